"""Article links from RSS and Atom feeds and from sitemaps."""

import re
from collections.abc import Iterable
from datetime import date

from parsel import Selector

from crawler.families.base import Key, Link, Listing
from crawler.families.dates import iso_day, mail_day
from crawler.families.html import absolute

_ROOT = re.compile(r"<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b")
_HEAD = 2_000


def is_feed(text: str) -> bool:
    """Whether ``text`` is a feed or a sitemap rather than a page."""
    return bool(_ROOT.search(text[:_HEAD]))


def listing(text: str, key: Key, *, lastmod_is_publication: bool = False) -> Listing:
    """The articles of a feed or sitemap, or the sitemaps of a sitemap index. The ``lastmod`` of most CMSs is
    the last edit, and no date of publication unless ``lastmod_is_publication``."""
    root = Selector(text=text.encode(errors="replace").decode(), type="xml")
    links = [*_entries(root, key), *_locations(root, key, lastmod_is_publication)]
    sitemaps = (_text(sitemap, "loc") for sitemap in _elements(root, "sitemap"))
    return Listing(links=once_each(links), sitemaps=tuple(filter(None, sitemaps)))


def _elements(root: Selector, name: str) -> Iterable[Selector]:
    return root.xpath("//*[local-name() = $name]", name=name)


def _text(element: Selector, name: str) -> str:
    return element.xpath("normalize-space(*[local-name() = $name])", name=name).get("")


def _entries(root: Selector, key: Key) -> Iterable[Link]:
    for item in (*_elements(root, "item"), *_elements(root, "entry")):
        url = _text(item, "link") or item.xpath("string(*[local-name() = 'link']/@href)").get("")
        published = mail_day(_text(item, "pubDate")) or iso_day(_text(item, "published"))
        yield from link(url, key, _text(item, "title"), published)


def _locations(root: Selector, key: Key, lastmod_is_publication: bool) -> Iterable[Link]:
    for location in _elements(root, "url"):
        published = iso_day(_text(location, "lastmod")) if lastmod_is_publication else None
        yield from link(_text(location, "loc"), key, None, published)


def link(url: str, key: Key, title: str | None, published: date | None) -> Iterable[Link]:
    """The link to ``url``, if it is an article's; else nothing."""
    found = key(url) if absolute("", url) else None
    if found is not None:
        yield Link(url=url, key=found, title=title or None, published=published)


def once_each(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links, one for each key, with the first title and the first date that any of them gives."""
    found: dict[str, Link] = {}
    for new in links:
        old = found.get(new.key, new)
        found[new.key] = Link(
            url=old.url, key=old.key, title=old.title or new.title, published=old.published or new.published
        )
    return tuple(found.values())
