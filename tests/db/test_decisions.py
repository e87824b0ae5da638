"""The ids that decisions had: they lead to the decisions of today."""

from datetime import date
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.corpus import open_corpus
from db.former_ids import DECISIONS
from db.store import store
from tests.db.making import decision, document, extraction

KEY = "25/KH-UBND"
TEXT = "UBND tỉnh Long An thực hiện 25/KH-UBND."
LONG_AN = {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_province": "long-an", "issuer_from": "citation"}


def cite(db: Database, name: str, published: date, **said: Any) -> None:
    cited = decision(KEY, TEXT, **(LONG_AN | said))
    store(db, document(url=name, published=published, text=TEXT), extraction(decisions=[cited]))


def ids(db: Database) -> dict[int | None, str]:
    return {row["year"]: row["id"] for row in db.query("SELECT id, year FROM decisions")}


def aliases(db: Database) -> dict[str, str]:
    return {row["old_id"]: row["id"] for row in db.query("SELECT * FROM decision_aliases")}


def test_the_id_of_an_undated_decision_leads_to_the_one_that_it_turned_out_to_be(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    cite(db, "a.txt", date(2015, 3, 1))
    undated = ids(db)[None]
    cite(db, "b.txt", date(2015, 4, 1), issued_on=date(2015, 1, 20))
    assert (set(ids(db)), aliases(db)) == ({2015}, {undated: ids(db)[2015]})
    db.close()


def test_the_id_of_a_document_read_again_leads_on(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    cite(db, "a.txt", date(2015, 3, 1))
    undated = ids(db)[None]
    read_again = extraction(decisions=[decision(KEY, TEXT, year=2015, **LONG_AN)])
    store(db, document(url="a.txt", published=date(2015, 3, 1), text=TEXT, title="Bản mới"), read_again)
    assert aliases(db) == {undated: ids(db)[2015]}
    db.close()


def test_an_id_that_is_right_again_is_no_alias(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    cite(db, "a.txt", date(2015, 3, 1))
    cite(db, "b.txt", date(2015, 4, 1), issued_on=date(2015, 1, 20))
    cite(db, "c.txt", date(2015, 5, 1), issued_on=date(2014, 1, 20))
    assert set(ids(db)) == {None, 2014, 2015}
    assert aliases(db) == {}
    db.close()


def test_ids_outlive_a_corpus_made_anew(tmp_path: Path) -> None:
    old, new = open_corpus(tmp_path / "old.db"), open_corpus(tmp_path / "new.db")
    cite(old, "a.txt", date(2015, 3, 1))
    cite(new, "a.txt", date(2015, 3, 1), year=2015)
    DECISIONS.keep(new, tmp_path / "old.db")
    assert aliases(new) == {ids(old)[None]: ids(new)[2015]}
    old.close(), new.close()


def test_a_province_that_only_the_page_tells_is_assumed_until_a_text_tells_it(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    sources = []
    for name, source in (("a.txt", "citation+home"), ("b.txt", "sentence+home"), ("c.txt", "sentence")):
        cite(db, name, date(2015, 4, 1), issued_on=date(2015, 1, 20), issuer_from=source)
        sources += [row["issuer_from"] for row in db.query("SELECT issuer_from FROM decisions")]
    assert sources == ["home", "home", "sentence"]
    db.close()
