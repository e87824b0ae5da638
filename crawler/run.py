"""Crawls: several portals at the same time, a process each."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crawler import config as configuration
from crawler.archive import CRAWL_FOLDER as FOLDER
from crawler.config import ConfigError, CrawlConfig
from crawler.downloading.processes import ProcessError, work
from crawler.downloading.task import PortalResult, Progress, Task
from crawler.nightly import standing
from crawler.source import Source

__all__ = ["FOLDER", "ConfigError", "PortalResult", "Progress", "crawl", "held_back", "lengths"]

_GRACE_SECONDS = 60.0


def crawl(  # noqa: PLR0913
    sources: Sequence[Source],
    data_dir: Path,
    *,
    full: bool = False,
    config: CrawlConfig | None = None,
    on_progress: Callable[[Progress], None] = lambda _: None,
    now: datetime | None = None,
) -> list[PortalResult]:
    """What has come of crawling each of ``sources``, in their order.

    A portal that fails leaves the others as they are, and what it has given stays in its archive. A crawl
    that was killed goes on where it was. ``full`` goes through all lists to their ends and reads every
    article again. ``config`` is the data folder's unless it is given. ``now`` is what the crawl takes for the
    present moment, by which articles are due to be read again. ConfigError where the configuration allows no
    crawl.
    """
    config = config or configuration.load(data_dir)
    if not config.contact and not all(source.allow_private_host for source in sources):
        wanted = f'write contact = "mailto:…" below [crawl] into {data_dir / configuration.FILE}'
        raise ConfigError(f"contact: missing; the portals must be able to tell who asks: {wanted}")
    deadline = config.deadline(datetime.now(UTC))
    ahead = now - datetime.now(UTC) if now else timedelta(0)
    tasks = [
        Task(source=source, data_dir=data_dir, config=config, deadline=deadline, full=full, ahead=ahead)
        for source in sources
    ]
    lock = threading.Lock()

    def report(progress: Progress) -> None:
        with lock:
            on_progress(progress)

    with ThreadPoolExecutor(config.portals_at_once) as pool:
        return list(pool.map(lambda task: _in_process(task, report), tasks))


def held_back(data_dir: Path, source_id: str) -> frozenset[str]:
    """The archives of the portal, as paths from the data folder on, that are not to be read while it is
    failing."""
    return standing.held_back(data_dir / FOLDER / source_id / "state.db")


def lengths(data_dir: Path, source_id: str) -> dict[str, int]:
    """How many bytes each archive of the portal, as a path from the data folder on, has at least."""
    return standing.lengths(data_dir / FOLDER / source_id / "state.db")


def _in_process(task: Task, report: Callable[[Progress], None]) -> PortalResult:
    """The result of the task, whatever becomes of its process."""
    left = (task.deadline - datetime.now(UTC)).total_seconds()
    seconds = max(0.0, left) + 3 * task.config.timeout_seconds + _GRACE_SECONDS
    log = task.data_dir / FOLDER / task.source.id / "errors.log"
    try:
        for said in work(task, seconds, log):
            if isinstance(said, PortalResult):
                return said
            report(said)
    except (ProcessError, OSError) as error:
        return PortalResult(source=task.source.id, failing=str(error))
    return PortalResult(
        source=task.source.id, failing=f"the crawling process gave no result; look into {log}"
    )
