"""Ways in which pages of no known make hold their articles, each with what is read of it."""

import pytest

from crawler import page
from crawler.families import PageError, html

TITLE = "Lào Cai mở lớp tập huấn tiết kiệm năng lượng"
LEAD = "Sáng nay, Sở Công Thương tỉnh Lào Cai mở lớp tập huấn cho 38 học viên của các cơ sở chế biến chè."
REST = (
    "Lớp học kéo dài hai ngày, gồm phần lý thuyết tại hội trường và phần thực hành tại một xưởng sao chè, nơi"
    " học viên đo điện năng tiêu thụ của từng máy và tìm cách giảm bớt thời gian máy chạy không tải."
)
BODY = f"<p>{LEAD}</p><p>{REST}</p>"
DATED = f"<h1>{TITLE}</h1><p>Thứ ba, 17/04/2018 10:15</p>"


def read(body, head=""):
    return page.read(f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>")


def escaped(markup):
    return markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


BODIES = [
    pytest.param(f"{DATED}<tin-bai><template shadowrootmode=open>{BODY}</template></tin-bai>", id="shadow"),
    pytest.param(f"{DATED}<div id=app></div><noscript>{BODY}</noscript>", id="noscript"),
    pytest.param(f'{DATED}<iframe srcdoc="{escaped(BODY)}"></iframe>', id="srcdoc"),
    pytest.param(f"<table><tr><td><a href=/>Trang chủ</a><td>{DATED}{BODY}</table>", id="two cells"),
    pytest.param(
        f"{DATED}{BODY}".replace("é", "&amp;eacute;").replace("à", "&amp;agrave;"), id="escaped twice"
    ),
    pytest.param(
        f"{DATED}<p>{LEAD}</p><a href=#>Xem thêm</a><div style='display: none'><p>{REST}</p></div>",
        id="folded",
    ),
    pytest.param(
        f"{DATED}<div><p>{LEAD}</p><button>Xem thêm nội dung</button><p hidden>{REST}</p></div>", id="hidden"
    ),
    pytest.param(
        f"{DATED}<div><p>{LEAD}</p><details><summary>Xem thêm</summary><p>{REST}</p></details></div>",
        id="details",
    ),
    pytest.param(
        f"{DATED}<div><p>{LEAD}</p><button>Đọc tiếp</button><div class=collapse><p>{REST}</p></div></div>",
        id="folded by style sheet",
    ),
    pytest.param(
        f"{DATED}<div>{BODY}</div><details class=CommentBox open>{'<p>Bạn đọc khen bài.</p>' * 9}</details>",
        id="comments",
    ),
    pytest.param(
        f"{DATED}<div><p>{LEAD}</p><p><b>Xem thêm:</b> <a href=/9>Hà Giang ban hành một kế hoạch mới</a></p>"
        f"<p>{REST}</p></div>",
        id="teaser",
    ),
]
BOX = "<ul><li><a href=/9>Hà Giang ban hành một kế hoạch mới</a></li></ul>"
BODIES += [
    pytest.param(f"{DATED}<div><p>{LEAD}</p>{box}<p>{REST}</p></div>", id=name)
    for name, box in {
        "box of news": f"<div class=hop><strong>Tin liên quan</strong>{BOX}</div>",
        "section of news": f"<section><h4>Các tin khác</h4>{BOX}</section>",
        "bar of buttons": "<div class=share><a>Facebook</a><a>Zalo</a></div>",
        "of no height": "<div style='height:0; overflow:hidden'>Quảng cáo không ai thấy</div>",
    }.items()
]
BODIES += [
    pytest.param(
        f"{DATED}<div>{BODY.replace('<', '&lt;').replace('>', '&gt;')}</div>",
        id="saved with its markup escaped",
    ),
]


@pytest.mark.parametrize("body", BODIES)
def test_the_article_and_nothing_else(body):
    found = read(body)
    assert found.text.split("\n") == [TITLE, LEAD, REST]
    assert str(found.published) == "2018-04-17"


def nukeviet(body, before=""):
    return page.read(
        '<meta name="generator" content="NukeViet v4.5"><meta property="article:published_time"'
        ' content="2018-04-17+0709:00:00"><div class="news_column" itemtype="http://schema.org/NewsArticle">'
        f'<h1 itemprop="headline">{TITLE}</h1>{before}<div id="news-bodyhtml">{body}</div></div>'
    )


@pytest.mark.parametrize(
    "furniture", ["alert alert-info", "panel-body", "label", "other-news", "related", "nav"]
)
def test_what_is_named_like_furniture_within_the_text_of_nukeviet_belongs_to_it(furniture):
    found = nukeviet(f'<p>{LEAD}</p><div class="{furniture}"><p>{REST}</p></div>')
    assert found.text.split("\n") == [TITLE, LEAD, REST]


@pytest.mark.parametrize("above", ["", "<div class=hometext>Lớp học đầu tiên của năm.</div>"])
def test_the_caption_of_the_main_picture_stands_before_the_text(above):
    caption = "Học viên đo điện tại một xưởng chè"
    found = nukeviet(
        BODY,
        f'{above}<figure class="article center"><img src=a.jpg><figcaption>{caption}</figcaption></figure>',
    )
    assert found.text.split("\n")[-3:] == [caption, LEAD, REST]
    again = nukeviet(
        f"{BODY}<p>{caption}</p>", f'<figure class="article"><figcaption>{caption}</figcaption></figure>'
    )
    assert again.text.count(caption) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>Lớp học rất bổ ích.</p><cite>Nguyễn Văn An</cite></blockquote>",
        "<figure><blockquote><p>Lớp học rất bổ ích.</p></blockquote><cite>Nguyễn Văn An</cite></figure>",
    ],
)
def test_who_is_quoted_is_no_author_and_stays(quote):
    found = read(f"{DATED}<div>{BODY}{quote}</div>")
    assert (found.author, found.text.split("\n")[-1]) == (None, "Nguyễn Văn An")
    assert read(f"{DATED}<div>{BODY}<p>Nguyễn Văn An</p></div>").author == "Nguyễn Văn An"


def test_documents_that_a_text_lists_are_no_teasers():
    box = '<div><b>Văn bản liên quan</b><ul><li><a href="/vb/88">Kế hoạch số 88/KH-UBND</a></ul></div>'
    shown = "<div style='line-height:0; overflow:hidden'><p>Lớp học miễn phí.</p></div>"
    text = read(f"{DATED}<div><p>{LEAD}</p>{box}{shown}<p>{REST}</p><p>{REST}</p></div>").text
    assert "Kế hoạch số 88/KH-UBND" in text
    assert "miễn phí" in text


def test_an_article_that_stands_in_linked_data_alone():
    data = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{LEAD} {REST}"}}'
    found = read("<div id=root></div>", f'<script type="application/ld+json">{data}</script>')
    assert found.text == f"{TITLE}\n{LEAD} {REST}"


@pytest.mark.parametrize(
    ("head", "line", "day"),
    [
        ('<meta name="dc.date" content="2023-01-02">', "", "2023-01-02"),
        ('<meta property="article:published_time" content="Tue, 07/11/2023 - 17:57">', "", "2023-07-11"),
        ('<meta property="article:published_time" content="Tue, 04/17/2018 - 17:57">', "", "2018-04-17"),
        ('<meta property="article:published_time" content="Mon, 04/17/2018 - 17:57">', "", "None"),
        (
            '<meta property="article:published_time" content="2099-12-31T00:00:00+07:00">',
            "<p>17/04/2018 | 09:00</p>",
            "2018-04-17",
        ),
        (
            '<meta property="article:published_time" content="2018-04-18T00:00:00+07:00">',
            "<p>17/04/2018</p>",
            "2018-04-17",
        ),
    ],
)
def test_the_day_that_is_stated_to_machines(head, line, day):
    assert str(read(f"<h1>{TITLE}</h1>{line}<div>{BODY}</div>", head).published) == day


def test_the_first_of_several_authors_that_are_stated_to_machines():
    names = '[{"name": "Lê Mai"}, {"name": "Vũ An"}]'
    data = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "author": {names}}}'
    found = read(f"{DATED}<div>{BODY}</div>", f'<script type="application/ld+json">{data}</script>')
    assert found.author == "Lê Mai"


MOMENT = "<p><time datetime='2018-04-17T10:15:00+07:00'>Ngày đăng</time></p>"
OTHER = "<time datetime='2018-05-02T08:00:00+07:00'>02/05</time>"


@pytest.mark.parametrize(
    ("below", "day"),
    [
        (MOMENT, "2018-04-17"),
        (f"<footer>{MOMENT}</footer>", "None"),
        (f"{MOMENT}<ul><li><a href=/b>Tin khác</a> {OTHER}</ul><aside>{OTHER}</aside>", "2018-04-17"),
        (f"{MOMENT}<p>{OTHER}</p>", "None"),
    ],
)
def test_a_moment_below_the_text_is_the_day_where_there_is_no_other(below, day):
    assert str(read(f"<main><h1>{TITLE}</h1><div>{BODY}</div></main>{below}").published) == day


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<p>1419/QĐ-TTg<sup>1</sup> và 45/2012/NĐ-CP<sup>[2]</sup></p>",
            "1419/QĐ-TTg [1] và 45/2012/NĐ-CP [2]",
        ),
        ("<p>12 m<sup>3</sup>, 5 km<sup>2</sup>, 10<sup>6</sup>, x<sup>2</sup></p>", "12 m3, 5 km2, 106, x2"),
        ("<p>nước<sup><a href=#n1>3</a></sup>.</p>", "nước [3]."),
        ("<p>a</p><div style='position:absolute; left:-9999px'>b</div><p style='left:-1px'>c</p>", "a\nc"),
        ("<p>Ngày 1<sup>er</sup></p>", "Ngày 1er"),
        ("<p>a</p><p style='display:none'>b</p><a href=/x>Trang chủ</a>", "a\nTrang chủ"),
        ("<table><tr><td>TT<td>Tên<tr><td>1<td><p>Cơ sở</p><p>A</p></table>", "TT | Tên\n1 | Cơ sở A"),
        (
            f"<table><tr><td><p>{LEAD}</p><p>{REST}</p><td><p>Bên phải</p></table>",
            f"{LEAD}\n{REST}\nBên phải",
        ),
        (
            f"<table><tr><td>A<td><p>{LEAD}</p><p>{REST}</p><tr><td>B<td>C</table>",
            f"A | {LEAD} {REST}\nB | C",
        ),
    ],
)
def test_rendering(markup, text):
    assert html.text_of(html.fragment(markup)) == text


def test_a_page_that_its_family_does_not_read_is_read_otherwise_and_says_so():
    found = page.read(
        f'<html><meta name="generator" content="NukeViet v4.5"><body>{DATED}<div>{BODY}</div></body></html>'
    )
    assert found.text.split("\n") == [TITLE, LEAD, REST]
    assert "nukeviet" in (found.told or "")


def test_a_page_without_text_stays_no_article():
    with pytest.raises(PageError):
        read("<noscript>Bạn cần bật JavaScript.</noscript><div id=app></div>")
