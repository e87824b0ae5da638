"""The sections that a portal's front page leads to: a front page names the newest articles alone."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree
from parsel import Selector

from crawler import tables
from crawler.dump import furniture
from crawler.families import html
from crawler.families.base import Link
from crawler.families.paging import is_same_list

_OTHER_FOLDERS = tables.words("page_folders.csv")
_MOST = 60
_MOST_ANCHORS = 3_000
_MOST_WORDS = 9
_ENDING = re.compile(r"(?:/|\.\w{2,5})$")
_FRONT = re.compile(
    r"(?:/(?:vi|vn|vi-vn|web/guest|home|trang-chu|index|default|pages/default|pages/home))*", re.IGNORECASE
)
_NAMES = re.compile(
    r"(?:tin|bản tin|sự kiện|thời sự|hoạt động|thông báo|hội nghị|chuyên mục) ", re.IGNORECASE
)


def is_front(url: str) -> bool:
    """Whether the address is that of a portal's front page."""
    parts = urlsplit(url)
    return not parts.query and bool(_FRONT.fullmatch(_stem(parts.path)))


def find(tree: Selector, base: str, url: str, articles: Iterable[Link]) -> tuple[str, ...]:
    """The addresses of the sections that the front page at ``url`` links to: those below which ``articles``
    stand that it names, and those whose links say the name of a news section."""
    named = list(articles)
    folders = {folder for link in named for folder in _folders(link.url)}
    known = {link.url for link in named}
    found: dict[str, str] = {}
    for anchor in islice(tree.css("a[href]"), _MOST_ANCHORS):
        address = html.absolute(base, anchor.root.get("href"))
        if not address or address in known or not _may_be_section(address, url):
            continue
        if _place(address) in folders or _says_section(anchor):
            found.setdefault(_stem(address), address)
    return tuple(islice(found.values(), _MOST))


def beside(tree: Selector, base: str, url: str, found: Collection[str]) -> tuple[str, ...]:
    """The other short links of the menus that the sections ``found`` on the front page at ``url`` stand in,
    each a section perhaps: only its page can tell."""
    anchors = list(islice(tree.css("a[href]"), _MOST_ANCHORS))
    addresses = {anchor.root: html.absolute(base, anchor.root.get("href")) for anchor in anchors}
    menus = {menu for root, address in addresses.items() if address in found for menu in _menus(root)}
    others: dict[str, str] = {_stem(address): address for address in found}
    for anchor in anchors:
        address = addresses[anchor.root]
        is_item = (
            not menus.isdisjoint(_menus(anchor.root)) and len(html.line_of(anchor).split()) <= _MOST_WORDS
        )
        if address and is_item and _may_be_section(address, url):
            others.setdefault(_stem(address), address)
    return tuple(address for address in others.values() if address not in found)


def _menus(anchor: etree._Element) -> Iterator[etree._Element]:
    """The lists around a link, to the widest."""
    yield from anchor.iterancestors("ul", "ol", "nav", "menu")


def _may_be_section(address: str, url: str) -> bool:
    own = urlsplit(address).hostname == urlsplit(url).hostname
    is_other = not _OTHER_FOLDERS.isdisjoint(urlsplit(address).path.casefold().strip("/").split("/")[:1])
    is_page = not is_front(address) and not html.is_file(address) and not is_same_list(url, address)
    return own and is_page and not is_other


def _folders(url: str) -> Iterator[tuple[str, str]]:
    """What the article at ``url`` stands below."""
    host, path = urlsplit(url).hostname or "", _stem(urlsplit(url).path)
    while "/" in path:
        path = path.rpartition("/")[0]
        yield host, path


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "", _stem(parts.path)) if not parts.query else ("", url)


def _stem(path: str) -> str:
    return _ENDING.sub("", path.rstrip("/"))


def _says_section(anchor: Selector) -> bool:
    text = html.line_of(anchor)
    short = len(text.split()) <= _MOST_WORDS
    return short and (furniture.kind(text) == "section" or bool(_NAMES.match(f"{text} ")))
