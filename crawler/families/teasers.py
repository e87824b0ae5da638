"""Links to other articles that stand as paragraphs in the middle of a text."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree
from parsel import Selector

from crawler import tables
from crawler.dump import furniture
from crawler.families.hiding import DROPPED
from crawler.families.html import is_file

_LABELS = tables.words("teasers.csv")
_SIGNS = " :.…-–•*»>►▶[]()"
_LEAST_WORDS = 4
_MOST_ELEMENTS = 40
_MOST_LEVELS = 6
_LEAST_PARAGRAPH = 60
_BOXES = frozenset({"div", "aside", "section"})
_DOCUMENTS = ("văn bản", "tài liệu", "tập tin", "tệp", "file")
_BLOCKS = frozenset({"p", "div", "li", "h3", "h4", "h5", "blockquote"})


def drop(page: Selector) -> None:
    """Mark each paragraph that is nothing but "Xem thêm:" and links to other pages, and each box within
    the text that is nothing but "Tin liên quan" and such links, as no part of any text."""
    blocks, boxes = dict.fromkeys(_blocks(page.root)), dict.fromkeys(_boxes(page.root))
    for block in (*blocks, *filter(_is_inside, boxes)):
        if _is_teaser(block):
            block.set(DROPPED, "")


def _blocks(root: etree._Element) -> Iterator[etree._Element]:
    """The nearest block around each link."""
    for anchor in root.iter("a"):
        yield from islice((block for block in _around(anchor) if block.tag in _BLOCKS), 1)


def _boxes(root: etree._Element) -> Iterator[etree._Element]:
    return (box for anchor in root.iter("a") for box in _around(anchor) if box.tag in _BOXES)


def _around(anchor: etree._Element) -> Iterator[etree._Element]:
    return islice(anchor.iterancestors(), _MOST_LEVELS)


def _is_inside(box: etree._Element) -> bool:
    """Whether paragraphs of the text stand before and after ``box``: below it, it tells where that ends."""
    return all(any(map(_is_long, box.itersiblings("p", preceding=before))) for before in (True, False))


def _is_long(paragraph: etree._Element) -> bool:
    return len(" ".join("".join(paragraph.itertext()).split())) >= _LEAST_PARAGRAPH


def _is_unlabelled(block: etree._Element) -> bool:
    """A cheap look first, for the items of menus: whether links alone stand in ``block``."""
    beside = (block.text, *(child.tail for child in block))
    return all(child.tag == "a" for child in block) and not any(
        text and text.strip(_SIGNS) for text in beside
    )


def _is_teaser(block: etree._Element) -> bool:
    if _is_unlabelled(block):
        return False
    if sum(1 for _ in islice(block.iter(etree.Element), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return False
    anchors = list(block.iter("a"))
    links = ["".join(anchor.itertext()) for anchor in anchors]
    label = "".join(block.itertext())
    for link in links:
        label = label.replace(link, " ", 1)
    told = " ".join(label.split()).strip(_SIGNS).casefold()
    return (
        bool(told)
        and len(" ".join(links).split()) >= _LEAST_WORDS
        and (told in _LABELS or _heads_news(told))
        and not any(is_file(a.get("href", "")) for a in anchors)
    )


def _heads_news(label: str) -> bool:
    """Whether ``label`` heads a box of other articles, not one of documents that the text speaks of."""
    return furniture.ending(label) == "related" and not any(word in label for word in _DOCUMENTS)
