"""A large corpus is looked at for what the night wrote, and all of it each week; the same is found."""

from dataclasses import replace

import pytest

from db.publication import comparison, draft, publishing
from db.publication.publishing import RefusedError
from db.store import store
from tests.db.making import decision, document, extraction, full_extraction

MANY = [f"van-ban-{number}" for number in range(12)]
ASTRAY = "UPDATE officials SET person_id = 'no' WHERE document_id = (SELECT id FROM documents WHERE key = ?)"


@pytest.fixture
def large(monkeypatch):
    """As if a dozen documents were many."""
    monkeypatch.setattr(publishing, "FEW", 0)


def astray(folder, key):
    """A draft with one new document, in which the official of ``key`` points nowhere."""
    db = draft.open_draft(folder)
    store(db, document(key="new", url="new"), full_extraction())
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(ASTRAY, [key])
    db.conn.commit()
    return draft.seal(db)


@pytest.mark.usefixtures("large")
def test_a_row_of_tonight_that_points_nowhere(publish, tmp_path):
    publish(*MANY)
    with pytest.raises(RefusedError, match=r"references: row .* of officials names a row of people"):
        publishing.serve(tmp_path, astray(tmp_path, "new"))


@pytest.mark.usefixtures("large")
def test_a_row_of_another_night_that_points_nowhere_is_found_when_all_are_looked_at(publish, tmp_path):
    publish(*MANY)
    for _ in range(publishing.WHOLE_EVERY - 3):
        publish()
    assert publishing.serve(tmp_path, astray(tmp_path, "van-ban-1")).number == publishing.WHOLE_EVERY - 1
    with pytest.raises(RefusedError, match=r"references: row .* of officials names a row of people"):
        publish()


@pytest.mark.usefixtures("large")
def test_a_draft_that_is_new_for_the_most_part_is_looked_at_as_a_whole(publish, tmp_path):
    publish("a")
    db = draft.open_draft(tmp_path)
    store(db, document(key="new", url="new"), full_extraction())
    db.execute("UPDATE row_counts SET rows = rows + 1 WHERE name = 'officials'")
    db.conn.commit()
    with pytest.raises(RefusedError, match="kept: officials: 2 rows, and 3 were counted"):
        publishing.serve(tmp_path, draft.seal(db))


def test_what_an_edition_was_begun_with_is_not_touched_again(publish, tmp_path):
    publish(*MANY)
    publish("new")
    with draft.open_draft(tmp_path) as db:
        assert db["touched"].count == 0


def test_a_decision_that_only_older_documents_mean_now_is_new(publish, tmp_path):
    """Where the year is left out, a plan of another year leaves open which is meant."""
    db = draft.open_draft(tmp_path)
    put(db, "a", year=2017)
    put(db, "b")
    publishing.serve(tmp_path, draft.seal(db))
    db = draft.open_draft(tmp_path)
    put(db, "c", year=2016)
    with publishing.beside_served(draft.seal(db), tmp_path) as both:
        found, rows = comparison.new_rows(both, "decisions", ("key", "year"), 5)
    assert (found, {row["year"] for row in rows}) == (2, {None, 2016})


def put(db, key, **told):
    plan = decision("07/KH-UBND", issuer="Ủy ban nhân dân tỉnh Long An", issuer_province="long-an", **told)
    store(db, document(key=key, url=key), extraction(decisions=[replace(plan, issuer_from="text")]))
