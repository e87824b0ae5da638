"""What tells an issuer, where a body is told and its province is that of the page alone, and back."""

from collections.abc import Mapping

from nlp.records import IssuerFrom

_AT_HOME: Mapping[IssuerFrom, IssuerFrom] = {
    "citation": "citation+home",
    "sentence": "sentence+home",
    "document": "document+home",
}
_TOLD = {at_home: source for source, at_home in _AT_HOME.items()}


def at_home(source: IssuerFrom) -> IssuerFrom:
    """``source``, where only the page tells which province's the body is that it tells."""
    return _AT_HOME.get(source, source)


def told(source: IssuerFrom | None) -> IssuerFrom | None:
    """``source``, where the text itself tells the province of its page."""
    return _TOLD.get(source, source) if source else None


def is_at_home(source: str | None) -> bool:
    """Whether ``source`` says that only the page tells which province's the body is."""
    return source in _TOLD
