"""Titles that go on to all those, and all that, which a sentence lists behind a comma, and no further."""

import pytest

from tests.nlp.reading_activity_rows import row, rows

WHOLE = [
    # Who is given something is told by several nouns, or by what they are like.
    (
        "Ngày 3/4/2018, Hội Nông dân tỉnh trao 12 suất quà cho trẻ mồ côi, khuyết tật"
        " đang được nuôi dưỡng tại"
        " mái ấm Hoa Sen.",
        "trao 12 suất quà cho trẻ mồ côi, khuyết tật đang được nuôi dưỡng",
    ),
    (
        "Ngày 3/4/2018, Tỉnh đoàn trao 60 suất quà cho học sinh mồ côi, có hoàn cảnh đặc"
        " biệt khó khăn; 30 suất"
        " quà cho hộ cận nghèo.",
        "trao 60 suất quà cho học sinh mồ côi, có hoàn cảnh đặc biệt khó khăn",
    ),
    (
        "Ngày 3/4/2018, lãnh đạo UBND tỉnh đã thăm hỏi, động viên cán bộ, nhân dân, các"
        " hộ gia đình chịu ảnh"
        " hưởng của trận lốc vừa qua.",
        "thăm hỏi, động viên cán bộ, nhân dân, các hộ gia đình chịu ảnh hưởng của trận lốc",
    ),
    (
        "Ngày 3/4/2018, Ủy ban MTTQ tỉnh tiếp nhận ủng hộ của cán bộ, Nhân dân xã An Lục.",
        "tiếp nhận ủng hộ của cán bộ, Nhân dân xã An Lục",
    ),
    # Behind the things that are listed, and behind what they are worth, stand those who get them.
    (
        "Ngày 3/4/2018, Hội Phụ nữ tỉnh tặng học bổng, xe đạp, dụng cụ học tập cho trẻ"
        " em mồ côi và có hoàn cảnh"
        " khó khăn.",
        "tặng học bổng, xe đạp, dụng cụ học tập cho trẻ em mồ côi và có hoàn cảnh khó khăn",
    ),
    (
        "Ngày 3/4/2018, Huyện đoàn Bến Lức trao tặng 5 chiếc xe đạp, trị giá 7,5 triệu"
        " đồng cho 5 em học sinh"
        " vươn lên trong học tập.",
        "trao tặng 5 chiếc xe đạp, trị giá 7,5 triệu đồng cho 5 em học sinh vươn lên trong học tập",
    ),
    (
        "Ngày 3/4/2018, Đoàn xã An Lục trao 8 suất học bổng, mỗi suất trị giá 1 triệu"
        " đồng tặng học sinh nghèo"
        " vượt khó.",
        "trao 8 suất học bổng, mỗi suất trị giá 1 triệu đồng tặng học sinh nghèo vượt khó",
    ),
    (
        "Ngày 3/4/2018, Trung tâm Khuyến công hỗ trợ 280 triệu đồng cho Công ty TNHH Tân"
        " Phú (cụm công nghiệp Hải"
        " Sơn, huyện Đức Hòa) xây dựng mô hình trình diễn kỹ thuật sấy nông sản.",
        "hỗ trợ 280 triệu đồng cho Công ty TNHH Tân Phú (cụm công nghiệp Hải Sơn, huyện"
        " Đức Hòa) xây dựng mô hình"
        " trình diễn kỹ thuật sấy nông sản",
    ),
    # What a noun in the list is for tells no deed.
    (
        "Ngày 3/4/2018, Thị ủy đã tổ chức hội nghị để thông qua chương trình, nội dung"
        " chuẩn bị cho hội thi cán bộ"
        " kiểm tra giỏi năm 2018.",
        "tổ chức hội nghị để thông qua chương trình, nội dung chuẩn bị cho hội thi cán"
        " bộ kiểm tra giỏi năm 2018",
    ),
    # A verb whose own place follows it, and the subject of a clause, are no members.
    (
        "Ngày 3/4/2018, Hội đồng OCOP tỉnh đã tổ chức đánh giá, phân hạng 61 sản phẩm"
        " của 31 chủ thể, thực hiện"
        " trên địa bàn 8 huyện.",
        "tổ chức đánh giá, phân hạng 61 sản phẩm của 31 chủ thể",
    ),
    (
        "Ngày 3/4/2018, Ban Thường vụ Tỉnh ủy thành lập 3 đoàn công tác, đoàn 1 do đồng"
        " chí Bí thư Tỉnh ủy làm"
        " trưởng đoàn.",
        "thành lập 3 đoàn công tác",
    ),
    # Which ones are meant stands behind the colon.
    (
        "Ngày 3/4/2018, Đoàn giám sát làm việc với lãnh đạo các huyện: Bến Lức, Cần Đước và Tân Trụ.",
        "làm việc với lãnh đạo các huyện: Bến Lức, Cần Đước và Tân Trụ",
    ),
    (
        "Năm 2017, Trung tâm Khuyến nông thực hiện 2 mô hình: nuôi bò thịt năng suất cao; nuôi gà thả vườn.",
        "thực hiện 2 mô hình: nuôi bò thịt năng suất cao; nuôi gà thả vườn",
    ),
    # What a meeting of no name was for says what it was.
    (
        "Ngày 3/4/2018, Ban Tổ chức Hội chợ Xuân tổ chức họp thống nhất để phân công"
        " nhiệm vụ các thành viên.",
        "tổ chức họp thống nhất để phân công nhiệm vụ các thành viên",
    ),
    (
        "Ngày 3/4/2018, Hội Phụ nữ huyện tặng quà cho 36 người cao tuổi ốm đau dài ngày.",
        "tặng quà cho 36 người cao tuổi ốm đau dài ngày",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_a_title_goes_on_to_all_who_are_meant(text: str, title: str) -> None:
    assert row(text).title == title


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


NONE = [
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
