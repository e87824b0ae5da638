"""HTML to selectors, text, links and files: what every family needs of a page, whatever made it."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import islice
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HtmlProcessingInstruction
from parsel import Selector

from crawler import endings
from crawler.article import Attachment
from crawler.families.base import PageError
from crawler.families.hiding import DROPPED
from crawler.families.rendering import render
from crawler.families.selectors import Tree, finder

FILE_TYPES = frozenset(ending.removeprefix(".") for ending in endings.SUFFIXES | endings.LEFT_OUT.keys())
_ESCAPED_TWICE = re.compile(r"&amp;(?=(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});)")
# One class for all elements: lxml.html's own parser asks a function for each that is touched, forms apart.
_CLASSES = etree.ElementDefaultClassLookup(HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity)
_WHOLE = etree.XPath("string()", smart_strings=False)
_MOST_IN_A_LINE = 60
# An element of these without others in it is its text, unless one of these attributes hides it.
_PLAIN = frozenset({"a", "span", "h1", "h2", "h3", "h4", "b", "strong", "em", "i", "time", "p", "div", "td"})
_HIDING = frozenset({"style", "hidden", DROPPED})


def parse(page: str) -> Selector:
    """The page as a tree. PageError where it is empty, or nests deeper than libxml2 goes (2,048 elements):
    what lies deeper would be lost without a word."""
    tree = fragment(page)
    if tree is None:
        raise PageError("it is empty")
    return tree


def fragment(markup: str) -> Selector | None:
    """A page or a piece of one, as in a JSON answer; None where it has no text. PageError as above."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    parser.set_element_class_lookup(_CLASSES)
    source = _ESCAPED_TWICE.sub("&", markup).replace("\0", "").strip() or "<html/>"
    root = etree.fromstring(source.encode(errors="replace"), parser)
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise PageError("its elements are nested too deeply")
    if root is None:
        return None
    for shadow in root.xpath("//template[@shadowrootmode or @shadowroot]"):
        shadow.tag = "div"
    if not any(text.strip() for text in root.itertext(etree.Element)):
        return None
    return Tree(root=root, type="html")


def unveil(page: Selector) -> bool:
    """Show what ``page`` shows only without scripts, or in a frame that it holds itself; whether there was
    any."""
    veiled = page.root.xpath("//noscript | //iframe[@srcdoc]")
    for element in veiled:
        inside = fragment(element.attrib.pop("srcdoc", ""))
        element.tag = "div"
        if inside is not None:
            element.append(inside.root)
    return bool(veiled)


def text_of(element: Selector | None) -> str:
    """The text of ``element``, a line for each block, table row and list item; "" for None."""
    if element is None:
        return ""
    if not len(element.root) and element.root.tag in _PLAIN and _HIDING.isdisjoint(element.root.attrib):
        return " ".join((element.root.text or "").split())
    return render(element.root)


def line_of(element: Selector) -> str:
    """The text of a small element in one line; "" for one that holds much of a page, as open tags do."""
    size = sum(1 for _ in islice(element.root.iter(etree.Element), _MOST_IN_A_LINE + 2))
    return " ".join(text_of(element).split()) if size <= _MOST_IN_A_LINE + 1 else ""


def drop(page: Selector, selectors: Iterable[str], *, but: Selector | None = None) -> None:
    """Mark what ``selectors`` find as no part of any text, ``but`` for what stands in that element; selectors
    still find it."""
    for element in every(page, selectors):
        if but is None or but.root not in element.root.iterancestors():
            element.root.set(DROPPED, "")


def dropped_lines(element: Selector | None) -> Iterator[str]:
    """The lines of what stands in ``element`` and was marked by ``drop``."""
    marked = [] if element is None else element.root.xpath(f".//*[@{DROPPED}][not(ancestor::*[@{DROPPED}])]")
    for one in marked:
        bare = deepcopy(one)
        for part in bare.iter(etree.Element):
            part.attrib.pop(DROPPED, None)
        yield from text_of(Selector(root=bare, type="html")).split("\n")


def is_dropped(element: Selector) -> bool:
    """Whether ``element`` stands in what ``drop`` has marked."""
    root = element.root
    return DROPPED in root.attrib or any(DROPPED in around.attrib for around in root.iterancestors())


def every(page: Selector, selectors: Iterable[str]) -> Iterator[Selector]:
    """All that any of ``selectors`` finds, looked for as far as it is asked for."""
    find = page.all if isinstance(page, Tree) else lambda selector: finder(selector).find(page.root)
    found = (root for selector in selectors for root in find(selector))
    return (Selector(root=root, type="html") for root in found)


def first(page: Selector, selectors: Iterable[str]) -> Selector | None:
    """The first element that has a value, or else the first at all; ``selectors`` are tried in order."""
    found = None
    for element in every(page, selectors):
        if _stated(element).strip():
            return element
        found = element if found is None else found
    return found


def value_of(element: Selector) -> str:
    """What an element says, in one line: a ``meta``'s content, a ``time``'s moment, or else its text."""
    return " ".join(_stated(element).split())


def _stated(element: Selector) -> str:
    root = element.root
    return root.get("content") or root.get("datetime") or str(_WHOLE(root))


def said(element: Selector) -> str:
    """What an element says in full: what it states to machines, or else its text with its lines."""
    return element.root.get("content") or text_of(element)


def first_value(page: Selector, selectors: Iterable[str]) -> str | None:
    """What the first element that says anything says, in one line; ``selectors`` are tried in order."""
    lines = (" ".join(said(element).split()) for element in every(page, selectors))
    return next(filter(None, lines), None)


def base_url(page: Selector, url: str | None) -> str:
    """What the page's links are relative to: its ``base`` element, then its own address, if known."""
    return absolute(url or "", page.css("base::attr(href)").get("")) or url or ""


def absolute(base: str, href: str) -> str | None:
    """The address that ``href`` leads to, without its fragment; None for what is no page ("javascript:…")."""
    try:
        address = urljoin(base, href.strip()).partition("#")[0]
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    return address if address and scheme in {"http", "https", ""} else None


def attachments(files: Iterable[Selector], body: Selector | None, base: str) -> tuple[Attachment, ...]:
    """What the links ``files`` lead to, and the files that ``body`` links to, by their endings; each once."""
    inside = body.xpath(".//a[@href]") if body is not None else []
    inline = (link for link in inside if is_file(link.root.get("href")))
    found: dict[str, Attachment] = {}
    for link in (*files, *inline):
        url = absolute(base, link.root.get("href", ""))
        if url:
            found.setdefault(url, Attachment(url=url, name=_file_name(link, url)))
    return tuple(found.values())


def is_file(href: str) -> bool:
    """Whether ``href`` leads to a document: whether a part of its path has a file's ending, since Liferay
    writes a file's version behind its name."""
    parts = href.partition("?")[0].partition("#")[0].split("/")
    return any(part.rpartition(".")[2].lower() in FILE_TYPES for part in parts)


def _file_name(link: Selector, url: str) -> str:
    printed = first_value(link, ["strong"]) or value_of(link)
    return printed or unquote(urlsplit(url).path.rpartition("/")[2])
