"""The tables and views of the corpus with their columns: ``data/schema.toml`` and ``data/views.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its SQL type, its place in the schema, and what it means (``en``, ``vi``).

    ``message``: the program says in it, in English, what it has to say; the site says it in the page's
    language. ``names``: the list of the site's texts that names its values ("status": "status_done").
    """

    type: str
    en: str
    vi: str
    key: bool = False
    references: str | None = None
    index: bool = False
    unique: bool = False
    required: bool = False
    message: bool = False
    names: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its columns in order, what it means (``en``, ``vi``), and how the site shows it.

    ``label`` is the column that names a row; ``sort`` is a unique column, descending with "-".
    """

    en: str
    vi: str
    columns: Mapping[str, Column]
    label: str | None = None
    sort: str | None = None
    facets: tuple[str, ...] = ()

    @property
    def keys(self) -> list[str]:
        """The columns of the primary key; none for a table that has only its rowid."""
        return [name for name, column in self.columns.items() if column.key]

    @property
    def references(self) -> dict[str, str]:
        """The table that each foreign key points to (always to its ``id``), by column."""
        return {name: column.references for name, column in self.columns.items() if column.references}


@cache
def tables() -> Mapping[str, Table]:
    """All tables by name, in an order in which they can be created. TypeError for an unknown attribute."""
    return _described("schema.toml")


@cache
def views() -> Mapping[str, Table]:
    """All views by name, as ``data/views.toml`` describes them. TypeError for an unknown attribute."""
    return _described("views.toml")


def _described(file: str) -> dict[str, Table]:
    described = tomllib.loads(resources.files("db").joinpath("data", file).read_text("utf-8"))
    return {name: _table(**table) for name, table in described.items()}


def _table(
    *, columns: Mapping[str, Mapping[str, str]], facets: tuple[str, ...] = (), **described: str
) -> Table:
    read = {name: Column(**column) for name, column in columns.items()}  # type: ignore[arg-type]
    return Table(columns=read, facets=tuple(facets), **described)
