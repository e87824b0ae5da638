"""Persons over documents: in any order, counted once, with an id that stays."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.corpus import open_corpus
from db.same_person import resolve
from db.store import store
from nlp.extraction import extract_document
from tests.db.making import document, extraction, official
from tests.db.mentions import mention, persons

TOLD = [
    {"organisation": body, "role": role, "day": day, "province_id": unit, "tenure": tenure}
    for body in ("Sở Công Thương", "UBND tỉnh", "UBND xã", "Công ty Gạch Mộc", "Công ty Gạch Mộc Hóa", None)
    for role in ("Giám đốc", "nguyên Phó Giám đốc", "Thứ trưởng")
    for day in ("2003-04-05", "2018-03-13", None)
    for unit in ("long-an", None)
    for tenure in ("holds", "leaves")
]


NAMES = ("Trần Sỹ Mẫu", "Trần Sĩ Mẫu", "TRẦN SỸ MẪU")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(TOLD), st.sampled_from(NAMES), st.integers(0, 3)), max_size=9),
    st.randoms(),
)
def test_the_order_of_mentions_changes_nothing_and_none_is_lost(told, random):
    mentions = [
        mention(number, **(one | {"name": name, "document_id": f"d{of}"}))
        for number, (one, name, of) in enumerate(told)
    ]
    found = resolve(mentions)
    random.shuffle(mentions)
    assert found == resolve(mentions)
    assert sorted(one.id for meant in found.values() for one in meant) == sorted(one.id for one in mentions)


def test_the_order_of_documents_changes_nothing(tmp_path):
    text = "Ông Trần Sỹ Mẫu nói."
    told = [
        {"organisation": "Sở Công Thương", "tenure": "leaves"},
        {"organisation": "Sở CT"},
        {"organisation": "UBND tỉnh"},
        {"organisation": None},
    ]
    documents = [
        (
            document(url=f"{n}", key=f"{n}", text=text),
            extraction(officials=[official("Trần Sỹ Mẫu", text, **one)]),
        )
        for n, one in enumerate(told)
    ]
    both = extraction(officials=[official("Trần Sỹ Mẫu", text, **one) for one in (told[0], told[2])])
    documents.append((document(url="both", key="both", text=text), both))
    seen = set()
    for number, order in enumerate(list(permutations(documents))[::10]):
        db = open_corpus(tmp_path / f"{number}.db")
        for one in order[:1] + order:
            store(db, *one)
        seen.add(
            tuple(
                tuple(row.values())
                for table in ("people", "officials")
                for row in db[table].rows_where(order_by="id")
            )
        )
        db.close()
    assert len(seen) == 1


def test_people_of_one_document(db):
    text = "Ông Lê Mẫu - Giám đốc Sở A. Ông Lê Mẫu phát biểu. Bà Hà Mẫu, tiến sĩ."
    officials = [
        official("Lê Mẫu", text, organisation="Sở A"),
        official("Lê Mẫu", text, 1, organisation=None),
        official("Hà Mẫu", text, organisation=None, province_id=None),
    ]
    store(db, document(text=text), extraction(officials=officials))
    assert {(row["name"], row["organisation"]) for row in db["people"].rows} == {
        ("Lê Mẫu", "Sở A"),
        ("Hà Mẫu", None),
    }


def test_a_person_is_counted_over_all_documents(db):
    text = "Ông LÊ MẪU và ông Lê Mẫu."
    loud, calm = official("LÊ MẪU", text), official("Lê Mẫu", text)
    store(db, document(url="a", text=text, published=date(2015, 1, 2)), extraction(officials=[loud, calm]))
    store(db, document(url="b", text=text, published=date(2012, 3, 4)), extraction(officials=[calm]))
    store(db, document(url="c", text=text, published=None), extraction(officials=[calm]))
    [person] = db["people"].rows
    assert (person["name"], person["documents"]) == ("Lê Mẫu", 3)
    assert (person["first_seen"], person["last_seen"]) == ("2012-03-04", "2015-01-02")


def test_the_id_of_a_person_in_a_known_body_is_of_no_document():
    """So that an address stays when another document comes first; without a body, it is of its document."""
    ids = [{*resolve([mention(1, document_id=name)])} for name in ("a", "b")]
    bare = [{*resolve([mention(1, document_id=name, organisation=None)])} for name in ("a", "b")]
    assert ids[0] == ids[1]
    assert bare[0] != bare[1]


@pytest.mark.parametrize(("days", "expected"), [(3652, 1), (3653, 2)])
def test_after_ten_years_of_silence_another_may_have_come(days, expected):
    first = date(2008, 3, 13)
    assert persons({"day": str(first)}, {"day": str(first + timedelta(days=days))}) == expected


def test_a_year_after_which_a_text_was_written_is_not_its_day(tmp_path):
    texts = [
        "Nhà máy mở năm 2005. Ông Trần Sỹ Mẫu - Phó Chủ tịch UBND tỉnh Đắk Lắk - đến thăm.",
        "Ngày 12/3/2017, ông Trần Sỹ Mẫu - Phó Chủ tịch UBND tỉnh Đắk Lắk - chủ trì cuộc họp.",
    ]
    with open_corpus(tmp_path / "corpus.db") as db:
        for n, text in enumerate(texts):
            told = document(key=f"{n}", url=f"{n}", text=text, published=None, home_province="dak-lak")
            store(db, told, extract_document(told.readable()))
        assert [row["documents"] for row in db["people"].rows] == [2]
