"""Families that are known by the form of their addresses: where things stand on their pages differs between
portals, or has not been seen, and readability finds what the layout does not."""

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from crawler.article import Article
from crawler.families import by_layout, html
from crawler.families.base import Habits, Key, Layout, Listing

_LAYOUT = Layout(
    title=("h1", 'meta[property="og:title"]'),
    date=('meta[property="article:published_time"]',),
    entry=("li", "tr"),
    furniture=("#comments", ".comments", ".fb-comments"),
    next_page=("a[rel=next]", "link[rel=next]"),
)


@dataclass(frozen=True)
class Addressed:
    """A family whose articles are at addresses like ``address``, of which a group is the key; ``signs`` are
    what its pages are told by."""

    signs: re.Pattern[str]
    address: re.Pattern[str]
    LAYOUT: Layout = _LAYOUT
    HABITS: Habits = Habits()  # noqa: RUF009

    def recognises(self, page: str, /) -> bool:
        """Whether the family made the page, by its own marks."""
        return bool(self.signs.search(page))

    def key(self, url: str, /) -> str | None:
        """The article's id, where its family has it in the address."""
        parts = urlsplit(url)
        found = self.address.search(f"{unquote(parts.path)}?{parts.query}")
        return next(filter(None, found.groups())).lower() if found else None

    def article(
        self, page: str, url: str | None, layout: Layout | None = None, key: Key | None = None, /
    ) -> Article:
        """The article of an article page, as in the protocol."""
        layout, tree = layout or self.LAYOUT, html.parse(page)
        published = by_layout.day(tree, layout)
        readable = url is not None and (key or self.key)(url) is not None
        return by_layout.article(tree, layout, url, published=published, readable=readable)

    def listing(
        self, page: str, url: str, layout: Layout | None = None, key: Key | None = None, /
    ) -> Listing:
        """The articles of a list page or feed, as in the protocol."""
        return by_layout.listing(page, layout or self.LAYOUT, url, key or self.key)


# Ten provincial papers: "/kinh-te/202208/…-3153640/", "/channel/3483/202003/…-5675014/".
newspaper = Addressed(
    signs=re.compile(r"""(?:og:url|canonical)["'][^>]{1,300}/(?:19|20)\d{4}/[^/"'>]{1,200}-\d{5,9}/?["']"""),
    address=re.compile(r"/(?:19|20)\d\d(?:0[1-9]|1[0-2])/[^/?]*-(\d{4,9})/?\?"),
    LAYOUT=replace(
        _LAYOUT,
        title=("h1#title", "h2#title", "h1.title", ".page-detail h1", *_LAYOUT.title),
        date=(".page-detail-meta", ".post-date", ".date-time", ".meta-date", *_LAYOUT.date),
        body=("#content.detail-content", ".page-detail-content", "#abody", ".detail-content"),
        byline=(".page-detail-author", ".detail-author", ".author"),
    ),
)

# IBM WebSphere Portal: "/wps/portal/Home/trang-chu/chi-tiet/hoat-dong/84871645-8840-…".
websphere = Addressed(
    signs=re.compile(r"wpsPortletBody|/wps/(?:portal|contenthandler|wcm)/|ibmPortalConfig"),
    address=re.compile(
        r"/wps/.*/([0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})/?\?|/wps/.*[?&]urile=.*/([^/&]+)"
    ),
    LAYOUT=replace(_LAYOUT, body=(".wpsPortletBody .news-content", ".wpsPortletBody .content-detail")),
)

# The engine of sxsh.vn and several departments: "/default.aspx?page=news&do=detail&id={GUID or number}".
news_engine = Addressed(
    signs=re.compile(r"default\.aspx\?(?:[^\"']{0,200}&(?:amp;)?)?(?:page=news|do=detail)"),
    address=re.compile(r"(?i)/default\.aspx\?(?=.*\bdo=detail\b).*?(?<![a-z_])id=([0-9a-f-]{36}|\d+)"),
)
