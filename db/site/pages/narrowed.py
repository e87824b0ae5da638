"""The filters of a search: a span of days, province, portal, kind of document, programme; with counts."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from db import search_index
from db.query_reading import Reading
from db.site.corpus_reading import Corpus, Row
from db.site.view import Asked

FACETS = ("province", "source", "kind", "programme")
DAYS = ("year", "from", "to")
ALL_PLACES = 0, 2**62


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the address chooses of each filter; empty where it chooses nothing."""

    values: dict[str, str]

    @classmethod
    def by(cls, asked: Asked, reading: Reading | None = None) -> "Narrowed":
        """The filters of the address; the time of the ``reading`` where it gives no days itself."""
        values = {name: asked.word(name) for name in (*FACETS, *DAYS)}
        if reading and not any(values[name] for name in DAYS):
            values["year"] = reading.year
            values |= dict(zip(("from", "to"), reading.days.split("/"), strict=True)) if reading.days else {}
        return cls(values)

    @property
    def parameters(self) -> Row:
        """The parameters of the queries. A day that is none, and a year, filters nothing."""
        first, last = self._places()
        return {name: self.values[name] for name in FACETS} | {"first": first, "last": last}

    @property
    def is_chosen(self) -> bool:
        """Whether a filter leaves documents out."""
        return any(self.values[name] for name in FACETS) or self._places() != ALL_PLACES

    @property
    def unread(self) -> list[str]:
        """What is given as a year or day and is none."""
        year, *days = (self.values[name] for name in DAYS)
        return [year] * (year != "" and not _is_year(year)) + [day for day in days if day and not _day(day)]

    @property
    def is_reversed(self) -> bool:
        """Whether the first day is after the last."""
        since, until = _day(self.values["from"]), _day(self.values["to"])
        return bool(since and until and since > until)

    def _places(self) -> tuple[int, int]:
        first, last = ALL_PLACES
        if _is_year(self.values["year"]):
            first, last = search_index.places(int(self.values["year"]))
        since, until = _day(self.values["from"]), _day(self.values["to"])
        if since:
            first = max(first, search_index.place_of(since))
        if until:
            last = min(last, search_index.place_of(until) + search_index.A_DAY - 1)
        # What has no day stands before all days: it is in no span.
        return (max(first, search_index.A_DAY) if until and not since else first), last

    async def counts(self, corpus: Corpus, parameters: Row, where: str, parts: str) -> dict[str, list[Row]]:
        """How many documents each value of each filter would leave, the others as they are."""
        free = parameters | dict.fromkeys(FACETS, "")
        chosen = {f"chosen_{name}": self.values[name] for name in FACETS}
        rows = await corpus.known("search_facets", free | chosen, where, parts)
        found = {name: list(some) for name, some in groupby(rows, key=lambda row: row["facet"])}
        return {
            name: [
                {"value": row["value"], "name": row["name"], "documents": row["documents"]} for row in some
            ]
            for name, some in ((name, found.get(name, [])) for name in FACETS)
        }


def _is_year(typed: str) -> bool:
    return len(typed) == 4 and typed.isascii() and typed.isdigit() and typed != "0000"


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
