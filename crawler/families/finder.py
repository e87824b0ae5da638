"""The articles that a list page of unknown make links to: addresses and texts tell them, no selectors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from lxml import etree
from parsel import Selector

from crawler import tables
from crawler.dump.dates import split_title
from crawler.families import html
from crawler.families.base import Key, Link
from crawler.families.dates import iso_day, printed_day
from crawler.families.paging import is_same_list

_TITLE_WORDS = 5
_SHARE_TITLED = 0.5
_MOST_ANCHORS = 3_000
_MOST_LEVELS = 6
_MOST_ELEMENTS = 60
_OTHER_FOLDERS = tables.words("page_folders.csv")
_MENU_TAGS = frozenset({"nav", "header", "footer"})
_MENUS = ("menu", "nav", "footer", "breadcrumb", "banner", "copyright", "lien-ket", "weblink", "language")


@dataclass
class _Candidate:
    """An address that may be an article's: the links to it, the longest that one says, and whether one of
    them stands apart from the menus."""

    url: str
    key: str
    anchors: list[Selector] = field(default_factory=list)
    title: str = ""
    apart: bool = False

    @property
    def is_titled(self) -> bool:
        return len(self.title.split()) >= _TITLE_WORDS

    @property
    def shape(self) -> tuple[object, ...]:
        """What the addresses of pages of one kind have in common."""
        parts = urlsplit(self.url)
        name = parts.path.rstrip("/").rpartition("/")[2]
        ending = name.rpartition(".")[2] if "." in name else parts.path.endswith("/")
        names = tuple(sorted(pair[0] for pair in parse_qsl(parts.query)))
        return parts.path.count("/"), ending, self.key.isdecimal(), names


def find(tree: Selector, base: str, url: str, key: Key, *, certain: bool) -> Iterable[Link]:
    """The articles that the list at ``url`` links to, in its order. Where ``key`` is not ``certain`` to know
    an article's address, those count whose kind of address mostly has titles for texts, apart from menus."""
    found = _candidates(tree, base, url, key)
    if not certain:
        titled = _titled_shapes(found)
        found = [one for one in found if one.apart and one.shape in titled and _may_be_article(one)]
    owners = {anchor.root: one.url for one in found for anchor in one.anchors}
    for one in found:
        yield Link(url=one.url, key=one.key, title=one.title or None, published=_day(one, owners))


def _may_be_article(one: _Candidate) -> bool:
    folders = urlsplit(one.url).path.casefold().split("/")[:-1]
    return (one.is_titled or one.key.isdecimal()) and _OTHER_FOLDERS.isdisjoint(folders)


def _candidates(tree: Selector, base: str, url: str, key: Key) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    host = urlsplit(url).hostname
    for anchor in islice(tree.css("a[href]"), _MOST_ANCHORS):
        address = html.absolute(base, anchor.root.get("href"))
        known = key(address) if address and _may_be_page(address, url, host) else None
        if address is None or known is None or html.is_dropped(anchor):
            continue
        one = found.setdefault(address, _Candidate(address, known))
        one.anchors.append(anchor)
        one.title = max(one.title, _said(anchor), key=len)
        one.apart = one.apart or not _is_in_menu(anchor.root)
    return list(found.values())


def _may_be_page(address: str, url: str, host: str | None) -> bool:
    own = urlsplit(address).hostname in {host, f"www.{host}", (host or "").removeprefix("www.")}
    return own and not html.is_file(address) and not is_same_list(url, address) and address != url


def _said(anchor: Selector) -> str:
    shown = html.line_of(anchor)
    return shown or " ".join(anchor.root.get("title", "").split())


def _is_in_menu(anchor: etree._Element) -> bool:
    return any(_is_menu(around) or _names_menu(around) for around in anchor.iterancestors())


def _is_menu(element: etree._Element) -> bool:
    """The head of an article in a list holds its title."""
    is_of_article = element.tag == "header" and next(element.iterancestors("article"), None) is not None
    return element.tag in _MENU_TAGS and not is_of_article


def _names_menu(element: etree._Element) -> bool:
    if element.tag in {"body", "html", "form"}:
        return False
    named = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return any(word in named for word in _MENUS)


def _titled_shapes(found: Iterable[_Candidate]) -> set[tuple[object, ...]]:
    """The kinds of addresses most of which have a title for their text."""
    kinds: dict[tuple[object, ...], list[bool]] = {}
    for one in found:
        if one.apart and one.title:
            kinds.setdefault(one.shape, []).append(one.is_titled)
    return {shape for shape, titled in kinds.items() if sum(titled) >= _SHARE_TITLED * len(titled)}


def _day(one: _Candidate, owners: dict[etree._Element, str]) -> date | None:
    """The day in the part of the list that is this article's alone."""
    for anchor in one.anchors:
        for entry in _around(anchor, one.url, owners):
            day = _stated(entry)
            if day:
                return day
    return None


def _around(anchor: Selector, url: str, owners: dict[etree._Element, str]) -> Iterator[Selector]:
    for around in islice(anchor.root.iterancestors(), _MOST_LEVELS):
        elements = list(islice(around.iter(etree.Element), _MOST_ELEMENTS + 1))
        if len(elements) > _MOST_ELEMENTS or any(owners.get(inner, url) != url for inner in elements):
            break
        yield Selector(root=around, type="html")


def _stated(entry: Selector) -> date | None:
    for moment in entry.css("time[datetime]"):
        day = iso_day(html.value_of(moment))
        if day:
            return day
    text = html.text_of(entry)
    ended = split_title(" ".join(text.split()))[1] if len(text) < 400 else None
    return printed_day(text) or (ended.day if ended else None)
