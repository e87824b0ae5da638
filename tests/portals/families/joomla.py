"""A Joomla 4 portal (Cassiopeia, com_content): blog lists and articles."""

import re
import secrets

from tests.portals.content import Article
from tests.portals.families.base import Portal, pages
from tests.portals.web import Request, Response

PER_FEED = 10


class Joomla(Portal):
    """The portal of a centre for trade promotion and industrial extension."""

    FAMILY = "joomla"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/(?:index\.php/?)?", "home"),
        (r"/index\.php/(?P<category>[a-z-]+)", "list"),
        (r"/index\.php/(?P<category>[a-z-]+)/(?P<id>\d+)-[\w-]+", "article"),
        (r"/images/tai-lieu/(?P<id>\d+)/(?P<name>[\w.-]+)", "upload"),
    )

    def address(self, article: Article) -> str:
        return f"/index.php/{article.category}/{article.id}-{article.slug}"

    def below(self, article: Article) -> list[str]:
        return [f"Nguồn tin: {article.credit}"] if article.credit else []

    def query_address(self, article: Article) -> str:
        """The address without a router, which modules of other makers print."""
        query = f"option=com_content&view=article&id={article.id}:{article.slug}"
        return f"/index.php?{query}&catid={self.category_number(article.category)}"

    def category_number(self, category: str) -> int:
        return list(self.site.categories).index(category) + 8

    def finish(self, request: Request, response: Response) -> Response:
        if response.is_page:
            response.headers |= {
                "Cache-Control": "no-store, no-cache, must-revalidate, post-check=0, pre-check=0",
                "Expires": "Wed, 17 Aug 2005 00:00:00 GMT",
                "Pragma": "no-cache",
            }
            if "cookie" not in request.headers:
                response.cookies.append(f"{secrets.token_hex(16)}={secrets.token_hex(13)}; path=/; HttpOnly")
        return response

    def view(self, template: str, *, status: int = 200, **values: object) -> Response:
        return self.page(template, status=status, token=secrets.token_hex(16), **values)

    def missing(self, request: Request) -> Response:
        return self.view("missing.html", status=404)

    def home(self, request: Request) -> Response:
        """The front page, or the article that the query names."""
        if request.query.get("view") == "article":
            number = re.match(r"\d+", request.query.get("id", ""))
            return self._shown(request, number[0] if number else "0")
        return self.view("home.html", shown=self.articles[: self.site.per_page])

    def list(self, request: Request, category: str) -> Response:
        """A part of a category from ``start`` on; past its end, an empty one."""
        if category not in self.site.categories:
            return self.missing(request)
        shown = self.in_category(category)
        if request.query.get("format") == "feed":
            response = self.xml("feed.xml", articles=shown[:PER_FEED], category=category)
            response.type = "application/rss+xml"
            return response
        size = self.site.per_page
        start = int(request.query.get("start", "0"))
        starts = [size * page for page in range(len(pages(shown, size)))]
        return self.view(
            "list.html", shown=shown[start : start + size], category=category, start=start, starts=starts
        )

    def article(self, request: Request, category: str, id: str) -> Response:  # noqa: A002
        if category not in self.site.categories:
            return self.missing(request)
        return self._shown(request, id)

    def _shown(self, request: Request, number: str) -> Response:
        article = self.by_id.get(int(number))
        if article is None:
            return self.missing(request)
        around = self.in_category(article.category)
        place = around.index(article)
        later = around[place - 1] if place else None
        earlier = around[place + 1] if place + 1 < len(around) else None
        hits = article.id * 13 + secrets.randbelow(50)
        return self.view("article.html", article=article, later=later, earlier=earlier, hits=hits)
