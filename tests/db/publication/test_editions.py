import hashlib
import sqlite3
from contextlib import closing

import pytest

from db.corpus import CorpusError, open_corpus, read_corpus
from db.publication import draft, editions, publishing
from db.store import store
from tests.db.making import document, full_extraction
from tests.db.test_schema import SCHEMAS


def served_documents(folder):
    with closing(sqlite3.connect(f"file:{folder / 'corpus.db'}?mode=ro", uri=True)) as db:
        return db.execute("SELECT count(*) FROM documents").fetchone()[0]


def names(folder):
    return sorted(path.name for path in (folder / "editions").iterdir() if path.suffix != ".sha256")


def test_each_publication_is_an_edition(publish, tmp_path):
    assert publish("a").number == 1
    assert publish("b").number == 2
    assert served_documents(tmp_path) == 2
    assert (tmp_path / "corpus.db").readlink().as_posix() == "editions/corpus-000002.db"
    assert names(tmp_path) == ["corpus-000001.db", "corpus-000002.db"]


def test_an_edition_is_one_file_that_a_reader_without_rights_can_read(publish, tmp_path):
    publish("a")
    with read_corpus(tmp_path / "corpus.db") as db:
        assert db.journal_mode == "delete"


def test_an_edition_is_sealed_as_sha256sum_checks_it(publish, tmp_path):
    for name in "abc":
        publish(name, keep=2)
    kept = [path for path in (tmp_path / "editions").iterdir() if path.suffix == ".db"]
    assert {path.name: path.read_text() for path in (tmp_path / "editions").glob("*.sha256")} == {
        f"{path.name}.sha256": f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in kept
    }


@pytest.mark.parametrize("is_served", [True, False])
def test_a_letter_that_changed_on_the_disk_is_handed_on_to_no_edition(publish, tmp_path, is_served):
    paths = [publish(name).path for name in "ab"]
    damaged = paths[is_served]
    content = damaged.read_bytes()
    place = content.index("dự án đào tạo nghề ở".encode())
    damaged.write_bytes(content[:place] + b"X" + content[place + 1 :])
    with closing(sqlite3.connect(damaged)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with pytest.raises(CorpusError, match=r"is not what was published, .*: \"sotinh rollback\""):
        publish("c") if is_served else editions.roll_back(tmp_path)
    if is_served:
        editions.roll_back(tmp_path)
        publish("c")
        assert served_documents(tmp_path) == 2


def test_a_reader_keeps_what_it_reads(publish, tmp_path):
    publish("a")
    with closing(sqlite3.connect(f"file:{tmp_path / 'corpus.db'}?mode=ro", uri=True)) as reader:
        assert reader.execute("SELECT count(*) FROM documents").fetchone() == (1,)
        publish("b")
        assert reader.execute("SELECT count(*) FROM documents").fetchone() == (1,)
    assert served_documents(tmp_path) == 2


def test_the_last_ones_are_kept(publish, tmp_path):
    for name in "abcd":
        publish(name, keep=2)
    assert names(tmp_path) == ["corpus-000003.db", "corpus-000004.db"]


def test_after_going_back_the_served_edition_is_kept_though_it_is_old(publish, tmp_path):
    for name in "abcd":
        publish(name)
    editions.roll_back(tmp_path, 1)
    editions.prune(tmp_path, 2)
    assert names(tmp_path) == ["corpus-000001.db", "withdrawn-000003.db", "withdrawn-000004.db"]
    assert served_documents(tmp_path) == 1


def test_going_back(publish, tmp_path):
    for name in "abc":
        publish(name)
    assert editions.roll_back(tmp_path).number == 2
    assert served_documents(tmp_path) == 2
    assert editions.roll_back(tmp_path).number == 1
    assert names(tmp_path) == ["corpus-000001.db", "withdrawn-000002.db", "withdrawn-000003.db"]
    with pytest.raises(CorpusError, match="no such earlier edition to go back to; kept are: none"):
        editions.roll_back(tmp_path)


def test_going_back_to_one_by_its_number(publish, tmp_path):
    for name in "abc":
        publish(name)
    with pytest.raises(CorpusError, match="kept are: 1, 2"):
        editions.roll_back(tmp_path, 3)
    assert editions.roll_back(tmp_path, 1).number == 1
    assert served_documents(tmp_path) == 1


def test_after_going_back_the_next_edition_has_nothing_of_what_was_withdrawn(publish, tmp_path):
    publish("a")
    publish("b")
    with draft.open_draft(tmp_path) as db:
        store(db, document(key="c", url="c"), full_extraction())
    editions.roll_back(tmp_path)
    assert publish("d").number == 3
    with read_corpus(tmp_path / "corpus.db") as db:
        assert sorted(row["key"] for row in db["documents"].rows) == ["a", "d"]
    assert names(tmp_path) == ["corpus-000001.db", "corpus-000003.db", "withdrawn-000002.db"]


def test_a_switch_that_was_cut_off_is_finished(publish, tmp_path):
    publish("a")
    publish("b")
    link = tmp_path / "corpus.db"
    link.unlink()
    link.symlink_to("editions/corpus-000001.db")
    (tmp_path / "corpus.db.new").symlink_to("editions/corpus-000009.db")
    editions.settle(tmp_path)
    assert served_documents(tmp_path) == 2
    link.unlink()
    assert editions.settle(tmp_path).number == 2
    assert served_documents(tmp_path) == 2


def test_a_plain_corpus_of_earlier_days_becomes_the_first_edition(publish, tmp_path):
    plain = open_corpus(tmp_path / "corpus.db")
    store(plain, document(key="a", url="a"), full_extraction())
    reader = sqlite3.connect(tmp_path / "corpus.db")
    assert (tmp_path / "corpus.db-wal").stat().st_size > 0
    assert publish("b").number == 2
    assert served_documents(tmp_path) == 2
    editions.roll_back(tmp_path)
    assert served_documents(tmp_path) == 1
    reader.close()
    plain.close()
    assert not (tmp_path / "corpus.db-wal").exists()


def test_an_older_corpus_is_brought_up_to_date_by_publishing(tmp_path):
    with sqlite3.connect(tmp_path / "corpus.db") as old:
        old.executescript((SCHEMAS / "1.sql").read_text(encoding="utf-8"))
    old.close()
    with pytest.raises(CorpusError, match="sotinh publish"):
        read_corpus(tmp_path / "corpus.db")
    publishing.serve(tmp_path, draft.seal(draft.open_draft(tmp_path)))
    with read_corpus(tmp_path / "corpus.db") as db:
        assert db["documents"].count == 1
