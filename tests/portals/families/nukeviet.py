"""A NukeViet 4.5 portal in its default theme, as one was seen to answer."""

import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.portals.content import VIETNAM, Article, Site
from tests.portals.families.base import Portal, pages, weekday
from tests.portals.families.nukeviet_time import counters, feed_time, stamp
from tests.portals.manners import Manners
from tests.portals.web import Request, Response, conditional, http_date, media_type, redirect, static

NEWEST_IN_SITEMAP = 1000
NEWEST_IN_FEED = 30
RELATED = 10
_COOKIES = ("nv4_ctr", "nv4_sess", "nv4_u_lang", "nv4_statistic_vi", "nv4_nvvithemever")
_NO_CACHE = "max-age=0, no-cache, no-store, must-revalidate"


class NukeViet(Portal):
    """The portal of a department of industry and trade."""

    FAMILY = "nukeviet"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/sitemap\.xml", "sitemap_index"),
        (r"/sitemap-vi\.news\.xml", "sitemap"),
        (r"/", "start"),
        (r"/vi/", "home"),
        (r"/vi/feeds/", "feeds"),
        (r"/vi/news/", "home"),
        (r"/vi/news/rss/(?:(?P<category>[\w-]+)/)?", "feed"),
        (r"/vi/news/tag/(?P<tag>[^/]+?)(?:/page-(?P<number>\d+))?", "tag"),
        (r"/vi/news/search/", "search"),
        (r"/vi/news/(?P<kind>print|savefile)/(?P<category>[\w-]+)/[\w-]+-(?P<id>\d+)\.html", "print"),
        (r"/vi/news/(?P<category>[\w-]+)/(?:page-(?P<number>\d+)/)?", "category"),
        (r"(?:/vi)?/news/(?P<category>[\w-]+)/[\w-]+-(?P<id>\d+)(?:\.html|/)", "article"),
        (r"/index\.php", "by_query"),
        (r"/uploads/news/(?P<id>\d+)/(?P<name>[\w.-]+)", "upload"),
        (r"/users/login/", "login"),
    )

    def __init__(self, site: Site, origin: str, manners: Manners) -> None:
        super().__init__(site, origin, manners)
        self.zone = ZoneInfo(manners.zone)
        self.popular = [article for article in self.articles[:20] if article.is_open][3:8]
        self.migrated = site.settings["migrated"].replace(tzinfo=VIETNAM)

    def address(self, article: Article) -> str:
        return f"/vi/news/{article.category}/{article.slug}-{article.id}.html"

    def local(self, moment: datetime) -> datetime:
        """``moment`` in the zone that the portal takes its visitor to be in."""
        return moment.astimezone(self.zone)

    def edited(self, article: Article) -> datetime:
        """The last edit: that of the move to this server, if there was none since."""
        return article.modified or self.migrated

    def finish(self, request: Request, response: Response) -> Response:
        """No page can be asked for by its last change, and each visitor without cookies gets them all."""
        if response.is_page:
            response.headers.setdefault("Last-Modified", http_date(datetime.now(UTC) - timedelta(days=1)))
            response.headers |= {"Cache-Control": _NO_CACHE, "Expires": "-1", "Pragma": "no-cache"}
        if "cookie" not in request.headers and not request.path.startswith("/uploads/"):
            response.cookies += [f"{name}={secrets.token_hex(8)}; path=/; HttpOnly" for name in _COOKIES]
        return response

    def view(self, template: str, *, status: int = 200, **values: object) -> Response:
        """A page with the blocks around it, which differ each time."""
        offset = self.local(datetime.now(UTC)).utcoffset() or timedelta()
        blocks = {
            "token": secrets.token_hex(16),
            "counters": counters(len(self.articles)),
            "offset": int(offset.total_seconds() // 3600),
            "zone": self.local(datetime.now(UTC)).strftime("%Z"),
            "popular": self.popular,
            "weekday": weekday,
            "stamp": stamp,
        }
        return self.page(template, status=status, **(blocks | values))

    def missing(self, request: Request) -> Response:
        return self.view("missing.html", status=404)

    def start(self, request: Request) -> Response:
        return redirect("/vi/", 302)

    def robots(self, request: Request) -> Response:
        return conditional(request, super().robots(request), self.migrated)

    def sitemap_index(self, request: Request) -> Response:
        return self.xml("sitemap_index.xml")

    def sitemap(self, request: Request) -> Response:
        response = self.xml("sitemap.xml", articles=self.articles[:NEWEST_IN_SITEMAP])
        response.headers["Last-Modified"] = http_date(self.articles[0].published)
        return response

    def feed(self, request: Request, category: str | None) -> Response:
        if category is not None and category not in self.site.categories:
            return redirect("/vi/news/rss/")
        shown = self.in_category(category) if category else [item for item in self.articles if item.in_home]
        response = self.xml(
            "feed.xml", articles=shown[:NEWEST_IN_FEED], category=category, feed_time=feed_time
        )
        response.headers["Last-Modified"] = http_date(shown[0].published)
        return response

    def feeds(self, request: Request) -> Response:
        return self.view("feeds.html")

    def home(self, request: Request) -> Response:
        shown = {
            category: self.in_category(category)[:3]
            for category in self.site.categories
            if self.in_category(category)
        }
        return self.view("home.html", shown=shown)

    def category(self, request: Request, category: str, number: str | None) -> Response:
        """Another page than there is, or one named in another way, leads to the first."""
        if category not in self.site.categories:
            return redirect("/vi/news/")
        split = pages(self.in_category(category), self.site.per_page)
        at = f"/vi/news/{category}/"
        if "page" in request.query or number == "1" or int(number or 1) not in range(1, len(split) + 1):
            return redirect(at)
        template = "category_list.html" if category in self.site.settings["lists"] else "category.html"
        return self.view(template, category=category, pager=self._pager(at, split, number, "page-{}/"))

    def _pager(
        self, at: str, split: list[Sequence[Article]], number: str | None, form: str
    ) -> dict[str, object]:
        current = int(number or 1)
        links = {count: at + form.format(count) if count > 1 else at for count in range(1, len(split) + 1)}
        return {"articles": split[current - 1], "current": current, "links": links}

    def tag(self, request: Request, tag: str, number: str | None) -> Response:
        found = [
            article for article in self.articles if tag in {name.replace(" ", "-") for name in article.tags}
        ]
        if not found:
            return self.missing(request)
        split = pages(found, self.site.per_page)
        at = f"/vi/news/tag/{tag}"
        if int(number or 1) not in range(1, len(split) + 1):
            return redirect(at)
        return self.view("tag.html", tag=tag, pager=self._pager(at, split, number, "/page-{}"))

    def search(self, request: Request) -> Response:
        words = request.query.get("q", "").lower()
        found = [article for article in self.articles if words and words in article.title.lower()]
        split = pages(found, self.site.per_page)
        number = int(request.query.get("page", "1"))
        shown = split[number - 1] if number in range(1, len(split) + 1) else []
        return self.view("search.html", words=words, shown=shown, number=number, last=len(split))

    def article(self, request: Request, category: str, id: str) -> Response:  # noqa: A002
        """The page, under its canonical address; what else names the article leads there."""
        article = self.by_id.get(int(id))
        if article is None or (category in self.site.categories and not self._is_in(article, category)):
            return self.missing(request)
        if request.path != self.address(article):
            return redirect(self.address(article))
        if article.external:
            return redirect(article.external, 302)
        if "download" in request.query:
            return self._download(article, request.query.get("id", ""))
        if "pdf" in request.query:
            return self.page("viewer.html", article=article)
        return self._shown(request, article)

    def _is_in(self, article: Article, category: str) -> bool:
        return category in {article.category, *article.also}

    def _shown(self, request: Request, article: Article) -> Response:
        if article.members:
            return self.view("members.html", article=article)
        mobile = bool(re.search("Mobile|Android|iPhone", request.headers.get("user-agent", "")))
        around = self.in_category(article.category)
        place = around.index(article)
        newer, older = around[max(0, place - RELATED) : place][::-1], around[place + 1 :][:RELATED]
        template = "article_mobile.html" if mobile else "article.html"
        return self.view(template, article=article, newer=newer, older=older)

    def _download(self, article: Article, index: str) -> Response:
        if not index.isdecimal() or int(index) >= len(article.files):
            return redirect("/vi/news/", 302)
        name = article.files[int(index)]
        headers = {
            "Content-Disposition": f'attachment; filename="{name}";',
            "Cache-Control": "public",
            "Last-Modified": http_date(article.published + timedelta(hours=7)),
        }
        return Response(data=self.file(article, name), type=media_type(name), charset=None, headers=headers)

    def upload(self, request: Request, id: str, name: str) -> Response:  # noqa: A002
        article = self.by_id.get(int(id))
        if article is None:
            return self.missing(request)
        return static(request, name, self.file(article, name), article.published)

    def print(self, request: Request, kind: str, category: str, id: str) -> Response:  # noqa: A002
        article = self.by_id.get(int(id))
        if article is None or not article.is_open:
            return self.missing(request)
        response = self.view("print.html", article=article, own=request.path)
        if kind == "savefile":
            response.headers["Content-Disposition"] = f'attachment; filename="{article.slug}.html"'
        return response

    def by_query(self, request: Request) -> Response:
        """The form of addresses without rewriting: "?language=vi&nv=news&op=khuyen-cong/ten-bai-12"."""
        found = re.search(r"-(\d+)(?:\.html)?$", request.query.get("op", ""))
        article = self.by_id.get(int(found[1])) if found else None
        return redirect(self.address(article)) if article else self.missing(request)

    def blocked(self, seconds: int) -> Response:
        return self.page("flood.html", seconds=seconds)

    def login(self, request: Request) -> Response:
        return self.view("login.html")
