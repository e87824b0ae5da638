"""A stretch of a text that nothing was made of, as a row."""

from nlp.records import Unread, UnreadKind
from nlp.text.document import Document


def unread(document: Document, kind: UnreadKind, start: int, end: int, what: str | None = None) -> Unread:
    """What stands at ``start`` to ``end`` of ``document``, by its words or by ``what``."""
    quote = document.text[start:end]
    return Unread(
        start=start,
        end=end,
        quote=quote,
        sentence=document.sentence_at(start).text,
        kind=kind,
        what=what or " ".join(quote.split()),
    )
