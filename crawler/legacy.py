"""Text in a Vietnamese font encoding from before Unicode, which reaches us as Latin-1 characters.

TCVN3 prints "Hội thảo" as "Héi th¶o", VNI as "Hoäi thaûo". A line is taken for one of them where nearly all
of its marked words become Vietnamese syllables and few were before: French or German lines stay as they are.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice

from crawler import tables
from nlp.language.spelling import is_vietnamese

_CAPITAL_WORD = re.compile(
    r"((?<![A-Za-z\u00a1-\u00ff])[\u00a1-\u00ff]{0,4}[A-Z][\u00a1-\u00ff]{0,4}[A-Z][A-Z\u00a1-\u00ff]*(?![a-z]))"
)
_SMALL = re.compile("[a-z]")
_MARKED = re.compile(
    r"(?=[\u00a1-\u00ff]{0,8}[A-Za-z]|[\u00a1-\u00ff]{2})[A-Za-z]{0,8}[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*"
)
_UNICODE_VIETNAMESE = re.compile(r"[\u0102-\u01b0\u1ea0-\u1ef9]")
_UNICODE_VIETNAMESE_LINE = re.compile(r"[\u0102-\u01b0\u1ea0-\u1ef9][^\n]*+")
_ABBREVIATION = re.compile(r"[BCDĐGHKLMNPQRSTVX]{2,}")
# Lines with Latin-1 letters and none of those that only Vietnamese in Unicode has.
_IN_QUESTION = re.compile(
    r"^[^\n\u00a1-\u00ff\u0102-\u01b0\u1ea0-\u1ef9]*+[\u00a1-\u00ff][^\n\u0102-\u01b0\u1ea0-\u1ef9]*+$",
    re.MULTILINE,
)
_SAMPLE = 500
_FEW = 2
_NEARLY_ALL = 0.85
_MINORITY = 0.5
_MANY, _MOST = 12, 0.6
"""Among many words some may have lost letters on the way."""
_LINES_TO_ONE = 20
"""So many lines in another encoding there are to one in Unicode, where that one is an exception."""

_TCVN3 = {int(row["byte"], 16): row["letter"] for row in tables.read("tcvn3.csv")}
_VNI = {row["printed"]: row["letter"] for row in tables.read("vni.csv")}
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def _from_tcvn3(text: str) -> str:
    """A word of a capital font is capital altogether: "HéI" stands for "HỘI"; so are its line's short words,
    "Và" in "HỘI VÀ ĐOÀN".
    """
    if not _SMALL.search(text) and len(_CAPITAL_WORD.findall(text)) >= _FEW:
        return text.translate(_TCVN3).upper()
    parts = [part.translate(_TCVN3) for part in _CAPITAL_WORD.split(text)]
    parts[1::2] = map(str.upper, parts[1::2])
    return "".join(parts)


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)


_READINGS: dict[str, Callable[[str], str]] = {"TCVN3": _from_tcvn3, "VNI": _from_vni}


def to_unicode(text: str) -> str:
    """``text`` with its lines in TCVN3 or VNI rewritten in Unicode; every other line as it is."""
    words = {line: _marked_words(line) for line in _IN_QUESTION.findall(text)}
    found = {line: _encoding(marked) for line, marked in words.items()}
    sure = Counter(name for line, name in found.items() if name and len(words[line]) >= _FEW)
    usual = sure.most_common(1)[0][0] if sure else None
    throughout = usual is not None and _is_throughout(text, sure[usual])

    def rewritten(match: re.Match[str]) -> str:
        line, name = match[0], found[match[0]]
        if name and (name == usual or len(words[line]) >= _FEW):
            return _READINGS[name](line)
        if usual and throughout and _can_be(_READINGS[usual], words[line]):
            return _READINGS[usual](line)
        return line

    return _IN_QUESTION.sub(rewritten, text) if any(found.values()) else text


def _is_throughout(text: str, sure: int) -> bool:
    """Whether a text with so many lines surely in another encoding has next to none in Unicode."""
    most = sure // _LINES_TO_ONE
    return sum(1 for _ in islice(_UNICODE_VIETNAMESE_LINE.finditer(text), most + 1)) <= most


def decoded(text: str, encoding: str) -> str:
    """``text``, which is known to be in "TCVN3" or "VNI", in Unicode; text in Unicode already stays."""
    return text if _UNICODE_VIETNAMESE.search(text) else _READINGS[encoding](text)


def _marked_words(line: str) -> list[str]:
    """The different words with letters beyond ASCII."""
    return list({found[0] for found in islice(_MARKED.finditer(line), _SAMPLE)})


def _encoding(words: list[str]) -> str | None:
    """The encoding in which nearly all of ``words`` are Vietnamese, where few are so as they stand."""
    if not words or share(words) >= _MINORITY:
        return None
    return next((name for name, reading in _READINGS.items() if _is_nearly_all(reading, words)), None)


def _is_nearly_all(reading: Callable[[str], str], words: list[str]) -> bool:
    """Abbreviations ("QĐ", "HĐND") are syllables in no encoding, and speak neither for nor against one."""
    read = [word for word in map(reading, words) if not _ABBREVIATION.fullmatch(word)]
    return share(read) >= (_MOST if len(read) >= _MANY else _NEARLY_ALL)


def _can_be(reading: Callable[[str], str], words: list[str]) -> bool:
    """Whether nothing among ``words`` speaks against the reading."""
    return all(map(_ABBREVIATION.fullmatch, map(reading, words))) or _is_nearly_all(reading, words)


def share(words: list[str]) -> float:
    """The share of ``words`` that are Vietnamese syllables, 0 to 1."""
    return sum(map(is_vietnamese, words)) / len(words) if words else 0.0
