"""NukeViet 4, which makes most departments' portals: its default theme as seen on 4.5.05, its mobile theme,
print pages, lists, feeds and sitemap."""

import re
from urllib.parse import parse_qs, urlsplit

from lxml import etree
from parsel import Selector

from crawler import tables
from crawler.article import Article
from crawler.families import by_layout, feeds, html
from crawler.families.base import BlockedError, Habits, Key, Layout, Listing, PageError
from crawler.families.nukeviet_date import published
from crawler.families.titles import Head

HABITS = Habits(
    indexes=("/sitemap-vi.news.xml", "/vi/news/"),
    # The flood blocker of versions up to 4.4.
    asks_to_wait=re.compile('class="[^"]{0,99}floodblocker|<title>\\s{0,9}Hãy đợi'.encode()),
)
LAYOUT = Layout(
    title=("h1[itemprop=headline]", "#print #content > h1", ".news_column h1", 'meta[property="og:title"]'),
    date=("span.h5", "em.time", "#print ul.list-inline > li:first-child"),
    lead=(".hometext", "#hometext", "[itemtype$=NewsArticle] div[itemprop=description]"),
    body=("#news-bodyhtml", "#bodytext", "[itemtype$=NewsArticle] .bodytext", ".bodytext"),
    byline=("p.text-right", "#author p"),
    attachments=(".news-download-file .list-group-item > a",),
    furniture=("span.label", ".other-news", ".block_tophits", "#idcomment", "#form3B", "div.alert-info"),
    links=(
        ".news_column h2 > a",
        ".news_column h3 > a",
        ".news_column h4 > a",
        ".news_column ul.related li > a",
        ".thumbnail .caption h4 > a",
        ".list-group > a.show",
    ),
    entry=(".news_column .panel-body", ".caption", "li"),
    entry_date=("ul.list-inline > li", "em"),
    next_page=(".pagination a[rel=next]", "link[rel=next]", ".pagination li.active + li > a"),
)
_SIGNS = re.compile(
    r'content="NukeViet|nv_base_siteurl|id="news-bodyhtml"|id="hometext"|class="floodblocker"'
)
_ID = re.compile(r"-(\d{1,10})$")
_VARIANTS = frozenset({"print", "savefile", "sendmail"})
_NOT_NEWS = tables.words("page_folders.csv") | {"laws", "topic", "videoclips"}


def recognises(page: str) -> bool:
    """Whether NukeViet made the page, by its own marks."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The article's id, the number that its address ends in, with its language and module where they are not
    "vi" and "news": each has ids of its own. None for an address of anything else."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    if "op" in query:
        segments = [*query.get("language", ["vi"]), *query.get("nv", ["news"]), *query["op"][0].split("/")]
    elif parts.path.endswith(".html"):
        segments = parts.path.removesuffix(".html").removeprefix("/index.php").strip("/").split("/")
    else:
        return None
    language = segments.pop(0) if len(segments[0]) == 2 else "vi"
    where = [segment for segment in segments[:-1] if segment not in _VARIANTS]
    found = _ID.search(segments[-1]) if segments else None
    if not found or not _NOT_NEWS.isdisjoint(where):
        return None
    module = where[0] if len(where) > 1 else "news"
    apart = [part for part, usual in ((language, "vi"), (module, "news")) if part != usual]
    return "_".join([*apart, found[1]])


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of an article or print page. BlockedError for the flood blocker's page, which has status
    200 up to NukeViet 4.4; PageError for what only members may read."""
    tree = html.parse(page)
    stated = bool(tree.css('meta[property="article:published_time"]'))
    _refuse(tree, layout, is_article=stated)
    place = html.first(tree, layout.date)
    printed = html.text_of(place) if place is not None else Head(tree, layout.title).date_line
    _take_caption(tree, layout)
    readable = stated or (url is not None and key(url) is not None)
    return by_layout.article(
        tree, layout, url, published=published(tree, printed), readable=readable, is_whole=True
    )


def _take_caption(tree: Selector, layout: Layout) -> None:
    """Put the caption of the main picture, which stands before the text, into it."""
    body = html.first(tree, layout.body)
    caption = next(iter(tree.css("figure.article figcaption")), None)
    if body is None or caption is None or body.root in caption.root.iterancestors():
        return
    said = html.line_of(caption)
    if said and said not in html.text_of(body) and said not in html.text_of(html.first(tree, layout.lead)):
        paragraph = etree.Element("p")
        paragraph.text = said
        body.root.insert(0, paragraph)
        body.root.text, paragraph.tail = None, body.root.text


def _refuse(tree: Selector, layout: Layout, *, is_article: bool) -> None:
    if html.first(tree, layout.body) is not None:
        return
    if tree.css(".floodblocker") or tree.css("title::text").get("").strip().startswith("Hãy đợi"):
        raise BlockedError("the portal asks to wait before the next request")
    if any("không được phép xem" in html.value_of(notice) for notice in tree.css("div.alert")):
        raise PageError("only members may read it")
    if not is_article and tree.css('form[action*="/users/login"], form[action*="nv=users"]'):
        raise PageError("it asks to log in")


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The articles of a category, tag or topic page, a feed, or the sitemap (whose ``lastmod`` is the time of
    publication). A page past a category's end is page 1 again, after a redirect."""
    if feeds.is_feed(page):
        return feeds.listing(page, key, url, lastmod_is_publication=True)
    return by_layout.listing(page, layout, url, key)
