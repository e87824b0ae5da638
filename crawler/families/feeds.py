"""Article links from RSS and Atom feeds and from sitemaps."""

import re
from collections.abc import Iterable
from datetime import date
from functools import reduce

from parsel import Selector

from crawler.families.base import Key, Link, Listing
from crawler.families.dates import iso_day, mail_day
from crawler.families.html import absolute

_ROOT = re.compile(r"<(?:\w+:)?(?:rss|feed|urlset|sitemapindex|RDF)\b")
_PROLOGUE = re.compile(r"(?:[\s\ufeff]|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)*", re.DOTALL)
_REFERENCE = re.compile(r"&#(?:x0*([0-9a-fA-F]{1,8})|0*([0-9]{1,10}));")
_HEAD = 2_000
_ALTERNATE = "*[local-name() = 'link'][@href][not(@rel) or @rel = 'alternate']/@href"


_SITEMAP = re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)\b")


def is_sitemap(text: str) -> bool:
    """Whether ``text`` is a sitemap or an index of sitemaps."""
    return is_feed(text) and bool(_SITEMAP.search(text) or _is_plain(text))


def _is_plain(text: str) -> bool:
    """Whether ``text`` is a sitemap without markup: an address a line."""
    return all(line.startswith(("http://", "https://")) for line in text.split()) and bool(text.strip())


def is_feed(text: str) -> bool:
    """Whether ``text`` is a feed or a sitemap rather than a page."""
    prologue = _PROLOGUE.match(text)
    marked = _ROOT.match(text, prologue.end() if prologue else 0) or _ROOT.search(text[:_HEAD])
    return bool(marked) or _is_plain(text)


def listing(text: str, key: Key, url: str = "", *, lastmod_is_publication: bool = False) -> Listing:
    """The articles of a feed or sitemap at ``url``, or the sitemaps of a sitemap index. The ``lastmod`` of
    most CMSs is the last edit, and no date of publication unless ``lastmod_is_publication``."""
    if _is_plain(text):
        return Listing(links=once_each(one for line in text.split() for one in link(line, key, None, None)))
    root = Selector(text=_of_characters(text.encode(errors="replace").decode()), type="xml")
    links = [*_entries(root, key, url), *_locations(root, key, url, lastmod_is_publication)]
    sitemaps = (absolute(url, _text(sitemap, "loc")) for sitemap in _elements(root, "sitemap"))
    return Listing(links=once_each(links), sitemaps=tuple(filter(None, sitemaps)))


def _of_characters(text: str) -> str:
    """``text`` with U+FFFD for references to what is no character, as half of a pair: libxml2 makes bytes of
    them that nobody decodes, and one would lose the whole feed."""
    return _REFERENCE.sub(lambda found: found[0] if _is_character(found) else "\ufffd", text)


def _is_character(reference: re.Match[str]) -> bool:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return code < 0xD800 or 0xE000 <= code <= 0x10FFFF


def _elements(root: Selector, name: str) -> Iterable[Selector]:
    return root.xpath("//*[local-name() = $name]", name=name)


def _text(element: Selector, name: str) -> str:
    return element.xpath("normalize-space(*[local-name() = $name])", name=name).get("")


def _entries(root: Selector, key: Key, base: str) -> Iterable[Link]:
    for item in (*_elements(root, "item"), *_elements(root, "entry")):
        href = _text(item, "link") or item.xpath(f"string({_ALTERNATE})").get("") or _address(item)
        url = absolute(_base(item, base), href) or ""
        published = mail_day(_text(item, "pubDate")) or iso_day(
            _text(item, "published") or _text(item, "date")
        )
        yield from link(url, key, _text(item, "title"), published)


def _base(item: Selector, url: str) -> str:
    """What the item's addresses are relative to: the bases that the feed states around it (XML Base, W3C
    2009), or else its own address."""
    stated = item.xpath("ancestor-or-self::*/@xml:base").getall()
    return reduce(lambda base, one: absolute(base, one) or base, stated, url)


def _address(item: Selector) -> str:
    """The item's id, where that is the address that it has no link for."""
    found = _text(item, "guid") or _text(item, "id")
    return found if found.startswith(("http://", "https://", "/")) else ""


def _locations(root: Selector, key: Key, base: str, lastmod_is_publication: bool) -> Iterable[Link]:
    for location in _elements(root, "url"):
        published = iso_day(_text(location, "lastmod")) if lastmod_is_publication else None
        yield from link(absolute(base, _text(location, "loc")) or "", key, None, published)


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
