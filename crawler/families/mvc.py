"""The ASP.NET MVC engine of scp.gov.vn. Only its print pages ("/News/Print/38") are known: no menus, and an
order of lines instead of classes: "[In trang]", title, date line, lead, body."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from crawler import dump
from crawler.article import Article
from crawler.families import by_layout, html
from crawler.families.base import Habits, Key, Layout, Listing, PageError

HABITS = Habits()
LAYOUT = Layout(body=("body",))
_SIGNS = re.compile(r"\[\s*In trang\s*\]")
_ARTICLE = re.compile(r"/News/(?:Print|Detail)s?/(?:[^/]*-)?(\d+)/?", re.IGNORECASE)


def recognises(page: str) -> bool:
    """Whether it is a print page of this engine."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The article's number, which ends its address."""
    found = _ARTICLE.fullmatch(urlsplit(url).path)
    return found[1] if found else None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:  # noqa: ARG001
    """The article of a print page, by the order of its lines."""
    tree = html.parse(page)
    html.drop(tree, layout.furniture)
    place = html.first(tree, layout.body)
    found = dump.read(html.text_of(place))
    if place is None or found.title is None or found.text == found.title:
        raise PageError("no title with a text below it")
    return replace(found, attachments=html.attachments([], place, html.base_url(tree, url)))


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles that any page of the portal links to."""
    return by_layout.listing(page, layout, url, key)
