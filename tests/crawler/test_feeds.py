"""Feeds and sitemaps as portals write them, whatever the standard says."""

import gzip
from datetime import UTC, datetime

import pytest

from crawler.families import feeds, keys
from crawler.visits import Page

FEED = "https://mau.vn/tin/rss.xml"
ARTICLE = "https://mau.vn/tin/mo-lop-tap-huan-khuyen-cong-412.html"
URLSET = f"<urlset><url><loc>{ARTICLE}</loc></url></urlset>"


def found(text):
    return [link.url for link in feeds.listing(text, keys.of, FEED).links]


@pytest.mark.parametrize(
    "half", ["&#xD800;", "&#55296;", "&#x00DFFF;", "&#x110000;", "&#4294967295;", "\ud800"]
)
def test_half_a_character_costs_no_feed(half):
    odd = f"<item><title>Tin {half}</title><link>/tin/{half}-413.html</link></item>"
    item = f"<item><title>Tin &#7897;</title><link>{ARTICLE}</link></item>"
    links = feeds.listing(f"<rss><channel>{odd}{item}</channel></rss>", keys.of, FEED).links
    assert [(one.url, one.title) for one in links if one.url == ARTICLE] == [(ARTICLE, "Tin ộ")]
    assert all(f"{one.url}{one.title}".encode() for one in links)


@pytest.mark.parametrize(
    "item",
    [
        "<link>/tin/mo-lop-tap-huan-khuyen-cong-412.html</link>",
        "<link>mo-lop-tap-huan-khuyen-cong-412.html</link>",
        f"<guid>{ARTICLE}</guid>",
        f'<guid isPermaLink="false">news_412</guid><link>{ARTICLE}</link>',
    ],
)
def test_an_item_of_rss(item):
    assert found(f"<rss><channel><item>{item}</item></channel></rss>") == [ARTICLE]


@pytest.mark.parametrize(
    "links",
    [
        f'<link rel="self" href="https://mau.vn/api/412"/><link rel="alternate" href="{ARTICLE}"/>',
        f'<link rel="enclosure" href="https://mau.vn/a-412.pdf"/><link href="{ARTICLE}"/>',
        f'<link rel="edit" href="https://mau.vn/sua/412"/><id>{ARTICLE}</id>',
    ],
)
def test_an_entry_of_atom(links):
    assert found(f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{links}</entry></feed>') == [ARTICLE]


@pytest.mark.parametrize("base", ["https://mau.vn/tin/", "/tin/"])
def test_addresses_are_relative_to_the_base_that_a_feed_states(base):
    link = '<link rel="alternate" href="mo-lop-tap-huan-khuyen-cong-412.html"/>'
    for outer, inner in ((base, ""), ("https://mau.vn/khac/", base)):
        entry = f'<entry xml:base="{inner}">{link}</entry>' if inner else f"<entry>{link}</entry>"
        text = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{outer}">{entry}</feed>'
        assert [one.url for one in feeds.listing(text, keys.of, "https://mau.vn/rss/atom.xml").links] == [
            ARTICLE
        ]


def test_relative_addresses_in_sitemaps_and_their_indexes():
    article = "<urlset><url><loc>/tin/mo-lop-tap-huan-khuyen-cong-412.html</loc></url></urlset>"
    assert found(article) == [ARTICLE]
    index = "<sitemapindex><sitemap><loc>/sitemap-2.xml.gz</loc></sitemap></sitemapindex>"
    assert feeds.listing(index, keys.of, FEED).sitemaps == ("https://mau.vn/sitemap-2.xml.gz",)


@pytest.mark.parametrize(
    "before",
    [
        "",
        f"<!-- {'x' * 3000} --><!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>\n",
        "\ufeff",
        "<?xml version='1.0'?>",
        f"<!-- {'tạo lúc nửa đêm ' * 500}-->",
    ],
)
def test_a_sitemap_behind_whatever_comes_first(before):
    assert feeds.is_feed(before + URLSET)
    assert found(before + URLSET) == [ARTICLE]


def test_a_page_is_no_feed():
    assert not feeds.is_feed(f"<!DOCTYPE html><!-- {'x' * 3000} --><html><body><p>rss</p></body></html>")
    assert not feeds.is_feed("<!-- " * 1000)


@pytest.mark.parametrize("kind", ["application/gzip", "application/octet-stream", "text/xml"])
def test_a_packed_sitemap_in_any_type(kind):
    page = Page(
        url=FEED,
        final_url=FEED,
        status=200,
        headers=(("Content-Type", kind),),
        body=gzip.compress(URLSET.encode()),
        fetched_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    assert found(page.text()) == [ARTICLE]


def test_an_index_of_indexes_names_sitemaps():
    index = "<sitemapindex><sitemap><loc>https://mau.vn/sitemap-index-2.xml</loc></sitemap></sitemapindex>"
    assert feeds.listing(index, keys.of, FEED).sitemaps == ("https://mau.vn/sitemap-index-2.xml",)


def test_a_sitemap_without_markup():
    plain = f"{ARTICLE}\r\nhttps://mau.vn/tin/ban-giao-may-say-cho-lang-nghe-413.html\r\n"
    assert feeds.is_sitemap(plain)
    assert found(plain) == plain.split()
    assert not feeds.is_feed(f"Trang chủ {ARTICLE}")
    assert not feeds.is_feed(" \n")
