"""What nothing was made of: in each document, and counted over the corpus."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from db.rows import Row, insert
from nlp.records import Unread

MOST = 100
"""So many values are kept of a document: what has more is no text."""
LONGEST = 300
LINES = "SELECT what FROM unread_mentions WHERE document_id = ? AND kind = 'line' ORDER BY rowid"
MET = "SELECT what FROM unread_mentions WHERE document_id = ?"
FORGOTTEN = "DELETE FROM unread WHERE what = ?"
# Of the row with the least, SQLite gives the other columns too.
COUNTED = """
    INSERT INTO unread
    SELECT kind, what, sum(times), count(*), example, document_id,
        substr(min(seen), 1, 10), (
            SELECT max(substr(d.fetched_at, 1, 10))
            FROM unread_mentions o JOIN documents d ON d.id = o.document_id
            WHERE o.kind = met.kind AND o.what = met.what
        )
    FROM (
        SELECT m.*, d.fetched_at || d.id AS seen
        FROM unread_mentions m JOIN documents d ON d.id = m.document_id
        WHERE m.what = ?
    ) met
    GROUP BY kind, what
"""


def write(db: Database, document_id: str, found: Sequence[Unread], dropped: Sequence[str]) -> None:
    """Write what was ``found`` in a document and not read, and the lines ``dropped`` from its page."""
    met = [(one.kind, one.what, one.sentence) for one in found] + [("line", line, line) for line in dropped]
    insert(db, "unread_mentions", list(_rows(document_id, met)))


def dropped_lines(db: Database, document_id: str) -> tuple[str, ...]:
    """The lines of a stored document's page that were left out."""
    return tuple(line for (line,) in db.execute(LINES, [document_id]))


def met(db: Database, document_id: str) -> set[str]:
    """The values that nothing was made of in a stored document."""
    return {what for (what,) in db.execute(MET, [document_id])}


def refresh(db: Database, values: Iterable[str]) -> None:
    """Count the ``values`` anew, of whatever kind, over all documents."""
    for what in values:
        db.execute(FORGOTTEN, [what])
        db.execute(COUNTED, [what])


def _rows(document_id: str, met: Sequence[tuple[str, str, str]]) -> Iterator[Row]:
    short = [(kind, _cut(what), example) for kind, what, example in met]
    times = Counter((kind, what) for kind, what, _ in short)
    first = {(kind, what): example for kind, what, example in reversed(short)}
    for kind, what in list(times)[:MOST]:
        yield {
            "document_id": document_id,
            "kind": kind,
            "what": what,
            "times": times[kind, what],
            "example": _cut(first[kind, what]),
        }


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
