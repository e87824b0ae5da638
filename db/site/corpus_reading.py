"""The corpus as the pages read it: named queries of ``db/site/queries``, run under Datasette's time limit.

A query may have a ``/*where*/``, for which the conditions of a page are put, and parts ``/*name …*/`` of
which those count that are asked for: an order, or ``/*after …*/`` (in an order ``/*after_order …*/``), what
comes after a row of a long list; a part may have parts. What several queries share stands in a file of its
own, put for ``/*= its_name*/``. Columns that begin with "_" are the key of that row, which no page shows.
"""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from datasette.app import Datasette

from db.search import sql as search_sql
from db.site.editions import Edition, served

Row = dict[str, Any]
Parameters = Mapping[str, str | int | None]
AT_ONCE = 1_000
MOST_KNOWN = 500
_SHARED = re.compile(r"/\*= (\w+)\*/")
_PART = re.compile(r"/\*(\w{1,40}) ([^*]{1,4000})\*/")
# What was counted in an edition, the latest questions last.
_known: WeakKeyDictionary[Edition, dict[object, list[Row]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Portion:
    """Some rows of a table, in its order."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


class Corpus:
    """The database that ``datasette`` serves, for reading."""

    def __init__(self, datasette: Datasette) -> None:
        self.datasette = datasette
        self._database = served(datasette)
        self.name: str = self._database.name
        # Where the pipeline keeps what belongs to the corpus.
        self.folder = Path(self._database.path).parent

    async def rows(
        self, query: str, parameters: Parameters | None = None, where: str = "", parts: str = ""
    ) -> list[Row]:
        """The rows of the query ``<query>.sql`` with some of its parts, ``where`` put for ``/*where*/``."""
        found = await self._found(_sql(query, where, parts), parameters or {})
        return [{name: row[name] for name in row.keys() if name[0] != "_"} for row in found.rows]  # noqa: SIM118

    async def row(
        self, query: str, parameters: Parameters | None = None, where: str = "", parts: str = ""
    ) -> Row | None:
        """The first row of a query; None where there is none."""
        return next(iter(await self.rows(query, parameters, where, parts)), None)

    async def value(self, query: str, parameters: Parameters | None = None, where: str = "") -> Any:
        """The first value of a query's first row."""
        [row, *_] = await self.rows(query, parameters, where)
        return next(iter(row.values()))

    async def known(
        self, query: str, parameters: Parameters | None = None, where: str = "", parts: str = ""
    ) -> list[Row]:
        """The rows of a query that counts much of the corpus; an edition never changes, so its are kept."""
        edition = self._database.edition()
        if edition.is_live:
            return await self.rows(query, parameters, where, parts)
        kept, asked = _known.setdefault(edition, {}), (query, where, parts, *(parameters or {}).items())
        if asked not in kept:
            rows = await self.rows(query, parameters, where, parts)
            if len(kept) >= MOST_KNOWN:
                kept.pop(next(iter(kept)))
            kept[asked] = rows
        return kept[asked]

    async def portions(
        self, query: str, parameters: Parameters, where: str = "", parts: str = "", size: int = AT_ONCE
    ) -> AsyncIterator[Portion]:
        """All rows of a query that gives a long list, by their keys: each portion within the time limit."""
        statement, asked = _sql(query, where, parts), {**parameters, "limit": size, "offset": 0}
        rest = _sql(query, where, " ".join([parts, "after", *(f"after_{part}" for part in parts.split())]))
        while True:
            found = await self._found(statement, asked)
            shown = [at for at, name in enumerate(found.columns) if name[0] != "_"]
            yield Portion(
                [found.columns[at] for at in shown], [tuple(row[at] for at in shown) for row in found]
            )
            if len(found.rows) < size:
                return
            last = dict(found.rows[-1])
            statement, asked = rest, asked | {name: last[name] for name in last if name[0] == "_"}

    async def decisions(self, number: str, limit: int) -> list[Row]:
        """The decisions that ``number`` may mean, each with its latest citation."""
        found = await self._found(search_sql("decisions_by_number"), {"number": number, "limit": limit})
        return list({row["decision_id"]: dict(row) for row in reversed(found.rows)}.values())[::-1]

    async def _found(self, statement: str, parameters: Parameters) -> Any:
        return await self._database.execute(statement, dict(parameters), kind="pages")


@cache
def _text(name: str) -> str:
    return resources.files("db.site").joinpath("queries", f"{name}.sql").read_text("utf-8")


def condition(name: str) -> str:
    """The query ``name``, which is no statement but a condition, for the ``where`` of others."""
    return _text(name)


@lru_cache(maxsize=500)
def _sql(name: str, where: str, parts: str) -> str:
    named, whole = parts.split(), _text(name).replace("/*where*/", where)
    while _SHARED.search(whole):
        whole = _SHARED.sub(lambda shared: _text(shared[1]), whole)
    # A part may have others in it, which are the first that this finds.
    while _PART.search(whole):
        whole = _PART.sub(lambda part: part[2] if part[1] in named else "", whole)
    return whole
