"""What a crawl knows is there again, whole, or told as damaged."""

import random
import shutil
import sqlite3
from contextlib import closing, contextmanager
from importlib import resources

import pytest

from crawler import seals
from crawler.nightly.standing import held_back
from crawler.nightly.state import StateError
from crawler.nightly.state_records import Known
from tests.crawler.state.conftest import NOW, opened
from tests.crawler.state.test_what_to_read_next import read


def trouble(folder):
    """What is told where the state cannot be used."""
    try:
        opened(folder).close()
    except StateError as error:
        return str(error)
    return None


def test_what_was_committed_is_there_again(tmp_path):
    with closing(opened(tmp_path)) as state:
        read(state, "1", "2025-07-01", NOW)
        state.commit(tmp_path / "mau-1.warc.gz", 0)
        read(state, "2", "2025-07-02", NOW)
    with closing(opened(tmp_path)) as state:
        assert state.known("1") == Known("1", "https://mau/1.html", "read", "2025-07-01", "f")
        assert state.known("2") is None


def test_an_archive_is_cut_to_what_is_known_of_it(tmp_path):
    archive = tmp_path / "archive/mau/mau-1.warc.gz"
    archive.parent.mkdir(parents=True)
    with closing(opened(tmp_path)) as state:
        archive.write_bytes(b"known")
        state.commit(archive, 5)
        archive.write_bytes(b"known, and torn")
    with closing(opened(tmp_path)):
        assert archive.read_bytes() == b"known"


def test_an_archive_that_is_not_known_at_all_goes(tmp_path):
    archive = tmp_path / "mau-1.warc.gz"
    with closing(opened(tmp_path)) as state:
        archive.write_bytes(b"torn")
        state.commit(archive, 0)
    opened(tmp_path).close()
    assert not archive.exists()


def test_an_archive_that_lost_its_end_is_an_error(tmp_path):
    archive = tmp_path / "mau-1.warc.gz"
    with closing(opened(tmp_path)) as state:
        archive.write_bytes(b"known")
        state.commit(archive, 50)
    with pytest.raises(StateError, match="has lost its end"):
        opened(tmp_path)


def test_an_archive_that_was_moved_away_is_none_of_its_business(tmp_path):
    with closing(opened(tmp_path)) as state:
        state.commit(tmp_path / "gone.warc.gz", 50)
    opened(tmp_path).close()


def test_two_crawls_of_a_portal_do_not_meet(tmp_path, monkeypatch):
    monkeypatch.setattr("crawler.nightly.state_file._PATIENCE_SECONDS", 0.05)
    with closing(opened(tmp_path)), pytest.raises(StateError, match="another crawl"):
        opened(tmp_path)
    opened(tmp_path).close()


@pytest.mark.parametrize("content", [b"no database at all, but long enough to look at" * 50])
def test_a_damaged_state_is_told_in_one_line(tmp_path, content):
    (tmp_path / "crawl/mau").mkdir(parents=True)
    (tmp_path / "crawl/mau/state.db").write_bytes(content)
    with pytest.raises(StateError, match=r"remove .*/crawl/mau to begin anew"):
        opened(tmp_path)


def test_a_state_with_one_flipped_byte_is_told(tmp_path):
    """At the start, and never in the midst of a crawl; without its seal, what SQLite can tell of is."""
    with closing(opened(tmp_path)) as state:
        for number in range(200):
            read(state, str(number), "2025-07-01", NOW)
        state.commit(tmp_path / "mau-1.warc.gz", 0)
        state.finish(NOW, None)
    path, chance, told = tmp_path / "crawl/mau/state.db", random.Random(1), 0
    data = path.read_bytes()
    for _ in range(50):
        place = chance.randrange(len(data))
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        assert f"is not what the last crawl left; remove {tmp_path}/crawl/mau" in trouble(tmp_path)
        with unsealed(path):
            error = trouble(tmp_path)
        assert error is None or f"remove {tmp_path}/crawl/mau" in error
        told += error is not None
        held_back(path)
    assert told > 0


@contextmanager
def unsealed(path):
    """The state without its seal, which it has again after."""
    seal = seals.of(path).read_bytes()
    seals.unseal(path)
    yield
    seals.of(path).write_bytes(seal)


def test_a_killed_crawl_leaves_no_seal_that_tells_of_damage(tmp_path):
    opened(tmp_path).close()
    with closing(opened(tmp_path)) as state:
        read(state, "1", "2025-07-01", NOW)
        state.commit(tmp_path / "mau-1.warc.gz", 0)
        shutil.copytree(tmp_path / "crawl", tmp_path / "killed/crawl")
    with closing(opened(tmp_path / "killed")) as state:
        assert state.known("1")


def test_a_state_that_somebody_reads_at_its_end_is_told_of_by_nobody(tmp_path):
    path = tmp_path / "crawl/mau/state.db"
    state = opened(tmp_path)
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        read(state, "1", "2025-07-01", NOW)
        state.commit(tmp_path / "mau-1.warc.gz", 0)
        state.close()
    with closing(opened(tmp_path)) as again:
        assert again.known("1")


def test_a_state_of_the_first_version_is_brought_up(tmp_path):
    folder = tmp_path / "crawl/mau"
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "state.db")) as db:
        db.executescript(resources.files("crawler").joinpath("data/state-1.sql").read_text("utf-8"))
        db.execute("INSERT INTO articles VALUES ('1', 'https://mau/1.html', NULL, 1, '', '', 'read', 'f', 9)")
        db.commit()
    with closing(opened(tmp_path)) as state:
        assert state.known("1") == Known("1", "https://mau/1.html", "read", None, "f", 9)


def test_a_newer_state_is_refused(tmp_path):
    opened(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "crawl/mau/state.db")) as db:
        db.execute("PRAGMA user_version = 9")
    seals.unseal(tmp_path / "crawl/mau/state.db")
    with pytest.raises(StateError, match="update sotinh"):
        opened(tmp_path)


def test_a_record_keeps_what_a_failure_does_not_tell(state):
    read(state, "1", "2025-07-01", NOW)
    state.record(Known("1", "https://mau/1.html", "failed"), NOW)
    assert state.known("1") == Known("1", "https://mau/1.html", "failed", "2025-07-01", "f")
