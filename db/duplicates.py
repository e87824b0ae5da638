"""Which documents are the same story as an earlier one, re-posted elsewhere, perhaps with small changes.

Two texts of two portals are the same story where the Jaccard similarity of their word trigrams is at least
``THRESHOLD`` and neither tells another number, date, decision or name where the other tells one
(``db.tellings``): a monthly report is no copy of the last one. Within one portal, whose notices are made of
one form, only the same words are, but for a file and the page that it is attached to. Candidates share a band
of their MinHash signatures (Broder 1997; Indyk and Motwani 1998); of many, those that are nearest in time are
looked at, so that the work for each is bounded.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from rensa import RMinHash
from sqlite_utils import Database

from db import tellings
from db.rows import Row, insert
from db.tellings import Tellings

# Re-posts of the news agencies' texts lie above 0.7, other reports on the same event below 0.5.
THRESHOLD = 0.6
# 24 bands of 4 rows make a pair at the threshold a candidate in 96 of 100 cases, one at 0.7 in 99.8.
BANDS, ROWS = 24, 4
NEAREST = 32
"""So many documents before and after it, of those that share a band with one."""
SHINGLE = 3
FILES = "files"
"""The source of imported files, which are of any portal."""
_LEAST_WORDS = 20
_WORD = re.compile(r"\w+")

NEIGHBOURS = """
    SELECT document_id FROM (
        SELECT document_id FROM fingerprints
        WHERE hash = :hash AND day >= :day AND document_id <> :own ORDER BY day LIMIT :most
    ) UNION SELECT document_id FROM (
        SELECT document_id FROM fingerprints
        WHERE hash = :hash AND day < :day ORDER BY day DESC LIMIT :most
    )
"""
ROW = """
    SELECT id, source_id, parent_id, text, content_hash, duplicate_of, coalesce(published, '9999') AS day,
        fetched_at
    FROM documents WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class _Story:
    """What is compared of a document; ``place`` is its place in the order of publication, in which a day's
    pages come before their files.
    """

    id: str
    source_id: str
    parent_id: str | None
    place: tuple[str, bool, str, str]
    copy_of: str | None
    contents: "_Contents"

    def is_copy_of(self, other: "_Story") -> bool:
        """Whether both tell the same story."""
        if self.source_id == other.source_id != FILES and not self._is_attached(other):
            return self.contents.words == other.contents.words
        alike = similarity(self.contents.shingles, other.contents.shingles) >= THRESHOLD
        return alike and not tellings.contradict(self.contents.tellings, other.contents.tellings)

    def _is_attached(self, other: "_Story") -> bool:
        """Whether one is a file of the other."""
        return self.parent_id == other.id or self.id == other.parent_id


@dataclass(frozen=True, slots=True)
class _Contents:
    words: int
    shingles: frozenset[str]
    tellings: Tellings


def refresh(db: Database, document_id: str, text: str) -> None:
    """Find anew what ``document_id``, whose text is ``text``, is a copy of, and which documents are copies
    of it.
    """
    before = [row[0] for row in db.execute("SELECT id FROM documents WHERE duplicate_of = ?", [document_id])]
    own = _story(db, document_id)
    index(db, own.id, own.place[0], text)
    copies = _copies(db, own)
    _point(db, own, copies)
    for copy in copies:
        first = _story(db, copy.copy_of) if copy.copy_of else None
        if own.place < copy.place and (first is None or own.place < first.place):
            _write(db, copy.id, own.id)
    for each in before:
        story = _story(db, each)
        _point(db, story, _copies(db, story))


def index(db: Database, document_id: str, day: str, text: str) -> None:
    """Write the bands by which other documents find ``document_id`` of ``day``, instead of those it had."""
    db.execute("DELETE FROM fingerprints WHERE document_id = ?", [document_id])
    shingles = shingles_of(text)
    if shingles:
        rows = ({"band": n, "hash": value} for n, value in enumerate(_bands(shingles)))
        insert(db, "fingerprints", [{"document_id": document_id, "day": day, **row} for row in rows])


def shingles_of(text: str) -> frozenset[str]:
    """The word trigrams of ``text``, case folded; none for a text of fewer than 20 words."""
    words = _WORD.findall(text.casefold())
    if len(words) < _LEAST_WORDS:
        return frozenset()
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def similarity(some: frozenset[str], others: frozenset[str]) -> float:
    """The Jaccard similarity of two sets of shingles, 0 to 1."""
    return len(some & others) / len(some | others) if some and others else 0.0


def _bands(shingles: Iterable[str]) -> list[int]:
    """One signed 64-bit hash for each band of the texts' signature; the band's number is part of it."""
    signature = RMinHash(num_perm=BANDS * ROWS, seed=1)
    signature.update(list(shingles))
    values = signature.digest()
    return [_hash([number, *values[number * ROWS : (number + 1) * ROWS]]) for number in range(BANDS)]


def _hash(values: list[int]) -> int:
    packed = b"".join(value.to_bytes(4, "big") for value in values)
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), "big", signed=True)


def _copies(db: Database, own: _Story) -> list[_Story]:
    """The documents that tell the same story as ``own``."""
    hashes = db.execute("SELECT hash FROM fingerprints WHERE document_id = ?", [own.id]).fetchall()
    near: set[str] = set()
    for (value,) in hashes:
        where = {"hash": value, "day": own.place[0], "own": own.id, "most": NEAREST}
        near.update(row[0] for row in db.execute(NEIGHBOURS, where))
    return [other for other in (_story(db, one) for one in sorted(near)) if own.is_copy_of(other)]


def _story(db: Database, document_id: str) -> _Story:
    row: Row = next(db.query(ROW, [document_id]))
    parent = None if row["parent_id"] is None else str(row["parent_id"])
    return _Story(
        id=document_id,
        source_id=str(row["source_id"]),
        parent_id=parent,
        place=(str(row["day"]), parent is not None, str(row["fetched_at"]), document_id),
        copy_of=None if row["duplicate_of"] is None else str(row["duplicate_of"]),
        contents=_contents(str(row["text"])),
    )


@lru_cache(maxsize=512)
def _contents(text: str) -> _Contents:
    words = _WORD.findall(text.casefold())
    return _Contents(hash(tuple(words)), shingles_of(text), tellings.of(text))


def _point(db: Database, own: _Story, copies: list[_Story]) -> None:
    earlier = [copy for copy in copies if copy.place < own.place]
    first = min(earlier, key=lambda copy: copy.place, default=None)
    _write(db, own.id, first.id if first else None)


def _write(db: Database, document_id: str, copy_of: str | None) -> None:
    db.execute("UPDATE documents SET duplicate_of = ? WHERE id = ?", [copy_of, document_id])
    db.execute("UPDATE activities SET duplicate_of = ? WHERE document_id = ?", [copy_of, document_id])
