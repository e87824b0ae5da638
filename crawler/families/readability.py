"""The article on a page of unknown make: trafilatura finds its paragraphs, and the element that holds them is
read like any other, with its tables, its lists, and the lead that trafilatura often misses."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import dropwhile

import trafilatura
from lxml import etree
from parsel import Selector
from trafilatura.settings import Document, Extractor

from crawler import dump
from crawler.charset import clean_text
from crawler.dump import furniture, tail
from crawler.dump.dates import page_date
from crawler.families import menus
from crawler.families.base import PageError
from crawler.families.hiding import DROPPED
from crawler.families.html import text_of, value_of

# What it could not read is told by a PageError; its own complaints would be mailed by cron.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

LEAST_WORDS = 25
MOST_LINKED = 0.25
_SHARE_HELD = 0.8
_LEAST_CHARACTERS = 20
_MOST_PARAGRAPHS = 40
_MOST_LEVELS = 100
# Deeper than 200: trafilatura reads an element's text anew for every element around it.
_IS_TOO_DEEP = etree.XPath(f"boolean({'/'.join('*' * 200)})")
_MOST_ANCHORS = 300
_LINES_ABOVE = 30
_LEAD = 800
_LEAD_LINES = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An article: the element that holds it, its title ("" where none is told), the text below the title, and
    the day beside it where the order of the lines had to tell."""

    holder: Selector
    title: str
    text: str
    published: date | None


def find(page: Selector, title: str) -> Found:
    """The article of the page; without a known ``title``, the order of the lines tells it and its date.

    What ``html.drop`` marked is taken out of ``page``. PageError where there is less than a paragraph of
    text, or much of it is links, as on a list page.
    """
    for dropped in page.xpath(f"//*[@{DROPPED}]"):
        dropped.drop()
    menus.drop(page)
    for form in page.root.iter("form"):
        form.tag = "div"  # ASP.NET has the whole page in one, and trafilatura leaves forms out
    if _IS_TOO_DEEP(page.root):
        raise PageError("its elements are nested too deeply")
    paragraphs = _paragraphs(page)
    if sum(len(paragraph.split()) for paragraph in paragraphs) < LEAST_WORDS:
        raise PageError("no text that reads like one")
    holder = _with_title(_holder(page.root, paragraphs), title)
    found = _below(holder, title) if title else _by_lines(holder)
    if _linked_share(found) > MOST_LINKED:
        raise PageError("it reads like a list of links")
    return found


def _paragraphs(page: Selector) -> list[str]:
    found = trafilatura.bare_extraction(page.root, options=_options())
    if not isinstance(found, Document):
        return []
    texts = (_text(element) for element in found.body.iter("p", "head", "item", "cell", "quote"))
    return sorted((text for text in texts if len(text) >= _LEAST_CHARACTERS), key=len)[-_MOST_PARAGRAPHS:]


@cache
def _options() -> Extractor:
    return Extractor(fast=True, comments=False, tables=True)


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _holder(root: etree._Element, paragraphs: Sequence[str]) -> etree._Element:
    """The innermost element with most of the paragraphs."""
    least = _SHARE_HELD * sum(map(len, paragraphs))
    for _ in range(_MOST_LEVELS):
        inner = (child for child in root.iterchildren(etree.Element) if _held(child, paragraphs) >= least)
        child = next(inner, None)
        if child is None:
            break
        root = child
    return root


def _held(element: etree._Element, paragraphs: Sequence[str]) -> int:
    text = _text(element)
    return sum(len(paragraph) for paragraph in paragraphs if paragraph in text)


def _with_title(holder: etree._Element, title: str) -> Selector:
    """The nearest element around ``holder`` with the title in it, if little more than a lead comes with it;
    without a title to look for, the outermost such element."""
    length, found = len(_text(holder)), holder
    for around in holder.iterancestors():
        text = _text(around)
        if len(text) > length + len(title) + _LEAD:
            break
        if title in text:
            found = around
            if title:
                break
    return Selector(root=found, type="html")


def _below(holder: Selector, title: str) -> Found:
    """What stands below the title, date lines and toolbars there and under the lead apart, and above the
    site's furniture."""
    lines = clean_text(text_of(holder)).split("\n")
    at_top = lines[:_LINES_ABOVE]
    if title in at_top:
        lines = lines[len(at_top) - at_top[::-1].index(title) :]
    text = list(dropwhile(lambda line: page_date(line) or furniture.is_menu(line), lines))
    head, day = dump.dated(text[:_LEAD_LINES])
    return Found(holder, title, "\n".join(tail.body([*head, *text[_LEAD_LINES:]])), day)


def _by_lines(holder: Selector) -> Found:
    read = dump.read(text_of(holder))
    title = read.title or ""
    return Found(holder, title, read.text.removeprefix(title).lstrip("\n"), read.published)


def _linked_share(found: Found) -> float:
    anchors = {value_of(anchor) for anchor in found.holder.xpath(".//a[@href]")[:_MOST_ANCHORS]}
    linked = sum(len(anchor) for anchor in anchors if len(anchor.split()) > 3 and anchor in found.text)
    return linked / max(1, len(found.text))
