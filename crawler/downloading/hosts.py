"""The guard at the door: each request, redirects and robots.txt too, passes here before it goes out."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.downloading.errors import RefusedError
from crawler.guard import Guard
from crawler.source import Source


class HostsMiddleware:
    """Refuses what the portal's Guard refuses, and puts all requests to the portal into one queue."""

    def __init__(self, guard: Guard, slot: str) -> None:
        self._guard, self._slot = guard, slot

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware for the spider's portal."""
        source: Source = crawler.spider.source  # type: ignore[union-attr]
        return cls(Guard(source), source.id)

    def process_request(self, request: Request) -> None:
        """RefusedError for a request that is not to be sent."""
        refusal = self._guard.refusal(request.url)
        if refusal:
            raise RefusedError(refusal)
        request.meta["download_slot"] = self._slot
