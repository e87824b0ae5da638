"""Who signed a document by the fields of its page: "Người ký: Lê Văn An", with the post where one is told."""

from nlp.officials import person_names
from nlp.officials.holdings import Holding
from nlp.text import field_list
from nlp.text.syllables import Syllables, split


def find(text: str) -> Holding | None:
    """The person in the field of who signed; the role is that of the field for the post, else the words that
    say who signed. None where no field names a person.
    """
    fields = field_list.find(text)
    if fields is None or fields.signed is None or fields.post is None:
        return None
    syllables = Syllables(split(text, *fields.signed))
    is_name = len(syllables) > 0 and person_names.name_end(syllables, 0) == len(syllables)
    return Holding(fields.signed, fields.post, None, "office", False, False) if is_name else None
