"""Which documents are the same story as an earlier one, re-posted elsewhere, perhaps with small changes.

Two texts are near duplicates where the Jaccard similarity of their word trigrams is at least ``THRESHOLD``.
Candidates share a band of their MinHash signatures (Broder 1997; Indyk and Motwani 1998) and are then
compared in full, so that what is stored depends on the texts alone and not on the order in which they came.
"""

import json
import re
from collections.abc import Iterable
from hashlib import blake2b

from rensa import RMinHash
from sqlite_utils import Database

from db.rows import insert

# Re-posts of the news agencies' texts lie above 0.7, other reports on the same event below 0.5.
THRESHOLD = 0.6
# 24 bands of 4 rows make a pair at the threshold a candidate in 96 of 100 cases, one at 0.7 in 99.8.
BANDS, ROWS = 24, 4
SHINGLE = 3
_LEAST_WORDS = 20
_WORD = re.compile(r"\w+")

CANDIDATES = """
    SELECT DISTINCT d.id, d.text FROM fingerprints own
    JOIN fingerprints other ON other.hash = own.hash AND other.document_id <> own.document_id
    JOIN documents d ON d.id = other.document_id
    WHERE own.document_id = ?
"""
EARLIEST = """
    SELECT first.id FROM documents first, documents own
    WHERE own.id = :own AND first.id IN (SELECT value FROM json_each(:similar))
        AND (coalesce(first.published, '9999'), first.fetched_at, first.id)
            < (coalesce(own.published, '9999'), own.fetched_at, own.id)
    ORDER BY coalesce(first.published, '9999'), first.fetched_at, first.id LIMIT 1
"""


def refresh(db: Database, document_id: str, text: str) -> None:
    """Find anew what ``document_id``, whose text is ``text``, is a copy of, and which documents are copies
    of it.
    """
    before = {row[0] for row in db.execute("SELECT id FROM documents WHERE duplicate_of = ?", [document_id])}
    _index(db, document_id, text)
    for touched in {document_id} | before | set(_similar(db, document_id)):
        _point(db, touched)


def _index(db: Database, document_id: str, text: str) -> None:
    db.execute("DELETE FROM fingerprints WHERE document_id = ?", [document_id])
    shingles = shingles_of(text)
    if shingles:
        rows = enumerate(_bands(shingles))
        insert(db, "fingerprints", [{"document_id": document_id, "band": n, "hash": h} for n, h in rows])


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


def _similar(db: Database, document_id: str) -> list[str]:
    row = db.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()
    own = shingles_of(row[0])
    candidates = db.execute(CANDIDATES, [document_id]).fetchall()
    return [other for other, text in candidates if similarity(own, shingles_of(text)) >= THRESHOLD]


def _point(db: Database, document_id: str) -> None:
    similar = json.dumps(_similar(db, document_id))
    first = db.execute(EARLIEST, {"own": document_id, "similar": similar}).fetchone()
    copy_of = first[0] if first else None
    db.execute("UPDATE documents SET duplicate_of = ? WHERE id = ?", [copy_of, document_id])
    db.execute("UPDATE activities SET duplicate_of = ? WHERE document_id = ?", [copy_of, document_id])
