import pytest

from db.publication import draft, publishing
from db.publication.publishing import RefusedError
from db.store import store
from tests.db.making import document, full_extraction
from tests.db.publication.test_draft import damage
from tests.db.publication.test_editions import served_documents

MANY = [f"van-ban-{number}" for number in range(12)]


def serve(folder, db, **more):
    return publishing.serve(folder, draft.seal(db), **more)


def test_a_draft_with_fewer_documents_is_not_served(publish, tmp_path):
    publish(*MANY)
    db = draft.open_draft(tmp_path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM officials WHERE rowid % 2")
    db.conn.commit()
    with pytest.raises(RefusedError) as refused:
        serve(tmp_path, db)
    assert "counts: officials: 6, where the last edition has 12" in str(refused.value)
    assert '"sotinh publish --accept counts"' in str(refused.value)
    assert served_documents(tmp_path) == 12
    assert serve(tmp_path, draft.open_draft(tmp_path), accept=["counts"]).number == 2


def test_a_portal_that_lost_its_dates_is_below_its_floor(publish, tmp_path):
    publish(*MANY)
    db = draft.open_draft(tmp_path)
    db.execute("UPDATE documents SET published = NULL WHERE rowid % 3 = 0")
    db.conn.commit()
    with pytest.raises(RefusedError, match="portals: files, dated: 8, where the last edition has 12"):
        serve(tmp_path, db)


def test_a_row_that_points_nowhere(publish, tmp_path):
    publish(*MANY)
    db = draft.open_draft(tmp_path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("UPDATE officials SET person_id = 'no' WHERE rowid = 1")
    db.conn.commit()
    with pytest.raises(
        RefusedError, match="references: row 1 of officials names a row of people that is not there"
    ):
        serve(tmp_path, db)
    assert not draft.file(tmp_path).exists()
    publish("new")
    assert served_documents(tmp_path) == 13


def test_a_damaged_draft_is_not_served(publish, tmp_path):
    publish(*MANY)
    db = draft.open_draft(tmp_path)
    store(db, document(key="new", url="new"), full_extraction())
    db.execute("CREATE TABLE padding AS SELECT randomblob(4000) FROM documents")
    [root] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'officials'").fetchone()
    size = db.execute("PRAGMA page_size").fetchone()[0]
    path = draft.seal(db)
    contents = bytearray(path.read_bytes())
    contents[(root - 1) * size : (root - 1) * size + 64] = b"\x0d\xff" * 32
    path.write_bytes(contents)
    verdict = publishing.judge(tmp_path, path, accept=["counts", "portals"])
    assert list(verdict.refused) == ["integrity"]
    assert verdict.is_damaged
    assert served_documents(tmp_path) == 12


def test_a_draft_that_is_no_database_any_more(publish, tmp_path):
    publish(*MANY)
    path = draft.seal(draft.open_draft(tmp_path))
    damage(path)
    verdict = publishing.judge(tmp_path, path)
    assert list(verdict.refused) == ["integrity"]
    publish("new")
    assert served_documents(tmp_path) == 13


def test_a_few_rows_may_come_and_go(publish, tmp_path):
    publish("a", "b")
    db = draft.open_draft(tmp_path)
    db.execute("DELETE FROM attachments")
    db.execute("DELETE FROM activity_decisions")
    db.conn.commit()
    assert serve(tmp_path, db).number == 2


def test_fewer_corrections_and_less_that_is_unread_are_no_reason(publish, tmp_path):
    publish(*MANY)
    db = draft.open_draft(tmp_path)
    db.execute(
        "INSERT INTO corrections (id, document_id, kind, quote, corrected_by, corrected_on, why)"
        " SELECT id, id, 'figure', 'x', 'Lan', '2026-11-02', 'x' FROM documents"
    )
    db.execute(
        "INSERT INTO unread_mentions (document_id, kind, what, times, example)"
        " SELECT id, 'body', 'x', 1, 'x' FROM documents"
    )
    db.conn.commit()
    serve(tmp_path, db)
    db = draft.open_draft(tmp_path)
    for table in ("corrections", "unread_mentions"):
        assert db[table].count == 12
        db.execute(f"DELETE FROM {table}")
    db.conn.commit()
    assert serve(tmp_path, db).number == 3
