"""What does an errand: a spider without a night."""

import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.downloading import settings
from crawler.downloading.errand import Errand, Fetched
from crawler.downloading.errors import reason
from crawler.downloading.spider import page_of, request_for
from crawler.guard import Guard


def fetch(errand: Errand) -> tuple[Fetched, ...]:
    """Do the errand in this process, which can do so once."""
    process = AsyncCrawlerProcess(
        {
            **settings.for_portal(errand.source, errand.config, errand.log),
            "SCHEDULER": "scrapy.core.scheduler.Scheduler",
            "SOTINH_DEADLINE": time.time() + 3600,
            "SOTINH_GUARD": Guard(errand.source),
        }
    )
    fetched: dict[str, Fetched] = {}
    process.crawl(ErrandSpider, errand=errand, fetched=fetched)
    process.start()
    nothing = "the crawl could not start"
    missed = {url: Fetched(url=url, error=nothing) for url in errand.urls}
    return tuple((missed | fetched).values())


class ErrandSpider(Spider):
    """Fetches the addresses of ``errand``, and those that they lead on to, the nearest first."""

    def __init__(self, errand: Errand, fetched: dict[str, Fetched]) -> None:
        super().__init__(errand.source.id)
        self.source, self._errand, self._fetched = errand.source, errand, fetched
        self._asked = set(errand.urls)

    async def start(self) -> AsyncIterator[Any]:
        """A request for each address."""
        for url in self._errand.urls:
            yield self._request(url, 0)

    def _request(self, url: str, steps: int) -> Request:
        told = {"url": url, "steps": steps}
        return request_for(url, {}, errback=self.miss, cb_kwargs=told, dont_filter=True, priority=-steps)

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Request]:
        """Keep the page, and go on to where it leads."""
        page, url = page_of(response, datetime.now(UTC)), kwargs["url"]
        error = None if page.status == 200 else f"status {page.status}"
        self._fetched[url] = Fetched(url=url, page=None if error else page, error=error)
        if error or self._errand.onward is None:
            return
        for further in self._errand.onward(page):
            if (
                further not in self._asked
                and len(self._asked) < len(self._errand.urls) + self._errand.further
            ):
                self._asked.add(further)
                yield self._request(further, kwargs["steps"] + 1)

    def miss(self, failure: Failure) -> None:
        """Keep why there is none."""
        url = failure.request.cb_kwargs["url"]  # type: ignore[attr-defined]
        self._fetched[url] = Fetched(url=url, error=reason(failure.value))
