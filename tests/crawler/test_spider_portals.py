"""The sample portals over two nights, and with the traps that links can hold."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crawler import archive, source
from crawler.config import CrawlConfig
from crawler.run import crawl
from tests.crawler.saved_pages import PROVINCES
from tests.portals import ADDRESSES, Manners, serve

CONFIG = CrawlConfig(timeout_seconds=20, block_seconds=1)
TOMORROW = timedelta(days=1)
QUERY = (
    "/APIVP/api/DSTinTuc/QUERYDATA?do=QUERYDATA&fieldOrder=CreatedDate&ascending=desc"
    "&UrlList=/ct/cms/tintuc/Lists/{}&start=0&length=5"
)


def loaded(portals, folder):
    return list(source.load(PROVINCES, portals.write_sources(folder / "sources")).values())


def read(folder):
    """The keys of each portal's archived articles."""
    found = {}
    for path in archive.files(folder):
        for page in archive.pages(path):
            if page.key:
                found.setdefault(page.source, []).append(page.key)
    return found


class Nights:
    def __init__(self, folder):
        with serve() as portals:
            sources = loaded(portals, folder)
            self.first = self.night(sources, folder)
            self.open = {portal: len(host.articles) for portal, host in portals.hosts.items()}
            self.read_first = read(folder)
            asked = len(portals.log)
            for host in portals.hosts.values():
                host.manners = Manners(night=2)
            self.second = self.night(sources, folder, now=datetime.now(UTC) + TOMORROW)
            self.read = read(folder)
            self.asked = portals.log[asked:]
            self.log = portals.log

    def night(self, sources, folder, **when):
        return {result.source: result for result in crawl(sources, folder, config=CONFIG, **when)}


PORTALS = list(ADDRESSES)


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    return Nights(tmp_path_factory.mktemp("nights"))


@pytest.mark.parametrize("portal", PORTALS)
def test_the_first_night_reads_every_article_once(nights, portal):
    result = nights.first[portal]
    assert (result.new, result.changed, result.failing) == (nights.open[portal], 0, None)
    keys = Counter(nights.read_first[portal])
    assert len(keys) >= nights.open[portal]
    assert max(keys.values()) == 1


def test_sharepoint_s_json_gives_what_its_paged_lists_give(tmp_path):
    """Its lists are paged by postbacks; the JSON behind them, asked for by POST, is paged by number."""
    with serve() as portals:
        [sample] = [portal for portal in loaded(portals, tmp_path) if portal.id == "sharepoint"]
        lists = [url.split("/")[-2] for url in sample.start]
        origin = portals["sharepoint"].origin
        asking = replace(sample, start=tuple(origin + QUERY.format(name) for name in lists))
        [by_json] = crawl([asking], tmp_path / "json", config=CONFIG)
        posted, everything = portals.visits("sharepoint", "QUERYDATA"), len(portals["sharepoint"].articles)
        portals["sharepoint"].manners = Manners(night=2)
        [second] = crawl([asking], tmp_path / "json", config=CONFIG, now=datetime.now(UTC) + TOMORROW)
    assert {visit.method for visit in posted} == {"POST"}
    assert len(posted) > len(lists)
    assert (by_json.new, by_json.failures, by_json.failing) == (everything, (), None)
    assert (second.new, second.changed, second.failing) == (1, 1, None)


def test_postbacks_bring_a_list_s_further_pages_and_only_where_something_is_new(nights):
    posted = [visit for visit in nights.log if visit.portal == "sharepoint" and visit.method == "POST"]
    assert len(posted) == 4 + 1
    assert {visit.status for visit in posted} == {200}
    assert len([visit for visit in nights.asked if visit.method == "POST"]) == 1


def test_what_is_not_for_everybody_is_told(nights):
    stages = sorted(failure.stage for failure in nights.first["nukeviet"].failures)
    assert stages == ["guard", "read"]
    assert not [
        result.failures for portal, result in nights.first.items() if portal != "nukeviet" and result.failures
    ]


@pytest.mark.parametrize("portal", PORTALS)
def test_the_second_night_sees_what_is_new_edited_and_gone(nights, portal):
    result = nights.second[portal]
    assert (result.new, result.changed, result.failing) == (1, 1, None)
    keys = Counter(nights.read[portal])
    assert sorted(keys.values())[-2:] == [1, 2]


def test_the_second_night_asks_for_little_more_than_it_reads_again(nights):
    for portal, result in nights.second.items():
        asked = [visit for visit in nights.asked if visit.portal == portal]
        assert len(asked) <= 5 + result.new + result.changed + result.unchanged + len(result.failures)


def test_a_feed_is_asked_for_on_condition(nights):
    feeds = [visit for visit in nights.log if visit.portal == "wordpress" and visit.target == "/feed/"]
    assert "if-none-match" not in feeds[0].headers
    assert "if-none-match" in feeds[-1].headers


def test_robots_txt_is_asked_for_first_and_obeyed(nights):
    for portal in PORTALS:
        first = next(visit for visit in nights.log if visit.portal == portal)
        assert first.target == "/robots.txt"
    assert not [
        visit for visit in nights.log if visit.target.startswith(("/admin/", "/users/", "/wp-admin/"))
    ]


def test_traps_in_links_are_walked_past(tmp_path):
    traps = Manners(sessions=True, counters=True, calendar=True)
    with serve(dict.fromkeys(PORTALS, traps)) as portals:
        sources = [portal for portal in loaded(portals, tmp_path) if portal.id in {"nukeviet", "joomla"}]
        for result in crawl(sources, tmp_path, config=CONFIG):
            portal = result.source
            assert result.new == len(portals[portal].articles)
            assert len(portals.visits(portal)) < 80
            assert not portals.visits(portal, "/calendar")
            assert not portals.visits(portal, "[?&]sid=")


def test_an_unchanged_portal_is_quick(tmp_path):
    """The ratio that the benchmark measures at 10,000 articles."""
    with serve({"nukeviet": Manners(synthetic=150)}) as portals:
        [portal] = [portal for portal in loaded(portals, tmp_path) if portal.id == "nukeviet"]
        portal = replace(portal, refetch_budget=0)
        [first] = crawl([portal], tmp_path, config=CONFIG)
        asked = len(portals.log)
        [second] = crawl([portal], tmp_path, config=CONFIG)
        assert first.new > 150
        assert (second.new, second.changed, len(portals.log) - asked) == (0, 0, 3)
