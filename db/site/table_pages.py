"""Datasette's own tables to take away, whole: Datasette itself gives them in pages."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.site.reading import Portion


async def portions(datasette: Datasette, request: Request) -> AsyncIterator[Portion]:
    """All rows of the table that ``request`` asks for in another format, with its filters and order."""
    asked = parse_qsl(request.query_string, keep_blank_values=True)
    kept = [pair for pair in asked if pair[0] not in {"_next", "_size", "_shape", "_labels"}]
    path, following = request.path.rpartition(".")[0], ""
    while following is not None:
        words = [
            *kept,
            ("_shape", "arrays"),
            ("_size", "max"),
            *([("_next", following)] if following else []),
        ]
        answer = await datasette.client.get(f"{path}.json?{urlencode(words)}")
        answer.raise_for_status()
        page = answer.json()
        yield Portion(page["columns"], [tuple(row) for row in page["rows"]])
        following = page.get("next")
