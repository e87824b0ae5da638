import json
import tomllib
from contextlib import ExitStack

import pytest

from crawler import scaffold
from crawler.check import check
from crawler.config import CrawlConfig
from crawler.scaffold import ScaffoldError
from crawler.source import read
from tests.crawler.tiny_portal import TinyPortal, answer, published, serving

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
