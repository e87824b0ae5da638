import sqlite3
from datetime import UTC, date, datetime

import pytest
from sqlite_utils import Database

from db import decisions, extractor
from db.corpus import CorpusError
from db.ids import document_id, mention_ids
from db.records import Source
from db.store import store, store_sources
from db.tables import tables
from nlp.dating.bounds import Bounds, Written
from tests.db.making import (
    TEXT,
    activity,
    decision,
    document,
    extraction,
    full_extraction,
    province,
    span,
)


def dump(db: Database) -> dict[str, list[tuple]]:
    """All rows of all tables, sorted; what a second run must leave as it was."""
    return {name: sorted(db.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in tables()}


def test_a_document_and_everything_in_it_is_stored(db):
    assert store(db, document(), full_extraction()) == "new"
    row = db["documents"].get(document_id("files", "hoi-thao.txt"))
    assert (row["published"], row["home_province"], row["text"]) == ("2018-03-13", "long-an", TEXT)
    assert row["fetched_at"] == "2024-05-06T07:08:09+00:00"
    [figure] = db["figures"].rows
    [activity] = db["activities"].rows
    assert figure["activity_id"] == activity["id"]
    assert activity["year"] == 2018
    [link] = db["activity_decisions"].rows
    [cited] = db.query("SELECT * FROM decisions WHERE id = ?", [link["decision_id"]])
    assert (cited["key"], cited["year"], cited["search_key"]) == ("1419/QĐ-TTg", 2009, "1419qdttg")
    [person] = db["people"].rows
    assert person["name"] == "Trần Văn Mẫu"
    assert (person["first_seen"], person["last_seen"], person["documents"]) == ("2018-03-13", "2018-03-13", 1)


def test_every_span_shows_its_quote(db):
    store(db, document(), full_extraction())
    for table in ("province_mentions", "decision_mentions", "officials", "figures", "activities"):
        rows = list(db[table].rows)
        assert rows
        assert all(TEXT[row["start"] : row["end"]] == row["quote"] for row in rows)


def test_storing_again_changes_nothing(db):
    store(db, document(), full_extraction())
    before = dump(db)
    later = document(fetched_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert store(db, later, full_extraction()) == "unchanged"
    assert dump(db) == before


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Hội thảo"},
        {"published": None},
        {"author": "Mai Mẫu"},
        {"credit": None},
        {"text": TEXT + " Hết."},
        {"home_province": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_a_document_says_decides_whether_it_changed(db, change):
    store(db, document(), full_extraction())
    assert store(db, document(**change), full_extraction()) == "changed"
    assert store(db, document(**change), full_extraction()) == "unchanged"
    assert db["documents"].count == 1
    assert db["figures"].count == 1


def test_new_extractors_extract_anew(db, monkeypatch):
    store(db, document(), full_extraction())
    monkeypatch.setattr(extractor, "version", lambda: "tomorrow's")
    assert store(db, document(), extraction()) == "changed"
    assert [db[name].count for name in ("figures", "decisions", "people", "activity_decisions")] == [0] * 4


def test_a_changed_document_leaves_nothing_of_its_past(db):
    store(db, document(), full_extraction())
    store(db, document(text="Không còn gì."), extraction())
    emptied = ["province_mentions", "decision_mentions", "decisions", "officials", "people", "activities"]
    assert [db[name].count for name in emptied] == [0] * 6
    found = db.execute("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'mẫu'").fetchone()
    assert found == (0,)
    db.execute("INSERT INTO documents_fts (documents_fts) VALUES ('integrity-check')")


def test_a_failure_in_the_middle_leaves_nothing(db, monkeypatch):
    store(db, document(url="first.txt"), full_extraction())
    before = dump(db)
    monkeypatch.setattr(decisions, "refresh", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        store(db, document(), full_extraction())
    with pytest.raises(KeyboardInterrupt):
        store(db, document(url="first.txt", text="Khác."), extraction())
    assert dump(db) == before
    assert not db.conn.in_transaction


def test_a_span_that_shows_something_else_is_refused(db):
    wrong = province(**(span("Long An") | {"start": 0, "end": 7}))
    with pytest.raises(ValueError, match="'Long An' does not stand at 0"):
        store(db, document(), extraction(provinces=[wrong]))
    assert db["documents"].count == 0


@pytest.mark.parametrize(
    "changed", [{"home_province": "atlantis"}, {"source_id": "nobody"}], ids=["province", "source"]
)
def test_an_unknown_province_or_source_is_refused(db, changed):
    with pytest.raises(CorpusError, match="does not know a source or province"):
        store(db, document(**changed), extraction())
    assert db["documents"].count == 0


def test_a_full_disk_is_one_line_and_leaves_nothing(db):
    store(db, document(), full_extraction())
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CorpusError, match="the disk is full: make room") as raised:
        store(db, document(url="b.txt", text="dài " * 100_000), extraction())
    assert "\n" not in str(raised.value)
    assert db["documents"].count == 1


def test_a_file_that_must_not_be_written_to_is_one_line(db):
    db.execute("PRAGMA query_only = 1")
    with pytest.raises(CorpusError, match="must not be written to: check the rights"):
        store(db, document(), extraction())


def test_ids_are_the_same_whatever_came_before(db, tmp_path):
    store(db, document(url="other.txt", title="Khác"), full_extraction())
    store(db, document(), full_extraction())
    assert document_id("files", "hoi-thao.txt") == "3ba14784d059ea68"
    mentions = {row["id"] for row in db["figures"].rows if row["document_id"] == "3ba14784d059ea68"}
    assert mentions == {f"3ba14784d059ea68-{TEXT.index('45 đại biểu')}"}


def test_two_rows_at_one_offset_have_two_ids(db):
    assert list(mention_ids("d", [3, 3, 7, 3])) == ["d-3", "d-3-2", "d-7", "d-3-3"]
    twice = [activity(), activity(type="training")]
    store(db, document(), extraction(activities=twice))
    assert db["activities"].count == 2


def test_an_activity_is_linked_once_to_a_number_that_is_cited_twice(db):
    text = "Thực hiện Quyết định 5/QĐ-X và Quyết định 5/QĐ-X, tổ chức hội thảo."
    cited = [decision("5/QĐ-X", text, key="05/QĐ-X"), decision("5/QĐ-X", text, 1, key="05/QĐ-X")]
    linked = extraction(
        decisions=cited, activities=[activity(text=text)], activity_decisions=[(0, 0), (0, 1)]
    )
    store(db, document(text=text), linked)
    assert db["activity_decisions"].count == 1


def test_a_link_follows_its_citation_when_that_is_resolved_otherwise(db):
    store(
        db,
        document(),
        extraction(decisions=[decision()], activities=[activity()], activity_decisions=[(0, 0)]),
    )
    [undated] = db["activity_decisions"].rows
    dated = decision(issued_on=date(2009, 9, 7))
    store(db, document(url="b.txt"), extraction(decisions=[dated]))
    [link] = db["activity_decisions"].rows
    [cited] = db["decisions"].rows
    assert link["decision_id"] == cited["id"] != undated["decision_id"]
    assert (cited["year"], cited["documents"]) == (2009, 2)


def test_sources_are_written_over(db):
    source = {"homepage": "https://x.example", "province_id": "long-an", "family": "nukeviet"}
    store_sources(db, [Source(id="x", name="Một", **source)])
    store(db, document(source_id="x", url="https://x.example/1"), extraction())
    store_sources(db, [Source(id="x", name="Hai", **source)])
    assert db["sources"].get("x")["name"] == "Hai"
    assert db["sources"].count == 2


def test_a_second_writer_waits_and_does_not_fail(db, path):
    other = sqlite3.connect(path)
    other.execute("INSERT INTO runs VALUES (1, '', NULL, 'running', 0, 0, 0, 0)")
    db.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(CorpusError, match="in use by another run"):
        store(db, document(), extraction())
    other.commit()
    assert store(db, document(), extraction()) == "new"


def test_when_a_document_was_written_is_stored(db):
    written = Written(Bounds(date(2010, 5, 1), date(2014, 5, 30)), "text")
    store(db, document(published=None), extraction(written=written))
    [row] = db.query("SELECT published, earliest, latest, dated_by FROM documents")
    assert list(row.values()) == [None, "2010-05-01", "2014-05-30", "text"]
