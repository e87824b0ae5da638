"""The finder: articles on list pages of no known make."""

from dataclasses import replace

import pytest

from crawler import page
from crawler.families import generic
from tests.crawler.tiny_portal import TinyPortal


def test_the_head_of_an_article_in_a_list_is_no_menu():
    names = ("xay-dung-mo-hinh-trinh-dien", "to-chuc-hoi-cho-cong-thuong", "tap-huan-cho-lang-nghe-gom")
    entries = "".join(
        f"<article><header><h2><a href='/{name}-{n}/'>Tỉnh mở đợt thứ {n} trong năm</a></h2></header>"
        f"<footer><a href='/chuyen-muc/khuyen-cong-{n}/'>Chuyên mục khuyến công tỉnh</a></footer></article>"
        for n, name in enumerate(names, 311)
    )
    found = generic.listing(f"<html><body><main>{entries}</main></body></html>", "https://mau.vn/")
    assert [link.key for link in found.links] == ["311", "312", "313"]


FRONT = """<html><body><nav><a href="/">Trang chủ</a><a href="/gioi-thieu/">Giới thiệu</a>
<a href="/tin-tuc/">Tin tức</a><a href="/hoat-dong-khuyen-cong.html">Khuyến công</a>
<a href="/index.php?cat=7">Tin hoạt động ngành</a><a href="/van-ban.pdf">Văn bản</a>
<a href="https://khac.vn/tin-tuc/">Tin tức</a></nav><div class="tin">{}</div></body></html>"""
NEWS = [
    "/tin-tuc/so-cong-thuong-mo-lop-tap-huan-701.html",
    "/moi-truong/lang-nghe-duc-dong-co-tram-xu-ly-khi-702.html",
    "/hoat-dong-khuyen-cong/ho-tro-may-say-cho-hop-tac-xa-703.html",
]


def front(*addresses):
    links = "".join(f"<p><a href='{one}'>Sở Công Thương báo tin mới trong tuần</a></p>" for one in addresses)
    return FRONT.format(links + "<h3><a href='/moi-truong'>Môi trường xanh</a></h3>")


@pytest.fixture
def source():
    return TinyPortal(origin="https://mau.vn").source(family="generic", start=("/",), hosts=("mau.vn",))


def test_a_front_page_leads_to_its_sections(source):
    found = page.links(front(*NEWS), "https://mau.vn/", source)
    assert found.sections == (
        "https://mau.vn/tin-tuc/",
        "https://mau.vn/hoat-dong-khuyen-cong.html",
        "https://mau.vn/index.php?cat=7",
        "https://mau.vn/moi-truong",
    )
    assert found.cut is None
    assert page.links(front(*NEWS), "https://mau.vn/tin-tuc/", source).sections == ()


def test_a_front_page_without_sections_may_leave_articles_out(source):
    alone = "".join(
        f"<p><a href='/tin{one}-abc.html'>Sở Công Thương mở lớp số {one}</a></p>" for one in range(3)
    )
    assert "front page" in page.links(f"<html><body>{alone}</body></html>", "https://mau.vn/", source).cut


def test_pages_about_the_portal_are_no_articles():
    about = "<p><a href='/gioi-thieu/chuc-nang-nhiem-vu-cua-so.html'>Chức năng, nhiệm vụ của Sở</a></p>"
    found = generic.listing(front(*NEWS).replace("</body>", f"{about}</body>"), "https://mau.vn/")
    assert [link.key for link in found.links] == ["701", "702", "703"]


def test_what_the_finder_finds_for_a_family_has_the_family_s_keys():
    """As on a page of NukeViet with an empty list, whose margin names the newest articles."""
    portal = TinyPortal(origin="https://mau.vn").source(family="nukeviet", hosts=("mau.vn",))
    empty = "<div class='news_column'><h3><a href='/vi/news/tin/'>Tin tức</a></h3></div>"
    newest = "".join(
        f"<p><a href='/vi/news/tin/so-cong-thuong-mo-lop-{number}.html'>Sở mở lớp tập huấn mới</a></p>"
        for number in range(11, 15)
    )
    found = page.links(f"<html><body>{empty}{newest}</body></html>", "https://mau.vn/vi/x/", portal)
    assert [link.key for link in found.links] == ["11", "12", "13", "14"]
    odd = newest.replace(".html", "/")
    found = page.links(f"<html><body>{empty}{odd}</body></html>", "https://mau.vn/vi/x/", portal)
    assert len({link.key for link in found.links}) == 4


def test_a_portal_that_leads_to_a_feed_alone_is_told_to_have_the_newest_only(source):
    item = "<item><link>https://mau.vn/tin/tap-huan-khuyen-cong-1234.html</link></item>"
    feed = f"<rss><channel>{item}</channel></rss>"
    alone = replace(source, start=("https://mau.vn/rss/tin.xml",))
    beside = replace(source, start=(*alone.start, "https://mau.vn/tin/"))
    assert "newest" in page.links(feed, alone.start[0], alone).cut
    assert page.links(feed, alone.start[0], beside).cut is None
