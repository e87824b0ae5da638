"""Articles that go on, on pages of their own, as WordPress divides them."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crawler import archive
from crawler import page as reading
from crawler.archive_writer import ArchiveWriter
from crawler.config import CrawlConfig
from crawler.downloading.task import PortalResult
from crawler.families import wordpress
from crawler.run import crawl
from crawler.visits import Page
from tests.crawler.answering import answer
from tests.crawler.tiny_portal import TinyPortal, serving

NOW = datetime(2025, 7, 14, 15, 0, tzinfo=UTC)
PATH = "/mo-hinh-xu-ly-nuoc-thai-lang-nghe/"
TEXTS = (
    "Làng nghề miến Dương Liễu đưa vào chạy thử trạm xử lý nước thải đầu tiên của xã.",
    "Trạm gom nước thải của 45 hộ, mỗi ngày đêm xử lý được 200 m³.",
    "Năm tới, Trung tâm Khuyến công hỗ trợ thêm hai cụm hộ ở thôn Hòa Hợp.",
)


def address(origin: str, number: int) -> str:
    return f"{origin}{PATH}{f'{number}/' if number > 1 else ''}"


def part(origin: str, number: int) -> str:
    """The page with the part ``number`` of the article, and links to the others."""
    others = [n for n in (1, 2, 3) if n != number]
    links = "".join(f'<a href="{address(origin, n)}" class="post-page-numbers">{n}</a>' for n in others)
    return (
        '<html><head><link href="/wp-content/a.css"></head><body class="single"><article>'
        '<h1 class="entry-title">Mô hình xử lý nước thải làng nghề</h1>'
        '<time class="entry-date published" datetime="2025-07-10T08:00:00+07:00">10/07/2025</time>'
        f'<div class="entry-content"><p>{TEXTS[number - 1]}</p><div class="page-links">Trang: {links}</div>'
        "</div></article></body></html>"
    )


def fetched(number: int) -> Page:
    url = address("http://sct.vn", number)
    body = part("http://sct.vn", number).encode()
    return Page(url=url, final_url=url, status=200, headers=(), body=body, fetched_at=NOW)


@pytest.fixture
def source():
    return TinyPortal(origin="http://sct.vn").source(family="wordpress", start=("/",))


def test_a_post_names_its_further_pages_in_their_order():
    found = wordpress.article(part("http://sct.vn", 1), f"http://sct.vn{PATH}")
    assert found.parts == (f"http://sct.vn{PATH}2/", f"http://sct.vn{PATH}3/")
    assert found.text.split("\n")[-1] == TEXTS[0]


def test_its_pages_are_one_article(source):
    first, second, third = map(fetched, (1, 2, 3))
    whole = replace(first, parts=(second, third))
    article = reading.whole(whole, source)
    assert article.text.split("\n") == ["Mô hình xử lý nước thải làng nghề", *TEXTS]
    assert article.told is None
    without = reading.whole(replace(first, parts=(second,)), source)
    assert without.text.split("\n")[1:] == [*TEXTS[:2]]
    assert f"{PATH}3/" in without.told
    assert f"{PATH}2/" not in without.told


def test_a_page_alone_tells_what_it_lacks():
    assert f"http://sct.vn{PATH}2/, http://sct.vn{PATH}3/" in reading.read(part("http://sct.vn", 1)).told


def test_the_archive_keeps_the_pages_together(tmp_path):
    writer = ArchiveWriter(tmp_path, "tiny", 1, NOW, {})
    first, second, third = map(fetched, (1, 2, 3))
    with closing(writer):
        writer.write(replace(first, parts=(second, third)), "a")
        writer.write(first, "b")
    one, other = archive.pages(writer.path)
    assert (one.key, [kept.url for kept in one.parts]) == ("a", [second.url, third.url])
    assert [kept.body for kept in one.parts] == [second.body, third.body]
    assert (other.key, other.parts) == ("b", ())


def crawled(tmp_path, robots: str = "", **odd) -> tuple[TinyPortal, PortalResult]:
    """The portal, and what a crawl of it came to."""
    portal = TinyPortal(robots=robots)
    with serving(portal):
        feed = f"<rss><channel><item><link>{portal.origin}{PATH}</link></item></channel></rss>"
        pages = {
            address("", n): answer(200, part(portal.origin, n), Content_Type="text/html") for n in (1, 2, 3)
        }
        portal.odd = {**pages, "/feed/": answer(200, feed, Content_Type="text/xml"), **odd}
        source = portal.source(family="wordpress", start=("/feed/",))
        [result] = crawl([source], tmp_path, config=CrawlConfig(timeout_seconds=5, block_seconds=1))
    return portal, result


def test_the_further_pages_are_fetched_with_the_first(tmp_path):
    portal, result = crawled(tmp_path)
    assert (result.new, result.failures, result.failing) == (1, (), None)
    [extent] = result.walked
    assert (extent.pages, extent.ended) == (1, "its last page")
    assert [path for path in portal.asked if path.startswith(PATH)] == [PATH, f"{PATH}2/", f"{PATH}3/"]
    kept = [page for page in archive.pages(result.archive) if page.key]
    assert [len(page.parts) for page in kept] == [2]


def test_one_that_is_gone_is_told_and_the_rest_kept(tmp_path):
    _, result = crawled(tmp_path, **{f"{PATH}2/": answer(404)})
    assert result.new == 1
    assert [failure.error for failure in result.failures if f"{PATH}2/" in failure.error]


def test_one_that_robots_txt_forbids_is_not_asked_for(tmp_path):
    portal, result = crawled(tmp_path, f"User-agent: *\nDisallow: {PATH}3/\n")
    assert f"{PATH}3/" not in portal.asked
    assert result.new == 1
    assert [failure.error for failure in result.failures if f"{PATH}3/" in failure.error]


def test_one_that_fails_has_the_article_asked_for_again(tmp_path):
    _, result = crawled(tmp_path, **{f"{PATH}2/": answer(500)})
    assert (result.new, result.waiting) == (0, 1)
    assert "status 500" in result.failures[0].error
