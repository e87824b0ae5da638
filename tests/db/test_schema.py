"""Each version of the schema is migrated to today's: ``schemas/N.sql`` is a corpus of version N."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import schema, search
from db.corpus import CorpusError, open_corpus, read_corpus
from db.store import store
from db.tables import tables, views
from tests.db.making import document, full_extraction

SCHEMAS = Path(__file__).with_name("schemas")
OLDER = range(1, schema.newest_version())


def old_corpus(path: Path, version: int) -> Path:
    with sqlite3.connect(path) as corpus:
        corpus.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
    return path


def form(db: Database) -> dict[str, object]:
    """What a query may rely on: columns, keys and indexes, whatever words they were made with."""
    return {
        table.name: (
            {(column.name, column.type, column.notnull, column.is_pk) for column in table.columns},
            {(key.column, key.other_table, key.other_column) for key in table.foreign_keys},
            {(tuple(index.columns), index.unique) for index in table.indexes},
        )
        for table in db.tables
    }


def test_every_version_but_the_newest_has_a_corpus_here():
    assert sorted(int(file.stem) for file in SCHEMAS.iterdir()) == list(OLDER)
    assert set(schema.migrations()) == set(range(2, schema.newest_version() + 1))


@pytest.mark.parametrize("version", OLDER)
def test_an_older_corpus_becomes_one_of_today(version, tmp_path, db):
    with open_corpus(old_corpus(tmp_path / "old.db", version)) as migrated:
        assert form(migrated) == form(db)
        assert schema.version_of(migrated) == schema.newest_version()
        assert migrated["data_dictionary"].count == sum(
            1 + len(table.columns) for table in (*tables().values(), *views().values())
        )
        assert migrated["provinces"].count == db["provinces"].count
        assert migrated.execute("PRAGMA foreign_key_check").fetchall() == []
        assert migrated.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("version", OLDER)
def test_migrating_loses_nothing(version, tmp_path):
    path = old_corpus(tmp_path / "old.db", version)
    with sqlite3.connect(path) as old:
        names = [row[0] for row in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if name not in {"data_dictionary", "provinces", "province_kinds"}]
        before = {name: old.execute(f"SELECT count(*) FROM {name}").fetchone() for name in kept}
        [text] = old.execute("SELECT text FROM documents").fetchone()
    with open_corpus(path) as migrated:
        assert {name: migrated.execute(f"SELECT count(*) FROM {name}").fetchone() for name in kept} == before
        assert search.find(migrated, "1419 qd ttg", 5).decisions
        assert search.find(migrated, "hội thảo", 5).documents
        found = "SELECT count(*) FROM activities_fts WHERE activities_fts MATCH 'khuyen'"
        assert migrated.execute(found).fetchone()[0] == migrated["activities"].count > 0
        again = document(text=text, attachments=())
        assert store(migrated, replace(again, title="Tiêu đề mới"), full_extraction()) == "changed"
        assert migrated["revisions"].count == 2


@pytest.mark.parametrize("version", OLDER)
def test_an_older_corpus_is_not_read_as_it_is(version, tmp_path):
    path = old_corpus(tmp_path / "old.db", version)
    with pytest.raises(CorpusError, match='older sotinh: "sotinh publish" brings it up to date'):
        read_corpus(path)


def test_a_migration_that_fails_changes_nothing(db, path, monkeypatch):
    version = schema.newest_version()
    db.close()
    failing = {
        **schema.migrations(),
        version + 1: "ALTER TABLE runs ADD COLUMN host TEXT; DROP TABLE nothing;",
    }
    monkeypatch.setattr(schema, "migrations", lambda: failing)
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        open_corpus(path)
    with sqlite3.connect(path) as corpus:
        assert corpus.execute("PRAGMA user_version").fetchone() == (version,)
        assert "host" not in corpus.execute("SELECT sql FROM sqlite_master WHERE name = 'runs'").fetchone()[0]


def test_the_kinds_of_a_province_follow_each_other(db):
    query = "SELECT kind, valid_from, valid_to FROM province_kinds WHERE province_id = ? ORDER BY valid_from"
    assert list(db.execute(query, ["dong-nai-2025"])) == [
        ("tỉnh", "2025-07-01", "2026-04-29"),
        ("thành phố", "2026-04-30", None),
    ]
    assert list(db.execute(query, ["long-an"])) == [("tỉnh", "1976-01-01", "2025-06-30")]
    missing = "SELECT count(*) FROM provinces WHERE id NOT IN (SELECT province_id FROM province_kinds)"
    assert db.execute(missing).fetchone() == (0,)


def test_a_corpus_follows_a_province_that_changed(path, db):
    db.execute("UPDATE provinces SET kind = 'tỉnh' WHERE id = 'quang-ninh'")
    db.execute("DELETE FROM province_kinds WHERE province_id = 'quang-ninh' AND kind = 'thành phố'")
    db.conn.commit()
    db.close()
    again = open_corpus(path)
    assert again.execute("SELECT kind FROM provinces WHERE id = 'quang-ninh'").fetchone() == ("thành phố",)
    kinds = "SELECT count(*) FROM province_kinds WHERE province_id = 'quang-ninh'"
    assert again.execute(kinds).fetchone() == (2,)
