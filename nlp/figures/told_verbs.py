"""What verbs behind those that are counted tell of them (``data/told_verbs.csv``)."""

from functools import cache

from nlp.language import vocabulary
from nlp.language.letters import lowered

_FILE = "told_verbs.csv"
NONE, ALONE, AIM = "none", "alone", "aim"
_KINDS = frozenset({NONE, ALONE, AIM})


@cache
def _verbs() -> dict[str, str]:
    rows = vocabulary.read(_FILE, key="verb")
    return {row["verb"]: vocabulary.one_of(_FILE, line, row["kind"], _KINDS) for line, row in rows}


def kind(verb: str) -> str | None:
    """What ``verb`` tells of them; None of one that tells what they do."""
    return _verbs().get(lowered(verb))
