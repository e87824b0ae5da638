"""Several machines with one data folder: a portal is one machine's at a time."""

import os
import platform
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.config import CrawlConfig
from crawler.nightly.lease import SECONDS, Lease, LeaseLostError
from crawler.nightly.state import State
from crawler.nightly.state_file import StateError
from crawler.run import crawl
from tests.crawler.tiny_portal import TinyPortal, serving

NOW = datetime(2025, 7, 14, 15, 0, tzinfo=UTC)
CONFIG = CrawlConfig(timeout_seconds=20)


def another_machine(folder: Path, number: int, *, silent: float = 0) -> Path:
    """Another machine's lease, renewed so many seconds ago."""
    folder.mkdir(parents=True, exist_ok=True)
    lease = folder / f"lease-{number:09}"
    lease.write_text("machine-b")
    then = time.time() - silent
    os.utime(lease, (then, then))
    return lease


def test_who_comes_later_waits(tmp_path: Path) -> None:
    another_machine(tmp_path, 4)
    with pytest.raises(StateError, match="machine-b is at work at this portal"):
        Lease(tmp_path)


def test_a_dead_machines_lease_ends_and_the_next_has_a_higher_number(tmp_path: Path) -> None:
    dead = another_machine(tmp_path, 4, silent=SECONDS + 1)
    with closing(Lease(tmp_path)) as lease:
        assert lease.is_ours
        assert (dead.exists(), (tmp_path / "lease-000000005").read_text()) == (False, platform.node())


def test_a_lease_that_is_given_back_is_free_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Lease(tmp_path).close()
    monkeypatch.setattr(platform, "node", lambda: "machine-b")
    with closing(Lease(tmp_path)) as lease:
        assert lease.is_ours


def test_a_lease_is_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.nightly.lease.SECONDS", 0.06)
    with closing(Lease(tmp_path)):
        file = tmp_path / "lease-000000001"
        os.utime(file, (0, 0))
        until = time.monotonic() + 60
        while not file.stat().st_mtime:
            assert time.monotonic() < until
            time.sleep(0.01)


def test_who_lost_the_portal_keeps_nothing_more(tmp_path: Path) -> None:
    folder = tmp_path / "crawl/mau"
    with closing(State(folder, tmp_path)) as state:
        state.begin(NOW)
        another_machine(folder, 2)
        with pytest.raises(LeaseLostError):
            state.commit(tmp_path / "mau-1.warc.gz", 10)
        state.finish(NOW, None)
        assert state.figures()["finished_at"] is None
    assert not (folder / "state.db.sha256").exists()
    assert (folder / "lease-000000002").stat().st_mtime > 0


def test_a_crawl_waits_for_the_other_machine_or_gives_up_to_it(tmp_path: Path) -> None:
    with serving(TinyPortal(articles=30)) as portal:
        lease = another_machine(tmp_path / "crawl/tiny", 1)
        [waits] = crawl([portal.source()], tmp_path, config=CONFIG)
        lease.unlink()
        portal.before = lambda number: number == 8 and another_machine(tmp_path / "crawl/tiny", 9) and None
        [gives_up] = crawl([portal.source()], tmp_path, config=CONFIG)
        another_machine(tmp_path / "crawl/tiny", 9, silent=SECONDS + 1)
        portal.before = lambda _: None
        [takes_over] = crawl([portal.source()], tmp_path, config=CONFIG)
    assert str(waits.failing).startswith("machine-b is at work")
    assert "another machine has taken the portal over" in str(gives_up.failing)
    assert (gives_up.new, takes_over.new, takes_over.failing) == (0, 30, None)
