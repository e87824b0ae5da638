"""The lines above an article, and what each of them is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crawler.dump import fields, furniture, names, official
from crawler.dump.dates import PageDate, page_date, split_title

Kind = Literal["date", "furniture", "section", "byline", "text", "body"]
LONGEST_TITLE = 400
SECTION_WORDS = 4
ITEM = re.compile(r"[-+*•] |\d{1,2}[.)/] |[a-zđ]\) |[IVX]{1,4}\. |Điều \d")
_EVENT = re.compile(r"(?:[-•+*] ?|\d[.)] ?)?(?:Địa điểm|Thành phần|Nội dung|Chủ trì|Đối tượng|Hình thức)\b")
_SENTENCE_END = re.compile(r"(?<!\.\.)[.;:]$|…$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, the ``index`` of it there, and the date that it is, if it is one."""

    index: int
    text: str
    kind: Kind
    dated: PageDate | None = None


def classified(index: int, text: str, beside: Sequence[str] = ()) -> Line:
    """The line at ``index`` of the page, with its kind; "body" is one that only an article has. ``beside``
    are the lines next to it."""
    dated = None if is_of_event(text, beside) else page_date(text)
    if dated:
        return Line(index, text, "date", dated)
    if not (_is_dated_title(text) or official.is_numbered(text)) and _is_furniture(text):
        return Line(index, text, "furniture")
    if furniture.is_section(text) or _is_kicker(text):
        return Line(index, text, "section")
    if names.is_byline(text):
        return Line(index, text, "byline")
    return Line(index, text, "body" if _is_body(text) else "text")


def is_of_event(text: str, beside: Sequence[str]) -> bool:
    """Whether a line says when an event is, which the lines ``beside`` it say more of."""
    return text.startswith("Thời gian") and any(map(_EVENT.match, beside))


def _is_kicker(text: str) -> bool:
    """Whether a line is the place or the field that a newspaper prints over a title: "Chư Pưh:"."""
    name = text.removesuffix(":")
    return (
        name != text
        and len(name.split()) <= SECTION_WORDS
        and name[:1].isupper()
        and not official.is_heading(text)
    )


def _is_dated_title(text: str) -> bool:
    """Whether a line is a title with its date, not a menu with the server's clock."""
    title, dated = split_title(text)
    return bool(dated and not dated.clock and len(title.split()) > SECTION_WORDS) and not _is_furniture(title)


def _is_furniture(text: str) -> bool:
    wordless = len(text) < LONGEST_TITLE and not any(map(str.isalpha, text))
    return wordless or furniture.is_menu(text) or fields.is_contact(text) or fields.is_counter(text)


def _is_body(text: str) -> bool:
    if len(text) > LONGEST_TITLE or official.is_heading(text):
        return True
    if ITEM.match(text):
        return len(text.split()) > 3
    ended = bool(_SENTENCE_END.search(text))
    return ended and (len(text) > 60 or text.endswith(":")) and not split_title(text)[1]
