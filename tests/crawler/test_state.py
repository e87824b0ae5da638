import random
import shutil
import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from importlib import resources

import pytest

from crawler import seals
from crawler.families import Link
from crawler.nightly.standing import held_back
from crawler.nightly.state import State, StateError
from crawler.nightly.state_records import Failure, Known

NOW = datetime(2025, 7, 14, 15, 0, tzinfo=UTC)


@pytest.fixture
def state(tmp_path):
    with closing(opened(tmp_path)) as state:
        yield state


def opened(folder, *, begins=True):
    state = State(folder / "crawl/mau", folder)
    if begins:
        state.begin(NOW)
    return state


def trouble(folder):
    """What is told where the state cannot be used."""
    try:
        opened(folder).close()
    except StateError as error:
        return str(error)
    return None


def link(key: str) -> Link:
    return Link(url=f"https://mau/{key}.html", key=key)


def read(state, key, published, checked, **changed):
    state.record(Known(key, f"https://mau/{key}.html", "read", published, "f")._replace(**changed), checked)


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


def test_failures_are_of_their_run(tmp_path):
    with closing(opened(tmp_path)) as state:
        state.failed(Failure("https://mau/1.html", "fetch", "status 500"))
        assert state.failures() == [Failure("https://mau/1.html", "fetch", "status 500")]
        state.finish(NOW, None)
        state.begin(NOW)
        assert state.failures() == []


def test_new_articles_are_read_again_sooner_than_old_ones(state):
    checked = NOW - timedelta(days=2)
    read(state, "new", "2025-07-12", checked)
    read(state, "older", "2025-05-01", checked)
    read(state, "old", "2015-01-01", checked)
    read(state, "rested", "2025-07-13", NOW - timedelta(hours=2))
    read(state, "gone", "2025-07-12", checked, outcome="gone")
    state.miss("gone", NOW, is_withdrawn=True)
    assert [row["key"] for row in state.due(NOW, 10)] == ["new", "gone", "older", "old"]
    assert [row["key"] for row in state.due(NOW, 1)] == ["new"]


def test_what_could_never_be_read_is_tried_again_in_ever_longer_steps(state):
    """However old it is, and beside those that are read again."""
    read(state, "old", "2009-01-01", NOW, fingerprint=None, outcome="failed")
    read(state, "seen", "2009-01-01", NOW)
    tried = []
    for day in range(1, 40):
        now = NOW + timedelta(days=day)
        for row in state.unread(now):
            read(state, row["key"], row["published"], now, fingerprint=None, outcome="unreadable")
            tried.append(day)
            assert row["key"] == "old"
        assert "old" not in [row["key"] for row in state.due(now, 10)]
    assert tried == [1, 2, 4, 8, 16, 32]


def test_what_was_not_committed_is_forgotten_at_the_end(tmp_path):
    with closing(opened(tmp_path)) as state:
        read(state, "1", "2025-07-01", NOW)
        state.commit(tmp_path / "mau-1.warc.gz", 0)
        read(state, "2", "2025-07-02", NOW)
        state.finish(NOW, "no answer")
        assert (state.known("1").key, state.known("2")) == ("1", None)
        assert state.figures()["failing"] == "no answer"


def test_the_schedule_falls(state):
    """An article is read again in ever longer steps, where others want to be read too."""
    for number in range(100):
        read(state, f"old-{number}", "2020-01-01", NOW)
    read(state, "young", "2025-07-13", NOW)
    gaps, last = [], 0
    for day in range(1, 120):
        for row in state.due(NOW + timedelta(days=day), 1):
            read(state, row["key"], row["published"], NOW + timedelta(days=day))
            if row["key"] == "young":
                gaps.append(day - last)
                last = day
    assert gaps == sorted(gaps)
    assert gaps[0] == 1
    assert gaps[-1] > 3


def test_the_frontier_gives_articles_before_lists_and_each_once(state):
    frontier = state.frontier
    frontier.add_list("https://mau/tin/", "https://mau/tin/")
    frontier.add_article("https://mau/2.html", "2", None)
    frontier.add_article("https://mau/2-again.html", "2", None)
    frontier.add_article("https://mau/1.html", "1", "2025-07-01")
    visits = [frontier.take() for _ in range(4)]
    assert [visit and (visit.key or visit.url) for visit in visits] == ["2", "1", "https://mau/tin/", None]
    assert frontier.is_busy
    for visit in visits[:3]:
        frontier.done(visit)
    assert (frontier.is_busy, frontier.waiting()) == (False, 0)


def test_a_visit_under_way_is_there_again_after_a_crash(tmp_path):
    with closing(opened(tmp_path)) as state:
        state.frontier.add_article("https://mau/1.html", "1", None)
        assert state.frontier.take().key == "1"
        state.commit(tmp_path / "mau-1.warc.gz", 0)
    with closing(opened(tmp_path)) as state:
        assert state.frontier.take().key == "1"


def test_a_list_that_fails_is_tried_in_three_runs(tmp_path):
    tried = 0
    with closing(opened(tmp_path)) as state:
        state.frontier.begin_walk("https://mau/tin/", "2025-07-14", refresh=False)
        for _ in range(5):
            while visit := state.frontier.take():
                state.frontier.put_off(visit)
                tried += 1
            state.begin(NOW)
        assert tried == 3
        assert state.frontier.walks() == {}


def test_unknown_are_neither_fetched_nor_waiting(state):
    read(state, "1", None, NOW)
    state.frontier.add_article("https://mau/2.html", "2", None)
    links = [link("1"), link("2"), link("3")]
    assert [found.key for found in state.frontier.unknown(links)] == ["3"]


def test_a_walk_meets_each_article_once(state):
    first, second = [link("1"), link("2")], [link("2"), link("3")]
    assert [one.key for one in state.frontier.unsighted("a", first)] == ["1", "2"]
    assert [one.key for one in state.frontier.unsighted("a", second)] == ["3"]
    assert [one.key for one in state.frontier.unsighted("b", second)] == ["2", "3"]


def test_validators_become_a_condition(state):
    assert state.validators("https://mau/feed/") == {}
    state.remember_validators("https://mau/feed/", '"a"', None)
    assert state.validators("https://mau/feed/") == {"If-None-Match": '"a"'}
