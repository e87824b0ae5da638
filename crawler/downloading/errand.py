"""A few pages of a portal, fetched now, with the crawl's manners and none of its memory."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from crawler.config import CrawlConfig
from crawler.downloading import processes
from crawler.source import Source
from crawler.visits import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Pages of a portal to fetch, in this order, and where to write the log."""

    source: Source
    config: CrawlConfig
    urls: tuple[str, ...]
    log: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came from ``url``: the page, or why there is none."""

    url: str
    page: Page | None = None
    error: str | None = None


def ask(source: Source, urls: tuple[str, ...], config: CrawlConfig) -> tuple[Fetched, ...]:
    """What the portal gives at ``urls`` now. ProcessError where the fetching itself fails."""
    seconds = len(urls) * (config.timeout_seconds * 3 + source.delay_seconds + config.block_seconds) + 30
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "fetch.log")
        errand = Errand(source=source, config=config, urls=urls, log=log)
        fetched: tuple[Fetched, ...] = next(processes.work(errand, seconds, Path(folder, "errors.log")))
    return fetched
