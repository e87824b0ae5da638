"""Next pages that stand in scripts, as ASP.NET and SharePoint have them."""

import pytest

from crawler import posting
from crawler.families import Layout, generic, html
from crawler.families.paging import leads_on, next_page

LIST = "https://mau/Lists/KhuyenCong/AllItems.aspx"
LAYOUT = Layout(next_page=("a[rel=next]",))


def grid(current, *links):
    """The pager of a list, its ``links`` to a postback's argument and what they say."""
    anchors = "".join(
        f"<a href=\"javascript:__doPostBack('ctl00$gv','{argument}')\">{text}</a>" for argument, text in links
    )
    return (
        '<form id="other"><input type="hidden" name="q" value="x"></form>'
        '<form method="post"><input type="hidden" name="__VIEWSTATE" value="a+b">'
        '<input type="hidden" name="__EVENTTARGET" value=""><input type="text" name="tim" value="y">'
        f"<span>{current}</span>{anchors}</form>"
    )


def following(markup, url=LIST):
    return next_page(html.parse(markup), LAYOUT, url, url)


PAGERS = [
    (1, [("Page$2", "2"), ("Page$3", "3")], "Page%242"),
    (2, [("Page$1", "1"), ("Page$3", "3")], "Page%243"),
    (10, [("Page$1", "..."), ("Page$9", "9"), ("Page$11", "...")], "Page%2411"),
    (1, [("2", "2"), ("2", "Tiếp")], "2"),
    (1, [("", "2"), ("", "3")], ""),
]


@pytest.mark.parametrize(("current", "links", "argument"), PAGERS)
def test_a_postback_leads_to_the_next_number(current, links, argument):
    url = posting.postback(LIST, current, {}) if current > 1 else LIST
    form = f"__VIEWSTATE=a%2Bb&__EVENTTARGET=ctl00%24gv&__EVENTARGUMENT={argument}"
    assert following(grid(current, *links), url) == f"{LIST}#postback-{current + 1}?{form}"


@pytest.mark.parametrize(
    "links", [[], [("Page$1", "1")], [("Page$3", "3")], [("Select$2", "2 tin")], [("Page$²", "²")]]
)
def test_other_postbacks_lead_nowhere(links):
    assert following(grid(1, *links)) is None


def test_a_link_goes_before_a_postback():
    assert following('<a rel="next" href="?trang=2">»</a>' + grid(1, ("2", "2"))) == f"{LIST}?trang=2"


ARROW = (
    "<a onclick='javascript:RefreshPageTo(event, \"/Lists/KhuyenCong/AllItems.aspx?Paged=TRUE{}"
    "\\u0026p_ID={}\\u0026PageFirstRow=31\");javascript:return false;' href='javascript:'>mũi tên</a>"
)


def test_a_list_view_of_sharepoint_leads_on_by_its_arrow():
    onward, back = ARROW.format("", 30), ARROW.format("\\u0026PagedPrev=TRUE", 31)
    expected = f"{LIST}?Paged=TRUE&p_ID=30&PageFirstRow=31"
    assert following(f"<table><tr><td>{back}</td><td>1-30</td><td>{onward}</td></tr></table>") == expected
    assert following(f"<p>{back}</p>") is None


@pytest.mark.parametrize(
    ("markup", "url", "expected"),
    [
        (
            '<li><a title="Next" href="/tin?start=5" class="pagenav" aria-label="Go to next page">Next</a>',
            "https://mau/tin",
            "https://mau/tin?start=5",
        ),
        (
            '<div class="paging"><a href="/tin/trang-2">Trang sau</a></div>',
            "https://mau/tin",
            "https://mau/tin/trang-2",
        ),
        ('<p><a href="/tin?trang=3">»</a></p>', "https://mau/tin?trang=2", "https://mau/tin?trang=3"),
        ('<p><a href="/lien-he">»</a></p>', "https://mau/tin", None),
        ('<p><a href="/bai-sau-12.html">Tiếp theo</a></p>', "https://mau/tin", None),
        (
            '<div><span>2</span><a href="/tin/page/1">1</a> <a href="/tin/page/3">3</a></div>',
            "https://mau/tin/page/2",
            "https://mau/tin/page/3",
        ),
        (
            '<div class="phan-trang"><a href="/tin?p=1" class="active">1</a><a href="/tin?p=2">2</a></div>',
            "https://mau/tin",
            "https://mau/tin?p=2",
        ),
        (
            '<div class="pagination"><a href="/tin?p=1">1</a><a href="/tin?p=2" class="active">2</a></div>',
            "https://mau/tin?p=2",
            None,
        ),
        (
            '<ul class="pagination"><li><a rel="prev" href="/tin/page-2/">«</a><li><a href="/tin/">1</a>'
            '<li><a href="/tin/page-2/">2</a><li class="active"><a href="#">3</a><li><li><a>»</a></ul>',
            "https://mau/tin/page-3/",
            None,
        ),
        (
            '<div><i><a href="/tin?page=0">1</a></i><i><a href="/tin?page=2">3</a></i></div>',
            "https://mau/tin?page=1",
            "https://mau/tin?page=2",
        ),
        (
            '<div><a href="/tin?start=0">1</a><a href="/tin?start=5">2</a>'
            '<a href="/tin?start=15">4</a></div>',
            "https://mau/tin?start=10",
            "https://mau/tin?start=15",
        ),
        ('<p><a href="/tin/page-2/">2</a></p>', "https://mau/tin/page-3/", None),
        ('<td><a href="/tin-2">2</a></td>', "https://mau/bang-gia", None),
    ],
)
def test_links_of_any_make_lead_to_the_next_page(markup, url, expected):
    assert next_page(html.parse(markup), LAYOUT, url, url) == expected


@pytest.mark.parametrize(
    ("markup", "leads"),
    [
        ('<div class="pagination"><b class="active">1</b><a href="javascript:go(2)">2</a></div>', True),
        ('<div class="pagination"><a href="?p=1">1</a><b class="active">2</b></div>', False),
        ("<p>2</p>", False),
    ],
)
def test_a_pager_that_leads_on_is_seen(markup, leads):
    assert leads_on(html.parse(markup), "https://mau/tin", "https://mau/tin") is leads


def test_a_link_without_an_address_leads_nowhere():
    """As Joomla's arrow on the last page: beside a ``base``, it would lead to the first."""
    markup = (
        '<ul class="pagination"><li><a href="/tin?start=0">1</a><li class="active"><a>2</a>'
        '<li class="disabled"><a><span class="icon-next"></span></a></ul>'
    )
    url = "https://mau/tin?start=5"
    assert next_page(html.parse(markup), generic.LAYOUT, "https://mau/tin", url) is None
