"""robots.txt, read as RFC 9309 says."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.defer import Deferred

from crawler.downloading.errors import ForbiddenError, NoRobotsError, reason
from crawler.downloading.settings import SLOWEST_SECONDS


class StrictRobotsMiddleware(RobotsTxtMiddleware):
    """Unlike Scrapy's own, which asks for everything where robots.txt cannot be had: without an answer
    nothing is asked for (2.3.1.4), with a status of 4xx everything is (2.3.1.3). A Crawl-delay of up to a
    minute is kept."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._missing: dict[str, str] = {}

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """What the host's robots.txt says, None where it cannot be had. Of several requests that wait for it,
        Scrapy tells the first one only."""
        await super().robot_parser(request)
        parser = self._parsers[urlparse_cached(request).netloc]
        return None if isinstance(parser, Deferred) else parser

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """ForbiddenError or NoRobotsError for a request that is not to be sent."""
        if rp is None:
            raise NoRobotsError(
                f"robots.txt could not be fetched: {self._missing[urlparse_cached(request).netloc]}"
            )
        if not rp.allowed(request.url, self._agent):
            raise ForbiddenError("robots.txt does not allow it")

    @property
    def _agent(self) -> str:
        return str(self._robotstxt_useragent)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or 300 <= response.status < 400:
            raise NoRobotsError(f"it answers with status {response.status}")
        known = response if response.status == 200 else response.replace(body=b"")
        await super()._parse_robots(known, netloc, request)
        parser = self._parsers[netloc]
        if isinstance(parser, RobotParser):
            self._slow_down(parser.crawl_delay(self._agent) or 0.0)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._missing[netloc] = reason(exc)
        super()._robots_error(exc, netloc)

    def _slow_down(self, delay: float) -> None:
        throttle = self.crawler.get_extension(AutoThrottle)
        if throttle is not None and delay > throttle.mindelay:
            throttle.mindelay = min(delay, SLOWEST_SECONDS)
            for slot in self.crawler.engine.downloader.slots.values():
                slot.delay = max(slot.delay, throttle.mindelay)
