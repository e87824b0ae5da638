"""Crawls as a whole: several portals, their processes, and kill -9."""

import os
import pickle
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler import archive
from crawler.config import ConfigError, CrawlConfig
from crawler.downloading import processes
from crawler.run import crawl
from tests.crawler.answering import answer
from tests.crawler.tiny_portal import TinyPortal, serving

CONFIG = CrawlConfig(timeout_seconds=20)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def portal():
    with serving(TinyPortal(articles=60)) as portal:
        yield portal


def keys(folder):
    return [page.key for path in archive.files(folder) for page in archive.pages(path) if page.key]


def test_one_portals_trouble_is_not_anothers(tmp_path):
    """One has no state, one no answer, and one is well; the results come in the order of the sources."""
    with serving(TinyPortal(articles=12)) as good, serving(TinyPortal(odd={".*": answer(500)})) as bad:
        sources = [good.source(id="crash"), bad.source(id="bad"), good.source(id="good")]
        (tmp_path / "crawl/crash/state.db").mkdir(parents=True)
        seen = []
        crash, silent, well = crawl(sources, tmp_path, config=CONFIG, on_progress=seen.append)
    assert crash.failing.startswith(f"{tmp_path}/crawl/crash/state.db: unable to open")
    assert silent.failing
    assert (well.source, well.new, well.failing, well.failures) == ("good", 12, None, ())
    assert {progress.source for progress in seen} >= {"good"}


def test_a_folder_in_the_place_of_a_file_costs_its_portal_alone(tmp_path):
    with serving(TinyPortal(articles=3)) as portal:
        names = ("log", "folder", "seal", "good")
        (tmp_path / "crawl/log/errors.log").mkdir(parents=True)
        (tmp_path / "crawl/folder").write_text("")
        (tmp_path / "crawl/seal/state.db.sha256").mkdir(parents=True)
        found = crawl([portal.source(id=name) for name in names], tmp_path, config=CONFIG)
    *bad, good = found
    assert (good.new, good.failing) == (3, None)
    assert [
        str(tmp_path / f"crawl/{name}") in str(one.failing) for name, one in zip(names, bad, strict=False)
    ] == [True] * 3
    assert "Is a directory; remove" in str(bad[2].failing)


@pytest.mark.parametrize("late", [0, 1])
def test_a_process_that_dies_is_told(portal, tmp_path, monkeypatch, late):
    """Before or after it is told what to do."""

    def dump(task, file):
        time.sleep(late)
        file.write(pickle.dumps(task))

    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setattr(processes.pickle, "dump", dump)
    [result] = crawl([portal.source()], tmp_path, config=CONFIG)
    assert "ended with status 1; look into" in result.failing
    assert (tmp_path / "crawl/tiny/errors.log").stat().st_size


def test_without_a_contact_no_portal_of_others_is_asked(portal, tmp_path):
    with pytest.raises(ConfigError, match=r"contact: missing.*config\.toml"):
        crawl([replace(portal.source(), allow_private_host=False)], tmp_path)


def test_a_second_night_asks_little_and_keeps_revisions(portal, tmp_path):
    (tmp_path / "config.toml").write_text('[crawl]\ncontact = "mailto:thu@example.vn"\n')
    source = portal.source(refetch_budget=10)
    [first] = crawl([source], tmp_path)
    asked = len(portal.log)
    portal.articles, portal.texts[51] = 61, "Bài đã được sửa lại."
    [second] = crawl([source], tmp_path, now=datetime.now(UTC) + timedelta(days=1))
    assert (first.new, second.new, second.changed, second.unchanged) == (60, 1, 1, 9)
    assert len(portal.log) - asked == 1 + 2 + 1 + 10
    assert sorted(keys(tmp_path)).count("51") == 2
    assert len(keys(tmp_path)) == 62
    assert first.archive != second.archive
    assert portal.headers[0]["user-agent"].endswith("+mailto:thu@example.vn)")


COMMAND = """
import pickle, sys
from pathlib import Path
from crawler.config import CrawlConfig
from crawler.run import crawl

source, folder = pickle.loads(bytes.fromhex(sys.argv[1])), Path(sys.argv[2])
[result] = crawl([source], folder, config=CrawlConfig(timeout_seconds=20))
print(result.failing or "good")
"""


def started(source, folder):
    command = [sys.executable, "-c", COMMAND, pickle.dumps(source).hex(), str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)


def falls_silent(portal):
    """Whether nothing is asked of the portal any more, while not everything was."""
    for _ in range(30):
        asked = len(portal.log)
        time.sleep(0.5)
        if len(portal.log) == asked:
            return asked < portal.articles
    return False


def test_a_killed_command_leaves_no_process_and_goes_on(portal, tmp_path):
    """Twenty kills of the crawl itself are in ``test_kills``."""
    source = portal.source(delay_seconds=0.02, start=("/vi/news/tin/", "/vi/news/rss/"))
    crawling = started(source, tmp_path)
    while len(portal.log) < 12:
        time.sleep(0.01)
    assert crawling.poll() is None
    crawling.kill()
    crawling.communicate()
    assert falls_silent(portal), "the crawl outlives the process that began it"
    said, _ = started(source, tmp_path).communicate()
    assert said.strip() == "good"
    assert sorted(map(int, keys(tmp_path))) == list(range(1, 61))


def test_an_interrupt_ends_the_crawl_in_good_order(portal, tmp_path):
    crawling = started(portal.source(delay_seconds=0.1), tmp_path)
    while len(portal.log) < 5:
        time.sleep(0.01)
    os.killpg(crawling.pid, signal.SIGINT)
    crawling.communicate(timeout=60)
    [path] = archive.files(tmp_path)
    assert set(keys(tmp_path)) < set(map(str, range(1, 61)))
    [result] = crawl([portal.source()], tmp_path, config=CONFIG)
    assert result.new + len(list(archive.pages(path))) - 1 >= 60
    assert sorted(map(int, keys(tmp_path))) == list(range(1, 61))
