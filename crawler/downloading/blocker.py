"""Portals that ask to wait: 429 and 503, and the notices of a family that say so with status 200."""

import asyncio
import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.downloading.errors import BlockedTooLongError
from crawler.families import FAMILIES

_ASKING = frozenset({429, 503})
_LARGEST_NOTICE = 20_000
_NOTICES = tuple(asks for one in FAMILIES.values() if (asks := one.HABITS.asks_to_wait))
_MOST_WAITS = 3
_LONGEST_SECONDS = 900.0
_log = logging.getLogger(__name__)


class BlockerMiddleware:
    """Waits as long as the portal asks, or ``seconds`` where it does not say, and asks for the page again;
    nothing else is asked for meanwhile."""

    def __init__(self, crawler: Crawler, seconds: float, deadline: float) -> None:
        self._crawler, self._seconds, self._deadline = crawler, seconds, deadline
        self._until = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware with the crawl's settings."""
        settings = crawler.settings
        return cls(crawler, settings.getfloat("SOTINH_BLOCK_SECONDS"), settings.getfloat("SOTINH_DEADLINE"))

    async def process_request(self, request: Request) -> None:  # noqa: ARG002
        """Where several requests are under way at a time, the others wait too."""
        await self._wait()

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """The response, unless it asks to wait; then, after the wait, the request once more.
        BlockedTooLongError where it asks too often, or for too long."""
        if not is_blocked(response.status, response.body):
            return response
        waits = request.meta.get("waits", 0)
        wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        seconds = self._seconds * 2**waits if wait is None else wait
        if waits >= _MOST_WAITS or seconds > _LONGEST_SECONDS or time.time() + seconds > self._deadline:
            raise BlockedTooLongError(f"status {response.status}: asks to wait ({seconds:.0f} s) once more")
        _log.info("%s asks to wait: %.0f s", request.url, seconds)
        self._until = max(self._until, time.monotonic() + seconds)
        await self._wait()
        return request.replace(dont_filter=True, meta={**request.meta, "waits": waits + 1})

    async def _wait(self) -> None:
        while self._crawler.engine.running and (left := self._until - time.monotonic()) > 0:
            await asyncio.sleep(min(1.0, left))


def is_blocked(status: int, body: bytes) -> bool:
    """Whether an answer asks to come back later, in the place of the page."""
    return status in _ASKING or (
        len(body) <= _LARGEST_NOTICE and any(notice.search(body) for notice in _NOTICES)
    )


def retry_after(value: bytes | None, now: datetime) -> float | None:
    """The seconds that the header Retry-After asks for, as a number or as a date; None where it does not."""
    text = (value or b"").decode("latin-1").strip()
    if text.isdecimal():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())
