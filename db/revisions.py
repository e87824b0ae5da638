"""What documents said before their portals changed them."""

from datetime import UTC

from sqlite_utils import Database

from db.records import StoredDocument
from db.rows import Row, insert

KEPT = ("title", "published", "author", "credit", "text")


def keep(db: Database, previous: Row, document: StoredDocument) -> None:
    """Keep the ``previous`` row of ``document`` as a revision, where the page itself has changed since.

    Better extractors or another home province change a document's rows too; they make no revision.
    """
    published = document.published.isoformat() if document.published else None
    said = (document.title, published, document.author, document.credit, document.text)
    if said == tuple(previous[name] for name in KEPT):
        return
    count = db.execute("SELECT count(*) FROM revisions WHERE document_id = ?", [previous["id"]]).fetchone()[0]
    row = {name: previous[name] for name in (*KEPT, "fetched_at")} | {
        "id": f"{previous['id']}-r{count + 1}",
        "document_id": previous["id"],
        "replaced_at": document.fetched_at.astimezone(UTC).isoformat(timespec="seconds"),
    }
    insert(db, "revisions", [row])
