"""A portal of the ASP.NET MVC engine of scp.gov.vn, whose print pages are the plainest to read."""

import secrets

from tests.portals.content import Article
from tests.portals.families.base import Portal, pages
from tests.portals.web import Request, Response

RELATED = 5


class Mvc(Portal):
    """A national portal, which mostly re-posts what newspapers and provinces wrote."""

    FAMILY = "mvc"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/", "home"),
        (r"/News/List/(?P<number>\d+)/?", "list"),
        (r"/News/Detail/(?P<id>\d+)/?", "article"),
        (r"/News/Print/(?P<id>\d+)/?", "print"),
        (r"/Upload/News/(?P<id>\d+)/(?P<name>[\w.-]+)", "upload"),
    )

    def address(self, article: Article) -> str:
        return f"/News/Detail/{article.id}"

    def print_address(self, article: Article) -> str:
        return f"/News/Print/{article.id}"

    def below(self, article: Article) -> list[str]:
        credit = f"Theo {article.credit}" if article.credit else ""
        return [line for line in (article.author, credit, *article.files) if line]

    def category_number(self, category: str) -> int:
        return list(self.site.categories).index(category) + 1

    def finish(self, request: Request, response: Response) -> Response:
        response.headers |= {"X-AspNetMvc-Version": "4.0", "X-AspNet-Version": "4.0.30319"}
        if response.is_page:
            response.headers["Cache-Control"] = "private"
            if "cookie" not in request.headers:
                response.cookies.append(f"ASP.NET_SessionId={secrets.token_hex(12)}; path=/; HttpOnly")
        return response

    def home(self, request: Request) -> Response:
        return self.page("home.html", shown=self.articles[: self.site.per_page])

    def list(self, request: Request, number: str) -> Response:
        """A page of a category; past the last one, none of its articles."""
        if int(number) not in range(1, len(self.site.categories) + 1):
            return self.missing(request)
        category = list(self.site.categories)[int(number) - 1]
        split = pages(self.in_category(category), self.site.per_page)
        wanted = request.query.get("page", "1")
        current = int(wanted) if wanted.isdecimal() else 1
        shown = split[current - 1] if current in range(1, len(split) + 1) else []
        return self.page(
            "list.html", shown=shown, category=category, number=number, current=current, last=len(split)
        )

    def article(self, request: Request, id: str) -> Response:  # noqa: A002
        return self._shown(request, id, "article.html")

    def print(self, request: Request, id: str) -> Response:  # noqa: A002
        return self._shown(request, id, "print.html")

    def _shown(self, request: Request, number: str, template: str) -> Response:
        article = self.by_id.get(int(number))
        if article is None:
            return self.missing(request)
        around = [other for other in self.in_category(article.category) if other is not article]
        return self.page(template, article=article, related=around[:RELATED])
