"""The rows of a night's report, as they stand in its JSON: for who writes it and for whoever reads it."""

from datetime import datetime
from typing import Annotated, NotRequired

from pydantic import AfterValidator, FiniteFloat

# Python's own is not read by pydantic before 3.12.
from typing_extensions import TypedDict


def _with_zone(written: str) -> str:
    if datetime.fromisoformat(written).tzinfo is None:
        raise ValueError("a moment with its zone is expected")
    return written


Moment = Annotated[str, AfterValidator(_with_zone)]
"""A moment in ISO 8601, with its zone."""


class ListRow(TypedDict):
    """How far a list of a portal was gone through, in a line."""

    told: str
    is_whole: bool


class PortalRow(TypedDict):
    """What the crawl of a portal brought; ``failing`` tells why it failed as a whole, and since when.

    ``documents`` are those that are new in the corpus. Reports of older versions lack ``files``, ``lists``.
    """

    id: str
    name: str
    fetched: int
    new: int
    changed: int
    unchanged: int
    waiting: int
    failing: str | None
    failing_since: Moment | None
    files: NotRequired[int]
    lists: NotRequired[list[ListRow]]
    documents: NotRequired[int]


class ActivityRow(TypedDict):
    """An activity that is new in the corpus."""

    id: str
    document_id: str
    title: str
    type: str
    province_id: str | None


class DecisionRow(TypedDict):
    """An official document that was not cited before."""

    id: str
    key: str
    documents: int


class FailureRow(TypedDict):
    """What went wrong with one page or file."""

    source_id: str | None
    url: str | None
    stage: str
    error: str


class DriftRow(TypedDict):
    """A measure of a portal's documents that is not what it was."""

    source_id: str
    measure: str
    before: FiniteFloat
    now: FiniteFloat


class UnreadRow(TypedDict):
    """A value that was new in the corpus, and that nothing was made of."""

    kind: str
    what: str
    times: int
    documents: int
    example: str
    document_id: str
