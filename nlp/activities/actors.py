"""Who acts in a text, sentence by sentence: whoever a sentence opens with that says what they did, do or will
do. A deed told without a subject, or of a word like "đoàn", is of the last of them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nlp.activities import cues, subjects
from nlp.activities.body_names import written
from nlp.activities.passages import Passage
from nlp.activities.subject_phrases import nouns
from nlp.text.document import Document, Sentence

# No sentence that says who acts is as long.
_LONGEST = 1500


class Actor(NamedTuple):
    """A body named at ``start`` as the one that acts, in a sentence that begins at ``sentence``."""

    sentence: int
    start: int
    name: str


class Actors:
    """The actors of ``document``, read in text order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read = 0

    def until(self, offset: int) -> Iterator[Actor]:
        """Those of the sentences that were not yet read and end before ``offset``."""
        sentences = self._document.sentences
        while self._read < len(sentences) and sentences[self._read].end <= offset:
            actor = self._of(sentences[self._read])
            self._read += 1
            if actor:
                yield actor

    def _of(self, sentence: Sentence) -> Actor | None:
        if sentence.end - sentence.start > _LONGEST or not nouns().search(sentence.text):
            return None
        found = cues.cues(self._document.text, sentence.start, sentence.end)
        passage = Passage(self._document, sentence, sentence.start, sentence.end, found)
        if not passage.acts:
            return None
        body = subjects.opening(passage.exact())
        return (
            Actor(sentence.start, body.start, written(self._document.text, body, body.end)) if body else None
        )
