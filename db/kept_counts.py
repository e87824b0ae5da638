"""Counts that the corpus keeps of itself, by triggers: whoever wants them need not go through its rows."""

from collections.abc import Iterator
from importlib import resources

from sqlite_utils import Database

from db.tables import tables

_OF_THIS_NIGHT = ("touched", "row_counts", "portal_counts")
"""Tables that are not counted: what they have is of one night, or counts themselves."""
PORTALS = """
    SELECT source_id, kind = 'attachment' AS is_file, count(*) AS documents, count(published) AS dated,
        count(title) AS titled, sum(length(text)) AS characters
    FROM documents GROUP BY 1, 2
"""
KEPT = "SELECT * FROM portal_counts WHERE documents > 0"


def counted() -> Iterator[str]:
    """The tables whose rows are counted."""
    return (name for name in tables() if name not in _OF_THIS_NIGHT)


def begin(db: Database) -> None:
    """Count all there is, and make the triggers that go on counting."""
    of_table, of_portals = (
        resources.files("db").joinpath("data", f"{name}.sql").read_text("utf-8")
        for name in ("row_counts", "portal_counts")
    )
    for table in counted():
        db.executescript(of_table.format(table=table))
    db.executescript(of_portals)


def wrong(db: Database) -> Iterator[str]:
    """What is counted otherwise than it is, a line each; all rows are gone through."""
    kept = dict(db.execute("SELECT name, rows FROM row_counts"))
    for table in counted():
        rows: int = db.execute(f'SELECT count(*) FROM main."{table}"').fetchone()[0]  # noqa: S608
        if kept.get(table) != rows:
            yield f"{table}: {rows} rows, and {kept.get(table)} were counted"
    portals = {tuple(row.values()) for row in db.query(PORTALS)}
    for row in {tuple(row.values()) for row in db.query(KEPT)} ^ portals:
        yield f"{row[0]}: its documents are counted otherwise than they are"
