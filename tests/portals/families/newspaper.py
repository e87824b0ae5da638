"""A provincial newspaper on the system that ten of them share: articles below the month they came out in."""

from typing import ClassVar

from tests.portals.content import Article
from tests.portals.families.base import Portal, pages, weekday
from tests.portals.web import Request, Response


class Newspaper(Portal):
    """The paper of a province. Its forms of addresses and of dates changed over the years."""

    FAMILY = "newspaper"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/", "home"),
        (r"/(?P<category>[a-z-]+)/", "list"),
        (r"/(?:[a-z-]+|channel/\d+)/\d{6}/[\w-]+-(?P<id>\d+)/", "article"),
    )
    _DATES: ClassVar[tuple[str, ...]] = (
        "{weekday}, {day:%d/%m/%Y, %H:%M} [GMT+7]",
        "{day:%H:%M, %d/%m/%Y}",
        "Cập nhật lúc {day:%H:%M}, {weekday}, {day:%d/%m/%Y} (GMT+7)",
    )

    def address(self, article: Article) -> str:
        """Below its section, or the number of one."""
        above = article.category if article.id % 2 else f"channel/{len(article.category) + 3480}"
        return f"/{above}/{article.published:%Y%m}/{article.slug}-{article.id}/"

    def dated(self, article: Article) -> str:
        """The line with its date."""
        day = article.published
        return self._DATES[article.id % 3].format(weekday=weekday(day).title(), day=day)

    def below(self, article: Article) -> list[str]:
        return [article.author] if article.author else []

    def home(self, request: Request) -> Response:
        return self.page("home.html", shown=self.articles[:4])

    def list(self, request: Request, category: str) -> Response:
        """A page of a section."""
        if category not in self.site.categories:
            return self.missing(request)
        parts = pages(self.in_category(category), self.site.per_page)
        number = int(request.query.get("page", "1"))
        shown = parts[number - 1] if number <= len(parts) else []
        return self.page("list.html", shown=shown, category=category, number=number, last=len(parts))
