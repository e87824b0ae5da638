"""Portals that stop answering in the midst of a crawl: what they gave is kept, the rest is fetched later."""

import random
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from crawler import archive
from crawler.config import CrawlConfig
from crawler.run import crawl
from tests.crawler.tiny_portal import TinyPortal, serving

CONFIG, HASTY = CrawlConfig(timeout_seconds=20), CrawlConfig(timeout_seconds=0.5)
ARTICLES = 31
STARTS = ("/vi/news/rss/", "/vi/news/tin/")


def hang(handler):
    time.sleep(1.5)
    handler.close_connection = True


def hang_up(handler):
    handler.close_connection = True


def fail(handler):
    handler.send_error(502)


@contextmanager
def stopping(portal, after, how):
    """After so many requests the ``portal`` is killed, or answers all further ones as ``how`` does."""

    def turn(number):
        if number == after + 1:
            portal.odd.update({".*": how} if how else {})
            if how is None:
                portal.stop()

    portal.before = turn
    with serving(portal, port=portal.port if portal.origin else 0):
        yield portal
    portal.before = lambda _: None
    portal.odd.clear()


def keys(folder):
    return Counter(page.key for path in archive.files(folder) for page in archive.pages(path) if page.key)


def nights_until_all_are_there(source, folder):
    """One night, as a rule; an article that was late alone, on a busy machine, is asked for a day later."""
    for days in range(4):
        [result] = crawl([source], folder, config=CONFIG, now=datetime.now(UTC) + timedelta(days=days))
        assert not result.failing
        if keys(folder) == ALL:
            return
    assert keys(folder) == ALL


ALL = Counter({str(number): 1 for number in range(1, ARTICLES + 1)})


@pytest.mark.parametrize("how", [None, hang, hang_up, fail])
@pytest.mark.parametrize("after", [3, 14, 26, 34])
def test_what_a_portal_gave_before_it_stopped_is_kept_and_the_rest_comes_later(tmp_path, how, after):
    portal = TinyPortal(articles=ARTICLES)
    with stopping(portal, after, how):
        source = portal.source(start=STARTS)
        [failed] = crawl([source], tmp_path, config=HASTY if how is hang else CONFIG)
    assert failed.failing or (failed.failures and failed.waiting), "one alone may be the article's own fault"
    kept = keys(tmp_path)
    assert failed.new == sum(kept.values())
    with serving(portal, port=portal.port):
        portal.log.clear()
        nights_until_all_are_there(source, tmp_path)
    assert not {f"/vi/news/tin/bai-viet-{key}.html" for key in kept} & set(portal.asked)


def test_a_portal_that_stops_is_not_anothers_trouble(tmp_path):
    """Each stops at another moment, and one goes on to its end."""
    chance, portals = random.Random(1), [TinyPortal(articles=ARTICLES) for _ in range(3)]
    with ExitStack() as stack:
        for portal in portals:
            stack.enter_context(stopping(portal, chance.randint(2, 30), None))
        well = stack.enter_context(serving(TinyPortal(articles=ARTICLES)))
        sources = [portal.source(id=f"p{n}", start=STARTS) for n, portal in enumerate([*portals, well])]
        results = crawl(sources, tmp_path, config=CONFIG)
    assert [bool(result.failing) for result in results] == [True, True, True, False]
    assert len(list(archive.pages(results[3].archive))) == ARTICLES + 5
    with ExitStack() as stack:
        for portal in portals:
            stack.enter_context(serving(portal, port=portal.port))
        crawl(sources[:3], tmp_path, config=CONFIG)
    assert keys(tmp_path) == Counter(dict.fromkeys(ALL, 4))
