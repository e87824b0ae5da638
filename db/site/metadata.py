"""What Datasette is told of the corpus: descriptions, labels, facets, orders, searches, worked queries."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from db.search import sql
from db.tables import Table, tables, views

MOST_ROWS = 200
# The views behind the search indexes say nothing that the tables do not.
HIDDEN: dict[str, Any] = {f"{table}_search": {"allow": False} for table in ("documents", "activities")}


def metadata(database: str = "corpus") -> dict[str, Any]:
    """The metadata for Datasette 0.65, where the corpus is served under the name ``database``."""
    about = _site()
    described = {name: _table(table) for name, table in (*tables().items(), *views().items())}
    for table in ("documents", "activities"):
        described[table] |= {"fts_table": f"{table}_fts", "fts_pk": "fts_rowid"}
    return {
        "title": about["title"],
        "description": _both(about),
        "plugins": about["plugins"],
        "databases": {
            database: {
                "description": _both(about),
                "tables": described | HIDDEN,
                "queries": {name: _query(name, query) for name, query in (searches() | questions()).items()},
            }
        },
    }


def searches() -> dict[str, Any]:
    """What is said of each search in Vietnamese and English (``vi``, ``en``), and its ``title`` in both."""
    described: dict[str, Any] = _site()["queries"]
    return described


def questions() -> dict[str, Any]:
    """What is said of each worked query, as of a search."""
    described: dict[str, Any] = _site()["questions"]
    return described


def settings() -> dict[str, Any]:
    """The settings of Datasette: facets are chosen, not guessed, and have time on a large corpus."""
    chosen: dict[str, Any] = _site()["settings"]
    return chosen


@cache
def _site() -> dict[str, Any]:
    return tomllib.loads(resources.files("db").joinpath("data", "site.toml").read_text("utf-8"))


def _both(described: dict[str, str]) -> str:
    return f"{described['vi']} · {described['en']}"


def _table(table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": f"{table.vi} · {table.en}",
        "columns": {name: f"{column.vi} · {column.en}" for name, column in table.columns.items()},
        "facets": list(table.facets),
    }
    if table.label:
        told["label_column"] = table.label
    if table.sort:
        told["sort_desc" if table.sort.startswith("-") else "sort"] = table.sort.removeprefix("-")
    return told


def _query(name: str, query: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": _both(query["title"]),
        "description": _both(query),
        "sql": _statement(name),
        "hide_sql": name in searches(),
    }


def _statement(name: str) -> str:
    if name in searches():
        return sql(name).replace(":limit", str(MOST_ROWS))
    return resources.files("db").joinpath("data", "questions", f"{name}.sql").read_text("utf-8")
