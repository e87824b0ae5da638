"""Next pages that stand in scripts, as ASP.NET and SharePoint have them."""

import pytest

from crawler import posting
from crawler.families import Layout, html
from crawler.families.paging import next_page

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
