"""The corpus as the pages read it: named queries of ``db/site/queries``, run under Datasette's time limit."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from datasette.app import Datasette

from db.search import sql as search_sql

Row = dict[str, Any]
Parameters = Mapping[str, str | int | None]


class Corpus:
    """The database that ``datasette`` serves, for reading."""

    def __init__(self, datasette: Datasette) -> None:
        self._database = datasette.get_database()
        self.name: str = self._database.name

    async def rows(self, query: str, parameters: Parameters | None = None, where: str = "") -> list[Row]:
        """The rows of the query ``<query>.sql``, in which ``where`` stands for ``/*where*/``."""
        statement = _sql(query).replace("/*where*/", where)
        found = await self._database.execute(statement, dict(parameters or {}))
        return [dict(row) for row in found.rows]

    async def row(self, query: str, parameters: Parameters | None = None) -> Row | None:
        """The first row of a query; None where there is none."""
        return next(iter(await self.rows(query, parameters)), None)

    async def value(self, query: str, parameters: Parameters | None = None, where: str = "") -> Any:
        """The first value of a query's first row."""
        [row, *_] = await self.rows(query, parameters, where)
        return next(iter(row.values()))

    async def decisions(self, number: str, limit: int) -> list[Row]:
        """The decisions that ``number`` may mean, each with its latest citation."""
        found = await self._database.execute(
            search_sql("decisions_by_number"), {"number": number, "limit": limit}
        )
        return list({row["decision_id"]: dict(row) for row in reversed(found.rows)}.values())[::-1]


@cache
def _sql(name: str) -> str:
    return resources.files("db.site").joinpath("queries", f"{name}.sql").read_text("utf-8")
