import pytest

from db.corpus import CorpusError, read_corpus
from db.publication import draft, editions
from db.store import store
from tests.db.making import document, full_extraction


def damage(path):
    contents = bytearray(path.read_bytes())
    contents[4096:] = b"\xff" * (len(contents) - 4096)
    path.write_bytes(contents)


def add(folder, key):
    with draft.open_draft(folder) as db:
        store(db, document(key=key, url=key), full_extraction())


def test_readers_see_nothing_of_it(publish, tmp_path):
    publish("a")
    add(tmp_path, "b")
    with read_corpus(tmp_path / "corpus.db") as db:
        assert db["documents"].count == 1


def test_the_next_run_goes_on_with_it(publish, tmp_path):
    publish("a")
    add(tmp_path, "b")
    publish("c")
    with read_corpus(tmp_path / "corpus.db") as db:
        assert db["documents"].count == 3


def test_it_can_be_dropped(publish, tmp_path):
    publish("a")
    add(tmp_path, "b")
    assert draft.discard(tmp_path)
    assert not draft.discard(tmp_path)
    publish("c")
    with read_corpus(tmp_path / "corpus.db") as db:
        assert sorted(row["key"] for row in db["documents"].rows) == ["a", "c"]


def test_a_damaged_one_is_begun_anew(publish, tmp_path):
    publish("a")
    add(tmp_path, "b")
    damage(draft.file(tmp_path))
    with draft.open_draft(tmp_path) as db:
        assert db["documents"].count == 1


def test_a_damaged_edition_is_told(publish, tmp_path):
    damage(publish("a").path)
    with pytest.raises(CorpusError, match=r"rollback.*restore it from a backup"):
        draft.open_draft(tmp_path)


def test_a_copy_that_was_cut_off_is_no_draft(publish, tmp_path):
    publish("a")
    (tmp_path / "editions" / "draft-from-000001.tmp").write_bytes(b"half")
    with draft.open_draft(tmp_path) as db:
        assert db["documents"].count == 1
    assert editions.served(tmp_path).number == 1


def test_a_rebuilt_corpus_takes_its_place(publish, tmp_path):
    publish("a")
    add(tmp_path, "b")
    rebuilt = draft.open_empty(tmp_path)
    store(rebuilt, document(key="c", url="c"), full_extraction())
    draft.put_in_place(tmp_path, rebuilt)
    with draft.open_draft(tmp_path) as db:
        assert [row["key"] for row in db["documents"].rows] == ["c"]
