"""Organisations: where their names end."""

import pytest

from nlp.officials.organisations import organisation_at, organisation_of
from nlp.officials.roles import role_at
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split


def syllables_of(text: str) -> Syllables:
    document = Document(text)
    return Syllables(split(text), lambda: document.words(document.sentences[0]))


# The name ends at the bar; a person may follow.
NAMES = [
    "Sở Công Thương| đề nghị các đơn vị",
    "Sở Công Thương TP. Cần Thơ| và Sở Tài chính",
    "Sở Công Thương và Sở Tài chính".replace(" và", "| và"),
    "Sở Công Thương| kiểm tra thực tế",
    "Sở Công Thương Lạng Sơn| Nguyễn Đình Phơi",
    "Sở Văn hóa, Thể thao và Du lịch| cho biết",
    "Sở Văn hóa, Thể thao Hà Nội| cho biết",
    "Sở Công Thương|, Tài chính",
    "Sở NN-PTNT Phú Yên| cho biết",
    "Sở KH&CN|; bà Lê Na",
    "Tổng hội Y học Việt Nam|; lãnh đạo Sở Y tế",
    "Sở Tài nguyên - Môi trường| Trần Văn Cây",
    "Sở Công Thương| - Trần Văn Cây",
    "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Vĩnh Phúc| tổ chức",
    "Trung tâm Khuyến công|, Giám đốc Sở",
    "Ban Quản lý Các khu chế xuất và Công nghiệp Cần Thơ|, cho biết",
    "Ban Quản lý các khu công nghiệp tỉnh Bà Rịa - Vũng Tàu|, về kết quả",
    "Hội Kỹ thuật nhiệt| đánh giá cao",
    "Hội đồng nghiệm thu| do ông Sắn",
    "UBND tỉnh| Dương Quốc Thải đề nghị",
    "UBND huyện Phú Hòa| Huỳnh Gia Hoàng",
    "UBND thành phố Vinh| Trần Ngọc Tụ",
    "UBND huyện| Hà Văn Ấm",
    "UBND xã Hồ Bốn| họp",
    "UBND quận 1| Lê Thị Sâm",
    "UBND X. Điền Hải| cho biết",
    "Viện Khảo cổ học| công bố",
    "Chi cục Quản lý thị trường| đã kiểm tra",
    "Công ty TNHH Kẹo dừa Bảy Tấn|, chia sẻ",
    "Công ty Nam Triệu| xây dựng nhà máy",
    "Quốc hội| Nguyễn Thị Mơ",
    "khoa".capitalize() + " Vật liệu xây dựng, Trường Đại học Xây dựng Hà Nội|; các",
    "Phòng Quản lý năng lượng (Sở Công Thương)|, thạc sĩ",
    "Cục Công Thương địa phương| (Bộ Công Thương)",
    "Trung tâm Đăng kiểm tàu cá thuộc Tổng cục Thủy sản| thừa nhận",
    "ỦY BAN NHÂN DÂN| KT. CHỦ TỊCH",
]


@pytest.mark.parametrize("marked", NAMES)
def test_ends_where_the_name_ends(marked: str) -> None:
    name, text = marked.split("|", maxsplit=1)[0], marked.replace("|", "")
    syllables = syllables_of(text)
    found = organisation_at(syllables, 0, person_follows=True)
    assert found is not None
    assert text[: syllables[found.last - 1].end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức lớp học",
        "Hội nghị",
        "Báo cáo",
        "Đoàn Minh Khôi",
        "Bộ trưởng Bộ Công an",
        "tỉnh Long An",
        "Vở kịch",
    ],
)
def test_is_no_organisation(text: str) -> None:
    assert organisation_at(syllables_of(text), 0) is None


# role and body: organisation
AFTER_ROLES = [
    ("Trưởng phòng Kinh tế huyện", "phòng Kinh tế huyện"),
    ("Trưởng phòng Phòng Kinh tế", "Phòng Kinh tế"),
    ("Phó Trưởng ban Ban Quản lý các KCN", "Ban Quản lý các KCN"),
    ("Phó trưởng ban Thường trực Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương"),
    ("Phó Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("Chánh Văn phòng Sở Công Thương", "Sở Công Thương"),
    ("Phó Vụ trưởng Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ"),
    ("Trưởng phòng Tổ chức cán bộ Sở Công Thương", "phòng Tổ chức cán bộ Sở Công Thương"),
    (
        "Phó Trưởng phòng Hành chính tổ chức Trung tâm Khuyến công",
        "phòng Hành chính tổ chức Trung tâm Khuyến công",
    ),
    ("Trưởng phòng Cảnh sát truy nã tội phạm", "phòng Cảnh sát truy nã tội phạm"),
    ("Giám đốc Trung tâm đăng kiểm tàu cá", "Trung tâm đăng kiểm tàu cá"),
    ("Trưởng Đoàn đại biểu Quốc hội tỉnh", "Đoàn đại biểu Quốc hội tỉnh"),
    ("Giám đốc TTKC và TVPTCN", "TTKC và TVPTCN"),
    ("giám đốc trung tâm khuyến công", "trung tâm khuyến công"),
    ("Chủ tịch huyện Long Hồ", "huyện Long Hồ"),
    ("Vụ phó thuộc Bộ Công nghiệp", "Bộ Công nghiệp"),
    ("Giám đốc tổ chức hội nghị", None),
    ("Thứ trưởng Vương Đình Lãm", None),
    ("Trưởng phòng, bà Sen", None),
]


@pytest.mark.parametrize(("text", "name"), AFTER_ROLES)
def test_follows_a_role(text: str, name: str | None) -> None:
    syllables = syllables_of(text)
    role = role_at(syllables, 0)
    assert role is not None
    found = organisation_of(syllables, role, person_follows=True)
    read = found and text[syllables[found.first].start : syllables[found.last - 1].end]
    assert read == name
