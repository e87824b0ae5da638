"""Deeds that one sentence tells, each a row of its own or none, with the whole of who and what is meant."""

import pytest

from tests.nlp.reading_activity_rows import row, rows


def test_a_further_gift_to_others_is_a_deed_of_its_own() -> None:
    text = (
        "Ngày 3/4/2018, Tỉnh đoàn tặng 20 suất học bổng cho học sinh nghèo, tặng 50 lá"
        " cờ Tổ quốc cho ngư dân."
    )
    assert [one.title for one in rows(text)] == [
        "tặng 20 suất học bổng cho học sinh nghèo",
        "tặng 50 lá cờ Tổ quốc cho ngư dân",
    ]


def test_a_board_is_set_up_beside_the_plan_that_is_issued() -> None:
    text = (
        "Ngày 3/4/2018, Ban Thường vụ Thị ủy đã ban hành kế hoạch tổ chức hội thi cán bộ"
        " kiểm tra giỏi, thành lập"
        " Ban tổ chức hội thi, Tổ giúp việc."
    )
    assert [(one.type, one.title) for one in rows(text)] == [
        ("policy", "ban hành kế hoạch tổ chức hội thi cán bộ kiểm tra giỏi"),
        ("organisation", "thành lập Ban tổ chức hội thi, Tổ giúp việc"),
    ]


def test_a_decision_that_is_made_known_is_one_deed_with_what_it_decides() -> None:
    text = (
        "Ngày 3/4/2018, Công an tỉnh đã công bố quyết định của Chủ tịch UBND tỉnh về"
        " việc kiện toàn Đội ứng cứu"
        " sự cố mạng tỉnh."
    )
    assert [(one.type, one.title) for one in rows(text)] == [
        (
            "organisation",
            "công bố quyết định của Chủ tịch UBND tỉnh về việc kiện toàn Đội ứng cứu sự cố mạng tỉnh",
        )
    ]


def test_those_who_are_honoured_are_told_with_what_they_are() -> None:
    text = (
        "Tại hội nghị ngày 3/4/2018, 30 cá nhân là người có uy tín được UBND tỉnh Long"
        " An trao tặng bằng khen."
    )
    assert row(text).title == "30 cá nhân là người có uy tín được UBND tỉnh Long An trao tặng bằng khen"


def test_products_are_told_with_their_kind_that_the_text_told_before() -> None:
    text = (
        "Ngày 3/4/2018, Bộ Công Thương bình chọn 200 sản phẩm công nghiệp nông thôn tiêu"
        " biểu của khu vực. Trong"
        " đó, tỉnh Long An có 12 sản phẩm được công nhận và trao giải."
    )
    assert row(text, 1).title == "12 sản phẩm công nghiệp nông thôn tiêu biểu được công nhận và trao giải"


def test_works_are_told_with_their_number() -> None:
    text = (
        "Ngày 3/4/2018, Tỉnh đoàn trao tặng 5.000 lá cờ; 5 công trình măng non “Ngôi nhà xanh” hỗ trợ 20"
        " học sinh nghèo."
    )
    assert row(text, 1).title == "5 công trình măng non “Ngôi nhà xanh” hỗ trợ 20 học sinh nghèo"


def test_what_is_summed_up_goes_on_with_its_verbs() -> None:
    text = (
        "Ngày 3/4/2018, Sở Khoa học và Công nghệ tổng kết chương trình phát triển tài sản"
        " trí tuệ, hỗ trợ xây dựng"
        " mạng lưới thông tin giai đoạn 2011 - 2015."
    )
    assert [one.type for one in rows(text)] == ["workshop"]


SUPPORT = [
    "Năm 2017, các cấp Hội vận động xây dựng Quỹ Hỗ trợ nông dân tăng trưởng 30,2 tỷ đồng.",
    "Năm 2017, Hội Cựu chiến binh huyện xây dựng quỹ Hội trên 5 tỷ đồng.",
    "Ngày 3/4/2018, Ban An toàn giao thông tỉnh tổ chức Lễ trao tặng mũ bảo hiểm cho trẻ em.",
]


@pytest.mark.parametrize("text", SUPPORT)
def test_what_is_collected_or_given_is_support(text: str) -> None:
    assert row(text).type == "support"


def test_sessions_are_meetings() -> None:
    (one,) = rows("Năm 2017, HĐND huyện Bến Lức đã tổ chức thành công 3 kỳ họp.")
    assert (one.type, one.title) == ("meeting", "tổ chức thành công 3 kỳ họp")


def test_those_of_age_do_not_act_in_the_name_of_their_body() -> None:
    text = "Ngày 3/4/2018, Ban đại diện Hội người cao tuổi phường tặng quà cho 13 hội viên được vinh danh."
    assert row(text).title.startswith("tặng quà cho 13 hội viên")


def test_an_award_that_is_given_at_a_ceremony_is_recognition() -> None:
    text = "Ngày 3/4/2018, UBND tỉnh tổ chức Lễ trao tặng danh hiệu Nghệ nhân ưu tú cho 5 nghệ nhân."
    assert row(text).type == "recognition"


def test_the_name_of_a_project_behind_its_colon_is_no_deed() -> None:
    text = (
        "Năm 2017, Hội Nông dân tỉnh mua phân bón cho nông dân theo đề án: “Hỗ trợ lãi suất"
        " mua phân bón trả chậm"
        " cho nông dân”."
    )
    assert not rows(text)


def test_fairs_of_before_are_no_name() -> None:
    text = (
        "Hội chợ Xuân Long An năm 2018 có quy mô lớn hơn so với các hội chợ trước đây. Hội"
        " chợ sẽ diễn ra từ ngày"
        " 22/4 đến 25/4/2018."
    )
    assert all("trước đây" not in one.title for one in rows(text))


NONE = [
    # Which ones get something.
    "UBND huyện giao Phòng Nông nghiệp trao giấy cho các sản phẩm được công nhận 3 sao OCOP cấp huyện.",
    # Which house it was is not told.
    "Công trình được khởi công ngày 3/4/2018.",
    # Which offices are meant is told by what was done to them.
    "Ban Tuyên giáo đề nghị các cơ quan, đơn vị được giám sát tiếp tục nghiên cứu quy định.",
    # Which place is the first of all.
    "Huyện Bến Lức là địa phương có nhiều sản phẩm được công nhận tiêu biểu nhất của tỉnh Long An.",
    # The name of a kind of mark.
    "Dự án xây dựng nhãn hiệu chứng nhận cho sản phẩm thanh long Châu Thành, tỉnh Long An được nghiệm thu.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_says_which_is_no_deed(text: str) -> None:
    assert not [one for one in rows(text) if one.type in ("inspection", "recognition")]


def test_who_is_taught_to_make_something_is_trained() -> None:
    text = "Năm 2017, Sở Công Thương hướng dẫn xây dựng phóng sự bán hàng trực tuyến cho 500 lượt nông dân."
    assert [(one.type, one.title) for one in rows(text)] == [
        ("training", "hướng dẫn xây dựng phóng sự bán hàng trực tuyến cho 500 lượt nông dân")
    ]


def test_a_fund_that_is_collected_for_is_not_set_up() -> None:
    text = (
        "Trong quý III/2017, Hội Nông dân tỉnh vận động ủng hộ xây dựng Quỹ Hỗ trợ nông"
        " dân được 3.300 triệu đồng."
    )
    assert row(text).type == "support"
