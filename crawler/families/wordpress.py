"""WordPress: classic and block themes (as seen on 6.1.9 with Twenty Twenty-One and Twenty Twenty-Three),
feeds, sitemaps, and the posts of its REST API."""

import json
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from datetime import datetime as moment
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from parsel import Selector

from crawler.article import Article
from crawler.families import by_layout, feeds, html
from crawler.families.base import Habits, Key, Layout, Listing, PageError
from crawler.families.dates import iso_day

_POSTS = "/wp-json/wp/v2/posts"
HABITS = Habits(
    indexes=(f"{_POSTS}?per_page=100&page=1", "/wp-sitemap.xml", "/feed/"),
    sitemaps=("/wp-sitemap.xml",),
    edits=_POSTS,
    instead=("/wp-sitemap.xml", "/feed/", "/"),
    numbered=("/feed", _POSTS),
)
LAYOUT = Layout(
    title=("h1.entry-title", "h1.wp-block-post-title", "article h1", 'meta[property="og:title"]'),
    date=(
        "time.entry-date.published",
        ".wp-block-post-date time",
        ".posted-on time:not(.updated)",
        ".post-date .meta-text",
        "time.entry-date",
        'meta[property="article:published_time"]',
    ),
    lead=(".intro-text",),
    body=(".entry-content", ".wp-block-post-content"),
    byline=(
        ".byline .author",
        ".byline a[rel=author]",
        ".wp-block-post-author__name",
        ".wp-block-post-author-name",
        ".post-author .meta-text",
    ),
    furniture=(
        "nav",
        "#comments",
        ".sharedaddy",
        ".jp-relatedposts",
        ".wp-block-file__button",
        ".wp-block-latest-posts",
        "#toc_container",
        ".page-links",
        ".post-nav-links",
        "aside.widget",
        "aside.widget-area",
        "#secondary",
    ),
    links=("h2.entry-title > a", ".wp-block-post-title > a", "h3.entry-title > a"),
    entry=("article", "li.wp-block-post"),
    entry_date=("time.published", ".posted-on time", ".wp-block-post-date time"),
    next_page=("a.next.page-numbers", "a.wp-block-query-pagination-next", "link[rel=next]"),
)
_SIGNS = re.compile(r'content="WordPress|/wp-content/|/wp-includes/|/wp-json/')
_NOT_POSTS = re.compile(
    r"/(?:category|tag|author|page|feed|comments|wp-content|wp-json|wp-includes|wp-admin|search)(?:/|$)"
    r"|/wp-[^/]*\.(?:php|xml)$|^/\d{4}(?:/\d\d){0,2}/?$"
)
_PART_LINKS = "a.post-page-numbers, .page-links a, .post-nav-links a"
_PART = re.compile(r"/(\d{1,2})/?$|[?&]page=(\d{1,2})\b")
_VARIANT = re.compile(r"/(?:amp|embed|\d{1,2})/?$")
_OTHER_SITEMAPS = re.compile(
    r"(?:posts-page|taxonomies|users|/page-sitemap|/category-sitemap|/post_tag-sitemap|/author-sitemap)[^/]*$"
)
_PER_PAGE = 10


def recognises(page: str) -> bool:
    """Whether WordPress made the page, by the addresses of its parts."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The post's slug, or its id on a site without permalinks ("?p=37"): a site has one or the other, and
    redirects to it. Its mobile page ("…/amp"), its frame and its later parts ("…/2/") are the post's.
    None for archives, feeds and files."""
    parts = urlsplit(url)
    path = _VARIANT.sub("", parts.path)
    post = parse_qs(parts.query).get("p", [""])[0]
    if post.isdecimal():
        return post
    slug = path.rstrip("/").rpartition("/")[2].removesuffix(".html")
    return slug if slug and "." not in slug and not _NOT_POSTS.search(path) else None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of a post's page, or of the REST API's answer for one post."""
    if page.lstrip().startswith("{"):
        return _posts(page)[0].article()
    tree = html.parse(page)
    if tree.css("form.post-password-form"):
        raise PageError("it asks for a password")
    single = bool(tree.css("body.single, body.single-post"))
    if not single and len(tree.css("h2.entry-title, h2.wp-block-post-title")) > 1:
        raise PageError("it is a list of posts")
    readable = single or (url is not None and key(url) is not None)
    parts = _parts(tree, url)
    found = by_layout.article(tree, layout, url, published=_published(tree, layout), readable=readable)
    return replace(found, parts=parts)


def _parts(tree: Selector, url: str | None) -> tuple[str, ...]:
    """The addresses of the post's pages after the first: "<!--nextpage-->" divides it."""
    base = html.base_url(tree, url)
    found = (html.absolute(base, href) for href in tree.css(_PART_LINKS).xpath("@href").getall())
    numbered = {
        int(part[1] or part[2]): address for address in found if address and (part := _PART.search(address))
    }
    return tuple(numbered[number] for number in sorted(numbered) if number > 1)


def _published(tree: Selector, layout: Layout) -> date | None:
    """The day at the layout's date. A site whose zone was left at UTC calls its editors' own time UTC's."""
    place = html.first(tree, layout.date)
    stated = html.value_of(place) if place is not None else ""
    if place is not None and place.root.tag == "time" and stated.endswith("+00:00"):
        return iso_day(stated.removesuffix("+00:00"))
    return by_layout.day(tree, layout)


@dataclass(frozen=True, slots=True)
class _Post:
    """A post as the REST API gives it: HTML, and its day in Vietnam."""

    link: str
    title: str
    content: str
    day: date

    def article(self) -> Article:
        body = html.fragment(self.content)
        return by_layout.assemble(
            (self.title, "", html.text_of(body)),
            published=self.day,
            attachments=html.attachments([], body, self.link),
        )


def _posts(text: str) -> list[_Post]:
    """The posts in an answer of the REST API. PageError for another answer, as past the last page."""
    try:
        answer = json.loads(text)
        return [_post(post) for post in (answer if isinstance(answer, list) else [answer])]
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError, ValueError) as error:
        raise PageError("it is no answer with posts") from error


def _post(post: dict[str, Any]) -> _Post:
    local, utc = moment.fromisoformat(post["date"]), moment.fromisoformat(post["date_gmt"])
    return _Post(
        link=_whole(post["link"]),
        title=html.text_of(html.fragment(_whole(post["title"]["rendered"]))),
        content=_whole(post["content"]["rendered"]) if "content" in post else "",
        day=(local if local == utc else utc + timedelta(hours=7)).date(),
    )


def _whole(value: object) -> str:
    """The text without halves of characters, which JSON can name and nothing can hold."""
    return str(value).encode("utf-8", "ignore").decode()


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The posts of a list page, a feed, a sitemap, or a page of the REST API."""
    if page.lstrip().startswith(("[", "{")):
        return _json_listing(_posts(page), url, key)
    found = by_layout.listing(page, layout, url, key)
    own = tuple(address for address in found.sitemaps if not _OTHER_SITEMAPS.search(address))
    return replace(found, sitemaps=own, next_page=found.next_page or _older(page, url, found))


def _older(page: str, url: str, found: Listing) -> str | None:
    """The feed's next page: it has all posts, some at a time, and none beyond the last."""
    path = urlsplit(url).path.rstrip("/")
    is_own = path.endswith("/feed") and feeds.is_feed(page)
    return _turned(url, "paged") if is_own and found.links else None


def _turned(url: str, parameter: str) -> str:
    """The address with the next number of the page."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    query[parameter] = str(int(query.get(parameter, 1)) + 1)
    return parts._replace(query=urlencode(query)).geturl()


def _json_listing(posts: list[_Post], url: str, key: Key) -> Listing:
    links = (link for post in posts for link in feeds.link(post.link, key, post.title, post.day))
    query = dict(parse_qsl(urlsplit(url).query))
    full = len(posts) >= int(query.get("per_page", _PER_PAGE))
    return Listing(links=feeds.once_each(links), next_page=_turned(url, "page") if full else None)
