"""How words are compared: with their marks, whatever the case and the place of the tone, or without marks."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from nlp.language.tones import canonical


class _Characters(dict[int, str]):
    """A table for ``str.translate`` that is filled as characters turn up; one character gives one."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self.change = change

    def __missing__(self, code: int) -> str:
        self[code] = changed = self.change(chr(code))
        return changed


def _folded(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    plain = parts[0] if all(map(unicodedata.combining, parts[1:])) else character
    return _lowered({"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"}.get(plain, plain))


def _lowered(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


_FOLDED = _Characters(_folded)
_LOWERED = _Characters(_lowered)


def fold(text: str) -> str:
    """``text`` in lower case without marks, "đ" as "d"; one character to one of NFC, so offsets stay."""
    return unicodedata.normalize("NFC", text).translate(_FOLDED)


def spelling(text: str) -> str:
    """``text`` with its marks in lower case, every tone in one place ("Hoà" as "hòa"); offsets as in NFC."""
    return canonical(unicodedata.normalize("NFC", text)).translate(_LOWERED)


def is_marked(word: str) -> bool:
    """Whether ``word`` carries a mark: then it is meant exactly; one without stands for all its markings."""
    return fold(word) != spelling(word)


@lru_cache(maxsize=10_000)
def comparable(name: str) -> str:
    """The form in which two spellings of one name are equal: case, spaces and the place of the tone aside."""
    return " ".join(spelling(name).split())
