"""What the sample portals of all families have in common: articles, lists of them, pages and routes."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from tests.portals import files, synthetic
from tests.portals.content import VIETNAM, Article, Site, newest_first
from tests.portals.manners import Manners
from tests.portals.web import Request, Response, static

_TEMPLATES = Path(__file__).parent.with_name("templates")
WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
Item = TypeVar("Item")


class Portal:
    """A portal at ``origin`` ("http://127.0.0.1:8100"); ``ROUTES`` name a method for each form of address."""

    FAMILY: ClassVar[str]
    ROUTES: ClassVar[tuple[tuple[str, str], ...]]

    def __init__(self, site: Site, origin: str, manners: Manners) -> None:
        self.site = site
        self.origin = origin
        self.manners = manners
        made = synthetic.articles(site, manners.synthetic)
        self.articles = newest_first([*site.articles(manners.night), *made])
        self.by_id = {article.id: article for article in self.articles}
        self._categories = {category: self._found_in(category) for category in site.categories}
        self._environment = _environment(self.FAMILY)

    def answer(self, request: Request) -> Response:
        for pattern, name in self.ROUTES:
            found = re.fullmatch(pattern, request.path)
            if found:
                response: Response = getattr(self, name)(request, **found.groupdict())
                return self.finish(request, response)
        return self.finish(request, self.missing(request))

    def finish(self, request: Request, response: Response) -> Response:
        """``response`` with the headers and cookies that the family sends with everything."""
        return response

    def missing(self, request: Request) -> Response:
        return self.page("missing.html", status=404)

    def login(self, request: Request) -> Response:
        return self.page("login.html")

    def article(self, request: Request, id: str) -> Response:  # noqa: A002
        """The page of the article with that number, where its family needs no more to find it."""
        article = self.by_id.get(int(id))
        if article is None:
            return self.missing(request)
        return self.page("article.html", article=article)

    def upload(self, request: Request, id: str, name: str) -> Response:  # noqa: A002
        """A file of that article, where its page names it."""
        article = self.by_id.get(int(id))
        if article is None or name not in article.files:
            return self.missing(request)
        return static(request, name, self.file(article, name), article.published)

    def blocked(self, seconds: int) -> Response:
        """The page for who asked too much in too short a time."""
        return Response(text="<h1>Too Many Requests</h1>")

    def page(self, name: str, *, status: int = 200, **values: object) -> Response:
        """A page from the template ``name``."""
        template = self._environment.get_template(name)
        values |= {"site": self.site, "origin": self.origin, "now": datetime.now(VIETNAM), "portal": self}
        return Response(text=template.render(values), status=status)

    def xml(self, name: str, **values: object) -> Response:
        """A feed or sitemap from the template ``name``."""
        response = self.page(name, **values)
        response.type = "text/xml"
        return response

    def robots(self, request: Request) -> Response:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in self.site.disallow)]
        if "sitemap" in self.site.settings:
            lines.append(f"Sitemap: {self.origin}{self.site.settings['sitemap']}")
        return Response(text="\n".join(lines) + "\n", type="text/plain")

    def address(self, article: Article) -> str:
        """The path of the article's page."""
        raise NotImplementedError

    def printed(self, article: Article) -> str:
        """What of the article stands on the page that is best read: title, text, and what belongs to them."""
        return "\n".join([article.title, article.text, *self.below(article)])

    def below(self, article: Article) -> list[str]:
        """The lines that the family prints in the article's text, below it."""
        return []

    def utc(self, moment: datetime) -> datetime:
        return moment.astimezone(UTC)

    def in_category(self, category: str) -> list[Article]:
        return self._categories.get(category, [])

    def _found_in(self, category: str) -> list[Article]:
        return [
            article for article in self.articles if category == article.category or category in article.also
        ]

    def file(self, article: Article, name: str) -> bytes:
        return files.document(self.site.id, article, name)


def pages(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """``items`` in pages of ``size``, one page at least."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [[]]


def weekday(moment: datetime) -> str:
    return WEEKDAYS[moment.weekday()]


@cache
def _environment(family: str) -> Environment:
    loader = FileSystemLoader(_TEMPLATES / family)
    environment = Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters |= {
        "weekday": weekday,
        "time": lambda moment, form: moment.strftime(form),
        "nv": _escaped_by_nukeviet,
    }
    return environment


def _escaped_by_nukeviet(text: str) -> Markup:
    """NukeViet writes more signs as entities than HTML asks for."""
    return Markup(re.sub("[%()!]", lambda sign: f"&#x{ord(sign[0]):x};", str(escape(text))))
