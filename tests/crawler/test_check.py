import json
import re
import tomllib
from contextlib import ExitStack
from datetime import date

import pytest

from crawler import scaffold
from crawler.check import check
from crawler.config import CrawlConfig
from crawler.proposals import changes
from crawler.scaffold import ScaffoldError
from crawler.source import read
from tests.crawler.answering import answer
from tests.crawler.tiny_portal import TinyPortal, published, serving

CONFIG = CrawlConfig(timeout_seconds=20, block_seconds=1)


@pytest.fixture(scope="module")
def portal():
    with serving(TinyPortal(articles=30)) as portal:
        yield portal


def test_a_portal_that_fits_its_file_is_ok(portal):
    result = check(portal.source(), CONFIG)
    assert result.ok
    assert [(start.articles, start.leads_on, start.error) for start in result.starts] == [
        (30, False, None),
        (30, False, None),
        (10, True, None),
    ]
    article = result.article
    assert (article.url, article.title, article.published) == (
        portal.url(30),
        "Tập huấn số 30",
        published(30),
    )
    assert (article.characters > 100, article.error) == (True, None)


def test_what_does_not_fit_is_told(portal):
    with serving(TinyPortal(articles=30)) as changed:
        changed.odd["/vi/news/rss/"] = answer(404)
        changed.odd["/vi/news/tin/"] = answer(200, "<p>Cổng đang bảo trì</p>", Content_Type="text/html")
        changed.odd[r".*bai-viet-30\.html"] = answer(302, Location="http://evil.example/")
        result = check(changed.source(), CONFIG)
    assert not result.ok
    assert [start.error for start in result.starts] == ["status 404", None, "names no article"]
    assert result.article.error == "evil.example is none of the portal's hosts"


def test_a_portal_is_drafted_from_one_of_its_pages(portal, tmp_path):
    draft = scaffold.new(portal.url(7), CONFIG)
    assert "Tập huấn số 7" in draft.html
    assert json.loads(draft.expected)["title"] == "Tập huấn số 7"
    toml = draft.toml.replace('province = ""', 'province = "national"')
    (tmp_path / "mau.toml").write_text(toml, encoding="utf-8")
    source = read(tmp_path / "mau.toml", ())
    assert (source.family, source.hosts, source.homepage) == ("nukeviet", ("127.0.0.1",), f"{portal.origin}/")
    assert source.start == (f"{portal.origin}/sitemap-vi.news.xml",)


@pytest.mark.parametrize("front", ["", "/"])
def test_the_key_of_a_front_page_is_that_of_the_articles_it_names(front):
    links = "".join(
        f'<li><a href="/tin-tuc/mo-lop-do-dien-{n}.html">Mở lớp đo điện thứ {n}</a>' for n in range(411, 419)
    )
    page = f"<html><head><title>Sở Công Thương</title></head><body><ul>{links}</ul></body></html>"
    odd = {"/(?:sitemap|robots).*": answer(404), "/.*": answer(200, page, Content_Type="text/html")}
    with serving(TinyPortal(odd=odd)) as other:
        data = tomllib.loads(scaffold.new(f"{other.origin}{front}", CONFIG).toml)
    assert re.search(data["key"], f"{other.origin}/tin-tuc/mo-lop-do-dien-411.html")[1] == "411"
    assert not re.search(data["key"], f"{other.origin}/")


def test_a_wordpress_without_its_api_is_drafted_from_what_answers(tmp_path):
    page = (
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed/"></head>'
        '<body><script src="/wp-includes/a.js"></script><h1 class="entry-title">Tập huấn</h1></body></html>'
    )
    post = "http://127.0.0.1/tap-huan-san-xuat-sach-hon/"
    feed = f"<rss><channel><item><link>{post}</link></item></channel></rss>"
    odd = {
        "/wp-json/.*": answer(401, "{}"),
        "/feed/": answer(200, feed, Content_Type="text/xml"),
        "/wp-sitemap.xml": answer(404),
        "/sitemap.xml": answer(404),
        "/.*": answer(200, page, Content_Type="text/html"),
    }
    with serving(TinyPortal(odd=odd)) as other:
        draft = scaffold.new(f"{other.origin}/tap-huan-san-xuat-sach-hon/", CONFIG)
    data = tomllib.loads(draft.toml)
    assert (data["family"], data["start"]) == ("wordpress", [f"{other.origin}/feed/"])


def test_a_page_of_no_known_family_gets_a_pattern(tmp_path):
    page = "<html><head><title>Sở Công Thương</title></head><body><h1>Tin</h1></body></html>"
    with serving(TinyPortal(odd={"/.*": answer(200, page, Content_Type="text/html")})) as other:
        draft = scaffold.new(f"{other.origin}/tin-tuc/khuyen-cong_417/?sid=9", CONFIG)
    data = tomllib.loads(draft.toml)
    assert (data["name"], data["family"], data["key"]) == (
        "Sở Công Thương",
        "generic",
        r"/[^/?#]*_(\d+)/?(?:[?#]|$)",
    )
    assert data["evidence"] == [f"{other.origin}/tin-tuc/khuyen-cong_417/"]
    assert json.loads(draft.expected) == {
        "kind": "article",
        "url": f"{other.origin}/tin-tuc/khuyen-cong_417/",
        "key": "417",
        "error": "PageError: no article in this page: no text that reads like one",
    }


def test_a_page_that_cannot_be_had_is_told():
    with ExitStack() as stack:
        gone = stack.enter_context(serving(TinyPortal(odd={"/.*": answer(404)})))
        with pytest.raises(ScaffoldError, match="status 404"):
            scaffold.new(f"{gone.origin}/tin", CONFIG)
    with pytest.raises(ScaffoldError, match="no address of a web page"):
        scaffold.new("sct.example.gov.vn", CONFIG)


@pytest.mark.parametrize(
    ("start", "pages", "told"),
    [
        (["/vi/news/tin/"], 20, "30 articles by lists, 30 in the sitemap"),
        (
            ["/vi/news/tin/", "/gone/"],
            20,
            "at least 30 articles by lists, 30 in the sitemap; 1 pages not looked at",
        ),
        (
            ["/vi/news/tin/"],
            2,
            "at least 20 articles by lists, 30 in the sitemap, 10 of them in no list; 1 pages not looked at",
        ),
        (["/vi/news/rss/", "/sitemap-vi.news.xml"], 20, "30 articles by lists, 30 in the sitemap"),
    ],
)
def test_articles_are_counted_by_lists_and_in_sitemaps(start, pages, told):
    with serving(TinyPortal(articles=30)) as portal:
        portal.robots += f"Sitemap: {portal.origin}/sitemap-vi.news.xml\n"
        portal.odd["/gone/"] = answer(500)
        result = check(portal.source(start=start), CONFIG, pages=pages)
    assert str(result.counts) == told
    assert result.ok == ("/gone/" not in start)


def test_articles_that_no_list_leads_to_are_told_and_the_sitemap_that_has_them():
    with serving(TinyPortal(articles=30)) as portal:
        portal.robots += f"Sitemap: {portal.origin}/sitemap.xml\n"
        named = f"<sitemap><loc>{portal.origin}/sitemap-vi.news.xml</loc></sitemap>"
        index = f"<sitemapindex>{named}</sitemapindex>"
        portal.odd["/sitemap.xml"] = answer(200, index, Content_Type="text/xml")
        portal.odd["/vi/news/tin/page-3/"] = answer(404)
        source = portal.source(start=["/vi/news/tin/"])
        result = check(source, CONFIG, pages=20)
    assert not result.ok
    assert str(result.counts) == "20 articles by lists, 30 in the sitemap, 10 of them in no list"
    assert result.counts.lacks == f"10 articles stand in no list: add {portal.origin}/sitemap.xml to start"
    lines = changes(source, result, date(2026, 5, 1))
    assert lines == {"start": [*source.start, f"{portal.origin}/sitemap.xml"]}


def page_of(*links):
    listed = "".join(f'<p><a href="{to}">{says}</a></p>' for to, says in links)
    return answer(200, listed, Content_Type="text/html")


def drafted_starts(front, sections):
    """The start pages that are drafted for a portal with ``sections`` of four articles each."""
    article = "<h1>Tập huấn sản xuất sạch hơn</h1>" + "<p>Trung tâm mở lớp tập huấn cho 40 cơ sở.</p>" * 5
    odd = {"/": front, r"/[-a-z]+/[-a-z]+/lop-.*": answer(200, article, Content_Type="text/html")}
    for path in sections:
        odd[path] = page_of(
            *(
                (f"{path}lop-{number}-55{number}.html", f"Mở lớp tập huấn số {number}")
                for number in range(1, 5)
            )
        )
    with serving(TinyPortal(odd=odd)) as other:
        draft = scaffold.new(f"{other.origin}/tin/khuyen-cong/lop-1-551.html", CONFIG)
    return [start.removeprefix(other.origin) for start in tomllib.loads(draft.toml)["start"]]


def test_a_portal_without_api_and_sitemap_is_drafted_with_the_sections_of_its_front_page():
    front = page_of(
        ("/tin/khuyen-cong/", "Khuyến công"),
        ("/lien-he/", "Liên hệ"),
        ("/tin/khuyen-cong/lop-1-551.html", "Mở lớp tập huấn khuyến công số 1"),
    )
    assert drafted_starts(front, ["/tin/khuyen-cong/"]) == ["/tin/khuyen-cong/", "/"]


def test_what_stands_in_a_menu_beside_a_section_is_drafted_where_it_has_articles():
    menu = (
        "<ul><li><a href=/tin/khuyen-cong/>A</a><li><a href=/tin/nang-luong/>B</a><li><a href=/c/>C</a></ul>"
    )
    newest = "<a href=/tin/khuyen-cong/lop-1-551.html>Mở lớp tập huấn khuyến công số 1</a>"
    others = "<p><a href=/tin/khac/>Khác</a></p>"
    front = answer(200, f"{menu}<p>{newest}</p>{others}", Content_Type="text/html")
    sections = ["/tin/khuyen-cong/", "/tin/nang-luong/", "/tin/khac/"]
    assert drafted_starts(front, sections) == [*sections[:2], "/"]
