"""The draft's way to readers: sealed, checked, switched to, all or nothing."""

from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db import corpus
from db.corpus import CorpusError, DamagedError, reported
from db.publication import checks, comparison, draft, editions
from db.publication.editions import Edition
from db.tables import tables

KEPT = 7
WHOLE_EVERY = 7
"""A night's draft is its edition, proven by its seal, and what the night wrote: all is looked at weekly."""
FEW = 5_000
"""So few documents are looked at each time."""
MUCH = 0.1
"""A draft of which so much is new is no night's: a rebuild, or all read again."""
DOCUMENTS = "SELECT coalesce(sum(documents), 0) FROM main.portal_counts"
TOUCHED = "SELECT count(*) FROM main.touched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a draft may be served: ``refused`` says by check what speaks against it, in lines."""

    draft: Path
    refused: dict[str, list[str]]

    @property
    def is_damaged(self) -> bool:
        """Whether there is no use in the draft."""
        return not self.draft.exists()

    @property
    def lines(self) -> list[str]:
        """Every reason, each with its check."""
        return [f"{check}: {reason}" for check, reasons in self.refused.items() for reason in reasons]


def beside_served(draft_file: Path, data_dir: Path) -> Database:
    """The draft, for reading, with today's edition attached as ``served``; before the first, an empty one."""
    db = corpus.read_corpus(draft_file)
    today = editions.served(data_dir)
    with reported(today.path if today else draft_file):
        if today:
            db.execute("ATTACH DATABASE ? AS served", [f"{today.path.absolute().as_uri()}?mode=ro"])
        else:
            db.execute("ATTACH DATABASE ':memory:' AS served")
            for table in tables():
                db.execute(f'CREATE TABLE served."{table}" AS SELECT * FROM main."{table}" LIMIT 0')  # noqa: S608
    return db


class RefusedError(CorpusError):
    """A check speaks against publishing; the message says which and why, in lines."""


def judge(data_dir: Path, draft_file: Path, accept: Collection[str] = ()) -> Verdict:
    """What the checks say of the sealed draft, but for those that the operator accepts.

    A draft that is damaged is removed: the next run begins a new one.
    """
    try:
        with closing(beside_served(draft_file, data_dir)) as db, reported(draft_file):
            refused = checks.refusals(db, is_whole=_is_whole(data_dir, db))
    except DamagedError as error:
        refused = {"integrity": [str(error)]}
    if refused.keys() - set(checks.ACCEPTABLE):
        edition = damaged_edition(data_dir)
        refused |= {"edition": edition} if edition else {}
        draft.discard(data_dir)
    return Verdict(
        draft=draft_file, refused={name: why for name, why in refused.items() if name not in accept}
    )


def _is_whole(data_dir: Path, draft: Database) -> bool:
    """Whether all of ``draft`` is looked at, not the night's share alone: each ``WHOLE_EVERY``-th time, where
    much of it is new, and where it was brought up to date from an older schema.
    """
    today = editions.served(data_dir)
    if today is None or (today.number + 1) % WHOLE_EVERY == 0:
        return True
    versions = (draft.execute(f"PRAGMA {schema}.user_version").fetchone() for schema in ("main", "served"))
    documents, new = (draft.execute(query).fetchone()[0] for query in (DOCUMENTS, TOUCHED))
    return len(set(versions)) > 1 or documents < FEW or new > MUCH * documents


def damaged_edition(data_dir: Path) -> list[str]:
    """What is wrong with today's edition, of which a damaged draft may have its damage, in a line."""
    today = editions.served(data_dir)
    if today is None:
        return []
    try:
        with closing(corpus.read_only(today.path)) as db:
            damage = checks.damage(db)
    except DamagedError as error:
        damage = [str(error)]
    return [f"{today.path}: {' '.join(damage[0].split())}: {editions.GO_BACK}"] if damage else []


def serve(data_dir: Path, draft_file: Path, accept: Collection[str] = (), keep: int = KEPT) -> Edition:
    """Publish the sealed draft if nothing speaks against it. RefusedError for what does; it stays then."""
    verdict = judge(data_dir, draft_file, accept)
    if verdict.refused:
        names = [name for name in verdict.refused if name in checks.ACCEPTABLE]
        advice = (
            f'to publish it all the same: "sotinh publish {" ".join(f"--accept {name}" for name in names)}"'
        )
        raise RefusedError("\n".join(["not published:", *verdict.lines, *([advice] if names else [])]))
    edition = publish(data_dir, verdict)
    if stay := editions.prune(data_dir, keep):
        raise CorpusError(f"{edition.path} is published, but {'; '.join(stay)}")
    return edition


def has_news(data_dir: Path, draft_file: Path) -> bool:
    """Whether the sealed draft, if it can be read, says anything that today's edition does not."""
    try:
        if editions.served(data_dir) is None:
            with closing(corpus.read_only(draft_file)) as alone:
                return comparison.says_anything(alone)
        with closing(beside_served(draft_file, data_dir)) as db, reported(draft_file):
            return comparison.is_news(db)
    except DamagedError:
        return True


def publish(data_dir: Path, verdict: Verdict) -> Edition:
    """Serve the draft of which ``verdict`` has nothing to say."""
    assert not verdict.refused
    return editions.publish(data_dir, verdict.draft)
