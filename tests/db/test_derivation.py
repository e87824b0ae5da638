"""What is derived from many documents at once is the same as derived after each, and derived once."""

import random
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import decisions, derivation, further_citations
from db import store as storing
from db.corpus import open_corpus
from db.records import StoredDocument
from db.resolve import meant
from db.store import Incoming, store
from tests.db.making import decision, document, extraction, official

TEXT = "Quyết định số 90/QĐ-UBND. Ông Trần Văn Mẫu dự."
ORGANISATIONS = (None, "Sở Công Thương tỉnh Long An", "UBND tỉnh Long An")
TABLES = ("documents", "decisions", "decision_mentions", "officials", "people", "underived")
UNDERIVED = "SELECT count(*) FROM underived"


def put(db: Database, document_: StoredDocument, read: Any) -> None:
    """Write a document whose decisions and persons wait."""
    known = storing.latest(db, document_.source_id, document_.key)
    storing.put(db, Incoming(document_, storing.content_hash(document_), known), read)


def news(number: int, title: str = "Bài", year: int | None = None) -> tuple[Any, Any]:
    """One of many documents that name the same decision and person, by what they tell of them."""
    said = decision("90/QĐ-UBND", TEXT, year=year, issuer="UBND tỉnh Long An", issuer_province="long-an")
    person = official("Trần Văn Mẫu", TEXT, organisation=ORGANISATIONS[number % 3])
    published = date(2015 + number % 4, 3, 1 + number % 20)
    read = extraction(decisions=[said], officials=[person])
    return document(url=f"{number}.txt", title=title, published=published, text=TEXT), read


def everything(count: int = 30) -> list[tuple[Any, Any]]:
    """News in any order, some of it told anew."""
    told = [news(number, year=2015 + number % 4 if number % 5 else None) for number in range(count)]
    told += [news(number, "Bài mới", 2016) for number in range(0, count, 7)]
    random.Random(1).shuffle(told)
    return told


def rows(db: Database) -> dict[str, list[Any]]:
    return {table: sorted(db.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr) for table in TABLES}


def test_derived_at_the_end_it_is_the_same_as_after_each(tmp_path: Path) -> None:
    each, end = (open_corpus(tmp_path / name) for name in ("each.db", "end.db"))
    for document_, read in everything():
        store(each, document_, read)
        put(end, document_, read)
    derivation.catch_up(end)
    found, wanted = rows(end), rows(each)
    # Where rows lie in the index is nothing that a reader sees.
    assert {table: len(some) for table, some in found.items()} == {
        table: len(some) for table, some in wanted.items()
    }
    assert found == wanted
    assert {row["documents"] for row in end.query("SELECT documents FROM decisions")} != {1}
    for db in (each, end):
        db.close()


def test_what_many_documents_of_a_run_cite_is_derived_once(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived = Counter[str]()

    def counted(key: str, citations: Any) -> Any:
        derived[key] += 1
        return meant(key, citations)

    monkeypatch.setattr(decisions, "meant", counted)
    for document_, read in everything():
        put(db, document_, read)
    derivation.catch_up(db)
    derivation.catch_up(db)
    assert derived == {"90/QĐ-UBND": 1}


def test_one_more_that_says_the_same_is_counted_and_derives_nothing(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(db, *news(1, year=2015))
    with monkeypatch.context() as refusing:
        refusing.setattr(decisions, "meant", lambda *_: 1 / 0)
        store(db, *news(5, year=2015))
    assert db.execute("SELECT documents FROM decisions").fetchall() == [(2,)]
    assert db.execute("SELECT count(DISTINCT decision_id), count(*) FROM decision_mentions").fetchone() == (
        1,
        2,
    )


def test_of_many_new_ones_none_is_looked_for_among_all(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    store(db, *news(1, year=2015))
    monkeypatch.setattr(further_citations, "FURTHER", "SELECT not_to_be_asked(?)")
    for number in range(further_citations.MOST + 1):
        put(db, *news(4 * number + 5, year=2015))
    derivation.catch_up(db)
    assert db.execute("SELECT documents FROM decisions").fetchall() == [(further_citations.MOST + 2,)]


def test_what_a_killed_run_left_is_derived_by_the_next(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    put(db, *news(1))
    db.close()
    db = open_corpus(tmp_path / "corpus.db")
    put(db, *news(2))
    derivation.catch_up(db)
    assert db.execute(
        "SELECT count(DISTINCT document_id), count(decision_id) FROM decision_mentions"
    ).fetchone() == (2, 2)
    assert db.execute(UNDERIVED).fetchone() == (0,)
    db.close()


def test_an_error_in_deriving_leaves_it_to_be_derived(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    put(db, *news(1))
    before = db.execute(UNDERIVED).fetchone()
    with monkeypatch.context() as failing:
        failing.setattr("db.people.refresh", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            derivation.catch_up(db)
    assert db.execute(UNDERIVED).fetchone() == before
    assert db.execute("SELECT count(*) FROM decisions").fetchone() == (0,)


def test_an_old_id_leads_on_though_its_document_was_told_anew_twice(db: Database) -> None:
    store(db, *news(1))
    [(undated,)] = db.execute("SELECT id FROM decisions").fetchall()
    put(db, *news(1, "Bài mới", 2015))
    put(db, *news(1, "Bài mới nhất", 2016))
    derivation.catch_up(db)
    [(now,)] = db.execute("SELECT id FROM decisions").fetchall()
    assert now != undated
    assert db.execute("SELECT old_id, id FROM decision_aliases").fetchall() == [(undated, now)]
