"""A text as the extractors see it: its sentences, and their tagged words, each computed at most once."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from nlp.text import dates, tagger
from nlp.text.tagger import Word


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: half-open offsets into the document's text, and its text."""

    start: int
    end: int
    text: str


@dataclass
class Document:
    """A text (NFC) with what is known of it from its page. Offsets everywhere are into ``text``."""

    text: str
    title: str | None = None
    published: date | None = None
    home_province: str | None = None
    _words: dict[int, list[Word]] = field(default_factory=dict, repr=False)

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
    def day(self) -> date:
        """The day that names and numbers are read by: the publication, else the first day that the text
        tells, else the last day of the calendar (what is valid today).
        """
        told = next(dates.days(self.text), None)
        return self.published or (told.day if told else date.max)

    def words(self, sentence: Sentence) -> list[Word]:
        """The tagged words of ``sentence``; tagged when first asked for, and only then."""
        if sentence.start not in self._words:
            self._words[sentence.start] = tagger.words(self.text, sentence.start, sentence.end)
        return self._words[sentence.start]
