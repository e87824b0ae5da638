"""Makes the tables of ``corpus.db`` and brings an older corpus up to date."""

from collections.abc import Callable, Iterator
from importlib import resources

from sqlite_utils import Database

from db.tables import Table, tables
from nlp.provinces import gazetteer

TYPES: dict[str, type] = {"text": str, "integer": int, "real": float}
FILES_SOURCE = {"id": "files", "name": "Tệp nhập vào (imported files)", "family": "files"}


def migrate(db: Database) -> None:
    """Bring ``db`` to ``SCHEMA_VERSION``, one version a transaction; an empty database gets everything."""
    for version in range(version_of(db), SCHEMA_VERSION):
        with db.atomic():
            MIGRATIONS[version](db)
            db.execute(f"PRAGMA user_version = {version + 1}")


def version_of(db: Database) -> int:
    """The version of the schema in ``db``; 0 where there is none yet."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _create(db: Database) -> None:
    for name, table in tables().items():
        _create_table(db, name, table)
    for script in ("search_index.sql", "site_views.sql"):
        db.executescript(resources.files("db").joinpath("data", script).read_text("utf-8"))
    db.table("provinces").insert_all(_provinces())
    db.table("sources").insert(FILES_SOURCE)
    db.table("data_dictionary").insert_all(_dictionary())


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


def _dictionary() -> Iterator[dict[str, str]]:
    for name, table in tables().items():
        yield {"table": name, "column": "", "en": table.en, "vi": table.vi}
        for column, about in table.columns.items():
            yield {"table": name, "column": column, "en": about.en, "vi": about.vi}


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_create,)
SCHEMA_VERSION = len(MIGRATIONS)
