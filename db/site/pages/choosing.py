"""Which activities a page is about: the values of facets, words, and whether re-posts count."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Self

from db.query_compounds import quoted
from db.site.corpus_reading import Corpus, Portion, Row
from db.site.pages.mentions import shows_reposts
from db.site.view import Asked

FACETS = ("programme", "province", "year", "type", "status")
# What stands for "none" among the values of a facet.
NONE = "-"
ORDERS = ("newest", "oldest", "held")
# Of words that very many activities have, so many are listed and counted, the latest.
MOST_WITH_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many activities there are, and of each value of each facet if the other choices stay."""

    total: int
    facets: Mapping[str, list[Row]]
    # How many each province has as it was then, before others took it over.
    then: Mapping[str | None, int] = field(default_factory=dict)
    # Of how many with the words, the latest, these are; None: of all.
    bounded_to: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The activities that have one of the ``values`` of each facet, and all ``words``; with re-posts or not.

    A province of today has the activities of its predecessors; a re-posted document tells nothing new.
    """

    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    words: str = ""
    reposts: bool = False
    order: str = ORDERS[0]
    # The ids of the documents that they are of, as JSON; None: of any.
    documents: str | None = None

    @classmethod
    def by(cls, asked: Asked) -> Self:
        """What the address asks for."""
        order = asked.word("order")
        return cls(
            {name: asked.words(name) for name in FACETS if asked.words(name)},
            asked.word("q"),
            shows_reposts(asked),
            order if order in ORDERS and asked.format != "atom" else ORDERS[0],
        )

    @property
    def parameters(self) -> Row:
        """The parameters of the queries."""
        values = {name: json.dumps(self.values[name]) if name in self.values else None for name in FACETS}
        return values | {"words": quoted(self.words), "most": MOST_WITH_WORDS, "among": self.documents}

    async def counts(self, corpus: Corpus) -> Counts:
        """How many they are, of which values."""
        rows = await self._counted(corpus)
        by_facet = {facet: list(counts) for facet, counts in groupby(rows, lambda row: row["facet"])}
        total = sum(row["activities"] for row in by_facet.get("total", []))
        facets = {
            facet: [
                {"value": row["value"], "activities": row["activities"]} for row in by_facet.get(facet, [])
            ]
            for facet in FACETS
        }
        hits = sum(row["activities"] for row in by_facet.get("hits", []))
        then = {row["value"]: row["activities"] for row in by_facet.get("then", [])}
        return Counts(total, facets, then, MOST_WITH_WORDS if hits >= MOST_WITH_WORDS else None)

    async def _counted(self, corpus: Corpus) -> list[Row]:
        """What the corpus keeps counted, where one facet at most is chosen and no words; or else counted."""
        if self.words or len(self.values) > 1:
            return await corpus.known("activity_facets", self.parameters, parts=self._parts)
        [(facet, values)] = self.values.items() or [("total", ("",))]
        asked = {"chosen": facet, "values": json.dumps(values)}
        return await corpus.known("activity_counts", asked, parts=self._parts)

    async def years(self, corpus: Corpus, facet: str) -> list[Row]:
        """How many activities each value of ``facet`` (programme or type) has in each year."""
        if not self.words and not self.values:
            return await corpus.known("activity_years_of_all", {"facet": facet}, parts=self._parts)
        named = (
            {"programme"} == self.values.keys() and not self.words and NONE not in self.values["programme"]
        )
        of = "of_programme" if named else "of_unit" if "province" in self.values else "of_any"
        return await corpus.known("activity_years", self.parameters, parts=f"by_{facet} {of} {self._parts}")

    async def compared(self, corpus: Corpus, by: str) -> list[Row]:
        """How many each province, as it is "today" or was "then", has by year, type and status."""
        return await corpus.known("comparison", self.parameters, parts=f"{by} {self._parts}")

    async def rows(self, corpus: Corpus, limits: Row) -> list[Row]:
        """Some of them in their order."""
        return await corpus.rows("activities", self.parameters | limits, parts=f"{self.order} {self._parts}")

    def all(self, corpus: Corpus) -> AsyncIterator[Portion]:
        """All of them in their order."""
        whole = self.parameters | {"most": -1}
        return corpus.portions("activities", whole, parts=f"{self.order} {self._parts}")

    @property
    def _parts(self) -> str:
        among = "" if self.documents is None else "among"
        return f"{'each' if self.reposts else 'once'} {'words' if self.words else 'all'} {among}"
