"""Scrapy's scheduler over the portal's frontier, which outlives the process."""

from collections import deque
from typing import Any, Self

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.visits import Visit


class FrontierScheduler(BaseScheduler):
    """Hands out what the spider's Night wants next. What Scrapy itself puts in, redirects and second tries,
    are parts of a visit under way and go first."""

    def __init__(self) -> None:
        self._steps: deque[Request] = deque()
        self._next: Visit | None = None
        self._spider: Any = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:  # noqa: ARG003
        """A scheduler, whose spider comes later."""
        return cls()

    def open(self, spider: Spider) -> None:
        """Schedule for ``spider``."""
        self._spider = spider

    def has_pending_requests(self) -> bool:
        """Whether there is something to ask for."""
        self._next = self._next or self._spider.night.next_visit()
        return bool(self._steps or self._next)

    def enqueue_request(self, request: Request) -> bool:
        """True: take up ``request`` before the next visit."""
        self._steps.append(request)
        return True

    def next_request(self) -> Request | None:
        """What to ask for now; None for nothing, or for nothing yet."""
        if self._steps:
            return self._steps.popleft()
        visit, self._next = self._next or self._spider.night.next_visit(), None
        request: Request | None = self._spider.request(visit) if visit else None
        return request
