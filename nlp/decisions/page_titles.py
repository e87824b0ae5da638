"""The title of a page, and the line that opens its text: which province acts there."""

import re

from nlp import provinces
from nlp.text.document import Document

_LONGEST = 120
_ACTS = re.compile(r"(?:(?:UBND|HĐND|Chủ tịch UBND) )?(?:(?:tỉnh|thành phố|TP\.?) ?)?$", re.IGNORECASE)
# A caption, or a sentence: "Một dự án của công ty tại tỉnh An Giang (ảnh minh họa)".
_NO_TITLE = re.compile(r"\b[ẢảẢ]nh\b|[.)]$")
_CAPTION = re.compile(r"\s*Ảnh\b|.*(?:\(Ảnh\b|\bảnh minh (?:họa|hoạ)\b|\bẢnh: )", re.IGNORECASE)
_LONGEST_CAPTION = 200


def of(document: Document) -> str:
    """The title, and the line that opens the text, if that may be one."""
    opening, _, below = document.text.lstrip().partition("\n")
    is_title = below.strip() and _NO_TITLE.search(opening) is None
    return f"{document.title or ''}\n{opening[:_LONGEST] if is_title else ''}"


def acting(document: Document) -> set[str]:
    """The province that a title opens with, as who alone acts: "Quảng Trị tặng quà", not "hỗ trợ Quảng Trị",
    nor "Quảng Bình và Quảng Trị ký kết".
    """
    lines = map(str.strip, of(document).split("\n"))
    return {one for line in lines if line for one in _opening(document.with_text(line))}


def _opening(title: Document) -> set[str]:
    named = provinces.find(title)
    begins = named[0] if named and _ACTS.match(title.text[: named[0].start]) else None
    beside = {one.start for one in named[1:]}
    joint = _JOINT.match(title.text, begins.end) if begins else None
    return set() if begins is None or (joint and joint.end() in beside) else {begins.province_id}


_JOINT = re.compile(r" ?(?:,|và|-|–) ?(?:(?:tỉnh|thành phố|TP\.?) )?", re.IGNORECASE)


def is_caption(text: str, at: int) -> bool:
    """Whether what stands before ``at`` is in the caption of a picture."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)]
    return len(line) <= _LONGEST_CAPTION and _CAPTION.match(line) is not None
