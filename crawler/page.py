"""Saved or fetched pages to articles and article links."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from crawler import language, notices, wrapping
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.families import (
    FAMILIES,
    BlockedError,
    LayoutError,
    Listing,
    PageError,
    feeds,
    generic,
    html,
    recognise,
    sections,
)
from crawler.families.dates import vietnam_day
from crawler.source import Source
from crawler.visits import Page

_BY_READABILITY = "nothing stands where the family {} has its articles: read by what looks like one"
_LOST = "it goes on at {}: what stands there is not read"
_FEED = re.compile(r"\b(?:rss|feed|atom)\b", re.IGNORECASE)
_NEWEST_ONLY = "a feed has the newest articles only: name lists or sitemaps in the portal's file, too"
_FRONT_ALONE = "it is a front page that leads to no section: name the portal's lists in its file"
_BY_FINDER = "nothing stands where the family {} has its links: found by what look like articles' addresses"


def read(
    page: str, url: str | None = None, source: Source | None = None, fetched: date | None = None
) -> Article:
    """The article of an HTML page, or of a JSON answer of a portal that has them.

    The portal's family and selectors are used (those of the day it was ``fetched``), or else the family that
    recognises the page; the generic one where that finds nothing, which the article then tells. Lines that an
    editor broke at a column are joined. A date of publication after the fetch is none. PageError where there
    is no article, none in Vietnamese, or a notice in its place.
    """
    article = _first_page(page, url, source, fetched)
    return _without(article, article.parts)


def whole(page: Page, source: Source) -> Article:
    """The article of the portal's fetched ``page``, with what stands on its further pages; one of those that
    is not there or cannot be read is told. PageError and UndecodableError for its first page, as ``read``."""
    day = vietnam_day(page.fetched_at)
    article = _first_page(page.text(), page.final_url, source, day)
    read_of = {part.url: part for part in page.parts}
    lost = []
    for address in article.parts:
        try:
            part = read_of[address]
            article = _joined(article, _article(part.text(), part.final_url, source, day))
        except (KeyError, PageError, UndecodableError):
            lost.append(address)
    return _without(article, lost)


def _without(article: Article, lost: Collection[str]) -> Article:
    return replace(article, told=article.told or _LOST.format(", ".join(lost))) if lost else article


def _first_page(page: str, url: str | None, source: Source | None, fetched: date | None) -> Article:
    try:
        article = _article(page, url, source, fetched)
    except BlockedError:
        raise
    except PageError:
        notices.refuse(page, None)
        raise
    notices.refuse(page, article)
    found = language.trouble(article.text)
    if found:
        raise PageError(found)
    to_come = fetched and article.published and article.published > fetched
    published = None if to_come else article.published
    return replace(article, published=published, text=wrapping.unwrapped(article.text))


def _article(page: str, url: str | None, source: Source | None, fetched: date | None) -> Article:
    family = source.family if source else recognise(page)
    try:
        if source is None:
            return FAMILIES[family].article(page, url)
        return FAMILIES[family].article(page, url, source.layout(fetched), source.key)
    except LayoutError:
        return replace(generic.article(page, url), told=_BY_READABILITY.format(family))


def _joined(article: Article, part: Article) -> Article:
    """``article`` with the text and the files of ``part``, its next page, which repeats its title."""
    body = part.text.removeprefix(part.title or "").strip("\n")
    return replace(
        article,
        text=f"{article.text}\n{wrapping.unwrapped(body)}",
        author=article.author or part.author,
        credit=article.credit or part.credit,
        attachments=tuple(dict.fromkeys((*article.attachments, *part.attachments))),
    )


def links(page: str, url: str, source: Source, fetched: date | None = None) -> Listing:
    """The portal's articles that its list page, feed, sitemap or JSON answer at ``url`` names.
    Where the family finds none, what looks like articles does, and is told. PageError for a page that cannot
    be read."""
    key = source.key if source.key_pattern else FAMILIES[source.family].key
    found = FAMILIES[source.family].listing(page, url, source.layout(fetched), key)
    if not (found.links or found.sitemaps or feeds.is_feed(page) or page.lstrip().startswith(("[", "{"))):
        told = _BY_FINDER.format(source.family)
        found = _as_known(replace(generic.find(page, url), told=told), source)
    own = tuple(link for link in found.links if urlsplit(link.url).hostname in source.hosts)
    found = replace(found, links=own)
    if _is_all_there_is(source) and feeds.is_feed(page) and not feeds.is_sitemap(page):
        return replace(found, cut=None if found.next_page else _NEWEST_ONLY)
    is_front = sections.is_front(url) and found.next_page is None and not feeds.is_feed(page)
    return _with_sections(found, page, url) if is_front else found


def _as_known(found: Listing, source: Source) -> Listing:
    """What the finder made of a list, with the portal's own keys; where none of its addresses has one, with
    the finder's. An article has one key, however it was found."""
    known = (replace(link, key=key) for link in found.links if (key := source.key(link.url)) is not None)
    return replace(found, links=feeds.once_each(known) or found.links)


def _is_all_there_is(source: Source) -> bool:
    """Whether a feed, found at a start page, is where the portal's file leads to and no further."""
    return len(source.start) == 1 or all(map(_FEED.search, source.start))


def _with_sections(found: Listing, page: str, url: str) -> Listing:
    tree = html.parse(page)
    named = sections.find(tree, html.base_url(tree, url), url, found.links)
    return replace(found, sections=named, cut=None if named else found.cut or _FRONT_ALONE)
