"""The next page of a list: a link, or what ASP.NET and SharePoint write into scripts instead."""

import re

from parsel import Selector

from crawler import posting
from crawler.families import html
from crawler.families.base import Layout

_POSTBACKS = "//a[starts-with(@href, 'javascript:__doPostBack(')]"
_CALL = re.compile(r"__doPostBack\('([^']{1,300})', ?'([^']{0,300})'\)")
_NUMBER = re.compile(r"(?:Page\$)?(\d{1,6})")
# SharePoint's own list views: RefreshPageTo(event, "/Lists/Tin/AllItems.aspx?Paged=TRUE\u0026p_ID=30").
_REFRESHES = "//a[contains(@onclick, 'RefreshPageTo(')]"
_REFRESH = re.compile(r"""RefreshPageTo\(event, ?["']([^"']{1,2000})["']\)""")


def next_page(tree: Selector, layout: Layout, base: str, url: str) -> str | None:
    """The address of the page after the one at ``url``, None where it leads to none."""
    return _linked(tree, layout, base, url) or _refreshed(tree, base) or _posted_back(tree, url)


def _linked(tree: Selector, layout: Layout, base: str, url: str) -> str | None:
    for anchor in html.every(tree, layout.next_page):
        address = html.absolute(base, anchor.root.get("href", ""))
        if address and address != url:
            return address
    return None


def _refreshed(tree: Selector, base: str) -> str | None:
    """The last of a list view's arrows, unless it leads backwards."""
    calls = (_REFRESH.search(anchor.root.get("onclick")) for anchor in tree.xpath(_REFRESHES))
    found = [call[1].replace("\\u0026", "&") for call in calls if call]
    onward = [address for address in found if "Paged=TRUE" in address and "PagedPrev=TRUE" not in address]
    return html.absolute(base, onward[-1]) if onward else None


def _posted_back(tree: Selector, url: str) -> str | None:
    """The page with the next number: it is the postback's argument ("3", "Page$3"), or what its link says."""
    wanted = posting.page_number(url) + 1
    for anchor in tree.xpath(_POSTBACKS):
        call = _CALL.search(anchor.root.get("href"))
        number = _NUMBER.fullmatch(call[2] or html.value_of(anchor)) if call else None
        if call and number and int(number[1]) == wanted:
            form = {"__EVENTTARGET": call[1], "__EVENTARGUMENT": call[2]}
            return posting.postback(url, wanted, _state(anchor) | form)
    return None


def _state(anchor: Selector) -> dict[str, str]:
    """The hidden fields of the form around ``anchor``: ASP.NET takes no postback without them."""
    fields = anchor.xpath("ancestor::form[1]//input[@type='hidden' and @name]")
    return {field.root.get("name"): field.root.get("value", "") for field in fields}
