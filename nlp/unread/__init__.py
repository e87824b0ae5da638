"""What nothing was made of: symbols without an issuer, unknown roles and bodies, days that are none.

Each is a hint at a row that a vocabulary lacks (``symbols``: issuers.csv; ``posts``: roles.csv and
agencies.csv) or at a slip of the text (``days``).
"""

from collections.abc import Sequence

from nlp.records import DecisionMention, Official, Unread
from nlp.text.document import Document
from nlp.unread import days, posts, symbols


def find(document: Document, cited: Sequence[DecisionMention], named: Sequence[Official]) -> list[Unread]:
    """What was met in ``document`` and not read, in text order, beside the decisions ``cited`` and the
    persons ``named`` in it.
    """
    found = [
        *symbols.find(document, cited),
        *posts.unknown_roles(document, named),
        *posts.unknown_bodies(document, named),
        *days.find(document),
    ]
    return sorted(found, key=lambda one: (one.start, one.end, one.kind))
