"""The bottom of a page: where the article ends and the boxes of the site begin."""

import re
from collections.abc import Sequence

from crawler.dump import furniture, official

PROSE = 120
_TOP, _NEAR = 6, 6
_LONGEST_LINK = 200
_ENDED = (".", "!", "?", "…", "”", '"', ";", ":")
_CONTACT = re.compile(r"điện thoại|địa chỉ|e?-?mail|fax|giấy phép|bản quyền|@", re.IGNORECASE)
_ARROW = re.compile(r"[»›►▶▸→]|>>")
_DATED = re.compile(r"[^\W\d].{0,200}\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)$")
_REFUTED_BY = {"end": 10**9, "related": 2, "weak": 1, "widget": 1}


def body(lines: Sequence[str]) -> list[str]:
    """The ``lines`` of the body, up to the first that ends the article, without the widgets among them."""
    return cut(lines)[0]


def cut(lines: Sequence[str]) -> tuple[list[str], Sequence[str]]:
    """The body as ``body`` gives it, and the lines from the first that ends the article on."""
    received = set(official.recipients(lines))
    endings = [None if number in received else furniture.ending(line) for number, line in enumerate(lines)]
    stop = _stop(lines, endings)
    above = set[int]()
    while stop < len(lines) and _is_above_all(lines, stop):
        above.add(stop)
        endings[stop] = None
        stop = _stop(lines, endings)
    kept = [
        line
        for number, line in enumerate(lines[:stop])
        if endings[number] != "widget" and number not in above
    ]
    while kept and (furniture.kind(kept[-1]) in ("menu", "section") or _is_link(kept, cut=stop < len(lines))):
        kept.pop()
    return kept, lines[stop:]


def _opens_document(lines: Sequence[str], number: int) -> bool:
    """Whether the head of an official document stands right below the line, however long the menu above."""
    return any(official.is_heading(line) for line in lines[number + 1 : number + 1 + _NEAR])


def _is_above_all(lines: Sequence[str], number: int) -> bool:
    """Whether prose follows the line, at the top or right above an official document, and no sentence stands
    above it: "Leave a comment" below a title, or "Văn bản liên quan" above the head of a decision.
    """
    if number >= _TOP and not _opens_document(lines, number):
        return False
    above, below = lines[:number], lines[number + 1 :]
    follows = any(is_prose(line) or official.is_heading(line) for line in below)
    return follows and not any(line.endswith(_ENDED) for line in above)


def _is_link(kept: Sequence[str], *, cut: bool) -> bool:
    """Whether the last line is the headline of another article: behind an arrow, or with its date in brackets
    where that is one of several, or stands above what ``cut`` the article: a sentence may end so too.
    """
    line = kept[-1]
    dated = _DATED.match(line) and (cut or bool(_DATED.match(kept[-2] if len(kept) > 1 else "")))
    short = len(line) <= _LONGEST_LINK and not is_prose(line)
    return short and bool(_ARROW.match(line) or dated)


def _stop(lines: Sequence[str], endings: Sequence[furniture.Ending | None]) -> int:
    """The index of the first line that ends the article: one not refuted by the prose that follows it.

    ``run`` is how many paragraphs of prose follow each other from here, ``longest`` the most that do so
    between here and the next such line.
    """
    stop, run, longest = len(lines), 0, 0
    for number in range(len(lines) - 1, -1, -1):
        ending = endings[number]
        if ending and longest < _REFUTED_BY[ending]:
            stop, run, longest = number, 0, 0
        else:
            run = run + 1 if is_prose(lines[number]) else 0
            longest = max(longest, run)
    return stop


def is_prose(line: str) -> bool:
    """Whether ``line`` is a paragraph of running text, not a headline, a list item or a site's address."""
    return len(line) >= PROSE and line.endswith(_ENDED) and not _CONTACT.search(line[:1000])
