"""Numbers of documents: one that nobody cites, the letters of a number, others of the same number."""

from datetime import date

import pytest

from db import query_numbers
from tests.site.searching.stored import site_of

TEXTS = {
    "nghi-quyet": "Thực hiện Nghị quyết số 05-NQ/TU ngày 04/3/2021 của Tỉnh ủy Yên Bái, xã trồng quế.",
    "ke-hoach": "Thực hiện Kế hoạch số 05/KH-UBND ngày 08/3/2021 của UBND tỉnh Yên Bái, xã trồng chè.",
    "nghi-dinh": "Chủ tàu vay vốn theo Nghị định số 67/2014/NĐ-CP ngày 07/7/2014 của Chính phủ.",
    "cong-van": "Sở trả lời tại Công văn số 67/SCT-KC ngày 02/02/2021 của Sở Công Thương tỉnh Yên Bái.",
    "ha-nam-2016": "Xã cấp giống theo Quyết định số 125/QĐ-UBND ngày 04/3/2016 của UBND tỉnh Hà Nam.",
    "ha-nam-2019": "Xã cấp phân theo Quyết định số 125/QĐ-UBND ngày 05/3/2019 của UBND tỉnh Hà Nam.",
    "thai-binh": "Xã đào ao theo Quyết định số 125/QĐ-UBND ngày 06/3/2016 của UBND tỉnh Thái Bình.",
}


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    about = {"published": date(2021, 4, 5), "home_province": "yen-bai"}
    documents = {key: {"title": key, "text": text, **about} for key, text in TEXTS.items()}
    return site_of(tmp_path_factory.mktemp("numbers"), documents)


def ask(get, typed):
    return get("/search.json", params={"q": typed}).json()


def keys(rows):
    return [row["key"] for row in rows]


@pytest.mark.parametrize(
    ("typed", "card", "alike"),
    [
        ("05-NQ/TU", "05-NQ/TU", "05/KH-UBND"),
        ("nghị quyết 05-NQ/TU Yên Bái", "05-NQ/TU", "05/KH-UBND"),
        ("05/KH-UBND", "05/KH-UBND", "05-NQ/TU"),
        ("NĐ67", "67/2014/NĐ-CP", "67/SCT-KC"),
        ("công văn 67", "67/SCT-KC", "67/2014/NĐ-CP"),
    ],
)
def test_what_is_asked_for_stands_alone_and_what_is_like_it_apart(get, typed, card, alike):
    answer = ask(get, typed)
    assert keys(answer["decisions"]) == [card]
    assert keys(answer["alike"]) == [alike]
    assert answer["total_documents"] == 1


@pytest.mark.parametrize(
    ("typed", "number", "near"),
    [
        ("702/SCT-QLNL", "702/SCT-QLNL", []),
        ("Công văn số 76/SCT-KC Yên Bái", "76/SCT-KC", ["67/SCT-KC", "67/2014/NĐ-CP"]),
        ("05-NQ/TW", "05-NQ/TW", ["05-NQ/TU", "05/KH-UBND"]),
    ],
)
def test_a_number_that_nobody_cites_is_told_with_the_nearest(get, typed, number, near):
    answer = ask(get, typed)
    assert (answer["decisions"], answer["documents"]) == ([], [])
    assert answer["proposals"]["unknown"] == number
    assert set(keys(answer["proposals"]["numbers"])) == set(near)
    page = get("/search", params={"q": typed}).text
    assert "Không bài viết nào viện dẫn văn bản số" in page


@pytest.mark.parametrize("typed", ["702/SCT-QLNL", "4120/UBND-NNTN", "15-NQ/TU"])
def test_the_letters_of_a_number_are_no_body_and_nothing_absent(get, typed):
    assert ask(get, typed)["read_as"] == ask(get, "")["read_as"]


def test_a_body_beside_a_number_is_one(get):
    chips = ask(get, "702/SCT-QLNL Sở Công Thương")["read_as"]["chips"]
    assert [chip["value"] for chip in chips] == ["Sở Công Thương"]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("125/QĐ-UBND năm 2016 Hà Nam", ["2016-03-04"]),
        ("125/QĐ-UBND Thái Bình", ["2016-03-06"]),
        ("125/QĐ-UBND năm 2019", ["2019-03-05"]),
        ("125/QĐ-UBND năm 2018 Hà Nam", ["2016-03-04", "2019-03-05"]),
    ],
)
def test_of_a_key_that_several_have_the_one_of_the_year_and_province_is_meant(get, typed, days):
    assert sorted(row["issued_on"] for row in ask(get, typed)["decisions"]) == sorted(days)


@pytest.mark.parametrize("typed", ["Quyết định 1420/QĐ-TTg", "1418/QĐ-TTg", "1491/QĐ-TTg", "1429/QĐ-TTg"])
def test_a_number_is_near_to_the_next_ones_and_to_those_with_a_slip(typed):
    assert "1419" in query_numbers.nearest(typed)


@pytest.mark.parametrize(
    "typed", ["UBND tỉnh Thanh Hóa – QĐ 9999/QĐ-UBND", "Hà Nội - Quyết định số 9999", "? QĐ 9999"]
)
def test_signs_before_a_number_that_nobody_cites_are_no_words(get, typed):
    assert query_numbers.told(typed).startswith("9999")
    assert get("/search", params={"q": typed}).status_code == 200


def test_what_must_be_absent_is_absent_beside_a_province_alone(get):
    titles = {row["title"] for row in ask(get, "Yên Bái -chè")["documents"]}
    assert "nghi-quyet" in titles
    assert "ke-hoach" not in titles


@pytest.mark.parametrize(
    ("typed", "unknown", "near"),
    [("125 Yên Bái", "125", 3), ("125/QĐ-UBND Yên Bái", "125/QĐ-UBND", 3), ("702 Yên Bái", "702", 0)],
)
def test_a_number_that_a_province_has_not_is_told_with_those_of_others(get, typed, unknown, near):
    answer = ask(get, typed)
    assert (answer["decisions"], answer["proposals"]["unknown"]) == ([], unknown)
    assert len(answer["proposals"]["numbers"]) == near
    assert "của <span" in get("/search", params={"q": typed}).text


@pytest.mark.parametrize("typed", ["702 Yên Bái", "72 Yên Bái", "Quyết định số 702/QĐ-UBND của Yên Bái"])
def test_in_the_place_of_a_number_that_nobody_cites_what_has_the_other_words_is_shown(get, typed):
    answer = ask(get, typed)
    assert (answer["documents"], answer["instead"]["query"]) == ([], "Yên Bái")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("nghị quyết 05, nghị định 67", {"05-NQ/TU", "67/2014/NĐ-CP"}),
        ("công văn 67 và 68", {"67/SCT-KC"}),
        ("văn bản số 67 và 125", {"67/2014/NĐ-CP", "67/SCT-KC", "125/QĐ-UBND"}),
        ("124, 125/QĐ-UBND", {"125/QĐ-UBND"}),
        ("125 và 126/QĐ-UBND", {"125/QĐ-UBND"}),
        ("quyết định 125 và 5 lớp", {"125/QĐ-UBND"}),
        ("nghị định 67 và 125 vay vốn cá chết", {"67/2014/NĐ-CP"}),
        ("67, 125", {"67/2014/NĐ-CP", "67/SCT-KC", "125/QĐ-UBND"}),
        ("67 với 125", {"67/2014/NĐ-CP", "67/SCT-KC", "125/QĐ-UBND"}),
        ("quyết định 124,125", {"125/QĐ-UBND"}),
        ("nghị định 67 thu hồi cát", {"67/2014/NĐ-CP"}),
    ],
)
def test_of_several_numbers_each_has_its_card(get, typed, expected):
    assert set(keys(ask(get, typed)["decisions"])) == expected


def test_words_beside_a_whole_key_tell_which_card_is_first(tmp_path):
    said = "Xã {} theo Quyết định số 125/QĐ-UBND ngày {} của UBND tỉnh {} về việc {}."
    texts = {
        "chieu": said.format("dệt", "04/3/2016", "Thái Bình", "bảo tồn nghề dệt chiếu"),
        "cho": said.format("họp", "05/3/2019", "Hà Nam", "sắp xếp chợ đầu mối"),
    }
    get = site_of(tmp_path, {key: {"title": key, "text": text} for key, text in texts.items()})
    for typed, province in (("chợ đầu mối", "Hà Nam"), ("dệt chiếu", "Thái Bình")):
        first = ask(get, f"125/QĐ-UBND {typed}")["decisions"][0]
        assert first["issuer"].endswith(province)


def test_numbers_of_no_year_that_nothing_tells_apart_are_one_card(tmp_path):
    texts = {
        "tau": "Chủ tàu vay vốn theo Nghị định 67/CP về phát triển thủy sản.",
        "luoi": "Theo Nghị định 67/CP, xã vay.",
    }
    days = {"tau": date(2015, 5, 6), "luoi": date(2017, 5, 6)}
    get = site_of(tmp_path, {k: {"title": k, "text": t, "published": days[k]} for k, t in texts.items()})
    [card] = ask(get, "67/CP")["decisions"]
    assert (card["documents"], card["subject"]) == (2, "phát triển thủy sản")


def test_a_number_that_a_province_of_today_took_over_is_its_own(get):
    [card] = ask(get, "125 Hưng Yên")["decisions"]
    assert card["issued_on"] == "2016-03-06"
