from db import reextraction
from db.store import store
from tests.db.making import document, extraction


def test_what_was_read_stays_read_when_the_rest_is_cut_off(db, monkeypatch):
    monkeypatch.setattr("db.extractor.version", lambda: "older")
    for name in "abc":
        store(db, document(key=name, url=name), extraction())
    monkeypatch.undo()
    ids = reextraction.stale(db)
    assert len(ids) == 3
    again = reextraction.read_again(db, ids, processes=1)
    done = next(again)
    again.close()
    assert reextraction.stale(db) == [one for one in ids if one != done]
    assert list(reextraction.read_again(db, reextraction.stale(db), processes=1)) == ids[1:]
    assert reextraction.stale(db) == []
    assert db["officials"].count == 3
    assert db["revisions"].count == 0


def test_the_home_province_is_read_again_too(db, monkeypatch):
    monkeypatch.setattr("db.extractor.version", lambda: "older")
    store(db, document(home_province=None), extraction())
    monkeypatch.undo()
    assert len(list(reextraction.read_again(db, reextraction.stale(db), processes=1))) == 1
    [row] = db["documents"].rows
    assert row["home_province"] == "long-an"
