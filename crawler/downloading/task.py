"""What a crawl of one portal is told, and what it tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crawler.config import CrawlConfig
from crawler.nightly.extents import Extent
from crawler.nightly.state_records import Failure
from crawler.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the crawl of the portal ``source`` has come: pages fetched, articles that are new or changed,
    and addresses known to be waiting."""

    source: str
    fetched: int
    articles: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalResult:
    """What a crawl of the portal ``source`` came to.

    Of the articles read, so many were ``new``, ``changed`` and ``unchanged``; of the ``files`` that they link
    to, so many were kept, since they are new or changed; ``waiting`` addresses are left
    for the next crawl. ``failing`` says why the portal is not to be trusted tonight, None where it is; then
    its last good data stays. ``extents`` say how far its lists were gone through, ``walked`` those of them
    that this crawl went through, ``cut`` those that may have left articles out. ``archive`` is the file with
    the pages, None where nothing was worth keeping.
    """

    source: str
    fetched: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    files: int = 0
    waiting: int = 0
    failures: tuple[Failure, ...] = ()
    failing: str | None = None
    extents: tuple[Extent, ...] = ()
    walked: tuple[Extent, ...] = ()
    cut: tuple[Extent, ...] = ()
    archive: Path | None = None

    def troubles(self) -> Iterator[tuple[str, str]]:
        """What the operator has to know: the stage that each is of, and what there is to tell."""
        for cut in self.cut:
            yield "list", f"{self.source}: may have more articles: {cut}"
        if self.failing:
            yield "crawl", f"{self.source}: failing: {self.failing}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A portal to crawl until ``deadline``, by a clock that is ``ahead`` of the machine's."""

    source: Source
    data_dir: Path
    config: CrawlConfig
    deadline: datetime
    full: bool = False
    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC) + self.ahead
