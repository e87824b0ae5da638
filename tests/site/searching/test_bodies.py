"""Bodies by the short names that people type, ORs beside a province, pasted titles."""

from datetime import date

import pytest

from tests.site.searching.stored import site_of

RICE = "Tập huấn canh tác lúa phát thải thấp cho nông dân vùng trũng"
DOCUMENTS = {
    "lua": ("long-an", date(2024, 5, 6), RICE, "Sở Nông nghiệp và Phát triển nông thôn tỉnh Long An mở lớp."),
    "tom": ("phu-yen", date(2023, 6, 7), "Tôm chết ở đầm", "Sở NN-PTNT tỉnh Phú Yên lấy mẫu nước."),
    "dat": ("yen-bai", date(2022, 3, 4), "Thu hồi đất", "Sở TN&MT tỉnh Yên Bái kiểm tra mỏ đá."),
    "viec": ("yen-bai", None, "Sàn việc làm quý II năm 2023", "Sở LĐ-TB&XH tỉnh Yên Bái mở sàn việc làm."),
    "gach": (
        "long-an",
        date(2021, 2, 3),
        "Lò gạch đổi công nghệ",
        "Sở Công Thương tỉnh Long An hỗ trợ lò gạch.",
    ),
    "nuoc": (
        "kien-giang",
        date(2021, 5, 5),
        "Làng nước mắm",
        "Bà Phạm Thị Thanh Trà, Giám đốc Sở Công Thương tỉnh Kiên Giang, nói về nước mắm.",
    ),
    "ca": ("dong-thap", date(2020, 5, 5), "Nhà máy cá tra", "Nhà máy cá tra ở tỉnh Đồng Tháp lọc nước thải."),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "published": day, "home_province": home}
        for key, (home, day, title, text) in DOCUMENTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("bodies"), documents)
    return lambda typed: get("/search.json", params={"q": typed}).json()


def keys(answer):
    return [row["url"].rpartition("/")[2] for row in answer["documents"]]


def chips(answer):
    return {f"{chip['kind']}:{chip['name']}" for chip in answer["read_as"]["chips"]}


@pytest.mark.parametrize(
    ("typed", "first", "body"),
    [
        ("sở ct long an", "gach", "Sở Công Thương"),
        ("SCT Long An", "gach", "Sở Công Thương"),
        ("so nn&ptnt long an", "lua", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("sở nn-ptnt phú yên", "tom", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("SNNPTNT phu yen", "tom", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("sở nông nghiệp long an lúa", "lua", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở TNMT Yên Bái", "dat", "Sở Tài nguyên và Môi trường"),
        ("Sở Tài nguyên và Môi trường Yên Bái", "dat", "Sở Tài nguyên và Môi trường"),
        ("so ldtbxh", "viec", "Sở Lao động - Thương binh và Xã hội"),
        ("sở lao động thương binh xã hội yên bái", "viec", "Sở Lao động - Thương binh và Xã hội"),
    ],
)
def test_a_body_by_any_name_finds_it_in_all_its_spellings(ask, typed, first, body):
    answer = ask(typed)
    assert (keys(answer)[0], f"body:{body}" in chips(answer)) == (first, True)
    assert "⟪" in answer["documents"][0]["snippet"]


def test_a_quoted_name_is_taken_as_it_is(ask):
    assert keys(ask('"sở ct"')) == []
    assert keys(ask('"Sở NN-PTNT"')) == ["tom"]


@pytest.mark.parametrize(
    ("typed", "found", "provinces"),
    [
        ("lò gạch OR lúa long an", {"gach", "lua"}, {"Long An"}),
        ("long an lò gạch hoặc cá tra", {"gach"}, {"Long An"}),
        ("phú yên OR long an tôm", {"tom"}, {"Phú Yên", "Long An"}),
        ("yên bái hoặc phú yên", {"dat", "viec", "tom"}, {"Yên Bái", "Phú Yên"}),
        ("nước mắm | cá tra 2020", {"ca"}, set()),
        # Each side has a province of its own, or a province alone: it belongs to that side.
        ("lúa long an OR tôm phú yên", {"lua", "tom"}, set()),
        ("đồng tháp OR nước mắm", {"ca", "nuoc"}, set()),
    ],
)
def test_a_province_beside_an_or(ask, typed, found, provinces):
    answer = ask(typed)
    assert set(keys(answer)) == found
    assert {name for name in chips(answer) if name.startswith("province:")} == {
        f"province:{p}" for p in provinces
    }


def test_a_title_with_the_name_of_its_site(ask):
    for site in (" - Báo Mẫu", " | Cổng thông tin tỉnh Mẫu", " – Mẫu Online"):
        assert keys(ask(RICE + site))[:1] == ["lua"], site


def test_a_year_that_no_day_tells_is_looked_for_in_the_text(ask):
    answer = ask("sàn việc làm 2023")
    assert (keys(answer), chips(answer)) == (["viec"], {"year:2023"})


def test_of_names_without_marks_that_overlap_the_one_at_the_end_is_meant(ask):
    assert "province:Yên Bái" in chips(ask("dat phu yen bai"))


def test_a_name_with_the_words_of_a_type_in_it(ask):
    assert ask("pham thi thanh tra nuoc mam")["people"][0]["name"] == "Phạm Thị Thanh Trà"
    assert "type:inspection" in chips(ask("thanh tra lo gach"))


def test_words_are_no_fillers_whose_marks_are_others(ask):
    assert ask("sự cố tại nhà máy 2020")["read_as"]["words"] == "sự cố nhà máy"


def test_names_among_words_in_telex_are_proposed(ask):
    assert ask("luas phats thair thaaps phus yeen")["proposals"]["spelling"] == "lúa phát thải thấp phú yên"
