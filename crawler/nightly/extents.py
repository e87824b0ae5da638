"""How far the walks through the whole of a portal's lists went, and why they stopped."""

import sqlite3
from typing import NamedTuple


class Extent(NamedTuple):
    """The latest walk from ``start``: so many list pages, and ``articles`` that it was the first to meet on
    them; why it ``ended`` (None while it goes on), and whether it was ``cut``: there may be more."""

    start: str
    pages: int
    articles: int
    ended: str | None
    cut: bool

    def __str__(self) -> str:
        how = f"{self.pages} pages, {self.articles} articles"
        return f"{self.start}: {how}{f', then {self.ended}' if self.ended else ', not at its end yet'}"


class Extents:
    """The extents that a portal's state holds."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def begin(self, start: str) -> None:
        """A walk begins anew."""
        self._db.execute("INSERT OR REPLACE INTO extents (start) VALUES (?)", (start,))

    def turn(self, start: str, articles: int, *, mends: bool) -> None:
        """The walk has read one more page, with so many articles that it had not met. One that could not be
        read in an earlier run ``mends`` the walk."""
        if mends:
            self._db.execute("UPDATE extents SET ended = NULL, cut = 0 WHERE start = ?", (start,))
        self._db.execute(
            "UPDATE extents SET pages = pages + 1, articles = articles + ? WHERE start = ?", (articles, start)
        )

    def end(self, start: str, why: str, *, cut: bool) -> None:
        """A branch of the walk has stopped. One that was cut is remembered before those that were not."""
        self._db.execute(
            "UPDATE extents SET ended = ?2, cut = max(cut, ?3) WHERE start = ?1 AND cut <= ?3",
            (start, why, cut),
        )

    def met(self, start: str) -> int:
        """So many articles the walk was the first to meet."""
        row = self._db.execute("SELECT articles FROM extents WHERE start = ?", (start,)).fetchone()
        return int(row[0]) if row else 0

    def all(self) -> list[Extent]:
        """Those of every start page that was ever walked through."""
        rows = self._db.execute("SELECT start, pages, articles, ended, cut FROM extents ORDER BY start")
        return [Extent(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]

    def cut(self) -> list[Extent]:
        """Those that may have left articles out: no other walk of the portal met far more."""
        found = self.all()
        most = max((one.articles for one in found if one.ended and not one.cut), default=0)
        return [one for one in found if one.cut and most < 2 * one.articles]
