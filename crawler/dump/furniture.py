"""What stands on a portal's page and is not the article: menus, toolbars, boxes of other news, counters."""

import re
from functools import lru_cache
from typing import Literal

from crawler import tables
from crawler.dump import fields
from crawler.dump.fields import EDGES

Ending = Literal["end", "related", "weak", "widget"]
ENDINGS: tuple[Ending, ...] = ("end", "related", "weak", "widget")
_LONGEST = 200
_NAME_WORDS = 12
_PATH_WORDS = 3
_SET_OFF = "|»›>/"
_BESIDE = re.compile(r" {2,}|(?<=\]) *| *(?=\[)")
_COUNT = re.compile(r"\(\d{1,6}\)?$")
_COUNTED = re.compile(r"[\d\W]+(?:lượt|lần|người|views?)?")
_GLUED_COUNT = re.compile(r"(?<=[^\W\d])(?=[\d.,]{1,15}$)")
_TOPICS = re.compile(r" [-–&] |, ")
_PICTURE = re.compile(r"\S{1,80}\.(?:jpe?g|png|gif|bmp)|.{1,60}\d ?°C.{0,40}", re.IGNORECASE)


def fold(line: str) -> str:
    """``line`` in small letters and single spaces, without the brackets, colons and counts around it."""
    return " ".join(_COUNT.sub("", line.strip(EDGES)).strip(EDGES).casefold().split())


def _vocabulary(match: str) -> dict[str, str]:
    return {fold(row["text"]): row["kind"] for row in tables.read("furniture.csv") if row["match"] == match}


_STARTS, _DATA, _LABELS = (_vocabulary(match) for match in ("start", "data", "label"))
_LINES = _LABELS | _vocabulary("line")
_LONGEST_START = max(len(start.split()) for start in (*_STARTS, *_DATA))
_RELATED = {row["text"]: row["kind"] for row in tables.read("related_words.csv")}
_BUTTONS = {row["text"]: row["kind"] for row in tables.read("widget_words.csv")}
_HEADING_WORDS = 9
_NOT_MENU = ("weak", "section", "aside")


def kind(line: str) -> str | None:
    """The kind of furniture that ``line`` is by the vocabulary ``furniture.csv``, or None."""
    return _kind(line) if len(line) <= _LONGEST else None


@lru_cache(maxsize=tables.REMEMBERED)
def _kind(line: str) -> str | None:
    words = _GLUED_COUNT.sub(" ", fold(line)).split()
    return (
        _LINES.get(" ".join(words)) or _LABELS.get(_label(line)) or _by_start(words, line) or _button(words)
    )


def _button(words: list[str]) -> str | None:
    """ "widget" for the words on a button beside an article."""
    kinds = {_BUTTONS.get(word) for word in "-".join(words).split("-")}
    return "widget" if 1 < len(words) <= _HEADING_WORDS and "act" in kinds and None not in kinds else None


def _label(line: str) -> str:
    """What stands before the colon, without a number: "Tập tin 1: ke-hoach.pdf"."""
    return fold(line.partition(":")[0]).rstrip(" 0123456789") if ":" in line else ""


def _by_start(words: list[str], line: str) -> str | None:
    for length in range(min(len(words), _LONGEST_START), 0, -1):
        start, rest = " ".join(words[:length]).rstrip(EDGES), " ".join(words[length:])
        if start in _DATA and (not rest or _COUNTED.fullmatch(rest)):
            return _DATA[start]
        found = _STARTS.get(start)
        if found and (found == "menu" or not _is_sentence(line)):
            return found
    return None


def _is_sentence(line: str) -> bool:
    return line.endswith((".", ";")) and len(line.split()) > 8


def is_menu(line: str) -> bool:
    """Whether ``line`` is an item, or a row of items, of a menu, a breadcrumb or a toolbar."""
    if len(line) > 3 * _LONGEST:
        return False
    items = fields.split(line)
    if fields.is_menu_like(line) or _is_path(line):
        return True
    if len(items) < 2:
        return not items or kind(line) not in (None, *_NOT_MENU) or bool(_PICTURE.fullmatch(line))
    data = [fields.is_data(item) for item in items]
    known = [number or kind(item) not in (None, "weak") for item, number in zip(items, data, strict=True)]
    return all(known) or (any(data[1:]) and is_short(items))


def _is_path(line: str) -> bool:
    """Whether ``line`` is a section of the site and one below it: "Tin tức - Sự kiện: Tin tổng hợp"."""
    above, _, below = line.partition(": ")
    listed = ("section", "menu")
    return (
        bool(below) and kind(above) in listed and (kind(below) in listed or len(below.split()) <= _PATH_WORDS)
    )


def is_short(items: list[str]) -> bool:
    """Whether each of ``items`` has as few words as the name of a site or of a page on it."""
    return all(len(item.split()) <= _NAME_WORDS and not item[0].islower() for item in items)


def without(line: str) -> str:
    """``line`` without the toolbar items before and after its text: "[In trang] …", "…     Bản in"."""
    parts = [part for part in _BESIDE.split(line) if part.strip()]
    whole = len(parts)
    while len(parts) > 1 and is_menu(parts[-1]):
        parts.pop()
    while len(parts) > 1 and (is_menu(parts[0]) or (is_section(parts[0]) and parts[1] in _SET_OFF)):
        parts.pop(0)
    return line if len(parts) == whole else " ".join(parts)


def is_section(line: str) -> bool:
    """Whether ``line`` is the name of a news section, or of several that a site keeps as one."""
    parts = _TOPICS.split(line) if len(line) <= _LONGEST else []
    return kind(line) == "section" or (len(parts) > 1 and all(kind(part) == "section" for part in parts))


def ending(line: str) -> Ending | None:
    """How ``line`` ends an article: see the kinds in ``furniture.csv``. None where it does not."""
    return _ending(line) if len(line) <= _LONGEST else None


@lru_cache(maxsize=tables.REMEMBERED)
def _ending(line: str) -> Ending | None:
    found = kind(line) or _unlisted_ending(line)
    return next((name for name in ENDINGS if name == found), None)


def _unlisted_ending(line: str) -> Ending | None:
    if _is_related(fold(line)) or _is_related(_label(line)):
        return "related"
    items = fields.split(line)
    rows = len(items) > 1 and all(kind(item) or fields.is_data(item) for item in items)
    return "widget" if (rows and any(map(kind, items))) or fields.is_counter(line) or _is_tags(line) else None


def _is_related(heading: str) -> bool:
    """Whether ``heading`` is made of the words that head boxes of other articles."""
    words = [word for word in heading.split() if not word[0].isdigit()]
    kinds = {_RELATED.get(word) for word in words}
    return 1 < len(words) <= _HEADING_WORDS and None not in kinds and kinds >= {"what", "which"}


def _is_tags(line: str) -> bool:
    return line.startswith("#") and line[1:2].isalpha()
