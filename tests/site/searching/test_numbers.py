"""Numbers of documents: one that nobody cites, the letters of a number, others of the same number."""

from datetime import date

import pytest

from db.corpus import open_corpus
from db.store import store
from nlp.extraction import extract_document
from tests.db import making
from tests.site.conftest import getter

TEXTS = {
    "nghi-quyet": "Thực hiện Nghị quyết số 05-NQ/TU ngày 04/3/2021 của Tỉnh ủy Yên Bái, xã trồng quế.",
    "ke-hoach": "Thực hiện Kế hoạch số 05/KH-UBND ngày 08/3/2021 của UBND tỉnh Yên Bái, xã trồng chè.",
    "nghi-dinh": "Chủ tàu vay vốn theo Nghị định số 67/2014/NĐ-CP ngày 07/7/2014 của Chính phủ.",
    "cong-van": "Sở trả lời tại Công văn số 67/SCT-KC ngày 02/02/2021 của Sở Công Thương tỉnh Yên Bái.",
}


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    path = tmp_path_factory.mktemp("numbers") / "corpus.db"
    db = open_corpus(path)
    for key, text in TEXTS.items():
        about = {"title": key, "text": text, "published": date(2021, 4, 5), "home_province": "yen-bai"}
        stored = making.document(key=key, url=f"https://so.example/{key}", **about)
        store(db, stored, extract_document(stored.readable()))
    db.close()
    return getter(path)


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
