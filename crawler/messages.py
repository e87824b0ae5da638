"""The messages of the program in Vietnamese, by ``data/messages.toml``: a line, or else its parts."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice

_MOST_PARTS = 12
"""What has more parts is no line of the program's."""
_MARKS = re.compile("[:;,] ")
_COLON = re.compile(": ")
_REST = "\0"
"""Stands for the rest of a line."""
_PLACE = re.compile(r"\{(\d?)(\*?)\}")


@dataclass(frozen=True, slots=True)
class _Message:
    """A message with places: what it is known by, and how many letters of that are its own."""

    pattern: re.Pattern[str]
    vietnamese: str
    own_words: int
    opens_with_a_place: bool


def vietnamese(line: str) -> str:
    """The Vietnamese of a ``line`` of English; what is no message stays."""
    inner = line.strip()
    if not inner:
        return line
    whole = _whole(inner)
    return line.replace(inner, _parts(inner) if whole is None else whole, 1)


def _whole(line: str) -> str | None:
    """A line that is a message, perhaps behind an address; None for another. Of the messages that it may be,
    it is the one with the most words of its own.
    """
    starts = [0, *(colon.end() for colon in islice(_COLON.finditer(line), _MOST_PARTS))]
    exact = next((start for start in starts if _is_message(line[start:], alone=start == 0)), len(line))
    for message in _patterns():
        if message.own_words <= len(line) - exact:
            break
        for start in starts[:1] if message.opens_with_a_place else starts:
            if found := message.pattern.fullmatch(line, start):
                return _before(line[:start]) + _filled(message, found.groups())
    return None if exact == len(line) else _before(line[:exact]) + messages()[line[exact:]]


def _is_message(text: str, *, alone: bool) -> bool:
    """Whether ``text`` is a message without places; a single word is a name, unless it is ``alone``."""
    return text in messages() and (alone or " " in text)


def _before(text: str) -> str:
    """What stands before a message, "…: ": an address, or what is told of the message."""
    return (_whole(text + _REST) or text + _REST).removesuffix(_REST) if text else text


def _filled(message: _Message, values: Sequence[str]) -> str:
    """The Vietnamese of ``message`` with ``values`` in its places. They stay as they are, for what is told of
    keys, files and allowed values is to be typed again; but for a ``{*}``, in whose place a message stands.
    """
    order = iter(range(len(values)))

    def value(place: re.Match[str]) -> str:
        index = int(place[1]) if place[1] else next(order)
        if place[2]:
            return vietnamese(values[index])
        opens = index == 0 and message.opens_with_a_place
        return _before(f"{values[index]}: ").removesuffix(": ") if opens else values[index]

    return _PLACE.sub(value, message.vietnamese)


def _parts(line: str) -> str:
    """A line that is several messages, or a message behind an address, put together again. A single word
    among them is a name.
    """
    for mark in (": ", "; ", ", ") if len(_MARKS.findall(line)) <= _MOST_PARTS else ():
        head, _, rest = line.partition(mark)
        if rest:
            return f"{_phrase(head, _whole)}{mark}{_phrase(rest, vietnamese)}"
    return line


def _phrase(text: str, say: Callable[[str], str | None]) -> str:
    return (say(text) or text) if " " in text.strip() else text


@cache
def messages() -> Mapping[str, str]:
    """The Vietnamese of each English message."""
    file = resources.files("crawler").joinpath("data", "messages.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _patterns() -> Sequence[_Message]:
    """The messages with places, those with the most words of their own first."""
    found = [_message(*pair) for pair in messages().items() if "{}" in pair[0]]
    return sorted(found, key=lambda message: -message.own_words)


def _message(english: str, vietnamese: str) -> _Message:
    pattern = re.compile("(.+?)".join(map(re.escape, english.split("{}"))), re.DOTALL)
    return _Message(pattern, vietnamese, len(english.replace("{}", "")), english.startswith("{}"))
