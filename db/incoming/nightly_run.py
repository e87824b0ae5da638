"""A night: what was crawled goes into a draft, which is checked and published; its report tells all."""

import sqlite3
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from crawler import config
from crawler import run as crawling
from crawler.archive import ArchiveError
from crawler.config import ConfigError
from crawler.nightly.extents import Extent
from crawler.run import PortalResult
from crawler.source import Source
from db import corrections, digests, readers, runs
from db.corpus import CorpusError, DamagedError
from db.incoming.pages import take_crawl
from db.intake import Intake
from db.publication import draft, editions, publishing, report
from db.publication.report import Report
from db.publication.report_rows import FailureRow, ListRow, PortalRow
from nlp import extraction
from nlp.language.vocabulary import VocabularyError

CRAWL_SHARE = 0.75
"""The part of a night's time that the crawl may take; the rest is for extraction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a night may take: the ``hours``, the processes that read, and the ``editions`` that are kept."""

    hours: float
    editions: int
    workers: int


def run(night: Report, portals: Sequence[Source], data_dir: Path, bounds: Bounds) -> int:
    """Crawl, extract, check, and publish what is new; the exit status, told in ``night``: 0, 1 where
    something failed, 2 where nothing may be published.
    """
    try:
        return _steps(night, portals, data_dir, bounds)
    except (DamagedError, sqlite3.DatabaseError) as error:
        night.refused += [described(error), *publishing.damaged_edition(data_dir)]
        with suppress(CorpusError):
            draft.discard(data_dir)
        return 2
    except Exception as error:
        night.refused.append(described(error))
        return 2


def described(error: Exception) -> str:
    """What went wrong, in one line that says what to do."""
    if isinstance(error, OSError):
        return f"{error.filename or 'a file'}: {error.strerror or error}"
    if isinstance(error, CorpusError | ArchiveError | ConfigError | VocabularyError):
        return " ".join(str(error).split())
    where = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"
    return (
        f"{what} ({Path(where.filename).name}:{where.lineno}): an error of sotinh; what was served is served"
        ' still. Run it again; if it stays, report it, and try "sotinh discard"'
    )


def _steps(night: Report, portals: Sequence[Source], data_dir: Path, bounds: Bounds) -> int:
    until = datetime.now(UTC) + timedelta(hours=bounds.hours)
    extraction.warm_up()
    by_hand = corrections.load(data_dir)
    reading = readers.processes(bounds.workers)
    intake = Intake(draft.open_draft(data_dir), lambda _: None, reading, by_hand=by_hand)
    with night.step("crawl"):
        settings = config.load(data_dir)
        config_of_tonight = replace(settings, hours=min(settings.hours, bounds.hours * CRAWL_SHARE))
        results = crawling.crawl(portals, data_dir, config=config_of_tonight)
    with night.step("extract"):
        take_crawl(intake, results, portals, data_dir, until)
        intake.correct()
        intake.finish()
    since = report.failing_since(data_dir)
    night.portals = [_portal_row(*pair, since, night) for pair in zip(portals, results, strict=True)]
    night.documents = {name: intake.counts[name] for name in ("new", "changed", "unchanged", "failed")}
    night.failures = cast("list[FailureRow]", runs.failures(intake.db, intake.run))
    with night.step("check"):
        verdict = publishing.judge(data_dir, draft.seal(intake.db))
        night.refused = verdict.lines
        if not verdict.is_damaged:
            report.compare(night, data_dir, verdict.draft)
    if verdict.refused:
        return 2
    with night.step("publish"):
        if publishing.has_news(data_dir, verdict.draft):
            night.edition = publishing.publish(data_dir, verdict).path.name
        stay = editions.prune(data_dir, bounds.editions)
    night.failures += [_failure("publish", line) for line in stay]
    untold = _digests(night, data_dir)
    return intake.exit_status or min(len(stay) + len(untold), 1)


def _digests(night: Report, data_dir: Path) -> list[str]:
    """Tell those who watch; what could not be told. What is published is, whatever comes of it."""
    if not digests.are_on(data_dir):
        return []
    with night.step("watches"):
        untold = digests.send(data_dir)
    night.failures += [_failure("watches", line) for line in untold]
    return untold


def _failure(stage: str, line: str) -> FailureRow:
    return {"source_id": None, "url": None, "stage": stage, "error": line}


def _portal_row(portal: Source, result: PortalResult, since: Mapping[str, str], night: Report) -> PortalRow:
    return PortalRow(
        id=portal.id,
        name=portal.name,
        fetched=result.fetched,
        new=result.new,
        changed=result.changed,
        unchanged=result.unchanged,
        files=result.files,
        waiting=result.waiting,
        failing=result.failing,
        failing_since=since.get(portal.id, night.started_at) if result.failing else None,
        lists=[_list_row(one, result) for one in result.extents],
    )


def _list_row(extent: Extent, result: PortalResult) -> ListRow:
    is_whole = extent.ended is not None and extent not in result.cut
    return ListRow(told=f"{result.source}: {extent}", is_whole=is_whole)
