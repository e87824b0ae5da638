"""Citations that say the same are told once, and come to what they come to each by itself."""

from dataclasses import astuple, fields, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import decisions
from db.cited_decision import Decision
from db.corpus import open_corpus
from db.resolve import resolve
from db.store import store
from nlp.dating.bounds import Bounds, Written
from tests.db.making import decision, document, extraction

KEY, NATIONAL = "07/KH-UBND", "1419/QĐ-TTg"
EACH_BY_ITSELF = {"THEN id END": "THEN id ELSE id END", "CASE WHEN NOT is_national THEN home END": "home"}
MANY = 30
IN_2012 = Bounds(date(2012, 1, 1), date(2012, 2, 1))

said = st.fixed_dictionaries(
    {
        "year": st.sampled_from([None, 2011, 2012]),
        "issued_on": st.sampled_from([None, date(2011, 11, 23), date(2012, 3, 5)]),
        "issuer": st.sampled_from([None, "Ủy ban nhân dân tỉnh Long An", "UBND huyện Đức Hòa"]),
        "issuer_from": st.sampled_from(["home", "citation"]),
        "subject": st.sampled_from([None, "khuyến công", "khuyến công năm 2012"]),
        "type": st.sampled_from(["Kế hoạch", "Quyết định"]),
    }
)
said_of_government = st.fixed_dictionaries(
    {
        "year": st.sampled_from([None, None, 2011, 2012]),
        "issued_on": st.sampled_from([None, None, date(2011, 11, 23), date(2012, 3, 5)]),
        "issuer": st.sampled_from([None, None, "Thủ tướng Chính phủ", "Ban Tổ chức Hội chợ"]),
        "issuer_from": st.sampled_from(["symbol", "citation"]),
        "subject": st.sampled_from([None, "khuyến công"]),
        "type": st.just("Quyết định"),
        "is_own": st.sampled_from([False, False, False, True]),
    }
)
# Most say what another one says.
said_again = st.builds(
    dict,
    said.map(lambda one: one | {"issuer": "Ủy ban nhân dân tỉnh Long An", "type": "Kế hoạch"}),
    subject=st.sampled_from([None, "khuyến công"]),
    issued_on=st.sampled_from([None, date(2012, 3, 5)]),
    is_own=st.sampled_from([False, False, True]),
)


def told(said):
    """Documents, some of which replace an earlier one, with what each cites."""
    return st.lists(
        st.tuples(
            st.sampled_from("abcdefgh"),
            st.sampled_from([None, date(2011, 12, 1), date(2012, 6, 1), date(2019, 1, 1)]),
            st.sampled_from([Bounds(None, None), Bounds(date(2011, 12, 1), date(2012, 6, 1)), IN_2012]),
            st.sampled_from([None, "long-an", "ha-tinh"]),
            st.lists(said, max_size=3),
        ),
        max_size=12,
    )


def put(db, number, key, published, bounds, home, citations):  # noqa: PLR0917
    mentions = [mention(number, one) for one in citations]
    stored = document(key=key, url=key, published=published, home_province=home)
    store(db, stored, extraction(decisions=mentions, written=Written(bounds, "text")))


def mention(number, citation):
    is_local = citation["issuer"] and number == KEY
    where = {"issuer_province": "long-an"} if is_local else {}
    return replace(
        decision(number), **(citation | where | ({} if citation["issuer"] else {"issuer_from": None}))
    )


def rows(db, query, number):
    return list(db.query(query, [number]))


def meant(db, query, number):
    """What the citations that ``query`` gives come to."""
    found = resolve(number, map(decisions._citation, rows(db, query, number)))
    return {replace(one, mentions=tuple(sorted(one.mentions))) for one in found}


def written(db):
    """The decisions as they stand in the corpus."""
    columns = [field.name for field in fields(Decision) if field.name != "mentions"]
    return {tuple(row[column] for column in columns) for row in db.query("SELECT * FROM decisions")}


@pytest.mark.parametrize(("number", "said"), [(KEY, said), (KEY, said_again), (NATIONAL, said_of_government)])
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_told_once_they_come_to_the_same(tmp_path_factory, data, number, said):
    alone = decisions.CITATIONS
    for together, apart in EACH_BY_ITSELF.items():
        assert together in alone
        alone = alone.replace(together, apart)
    with open_corpus(tmp_path_factory.mktemp("alike") / "corpus.db") as db:
        for one in data.draw(told(said)):
            put(db, number, *one)
        mentions = db.execute("SELECT count(*) FROM decision_mentions").fetchone()[0]
        assert len(rows(db, alone, number)) == mentions
        found = meant(db, alone, number)
        assert meant(db, decisions.CITATIONS, number) == found
        assert written(db) == {astuple(one)[:-1] for one in found}


OF_LONG_AN = {
    "issuer": "Ủy ban nhân dân tỉnh Long An",
    "issuer_from": "citation",
    "type": "Kế hoạch",
    "year": 2012,
}


@pytest.mark.parametrize("place", [0, 3])
def test_what_it_is_about_its_own_text_says(db, place):
    told = [{"subject": "khuyến công", "is_own": False}] * 3
    told.insert(place, {"subject": "khuyến công năm 2012 của tỉnh", "is_own": True})
    for number, one in enumerate([*told, told[1]]):
        day = date(2012, 1, 1 + number)
        put(db, KEY, f"{number}", day, IN_2012, "long-an", [OF_LONG_AN | one | {"issued_on": None}])
    found = db.execute("SELECT subject, documents FROM decisions").fetchall()
    assert found == [("khuyến công năm 2012 của tỉnh", 5)]


@pytest.mark.parametrize("year", [2012, None])
def test_many_that_say_the_same_are_one_row(db, year):
    one = {"year": year, "issued_on": None, "type": "Kế hoạch", "subject": None}
    one |= {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_from": "citation"}
    for number in range(MANY):
        put(db, KEY, f"{number}", date(2012, 1, 1 + number), IN_2012, "long-an", [one])
    assert len(rows(db, decisions.CITATIONS, KEY)) == 1
    assert db.execute("SELECT documents FROM decisions").fetchall() == [(MANY,)]


def test_a_national_number_without_more_is_one_row_at_whatever_home(db):
    one = {
        "year": None,
        "issued_on": None,
        "type": "Quyết định",
        "subject": None,
        "issuer": None,
        "issuer_from": None,
    }
    for number in range(MANY):
        home = ("long-an", "ha-tinh", None)[number % 3]
        put(db, NATIONAL, f"{number}", date(2012, 1, 1 + number), IN_2012, home, [one])
    assert len(rows(db, decisions.CITATIONS, NATIONAL)) == 1
    assert db.execute("SELECT documents FROM decisions").fetchall() == [(MANY,)]
