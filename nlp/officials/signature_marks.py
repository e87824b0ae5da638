"""How a signature says for whom it is signed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"."""

from functools import cache

from nlp.language import vocabulary
from nlp.text.syllables import Phrases, Syllables

_MARKS_ONLY = frozenset({".", "-", "/"})


def after(syllables: Syllables) -> tuple[int, bool | None]:
    """The index after "TM.", "KT." and the like, and whether a body comes next; None where no mark stands."""
    found = _marks().at(syllables, 0)
    if found is None:
        return 0, None
    names_body, first = found
    while first < len(syllables) and syllables[first].text in _MARKS_ONLY:
        first += 1
    return first, names_body


@cache
def _marks() -> Phrases[bool]:
    yes = frozenset({"yes", ""})
    rows = vocabulary.read("signature_marks.csv", key="mark")
    return Phrases(
        (row["mark"], bool(vocabulary.one_of("signature_marks.csv", number, row["names_body"], yes)))
        for number, row in rows
    )
