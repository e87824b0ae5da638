"""The Datasette plugin: the SQL functions of the searches, the pages of the site, and how they are shown."""

import re
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import PurePosixPath
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from datasette.utils.asgi import Request, Response
from jinja2 import Environment
from markupsafe import Markup
from mcp.server.mcpserver import MCPServer

from db import functions, query
from db.folding import fold, is_marked, spelling
from db.site import editions, errors, filters, formats, marking, metadata, security, table_pages
from db.site.routes import Route, routes
from db.site.texts import language_of, remembered, texts
from db.tables import tables

LINKED = {"document_id": "documents", "decision_id": "decisions"}
_WORD = re.compile(r"\w+")


@hookimpl(trylast=True)  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give every connection of the site the functions that the searches use.

    The search box of a table is Datasette's own: its ``escape_fts`` is replaced, so that one rule holds.
    """
    functions.register(conn)
    conn.create_function("escape_fts", 1, query.words_expression)
    conn.create_function("is_named", 2, is_named, deterministic=True)


def is_named(words: str, name: str) -> bool:
    """Whether all ``words`` are in ``name``: one with marks exactly, one without in any marking."""
    typed = _WORD.findall(spelling(words))
    exact, folded = set(_WORD.findall(spelling(name))), set(_WORD.findall(fold(name)))
    return bool(typed) and all(word in (exact if is_marked(word) else folded) for word in typed)


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[Route]:
    """The pages of our own."""
    return routes()


@hookimpl  # type: ignore[untyped-decorator]
def prepare_jinja2_environment(env: Environment) -> None:
    """The filters of the templates."""
    filters.install(env)


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(request: Request | None, datasette: Datasette) -> dict[str, Any]:
    """The words of the page in its language, and what its links need."""
    return {
        "t": texts(language_of(request)),
        "query_string": request.query_string if request else "",
        "database_name": datasette.get_database().name,
        "schema": tables(),
        "searches": metadata.searches(),
    }


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[security.Application], security.Application]:
    """The headers of every response, its language, and one edition of the corpus for every request."""
    return lambda application: security.guarded(remembered(editions.pinned(application, datasette)))


@hookimpl(trylast=True)  # type: ignore[untyped-decorator]
def register_mcp_tools(mcp: MCPServer) -> None:
    """The tools of assistants are those of datasette-mcp, without the one that could write."""
    mcp.remove_tool("execute_writable_canned_query")


@hookimpl  # type: ignore[untyped-decorator]
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Awaitable[Response]:
    """The page that tells of an error."""
    return errors.respond(datasette, request, exception)


@hookimpl  # type: ignore[untyped-decorator]
def register_output_renderer() -> dict[str, Any]:
    """Any table and query as XLSX."""
    return {"extension": "xlsx", "render": _as_workbook}


async def _as_workbook(
    datasette: Datasette, request: Request, rows: list[sqlite3.Row], view_name: str
) -> Response:
    name = PurePosixPath(request.path).stem
    if view_name == "table":
        return await formats.as_whole_xlsx(table_pages.portions(datasette, request), name)
    return await formats.as_whole_xlsx([dict(row) for row in rows], name)


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Mark the words of a snippet, and link an id in the results of a query to its row."""
    if table is not None or not isinstance(value, str):
        return None
    if column == "snippet":
        return marking.snippet(value)
    if column in LINKED:
        url = datasette.urls.row(database, LINKED[column], tilde_encode(value))
        return Markup('<a href="{}">{}</a>').format(url, value)
    return None
