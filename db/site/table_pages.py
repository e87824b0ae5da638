"""Datasette's own tables and queries to take away, whole: Datasette itself gives tables in pages."""

from base64 import b64encode
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.utils.asgi import AsgiStream, Request
from datasette.views.base import DatasetteError

from db.site import formats
from db.site.corpus_reading import Portion
from db.site.editions import served

_OURS = {"_next", "_size", "_shape", "_labels", "_stream", "_dl", "_nl"}


async def portions(datasette: Datasette, request: Request) -> AsyncIterator[Portion]:
    """All rows of the table or query that ``request`` asks for in another format, filtered and in its order.

    Raises DatasetteError, with its status, where Datasette cannot do what is asked for, and QueryInterrupted
    where all rows of a statement are more than an answer may have.
    """
    asked = parse_qsl(request.query_string, keep_blank_values=True)
    kept = [*(pair for pair in asked if pair[0] not in _OURS), ("_shape", "arrays"), ("_size", "max")]
    path: str = request.path.rpartition(".")[0]
    following: str | None = ""
    while following is not None:
        more = [("_next", following)] if following else []
        answer = await datasette.client.get(f"{path}.json?{urlencode([*kept, *more])}")
        page = _answered(answer)
        if page.get("truncated") and not page.get("next"):
            yield await _whole(datasette, **page["query"])
            return
        yield Portion(page["columns"], [tuple(map(_plain, row)) for row in page["rows"]])
        following = page.get("next")


async def as_csv(datasette: Datasette, request: Request) -> AsgiStream:
    """A table, row or query as CSV; cells of Datasette's own may be formulas to a spreadsheet."""
    name = request.path.rpartition(".")[0].rpartition("/")[2]
    return await formats.as_csv(portions(datasette, request), name)


async def _whole(datasette: Datasette, sql: str, params: dict[str, Any]) -> Portion:
    """All rows of a statement, of which Datasette gives the first ones alone."""
    found = await served(datasette).execute(sql, params, truncate=False)
    columns = [column[0] for column in found.description]
    return Portion(columns, [tuple(map(_plain, row)) for row in found.rows])


def _answered(answer: Any) -> dict[str, Any]:
    try:
        page: dict[str, Any] = answer.json()
    except ValueError as error:
        raise DatasetteError(answer.text[:200], status=answer.status_code) from error
    if answer.status_code != 200:
        raise DatasetteError(page.get("error") or "not possible", status=answer.status_code)
    return page


def _plain(value: Any) -> Any:
    """A cell of a row, or of Datasette's JSON; of bytes, which no table shows, what that has for them."""
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value["encoded"] if isinstance(value, dict) else value
