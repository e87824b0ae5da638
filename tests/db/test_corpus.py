import os
import sqlite3
from datetime import UTC, datetime

import pytest

from db.corpus import CorpusError, open_corpus, read_corpus
from db.records import Failure, RunCounts
from db.runs import finish_run, record_failure, start_run
from db.schema import newest_version
from db.store import store
from db.tables import tables, views
from tests.db.making import document, full_extraction

PUBLIC = {
    "sources": "id name homepage province_id family",
    "documents": "id source_id key url title published author credit text home_province kind fetched_at"
    " content_hash duplicate_of",
    "provinces": "id name kind gso_code iso_3166_2 valid_from valid_to successor_ids current_id"
    " latitude longitude",
    "province_mentions": "id document_id province_id start end quote",
    "decisions": "id key number year symbol type issuer issuer_province issued_on subject search_key",
    "decision_mentions": "id document_id decision_id key start end quote sentence",
    "officials": "id document_id person_id name role organisation province_id start end quote sentence",
    "people": "id name first_seen last_seen documents",
    "figures": "id document_id value value_max unit qualifier measure activity_id start end quote sentence",
    "activities": "id document_id programme type status title date_from date_to place province_id organiser"
    " start end quote sentence",
    "activity_decisions": "activity_id decision_id",
    "runs": "id started_at finished_at status fetched stored skipped failed",
    "failures": "run_id source_id url stage error",
}


@pytest.mark.parametrize("table", PUBLIC)
def test_the_public_schema_keeps_its_names(db, table):
    assert set(PUBLIC[table].split()) <= set(db[table].columns_dict)


def test_every_table_and_column_is_described_in_both_languages(db):
    internal = [name for name in db.table_names() if "_fts" in name]
    assert set(db.table_names()) - set(internal) == set(tables())
    for name, table in tables().items():
        assert table.en.strip()
        assert table.vi.strip()
        assert list(db[name].columns_dict) == list(table.columns)
        for column in table.columns.values():
            assert column.en.strip()
            assert column.vi.strip()
            assert column.en != column.vi


def test_the_dictionary_of_the_corpus_says_the_same(db):
    [row] = db["data_dictionary"].rows_where('"table" = ? AND "column" = ?', ["decisions", "search_key"])
    assert row["en"] == tables()["decisions"].columns["search_key"].en
    assert db["data_dictionary"].count == sum(
        1 + len(table.columns) for table in (*tables().values(), *views().values())
    )


def test_what_the_site_filters_by_is_indexed(db):
    for name, table in tables().items():
        indexed = {index.columns[0] for index in db[name].indexes}
        wanted = {*table.facets, *table.references, *table.keys[:1]}
        assert wanted - indexed == ({"id"} if db[name].columns_dict.get("id") is int else set())


def test_tables_are_shown_in_the_order_of_a_unique_column():
    """Datasette orders its first page by that column alone, and would lose equal rows at the page's end."""
    for table in tables().values():
        if table.sort:
            column = table.columns[table.sort.removeprefix("-")]
            assert column.unique or column.key


def test_foreign_keys_are_there_and_enforced(db):
    assert {key.other_table for key in db["officials"].foreign_keys} == {"documents", "people", "provinces"}
    with pytest.raises(sqlite3.IntegrityError):
        db["activity_decisions"].insert({"activity_id": "no", "mention_id": "no", "decision_id": "no"})


@pytest.mark.parametrize(
    ("unit", "today"),
    [
        ("long-an", "tay-ninh-2025"),
        ("tay-ninh", "tay-ninh-2025"),
        ("tay-ninh-2025", "tay-ninh-2025"),
        ("thua-thien-hue", "hue"),
        ("ha-tay", "ha-noi"),
        ("ha-bac", "bac-ninh-2025"),
        ("song-be", None),
    ],
)
def test_every_unit_knows_the_one_of_today(db, unit, today):
    assert db["provinces"].get(unit)["current_id"] == today


def test_34_units_are_there_today(db):
    assert db["provinces"].count_where("valid_to IS NULL") == 34
    assert db["provinces"].count_where("valid_to IS NULL AND current_id = id") == 34


def test_a_corpus_is_opened_again_as_it_was(db, path):
    store(db, document(), full_extraction())
    db.close()
    with open_corpus(path) as again:
        assert again["documents"].count == 1
        assert again.journal_mode == "wal"
        assert again.execute("PRAGMA synchronous").fetchone() == (2,)
    with read_corpus(path) as reading:
        assert reading["documents"].count == 1
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reading["documents"].delete_where()


def refusal(path, opening=open_corpus):
    with pytest.raises(CorpusError) as raised:
        opening(path)
    message = str(raised.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message


@pytest.mark.parametrize("opening", [open_corpus, read_corpus])
def test_a_newer_corpus_is_refused(db, path, opening):
    db.execute(f"PRAGMA user_version = {newest_version() + 1}")
    db.close()
    assert "newer sotinh" in refusal(path, opening)
    assert "update sotinh" in refusal(path, opening)


@pytest.mark.parametrize("opening", [open_corpus, read_corpus])
def test_what_is_no_database_is_refused_and_left_alone(path, opening):
    path.write_text("Đây là một văn bản, không phải cơ sở dữ liệu." * 100)
    assert "no SQLite database" in refusal(path, opening)
    assert path.read_text().startswith("Đây")


@pytest.mark.parametrize("version", [0, 1, 2])
def test_a_database_of_something_else_is_refused(path, version):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (id)")
        other.execute(f"PRAGMA user_version = {version}")
    assert "of something else" in refusal(path)


def test_an_empty_file_becomes_a_corpus(path):
    path.touch()
    with open_corpus(path) as corpus:
        assert corpus["provinces"].count > 63


def test_a_folder_that_is_not_there(tmp_path):
    assert "check that its folder is there" in refusal(tmp_path / "no" / "corpus.db")


def test_a_folder_in_place_of_the_file(tmp_path):
    assert "cannot be opened" in refusal(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_must_not_be_written_to(tmp_path):
    tmp_path.chmod(0o500)
    refusal(tmp_path / "corpus.db")


def test_reading_makes_no_corpus(path):
    assert "no corpus here yet" in refusal(path, read_corpus)
    assert not path.exists()


def test_a_file_that_is_damaged(db, path):
    store(db, document(), full_extraction())
    db.close()
    damaged = bytearray(path.read_bytes())
    damaged[4096:] = b"\xff" * len(damaged[4096:])
    path.write_bytes(damaged)
    assert "is damaged" in refusal(path)


def test_a_run_and_its_failures(db):
    run = start_run(db)
    record_failure(
        db, run, Failure(source_id=None, url="https://x.example/1", stage="fetch", error="timeout")
    )
    finish_run(db, run, "done", RunCounts(fetched=3, stored=1, skipped=1, failed=1))
    [row] = db["runs"].rows
    assert (row["status"], row["fetched"], row["failed"]) == ("done", 3, 1)
    assert row["started_at"] <= row["finished_at"] <= datetime.now(UTC).isoformat()
    [failure] = db["failures"].rows
    assert (failure["run_id"], failure["stage"], failure["error"]) == (run, "fetch", "timeout")


def test_a_run_that_was_killed_is_interrupted(db):
    start_run(db)
    start_run(db)
    assert [row["status"] for row in db["runs"].rows_where(order_by="id")] == ["interrupted", "running"]


def test_a_run_that_was_never_started_cannot_end(db):
    with pytest.raises(LookupError, match="no run 7"):
        finish_run(db, 7, "done", RunCounts())
