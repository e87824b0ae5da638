"""The ids that persons had: a person's id changes with what is known of them, and the old one leads to it."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from sqlite_utils import Database

from db.corpus import transaction

OF_DOCUMENT = "SELECT id, person_id FROM officials WHERE document_id = ?"
MEANT_NOW = "SELECT person_id FROM officials WHERE id = ?"
WAS_COUNTED = "SELECT 1 FROM people WHERE id = ? AND documents > 0"
IS_AGAIN = "DELETE FROM person_aliases WHERE old_id = ?"
MOVED = "UPDATE person_aliases SET id = ? WHERE id = ?"
UNKNOWN = "DELETE FROM person_aliases WHERE id = ?"
ALIAS = "INSERT INTO person_aliases (old_id, id) VALUES (?, ?)"

# Whom most mentions of a person that is no more mean now; then the aliases that led to them.
LED_ELSEWHERE = """
    INSERT OR IGNORE INTO person_aliases (old_id, id)
    SELECT was.person_id, now.person_id
    FROM old.officials was JOIN officials now ON now.id = was.id
    WHERE was.person_id NOT IN (SELECT id FROM people)
    GROUP BY was.person_id, now.person_id
    ORDER BY count(*) DESC, now.person_id
"""
LED_ON = """
    INSERT OR IGNORE INTO person_aliases (old_id, id)
    SELECT a.old_id, coalesce(p.id, n.id)
    FROM old.person_aliases a
    LEFT JOIN people p ON p.id = a.id
    LEFT JOIN person_aliases n ON n.old_id = a.id
    WHERE coalesce(p.id, n.id) IS NOT NULL AND a.old_id NOT IN (SELECT id FROM people)
"""


def meant_by(db: Database, document_id: str) -> dict[str, str]:
    """The person whom each mention of a document means, by the mention's id; to be told to ``people.refresh``
    when the rows of the document are written anew.
    """
    return dict(db.execute(OF_DOCUMENT, [document_id]).fetchall())


def is_again(db: Database, person: str) -> None:
    """Let the id of ``person`` mean itself, as a row of ``people`` has it now."""
    db.execute(IS_AGAIN, [person])


def lead_on(db: Database, gone: str, meant_before: Mapping[str, str]) -> None:
    """Let the id of a person whom no mention means any more lead to whom most of those mean now that meant
    it before (``meant_before``: the person by the mention's id). An id that no edition can have shown, as
    its person was never counted, leads nowhere.
    """
    mentions = sorted(mention for mention, person in meant_before.items() if person == gone)
    heirs = Counter(row[0] for mention in mentions for row in db.execute(MEANT_NOW, [mention]).fetchall())
    if not heirs:
        db.execute(UNKNOWN, [gone])
        return
    heir = min(heirs.items(), key=lambda counted: (-counted[1], counted[0]))[0]
    db.execute(MOVED, [heir, gone])
    if db.execute(WAS_COUNTED, [gone]).fetchone():
        db.execute(ALIAS, [gone, heir])


def keep(db: Database, old: Path) -> None:
    """Let the ids of the persons at ``old``, the corpus of which ``db`` was made anew, lead to whom their
    mentions mean now, and its aliases to where these lead.
    """
    db.execute("ATTACH DATABASE ? AS old", [str(old)])
    with transaction(db):
        db.execute(LED_ELSEWHERE)
        db.execute(LED_ON)
    db.execute("DETACH DATABASE old")
