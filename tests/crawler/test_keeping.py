"""What a night makes of a disk that does not take what was fetched, and of what a killed run left."""

import errno
import sqlite3
from contextlib import closing, suppress

import pytest

from crawler.archive_writer import ArchiveWriter
from crawler.nightly.page_reading import read
from crawler.nightly.portal_night import PortalError, PortalNight
from crawler.nightly.state import State
from crawler.visits import Visit
from tests.crawler.nights import LISTS, NOW, ORIGIN, Nights
from tests.crawler.tiny_portal import TinyPortal

PAGE = 10
"""The articles on a page of the tiny portal's list."""


def failing(method, times):
    """``method``, which fails at its call number ``times``, once."""
    calls = []

    def fails(*arguments):
        calls.append(1)
        if len(calls) == times:
            raise OSError(errno.ENOSPC, "No space left on device")
        return method(*arguments)

    return fails


@pytest.mark.parametrize(("method", "times"), [("sync", 2), ("write", 1), ("write", 5)])
def test_a_disk_that_is_full_ends_the_night_and_loses_nothing(tmp_path, monkeypatch, method, times):
    monkeypatch.setattr("crawler.nightly.portal_night._COMMIT_SECONDS", 0.0)
    undisturbed = Nights(tmp_path / "undisturbed", TinyPortal(articles=12))
    undisturbed.run()
    nights = Nights(tmp_path / "full", TinyPortal(articles=12))
    with monkeypatch.context() as disk:
        disk.setattr(ArchiveWriter, method, failing(getattr(ArchiveWriter, method), times))
        with pytest.raises(PortalError, match=r"cannot be kept: .*No space left"):
            nights.run()
    nights.run()
    assert sorted(nights.archived()) == sorted(undisturbed.archived())


def test_after_a_failure_nothing_more_is_said_to_be_kept(tmp_path, monkeypatch):
    nights = Nights(tmp_path, TinyPortal(articles=12))
    monkeypatch.setattr("crawler.nightly.portal_night._COMMIT_SECONDS", 0.0)
    monkeypatch.setattr(ArchiveWriter, "sync", failing(ArchiveWriter.sync, 4))
    with pytest.raises(PortalError):
        nights.run()
    with closing(sqlite3.connect(tmp_path / "crawl/tiny/state.db")) as state:
        known = {row[0] for row in state.execute("SELECT key FROM articles")}
    assert known
    assert known <= set(nights.archived())


def test_a_page_that_comes_after_a_failure_is_not_said_to_be_known(tmp_path, monkeypatch):
    nights = Nights(tmp_path, TinyPortal(articles=12))
    now = NOW
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        writer = ArchiveWriter(tmp_path, "tiny", state.begin(now), now, {})
        night = PortalNight(nights.source, state, writer, lambda: now)
        monkeypatch.setattr(ArchiveWriter, "write", failing(ArchiveWriter.write, 1))
        for number in (11, 12):
            url = nights.portal.url(number)
            page = nights.page(url, url.removeprefix(ORIGIN), now)
            visit = Visit(id=number, url=url, key=str(number))
            with pytest.raises(PortalError, match="cannot be kept"):
                night.receive(visit, page, read(nights.source, page, is_list=False))
        state.finish(now, "the disk")
        assert state.db.execute("SELECT * FROM articles").fetchall() == []
        writer.close()


def test_a_start_page_that_a_killed_run_left_is_read_once(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    nights.run(most=0, is_killed=True)
    asked = nights.run()
    assert asked.count(LISTS[0]) == 1
    with closing(sqlite3.connect(tmp_path / "crawl/tiny/state.db")) as state:
        [listed] = state.execute("SELECT links FROM listed").fetchall()
    assert listed == (PAGE,)


def test_what_came_before_a_failure_and_was_not_kept_is_forgotten(tmp_path, monkeypatch):
    nights = Nights(tmp_path, TinyPortal(articles=12))
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        writer = ArchiveWriter(tmp_path, "tiny", state.begin(NOW), NOW, {})
        night = PortalNight(nights.source, state, writer, lambda: NOW)
        monkeypatch.setattr(ArchiveWriter, "write", failing(ArchiveWriter.write, 2))
        for number in (11, 12):
            url = nights.portal.url(number)
            page = nights.page(url, url.removeprefix(ORIGIN), NOW)
            with suppress(PortalError):
                visit = Visit(id=number, url=url, key=str(number))
                night.receive(visit, page, read(nights.source, page, is_list=False))
        state.finish(NOW, "the disk")
        assert state.db.execute("SELECT key FROM articles").fetchall() == []
        writer.close()
