"""Which pages are due: new and old articles, lists, what failed before."""

from contextlib import closing
from datetime import timedelta

from crawler.families import Link
from crawler.nightly.state_records import Failure, Known
from tests.crawler.state.conftest import NOW, opened


def link(key: str) -> Link:
    return Link(url=f"https://mau/{key}.html", key=key)


def read(state, key, published, checked, **changed):
    state.record(Known(key, f"https://mau/{key}.html", "read", published, "f")._replace(**changed), checked)


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
