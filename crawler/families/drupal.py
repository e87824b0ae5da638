"""Drupal 7 to 10: nodes by number or by alias, views and taxonomy lists."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

from parsel import Selector

from crawler.article import Article
from crawler.families import by_layout, html, keys
from crawler.families.base import Habits, Key, Layout, Listing
from crawler.families.dates import drupal_day, printed_day

HABITS = Habits()
LAYOUT = Layout(
    title=(
        "h1.page-title",
        "h1.page-header",
        "h1#page-title",
        ".node__title",
        ".node h1",
        "h1.title",
        "h1",
        'meta[property="og:title"]',
    ),
    date=(
        "[property='dc:date dc:created']",
        "[property='schema:dateCreated']",
        ".node__submitted time",
        ".node__meta time",
        ".node__submitted",
        ".node__meta",
        ".submitted time",
        ".submitted",
        ".field--name-created",
        ".field-name-post-date",
        'meta[property="article:published_time"]',
    ),
    lead=(".node .field-name-field-lead", ".node .field--name-field-lead"),
    body=(
        ".node--view-mode-full .field--name-body",
        ".field--name-body",
        ".field-name-body",
        ".node__content",
        ".node .content",
    ),
    attachments=(".field--name-field-file a", ".field-name-field-file a", ".file a"),
    furniture=(
        "nav",
        ".links",
        "ul.inline",
        ".comment-wrapper",
        "#comments",
        ".sharethis-buttons",
        ".field-label",
    ),
    links=(
        ".views-row .views-field-title a",
        ".views-row h2 a",
        ".views-row h3 a",
        ".node-teaser h2 a",
        ".node--view-mode-teaser h2 a",
        ".view-content .views-field-title a",
    ),
    entry=(".views-row", ".node-teaser", ".node--view-mode-teaser", "tr", "li"),
    next_page=("li.pager-next a", ".pager__item--next a", "a[rel=next]"),
)
_SIGNS = re.compile(
    r'content="Drupal|data-drupal-|Drupal\.settings|/sites/(?:default|all)/(?:files|themes|modules)/'
)
_SUBMITTED = re.compile(r"\b(?:vào|lúc|on) (.{1,60})$")
_NODE = re.compile(r"(?:^|/)node/(\d+)(?:/|$)")
_NOT_NODES = re.compile(r"/(?:taxonomy|user|search|admin|rss\.xml|sites|tags?)(?:/|$)")


def recognises(page: str) -> bool:
    """Whether Drupal made the page, by its generator, its scripts or the folders of its files."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The node's number, or for one with an alias what of that tells it; None for lists and users."""
    parts = urlsplit(url)
    found = _NODE.search(parts.path) or _NODE.search(parse_qs(parts.query).get("q", [""])[0])
    if found:
        return found[1]
    return None if _NOT_NODES.search(parts.path) else keys.of(url)


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of a node's own page."""
    tree = html.parse(page)
    readable = url is not None and key(url) is not None
    published = by_layout.day(tree, layout) or _submitted(tree, layout)
    return by_layout.article(tree, layout, url, published=published, readable=readable)


def _submitted(tree: Selector, layout: Layout) -> date | None:
    """The day of "Gửi bởi admin vào Thứ 3, 12/03/2024 - 09:30", behind the account's name."""
    for element in html.every(tree, layout.date):
        found = _SUBMITTED.search(html.line_of(element))
        if found:
            return printed_day(found[1]) or drupal_day(found[1])
    return None


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of a view, a taxonomy's list or a feed."""
    return by_layout.listing(page, layout, url, key)
