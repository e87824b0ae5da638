"""What families read alike, and what one alone: rendering, days, blockers, feeds."""

import json

import pytest

from crawler.families import FAMILIES, BlockedError, PageError, html
from crawler.families.dates import iso_day, mail_day
from tests.crawler.test_families import PAGES


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>một\n  hai&nbsp;ba</p>bốn", "một hai ba\nbốn"),
        ("a<br>b<br/><br/>c", "a\nb\nc"),
        ("CO<sub>2</sub>, m<sup>3</sup> và <b>chữ</b><i>liền</i>", "CO2, m3 và chữliền"),
        ("<ul><li>a</li><li><p>b</p><p>c</p></li></ul>", "- a\n- b\nc"),
        ("<ol><li>a</li><li>b<ol type=a><li>x<li>y</ol></li><li>c</li></ol>", "1. a\n2. b\na. x\nb. y\n3. c"),
        ("<ol start=4><li>a</li><li value=9>b</li><li>c</li></ol>", "4. a\n9. b\n10. c"),
        ("<ol start=bad><li>a</ol>", "1. a"),
        ("<table><tr><th>TT<th>Tên<tr><td>1<td>Cơ sở<br>A</table>", "TT | Tên\n1 | Cơ sở A"),
        ("<table><tr><td>a</td><td></td><td>c</td></tr></table>", "a | | c"),
        ("<table><tr><td><p>một</p><p>hai</p></td></tr></table>", "một\nhai"),
        ("<table><tr><td>trái<td><table><tr><td>a<td>b</table>phải</table>", "trái\na | b\nphải"),
        ("<p>a<script>x()</script><style>y{}</style><!-- z --></p><noscript>n</noscript>", "a"),
        ("<p>a</p><p style='color:red;DISPLAY : none'>b</p><p hidden>c</p>", "a"),
        ("<textarea>a</textarea><select><option>b</select><button>c</button>d", "d"),
        ("", ""),
    ],
)
def test_render(markup: str, text: str):
    assert html.text_of(html.fragment(markup)) == text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-04-08T18:30:00Z", "2019-04-09"),
        ("2019-04-08T18:30:00+07:00", "2019-04-08"),
        ("2019-04-08 23:30:00", "2019-04-08"),
        ("2019-04-08", "2019-04-08"),
        ("2019-05-05+0708:00:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("08/04/2019", None),
        ("", None),
    ],
)
def test_iso_day(value: str, day: str | None):
    assert str(iso_day(value)) == str(day)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Mon, 14 Jul 2025 02:07:00 GMT", "2025-07-14"),
        ("Mon, 14 Jul 2025 18:07:00 GMT", "2025-07-15"),
        ("Mon, 14 Jul 2025 18:07:00 +0700", "2025-07-14"),
        ("Mon, 99999999999999999999 Jul 2025 02:07:00 GMT", None),
        ("Mon, 14 Jul 0001 02:07:00 GMT", "2001-07-14"),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_mail_day(value: str, day: str | None):
    assert str(mail_day(value)) == str(day)


NUKEVIET = """<html><head><meta name="generator" content="NukeViet v4.5">{head}</head>
<body><h1 itemprop="headline">Tin</h1>
<span itemprop="datePublished">2026-01-01T00:00:00+07:00</span><span class="h5">{shown}</span>
<div id="news-bodyhtml"><p>Nội dung của tin, ngày 01/01/2012.</p></div></body></html>"""


@pytest.mark.parametrize(
    ("stamp", "shown", "offset", "day"),
    [
        ("2015-06-05+0721:41:00", "Thứ sáu - 05/06/2015 21:41", "7", "2015-06-05"),
        ("2015-06-05ICT21:41:00", "Thứ sáu - 05/06/2015 21:41", None, "2015-06-05"),
        ("2015-06-05EDT10:41:00", "Thứ sáu - 05/06/2015 10:41", "-4", "2015-06-05"),
        ("2015-06-05EDT13:41:00", "Thứ sáu - 05/06/2015 13:41", "-5", "2015-06-06"),
        ("2015-06-06JST01:30:00", "Thứ bảy - 06/06/2015 01:30", "9", "2015-06-05"),
        ("2015-06-05-0313:41:00", "Thứ sáu - 05/06/2015 13:41", "-3", "2015-06-05"),
        ("2015-06-05+054513:41:00", "Thứ sáu - 05/06/2015 13:41", None, "2015-06-05"),
        ("2015-06-05CST13:41:00", "Thứ sáu - 05/06/2015 13:41", "8", "2015-06-05"),
        ("2015-06-05CST13:41:00", "Thứ sáu - 05/06/2015 13:41", None, None),
        (None, "Thứ sáu - 05/06/2015 21:41", "7", "2015-06-05"),
        (None, "Thứ sáu - 05/06/2015 21:41", None, "2015-06-05"),
        (None, "Thứ sáu - 05/06/2015 13:41", "-5", "2015-06-06"),
        (None, "Thứ sáu - 05/06/2015", "-5", None),
        (None, "Thứ hai - 05/06/2015 21:41", "7", None),
        ("2015-06-05+0721:41:00", "Thứ tư - 05/08/2015 21:41", "7", None),
        ("2015-06-05T21:41:00+07:00", "Thứ sáu - 05/06/2015 21:41", "7", "2015-06-05"),
        ("2015-06-05+0721:41:00", "", "7", "2015-06-05"),
        (None, "", None, None),
    ],
)
def test_nukeviet_date(stamp: str | None, shown: str, offset: str | None, day: str | None):
    head = f'<meta property="article:published_time" content="{stamp}">' if stamp else ""
    head += f"<script>var nv_my_ofs={offset};</script>" if offset else ""
    article = FAMILIES["nukeviet"].article(NUKEVIET.format(head=head, shown=shown), None)
    assert str(article.published) == str(day)


def test_flood_blocker_is_told_from_other_failures():
    page = next(page for page in PAGES if page.name == "nukeviet/blocker")
    with pytest.raises(BlockedError, match="wait"):
        FAMILIES["nukeviet"].article(page.text, None)


def test_next_page_of_rest_api_ends_with_a_short_page():
    page = next(page for page in PAGES if page.name == "wordpress/posts")
    assert (
        FAMILIES["wordpress"].listing(page.text, "https://x.vn/wp-json/wp/v2/posts?per_page=9").next_page
        is None
    )


@pytest.mark.parametrize(
    ("url", "following"),
    [
        ("https://x.vn/feed/", "https://x.vn/feed/?paged=2"),
        ("https://x.vn/khuyen-cong/feed/?paged=9", "https://x.vn/khuyen-cong/feed/?paged=10"),
        ("https://x.vn/wp-sitemap-posts-post-1.xml", None),
    ],
)
def test_a_feed_of_wordpress_goes_on_while_it_has_posts(url: str, following: str | None):
    item = "<item><link>https://x.vn/mo-lop-tap-huan/</link></item>"
    listing = FAMILIES["wordpress"].listing
    assert listing(f"<rss><channel>{item}</channel></rss>", url).next_page == following
    assert listing("<rss><channel></channel></rss>", url).next_page is None


def test_sharepoint_json_without_the_item_asked_for():
    page = next(page for page in PAGES if page.name == "sharepoint/item")
    with pytest.raises(PageError, match="0 items"):
        FAMILIES["sharepoint"].article(page.text, "https://x.vn/Lists/KinhTe/View_Detail.aspx?ItemID=1")


def test_deep_json():
    for family in ("wordpress", "sharepoint"):
        with pytest.raises(PageError):
            FAMILIES[family].article('{"a":' * 50_000, None)


def test_half_a_character_in_an_answer_of_wordpress_costs_itself_alone():
    """A title cut in the midst of an emoji."""
    posts = [
        {
            "link": f"https://mau.vn/{slug}/",
            "date": "2025-07-01T08:00:00",
            "date_gmt": "2025-07-01T01:00:00",
            "title": {"rendered": f"{slug} {odd}"},
            "content": {"rendered": f"<p>Lớp tập huấn {odd} cho 40 cơ sở</p>"},
        }
        for slug, odd in (("mot", "\ud83c"), ("hai", "\udf31 của tỉnh"), ("ba", "\U0001f331"))
    ]
    listing = FAMILIES["wordpress"].listing(json.dumps(posts), "https://mau.vn/wp-json/wp/v2/posts")
    assert [(link.key, link.title) for link in listing.links] == [
        ("mot", "mot"),
        ("hai", "hai của tỉnh"),
        ("ba", "ba \U0001f331"),
    ]
    article = FAMILIES["wordpress"].article(json.dumps(posts[0]), None)
    assert article.text == "mot\nLớp tập huấn cho 40 cơ sở"
