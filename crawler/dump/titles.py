"""Which of the lines above an article is its title."""

import re
from collections.abc import Sequence

from crawler import tables
from crawler.dump import fields, furniture, names, official, signature
from crawler.dump.dates import split_title
from crawler.dump.lines import ITEM, SECTION_WORDS, Line

_REPORT = re.compile(r"(?:Ngày|Sáng|Chiều|Tối|Trong|Vừa qua|Thực hiện|Nhằm|Theo|Từ|Mới đây|Được sự)\b")
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ) [^,.:]{2,30}")
_SENTENCES = re.compile(r"[^\W\d]{3}\. [A-ZĐ]")
_ENOUGH_WORDS = 2
_SITES = tuple(tables.words("site_names.csv"))
_SLOGANS = tables.words("slogans.csv")


def choose(top: Sequence[Line]) -> int | None:
    """The index in ``top`` of the title: the line that looks most like one, of equals the first."""
    candidates = [n for n, line in enumerate(top) if line.kind == "text" and not _names_site(line.text)]
    if candidates and not (
        official.is_heading(top[-1].text) and all(len(top[n].text.split()) <= 4 for n in candidates)
    ):
        return max(candidates, key=lambda number: _score(top, number))
    if top and top[-1].kind == "body" and _is_sentence_title(top):
        return len(top) - 1
    return None


def _names_site(text: str) -> bool:
    """Whether a line is the banner of a site (an office, a place, a slogan) or a caption."""
    slogan = text.isupper() and any(slogan in text.casefold() for slogan in _SLOGANS)
    banner = all(map(names.is_banner, text.split(" - ")))
    return slogan or banner or bool(_PLACE.fullmatch(text)) or text.startswith("(")


def _score(top: Sequence[Line], number: int) -> int:
    """How much a line looks like a title: by its length, its date, and what follows; less, like a menu."""
    text = top[number].text
    words = len(text.split())
    return (
        (_ENOUGH_WORDS if words > SECTION_WORDS else min(words, SECTION_WORDS) - SECTION_WORDS)
        + 3 * (_is_dated(top, number) or _holds_date(text))
        - 4 * _signs(text)
        + 2 * _is_under_its_time(top, number)
        + 2 * any(line.text == text for line in top[number + 1 :])
        - 5 * _is_site_name_twice(top, number)
        - 2 * (text.isupper() and any(_is_longer(line, words) for line in top[number + 1 :]))
        - 5 * (len(fields.split(text)) > 1 and furniture.is_short(fields.split(text)))
        - 5 * _opens_as_site(text)
    )


def _is_dated(top: Sequence[Line], number: int) -> bool:
    """Whether the next line but toolbars and names is a date, and not the clock that a site's head prints
    twice, for two widths of the screen."""
    below = [line for line in top[number + 1 : number + 4] if not _is_passed_over(line)]
    twice = (
        len(below) > 1 and below[0].text == below[1].text and bool(below[0].dated and below[0].dated.clock)
    )
    return any(line.kind == "date" for line in below[:1]) and not twice


def _is_under_its_time(top: Sequence[Line], number: int) -> bool:
    """Whether a date with its time stands right above, and the article right below."""
    above = top[number - 1] if number else None
    timed = above is not None and above.dated is not None and ":" in above.text
    return timed and number + 1 < len(top) and top[number + 1].kind == "body"


def _is_site_name_twice(top: Sequence[Line], number: int) -> bool:
    """Whether a few words stand twice under each other, as a logo and its text do."""
    near = [*top[max(0, number - 1) : number], *top[number + 1 : number + 2]]
    short = len(top[number].text.split()) <= SECTION_WORDS
    return short and any(line.text == top[number].text for line in near)


def _is_passed_over(line: Line) -> bool:
    return line.kind in ("furniture", "byline") or _signs(line.text)


def _signs(text: str) -> bool:
    return signature.of_line(text).author is not None


def _holds_date(text: str) -> bool:
    title, dated = split_title(text)
    return (
        dated is not None
        and len(title.split()) > SECTION_WORDS
        and not (title.endswith(".") or _SENTENCES.search(title))
    )


def _is_longer(line: Line, words: int) -> bool:
    return line.kind == "text" and not line.text.isupper() and len(line.text.split()) > words


def _opens_as_site(text: str) -> bool:
    return furniture.fold(text).startswith(_SITES)


def _is_sentence_title(top: Sequence[Line]) -> bool:
    """A title may end in a full stop: one short sentence that does not open as a report does."""
    text = top[-1].text
    single = len(text) <= 180 and ". " not in text and text.endswith(".")
    return single and not _REPORT.match(text) and not ITEM.match(text) and not official.is_heading(text)
