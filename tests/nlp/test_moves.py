"""Who is moved, elected or proposed: which post is left, which is taken up, which is kept."""

import pytest

from nlp import extract

A, B = "Trần Văn Mẫu", "Lê Văn Tấm"

MOVES = [
    (
        "HĐND tỉnh bầu Phó Bí thư Thường trực Tỉnh ủy Trần Văn Mẫu giữ chức Chủ tịch HĐND tỉnh.",
        [(A, "Phó Bí thư Thường trực", "holds"), (A, "Chủ tịch", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu, Phó Thủ tướng Chính phủ, ký các quyết định của Thủ tướng Chính phủ phê "
        "chuẩn kết quả bầu"
        " chức vụ Phó Chủ tịch UBND tỉnh.",
        [(A, "Phó Thủ tướng", "holds")],
    ),
    ("Ông Trần Văn Mẫu được bố trí giữ chức vụ Giám đốc Công an tỉnh.", [(A, "Giám đốc", "takes_up")]),
    (
        "HĐND tỉnh đã bầu các ông: Lê Văn Tấm, Trần Văn Mẫu giữ chức Phó Chủ tịch UBND tỉnh.",
        [(A, "Phó Chủ tịch", "takes_up")],
    ),
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
        "Điều động đồng chí Trần Văn Mẫu, Phó Bí thư Huyện ủy Mộc Hóa giữ chức Phó Trưởng Ban Dân "
        "vận Tỉnh ủy.",
        [(A, "Phó Bí thư", "leaves"), (A, "Phó Trưởng Ban", "takes_up")],
    ),
    (
        "Luân chuyển ông Trần Văn Mẫu, Giám đốc Sở Y tế đến nhận công tác tại huyện Mộc Hóa; chỉ "
        "định giữ chức "
        "Bí thư Huyện ủy Mộc Hóa.",
        [(A, "Giám đốc", "leaves"), (A, "Bí thư", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Công Thương được điều về Trung ương giữ chức Cục trưởng Cục Hóa chất.",
        [(A, "Giám đốc", "leaves"), (A, "Cục trưởng", "takes_up")],
    ),
    (
        "Ông Trần Văn Mẫu - Bí thư Tỉnh ủy, Thứ trưởng Bộ Nội vụ thôi giữ chức Bí thư Tỉnh ủy Long An.",
        [(A, "Bí thư", "leaves")],
    ),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Công Thương đến nhận công tác tại Ban Quản lý các khu công "
        "nghiệp tỉnh và bổ "
        "nhiệm giữ chức vụ Trưởng Ban Quản lý các khu công nghiệp tỉnh.",
        [(A, "Giám đốc", "leaves"), (A, "Trưởng Ban", "takes_up")],
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
