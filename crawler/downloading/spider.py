"""The spider: takes visits from a Night and brings it the pages."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DownloadCancelledError
from scrapy.http import Headers as ScrapyHeaders
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import posting
from crawler.downloading import parts, settings
from crawler.downloading.errors import ForbiddenError, RefusedError, reason
from crawler.downloading.reader import Reader
from crawler.nightly.portal_night import PortalError, PortalNight
from crawler.nightly.state_records import Stage
from crawler.visits import Headers, Page, Visit

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class PortalSpider(Spider):
    """One portal's spider. ``progress`` is called after each visit; ``given_up`` says why the portal was left
    before the end."""

    def __init__(
        self, night: PortalNight, reader: Reader, clock: Callable[[], datetime], progress: Callable[[], None]
    ) -> None:
        super().__init__(night.source.id)
        self.source, self.night, self._reader = night.source, night, reader
        self._clock, self._progress = clock, progress
        self.given_up: str | None = None
        self._bounds: dict[str, Any] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """The spider, which hears of its own errors."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider._bounds = settings.for_file(crawler.settings)
        crawler.signals.connect(spider.stumble, signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Nothing: the scheduler asks the night where to start."""
        return
        yield

    def request(self, visit: Visit) -> Request:
        """The request for ``visit``, conditional on a change where the server gave something to ask by."""
        conditions = {} if visit.whole else self.night.state.validators(visit.url)
        meta = {"visit": visit, **(self._bounds if visit.file_of is not None else {})}
        return request_for(visit.url, conditions, callback=self.parse, errback=self.miss, meta=meta)

    async def parse(self, response: Response, **_: Any) -> None:
        """Bring the night the page it asked for, and what it says."""
        request: Any = response.request
        visit, page = request.meta["visit"], page_of(response, self._clock())
        if visit.file_of is not None:
            return self._tell(lambda: self.night.receive(visit, page, None))
        is_list, is_whole = visit.key is None, page.status == 200
        reading = await self._reader.read(page, is_list=is_list) if is_whole else None
        if reading and reading.article and reading.article.parts:
            try:
                page = replace(page, parts=await self._parts(reading.article.parts))
            except Exception as error:
                return self._fail(visit, error)
            reading = await self._reader.read(page, is_list=is_list)
        return self._tell(lambda: self.night.receive(visit, page, reading))

    async def _parts(self, addresses: Sequence[str]) -> tuple[Page, ...]:
        engine = self.crawler.engine
        answers = await parts.fetch(addresses, lambda url: engine.download_async(request_for(url, {})))
        return tuple(page_of(answer, self._clock()) for answer in answers)

    def miss(self, failure: Failure) -> None:
        """Tell the night that a page could not be fetched."""
        self._fail(failure.request.meta["visit"], failure.value)  # type: ignore[attr-defined]

    def _fail(self, visit: Visit, error: BaseException | None) -> None:
        stage: Stage = "fetch"
        if isinstance(error, ForbiddenError):
            stage = "robots"
        elif isinstance(error, RefusedError) or (visit.file_of and isinstance(error, DownloadCancelledError)):
            stage = "guard"
        self._tell(lambda: self.night.fail(visit, stage, reason(error)))

    def stumble(self, failure: Failure, response: Response | Failure) -> None:
        """A page has met an error of ours: the others go on without it."""
        visit = response.request.meta["visit"]  # type: ignore[union-attr]
        try:
            self.night.fail(visit, "read", f"an error of sotinh: {reason(failure.value)}")
        except PortalError as error:
            self.given_up = str(error)
            self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="given up"))

    def _tell(self, what: Callable[[], None]) -> None:
        try:
            what()
        except PortalError as error:
            self.given_up = str(error)
            raise CloseSpider("given up") from error
        finally:
            self._progress()


def request_for(
    url: str, headers: dict[str, str], meta: dict[str, Any] | None = None, **more: Any
) -> Request:
    """The request for what is at ``url``, by POST where that is how it is asked for."""
    address, form = posting.split(url)
    meta = {**(meta or {}), "asked": url}
    if not form:
        return Request(address, headers=headers, meta=meta, **more)
    return Request(address, method="POST", headers={**headers, **_FORM}, body=form, meta=meta, **more)


def page_of(response: Response, now: datetime) -> Page:
    """What Scrapy fetched, as the rest of the crawler knows it."""
    request: Any = response.request
    posted = request.meta["asked"] if request.method == "POST" else None
    return Page(
        url=posted or request.meta.get("redirect_urls", [response.url])[0],
        final_url=posted or response.url,
        status=response.status,
        headers=_headers(response.headers),
        body=response.body,
        fetched_at=now,
        requested=_headers(request.headers),
    )


def _headers(headers: ScrapyHeaders) -> Headers:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
    )
