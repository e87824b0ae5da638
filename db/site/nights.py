"""The reports of the nightly runs, as the site reads them: the files of ``reports`` beside ``corpus.db``."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import AwareDatetime, FiniteFloat, TypeAdapter, ValidationError

from db.publication.report import FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the run: how long it took, and the most memory that was in use until its end."""

    name: str
    seconds: FiniteFloat
    peak_mb: FiniteFloat


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """What the crawl of a portal brought; ``failing`` tells why it failed as a whole, and since when."""

    id: str
    name: str
    fetched: int
    new: int
    changed: int
    unchanged: int
    waiting: int
    failing: str | None
    failing_since: AwareDatetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """An activity that is new in the corpus."""

    id: str
    document_id: str
    title: str
    type: str
    province_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An official document that was not cited before."""

    id: str
    key: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What went wrong with one page or file."""

    source_id: str | None
    url: str | None
    stage: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A measure of a portal's documents that is not what it was."""

    source_id: str
    measure: str
    before: FiniteFloat
    now: FiniteFloat


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A value that was new in the corpus, and that nothing was made of."""

    kind: str
    what: str
    times: int
    documents: int
    example: str
    document_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """The report of a run: ``documents`` by what became of them, ``gains`` and ``losses`` by kind."""

    name: str
    started_at: AwareDatetime
    finished_at: AwareDatetime | None
    status: Literal["running", "done", "failed", "unpublished", "interrupted"]
    exit_status: int | None
    edition: str | None
    refused: list[str]
    steps: list[Step]
    documents: dict[str, int]
    portals: list[Portal]
    gains: dict[str, int]
    activities: list[Activity]
    decisions: list[Decision]
    failures: list[Failure]
    drifts: list[Drift]
    losses: dict[str, int]
    unread: list[Unread] = field(default_factory=list)


_NIGHT = TypeAdapter(Night)


def names(data_dir: Path) -> list[str]:
    """The names of all reports in the folder of the data, the newest first."""
    return sorted((file.stem for file in (data_dir / FOLDER).glob("*.json")), reverse=True)


def read(data_dir: Path, name: str) -> dict[str, Any] | None:
    """The report ``name``, one of ``names``, as JSON has it and``Night`` describes it; None for no report."""
    file = data_dir / FOLDER / f"{name}.json"
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(file: Path, _: int) -> dict[str, Any] | None:
    try:
        night = _NIGHT.validate_json(file.read_bytes(), strict=True)
    except ValidationError:
        return None
    told: dict[str, Any] = _NIGHT.dump_python(night, mode="json")
    return told
