"""Pages that send their visitors on by themselves: a portal's old addresses often answer so."""

from typing import Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import HtmlResponse, Response
from scrapy.utils.response import get_meta_refresh

from crawler.addresses import clean
from crawler.source import Source


class RefreshMiddleware(MetaRefreshMiddleware):
    """Follows a refresh like a redirect: from a list to anywhere else in the portal, from an article to what
    is an article's address too. A page that reloads itself is no other page, and a notice that sends its
    readers to the front page is no other address of the article."""

    source: Source

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware for the spider's portal."""
        made = super().from_crawler(crawler)
        made.source = crawler.spider.source  # type: ignore[union-attr]
        return made

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002
    ) -> Request | Response:
        """The response, or the request for the address that it leads to."""
        return super().process_response(request, response) if self._leads_on(request, response) else response

    def _leads_on(self, request: Request, response: Response) -> bool:
        visit = request.meta.get("visit")
        if not isinstance(response, HtmlResponse) or (visit and visit.file_of is not None):
            return False
        _, url = get_meta_refresh(response)
        if not url or clean(url) == clean(response.url):
            return False
        return visit is None or visit.key is None or self.source.key(url) is not None
