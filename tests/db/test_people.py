"""Who is one person, and who two of one name."""

import pytest

from db.same_person import same_name
from tests.db.mentions import persons


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("Sở Công Thương", "Sở Công Thương tỉnh Long An", "long-an"),
        ("Sở Công Thương Long An", "Sở công thương  tỉnh Long An", "long-an"),
        ("UBND tỉnh Long An", "Ủy ban nhân dân tỉnh Long An", "long-an"),
        ("UBND tỉnh", "UBND tỉnh Long An", "long-an"),
        ("UBND TP.HCM", "UBND Thành phố Hồ Chí Minh", "ho-chi-minh"),
        ("UBND TP", "UBND TP. Hồ Chí Minh", "ho-chi-minh"),
        ("Sở GTVT TP Hà Nội", "Sở Giao thông vận tải Hà Nội", "ha-noi"),
        ("Sở Y tế Hoà Bình", "Sở Y tế Hòa Bình", "hoa-binh"),
        ("Sở TN&MT", "Sở Tài nguyên - Môi trường tỉnh Long An", "long-an"),
        ("Sở NN-PTNT", "Sở Nông nghiệp và Phát triển nông thôn Long An", "long-an"),
        ("Sở VH-TT&DL", "Sở Văn hóa, Thể thao và Du lịch", "long-an"),
        ("UBND TX. Kiến Tường", "UBND thị xã Kiến Tường", "long-an"),
        ("BVĐK tỉnh", "Bệnh viện Đa khoa tỉnh Long An", "long-an"),
        ("VP UBND tỉnh", "Văn phòng UBND tỉnh Long An", "long-an"),
        ("Ban Kinh tế T.Ư", "Ban Kinh tế Trung ương", None),
        ("Công ty TNHH MTV Gạch Mộc", "Cty Gạch Mộc", "long-an"),
        (
            "Trung tâm Khuyến công",
            "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Long An",
            "long-an",
        ),
        ("phòng Kinh tế", "phòng Kinh tế huyện Mộc Hóa", "long-an"),
        ("phòng Quản lý năng lượng", "phòng Quản lý năng lượng (Sở Công Thương)", "long-an"),
    ],
)
def test_one_organisation_in_two_spellings(one, other, unit):
    told = [{"organisation": name, "province_id": unit} for name in (one, other)]
    assert persons(*told) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"organisation": "UBND TP Yên Bái", "province_id": "yen-bai"},
            {"organisation": "UBND tỉnh Yên Bái", "province_id": "yen-bai"},
        ),
        (
            {"organisation": "Sở Công Thương", "province_id": "long-an"},
            {"organisation": "Sở Công Thương", "province_id": "hue"},
        ),
        ({"organisation": "Sở Nội vụ"}, {"organisation": "Sở Nội chính"}),
        ({"organisation": None}, {}),
        ({"organisation": None}, {"organisation": None}),
        ({"organisation": "UBND xã"}, {"organisation": "UBND xã"}),
        ({"organisation": "công ty"}, {"organisation": "Công ty"}),
        ({"organisation": "Công ty TNHH MTV"}, {"organisation": "công ty"}),
        ({"organisation": "phòng Kinh tế"}, {"organisation": "phòng Kinh tế"}),
        ({"organisation": "UBND tỉnh"}, {"organisation": "UBND huyện Mộc Hóa"}),
        ({"organisation": "Hội Nông dân"}, {"organisation": "Hội Nông dân xã Tân Lập"}),
        ({"organisation": "Sở Công Thương", "province_id": None},) * 2,
        ({"role": "Thứ trưởng", "organisation": None, "province_id": None}, {"organisation": None}),
        ({"name": "Trần Sỹ Mẫu"}, {"name": "Trần Sĩ Mẫu", "role": "Phó Giám đốc"}),
        ({"day": "2004-05-06"}, {"day": "2018-05-06"}),
    ],
)
def test_a_name_alone_merges_nobody(one, other):
    assert persons(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"role": "Thủ tướng", "organisation": "Chính phủ", "province_id": None},
            {"role": "Phó Thủ tướng", "organisation": None, "province_id": None},
        ),
        (
            {"role": "Bộ trưởng", "organisation": "Bộ TN&MT", "province_id": None},
            {"role": "Bộ trưởng", "organisation": None, "province_id": None},
        ),
        ({"name": "Trần Sỹ Mẫu"}, {"name": "Trần Sĩ Mẫu"}),
        (
            {"organisation": "Sở Y tế", "province_id": "tay-ninh"},
            {"organisation": "Sở Y tế", "province_id": "tay-ninh-2025"},
        ),
        ({"day": "2010-05-06"}, {"day": None}),
        (
            {"role": "Chủ tịch", "organisation": "huyện Mộc Hóa"},
            {"role": "Phó Chủ tịch", "organisation": "UBND huyện Mộc Hóa"},
        ),
        ({"role": "Bí thư", "organisation": "tỉnh"}, {"role": "Bí thư", "organisation": "Tỉnh ủy"}),
    ],
)
def test_what_tells_that_two_are_one(one, other):
    assert persons(one, other) == 1


LONGER = "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"


# What one document tells of a name: how many persons.
DOCUMENTS = [
    ([{}, {"organisation": None}, {"organisation": "Sở"}], 1),
    ([{"organisation": "UBND xã Tân Lập"}, {"organisation": "UBND xã"}], 1),
    ([{"organisation": "UBND xã Tân Lập"}, {"organisation": "UBND xã Mộc Sơn"}], 2),
    (
        [
            {"organisation": "UBND xã Tân Lập"},
            {"organisation": "UBND xã Mộc Sơn"},
            {"organisation": "UBND xã"},
        ],
        3,
    ),
    ([{"organisation": "UBND tỉnh"}, {"organisation": "Công ty Gạch Mộc"}, {"organisation": None}], 3),
    ([{"organisation": "UBND tỉnh"}, {"organisation": "Tỉnh ủy"}], 1),
    ([{"organisation": "UBND tỉnh"}, {"organisation": "Công ty Gạch Mộc"}], 2),
    ([{"organisation": "UBND tỉnh", "role": "nguyên Phó Chủ tịch"}, {"organisation": "Công ty Gạch Mộc"}], 1),
    ([{"organisation": "UBND tỉnh", "tenure": "leaves"}, {"organisation": "Công ty Gạch Mộc"}], 1),
    ([{"sentence": "A."}, {"organisation": "Tỉnh ủy", "sentence": "A."}], 2),
    ([{"start": 5}, {"organisation": "Công ty Gạch Mộc", "start": 5}], 1),
    ([{"name": "Lê Mẫu"}, {"name": "Lê Mẫu", "organisation": "Tỉnh ủy"}], 2),
    ([{}, {"organisation": "Tỉnh ủy", "province_id": "hue"}], 2),
    # One name spelt in two ways: a body and a role that are the same tell that it is one person.
    ([{"name": "Trần Sỹ Mẫu"}, {"name": "Trần Sĩ Mẫu"}], 1),
    ([{"name": "Trần Sỹ Mẫu"}, {"name": "Trần Sĩ Mẫu", "role": "Phó Giám đốc"}], 2),
    ([{"name": "Trần Sỹ Mẫu"}, {"name": "Trần Sĩ Mẫu", "organisation": "Sở Nội vụ"}], 2),
    (
        [
            {"name": "Trần Sỹ Mẫu", "organisation": "UBND xã Mộc Sơn"},
            {"name": "Trần Sĩ Mẫu", "organisation": "UBND xã"},
        ],
        2,
    ),
    ([{"name": "Trần Sỹ Mẫu", "organisation": None}, {"name": "Trần Sĩ Mẫu", "organisation": "Công ty"}], 2),
    # A name of two syllables is many people's: only a body whose name the other begins tells that it is one.
    (
        [
            {"name": "Lê Mẫu", "organisation": "Trung tâm Khuyến công"},
            {"name": "Lê Mẫu", "organisation": LONGER},
        ],
        1,
    ),
    (
        [
            {"name": "Lê Mẫu", "organisation": LONGER},
            {"name": "Lê Mẫu", "organisation": "Trung tâm Khuyến công"},
        ],
        1,
    ),
    # Of bodies that tell nothing, one without any body may be meant, where it is the only other.
    ([{"organisation": "Công ty"}, {"organisation": None}], 1),
    ([{"organisation": "Công ty"}, {"organisation": "HĐND xã"}], 2),
    ([{"organisation": "Công ty"}, {"organisation": "HĐND xã"}, {"organisation": None}], 3),
    ([{"organisation": "Sở Công Thương"}, {"organisation": "HĐND xã"}], 2),
    ([{"organisation": "phòng Kinh tế"}, {"organisation": "Sở Công Thương"}], 1),
]


@pytest.mark.parametrize(("told", "expected"), DOCUMENTS)
def test_persons_of_one_document(told, expected):
    assert persons(*({"document_id": "d"} | one for one in told)) == expected


@pytest.mark.parametrize(("firms", "expected"), [(38, 39), (39, 41)])
def test_of_many_posts_no_two_are_compared(firms, expected):
    """A list of namesakes: up to forty posts are held against one another."""
    one = [{"organisation": "UBND tỉnh"}, {"organisation": "Tỉnh ủy"}]
    many = [*one, *({"organisation": f"Công ty Gạch số {number}"} for number in range(firms))]
    assert persons(*({"document_id": "d"} | post for post in many)) == expected


def test_a_document_that_names_two_posts_joins_the_persons_of_others():
    state, firm = {"organisation": "Sở Công Thương"}, {"organisation": "Công ty Gạch Mộc"}
    linking = [{"document_id": "x", **state, "tenure": "leaves"}, {"document_id": "x", **firm}]
    assert persons(state, firm) == 2
    assert persons(state, firm, *linking) == 1


@pytest.mark.parametrize(("one", "other"), [("Lê Sỹ Quý", "LÊ SĨ QUÍ"), ("Hoà An", "Hòa An")])
def test_spellings_of_one_name(one, other):
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(("one", "other"), [("Lê Tùy", "Lê Tùi"), ("Lê Hùng", "Lê Hưng"), ("Lê Ý", "Lê Í")])
def test_other_names(one, other):
    assert same_name(one) != same_name(other)
