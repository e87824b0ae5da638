"""Citations that say only what others of the same number said before, and so belong to their decision.

What a decision is follows from all its citations, which is more to look at with each of them. One that says
the same as an earlier one, and as the decision, is one more: it is counted, and nothing is derived anew. Each
is looked for among all, which pays for a few of a night, and not for the many of a rebuild.
"""

from collections.abc import Iterable
from importlib import resources

from sqlite_utils import Database

FURTHER = resources.files("db").joinpath("data", "further_citations.sql").read_text("utf-8")
MOST = 20
FEW_OF_MANY = """
    SELECT count(*) BETWEEN 1 AND :most AND EXISTS (SELECT 1 FROM decisions WHERE key = :key)
    FROM (
        SELECT 1 FROM decision_mentions INDEXED BY idx_decision_mentions_cited
        WHERE key = :key AND decision_id IS NULL LIMIT :most + 1
    )
"""
COUNTED = "UPDATE decisions SET documents = documents + 1 WHERE id = ?"
FOLLOWED = (
    "UPDATE decision_mentions SET decision_id = ? WHERE id = ?",
    "UPDATE activity_decisions SET decision_id = ? WHERE mention_id = ?",
    "UPDATE decision_relations SET from_decision_id = ? WHERE from_mention_id = ?",
    "UPDATE decision_relations SET to_decision_id = ? WHERE to_mention_id = ?",
)


def counted(db: Database, key: str) -> set[str]:
    """Let the new citations of ``key`` mean the decisions of those that say the same; the ids of these. Where
    there is no new one, or more than ``MOST``, or one of them says what none said before, there are none and
    nothing is written.
    """
    if not db.execute(FEW_OF_MANY, {"most": MOST, "key": key}).fetchone()[0]:
        return set()
    found = [(decision, mention) for mention, decision in db.execute(FURTHER, [key])]
    if not all(decision for decision, _ in found):
        return set()
    follow(db, found)
    db.conn.executemany(COUNTED, [(decision,) for decision, _ in found])
    return {decision for decision, _ in found}


def follow(db: Database, meant: Iterable[tuple[str, str]]) -> None:
    """Lead mentions, each after its decision, to that: in their own rows and in all that tell of them."""
    pairs = list(meant)
    for followed in FOLLOWED:
        db.conn.executemany(followed, pairs)
