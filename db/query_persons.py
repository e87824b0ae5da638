"""Where in what a person typed a person may be named, and by which keys such a name is looked up."""

from collections.abc import Iterator, Sequence

from db import query_spellings
from db.query_said import Word
from db.query_vocabulary import addresses, family_names, scales
from db.search_key import name_key

_LONGEST_NAME = 4
_LONGEST_ADDRESS = 5


def persons(typed: str, said: list[Word], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Where in ``typed`` runs of the words ``said`` stand, and which name they give, that begin, after
    a word of address or an office, like a person's; none of the spans ``taken``.
    """
    free = [
        None if _is_scale(said, at) or any(start <= word.start < end for start, end in taken) else word
        for at, word in enumerate(said)
    ]
    at = 0
    while at < len(free):
        opened = address(free, at)
        # Of "ông Chu Đình Quyết" the second word is an address ("chú"), or the family name.
        firsts = (at + opened, at + opened - 1) if opened else (at,)
        counts = {first: count for first in firsts if (count := _person_at(free, first))}
        for first, count in counts.items():
            end = said[first + count - 1].end
            yield said[at].start, end, typed[said[first].start : end]
        at += opened + counts.get(at + opened, 0) or 1


def address(free: Sequence[Word | None], at: int) -> int:
    """How many words from ``at`` on address a person or name an office."""
    opened = 0
    while count := _counted(free, at + opened):
        opened += count
    return opened


def shortened(name: str) -> list[str]:
    """The ``name``, and its beginnings of two words and more, the longest first."""
    parts = name.split(" ")
    return [" ".join(parts[:count]) for count in range(len(parts), 1, -1)]


def keys(name: str) -> list[str]:
    """As what a person of the ``name`` is looked up, with i for y and y for i too."""
    key = name_key(name)
    return [key, *map(" ".join, query_spellings.others(key, key.split(" ")))]


def _is_scale(said: list[Word], at: int) -> bool:
    """Whether the word is of the number before it: "311 triệu", though persons are called so, too."""
    return at > 0 and said[at - 1].folded.isdigit() and said[at].folded in scales()


def _counted(free: Sequence[Word | None], at: int, least: int = 1) -> int:
    """How many words, ``least`` or more, of an address or office begin at ``at``."""
    for count in range(_LONGEST_ADDRESS, least - 1, -1):
        here = [word for word in free[at : at + count] if word]
        written = addresses().get(" ".join(word.folded for word in here), ())
        if len(here) == count and any(all(map(Word.may_be, here, words)) for words in written):
            return count
    return 0


def _person_at(free: list[Word | None], at: int) -> int:
    """How many words the person's name has that may begin at ``at``; 0 where none does."""
    if at >= len(free) or not _is_family_name(free[at]):
        return 0
    count = 0
    while count < _LONGEST_NAME and at + count < len(free) and free[at + count] is not None:
        if count and _counted(free, at + count, least=2):
            break
        count += 1
    return count if count > 1 else 0


def _is_family_name(word: Word | None) -> bool:
    written = family_names().get(word.folded, frozenset()) if word else frozenset()
    return word is not None and any(word.may_be(name) for name in written)
