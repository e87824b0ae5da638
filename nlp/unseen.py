"""A text as its reader sees it, for rules that know one blank and one line end, and what is read there at its
places in the whole: without the characters that nobody sees, with plain blanks, one where two were typed and
none at the end of a line.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from nlp.language.letters import UNSEEN
from nlp.language.spelling import is_vietnamese
from nlp.records import Extraction, Mention

_ODD = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# A blank between digits may part thousands ("1 500"), and three of them columns.
_FOLDED = re.compile(
    rf"(?P<unseen>[{UNSEEN}]+)|(?P<line_end>\r\n?|[\u0085\u2028\u2029\u000b\u000c])"
    rf"|(?P<end_blanks>(?<=\S)[ {_ODD}]{{1,2}}(?=\r?\n))"
    rf"|(?P<blank>(?<=\S)[ {_ODD}]{{2}}(?=\S)|(?<!\d)[{_ODD}]|[{_ODD}](?!\d))"
)
_INSTEAD = {"end_blanks": "", "line_end": "\n", "blank": " "}
_ENDS_WITH_WORD = re.compile(r"[^\W\d_]{1,8}$")
_WORD = re.compile(r"[^\W\d_]{1,8}")
_LONGEST_WORD = 9


class Seen:
    """What is seen of a text; extractors read that, so that their values hold nothing else."""

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._parts = list(_parts(whole))
        self.text = "".join(part for _, part in self._parts)

    def told(self, found: Extraction) -> Extraction:
        """What was ``found`` in the seen text, at its places in the whole one."""
        if len(self._parts) == 1:
            return found
        places = [place for begin, part in self._parts for place in range(begin, begin + len(part))]
        values = ((field.name, getattr(found, field.name)) for field in fields(found))
        lists: dict[str, Any] = {
            name: [self._at(one, places) for one in value] for name, value in values if _holds(value)
        }
        return replace(found, **lists)

    def _at(self, one: Mention, places: list[int]) -> Mention:
        start, end = places[one.start], places[one.end - 1] + 1
        return replace(one, start=start, end=end, quote=self._whole[start:end])


def _parts(whole: str) -> Iterator[tuple[int, str]]:
    """The parts of what is seen of ``whole``, in order, with where each begins there."""
    at = 0
    for match in _FOLDED.finditer(whole):
        yield at, whole[at : match.start()]
        yield match.start(), _instead(whole, match)
        at = match.end()
    yield at, whole[at:]


def _instead(whole: str, found: re.Match[str]) -> str:
    """What stands in the text that is read for what was ``found``."""
    if found.lastgroup == "unseen":
        return " " if _stands_between(whole, found) else ""
    return _INSTEAD[str(found.lastgroup)]


def _stands_between(whole: str, unseen: re.Match[str]) -> bool:
    """Whether it stands in the place of a blank: the letters on its sides are a syllable each, and none
    together.
    """
    before = _ENDS_WITH_WORD.search(whole, max(0, unseen.start() - _LONGEST_WORD), unseen.start())
    after = _WORD.match(whole, unseen.end())
    if before is None or after is None or is_vietnamese(before[0] + after[0]):
        return False
    return is_vietnamese(before[0]) and is_vietnamese(after[0])


def _holds(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mention) for one in value)
