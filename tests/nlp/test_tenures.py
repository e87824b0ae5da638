"""Who takes up a post and who leaves it."""

import pytest

from nlp import extract
from tests.nlp.reading_officials import find

# text: name, role, organisation, tenure
APPOINTMENTS = [
    (
        "UBND tỉnh bổ nhiệm ông Lê Văn Tấm, Phó Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Công Thương.",
        [("Phó Giám đốc", "Sở Nội vụ", "leaves"), ("Giám đốc", "Sở Công Thương", "takes_up")],
    ),
    (
        "Ông Lê Văn Tấm, Trưởng phòng Kinh tế huyện Mộc Sơn, được điều động, bổ nhiệm giữ chức Phó Giám đốc "
        "Sở Công Thương.",
        [
            ("Trưởng phòng", "phòng Kinh tế huyện Mộc Sơn", "leaves"),
            ("Phó Giám đốc", "Sở Công Thương", "takes_up"),
        ],
    ),
    (
        "Ông Lê Văn Tấm thôi giữ chức Giám đốc Sở Tài chính, về làm Bí thư Huyện ủy Mộc Sơn.",
        [("Giám đốc", "Sở Tài chính", "leaves"), ("Bí thư", "Huyện ủy Mộc Sơn", "takes_up")],
    ),
    (
        "HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Tấm.",
        [("Phó Chủ tịch", "UBND tỉnh", "leaves")],
    ),
    (
        "Lãnh đạo tỉnh trao quyết định bổ nhiệm Phó Giám đốc Sở Công Thương cho ông Lê Văn Tấm.",
        [("Phó Giám đốc", "Sở Công Thương", "takes_up")],
    ),
    ("HĐND tỉnh bầu ông Lê Văn Tấm làm Chủ tịch UBND tỉnh.", [("Chủ tịch", "UBND tỉnh", "takes_up")]),
    (
        "UBND tỉnh bổ nhiệm lại ông Lê Văn Tấm, sinh ngày 12/12/1970, giữ chức vụ Giám đốc Sở Công Thương.",
        [("Giám đốc", "Sở Công Thương", "holds")],
    ),
    (
        "Ông Lê Văn Tấm, nguyên Giám đốc Sở Công Thương, dự.",
        [("nguyên Giám đốc", "Sở Công Thương", "leaves")],
    ),
    ("Tân Chủ tịch UBND tỉnh Lê Văn Tấm nói.", [("Tân Chủ tịch", "UBND tỉnh", "takes_up")]),
    ("Ông Lê Văn Tấm tiếp tục giữ chức Giám đốc Sở Y tế.", [("Giám đốc", "Sở Y tế", "holds")]),
    (
        "Ông Lê Văn Tấm, Giám đốc Sở Công Thương, được phân công làm Trưởng đoàn kiểm tra.",
        [("Giám đốc", "Sở Công Thương", "holds"), ("Trưởng đoàn", "đoàn kiểm tra", "takes_up")],
    ),
    (
        "Ông Lê Văn Tấm, Chủ tịch UBND tỉnh, đã ký quyết định bổ nhiệm chức vụ Giám đốc Sở Y tế.",
        [("Chủ tịch", "UBND tỉnh", "holds")],
    ),
    ("Ông Lê Văn Tấm, Giám đốc Sở Y tế, phát biểu.", [("Giám đốc", "Sở Y tế", "holds")]),
    (
        "Tiếp nhận ông Lê Văn Tấm - Chánh Thanh tra Sở Y tế về làm Phó Giám đốc Trung tâm Khuyến công tỉnh.",
        [
            ("Chánh Thanh tra", "Sở Y tế", "leaves"),
            ("Phó Giám đốc", "Trung tâm Khuyến công tỉnh", "takes_up"),
        ],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Lê Văn Tấm, Chánh Thanh tra tỉnh giữ chức vụ Giám đốc Sở Y tế.",
        [("Chánh Thanh tra", "Thanh tra tỉnh", "leaves"), ("Giám đốc", "Sở Y tế", "takes_up")],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Lê Văn Tấm, Giám đốc Sở Y tế, làm Trưởng đoàn.",
        [("Giám đốc", "Sở Y tế", "holds")],
    ),
    ("Ông Lê Văn Tấm, Giám đốc Sở Y tế, được nghỉ hưu.", [("Giám đốc", "Sở Y tế", "leaves")]),
    ("Giám đốc Sở Y tế Lê Văn Tấm chuyển công tác.", [("Giám đốc", "Sở Y tế", "leaves")]),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTMENTS)
def test_posts_that_are_taken_up_and_left(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find(text)
    assert [(one.role, one.organisation, one.tenure) for one in found] == expected
    assert {one.name for one in found} == {"Lê Văn Tấm"}


def test_who_is_replaced_leaves_the_post() -> None:
    found = find("Bà Trần Thị Mơ giữ chức Giám đốc Sở Y tế thay ông Lê Văn Tấm nghỉ hưu theo chế độ.")
    assert [
        (one.name, one.role, one.organisation, one.tenure) for one in found if one.tenure == "leaves"
    ] == [("Lê Văn Tấm", "Giám đốc", "Sở Y tế", "leaves")]


A, B = "Trần Văn Mẫu", "Lê Văn Tấm"


TENURES = [
    ("Bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Sở Công Thương.", [(A, "Giám đốc", "takes_up")]),
    (
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Công Thương thay ông Lê Văn Tấm.",
        [(A, "Giám đốc", "takes_up"), (B, "Giám đốc", "leaves")],
    ),
    (
        "Điều động ông Trần Văn Mẫu, Phó Giám đốc Sở Công Thương, giữ chức Giám đốc Sở Nội vụ.",
        [(A, "Phó Giám đốc", "leaves"), (A, "Giám đốc", "takes_up")],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Trần Văn Mẫu, Chánh Thanh tra tỉnh giữ chức Giám đốc Sở Nội vụ.",
        [(A, "Chánh Thanh tra", "leaves"), (A, "Giám đốc", "takes_up")],
    ),
    ("Ông Trần Văn Mẫu thôi giữ chức Giám đốc Sở Công Thương để nghỉ hưu.", [(A, "Giám đốc", "leaves")]),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, ký quyết định bổ nhiệm Phó Giám đốc Sở cho ông Lê Văn Tấm.",
        [(A, "Giám đốc", "holds"), (B, "Phó Giám đốc", "takes_up")],
    ),
    ("Miễn nhiệm chức vụ Giám đốc Sở Công Thương đối với ông Trần Văn Mẫu.", [(A, "Giám đốc", "leaves")]),
    ("Trao quyết định bổ nhiệm cho ông Trần Văn Mẫu; Giám đốc Sở Công Thương phát biểu.", []),
    ("Ông Trần Văn Mẫu hiện giữ chức Giám đốc Sở Công Thương.", [(A, "Giám đốc", "holds")]),
    (
        "Theo quyết định của UBND tỉnh, ông Trần Văn Mẫu là Giám đốc Sở Công Thương.",
        [(A, "Giám đốc", "holds")],
    ),
    ("Bầu ông Trần Văn Mẫu làm Chủ tịch UBND huyện Mộc Hóa.", [(A, "Chủ tịch", "takes_up")]),
]


@pytest.mark.parametrize(("text", "expected"), TENURES)
def test_who_takes_up_a_post_and_who_leaves_it(text, expected):
    found = extract(text, home_province="long-an").officials
    assert [(one.name, one.role, one.tenure) for one in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tấm, Bí thư Tỉnh ủy, công bố bổ nhiệm chức danh Giám đốc Sở Công Thương đối với bà Trần "
        "Thị Lụa.",
        "Ông Lê Văn Tấm, Bí thư Tỉnh ủy, công bố bổ nhiệm Giám đốc Sở Công Thương cho bà Trần Thị Lụa.",
    ],
    ids=["đối với", "cho"],
)
def test_who_gives_a_post_to_another_does_not_take_it_up(text: str) -> None:
    told = [(found.name, found.role, found.tenure) for found in find(text)]
    assert told == [("Lê Văn Tấm", "Bí thư", "holds"), ("Trần Thị Lụa", "Giám đốc", "takes_up")]


MOVES = [
    (
        "Ông Trần Văn Mẫu, Đội trưởng Đội QLTT số 1, giữ chức vụ Phó chi cục trưởng Chi cục QLTT tỉnh.",
        [(A, "Đội trưởng", "leaves"), (A, "Phó chi cục trưởng", "takes_up")],
    ),
    (
        "Sở Công Thương điều ông Trần Văn Mẫu về làm Chi cục trưởng Chi cục QLTT, ông Lê Văn Tấm "
        "(Giám đốc Trung "
        "tâm Khuyến công) về làm Chi cục phó.",
        [(A, "Chi cục trưởng", "takes_up"), (B, "Giám đốc", "leaves"), (B, "Chi cục phó", "takes_up")],
    ),
    (
        "Sở điều chuyển hai Chi cục phó Chi cục QLTT tỉnh là Trần Văn Mẫu và Lê Văn Tấm về Trung "
        "tâm Khuyến công.",
        [(A, "Chi cục phó", "leaves"), (B, "Chi cục phó", "leaves")],
    ),
    (
        "Trao Quyết định điều động ông Trần Văn Mẫu, Chủ tịch HĐTV Tập đoàn Sông Xanh về công tác "
        "tại Bộ Công "
        "Thương, giao Quyền Bộ trưởng Bộ Công Thương.",
        [(A, "Chủ tịch HĐTV", "leaves"), (A, "Quyền Bộ trưởng", "takes_up")],
    ),
    (
        "Điều động ông Trần Văn Mẫu, Trưởng phòng Kinh tế huyện Mộc Hóa đến nhận công tác tại Sở "
        "Công Thương và "
        "bổ nhiệm giữ chức vụ Phó Giám đốc.",
        [(A, "Trưởng phòng", "leaves"), (A, "Phó Giám đốc", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu từng giữ chức Trưởng phòng Kế hoạch (thuộc Sở Công Thương), Phó Giám đốc "
        "Sở Công Thương.",
        [(A, "Trưởng phòng", "leaves"), (A, "Phó Giám đốc", "leaves")],
    ),
    (
        "Miễn nhiệm chức danh Chủ tịch UBND xã khóa I, nhiệm kỳ 2021 - 2026 đối với ông Trần Văn Mẫu.",
        [(A, "Chủ tịch", "leaves")],
    ),
    (
        "HĐND xã bầu ông Trần Văn Mẫu, Bí thư Đảng ủy xã, giữ chức vụ Chủ tịch HĐND xã.",
        [(A, "Bí thư", "holds"), (A, "Chủ tịch", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu, Bí thư Huyện ủy Mộc Hóa, được bầu giữ chức Phó Chủ tịch UBND tỉnh.",
        [(A, "Bí thư", "leaves"), (A, "Phó Chủ tịch", "takes_up")],
    ),
    (
        "Thủ tướng cùng ông Trần Văn Mẫu, Chủ tịch UBND tỉnh, về dự lễ.",
        [(A, "Chủ tịch", "holds")],
    ),
    (
        "HĐND tỉnh bầu bổ sung Ủy viên UBND tỉnh, nhiệm kỳ 2021-2026 đối với ông Trần Văn Mẫu - "
        "Giám đốc Sở Y tế.",
        [(A, "Giám đốc", "holds"), (A, "Ủy viên", "takes_up")],
    ),
    (
        "Miễn nhiệm Ủy viên UBND tỉnh đối với ông Trần Văn Mẫu, nguyên Giám đốc Sở Y tế.",
        [(A, "nguyên Giám đốc", "leaves"), (A, "Ủy viên", "leaves")],
    ),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, được bầu giữ chức Ủy viên UBND tỉnh.",
        [(A, "Giám đốc", "holds"), (A, "Ủy viên", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh, đã trình bày Tờ trình bầu bổ sung chức vụ Phó Chủ "
        "tịch UBND tỉnh.",
        [(A, "Chủ tịch", "holds")],
    ),
    (
        "Ông Trần Văn Mẫu, Bí thư Tỉnh ủy, chúc mừng các vị được bầu giữ chức Phó Chủ tịch UBND tỉnh.",
        [(A, "Bí thư", "holds")],
    ),
    (
        "Tờ trình giới thiệu ông Trần Văn Mẫu, Giám đốc Sở Y tế để HĐND tỉnh xem xét, bầu giữ chức "
        "vụ Phó Chủ "
        "tịch UBND tỉnh.",
        [(A, "Giám đốc", "holds")],
    ),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, tiếp tục giữ chức Chủ tịch Hội Đông y tỉnh.",
        [(A, "Giám đốc", "holds")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_who_is_moved_leaves_one_post_for_another(text, expected):
    found = extract(text, home_province="long-an").officials
    assert [(one.name, one.role, one.tenure) for one in found] == expected
