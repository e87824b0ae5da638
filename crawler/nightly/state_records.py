"""What the state of a portal's crawl tells of articles, and of what went wrong."""

from datetime import datetime
from typing import Literal, NamedTuple

Stage = Literal["robots", "guard", "fetch", "list", "read", "file"]
REFUSALS = frozenset[Stage]({"robots", "guard"})


class Failure(NamedTuple):
    """Something that went wrong: at which address, at which stage, and what."""

    url: str
    stage: Stage
    error: str


class Known(NamedTuple):
    """An article as the state knows it; the outcomes are those of the table ``articles``."""

    key: str
    url: str
    outcome: str
    published: str | None = None
    fingerprint: str | None = None
    characters: int | None = None
    gist: str | None = None


class Absence(NamedTuple):
    """Since when an article is gone, as far as is known (None: it is there), and whether that is sure."""

    since: datetime | None = None
    is_withdrawn: bool = False
