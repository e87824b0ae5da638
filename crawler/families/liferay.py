"""Liferay 6 and 7, VNPT Portal among them: the asset publisher and the web content display."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from crawler.article import Article
from crawler.families import by_layout, html
from crawler.families.base import Habits, Key, Layout, Listing, PageError

HABITS = Habits()
LAYOUT = Layout(
    title=(
        ".title-news h1",
        ".title-detail h1",
        ".header-title",
        ".asset-full-content .asset-title",
        "#main-content h1:not(.portlet-title)",
        'meta[property="og:title"]',
    ),
    date=(".asset-full-content .metadata-publish-date", ".metadata-publish-date"),
    lead=(".asset-full-content .asset-summary",),
    body=(
        ".asset-full-content .journal-content-article",
        ".asset-full-content .asset-content",
        "#main-content .journal-content-article",
    ),
    byline=(".asset-full-content .metadata-author",),
    attachments=(".asset-full-content a[href*='/documents/']",),
    furniture=(
        ".asset-metadata",
        ".asset-ratings",
        ".taglib-ratings",
        ".taglib-social-bookmarks",
        ".taglib-discussion",
        ".asset-links",
        ".asset-actions",
    ),
    links=(".asset-abstract .asset-title a", ".title-list a", ".table-data a", ".news-item a"),
    entry=(".asset-abstract", ".title-list", ".news-item", "tr"),
    entry_date=(".metadata-publish-date", "[class*=text-date]", ".date"),
    next_page=(
        ".lfr-pagination-buttons li:not(.disabled):not(.first) > a[href*=_cur]",
        "a.next",
        "a[rel=next]",
    ),
)
_SIGNS = re.compile(r"Liferay\.|journal-content-article|asset-full-content|portlet-boundary")
_CONTENT = re.compile(
    r"/-/asset_publisher/[^/]*/content/(?:id/)?(?!.*/-/)([^/;]+)|/-/[^/]+/extAssetPublisher/content/(\d+)"
    r"|/-/details/\d+/([^/;]+)|/-/([^/;]+)/?(?:;.*)?$|/w/([^/;]+)/?$",
    re.IGNORECASE,
)


def recognises(page: str) -> bool:
    """Whether Liferay made the page, by its scripts or the classes of its portlets."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The title that the content has in its address, or its asset's id in the query; the other ``p_p_…``
    parameters, the page it is shown in and the session's ``p_auth`` do not matter."""
    parts = urlsplit(url)
    found = _CONTENT.search(parts.path)
    if found:
        return unquote(next(filter(None, found.groups()))).casefold()
    for name, values in parse_qs(parts.query).items():
        if name.endswith(("_urlTitle", "_assetEntryId", "_articleId")):
            return unquote(values[0]).casefold()
    return None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of a page that shows one asset in full."""
    tree = html.parse(page)
    if tree.css(".asset-abstract") and not tree.css(".asset-full-content"):
        raise PageError("it is a list of articles")
    readable = url is not None and key(url) is not None
    return by_layout.article(tree, layout, url, published=by_layout.day(tree, layout), readable=readable)


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of an asset publisher's list, or of its feed."""
    return by_layout.listing(page, layout, url, key)
