"""What stands in a page's markup and is not shown, and what is although a style folds it away."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from crawler import tables

DROPPED = "data-dropped"
_SPELT_OUT = frozenset({"rt", "rp"})
_APART = _SPELT_OUT | {"script", "style", "template"}
_TEXTLESS = _SPELT_OUT.union(row["tag"] for row in tables.read("elements.csv") if row["kind"] == "textless")
_STYLED_AWAY = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4}|font-size\s*:\s*0(?![.\d])"
    r"|^(?=.*overflow\s*:\s*hidden).*(?<![\w-])(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_FOLDS = tables.words("folds.csv")
_FIRST_WORDS = frozenset(fold.split()[0] for fold in _FOLDS)
_LONGEST_FOLD = 60
_LEAST_FOLDED = 80
_MOST_PIECES = 3
_BLANK = " \t\n\r\f"
_WHOLE = etree.XPath("string()")


class Hiding:
    """What is hidden of ``root``; what stands around it does not count."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._folds = _may_fold(root)

    def hides(self, element: etree._Element) -> bool:
        """Whether nobody sees the text of ``element``, which stands in the root or is it."""
        if element.tag in _TEXTLESS or element.get(DROPPED) is not None:
            return True
        if _is_styled_away(element):
            return not self._is_folded(element)
        return self._folds and self._unfolds(element)

    def _is_folded(self, element: etree._Element) -> bool:
        """Whether the reader is offered the hidden text beside it: "Xem thêm"."""
        return self._folds and any(map(_says_more, self._beside(element))) and _is_long(element)

    def _unfolds(self, element: etree._Element) -> bool:
        """Whether ``element`` is the "Xem thêm" beside a folded text, which a style sheet may fold too; above
        links it is a heading."""
        if not _says_more(element):
            return False
        beside, after = list(self._beside(element)), self._sibling(element, preceding=False)
        opens = after is not None and _is_long(after) and after.find(".//a") is None
        return opens or any(_is_styled_away(other) and self._is_folded(other) for other in beside)

    def _beside(self, element: etree._Element) -> Iterator[etree._Element]:
        siblings = (self._sibling(element, preceding=before) for before in (True, False))
        return (one for one in siblings if one is not None)

    def _sibling(self, element: etree._Element, *, preceding: bool) -> etree._Element | None:
        if element is self._root:
            return None
        return next(element.itersiblings(etree.Element, preceding=preceding), None)


def _may_fold(root: etree._Element) -> bool:
    """A cheap look first: whether the words of a fold stand anywhere in the text."""
    text = str(_WHOLE(root)).casefold()
    if not any(word in text for word in _FIRST_WORDS):
        return False
    said = " ".join(text.split())
    return any(fold in said for fold in _FOLDS)


def _is_styled_away(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _STYLED_AWAY.search(style))


def _says_more(element: etree._Element) -> bool:
    if len(element) > _MOST_PIECES or _pieces(element) > _MOST_PIECES:
        return False
    return " ".join(_opening(element).split()).strip(" .…»>[]").casefold() in _FOLDS


def _pieces(element: etree._Element) -> int:
    """How many texts and elements stand in ``element`` itself."""
    return len(element) + bool(element.text) + sum(bool(child.tail) for child in element)


def _opening(element: etree._Element) -> str:
    said = ""
    for text in _texts(element):
        said += text
        if len(said) >= _LONGEST_FOLD:
            break
    return said[:_LONGEST_FOLD]


def _is_long(element: etree._Element) -> bool:
    return sum(map(len, islice(_texts(element), _LEAST_FOLDED))) >= _LEAST_FOLDED


def _texts(element: etree._Element) -> Iterator[str]:
    """The texts in ``element``, one that is blank as a single space."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, one in walk:
        text = one.text if event == "start" else one.tail if one is not element else None
        if event == "start" and one.tag in _APART:
            walk.skip_subtree()
            text = None
        if text:
            yield text if text.strip(_BLANK) else " "
