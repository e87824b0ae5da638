"""Citations that say the same are told once, and come to what they come to each by itself."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import decisions
from db.corpus import open_corpus
from db.resolve import resolve
from db.store import store
from nlp.dating.bounds import Bounds, Written
from tests.db.making import decision, document, extraction

KEY = "07/KH-UBND"
EACH_BY_ITSELF = "THEN id ELSE id END"
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
told = st.lists(
    st.tuples(
        st.sampled_from([None, date(2011, 12, 1), date(2012, 6, 1), date(2019, 1, 1)]),
        st.sampled_from([Bounds(None, None), Bounds(date(2011, 12, 1), date(2012, 6, 1)), IN_2012]),
        st.sampled_from([None, "long-an", "ha-tinh"]),
        st.lists(said, min_size=1, max_size=3),
    ),
    max_size=10,
)


def put(db, key, published, bounds, home, citations):  # noqa: PLR0917
    mentions = [mention(one) for one in citations]
    stored = document(key=key, url=key, published=published, home_province=home)
    store(db, stored, extraction(decisions=mentions, written=Written(bounds, "text")))


def mention(citation):
    where = {"issuer_province": "long-an"} if citation["issuer"] else {"issuer_from": None}
    return replace(decision(KEY), **(citation | where))


def rows(db, query):
    return list(db.query(query, [KEY]))


def meant(db, query):
    """What the citations that ``query`` gives come to."""
    found = resolve(KEY, map(decisions._citation, rows(db, query)))
    return {replace(one, mentions=tuple(sorted(one.mentions))) for one in found}


@settings(max_examples=150, deadline=None)
@given(told)
def test_told_once_they_come_to_the_same(tmp_path_factory, documents):
    assert "THEN id END" in decisions.CITATIONS
    alone = decisions.CITATIONS.replace("THEN id END", EACH_BY_ITSELF)
    with open_corpus(tmp_path_factory.mktemp("alike") / "corpus.db") as db:
        for number, one in enumerate(documents):
            put(db, f"{number}", *one)
        assert len(rows(db, alone)) == sum(len(citations) for *_, citations in documents)
        assert meant(db, decisions.CITATIONS) == meant(db, alone)


@pytest.mark.parametrize("year", [2012, None])
def test_many_that_say_the_same_are_one_row(db, year):
    one = {"year": year, "issued_on": None, "type": "Kế hoạch", "subject": None}
    one |= {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_from": "citation"}
    for number in range(MANY):
        put(db, f"{number}", date(2012, 1, 1 + number), IN_2012, "long-an", [one])
    assert len(rows(db, decisions.CITATIONS)) == 1
    assert db.execute("SELECT documents FROM decisions").fetchall() == [(MANY,)]
