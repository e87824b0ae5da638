"""A text as the extractors see it: its sentences, and their tagged words, each computed at most once."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from nlp.dating import evidence
from nlp.dating.bounds import UNBOUNDED, Bounds, DatedBy, Written
from nlp.text import tagger
from nlp.text.syllables import Syllables, split
from nlp.text.tagger import Word

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: half-open offsets into the document's text, and its text."""

    start: int
    end: int
    text: str


@dataclass
class Document:
    """A text (NFC) with what is known of it from its page. Offsets everywhere are into ``text``.

    ``neighbours`` are the days of the articles that its portal numbered right before and after it;
    ``publisher`` is the office or newspaper whose page it is; ``is_home_told``, that its text itself tells
    its home.
    """

    text: str
    title: str | None = None
    published: date | None = None
    home_province: str | None = None
    url: str | None = None
    fetched: date | None = None
    neighbours: Bounds = UNBOUNDED
    publisher: str | None = None
    is_home_told: bool = False
    _words: dict[int, list[Word]] = field(default_factory=dict, init=False, repr=False)
    _syllables: dict[int, Syllables] = field(default_factory=dict, init=False, repr=False)
    _steps: dict[Callable[..., object], object] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in text order; a newline always ends one."""
        return [Sentence(start, end, self.text[start:end]) for start, end in tagger.sentences(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that ``offset`` stands in, or the last one before it. LookupError in an empty text."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            raise LookupError(f"no sentence at or before offset {offset}")
        return self.sentences[index]

    @cached_property
    def written(self) -> Written:
        """When it was written, as far as its page, its address, its neighbours or its words tell: what names,
        and days without a year, are read by.
        """
        page = evidence.Page(self.published, self.url, self.neighbours, self.fetched)
        return evidence.written(self.text, page)

    @property
    def earliest(self) -> date | None:
        """The first day on which it may have been written; None where nothing tells."""
        return self.written.bounds.earliest

    @property
    def latest(self) -> date | None:
        """The last day on which it may have been written; None where nothing tells."""
        return self.written.bounds.latest

    @property
    def dated_by(self) -> DatedBy:
        """What tells ``earliest`` and ``latest``."""
        return self.written.dated_by

    def words(self, sentence: Sentence) -> list[Word]:
        """The tagged words of ``sentence``; tagged when first asked for, and only then."""
        if sentence.start not in self._words:
            self._words[sentence.start] = tagger.words(self.text, sentence.start, sentence.end)
        return self._words[sentence.start]

    def syllables(self, sentence: Sentence) -> Syllables:
        """The syllables and marks of ``sentence``, split when first asked for; it is tagged only where they
        are asked about its words.
        """
        if sentence.start not in self._syllables:
            cut = split(self.text, sentence.start, sentence.end)
            self._syllables[sentence.start] = Syllables(cut, lambda: self.words(sentence))
        return self._syllables[sentence.start]

    def with_text(self, text: str) -> "Document":
        """What is known of it, with another ``text`` of it: a part, or one without its breaks. It was written
        when this one was, whatever words that text keeps.
        """
        other = replace(self, text=text)
        other.__dict__["written"] = self.written
        return other

    def once(self, step: Callable[["Document"], Result]) -> Result:
        """What ``step`` gives of this document; it is done when first asked for, and only then."""
        if step not in self._steps:
            self._steps[step] = step(self)
        return cast(Result, self._steps[step])
