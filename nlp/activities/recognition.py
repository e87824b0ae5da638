"""The phrases of a passage that tell activities."""

from nlp.activities.called_off import is_called_off
from nlp.activities.entries import entry
from nlp.activities.events import events
from nlp.activities.filters import is_told
from nlp.activities.norms import is_norm
from nlp.activities.passages import Passage
from nlp.activities.passives import may_stand, passive_at
from nlp.activities.phrases import Phrase, phrase_at


def may_tell(passage: Passage) -> bool:
    """Whether ``passage`` is worth an exact look."""
    return (
        any(phrase_at(passage, index) for index in range(len(passage.verbs)))
        or bool(events(passage, []))
        or entry(passage) is not None
        or (bool(passage.verbs) and may_stand(passage))
    )


def recognised(passage: Passage) -> list[Phrase]:
    """The phrases of an exact passage that tell activities, in order; they do not overlap."""
    found: list[Phrase] = []
    for index, verb in enumerate(passage.verbs):
        earlier = found[-1] if found else None
        if earlier and verb.start < earlier.reach:
            continue
        phrase = passive_at(passage, index, earlier.reach if earlier else passage.start)
        if phrase is None:
            phrase = phrase_at(passage, index)
            phrase = phrase if phrase and is_told(passage, phrase, earlier) else None
        if phrase and not is_norm(passage, phrase) and not is_called_off(passage, phrase):
            found.append(phrase)
    opening = entry(passage)
    if opening and not any(phrase.start < opening.reach for phrase in found):
        found.insert(0, opening)
    named = [event for event in events(passage, found) if not is_called_off(passage, event)]
    return sorted([*found, *named], key=lambda phrase: phrase.start)
