"""Who did what is told without a subject, under half a name, or under a long one."""

import pytest

from tests.nlp.reading_activity_rows import row, rows

CENTRE = "Trung tâm Khuyến công tỉnh Long An"


def test_what_was_done_at_an_event_whoever_holds_that_has_done() -> None:
    text = (
        "Ngày 15/3, UBND xã Bình Đức tổ chức lễ bàn giao máy tính cho các ấp. Tại buổi lễ, 13 máy tính đã"
        " được trao cho các trưởng ấp."
    )
    assert [one.organiser for one in rows(text)] == ["UBND xã Bình Đức"] * 2


def test_a_part_of_what_was_decided() -> None:
    text = (
        "Ngày 30/3/2018, UBND tỉnh ban hành Quyết định số 149/QĐ-UBND công nhận làng nghề năm 2018. Theo đó,"
        " 6 làng nghề được công nhận gồm làng Bình Đức, làng An Nhựt."
    )
    assert [one.organiser for one in rows(text)] == ["UBND tỉnh"] * 2


def test_what_others_were_given_is_no_part_of_another_deed() -> None:
    text = (
        "Ngày 30/3/2018, Văn phòng UBND tỉnh đã khảo sát 5 cụm công nghiệp. Theo đó, 8 cụm công nghiệp được"
        " thành lập với diện tích 412 ha."
    )
    assert [one.organiser for one in rows(text)][1:] in ([], [None])


def test_a_verb_opens_the_sentence_after_what_somebody_did() -> None:
    text = (
        "Trong 5 năm qua, Hội Nông dân tỉnh Long An đã vận động 2.000 hộ tham gia phong trào thi đua.\n"
        "Kết quả bình chọn, có 148 hộ đạt danh hiệu giỏi. Phối hợp tổ chức 31 lớp dạy nghề cho 900 lao động."
    )
    assert row(text, 1).organiser == "Hội Nông dân tỉnh Long An"


def test_a_verb_opens_the_sentence_after_work_was_laid_on_somebody() -> None:
    text = (
        "UBND tỉnh giao Sở Công Thương chủ trì, phối hợp với các địa phương quản lý việc dùng điện. Chủ trì,"
        " phối hợp với các sở, ngành tổ chức kiểm tra 12 cơ sở sử dụng năng lượng trọng điểm."
    )
    assert row(text).organiser == "Sở Công Thương"


def test_a_list_is_the_work_of_whoever_opens_its_sentence() -> None:
    text = (
        f"{CENTRE} vừa họp. Năm 2017, Trung tâm cũng đã phân khai 400 triệu đồng, gồm: đào tạo nghề đan lục"
        " bình; tổ chức 2 lớp tập huấn."
    )
    assert {one.organiser for one in rows(text)} == {CENTRE}


def test_an_office_that_is_named_in_full_only_later() -> None:
    text = (
        "Năm 2017, Trung tâm đã mở 4 lớp nghề. Trung tâm Khuyến công Tỉnh sẽ mở thêm 2 lớp.\n"
        f"Ông An - Phó Giám đốc {CENTRE} cho biết, nhu cầu học còn nhiều."
    )
    assert row(text).organiser == CENTRE


def test_whose_delegation_went_there() -> None:
    text = (
        f"Sáng 3/4, {CENTRE} đã làm việc với đoàn công tác của Trung tâm Khuyến công tỉnh Vĩnh Phúc. Cùng"
        " ngày, đoàn đã đi tham quan 2 mô hình khuyến công tại huyện Bến Lức."
    )
    assert row(text, 1).organiser == "Trung tâm Khuyến công tỉnh Vĩnh Phúc"
    text = (
        "Ngày 8/4, Đoàn giám sát của HĐND tỉnh Long An do bà Lê Thị Sậy, Trưởng Ban Kinh tế, Ủy viên Ban"
        " Pháp chế làm trưởng đoàn đã giám sát việc xử lý nước thải tại Cụm công nghiệp Bến Lức."
    )
    assert row(text).organiser == "Đoàn giám sát của HĐND tỉnh Long An"
    text = "Sáng 3/4, đoàn công tác của UBND tỉnh do ông An làm trưởng đoàn đã kiểm tra 4 cụm công nghiệp."
    assert row(text).organiser == "UBND tỉnh"


def test_the_province_that_the_text_is_about() -> None:
    text = "Long An đã có 900 cơ sở làng nghề. Năm 2017 tỉnh đã hỗ trợ 12 cơ sở mua máy."
    assert row(text).organiser == "Long An"
    assert row("Long An và 16 tỉnh xây dựng 20 mô hình khuyến công.").organiser is None
    text = "Khuyến công tỉnh Long An có thêm vốn. Từ đó, khuyến công tỉnh đã hỗ trợ 12 cơ sở mua máy."
    assert row(text).organiser is None


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "UBND tỉnh giao Sở Y tế: Hằng năm phối hợp với các sở, ngành liên quan và UBND huyện, thành phố"
            " xây dựng Kế hoạch chuyển đổi số.",
            "Sở Y tế",
        ),
        (
            "UBND tỉnh Long An cho biết, địa phương vừa có quyết định công nhận tám xã nông thôn mới.",
            "UBND tỉnh Long An",
        ),
        (
            "Tại phiên kết thúc kỳ họp HĐND tỉnh, ông An cho biết, có 23 xã được công nhận nông thôn mới.",
            None,
        ),
        ("Đức Hòa - huyện đầu tiên được Thủ tướng Chính phủ công nhận nông thôn mới.", "Thủ tướng Chính phủ"),
        ("Ngành công thương tỉnh sẽ tổ chức 3 kỳ bình chọn sản phẩm tiêu biểu.", "Ngành công thương tỉnh"),
        (
            "Các cấp Hội Nông dân trên địa bàn tỉnh đã phối hợp với Trung tâm Dạy nghề mở 9 lớp.",
            "Các cấp Hội Nông dân trên địa bàn tỉnh",
        ),
        (
            "Ngày 29/3, đoàn Famtrip do Sở Du lịch Long An phối hợp với Sở Du lịch Bến Tre tổ chức"
            " đã khảo sát 4 điểm đến.",
            "Sở Du lịch Long An",
        ),
        (
            "Chiều 11/3, Đoàn Kiểm tra, giám sát số 23 của Bộ Chính trị, Ban Bí thư, do ông Lê Văn Hiếu,"
            " Chủ nhiệm Ủy ban Kiểm tra Thành ủy Thành phố Hồ Chí Minh làm Phó trưởng đoàn đã làm việc"
            " với UBND tỉnh Long An.",
            "Đoàn Kiểm tra, giám sát số 23",
        ),
        ("Chiều 9/4, phường 4, thành phố Tân An tổ chức Hội nghị về OCOP.", "phường 4, thành phố Tân An"),
    ],
)
def test_who_does_it(text: str, organiser: str | None) -> None:
    found = row(text)
    assert (found.organiser, found.province_id) == (organiser, "long-an")


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "Hội đồng xét công nhận làng nghề tỉnh Long An đề nghị UBND tỉnh công nhận thêm 6 làng nghề mới.",
            "Hội đồng xét công nhận làng nghề tỉnh Long An",
        ),
        ("Sở Công Thương đề nghị UBND tỉnh phê duyệt Đề án phát triển làng nghề.", "Sở Công Thương"),
        ("Sở Công Thương đề nghị UBND các huyện xây dựng kế hoạch khuyến công 2019.", "UBND các huyện"),
    ],
)
def test_who_asks_for_a_decision(text: str, organiser: str) -> None:
    assert (row(text).organiser, row(text).status) == (organiser, "proposed")


def test_a_district_that_its_board_names() -> None:
    text = (
        "Ban chỉ đạo an toàn thực phẩm huyện Bến Lức đã ban hành Kế hoạch số 97/KH-BCĐ. Sau lễ phát động,"
        " huyện tổ chức tuyên truyền về an toàn thực phẩm."
    )
    assert row(text, 1).organiser == "huyện Bến Lức"


def test_a_byline_is_no_subject() -> None:
    text = "(Longan.gov.vn) – Chiều 9/4, phường 4, thành phố Tân An tổ chức Hội nghị về OCOP."
    assert row(text).organiser == "phường 4, thành phố Tân An"


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "Tại Cần Giuộc, Trường đại học Cần Thơ phối hợp Sở Nông nghiệp Long An mở 2 lớp.",
            "Trường đại học Cần Thơ",
        ),
        (
            "Tỉnh đoàn Long An phối hợp với Huyện đoàn Bến Lức, Chi đoàn Thanh niên Công ty Dầu khí Long"
            " An mở 2 lớp.",
            "Tỉnh đoàn Long An",
        ),
        (
            "Thực hiện Chương trình phối hợp của Mặt trận tỉnh, Hội Nông dân huyện Bến Lức đã mở 2 lớp.",
            "Hội Nông dân huyện Bến Lức",
        ),
        ("Đoàn Sở Du lịch Long An và các doanh nghiệp đã khảo sát 4 điểm du lịch.", "Sở Du lịch Long An"),
        ("Đến nay, các tỉnh, thành phố đã mở 663 lớp nghề. Huyện Bến Lức có 2 lớp.", None),
        ("Huyện Bến Lức có 9 xã. Các trạm khuyến nông huyện mở 112 lớp nghề.", None),
    ],
)
def test_partners_and_units(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_an_office_without_its_unit_is_that_of_the_text() -> None:
    text = (
        "Sáng 25/3, Hội LHPN huyện Bến Lức về thăm xã Bình Đức, cùng Hội LHPN huyện Cần Giuộc. Hội LHPN huyện"
        " hỗ trợ 5 suất khởi nghiệp cho 5 chị em."
    )
    assert row(text).organiser == "Hội LHPN huyện Bến Lức"


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("Trung tâm Dạy nghề và Dịch vụ hỗ trợ nông dân tỉnh", "khai giảng"),
        ("Trung tâm Phát triển Nông thôn - Hoa Sen", "đã mở"),
        ("Văn phòng Điều phối các chương trình mục tiêu quốc gia tỉnh Long An", "tổ chức"),
        ("Hội Nông dân huyện Cần Giuộc", "phối hợp với Phòng Kinh tế huyện Cần Giuộc mở"),
    ],
)
def test_a_name_runs_on_up_to_its_verb(name: str, verb: str) -> None:
    found = row(f"Chiều 9/4, {name} {verb} 2 lớp dạy nghề trồng nấm cho 50 hội viên.")
    assert (found.organiser, found.status) == (name, "done")


def test_a_board_is_named_up_to_its_verb() -> None:
    name = "Hội đồng bình chọn sản phẩm công nghiệp nông thôn tiêu biểu tỉnh Long An"
    assert row(f"Ngày 9/4, {name} họp, đánh giá và chấm điểm lựa chọn 8 sản phẩm.").organiser == name
    name = "Hội đồng xét tặng danh hiệu nghệ nhân, người có công đưa nghề về làng tỉnh Long An"
    assert row(f"Ngày 9/4, {name} đã công nhận 8 nghệ nhân.").organiser == name


def test_two_bodies_are_not_one() -> None:
    text = "Ngày 8/3, UBND tỉnh Long An và thị trấn Bến Lức tổ chức hội nghị xúc tiến tiêu thụ thanh long."
    assert row(text).organiser == "UBND tỉnh Long An"


def test_what_stands_in_parentheses_does_nothing() -> None:
    text = (
        "Chiều 10/1, Hội Nông dân huyện Đức Huệ (tỉnh Long An) đã tổ chức Hội thi “Nông dân cày ruộng giỏi”."
    )
    assert row(text).organiser == "Hội Nông dân huyện Đức Huệ"


def test_a_unit_that_opens_the_sentence_does_all_that_it_lists() -> None:
    found = rows(
        "Theo đó, tỉnh Trà Vinh sẽ tổ chức nhiều hoạt động để ôn lại truyền thống và quảng bá các thế mạnh"
        " như: Tổ chức hội nghị kết nối cung cầu; triển lãm sản phẩm OCOP; phiên chợ hàng Việt."
    )
    assert {(one.organiser, one.province_id) for one in found} == {("tỉnh Trà Vinh", "tra-vinh")}


def test_how_often_is_no_part_of_a_name() -> None:
    text = "Bên cạnh đó, Sở Công thương hàng năm tổ chức hội chợ triển lãm sản phẩm OCOP."
    assert row(text).organiser == "Sở Công thương"
    text = "Lần đầu tiên tỉnh Bà Rịa - Vũng Tàu tổ chức hội chợ sản phẩm OCOP tại thành phố Vũng Tàu."
    assert row(text).organiser == "tỉnh Bà Rịa - Vũng Tàu"


@pytest.mark.parametrize(
    "lead",
    [
        "Thực hiện Quyết định số 1350/QĐ-TTg của Thủ tướng Chính phủ",
        "Thực hiện chỉ đạo của Thủ tướng Chính phủ và Bộ Công Thương",
    ],
)
def test_whose_words_are_followed_does_not_do_it(lead: str) -> None:
    found = row(f"{lead}, Sở Công Thương đã mở 2 lớp tập huấn khuyến công.")
    assert (found.organiser, found.province_id) == ("Sở Công Thương", "long-an")
