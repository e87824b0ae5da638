"""A new document held against the others of its portal: may it be a notice that no word tells as one?"""

import sqlite3
from enum import Enum

from crawler.article import Article
from crawler.nightly.change import fingerprint, gist
from crawler.notices import body_length

_LONGEST_NOTICE = 1500
_LONGEST_COPY = 1000
_COPIES = 2
"""So many other addresses may give the same."""
_FEWEST = 5
_USUAL = 0.9
"""The share of the articles with a date from which an article without one is unusual."""


class Doubt(Enum):
    """What speaks against a document, "" where it is only too early to tell."""

    EARLY = ""
    COPY = "the same text stands at other addresses"
    LIKE = "the same text but for a number stands at other addresses"
    UNDATED = "it is short and has no date, which the portal's articles have; asked for again another night"


class Sisters:
    """What the portal's articles, and what was doubted before, say of a new document."""

    def __init__(self, db: sqlite3.Connection, run: int) -> None:
        self._db, self._run = db, run

    def doubt(self, key: str, article: Article) -> Doubt | None:
        """Why ``article`` is not to be taken for the article ``key``, None where it may be. What is doubted
        is remembered, and speaks against its like, or for itself where it is the same another night."""
        found = self._doubt(key, article)
        if found:
            row = (key, self._run, gist(article), fingerprint(article))
            self._db.execute("INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?)", row)
        else:
            self._db.execute("DELETE FROM doubts WHERE key = ?", (key,))
        return found

    def _doubt(self, key: str, article: Article) -> Doubt | None:
        copies, length = self._copies(key, article), body_length(article)
        if copies >= _COPIES and length <= _LONGEST_COPY:
            return Doubt.COPY
        if article.published or article.attachments or length > _LONGEST_NOTICE:
            return None
        alike = self._alike(key, article)
        if alike >= _COPIES:
            return Doubt.LIKE
        return self._undated(key, article, is_alone=not copies and not alike)

    def _undated(self, key: str, article: Article, *, is_alone: bool) -> Doubt | None:
        """Of a short document without a date. One that nothing else is like is taken at the second look, in
        the same run where little is known of the portal, or else in another."""
        known, dated = self._known()
        last = self._db.execute("SELECT run, fingerprint FROM doubts WHERE key = ?", (key,)).fetchone()
        if known < _FEWEST:
            is_early = last is None and known + self._doubted() < _FEWEST
            return Doubt.EARLY if is_early else None if is_alone else Doubt.COPY
        is_same = last and last["run"] < self._run and last["fingerprint"] == fingerprint(article)
        return Doubt.UNDATED if dated >= _USUAL * known and not (is_same and is_alone) else None

    def _copies(self, key: str, article: Article) -> int:
        """How many other addresses have given the same."""
        return self._count("fingerprint = ?", key, fingerprint(article))

    def _alike(self, key: str, article: Article) -> int:
        """How many other addresses have given the same but for numbers and addresses in it."""
        return self._count("gist = ?", key, gist(article))

    def _count(self, condition: str, key: str, *values: object) -> int:
        each = (f"SELECT key FROM {table} WHERE key <> ? AND {condition}" for table in ("articles", "doubts"))  # noqa: S608
        query = f"SELECT count(*) FROM ({' UNION '.join(each)})"  # noqa: S608
        count: int = self._db.execute(query, (key, *values) * 2).fetchone()[0]
        return count

    def _doubted(self) -> int:
        """How many documents are doubted."""
        count: int = self._db.execute("SELECT count(*) FROM doubts").fetchone()[0]
        return count

    def _known(self) -> tuple[int, int]:
        """How many articles were read so far, and how many of them had a date."""
        bodies, dates = self._db.execute("SELECT sum(bodies), sum(dates) FROM runs").fetchone()
        return bodies, dates
