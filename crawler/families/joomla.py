"""Joomla: the articles and blog lists of com_content in Joomla 4 and 5, and in Joomla 3."""

import re
from urllib.parse import parse_qs, urlsplit

from crawler.article import Article
from crawler.families import by_layout, html
from crawler.families.base import Habits, Key, Layout, Listing, PageError

HABITS = Habits()
LAYOUT = Layout(
    title=(
        ".item-page .page-header h2",  # below a menu's own heading, which is an h1
        ".item-page .page-header h1",
        ".item-page [itemprop=headline]",
        ".contentheading",
    ),
    date=(
        ".article-info .published time",
        ".article-info .create time",
        "[itemprop=datePublished]",
        ".article-info .published",
        ".createdate",
    ),
    lead=(),
    body=(".com-content-article__body", ".item-page [itemprop=articleBody]"),
    byline=(".article-info .createdby [itemprop=name]", ".article-info .createdby"),
    attachments=(".attachmentsContainer a",),
    furniture=(
        "nav",
        ".pager",
        ".pagenav",
        ".pagination",
        ".buttonheading",
        ".icons",
        ".content_rating",
        ".tags",
        ".article-info",
    ),
    links=(
        ".blog h2 > a",
        ".blog .contentheading a",
        ".blog [itemprop=name] > a",
        ".list-title > a",
        ".category-list td a",
    ),
    entry=(".blog-item", ".items-row .item", "tr"),
    entry_date=(".published time", ".list-date"),
    next_page=(
        "a.pagenav[title=Next]",
        "a[aria-label*=Tiếp]",
        "a.next",
        ".pagination-next a",
        "a[rel=next]",
        "li.active + li > a.page-link",
    ),
)
_SIGNS = re.compile(
    r'content="Joomla!|com-content-article|option=com_content|class="[^"]{0,100}\bitem-page\b'
)
_SLUG = re.compile(r"(?:^|/)(\d+)(?:-[^/]*)?$")


def recognises(page: str) -> bool:
    """Whether Joomla made the page, by its generator or its com_content."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The article's id, which opens the last part of the address ("/tin-tuc/37-tap-huan") or is ``id``."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    if "id" in query:
        number = query["id"][0].partition(":")[0]
        return number if query.get("view") == ["article"] and number.isdecimal() else None
    found = _SLUG.search(parts.path.removesuffix(".html").rstrip("/"))
    return found[1] if found and "-" in parts.path.rpartition("/")[2] else None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of an article page."""
    tree = html.parse(page)
    if tree.css(".blog .items-row, .com-content-category-blog"):
        raise PageError("it is a list of articles")
    readable = url is not None and key(url) is not None
    return by_layout.article(tree, layout, url, published=by_layout.day(tree, layout), readable=readable)


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of a blog or table list, or of a feed."""
    return by_layout.listing(page, layout, url, key)
