"""kill -9 at twenty random moments of one crawl."""

import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

from crawler import archive
from crawler.config import CrawlConfig
from crawler.downloading import portal as crawling
from crawler.downloading.task import Task
from crawler.nightly import portal_night
from tests.crawler.tiny_portal import TinyPortal, serving

KILLS = 20
ARTICLES = 250


def crawl(source, folder):
    """Commits often, so that the kills fall between all of its steps."""
    portal_night._COMMIT_SECONDS = 0.02
    deadline = datetime.now(UTC) + timedelta(hours=1)
    config = CrawlConfig(timeout_seconds=20)
    result = crawling.crawl(
        Task(source=source, data_dir=folder, config=config, deadline=deadline), lambda _: None
    )
    sys.exit(result.failing)


def wait_for(portal, requests, process):
    while len(portal.log) < requests and process.is_alive():
        time.sleep(0.005)


def wait_for_a_commit(path, run, process):
    """Until the state says that the run has fetched something."""
    query, fetched = "SELECT fetched FROM runs WHERE id = ?", None
    with closing(sqlite3.connect(path, timeout=60)) as state:
        while not fetched and process.is_alive():
            time.sleep(0.005)
            fetched = next(iter(state.execute(query, (run,)).fetchone() or ()), None)


def test_twenty_kills_lose_and_repeat_nothing(tmp_path):
    """The same command goes on each time; at last every article was archived, and none twice."""
    chance, processes = random.Random(20250714), get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    with serving(TinyPortal(articles=ARTICLES)) as portal:
        source = portal.source(start=("/vi/news/rss/", "/vi/news/tin/"), delay_seconds=0.005, at_once=2)
        for number in range(KILLS):
            process = processes.Process(target=crawl, args=(source, tmp_path))
            asked = len(portal.log)
            process.start()
            wait_for(portal, asked + chance.randint(1, 12), process)
            if number % 2:
                wait_for_a_commit(tmp_path / "crawl/tiny/state.db", number + 1, process)
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
            process.join()
            assert process.exitcode == -9
        last = processes.Process(target=crawl, args=(source, tmp_path))
        last.start()
        last.join()
    assert last.exitcode == 0
    with sqlite3.connect(tmp_path / "crawl/tiny/state.db") as state:
        runs = state.execute("SELECT finished_at IS NULL, fetched FROM runs ORDER BY id").fetchall()
    assert [killed for killed, _ in runs] == [1] * KILLS + [0]
    assert sum(fetched > 0 for _, fetched in runs) >= KILLS // 2, "the kills fell in the midst of the work"
    keys = [page.key for path in archive.files(tmp_path) for page in archive.pages(path) if page.key]
    assert Counter(keys) == Counter(map(str, range(1, ARTICLES + 1)))
    check = [sys.executable, "-m", "warcio.cli", "check", *map(str, archive.files(tmp_path))]
    assert subprocess.run(check, capture_output=True, check=True).stderr == b""
