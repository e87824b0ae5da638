"""Makes the tables of ``corpus.db`` and brings an older corpus up to date.

A version of the schema is a file of ``data/migrations``, ``0002.sql`` for the second, which makes it of the
one before. What a new corpus is made of is always ``data/schema.toml``; a test holds both to the same result.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources
from operator import itemgetter

from sqlite_utils import Database

from db import kept_counts
from db.rows import insert
from db.tables import Table, tables, views
from nlp.provinces import gazetteer

# What is known of no province's beginning before, the map of the reunited country.
_NO_LIMIT = date(1976, 1, 1)
TYPES: dict[str, type] = {"text": str, "integer": int, "real": float}
FILES_SOURCE = {"id": "files", "name": "Tệp tải lên", "family": "files"}


def migrate(db: Database) -> None:
    """Bring ``db`` to today's version, in one transaction; an empty database gets everything."""
    known = version_of(db)
    if known == newest_version():
        _follow_provinces(db)
        return
    with db.atomic():
        if known:
            for number in range(known + 1, newest_version() + 1):
                db.executescript(migrations()[number])
        else:
            _create(db)
        _describe(db)
        db.execute(f"PRAGMA user_version = {newest_version()}")


@cache
def migrations() -> Mapping[int, str]:
    """The script that makes each version of the one before it."""
    folder = resources.files("db").joinpath("data", "migrations")
    return {int(file.name.removesuffix(".sql")): file.read_text("utf-8") for file in folder.iterdir()}


def newest_version() -> int:
    """The version of the schema that this program writes."""
    return max(migrations())


def version_of(db: Database) -> int:
    """The version of the schema in ``db``; 0 where there is none yet."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _create(db: Database) -> None:
    for name, table in tables().items():
        _create_table(db, name, table)
    db.executescript(_script("search_index.sql"))
    db.executescript(_script("fingerprints.sql"))
    db.table("sources").insert(FILES_SOURCE)


def _describe(db: Database) -> None:
    """Write what the program itself knows: the provinces, the dictionary, the views, the site's indexes."""
    db.executescript(_script("site_views.sql"))
    db.executescript(_script("activity_counts.sql"))
    for name in views():
        db.execute(f"DROP VIEW IF EXISTS {name}")
        db.execute(resources.files("db").joinpath("data", "views", f"{name}.sql").read_text("utf-8"))
    _write_provinces(db)
    db.execute("DELETE FROM data_dictionary")
    insert(db, "data_dictionary", list(_dictionary()))
    kept_counts.begin(db)


def _follow_provinces(db: Database) -> None:
    """Write the provinces of today, where the corpus is of a day before one changed."""
    written = [dict(row) for row in db.query("SELECT * FROM provinces ORDER BY id")]
    kinds = [dict(row) for row in db.query("SELECT * FROM province_kinds ORDER BY province_id, valid_from")]
    if (written, kinds) != (
        sorted(_provinces(), key=itemgetter("id")),
        sorted(_province_kinds(), key=itemgetter("province_id", "valid_from")),
    ):
        with db.atomic():
            _write_provinces(db)


def _write_provinces(db: Database) -> None:
    insert(db, "provinces", list(_provinces()), replace=True)
    db.execute("DELETE FROM province_kinds")
    insert(db, "province_kinds", list(_province_kinds()))


def _script(name: str) -> str:
    return resources.files("db").joinpath("data", name).read_text("utf-8")


def _create_table(db: Database, name: str, table: Table) -> None:
    columns = table.columns
    created = db.table(name).create(
        {column: TYPES[about.type] for column, about in columns.items()},
        pk=table.keys or None,
        not_null=[column for column, about in columns.items() if about.required],
        foreign_keys=[(column, other, "id") for column, other in table.references.items()],
        strict=True,
    )
    for column, about in columns.items():
        if about.index or about.unique:
            created.create_index([column], unique=about.unique)


def _provinces() -> Iterator[dict[str, str | float | None]]:
    # Heirs first: a row's current_id must stand in the table already.
    units = gazetteer.provinces().values()
    for unit in sorted(units, key=lambda unit: gazetteer.current_id(unit.id) != unit.id):
        yield {
            "id": unit.id,
            "name": unit.name,
            "kind": unit.kind,
            "gso_code": unit.gso_code or None,
            "iso_3166_2": unit.iso_3166_2 or None,
            "valid_from": unit.valid_from.isoformat() if unit.valid_from else None,
            "valid_to": unit.valid_to.isoformat() if unit.valid_to else None,
            "successor_ids": ";".join(unit.successor_ids) or None,
            "current_id": gazetteer.current_id(unit.id),
            "latitude": unit.latitude,
            "longitude": unit.longitude,
        }


def _province_kinds() -> Iterator[dict[str, str | None]]:
    for unit in gazetteer.provinces().values():
        since = [begin or unit.valid_from or _NO_LIMIT for begin, _ in unit.kinds]
        ends = [*(begin - timedelta(days=1) for begin in since[1:]), unit.valid_to]
        for (_, kind), begin, end in zip(unit.kinds, since, ends, strict=True):
            yield {
                "province_id": unit.id,
                "kind": kind,
                "valid_from": begin.isoformat(),
                "valid_to": end.isoformat() if end else None,
            }


def _dictionary() -> Iterator[dict[str, str]]:
    for name, table in (*tables().items(), *views().items()):
        yield {"table": name, "column": "", "en": table.en, "vi": table.vi}
        for column, about in table.columns.items():
            yield {"table": name, "column": column, "en": about.en, "vi": about.vi}
