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
