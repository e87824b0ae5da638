"""What a night asks for, and what it leaves for the next."""

from dataclasses import replace
from datetime import date

import pytest

from crawler import archive
from tests.crawler.nights import LISTS, Nights, articles, lists
from tests.crawler.tiny_portal import TinyPortal


def test_the_first_night_reads_all_there_is(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45))
    asked = nights.run()
    assert len(articles(asked)) == len(set(articles(asked))) == 45
    assert sorted(map(int, nights.archived())) == list(range(1, 46))
    assert nights.counts["new"] == nights.counts["bodies"] == nights.counts["titles"] == 45
    assert nights.failures == []


def test_the_next_night_asks_the_indexes_alone(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45))
    nights.run()
    assert nights.run() == ["/vi/news/rss/", "/sitemap-vi.news.xml"]
    nights.portal.articles = 47
    asked = nights.run()
    assert len(articles(asked)) == 2
    assert lists(asked) == ["/vi/news/rss/", "/sitemap-vi.news.xml"]


def test_without_an_index_the_list_is_read_as_far_as_it_is_news(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    assert nights.run() == ["/vi/news/tin/"]
    nights.portal.articles = 60
    asked = nights.run()
    assert len(articles(asked)) == 15
    assert lists(asked) == ["/vi/news/tin/", "/vi/news/tin/page-2/", "/vi/news/tin/page-3/"]


def test_an_index_that_does_not_reach_back_sends_to_the_lists(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=("/vi/news/rss/", "/vi/news/tin/"))
    nights.run()
    nights.portal.articles = 100
    asked = nights.run()
    assert len(articles(asked)) == 55
    assert lists(asked)[-1] == "/vi/news/tin/page-7/"


def test_an_index_that_is_gone_sends_to_the_lists(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=("/vi/news/rss/", "/vi/news/tin/"))
    nights.run()
    nights.portal.articles = 47
    nights.odd["/vi/news/rss/"] = (404, "text/html", "")
    assert len(articles(nights.run())) == 2
    assert [failure.stage for failure in nights.failures] == ["fetch"]


def test_full_goes_through_all_lists_and_reads_everything_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    nights.portal.texts[3] = "Bài đã được sửa."
    asked = nights.run(full=True)
    assert (len(articles(asked)), len(lists(asked))) == (45, 5)
    assert (nights.counts["changed"], nights.counts["unchanged"], nights.counts["new"]) == (1, 44, 0)
    assert nights.archived().count("3") == 2
    assert len(nights.archived()) == 46


def test_a_full_crawl_that_was_cut_goes_on(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    first = nights.run(full=True, most=20)
    second = nights.run(full=True, days=0)
    again = set(articles(first)) & set(articles(second))
    assert len(again) == 0
    assert len(articles(first)) + len(articles(second)) == 45


@pytest.mark.parametrize("most", [1, 12, 29])
def test_what_was_not_committed_is_neither_known_nor_archived(tmp_path, most):
    """Killed before the first commit, and at the next night all begins anew."""
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run(most=most, is_killed=True)
    assert len(archive.files(tmp_path)) == 1
    nights.run()
    assert sorted(map(int, nights.archived())) == list(range(1, 46))


@pytest.mark.parametrize("most", [1, 2, 3, 12, 13, 29, 49])
def test_a_first_night_that_was_cut_goes_on(tmp_path, most):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run(most=most)
    nights.run()
    assert sorted(map(int, nights.archived())) == list(range(1, 46))


def test_edits_are_found_by_reading_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), refetch_budget=10)
    nights.run()
    nights.portal.texts[44] = "Bài đã được sửa."
    asked = nights.run()
    assert len(articles(asked)) == 10
    assert (nights.counts["changed"], nights.counts["unchanged"]) == (1, 9)
    assert nights.archived().count("44") == 2


def test_a_portal_that_moved_is_asked_at_its_new_host_for_the_same_articles(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), refetch_budget=10)
    nights.run()
    nights.portal.origin, nights.portal.articles = "http://127.0.0.2:9", 46
    hosts, new = ("127.0.0.1", "127.0.0.2"), f"{nights.portal.origin}/"
    nights.source = replace(nights.source, hosts=hosts, moved_to=new, until=date(2025, 7, 14))
    asked = nights.run()
    assert [url for url in asked if not url.startswith("/")] == []
    assert len(articles(asked)) == 1 + 10
    assert (nights.counts["new"], nights.counts["unchanged"], nights.failures) == (1, 10, [])
    assert sorted(map(int, nights.archived())) == list(range(1, 47))


def test_sessions_in_addresses_are_left_out(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    _, kind, text = nights.portal.page("/vi/news/tin/")
    text = text.replace(".html", ".html?PHPSESSID=12ab").replace(
        "page-2/", "page-2/?sid=4&amp;utm_source=zalo"
    )
    nights.odd["/vi/news/tin/"] = (200, kind, text)
    asked = nights.run()
    assert len(articles(asked)) == 12
    assert not [path for path in asked if "?" in path]
