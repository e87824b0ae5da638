"""A WordPress 6.1 portal with a classic theme (Twenty Twenty-One), as one was seen to answer."""

from collections.abc import Sequence
from datetime import datetime

from tests.portals.content import Article, Site
from tests.portals.families.base import Portal, pages
from tests.portals.families.wordpress_rest import Rest
from tests.portals.manners import Manners
from tests.portals.web import Request, Response, conditional, redirect

PER_FEED = 10


class WordPress(Portal):
    """The portal of a centre for industrial extension."""

    FAMILY = "wordpress"
    ROUTES = (
        (r"/robots\.txt", "robots"),
        (r"/sitemap\.xml", "to_sitemap"),
        (r"/wp-sitemap\.xml", "sitemap_index"),
        (r"/wp-sitemap-posts-post-1\.xml", "sitemap"),
        (r"/(?:category/(?P<category>[\w-]+)/)?feed/", "feed"),
        (r"/wp-json/(?P<rest>.*)", "rest"),
        (r"/wp-content/uploads/(?P<id>\d+)/(?P<name>[\w.-]+)", "upload"),
        (r"/(?:category/(?P<category>[\w-]+)/)?(?:page/(?P<number>\d+)/)?", "list"),
        (r"/(?P<year>\d{4})/(?P<month>\d\d)/", "month"),
        (r"/\d{4}/\d\d/\d\d/(?P<slug>[\w-]+)(?P<slash>/?)", "article"),
        (r"/(?P<slug>[\w-]+)(?P<slash>/?)", "article"),
    )

    def __init__(self, site: Site, origin: str, manners: Manners) -> None:
        super().__init__(site, origin, manners)
        self.by_slug = {article.slug: article for article in self.articles}
        self._rest = Rest(self)

    def address(self, article: Article) -> str:
        return article.published.strftime(f"/%Y/%m/%d/{article.slug}/")

    def content(self, article: Article) -> str:
        """The body as the editor has it; files and the source are parts of it."""
        template = self._environment.get_template("content.html")
        return template.render(article=article, portal=self, origin=self.origin)

    def below(self, article: Article) -> list[str]:
        return [*article.files, *([f"Nguồn: {article.credit}"] if article.credit else [])]

    def edited(self, article: Article) -> datetime:
        return article.modified or article.published

    def category_id(self, category: str) -> int:
        return list(self.site.categories).index(category) + 2

    def to_sitemap(self, request: Request) -> Response:
        return redirect("/wp-sitemap.xml", 302)

    def sitemap_index(self, request: Request) -> Response:
        return self.xml("sitemap_index.xml")

    def sitemap(self, request: Request) -> Response:
        return self.xml("sitemap.xml", articles=self.articles)

    def _shown_in(self, category: str | None) -> list[Article]:
        return self.in_category(category) if category else self.articles

    def feed(self, request: Request, category: str | None) -> Response:
        shown = self._shown_in(category)
        split = pages(shown, PER_FEED)
        number = int(request.query.get("paged", "1"))
        if not shown or number > len(split):
            return self.missing(request)
        response = self.xml("feed.xml", articles=split[number - 1], category=category)
        response.type = "application/rss+xml"
        return conditional(request, response, max(map(self.edited, shown)))

    def rest(self, request: Request, rest: str) -> Response:
        return self._rest.answer(request, rest)

    def list(self, request: Request, category: str | None, number: str | None) -> Response:
        if "p" in request.query:
            return self._by_id(request)
        if "rest_route" in request.query:
            return self._rest.answer(request, request.query["rest_route"].strip("/"))
        return self._list(request, self._shown_in(category), number, category)

    def _list(
        self, request: Request, shown: Sequence[Article], number: str | None, category: str | None = None
    ) -> Response:
        split = pages(shown, self.site.per_page)
        current = int(number or 1)
        if not shown or current not in range(1, len(split) + 1):
            return self.missing(request)
        at = f"/category/{category}/" if category else "/"
        links = [at if count == 1 else f"{at}page/{count}/" for count in range(1, len(split) + 1)]
        return self.page(
            "list.html", shown=split[current - 1], current=current, links=links, category=category
        )

    def month(self, request: Request, year: str, month: str) -> Response:
        found = [item for item in self.articles if item.published.strftime("%Y%m") == year + month]
        return self._list(request, found, None)

    def _by_id(self, request: Request) -> Response:
        number = request.query["p"]
        article = self.by_id.get(int(number)) if number.isdecimal() else None
        return redirect(self.origin + self.address(article)) if article else self.missing(request)

    def article(self, request: Request, slug: str, slash: str) -> Response:
        """The page; the beginning of a title, or no slash at the end, leads there."""
        begun = (article for known, article in self.by_slug.items() if known.startswith(slug))
        article = self.by_slug.get(slug) or next(begun, None)
        if article is None:
            return self.missing(request)
        if request.path != self.address(article):
            return redirect(self.origin + self.address(article))
        response = self.page("article.html", article=article)
        rest = f'<{self.origin}/wp-json/wp/v2/posts/{article.id}>; rel="alternate"; type="application/json"'
        response.headers["Link"] = rest
        return response
