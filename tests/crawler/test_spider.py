"""The spider: what it asks for of a portal, and how much of it."""

from dataclasses import replace
from threading import Barrier, Event

import pytest

from crawler.families import FAMILIES
from crawler.run import crawl
from tests.crawler.answering import answer, first
from tests.crawler.odd_answers import CONFIG, LISTS
from tests.crawler.test_bad_answers import HTML
from tests.crawler.test_manners import ARTICLE
from tests.crawler.tiny_portal import TinyPortal, serving

BAD = "/vi/news/tin/bai-viet-2.html"


@pytest.fixture
def portal():
    with serving(TinyPortal(articles=3)) as portal:
        yield portal


def crawled(portal, folder, config=CONFIG, **source):
    [result] = crawl([portal.source(**{"start": LISTS, **source})], folder, config=config)
    return result


def test_a_feed_is_asked_for_only_if_it_changed(portal, tmp_path):
    tagged = {"ETag": '"1"', "Last_Modified": "Mon, 14 Jul 2025 02:24:00 GMT"}
    status, kind, text = portal.page("/vi/news/rss/")
    portal.odd["/vi/news/rss/"] = answer(status, text, Content_Type=kind, **tagged)
    crawled(portal, tmp_path, start=("/vi/news/rss/",))
    portal.odd["/vi/news/rss/"] = answer(304)
    result = crawled(portal, tmp_path, start=("/vi/news/rss/",))
    assert portal.headers[-1]["if-none-match"] == '"1"'
    assert portal.headers[-1]["if-modified-since"] == tagged["Last_Modified"]
    assert (result.fetched, result.new, result.failures, result.failing) == (1, 0, (), None)


def test_no_more_pages_than_allowed_and_the_rest_another_time(portal, tmp_path):
    portal.articles = 50
    result = crawled(portal, tmp_path, config=replace(CONFIG, most_pages=10))
    assert result.fetched <= 11
    assert result.waiting
    assert crawled(portal, tmp_path).new + result.new == 50


def test_errors_of_ours_cost_a_page_each_and_many_of_them_the_night(portal, tmp_path):
    """As a selector does that slipped through: it can be read by none."""
    portal.articles = 60
    broken = replace(FAMILIES["nukeviet"].LAYOUT, body=("div[",))
    result = crawled(portal, tmp_path, start=("/vi/news/rss/",), present_layout=broken)
    assert result.new == 0
    assert {failure.stage for failure in result.failures} == {"read"}
    assert all("an error of sotinh" in failure.error for failure in result.failures)
    assert "25 pages in a row" in result.failing


def test_an_operator_s_own_portal_may_be_asked_several_things_at_once(portal, tmp_path):
    """Four articles are answered only when all four were asked for; robots.txt is awaited by several."""
    portal.articles, together = 31, Barrier(4, timeout=10)

    def with_others(handler):
        together.wait()
        handler.ordinary()

    portal.odd[ARTICLE.format("2[0-9]")] = first(4, with_others)
    result = crawled(portal, tmp_path, start=("/vi/news/rss/", *LISTS), at_once=4)
    assert not together.broken
    assert (result.new, result.waiting, result.failures, result.failing) == (31, 0, (), None)
    assert portal.asked.count("/robots.txt") == 1
    assert portal.most_at_once == 4


def test_while_a_portal_asks_to_wait_nothing_else_is_asked_for(portal, tmp_path):
    """But for what was under way before: no other article is answered until the portal has asked to wait."""
    portal.articles, told = 30, Event()

    def ask_to_wait(handler):
        answer(429, Retry_After="1")(handler)
        told.set()

    def later(handler):
        assert told.wait(30)
        handler.ordinary()

    portal.odd[ARTICLE.format(25)] = first(1, ask_to_wait)
    portal.odd[ARTICLE.format(r"(?:\d|1\d|2[0-4])")] = later
    result = crawled(portal, tmp_path, at_once=3)
    blocked, again = (number for number, path in enumerate(portal.asked) if "bai-viet-25." in path)
    assert result.new == 30
    assert again - blocked - 1 < 12


def sent_on(seconds, address):
    refresh = f'<meta http-equiv="refresh" content="{seconds}; url={address}">'
    return answer(200, f"<html><head>{refresh}</head><body></body></html>", **HTML)


def test_a_page_that_sends_on_to_the_portal_s_article_is_followed(portal, tmp_path):
    """To another address of the article; not to the front page, not to itself, not after minutes."""
    portal.articles = 6
    portal.texts[1] = "Lớp tập huấn đã dời sang địa chỉ mới của cổng thông tin."
    _, kind, moved = portal.page("/vi/news/tin/bai-viet-1.html")
    portal.odd["/vi/news/moi/bai-viet-1.html"] = answer(200, moved, Content_Type=kind)
    portal.odd[ARTICLE.format(1)] = sent_on(0, "/vi/news/moi/bai-viet-1.html")
    portal.odd[ARTICLE.format(2)] = sent_on(0, "/")
    portal.odd[ARTICLE.format(3)] = sent_on(0, "")
    portal.odd[ARTICLE.format(4)] = sent_on(300, "/vi/news/moi/bai-viet-4.html")
    portal.odd[ARTICLE.format(5)] = sent_on(0, "http://evil.example/vi/news/tin/bai-viet-5.html")
    result = crawled(portal, tmp_path)
    assert result.new == 2
    assert sorted(failure.url for failure in result.failures) == [
        portal.url(number) for number in (2, 3, 4, 5)
    ]
    assert [path for path in portal.asked if "/moi/" in path] == ["/vi/news/moi/bai-viet-1.html"]
    assert portal.asked.count("/vi/news/tin/bai-viet-3.html") == 1


def test_a_list_that_sends_on_is_followed(portal, tmp_path):
    portal.odd["/vi/news/cu/"] = sent_on(0, "/vi/news/tin/")
    result = crawled(portal, tmp_path, start=("/vi/news/cu/",))
    assert (result.new, result.failures) == (3, ())


def test_no_more_time_than_allowed(portal, tmp_path):
    """A hundred articles in half a minute at best; the time is up before."""
    portal.articles = 100
    result = crawled(portal, tmp_path, config=replace(CONFIG, hours=5 / 3600), delay_seconds=0.3)
    assert "'finish_reason': 'closespider_timeout'" in (tmp_path / "crawl/tiny/crawl.log").read_text()
    assert result.new < portal.articles
    assert result.waiting
    assert result.failing is None


def test_files_have_bounds_of_their_own_and_obey_robots_txt(portal, tmp_path):
    """One is larger than a page may be, one larger than a file; one is not to be asked for."""
    paths = ("/t/lon.pdf", "/t/qua-lon.pdf", "/admin/kin.pdf", "/t/di.pdf")
    portal.articles = 2
    portal.texts[1] = "".join(f'<a href="{path}">Kế hoạch</a>' for path in paths)
    portal.odd["/t/lon.pdf"] = answer(200, "%PDF-" + "x" * 600_000, Content_Type="application/pdf")
    portal.odd["/t/qua-lon.pdf"] = answer(200, "%PDF-" + "x" * 1_200_000, Content_Type="application/pdf")
    portal.odd["/t/di.pdf"] = answer(302, Location="http://evil.example/a.pdf")
    result = crawled(portal, tmp_path, config=replace(CONFIG, most_file_megabytes=1.0))
    assert (result.new, result.files, result.failing) == (2, 1, None)
    assert "/admin/kin.pdf" not in portal.asked
    told = {failure.url.removeprefix(portal.origin): failure for failure in result.failures}
    assert {path: failure.stage for path, failure in told.items()} == {
        "/t/qua-lon.pdf": "guard",
        "/admin/kin.pdf": "robots",
        "/t/di.pdf": "guard",
    }
    assert "most_file_megabytes" in told["/t/qua-lon.pdf"].error
    asked = len(portal.asked)
    assert crawled(portal, tmp_path).failures == ()
    assert not [path for path in portal.asked[asked:] if path.endswith(".pdf")]
