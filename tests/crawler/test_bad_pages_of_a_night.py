"""Pages that are no articles: what they cost, and what they do not replace."""

import pytest

from crawler.nightly.portal_night import PortalError
from tests.crawler.nights import LISTS, Nights
from tests.crawler.tiny_portal import TinyPortal


@pytest.mark.parametrize("status", [404, 410])
def test_a_withdrawn_article_is_asked_for_once(tmp_path, status):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (status, "text/html", "")
    nights.run()
    assert [(failure.url, failure.stage) for failure in nights.failures] == [(nights.portal.url(5), "fetch")]
    assert "/vi/news/tin/bai-viet-5.html" not in nights.run()


LOGIN = '<html><body><form action="/users/login/"><input name="mat_khau"></form></body></html>'


def test_a_login_page_is_no_article_and_asked_for_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (200, "text/html", LOGIN)
    nights.run()
    assert [failure.stage for failure in nights.failures] == ["read"]
    assert (nights.counts["pages"], nights.counts["new"]) == (12, 11)
    nights.run()
    assert nights.archived().count("5") == 1, "kept once, for a better reader"
    nights.odd.clear()
    nights.run()
    assert nights.counts["new"] == 1


def test_a_failure_of_an_article_says_nothing_of_a_list_and_of_a_list_nothing_of_its_start(tmp_path):
    """What each start page named is what the portal is measured by: only a failing start page named none."""
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd["/vi/news/tin/bai-viet-45.html"] = (500, "text/html", "")
    nights.odd["/vi/news/tin/page-2/"] = (500, "text/html", "")
    nights.run()
    assert [failure.stage for failure in nights.failures] == ["fetch"] * 2
    assert [*nights.listed.values()] == [[10]]
    nights.odd["/vi/news/tin/"] = (500, "text/html", "")
    nights.run()
    assert [*nights.listed.values()] == [[0]]


def test_what_could_be_read_is_not_replaced_by_a_login_page(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (200, "text/html", LOGIN)
    nights.run()
    assert nights.archived().count("5") == 1
    nights.odd.clear()
    nights.run()
    assert (nights.counts["unchanged"], nights.counts["changed"]) == (12, 0)


def test_what_lost_most_of_its_text_is_not_taken_for_an_edit(tmp_path):
    portal = TinyPortal(articles=12, texts={5: "Hội thảo phổ biến chính sách khuyến công cho cơ sở. " * 30})
    nights = Nights(tmp_path, portal, start=LISTS, refetch_budget=50)
    nights.run()
    portal.texts[5] = "Bản tin không còn."
    nights.run()
    assert nights.archived().count("5") == 1
    assert [failure.stage for failure in nights.failures] == ["read"]


def test_a_start_page_without_articles_is_a_failure(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    nights.odd["/vi/news/tin/"] = (200, "text/html", "<p>Chuyên mục này chưa có bài viết nào</p>")
    nights.run()
    assert "names no article" in nights.failures[0].error


def test_a_silent_portal_is_given_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=("/vi/news/rss/",))
    for number in range(13):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (502, "text/html", "")
    with pytest.raises(PortalError, match="5 times in a row, at last: status 502"):
        nights.run()


def test_a_portal_of_login_pages_is_given_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=200), start=("/sitemap-vi.news.xml",))
    for number in range(201):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (200, "text/html", LOGIN)
    with pytest.raises(PortalError, match="25 pages in a row"):
        nights.run()


def test_a_bad_page_among_good_ones_is_no_reason_to_give_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=90), start=LISTS)
    for number in range(0, 90, 3):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (500, "text/html", "")
    nights.run()
    assert len(nights.archived()) == 61
    assert len(nights.failures) == 29
