"""Pages of any other make: what they state to machines (schema.org, OpenGraph), what their portal's selectors
find, and readability for the rest."""

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree
from parsel import Selector

from crawler.article import Article
from crawler.charset import clean_text
from crawler.families import html, reading
from crawler.families.base import Key, Layout, Listing

LAYOUT = Layout(
    title=(
        "[itemprop=headline]:not(meta)",
        "article h1",
        "h1",
        "meta[itemprop=headline]",
        'meta[property="og:title"]',
    ),
    date=("[itemprop=datePublished]", 'meta[property="article:published_time"]', "article time[pubdate]"),
    body=("[itemprop=articleBody]",),
    byline=("[itemprop=author] [itemprop=name]", "[itemprop=author]"),
    entry=("li", "tr"),
    next_page=("a[rel=next]", "link[rel=next]", ".pagination li.active + li > a", "a.next"),
)
_ARTICLES = frozenset({"Article", "NewsArticle", "BlogPosting", "Report"})


def recognises(page: str) -> bool:  # noqa: ARG001
    """True: whatever no other family recognises is read as a generic page."""
    return True


def key(url: str) -> str | None:  # noqa: ARG001
    """None: only the portal's own pattern tells its articles' addresses."""
    return None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:  # noqa: ARG001
    """The article of any page that has one: a title, a paragraph or more of text, and few links in it.

    Its date is stated at the layout's place or in schema.org's terms, or printed in or right below the title:
    never the first date of the page, which on some portals is a clock.
    """
    tree = html.parse(page)
    _state_linked_data(tree)
    return reading.article(tree, layout, url, published=reading.day(tree, layout), readable=True)


def _state_linked_data(tree: Selector) -> None:
    """Say in schema.org's microdata, at the page's end, what its JSON says of an article."""
    for data in _linked_data(tree):
        author = data.get("author")
        named = author.get("name") if isinstance(author, dict) else author
        stated = {
            "headline": data.get("headline"),
            "datePublished": data.get("datePublished"),
            "author": named,
        }
        for name, value in stated.items():
            if isinstance(value, str):
                etree.SubElement(tree.root, "meta", itemprop=name, content=clean_text(value))


def _linked_data(tree: Selector) -> Iterator[dict[str, Any]]:
    for script in tree.css('script[type="application/ld+json"]::text').getall():
        try:
            data = json.loads(script, strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for node in graph if isinstance(graph, list) else [graph]:
            if isinstance(node, dict) and str(node.get("@type")) in _ARTICLES:
                yield node


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of a list page or feed, as the portal's ``key`` tells them."""
    return reading.listing(page, layout, url, key)
