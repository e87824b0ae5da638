"""The pages of ``docs/`` that are written by a program: ``python -m tests.documents`` renews them."""

from collections.abc import Iterator
from pathlib import Path

from db.tables import Column, Table, tables, views

SCHEMA = Path(__file__).parents[1] / "docs/schema.md"
HEAD = """\
# The tables of corpus.db

Written from `db/data/schema.toml` and `views.toml` by `python -m tests.documents`. The views at its end
(`activity_facts`, `decision_citations`, `coverage`) are made for questions. Names are an interface: queries
of researchers depend on them. A day is text, `YYYY-MM-DD`; a moment is text in UTC. What the fields mean:
[guide.md](guide.md).
"""


def schema_page() -> str:
    """``docs/schema.md``: every table and column, in English and Vietnamese."""
    described = (*tables().items(), *views().items())
    return "\n".join([HEAD, *(line for name, table in described for line in _table(name, table))])


def _table(name: str, table: Table) -> Iterator[str]:
    yield from (f"## {name}", "", f"{table.en}.", "", f"{table.vi}.", "")
    yield from ("| column | type | English | tiếng Việt |", "| --- | --- | --- | --- |")
    for column, about in table.columns.items():
        yield f"| `{column}` | {_type(about)} | {about.en} | {about.vi} |"
    yield ""


def _type(column: Column) -> str:
    told = [column.type, "key" if column.key else "", "required" if column.required else ""]
    told.append(f"→ {column.references}" if column.references else "")
    return ", ".join(filter(None, told))


if __name__ == "__main__":
    SCHEMA.write_text(schema_page(), encoding="utf-8")
