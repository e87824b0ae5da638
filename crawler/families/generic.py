"""Pages of any other make: what they state to machines (schema.org, OpenGraph), what their portal's selectors
find, and readability for the rest; on lists, what the finder tells by addresses and texts."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from lxml import etree
from parsel import Selector

from crawler.article import Article
from crawler.charset import clean_text
from crawler.families import by_layout, feeds, finder, html, keys
from crawler.families.base import Habits, Key, Layout, Link, Listing, PageError
from crawler.families.dates import iso_day, printed_day, stated_day
from crawler.families.paging import UNTOLD, leads_on, next_page
from crawler.families.titles import Head

HABITS = Habits()
LAYOUT = Layout(
    title=(
        "[itemprop=headline]:not(meta)",
        "article h1",
        "h1",
        "meta[itemprop=headline]",
        'meta[property="og:title"]',
    ),
    date=(
        "[itemprop=datePublished]",
        'meta[property="article:published_time"]',
        'meta[name="article:published_time"]',
        'meta[name="dc.date"]',
        'meta[name="DC.date"]',
        'meta[name="dc.date.issued"]',
        'meta[name="DC.date.issued"]',
        "meta[name=pubdate]",
        "article time[pubdate]",
        "time.published",
        "time.entry-date:not(.updated)",
        "article time[datetime]:not(.updated)",
    ),
    body=("[itemprop=articleBody]",),
    byline=(
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]",
        "article a[rel=author]",
        "main a[rel=author]",
    ),
    furniture=(
        "#comments",
        "#comment",
        ".comments",
        ".comments-area",
        ".comment-list",
        ".comment-box",
        ".CommentBox",
        ".fb-comments",
        "#binhluan",
        ".binh-luan",
        ".share",
        ".social-share",
        ".share-buttons",
        ".addthis_toolbox",
        ".zalo-share-button",
    ),
    entry=("li", "tr"),
    next_page=("a[rel=next]", "link[rel=next]", ".pagination li.active + li > a", "a.next"),
)
_ARTICLES = frozenset({"Article", "NewsArticle", "BlogPosting", "Report"})
_LEAST_BODY = 200
_MOMENTS = (
    "//time[@datetime][not(ancestor::li or ancestor::aside or ancestor::nav"
    " or ancestor::footer[not(ancestor::article)])]"
)


def recognises(page: str) -> bool:  # noqa: ARG001
    """True: whatever no other family recognises is read as a generic page."""
    return True


def key(url: str) -> str | None:
    """What of the address is an article's id, by its form alone; a portal's own pattern goes before."""
    return keys.of(url)


_ANY_PORTAL = key


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:  # noqa: ARG001
    """The article of any page that has one: a title, a paragraph or more of text, and few links in it.

    Its date is stated at the layout's place or in schema.org's terms, or printed in or right below the title:
    never the first date of the page, which on some portals is a clock.
    """
    tree = html.parse(page)
    _state_linked_data(tree)
    try:
        return by_layout.article(tree, layout, url, published=_day(tree, layout), readable=True)
    except PageError:
        found = _behind_scripts(page, url, layout) or _stated_article(page)
        if found is None:
            raise
        return found


def _day(tree: Selector, layout: Layout) -> date | None:
    """The day as stated or as printed below the title, the earlier where they differ: the other is an edit's,
    or an import's. Or else what a label right above the title says."""
    head = Head(tree, layout.title)
    days = filter(None, (stated_day(tree, layout.date), printed_day(head.date_line)))
    return min(days, default=None) or head.day_above or _only_moment(tree)


def _only_moment(tree: Selector) -> date | None:
    """The day of the page's moments, where all that stand in no list or margin are of one: many themes put
    it below the text."""
    days = {iso_day(html.value_of(moment)) for moment in tree.xpath(_MOMENTS)}
    return days.pop() if len(days) == 1 else None


def _behind_scripts(page: str, url: str | None, layout: Layout) -> Article | None:
    """The article of a page that shows it by script alone: for those without, or in a frame of its own."""
    tree = html.parse(page)
    if not html.unveil(tree):
        return None
    try:
        return by_layout.article(tree, layout, url, published=_day(tree, layout), readable=True)
    except PageError:
        return None


def _stated_article(page: str) -> Article | None:
    """The article that the page states to machines in full."""
    for data in _linked_data(html.parse(page)):
        title, body = data.get("headline"), data.get("articleBody")
        if isinstance(title, str) and isinstance(body, str) and len(body) >= _LEAST_BODY:
            day = iso_day(str(data.get("datePublished", "")))
            return by_layout.assemble((title, "", html.text_of(html.fragment(body))), published=day)
    return None


def _state_linked_data(tree: Selector) -> None:
    """Say in schema.org's microdata, at the page's end, what its JSON says of an article."""
    for data in _linked_data(tree):
        author = data.get("author")
        first = author[0] if isinstance(author, list) and author else author
        named = first.get("name") if isinstance(first, dict) else first
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
    """The articles of a list page or feed: as the portal's ``key`` tells them, or where it has none, as the
    finder does."""
    if key is not _ANY_PORTAL or feeds.is_feed(page):
        return by_layout.listing(page, layout, url, key)
    return find(page, url, layout)


def find(page: str, url: str, layout: Layout = LAYOUT) -> Listing:
    """What the finder makes of the list page at ``url``."""
    tree = html.parse(page)
    html.drop(tree, layout.furniture)
    base = html.base_url(tree, url)
    links = list(finder.find(tree, base, url, keys.of, certain=False))
    once, following = feeds.once_each(links), next_page(tree, layout, base, url)
    cut = UNTOLD if following is None and leads_on(tree, base, url) else None
    return Listing(links=once, next_page=following, cut=cut, told=_collisions(links, once))


def _collisions(links: Sequence[Link], once: Sequence[Link]) -> str | None:
    lost = len(links) - len(once)
    return f"{lost} addresses have the key of another article; write a key into the file" if lost else None
