"""A few pages of a portal, fetched now, with the crawl's manners and none of its memory."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crawler.config import CrawlConfig
from crawler.downloading import processes
from crawler.source import Source
from crawler.visits import Page

Onward = Callable[[Page], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Pages of a portal to fetch, in this order, and where to write the log; then at most so many ``further``
    ones that these, and those in their turn, lead ``onward`` to, which pickles and raises nothing."""

    source: Source
    config: CrawlConfig
    urls: tuple[str, ...]
    log: Path
    onward: Onward | None = None
    further: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came from ``url``: the page, or why there is none."""

    url: str
    page: Page | None = None
    error: str | None = None


def ask(source: Source, urls: tuple[str, ...], config: CrawlConfig) -> tuple[Fetched, ...]:
    """What the portal gives at ``urls`` now. ProcessError where the fetching itself fails."""
    return walk(source, urls, config)


def walk(
    source: Source, urls: tuple[str, ...], config: CrawlConfig, onward: Onward | None = None, further: int = 0
) -> tuple[Fetched, ...]:
    """What the portal gives at ``urls`` now, and after these at most so many ``further`` pages that pages
    lead ``onward`` to. ProcessError where the fetching itself fails."""
    each = config.timeout_seconds * 3 + source.delay_seconds + config.block_seconds
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "fetch.log")
        errand = Errand(source=source, config=config, urls=urls, log=log, onward=onward, further=further)
        seconds = (len(urls) + further) * each + 30
        fetched: tuple[Fetched, ...] = next(processes.work(errand, seconds, Path(folder, "errors.log")))
    return fetched
