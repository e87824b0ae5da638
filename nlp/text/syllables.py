"""A sentence as its syllables and marks, and phrase lists that are looked up in them.

Vietnamese writes a space after every syllable, so that names, offices and agencies are phrases of several.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cached_property, lru_cache
from typing import Generic, NamedTuple, TypeVar

from nlp.language import tones
from nlp.text.tagger import Word

# With the space that some write inside a highland name: "K’ Mák", "H' Loan".
_HIGHLAND = r"(?<![^\s|*(])[HK]['’] (?=[^\W\d_]\w)"
_CHUNK = re.compile(rf"(?:{_HIGHLAND})?\S+")
_SYLLABLE = re.compile(rf"{_HIGHLAND}\w+(?:['’]\w+)*|\w+(?:['’]\w+)*|[^\w\s]")
REMEMBERED_CHUNKS = 50_000

Entry = TypeVar("Entry")


class Syllable(NamedTuple):
    """A syllable, number or mark at ``text[start:end]``; ``key`` is its spelling without case."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written with a capital first letter."""
        return self.text[0].isupper()

    @property
    def is_small(self) -> bool:
        """Whether it is a word in small letters."""
        return self.text[0].islower()


class Syllables(list[Syllable]):
    """The syllables of a sentence, which can tell where its words go on, once they are tagged."""

    def __init__(
        self, syllables: Iterable[Syllable], words: Callable[[], Iterable[Word]] | None = None
    ) -> None:
        """``words`` gives the tagged words of the sentence; it is called when they are first needed."""
        super().__init__(syllables)
        self._words = words

    @cached_property
    def _inner(self) -> frozenset[int]:
        """Where the words have a syllable that is not their first: offsets into the text."""
        words = self._words() if self._words else ()
        return frozenset(
            word.start + match.end()
            for word in words
            if not word.text.isalpha()  # most are one syllable
            for match in re.finditer(r"\s+", word.text)
        )

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the syllables from ``first`` up to ``last``, exclusive, stand in the text."""
        return self[first].start, self[last - 1].end

    def is_inside_word(self, index: int) -> bool:
        """Whether the syllable at ``index`` goes on with the word of the one before it."""
        return self[index].start in self._inner


def split(text: str, start: int = 0, end: int | None = None) -> list[Syllable]:
    """The syllables, numbers and marks of ``text[start:end]`` in order, with offsets into ``text``."""
    made = tuple.__new__  # Syllable(…) takes three times as long, and there are many
    return [
        made(Syllable, (at + first, at + last, written, key))
        for chunk in _CHUNK.finditer(text[start:end])
        for at in (start + chunk.start(),)
        for first, last, written, key in _of_chunk(chunk[0])
    ]


@lru_cache(REMEMBERED_CHUNKS)
def _of_chunk(chunk: str) -> tuple[Syllable, ...]:
    """The syllables of what stands between two spaces: a language has few."""
    matches = _SYLLABLE.finditer(tones.canonical(chunk))
    return tuple(Syllable(*one.span(), chunk[one.start() : one.end()], one[0].casefold()) for one in matches)


class Phrases(Generic[Entry]):
    """Phrases with what is known of each, found at a place in a sentence, the longest first, without case."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        """``entries`` pairs each phrase with its entry."""
        self._entries = {phrase_key(phrase): entry for phrase, entry in entries}
        lengths: dict[str, set[int]] = {}
        for keys in self._entries:
            lengths.setdefault(keys[0], set()).add(len(keys))
        self._lengths = {first: sorted(known, reverse=True) for first, known in lengths.items()}

    @property
    def openers(self) -> Set[str]:
        """The keys of the syllables with which a phrase begins."""
        return self._lengths.keys()

    def at(self, syllables: Sequence[Syllable], index: int) -> tuple[Entry, int] | None:
        """The entry of the longest phrase that begins at ``index``, and the index after it."""
        lengths = self._lengths.get(syllables[index].key, ()) if index < len(syllables) else ()
        for length in lengths:
            keys = tuple([syllable.key for syllable in syllables[index : index + length]])
            if keys in self._entries:
                return self._entries[keys], index + len(keys)
        return None


def phrase_key(phrase: str) -> tuple[str, ...]:
    """What a phrase is looked up by: the keys of its syllables."""
    return tuple(syllable.key for syllable in split(phrase))
