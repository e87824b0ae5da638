"""Links to other articles that stand as paragraphs in the middle of a text."""

from collections.abc import Iterator

from lxml import etree
from parsel import Selector

from crawler import tables
from crawler.families.html import is_file
from crawler.families.rendering import DROPPED

_LABELS = tables.words("teasers.csv")
_SIGNS = " :.…-–•*»>►▶[]()"
_LEAST_WORDS = 4
_MOST_ELEMENTS = 12
_BLOCKS = frozenset({"p", "div", "li", "h3", "h4", "h5", "blockquote"})


def drop(page: Selector) -> None:
    """Mark each paragraph that is nothing but "Xem thêm:" and links to other pages as no part of any text."""
    for block in dict.fromkeys(_around_links(page.root)):
        if _is_teaser(block):
            block.set(DROPPED, "")


def _around_links(root: etree._Element) -> Iterator[etree._Element]:
    for anchor in root.iter("a"):
        block = next((around for around in anchor.iterancestors() if around.tag in _BLOCKS), None)
        if block is not None:
            yield block


def _is_teaser(block: etree._Element) -> bool:
    if len(list(block.iter(etree.Element))) > _MOST_ELEMENTS:
        return False
    anchors = list(block.iter("a"))
    linked = " ".join("".join(anchor.itertext()) for anchor in anchors)
    label = "".join(block.itertext())
    for anchor in anchors:
        label = label.replace("".join(anchor.itertext()), " ", 1)
    told = " ".join(label.split()).strip(_SIGNS).casefold() in _LABELS
    return (
        told and len(linked.split()) >= _LEAST_WORDS and not any(is_file(a.get("href", "")) for a in anchors)
    )
