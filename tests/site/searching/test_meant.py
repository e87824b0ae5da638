"""What a search that found nothing proposes: what documents write most often, not what is rarest."""

from datetime import date

import pytest

from tests.site.searching.stored import site_of

TITLE = "Kiểm tra việc thực hiện Chỉ thị số 20/CT-TTg về tiết kiệm điện tại 18 đơn vị"
TEXTS = {
    "hon": ("Sản xuất sạch hơn", "Cơ sở làm sạch hơn, ít nước hơn, rẻ hơn. Lớp tập huấn khuyến công."),
    "com": (
        "Làng cốm",
        "Làng làm cốm, gom lúa về phơi. Hội thảo tiết kiệm năng lượng. Khách ở Long Xuyên thăm là vui.",
    ),
    "kiem": ("Chủ tịch kiêm bí thư", "Ông Chủ tịch kiêm bí thư xã nói về điện mặt trời và nông nghiệp."),
    "kiem-tra": (TITLE, "Đoàn kiểm tra 18 đơn vị thực hiện Chỉ thị số 20/CT-TTg về tiết kiệm điện."),
    "nhin-lai": (
        "Nhìn lại một năm",
        "Sau Chỉ thị số 20/CT-TTg về tiết kiệm điện, đoàn kiểm tra việc thực hiện tại 18 đơn vị. Lào xem.",
    ),
}
DAYS = {"nhin-lai": date(2024, 5, 21)}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "published": DAYS.get(key, date(2023, 8, 9))}
        for key, (title, text) in TEXTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("meant"), documents)
    return lambda typed: get("/search.json", params={"q": typed}).json()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hom", "hơn"),
        ("hôm", "hơn"),
        ("taapj huaans", "tập huấn"),
        ("khuyeens coong", "khuyến công"),
        ("ddieenj mawtj trowif", "điện mặt trời"),
        ("nghieejp", "nghiệp"),
        ("tiết kiêm năng lựơng", "tiết kiệm năng lượng"),
        ("khuyến côg", "khuyến công"),
        ("tiết kiệm năng lợng", "tiết kiệm năng lượng"),
    ],
)
def test_the_words_as_documents_write_them_most_often(ask, typed, meant):
    answer = ask(typed)
    assert answer["total_documents"] == 0
    assert answer["proposals"]["spelling"] == meant


@pytest.mark.parametrize("typed", ["hội thảo hôm", "hội thảo hom nay", "thăm Lào"])
def test_a_short_word_is_taken_for_another_only_where_it_stands_beside_the_rest(ask, typed):
    assert ask(typed)["proposals"]["spelling"] is None


def test_of_the_documents_that_cite_a_number_the_one_of_the_pasted_title_is_first(ask):
    assert [row["url"].rpartition("/")[2] for row in ask(TITLE)["documents"]] == ["kiem-tra", "nhin-lai"]


def test_words_that_only_give_the_number_are_not_looked_for_in_what_cites_it(ask):
    answer = ask("văn bản số 20/CT-TTg kiểm tra")
    assert [row["url"].rpartition("/")[2] for row in answer["documents"]] == ["kiem-tra", "nhin-lai"]


@pytest.mark.parametrize(("typed", "unit"), [("bà rịa", "ba-ria-vung-tau"), ("TTHuế", "thua-thien-hue")])
def test_provinces_by_names_that_no_text_is_read_by(ask, typed, unit):
    assert [chip["value"] for chip in ask(typed)["read_as"]["chips"]] == [unit]


@pytest.mark.parametrize(
    ("typed", "instead", "first"),
    [
        ("lớp tập huấn khuyến công mai", "lớp tập huấn khuyến công", "hon"),
        ("taapj huaans", "tập huấn", "hon"),
        ("làng làm cốm phi thuyền 2023", "làng làm cốm 2023", "com"),
        ("đoàn kiểm tra tiết kiệm điện nghìn", "đoàn kiểm tra tiết kiệm điện", "kiem-tra"),
    ],
)
def test_where_nothing_is_found_the_nearest_is_shown(ask, typed, instead, first):
    answer = ask(typed)
    assert answer["documents"] == []
    assert answer["instead"]["query"] == instead
    assert answer["instead"]["documents"][0]["url"].endswith(f"/{first}")


@pytest.mark.parametrize("typed", ["khuyến công", "xyzxyz"])
def test_nothing_is_shown_instead_of_what_was_found_or_of_what_nothing_is_near(ask, typed):
    assert ask(typed)["instead"] is None
