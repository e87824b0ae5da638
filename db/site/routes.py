"""The addresses of the site, and how a view is written out in the format that its address asks for."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from db.site import download, formats, robots, sitemap, table_pages
from db.site.corpus_reading import Corpus
from db.site.editions import served
from db.site.page_addresses import PAGES
from db.site.pages import archived
from db.site.view import Asked, Builder, MovedError, View
from db.site.watching.watched import watchable

# The front page has no name that a format could be added to.
FRONT = "/(?:front(?=\\.))?"
FORMAT = r"(?:\.(?P<format>json|csv|xlsx|atom))?$"

Route = tuple[str, Callable[..., Awaitable[Response]]]

# Addresses of what is no page.
OTHERS: list[Route] = [
    (r"^/document/(?P<id>[^/.]+)/archived/text$", archived.as_text),
    (r"^/document/(?P<id>[^/.]+)/archived/file$", archived.as_file),
    (r"^/download/corpus\.db$", download.whole),
    (r"^/robots\.txt$", robots.rules),
    (r"^/sitemap\.xml$", sitemap.index),
    (r"^/sitemap/(?P<kind>[a-z]+)-(?P<number>[0-9]{1,5})\.xml$", sitemap.part),
]


def routes(database: str) -> list[Route]:
    """All addresses as Datasette takes them: a pattern and a function. The first that fits counts."""
    pages = [(FRONT if path == "/" else path, _route(builder)) for path, builder in PAGES.items()]
    own = [(f"^{path}{FORMAT}", view) for path, view in pages]
    return [*own, *OTHERS, (rf"^/{re.escape(database)}(?:/[^/]+){{0,2}}\.csv$", table_pages.as_csv)]


def _route(builder: Builder) -> Callable[..., Awaitable[Response]]:
    async def view(request: Request, datasette: Datasette) -> Response:
        asked = Asked(request, request.url_vars["format"] or "html")
        try:
            shown = await builder(Corpus(datasette), asked)
        except MovedError as moved:
            return Response.redirect(request.full_path.replace(moved.old, moved.new, 1), status=301)
        return await respond(datasette, request, asked, shown)

    return view


async def respond(datasette: Datasette, request: Request, asked: Asked, view: View) -> Response:
    """``view`` in the format that is asked for; 404 for one that it does not have."""
    if asked.format == "html":
        return await _page(datasette, request, view)
    if asked.format not in view.formats:
        return Response.text(f"Only {', '.join(view.formats)} here\n", status=404)
    if asked.format == "json":
        return formats.as_json(view, datasette.absolute_url(request, request.path))
    if asked.format == "atom":
        site = datasette.absolute_url(request, datasette.urls.path("/")).rstrip("/")
        address = datasette.absolute_url(request, request.full_path)
        page = request.full_path.replace("/front.atom", "/", 1).replace(".atom", "", 1)
        return formats.as_atom(view, address, datasette.absolute_url(request, page), site)
    name = request.path.strip("/").rpartition(".")[0].replace("/", "-")
    write = formats.as_csv if asked.format == "csv" else formats.as_xlsx
    return await write(view.rows or [], name)


async def _page(datasette: Datasette, request: Request, view: View) -> Response:
    query = f"?{request.query_string}" if request.query_string else ""
    name = "/front" if request.path == datasette.urls.path("/") else request.path
    takeaways = {extension: f"{name}.{extension}{query}" for extension in view.formats}
    context: dict[str, Any] = view.data | view.shown | {"title": view.title, "takeaways": takeaways}
    if served(datasette).watches:
        context["watchable"] = watchable(request.path, request.query_string)
    return Response.html(await datasette.render_template(view.template, context, request=request))
