"""DotNetNuke and the platform of HueCIT, which Huế's departments share."""

import re
from urllib.parse import parse_qsl, urlsplit

from crawler.article import Article
from crawler.families import by_layout, html
from crawler.families.base import Habits, Key, Layout, Listing

HABITS = Habits()
LAYOUT = Layout(
    title=("[id$=lblTitle]", ".DNNModuleContent h1", ".DnnModule h1", ".Head", 'meta[property="og:title"]'),
    date=("[id$=lblDate]", "[id$=lblPublishDate]", "[id$=lblPublishedDate]"),
    lead=("[id$=lblSummary]", "[id$=lblDescription]"),
    body=("[id$=lblContent]", "[id$=lblBody]", ".DnnModule .Normal"),
    byline=("[id$=lblAuthor]", "[id$=lblSource]"),
    furniture=("[id$=lnkPrint]", ".other-news"),
    entry=("li", "tr"),
    next_page=("a[id$=lnkNext]", "a[rel=next]"),
)
_SIGNS = re.compile(r"DnnModule|dnn_ctr\d|DNNModuleContent|DotNetNuke")
_GUID = re.compile(
    r"/(?:newsid|title)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+)(?:/|$)", re.IGNORECASE
)


def recognises(page: str) -> bool:
    """Whether DotNetNuke made the page, by the names of its modules."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The article's number (``tc`` of "?gd=&cn=&tc=") or GUID (after "/newsid/", or in the query)."""
    parts = urlsplit(url)
    found = _GUID.search(parts.path)
    if found:
        return found[1].lower()
    query = {name.lower(): value.lower() for name, value in parse_qsl(parts.query)}
    return query.get("newsid") or (query.get("tc") if "cn" in query or "gd" in query else None)


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of an article page."""
    tree = html.parse(page)
    readable = url is not None and key(url) is not None
    return by_layout.article(tree, layout, url, published=by_layout.day(tree, layout), readable=readable)


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of a list page or feed."""
    return by_layout.listing(page, layout, url, key)
