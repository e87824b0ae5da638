"""The crawl of one portal, in a process of its own: Scrapy's reactor runs once in a process, and whatever a
page does to this one, the other portals go on."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess

from crawler.archive import CRAWL_FOLDER
from crawler.archive_writer import ArchiveWriter
from crawler.downloading import settings
from crawler.downloading.reader import Reader
from crawler.downloading.spider import PortalSpider
from crawler.downloading.task import PortalResult, Progress, Task
from crawler.guard import Guard
from crawler.nightly import monitors
from crawler.nightly.extents import Extent
from crawler.nightly.portal_night import PortalError, PortalNight
from crawler.nightly.state import State

_PROGRESS_SECONDS = 0.5
_READING_SECONDS = 30


def crawl(task: Task, report: Callable[[Progress], None]) -> PortalResult:
    """Crawl the portal in this process, which can do so once, and ``report`` now and then. StateError where
    its state cannot be used."""
    folder = task.data_dir / CRAWL_FOLDER / task.source.id
    with Reader(task.source, _READING_SECONDS) as reader, closing(State(folder, task.data_dir)) as state:
        before, run = state.extents.all(), state.begin(task.now())
        with closing(ArchiveWriter(task.data_dir, task.source.id, run, task.now(), _about(task))) as archive:
            night = PortalNight(task.source, state, archive, task.now, full=task.full)
            progress = _Reporter(task.source.id, state, report)
            given_up = _run_spider(task, folder / "crawl.log", night, reader=reader, progress=progress)
            unkept = _unkept(night)
            failing = given_up or unkept or monitors.verdict(state, task.source.expect)
            state.finish(task.now(), failing)
            return _result(task.source.id, state, before, archive=archive.path, failing=failing)


def _unkept(night: PortalNight) -> str | None:
    """Why the last pages cannot be kept; None where they are."""
    try:
        night.commit()
    except PortalError as error:
        return str(error)
    return None


def _about(task: Task) -> dict[str, str]:
    """What the archive says of itself in its opening record."""
    about = {
        "software": "sotinh",
        "isPartOf": task.source.id,
        "robots": "obeyed",
        "http-header-user-agent": task.config.user_agent,
    }
    return about | {"tls": "1.0, certificates unverified"} if task.source.old_tls else about


def _run_spider(task: Task, log: Path, night: PortalNight, **more: object) -> str | None:
    """Why the portal was given up; None where it was not."""
    seconds = max(0.01, (task.deadline - datetime.now(UTC)).total_seconds())
    process = AsyncCrawlerProcess(
        {
            **settings.for_portal(task.source, task.config, log),
            "CLOSESPIDER_TIMEOUT": seconds,
            "SOTINH_DEADLINE": time.time() + seconds,
            "SOTINH_GUARD": Guard(task.source),
        }
    )
    crawler = process.create_crawler(PortalSpider)
    process.crawl(crawler, night=night, clock=task.now, **more)
    process.start()
    spider = crawler.spider
    if process.bootstrap_failed or not isinstance(spider, PortalSpider):
        return f"the crawl could not start; look into {log}"
    if crawler.stats.get_value("finish_reason") == "memusage_exceeded":
        return "an answer took more memory than there is"
    return spider.given_up


class _Reporter:
    """Reports how far the crawl has come, not more often than is of use."""

    def __init__(self, source: str, state: State, report: Callable[[Progress], None]) -> None:
        self._source, self._state, self._report = source, state, report
        self._last = 0.0

    def __call__(self) -> None:
        if time.monotonic() - self._last < _PROGRESS_SECONDS:
            return
        self._last, row = time.monotonic(), self._state.figures()
        self._report(
            Progress(
                source=self._source,
                fetched=row["fetched"],
                articles=row["new"] + row["changed"],
                waiting=self._state.frontier.waiting(),
            )
        )


def _result(
    source: str, state: State, before: Sequence[Extent], *, archive: Path | None, failing: str | None
) -> PortalResult:
    """What the run came to, which began when its lists were gone through as far as ``before`` says."""
    row, extents = state.figures(), tuple(state.extents.all())
    return PortalResult(
        source=source,
        fetched=row["fetched"],
        new=row["new"],
        changed=row["changed"],
        unchanged=row["unchanged"],
        files=row["files"],
        waiting=state.frontier.waiting(),
        failures=tuple(state.failures()),
        failing=failing,
        extents=extents,
        walked=tuple(one for one in extents if one not in before),
        cut=tuple(state.extents.cut()),
        archive=archive,
    )
