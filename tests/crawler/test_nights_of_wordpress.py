"""Nights of a WordPress: its REST API, and its sitemap and feed where that is closed."""

import json

from tests.crawler.nights import ORIGIN, Nights, articles
from tests.crawler.tiny_portal import TinyPortal

REST = "/wp-json/wp/v2/posts?per_page=100&page=1"


def posts(*slugs):
    entries = [
        {
            "link": f"{ORIGIN}/{slug}/",
            "date": "2025-07-01T08:00:00",
            "date_gmt": "2025-07-01T01:00:00",
            "title": {"rendered": slug},
        }
        for slug in slugs
    ]
    return 200, "application/json", json.dumps(entries)


def post(slug, text):
    text = f"{text} Trung tâm Khuyến công tỉnh tổ chức cho bốn mươi cơ sở công nghiệp nông thôn."
    day = '<time class="entry-date published" datetime="2025-07-01T08:00:00+07:00">1.7.2025</time>'
    body = f"<h1 class=entry-title>{slug}</h1>{day}<div class=entry-content><p>{text}</p></div>"
    head = '<head><link href="/wp-content/a.css"></head>'
    page = f'<html>{head}<body class="single"><article>{body}</article></body></html>'
    return 200, "text/html", page


def test_wordpress_names_its_edits(tmp_path):
    nights = Nights(tmp_path, TinyPortal(), start=(REST,), family="wordpress")
    nights.odd |= {
        REST: posts("khuyen-cong", "san-xuat"),
        "/khuyen-cong/": post("a", "Hội thảo khuyến công."),
        "/san-xuat/": post("b", "Lớp sản xuất sạch hơn."),
    }
    assert nights.run() == [REST, "/khuyen-cong/", "/san-xuat/"]
    edits = f"{REST}&modified_after=2025-07-13T15%3A00%3A00"
    nights.odd |= {edits: posts("khuyen-cong"), "/khuyen-cong/": post("a", "Hội nghị khuyến công.")}
    assert nights.run() == [edits, "/khuyen-cong/"]
    assert nights.counts["changed"] == 1


def rest_blocked(nights, status=401):
    base = nights.portal
    nights.odd = {
        "/wp-json/wp/v2/posts": (status, "application/json", "{}"),
        "/wp-sitemap.xml": (
            200,
            "text/xml",
            f"<sitemapindex><sitemap><loc>{ORIGIN}/wp-sitemap-posts-post-1.xml</loc></sitemap>"
            f"<sitemap><loc>{ORIGIN}/wp-sitemap-posts-page-1.xml</loc></sitemap></sitemapindex>",
        ),
        "/wp-sitemap-posts-post-1.xml": (
            200,
            "text/xml",
            "<urlset>"
            + "".join(f"<url><loc>{base.url(n)}</loc></url>" for n in base.listed(1000))
            + "</urlset>",
        ),
        "/feed/": base.page("/vi/news/rss/"),
        "/": (200, "text/html", "<p>Chào mừng</p>"),
    }


def test_a_wordpress_without_its_api_is_read_by_its_sitemap_and_feed(tmp_path):
    texts = {number: f"Lớp ở xã {chr(96 + number // 10)}{chr(97 + number % 10)}." for number in range(1, 46)}
    portal = TinyPortal(articles=45, texts=texts)
    nights = Nights(tmp_path, portal, start=("/wp-json/wp/v2/posts",), family="wordpress")
    rest_blocked(nights)
    assert len(set(articles(nights.run()))) == 45
    assert any("instead" in failure.error for failure in nights.failures)
    nights.odd["/feed/"] = (304, "", "")
    assert articles(nights.run()) == []
