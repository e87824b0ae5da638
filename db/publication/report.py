"""The report of a night: what it brought, what failed, what it took. A JSON file for each, in ``reports``."""

import json
import resource
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

from pydantic import FiniteFloat, TypeAdapter
from sqlite_utils import Database

from crawler.disk import sync_folder, synced
from db.publication import comparison, publishing
from db.publication.report_rows import (
    ActivityRow,
    DecisionRow,
    DriftRow,
    FailureRow,
    Moment,
    PortalRow,
    UnreadRow,
)

FOLDER = "reports"
_SHOWN = 20
_ACTIVITY = ("id", "document_id", "title", "type", "province_id")
_DECISION = ("id", "key", "documents")
Status = Literal["running", "done", "unchanged", "failed", "unpublished", "interrupted", "unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the night; ``peak_mb`` is the most memory that one of the run's processes took so far."""

    name: str
    seconds: FiniteFloat
    peak_mb: FiniteFloat


@dataclass(slots=True, kw_only=True)
class Report:
    """What a night came to. ``status``: "failed" where something failed but what was new was published,
    "unpublished" where it was not, "unchanged" where all went well and nothing was new, "interrupted" where
    the run was killed. ``edition`` is the one that the night published. ``refused`` are the reasons why it
    could not.
    """

    name: str
    started_at: Moment
    finished_at: Moment | None
    status: Status
    exit_status: int | None
    edition: str | None
    refused: list[str]
    steps: list[Step]
    documents: dict[str, int]
    portals: list[PortalRow]
    gains: dict[str, int]
    losses: dict[str, int]
    activities: list[ActivityRow]
    decisions: list[DecisionRow]
    failures: list[FailureRow]
    drifts: list[DriftRow]
    # Reports of the days before what was not read was told have none of it.
    unread: list[UnreadRow] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure what is done within as the step ``name``."""
        began = time.monotonic()
        try:
            yield
        finally:
            whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            peak = max(resource.getrusage(who).ru_maxrss for who in whose) / 1024
            seconds = round(time.monotonic() - began, 1)
            self.steps.append(Step(name=name, seconds=seconds, peak_mb=round(peak, 1)))

    @property
    def seconds(self) -> float:
        """How long it took."""
        return sum(step.seconds for step in self.steps)


REPORT = TypeAdapter(Report)
"""Reads the report of a night from its file."""


def compare(report: Report, data_dir: Path, draft_file: Path) -> None:
    """Add to the ``report`` what the sealed draft gains and loses beside today's edition."""
    with closing(publishing.beside_served(draft_file, data_dir)) as beside:
        _compare(report, beside)


def _compare(report: Report, beside: Database) -> None:
    changes = comparison.changes(beside)
    new, activities = comparison.new_rows(beside, "activities", _ACTIVITY, _SHOWN)
    decisions, cited = comparison.new_rows(beside, "decisions", _DECISION, _SHOWN)
    report.activities = cast("list[ActivityRow]", activities)
    report.decisions = cast("list[DecisionRow]", cited)
    by_source = comparison.new_documents(beside)
    report.gains = {change.kind: change.gained for change in changes}
    report.gains |= {"documents": sum(by_source.values()), "activities": new, "decisions": decisions}
    report.losses = {change.kind: change.lost for change in changes}
    report.gains["unread"], unread = comparison.new_unread(beside, _SHOWN)
    report.unread = cast("list[UnreadRow]", unread)
    report.drifts = comparison.drifts(beside)
    for portal in report.portals:
        portal["documents"] = by_source.get(portal["id"], 0)


def failing_since(data_dir: Path) -> dict[str, str]:
    """The portals that failed in the last night which crawled, each with the night in which that began."""
    crawled = (night for night in reversed(reports(data_dir)) if night.portals)
    last = next(crawled, None)
    portals = last.portals if last else []
    return {one["id"]: one["failing_since"] for one in portals if one["failing"] and one["failing_since"]}


def of_now() -> Report:
    """The report of a night that begins now."""
    now = datetime.now(UTC)
    return blank(f"{now:%Y%m%dT%H%M%S%fZ}", now.isoformat(timespec="seconds"))


def blank(name: str, started_at: str) -> Report:
    """The report of a night of which nothing is known but when it began."""
    return Report(
        name=name,
        started_at=started_at,
        finished_at=None,
        status="running",
        exit_status=None,
        edition=None,
        refused=[],
        steps=[],
        documents={},
        portals=[],
        gains={},
        losses={},
        activities=[],
        decisions=[],
        failures=[],
        drifts=[],
    )


def begin(data_dir: Path, night: Report | None = None) -> Report:
    """Write the report of ``night``, or of one that begins now. One that is still "running" there was killed,
    since nights do not overlap, and is "interrupted".
    """
    report = night or of_now()
    for earlier in reports(data_dir):
        if earlier.status == "running":
            earlier.status = "interrupted"
            write(data_dir, earlier)
    write(data_dir, report)
    return report


def end(data_dir: Path, report: Report, exit_status: int) -> None:
    """Write the report of a night that ends now with the ``exit_status`` of ``nightly_run.run``."""
    report.finished_at = datetime.now(UTC).isoformat(timespec="seconds")
    report.exit_status = exit_status
    report.status = _status(report, exit_status)
    write(data_dir, report)


def _status(report: Report, exit_status: int) -> Status:
    if report.edition:
        return "failed" if exit_status else "done"
    without: Mapping[int, Status] = {0: "unchanged", 1: "failed"}
    return without.get(exit_status, "unpublished")


def write(data_dir: Path, report: Report) -> None:
    """Write ``report`` in the place of what was there of its name, whole or not at all."""
    folder = data_dir / FOLDER
    folder.mkdir(exist_ok=True)
    file = folder / f"{report.name}.json"
    new = file.with_suffix(".tmp")
    new.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    synced(new).replace(file)
    sync_folder(folder)


def reports(data_dir: Path) -> list[Report]:
    """The reports of all nights, oldest first; a file that is none is "unreadable"."""
    return [_read(file) for file in sorted((data_dir / FOLDER).glob("*.json"))]


def _read(file: Path) -> Report:
    try:
        report = REPORT.validate_json(file.read_bytes(), strict=True)
    except (OSError, ValueError):
        why = f"{file} is no report of a night: restore it from a backup, or move it away"
        return replace(blank(file.stem, file.stem), status="unreadable", refused=[why])
    return report
