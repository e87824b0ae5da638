"""The Datasette plugin: the pages of the site, and how they are shown."""

from collections.abc import Awaitable, Callable
from pathlib import PurePosixPath
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from datasette.utils.asgi import Request, Response
from jinja2 import Environment
from markupsafe import Markup

from db.site import (
    citing,
    contact,
    delivery,
    editions,
    errors,
    filters,
    formats,
    marking,
    metadata,
    security,
    table_pages,
    turnstile,
)
from db.site.routes import Route, routes
from db.site.security import Scope
from db.site.texts import language_of, remembered, texts
from db.site.watching import forms
from db.tables import tables, views

LINKED = {"document_id": "documents", "decision_id": "decisions"}


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Datasette) -> list[Route]:
    """The pages of our own."""
    return [*routes(datasette.get_database().name), *forms.ROUTES]


@hookimpl  # type: ignore[untyped-decorator]
def skip_csrf(scope: Scope) -> bool:
    """Whether a form needs no token against others' pages: no cookie here gives any right."""
    return scope["path"] in forms.POSTED


@hookimpl  # type: ignore[untyped-decorator]
def prepare_jinja2_environment(env: Environment) -> None:
    """The filters of the templates."""
    filters.install(env)


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(request: Request | None, datasette: Datasette) -> dict[str, Any]:
    """The words of the page in its language, and what its links need."""
    t = texts(language_of(request))
    return {
        "t": t,
        "report_address": lambda: contact.report(datasette, request, t) if request else None,
        "query_string": request.query_string if request else "",
        "cited": citing.cited(datasette, request) if request and request.path not in forms.POSTED else None,
        "database_name": datasette.get_database().name,
        "schema": {**tables(), **views()},
        "searches": metadata.searches() | metadata.questions(),
        "questions": metadata.questions(),
    }


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[security.Application], security.Application]:
    """The headers of every response, its limits, its language, and one edition for every request."""

    def wrapped(application: security.Application) -> security.Application:
        reading = remembered(editions.pinned(delivery.kept(application, datasette), datasette))
        regulated = turnstile.regulated(reading, datasette)
        return security.guarded(delivery.compressed(regulated), lambda path: forms.takes(datasette, path))

    return wrapped


@hookimpl  # type: ignore[untyped-decorator]
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Awaitable[Response]:
    """The page that tells of an error."""
    return errors.respond(datasette, request, exception)


@hookimpl  # type: ignore[untyped-decorator]
def register_output_renderer() -> dict[str, Any]:
    """Any table and query as XLSX."""
    return {"extension": "xlsx", "render": _as_workbook}


async def _as_workbook(datasette: Datasette, request: Request) -> Response:
    name = PurePosixPath(request.path).stem
    return await formats.as_whole_xlsx(table_pages.portions(datasette, request), name)


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Mark the words of a snippet, link an id in the results of a query to its row, and only count bytes."""
    if isinstance(value, bytes):
        # Datasette's own link repeats the address in each cell.
        return Markup("&lt;{} bytes&gt;").format(len(value))
    if table is not None or not isinstance(value, str):
        return None
    if column == "snippet":
        return marking.snippet(value)
    if column in LINKED:
        url = datasette.urls.row(database, LINKED[column], tilde_encode(value))
        return Markup('<a href="{}">{}</a>').format(url, value)
    return None
