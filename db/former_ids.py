"""The ids that decisions and persons had: an id changes with what is known, and the old one leads on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db.corpus import transaction

MEANT = "SELECT id, {column} FROM {mentions} WHERE document_id = ?"
IS_AGAIN = "DELETE FROM {aliases} WHERE old_id = ?"
MOVED = "UPDATE {aliases} SET id = ? WHERE id = ?"
UNKNOWN = "DELETE FROM {aliases} WHERE id = ?"
ALIAS = "INSERT INTO {aliases} (old_id, id) VALUES (?, ?)"

# What most mentions of one that is no more mean now; then the aliases that led to it.
LED_ELSEWHERE = """
    INSERT OR IGNORE INTO {aliases} (old_id, id)
    SELECT was.{column}, now.{column}
    FROM old.{mentions} was JOIN {mentions} now ON now.id = was.id
    WHERE was.{column} NOT IN (SELECT id FROM {table}) AND now.{column} IS NOT NULL
    GROUP BY was.{column}, now.{column}
    ORDER BY count(*) DESC, now.{column}
"""
LED_ON = """
    INSERT OR IGNORE INTO {aliases} (old_id, id)
    SELECT a.old_id, coalesce(t.id, n.id)
    FROM old.{aliases} a
    LEFT JOIN {table} t ON t.id = a.id
    LEFT JOIN {aliases} n ON n.old_id = a.id
    WHERE coalesce(t.id, n.id) IS NOT NULL AND a.old_id NOT IN (SELECT id FROM {table})
"""


@dataclass(frozen=True, slots=True)
class FormerIds:
    """The ids that rows of ``table`` had, in ``aliases``; ``column`` of ``mentions`` says which is meant."""

    table: str
    aliases: str
    mentions: str
    column: str

    def _sql(self, statement: str) -> str:
        return statement.format(
            table=self.table, aliases=self.aliases, mentions=self.mentions, column=self.column
        )

    def meant_by(self, db: Database, document_id: str) -> dict[str, str]:
        """What each mention of a document means, by the mention's id; to be told to ``refresh`` when the rows
        of the document are written anew.
        """
        return dict(db.execute(self._sql(MEANT), [document_id]).fetchall())

    def is_again(self, db: Database, id_: str) -> None:
        """Let ``id_`` mean itself, as there is a row of it now."""
        db.execute(self._sql(IS_AGAIN), [id_])

    def lead_on(self, db: Database, gone: str, heirs: Mapping[str, int], *, was_shown: bool = True) -> None:
        """Let the id of what no mention means any more lead to whichever of ``heirs`` most of those mean now
        that meant it before, or nowhere where there are none. An id that no edition can have shown
        (``was_shown``) gets no alias.
        """
        if not heirs:
            db.execute(self._sql(UNKNOWN), [gone])
            return
        heir = min(heirs.items(), key=lambda counted: (-counted[1], counted[0]))[0]
        db.execute(self._sql(MOVED), [heir, gone])
        if was_shown:
            db.execute(self._sql(ALIAS), [gone, heir])

    def keep(self, db: Database, old: Path) -> None:
        """Let the ids at ``old``, the corpus of which ``db`` was made anew, lead to what their mentions mean
        now, and its aliases to where these lead.
        """
        db.execute("ATTACH DATABASE ? AS old", [str(old)])
        with transaction(db):
            db.execute(self._sql(LED_ELSEWHERE))
            db.execute(self._sql(LED_ON))
        db.execute("DETACH DATABASE old")


DECISIONS = FormerIds("decisions", "decision_aliases", "decision_mentions", "decision_id")
PERSONS = FormerIds("people", "person_aliases", "officials", "person_id")
