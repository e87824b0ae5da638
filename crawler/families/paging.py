"""The next page of a list: where its family has it, where links of any make say so, or what ASP.NET and
SharePoint write into scripts instead."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from parsel import Selector

from crawler import posting, tables
from crawler.families import html, keys
from crawler.families.base import Layout

_POSTBACKS = "//a[starts-with(@href, 'javascript:__doPostBack(')]"
_CALL = re.compile(r"__doPostBack\('([^']{1,300})', ?'([^']{0,300})'\)")
_NUMBER = re.compile(r"(?:Page\$)?(\d{1,6})")
# SharePoint's own list views: RefreshPageTo(event, "/Lists/Tin/AllItems.aspx?Paged=TRUE\u0026p_ID=30").
_REFRESHES = "//a[contains(@onclick, 'RefreshPageTo(')]"
_REFRESH = re.compile(r"""RefreshPageTo\(event, ?["']([^"']{1,2000})["']\)""")


_WORDS = {row["text"]: row["kind"] for row in tables.read("next_page_words.csv")}
_PAGER = (
    "//*[contains(@class, 'pag') or contains(@class, 'Pag') or contains(@id, 'pag') or contains(@id, 'Pag')"
    " or contains(@class, 'phan-trang') or contains(@class, 'phantrang') or contains(@class, 'nav-links')]"
)
_CURRENT = re.compile(r"\b(?:active|current|selected|actived|hientai|trang-hien-tai)\b", re.IGNORECASE)
_NUMBERED = "//a[@href][string-length(normalize-space()) < 4][number() > 0]"
_SIGNS = " .…:|[]()"
_MOST_IN_A_PAGER = 60
_MOST_PAGERS = 30
_TURNED = re.compile(r"[/_-]?(?:page|trang|p|paged)[/_=-]?\d+(?=/|\.|$)|/\d{1,4}(?=/?$)", re.IGNORECASE)

UNTOLD = "its pager leads on by no link that could be told"


def next_page(tree: Selector, layout: Layout, base: str, url: str) -> str | None:
    """The address of the page after the one at ``url``, None where it leads to none."""
    return (
        _linked(tree, layout, base, url)
        or _refreshed(tree, base)
        or _posted_back(tree, url)
        or _said(tree, base, url)
        or _counted(tree, base, url)
    )


def leads_on(tree: Selector, base: str, url: str) -> bool:
    """Whether the page shows a pager with pages after this one, whatever they are reached by."""
    return any(_further(pager, base, url) for pager in tree.xpath(_PAGER)[:_MOST_PAGERS])


def _further(pager: Selector, base: str, url: str) -> bool:
    return max(_numbers(pager), default=0) > (_current(pager, base, url) or 1)


def _said(tree: Selector, base: str, url: str) -> str | None:
    """Where a link leads that says "trang sau", by its text, title or label."""
    for anchor in tree.xpath("//a[@href]"):
        kind = next((_WORDS[name] for name in _names(anchor) if name in _WORDS), None)
        address = html.absolute(base, anchor.root.get("href")) if kind else None
        if not address or address == url:
            continue
        if is_same_list(url, address) or (kind == "word" and _in_pager(anchor)):
            return address
    return None


def _names(anchor: Selector) -> Iterator[str]:
    for said in (anchor.root.get("title"), anchor.root.get("aria-label"), anchor.xpath("string()").get("")):
        words = " ".join((said or "")[:80].split()).strip(_SIGNS).casefold()
        yield words
        yield words.strip("»›>→<" + _SIGNS)


def _in_pager(anchor: Selector) -> bool:
    around = anchor.xpath("ancestor-or-self::*[position() <= 4]/@class").getall()
    return any(word in " ".join(around).casefold() for word in ("pag", "phantrang", "phan-trang", "nav"))


def is_same_list(url: str, address: str) -> bool:
    """Whether ``address`` differs from ``url`` in no more than the page of the list."""
    return url != address and _list_of(url) == _list_of(address)


def _list_of(url: str) -> tuple[object, ...]:
    parts = urlsplit(url)
    path = re.sub(r"\.\w{2,5}$", "", _TURNED.sub("", parts.path)).rstrip("/")
    kept = {pair for pair in parse_qsl(parts.query) if not keys.is_pager(pair[0])}
    return parts.hostname, parts.port, path, frozenset(kept)


def _counted(tree: Selector, base: str, url: str) -> str | None:
    """Where the number after the current page's leads, in a row of links to pages."""
    for pager in islice(_pagers(tree), _MOST_PAGERS):
        numbers, current = _numbers(pager), _current(pager, base, url)
        following = numbers.get(current + 1) if current else None
        address = html.absolute(base, following.root.get("href", "")) if following is not None else None
        if address and address != url and is_same_list(url, address):
            return address
    return None


def _pagers(tree: Selector) -> Iterator[Selector]:
    """What is named for a pager; or else what is around a link that is a number."""
    named = [pager for pager in tree.xpath(_PAGER)[:_MOST_PAGERS] if _numbers(pager)]
    yield from named
    for numbered in [] if named else tree.xpath(_NUMBERED):
        yield from numbered.xpath("ancestor::*[position() <= 3]")[::-1]


def _numbers(pager: Selector) -> dict[int, Selector]:
    anchors = pager.xpath(".//a[@href]")
    if len(anchors) > _MOST_IN_A_PAGER:
        return {}
    numbered = ((anchor.xpath("normalize-space()").get("").strip(_SIGNS), anchor) for anchor in anchors)
    return {int(text): anchor for text, anchor in numbered if text.isdecimal() and len(text) < 5}


def _current(pager: Selector, base: str, url: str) -> int | None:
    """The number of this page: marked, or no link, or the one that leads here; or else as the addresses of
    the others count."""
    numbers = _numbers(pager)
    for number, anchor in numbers.items():
        marks = " ".join(anchor.xpath("@class | ../@class | @aria-current | ../@aria-current").getall())
        here = html.absolute(base, anchor.root.get("href", "")) == url
        if _CURRENT.search(marks) or here or "page" in anchor.xpath("@aria-current").getall():
            return number
    texts = (text.strip(_SIGNS) for text in pager.xpath(".//text()[not(ancestor::a[@href])]").getall())
    plain = [int(text) for text in texts if text.isdecimal() and len(text) < 5]
    neighbours = [number for number in plain if {number - 1, number + 1} & numbers.keys()]
    if neighbours:
        return neighbours[0]
    return _counted_on(numbers, base, url)


def _counted_on(numbers: dict[int, Selector], base: str, url: str) -> int | None:
    """The number of the page at ``url`` by how its address counts, pages or entries, beside the others'."""
    here = _number_in(url)
    if here is None:
        return 1 if numbers else None
    addresses = {number: html.absolute(base, link.root.get("href", "")) for number, link in numbers.items()}
    known = {number: _number_in(address) for number, address in addresses.items() if address}
    points = [(number, there) for number, there in known.items() if there is not None]
    if not points:
        return None
    (low, first), (high, last) = min(points), max(points)
    step = (
        (last - first) // (high - low)
        if high > low
        else 1
        if last in {high, high - 1}
        else last // (high - 1)
    )
    return low + (here - first) // step if step > 0 else None


def _number_in(url: str) -> int | None:
    """The number of the page of a list that its address has."""
    parts = urlsplit(url)
    values = [value for name, value in parse_qsl(parts.query) if keys.is_pager(name) and value.isdecimal()]
    turned = _TURNED.search(parts.path)
    return int(values[0]) if values else int(re.sub(r"\D", "", turned[0])) if turned else None


def _linked(tree: Selector, layout: Layout, base: str, url: str) -> str | None:
    for anchor in html.every(tree, layout.next_page):
        href = anchor.root.get("href", "").strip()
        address = html.absolute(base, href) if href else None
        if address and address != url:
            return address
    return None


def _refreshed(tree: Selector, base: str) -> str | None:
    """The last of a list view's arrows, unless it leads backwards."""
    calls = (_REFRESH.search(anchor.root.get("onclick")) for anchor in tree.xpath(_REFRESHES))
    found = [call[1].replace("\\u0026", "&") for call in calls if call]
    onward = [address for address in found if "Paged=TRUE" in address and "PagedPrev=TRUE" not in address]
    return html.absolute(base, onward[-1]) if onward else None


def _posted_back(tree: Selector, url: str) -> str | None:
    """The page with the next number: it is the postback's argument ("3", "Page$3"), or what its link says."""
    wanted = posting.page_number(url) + 1
    for anchor in tree.xpath(_POSTBACKS):
        call = _CALL.search(anchor.root.get("href"))
        number = _NUMBER.fullmatch(call[2] or html.value_of(anchor)) if call else None
        if call and number and int(number[1]) == wanted:
            form = {"__EVENTTARGET": call[1], "__EVENTARGUMENT": call[2]}
            return posting.postback(url, wanted, _state(anchor) | form)
    return None


def _state(anchor: Selector) -> dict[str, str]:
    """The hidden fields of the form around ``anchor``: ASP.NET takes no postback without them."""
    fields = anchor.xpath("ancestor::form[1]//input[@type='hidden' and @name]")
    return {field.root.get("name"): field.root.get("value", "") for field in fields}
