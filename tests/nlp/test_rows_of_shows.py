"""Rows of contests, fairs and clubs: halves of names, what is prepared, places in quotations, lists of"
" prizes."""

from datetime import date

from tests.nlp.reading_activity_rows import row, rows


def test_half_of_a_bodys_name_is_nobody() -> None:
    texts = (
        "Ngày 2/4, Câu lạc bộ Giám đốc các trung tâm văn hóa tỉnh đã tổ chức hội nghị chuyên đề lễ hội.",
        "Ngày 2/4, Sở Thông tin- TT phối hợp tổ chức tổng kết hội thi “Tìm hiểu chuyển đổi số”.",
        "Sáng 2/4, Sở Kế hoạch & đầu tư khai mạc hội chợ giới thiệu sản phẩm làng nghề.",
    )
    assert [[one.organiser for one in rows(text)] for text in texts] == [
        ["Câu lạc bộ Giám đốc các trung tâm văn hóa tỉnh"],
        [None],
        ["Sở Kế hoạch & đầu tư"],
    ]


def test_a_place_in_the_name_of_a_talk_is_not_where_it_is() -> None:
    text = "Ngày 7/4, tại huyện Bến Lức, Sở Du lịch đã tổ chức hội nghị “Lễ hội và du lịch ở Sơn La”."
    assert row(text).place == "huyện Bến Lức"


def test_a_club_of_a_town_is_a_partner() -> None:
    text = (
        "Chiều 2/4, Hội Phụ nữ huyện Đak Pơ phối hợp với Câu lạc bộ tấm lòng vàng thị xã An Khê phát động"
        " cuộc thi"
        " “Phụ nữ khởi nghiệp”."
    )
    assert row(text).organiser == "Hội Phụ nữ huyện Đak Pơ"


def test_a_fair_that_is_prepared_is_another_row() -> None:
    text = (
        "Ngày 4/4, Sở Công Thương tổ chức triển khai công tác chuẩn bị Hội chợ Công nghiệp Long An năm"
        " 2018. Hội chợ"
        " sẽ được tổ chức từ ngày 12 đến 17/5 tại Quảng trường Tân An."
    )
    days = [(one.date_from, one.date_to) for one in rows(text)]
    assert days == [(date(2018, 4, 4), date(2018, 4, 4)), (date(2018, 5, 12), date(2018, 5, 17))]


def test_what_a_contest_ends_with_has_the_day_of_its_closing() -> None:
    text = (
        "Ngày 12/4, Sở Nội vụ tổ chức lễ trao giải hội thi “Cải cách hành chính”.\nDiễn ra từ ngày 20 đến"
        " 24/3, hội"
        " thi có 200 đơn vị dự thi với 300 thí sinh. Kết quả, Ban tổ chức đã trao 1 giải nhất, 3 giải nhì."
    )
    assert rows(text)[-1].date_from == date(2018, 4, 12)
    assert not any(one.title.startswith("dự thi") for one in rows(text))


def test_who_pays_what_of_a_sum_is_no_row() -> None:
    text = (
        "Hội Phụ nữ xã trao sinh kế cho 2 hộ hội viên với tổng trị giá 6 triệu đồng, trong đó do Hội Phụ"
        " nữ hỗ trợ 4"
        " triệu đồng."
    )
    assert not any("4 triệu" in one.title for one in rows(text))


def test_a_title_does_not_end_in_words_that_lead_on() -> None:
    text = (
        "Tỉnh sẽ tổ chức 20 lớp tập huấn trong mô hình và 8 chuyến tham quan học tập kinh nghiệm các mô"
        " hình sản xuất"
        " nông nghiệp đạt hiệu quả trong tỉnh phù hợp với điều kiện của các hộ nghèo, hộ cận nghèo."
    )
    assert not row(text).title.endswith(("phù hợp", "điều kiện"))


def test_what_is_handed_over_in_a_programme_of_its_own() -> None:
    text = (
        "Ngày 4/4, tại xã Hoàng Khai, Trung tâm Dịch vụ Nông nghiệp huyện Yên Sơn tổ chức Chương trình bàn"
        " giao con"
        " giống cho các hộ nghèo xã Tiến Bộ."
    )
    assert (row(text).type, row(text).place) == ("support", "xã Hoàng Khai")
