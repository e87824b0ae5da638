"""Who signed a document by the fields of its page: "Người ký: Lê Văn An", with the post where one is told."""

from nlp.officials import person_names
from nlp.officials.holdings import Holding
from nlp.officials.roles import role_at
from nlp.text import field_list
from nlp.text.syllables import Syllables, split

_BEFORE_POST = frozenset({"-", "–", ",", "("})


def find(text: str) -> Holding | None:
    """The person in the field of who signed; the role is that beside the name ("Lê Văn An - Phó Chủ tịch",
    "Phó Chủ tịch Lê Văn An"), or that of the field for the post. None where no field names a person.
    """
    fields = field_list.find(text)
    if fields is None or fields.signed is None:
        return None
    syllables = Syllables(split(text, *fields.signed))
    opened = role_at(syllables, 0)
    first = _past_mark(syllables, opened.last) if opened else 0
    end = person_names.name_end(syllables, first) if first < len(syllables) else None
    if end is None:
        return None
    post = syllables.span(0, opened.last) if opened else fields.post
    if end < len(syllables):
        told = role_at(syllables, end + 1) if syllables[end].text in _BEFORE_POST else None
        if told is None:
            return None
        post = syllables.span(told.first, told.last)
    return Holding(syllables.span(first, end), post, None, "office", False, False)


def _past_mark(syllables: Syllables, index: int) -> int:
    return index + 1 if index < len(syllables) and syllables[index].text in (":", "-", "–") else index
