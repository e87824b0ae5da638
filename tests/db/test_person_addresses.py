"""The ids that persons had: they lead to the persons of today."""

from datetime import date
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.corpus import open_corpus
from db.former_ids import PERSONS
from db.store import store
from tests.db.making import document, extraction, official

TEXT = "Ông Trần Văn Mẫu dự."
KNOWN = {"organisation": "Sở Công Thương tỉnh Long An", "province_id": "long-an"}


def name(db: Database, url: str, title: str = "Bài", **said: Any) -> None:
    told = official("Trần Văn Mẫu", TEXT, **said)
    store(
        db,
        document(url=url, title=title, published=date(2015, 3, 1), text=TEXT),
        extraction(officials=[told]),
    )


def person(db: Database, url: str) -> str:
    sql = "SELECT person_id FROM officials o JOIN documents d ON d.id = o.document_id WHERE d.url = ?"
    return str(db.execute(sql, [url]).fetchone()[0])


def aliases(db: Database) -> dict[str, str]:
    return {row["old_id"]: row["id"] for row in db.query("SELECT * FROM person_aliases")}


def test_the_id_of_a_person_of_one_document_leads_to_whom_later_evidence_shows(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    name(db, "a.txt", organisation=None)
    alone = person(db, "a.txt")
    name(db, "a.txt", title="Bài mới", **KNOWN)
    assert person(db, "a.txt") != alone
    assert aliases(db) == {alone: person(db, "a.txt")}
    db.close()


def test_an_id_that_is_right_again_is_no_alias(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    name(db, "a.txt", organisation=None)
    alone = person(db, "a.txt")
    name(db, "a.txt", title="Bài mới", **KNOWN)
    known = person(db, "a.txt")
    name(db, "a.txt", title="Bài cũ", organisation=None)
    assert (person(db, "a.txt"), aliases(db)) == (alone, {known: alone})
    db.close()


def test_ids_that_no_edition_has_shown_are_not_kept(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    name(db, "a.txt", **KNOWN)
    name(db, "b.txt", **KNOWN)
    assert person(db, "a.txt") == person(db, "b.txt")
    assert aliases(db) == {}
    db.close()


def test_an_alias_of_whom_no_document_names_any_more_leads_nowhere(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    name(db, "a.txt", organisation=None)
    name(db, "a.txt", title="Bài mới", **KNOWN)
    assert aliases(db)
    store(db, document(url="a.txt", title="Không ai", text="Không ai dự."), extraction())
    assert (aliases(db), list(db.query("SELECT * FROM people"))) == ({}, [])
    db.close()


def test_ids_outlive_a_corpus_made_anew(tmp_path: Path) -> None:
    old, new = open_corpus(tmp_path / "old.db"), open_corpus(tmp_path / "new.db")
    name(old, "a.txt", organisation=None)
    name(new, "a.txt", **KNOWN)
    PERSONS.keep(new, tmp_path / "old.db")
    assert aliases(new) == {person(old, "a.txt"): person(new, "a.txt")}
    old.close(), new.close()
