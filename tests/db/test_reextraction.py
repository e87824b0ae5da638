from functools import partial

import pytest

from db import reextraction
from db.document_reading import Task
from db.intake import Intake
from db.store import store
from tests.db.making import document, extraction


@pytest.fixture
def intake(db):
    intake = Intake(db, tell=lambda _: None)
    yield intake
    intake.finish()


@pytest.fixture
def older(db, monkeypatch):
    def stored(*documents):
        monkeypatch.setattr("db.extractor.version", lambda: "older")
        for each in documents:
            store(db, each, extraction())
        monkeypatch.undo()

    return stored


def test_what_was_read_stays_read_when_the_rest_is_cut_off(db, intake, older):
    older(*(document(key=name, url=name) for name in "abc"))
    ids = reextraction.stale(db)
    assert len(ids) == 3

    def cut_off():
        yield from reextraction.tasks(db, ids[:1])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        intake.take_all(cut_off())
    intake.take_all(reextraction.tasks(db, reextraction.stale(db)))
    assert reextraction.stale(db) == []
    assert db["officials"].count == 3
    assert db["revisions"].count == 0


def test_the_home_province_is_read_again_too(db, intake, older):
    older(document(home_province=None))
    intake.take_all(reextraction.tasks(db, reextraction.stale(db)))
    assert intake.counts == {"changed": 1}
    [row] = db["documents"].rows
    assert row["home_province"] == "long-an"


def hang():
    raise ZeroDivisionError("ours")


def test_a_document_that_cannot_be_read_again_stays_as_it_was(db, intake, older):
    older(document(key="a"), document(key="b"))
    first, second = reextraction.tasks(db, reextraction.stale(db))
    bad = Task(
        source_id=first.source_id, key=first.key, address="a", portal_province=None, read=partial(hang)
    )
    intake.take_all([bad, second])
    assert len(reextraction.stale(db)) == 1
    assert db["documents"].count == 2
    [failure] = db["failures"].rows
    assert (failure["stage"], failure["error"]) == ("extract", "a: ZeroDivisionError: ours; it is left out")
