"""The phrases of a passage that tell activities."""

from nlp.activities.events import events
from nlp.activities.filters import is_told
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase, phrase_at


def may_tell(passage: Passage) -> bool:
    """Whether ``passage`` is worth an exact look."""
    return any(phrase_at(passage, index) for index in range(len(passage.verbs))) or bool(events(passage, []))


def told(passage: Passage) -> list[Phrase]:
    """The phrases of an exact passage that tell activities, in order; they do not overlap."""
    found: list[Phrase] = []
    for index, verb in enumerate(passage.verbs):
        earlier = found[-1] if found else None
        if earlier and verb.start < earlier.reach:
            continue
        phrase = phrase_at(passage, index)
        if phrase and is_told(passage, phrase, earlier):
            found.append(phrase)
    return sorted([*found, *events(passage, found)], key=lambda phrase: phrase.start)
