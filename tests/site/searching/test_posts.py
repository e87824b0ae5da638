"""A post that is asked for gives who holds it: "giám đốc sở công thương thanh hóa"."""

from datetime import date

import pytest

from db.query_posts import post
from db.query_reading import read
from tests.site.searching.stored import site_of

TEXT = """Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Yên Bái, dự hội nghị khuyến công.
Bà Trần Thị Mai, Bí thư Tỉnh ủy Yên Bái, phát biểu tại hội nghị khuyến công.
Ông Phạm Văn Tám, Giám đốc Sở Y tế tỉnh Yên Bái, báo cáo.
Ông Hồ Văn Chín, Phó Giám đốc Sở Y tế, trả lời.
Ông Lý Văn Bảy, nguyên Chủ tịch, kể chuyện cũ.
Ông Đỗ Văn Mười, Chủ tịch UBND huyện Văn Yên, dự.
Bà Vũ Thị Lụa, Phó Chủ tịch UBND phường Hòe Nhai, dự.
Ông Ngô Văn Sáu, Bí thư Huyện ủy Văn Yên, dự.
Bà Lò Thị Mây, Giám đốc Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh Yên Bái, báo cáo.
Ông Tô Văn Sáu, Trưởng ban Ban Quản lý Khu kinh tế tỉnh Yên Bái, dự.
Bà Ninh Thị Bạch, Trưởng phòng Quản lý năng lượng Sở Công Thương tỉnh Yên Bái, dự.
Ông Vi Văn Đào, Bộ trưởng Bộ Công Thương, gửi thư.
Ông Hà Văn Lục, Chủ tịch Hội Nông dân huyện Văn Yên, dự.
Ông Giàng A Sử, Phó Chủ tịch Thường trực HĐND tỉnh Yên Bái, dự.
Ông Kha Văn Bột, Thứ trưởng Bộ TN&MT, dự.
Ông Lưu Văn Nhạ, Phó Cục trưởng Cục Công nghiệp địa phương, dự.
Ông Mạc Văn Thuyết, Chủ tịch phường Hòe Nhai, dự.
Ông Lò Văn Quế, Chủ tịch UBND H.Trấn Yên, dự.
Ông Thào A Páo, Chánh Văn phòng UBND tỉnh Yên Bái, dự.
Ông Tạ Văn Gốm, Phó Chủ tịch Hội Làng nghề Việt Nam, dự.
Ông Ngô Cao Bằng, Phó Trưởng phòng Kế hoạch Sở Y tế tỉnh Yên Bái, dự."""


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    about = {"title": "Hội nghị khuyến công", "published": date(2020, 3, 5), "home_province": "yen-bai"}
    get = site_of(tmp_path_factory.mktemp("posts"), {"a": {"text": TEXT, **about}})
    return lambda typed: [
        person["name"] for person in get("/search.json", params={"q": typed}).json()["people"]
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("giám đốc sở y tế yên bái là ai", "Phạm Văn Tám"),
        ("bộ trưởng công thương", "Vi Văn Đào"),
        ("bo truong bo cong thuong la ai", "Vi Văn Đào"),
        ("ai là giám đốc Sở Y tế tỉnh Yên Bái?", "Phạm Văn Tám"),
        ("pho giam doc so y te yen bai", "Hồ Văn Chín"),
        ("bi thu tinh uy yen bai", "Trần Thị Mai"),
        ("bí thư yên bái", "Trần Thị Mai"),
        ("chủ tịch ubnd tỉnh Yên Bái", "Lê Văn Mẫu"),
        ("chủ tịch Yên Bái", "Lê Văn Mẫu"),
        ("CT tỉnh Yên Bái", "Lê Văn Mẫu"),
        ("PGĐ sở y tế yên bái", "Hồ Văn Chín"),
        ("gđ SYT yên bái", "Phạm Văn Tám"),
        ("chủ tịch huyện Văn Yên", "Đỗ Văn Mười"),
        ("chu tich ubnd huyen van yen tinh yen bai", "Đỗ Văn Mười"),
        ("PCT UBND phường Hòe Nhai là ai?", "Vũ Thị Lụa"),
        ("bí thư huyện ủy Văn Yên", "Ngô Văn Sáu"),
        ("chủ tịch UBND H.Văn Yên Yên Bái", "Đỗ Văn Mười"),
        ("PCT UBND P. Hòe Nhai", "Vũ Thị Lụa"),
        ("chủ tịch huyện Trấn Yên", "Lò Văn Quế"),
        ("chánh văn phòng UBND tỉnh Yên Bái", "Thào A Páo"),
        ("chanh van phong yen bai la ai", "Thào A Páo"),
        ("phó chủ tịch hội làng nghề việt nam", "Tạ Văn Gốm"),
        ("giám đốc trung tâm khuyến công yên bái", "Lò Thị Mây"),
        ("chu tich hoi nong dan huyen van yen la ai", "Hà Văn Lục"),
        ("trưởng phòng quản lý năng lượng Yên Bái", "Ninh Thị Bạch"),
        ("bộ trưởng bộ công thương là ai", "Vi Văn Đào"),
        ("ai là trưởng ban quản lý khu kinh tế Yên Bái", "Tô Văn Sáu"),
        ("chủ tịch Yên Bái hiện nay là ai", "Lê Văn Mẫu"),
        ("phó chủ tịch HĐND tỉnh Yên Bái", "Giàng A Sử"),
        ("thứ trưởng bộ tài nguyên môi trường", "Kha Văn Bột"),
        ("phó cục trưởng cục công nghiệp địa phương là ai", "Lưu Văn Nhạ"),
        ("chủ tịch phường Hòe Nhai", "Mạc Văn Thuyết"),
        ("phó trưởng phòng kế hoạch sở y tế yên bái", "Ngô Cao Bằng"),
        ("ông Ngô Cao Bằng", "Ngô Cao Bằng"),
        ("bà Thị Mai", "Trần Thị Mai"),
    ],
)
def test_who_holds_a_post(people, typed, name):
    assert people(typed) == [name]


@pytest.mark.parametrize(
    "typed",
    [
        "chủ tịch huyện Mù Cang Chải",
        "chủ tịch huyện Văn Yên Bắc Giang",
        "giám đốc yên bái",
        "sở y tế yên bái",
        "chủ tịch huyện",
        "giám đốc trung tâm khuyến công",
        "giám đốc trung tâm khuyến công Lào Cai",
        "giám đốc sở y tế",
        "chủ tịch Lào Cai",
    ],
)
def test_a_post_that_is_not_told_whole_gives_nobody(people, typed):
    assert people(typed) == []


def test_a_party_committee_is_no_unit_below_the_province():
    typed = "bí thư thành ủy Hà Nội"
    assert post(typed, read(typed)).begins[0] == "thanh uy"


def test_a_post_is_of_the_body_and_the_province_that_are_named():
    typed = "Phó Giám đốc Sở Y tế Yên Bái"
    asked = post(typed, read(typed))
    assert asked.roles[:3] == ("pho giam doc", "pgd", "pho giam doc thuong truc")
    assert {"so y te", "so y te tinh", "so y te yen bai", "so y te tinh yen bai"} <= set(asked.organisations)


LATER = """Ông Đào Văn Ngọc, Chủ tịch UBND tỉnh Yên Bái, khai mạc hội chợ."""
STILL_SEEN = """Ông Lê Văn Mẫu, chuyên gia, dự hội thảo khuyến công cùng ông Phạm Văn Tám."""


def test_who_was_last_told_to_hold_a_post_comes_first_with_the_post_and_the_day(tmp_path):
    days = {
        "a": (TEXT, date(2020, 3, 5)),
        "b": (LATER, date(2021, 7, 1)),
        "c": (STILL_SEEN, date(2023, 2, 2)),
    }
    about = {"title": "Hội nghị", "home_province": "yen-bai"}
    documents = {
        key: {"url": key, "text": text, "published": day, **about} for key, (text, day) in days.items()
    }
    get = site_of(tmp_path, documents)
    asked = {"q": "chủ tịch tỉnh yên bái"}
    people = get("/search.json", params=asked).json()["people"]
    assert [(person["name"], person["told_on"]) for person in people] == [
        ("Đào Văn Ngọc", "2021-07-01"),
        ("Lê Văn Mẫu", "2020-03-05"),
    ]
    page = get("/search", params=asked).text
    assert "Chủ tịch" in people[0]["post"]
    assert "1/7/2021" in page.partition("Đào Văn Ngọc")[2].partition("</li>")[0]
    then = get("/search.json", params={"q": f"{asked['q']} năm 2020 là ai"}).json()["people"]
    assert [(person["name"], person["told_on"]) for person in then] == [
        ("Lê Văn Mẫu", "2020-03-05"),
        ("Đào Văn Ngọc", "2021-07-01"),
    ]
