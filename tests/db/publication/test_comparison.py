import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.publication import comparison, draft, publishing
from db.store import store
from tests.db.making import TEXT, document, full_extraction


def beside(folder, db):
    return publishing.beside_served(draft.seal(db), folder)


def test_a_first_edition_is_all_gain(tmp_path):
    db = draft.open_draft(tmp_path)
    store(db, document(), full_extraction())
    with beside(tmp_path, db) as both:
        changes = {change.kind: change for change in comparison.changes(both)}
        assert changes["officials"].gained == both["officials"].count > 0
        assert {change.lost for change in changes.values()} == {0}
        assert comparison.new_documents(both) == {"files": 1}


def test_nothing_changed(publish, tmp_path):
    publish("a")
    with beside(tmp_path, draft.open_draft(tmp_path)) as both:
        assert {(change.gained, change.lost) for change in comparison.changes(both)} == {(0, 0)}
        assert comparison.new_documents(both) == {}
        assert comparison.drifts(both) == []


def test_what_better_extractors_gain_and_lose(publish, tmp_path, monkeypatch):
    publish("a", "b")
    monkeypatch.setattr("db.extractor.version", lambda: "newer")
    db = draft.open_draft(tmp_path)
    read = full_extraction()
    officials = [replace(read.officials[0], role="Phó Giám đốc"), *read.officials[1:]]
    store(
        db, document(key="a", url="a"), replace(read, officials=officials, figures=[], figure_activities={})
    )
    with beside(tmp_path, db) as both:
        changes = {change.kind: change for change in comparison.changes(both)}
    assert (changes["officials"].gained, changes["officials"].lost) == (1, 1)
    assert changes["officials"].gained_samples[0]["role"] == "Phó Giám đốc"
    assert changes["officials"].lost_samples[0]["role"] == "Giám đốc"
    assert (changes["figures"].gained, changes["figures"].lost) == (0, len(read.figures))


def test_words_that_moved_within_the_text_are_no_change(publish, tmp_path):
    publish("a")
    text, moved = f"Tin mới.\n{TEXT}", len("Tin mới.\n")
    read = full_extraction()
    shift = {
        name: [replace(one, start=one.start + moved, end=one.end + moved) for one in getattr(read, name)]
        for name in ("provinces", "decisions", "officials", "figures", "activities")
    }
    db = draft.open_draft(tmp_path)
    assert store(db, document(key="a", url="a", text=text), replace(read, **shift)) == "changed"
    with beside(tmp_path, db) as both:
        assert {(change.gained, change.lost) for change in comparison.changes(both)} == {(0, 0)}


def test_new_documents_without_dates_are_a_drift(publish, tmp_path):
    publish(*"abcdefgh")
    db = draft.open_draft(tmp_path)
    for name in "klmnopqr":
        store(db, document(key=name, url=name, published=None), full_extraction())
    with beside(tmp_path, db) as both:
        [drift] = comparison.drifts(both)
        assert drift == {"source_id": "files", "measure": "dated", "before": 1.0, "now": 0.0}
        count, rows = comparison.new_rows(both, "activities", ("id", "title"), 3)
        assert count == 8 * len(full_extraction().activities)
        assert len(rows) == 3


def test_what_nothing_was_made_of_is_new_once(publish, tmp_path):
    publish("a")
    db = draft.open_draft(tmp_path)
    store(db, document(key="b", url="b", dropped_lines=("Một dòng bị bỏ.",)), full_extraction())
    with beside(tmp_path, db) as both:
        count, [row] = comparison.new_unread(both, 20)
        assert (count, row["kind"], row["what"], row["documents"]) == (1, "line", "Một dòng bị bỏ.", 1)
    publishing.serve(tmp_path, draft.file(tmp_path))
    with beside(tmp_path, draft.open_draft(tmp_path)) as both:
        assert comparison.new_unread(both, 20) == (0, [])


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_edition_of_an_older_schema_is_compared_as_far_as_it_goes(tmp_path, version):
    """Version 1 does not say by which extractors a document was read, nor 1 to 3 what nothing was made of."""
    schema = Path(__file__).parents[1] / "schemas" / f"{version}.sql"
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        old.executescript(schema.read_text(encoding="utf-8"))
    db = draft.open_draft(tmp_path)
    store(db, document(key="new", url="new", dropped_lines=("Một dòng bị bỏ.",)), full_extraction())
    db.execute("ATTACH DATABASE ? AS served", [str(tmp_path / "old.db")])
    changes = {change.kind: change for change in comparison.changes(db)}
    assert changes["officials"].gained == len(full_extraction().officials)
    assert comparison.new_unread(db, 20)[0] == 1


@pytest.mark.parametrize(("undated", "is_told"), [(1, False), (2, True)])
def test_a_drift_is_one_of_more_than_a_part(publish, tmp_path, undated, is_told):
    publish(*"abcdefgh")
    db = draft.open_draft(tmp_path)
    for number, name in enumerate("klmnopqrst"):
        day = None if number < undated else document().published
        store(db, document(key=name, url=name, published=day), full_extraction())
    with beside(tmp_path, db) as both:
        assert bool(comparison.drifts(both)) is is_told
