"""What robots may read: the page of every decision, document, person and province; no endless lists."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

CLOSED = (
    "/search",
    "/activities?",
    "/download/",
    "/follow",
    "/document/*/archived",
    "/*.csv",
    "/*.xlsx",
    "/*_facet",
    "/*sql=",
    "/*_lang=",
    "/*mark=",
    "/-/",
)


async def rules(request: Request, datasette: Datasette) -> Response:
    """robots.txt."""
    closed = [datasette.urls.path(path) for path in CLOSED] + [
        datasette.urls.database(_name(datasette)) + "/"
    ]
    lines = ["User-agent: *", "Crawl-delay: 2", *(f"Disallow: {path}" for path in closed)]
    lines.append(f"Sitemap: {datasette.absolute_url(request, datasette.urls.path('/sitemap.xml'))}")
    return Response.text("\n".join(lines) + "\n")


def _name(datasette: Datasette) -> str:
    return str(datasette.get_database().name)
