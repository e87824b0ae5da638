"""A Drupal 7 portal: nodes by number, and views of them with a pager that counts from nought."""

from tests.portals.content import Article
from tests.portals.families.base import Portal, pages
from tests.portals.web import Request, Response

_WEEKDAYS = ("Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "Chủ nhật")


class Drupal(Portal):
    """The portal of a department; who posted a node, which tells nothing of who wrote it, stands beside the
    date."""

    FAMILY = "drupal"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/", "home"),
        (r"/node/(?P<id>\d+)", "article"),
        (r"/sites/default/files/(?P<id>\d+)/(?P<name>[\w.-]+)", "upload"),
        (r"/(?P<category>[a-z-]+)", "list"),
    )

    def address(self, article: Article) -> str:
        return f"/node/{article.id}"

    def submitted(self, article: Article) -> str:
        """The line below its title."""
        day = article.published
        if article.id % 2:
            return f"Ngày đăng: {day:%d-%m-%Y} <------> Người tạo: Nguyễn Thị Hường"
        return f"Gửi bởi bientap vào {_WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y - %H:%M}"

    def home(self, request: Request) -> Response:
        return self.page("home.html", shown=self.articles[:4])

    def list(self, request: Request, category: str) -> Response:
        """A page of a view, by its number from 0 on."""
        if category not in self.site.categories:
            return self.missing(request)
        parts = pages(self.in_category(category), self.site.per_page)
        number = int(request.query.get("page", "0"))
        shown = parts[number] if number < len(parts) else []
        return self.page("list.html", shown=shown, category=category, number=number, last=len(parts) - 1)
