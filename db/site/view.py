"""What a page is, before it is written out as HTML, JSON, CSV, XLSX or Atom."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from datasette.utils.asgi import Request

from db.site.corpus_reading import Corpus, Portion, Row

# A table to take away: all of it, or what gives it in portions.
Table = Sequence[Row] | AsyncIterator[Portion]
# SQLite takes a text to end at the first of them.
_STEERING = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a feed: a stable ``id`` within the site, the ``path`` of its page, an ISO 8601 day."""

    id: str
    path: str
    title: str
    day: str | None
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A page: ``data`` is its JSON and what its ``template`` shows; ``rows`` are its table, for CSV and XLSX.

    ``shown`` is for the template alone; ``following`` is the query string of the next page of the JSON. A
    page without ``rows`` or ``entries`` has no table or feed.
    """

    template: str
    title: str
    data: dict[str, Any]
    shown: dict[str, Any] = field(default_factory=dict)
    rows: Table | None = None
    entries: Sequence[Entry] | None = None
    following: str | None = None

    @property
    def formats(self) -> list[str]:
        """The formats that this page can be had in, besides HTML."""
        table = ["csv", "xlsx"] if self.rows is not None else []
        return ["json", *table, *(["atom"] if self.entries is not None else [])]


class MovedError(Exception):
    """What had the id ``old`` in the asked address has the id ``new`` today."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"{old} is {new} today")
        self.old, self.new = old, new


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: the words of the address, and whether as a page or as data to take away."""

    request: Request
    format: str

    def word(self, name: str) -> str:
        """The parameter ``name`` of the address, without signs that steer and surrounding blanks; empty where
        it is not given.
        """
        return _STEERING.sub(" ", self.request.args.get(name) or "").strip()

    def words(self, name: str) -> list[str]:
        """The different values given for the parameter ``name``, without surrounding blanks or empty ones."""
        return [value for value in dict.fromkeys(map(str.strip, self.request.args.getlist(name))) if value]

    def part(self, name: str) -> str:
        """The part ``name`` of the path."""
        return str(self.request.url_vars[name])

    def number(self, name: str, most: int) -> int:
        """The parameter ``name`` as a number from 1 to ``most``; 1 for anything else."""
        typed = self.word(name)
        return min(max(int(typed), 1), most) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 1


Builder = Callable[[Corpus, Asked], Awaitable[View]]
