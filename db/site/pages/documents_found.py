"""The documents that a search is about, and how many they are."""

import json
from dataclasses import dataclass

from db.site.corpus_reading import Corpus, Row, condition
from db.site.pages.mentions import shows_reposts
from db.site.pages.narrowed import Narrowed
from db.site.pages.understood import Understood
from db.site.view import Asked

WHERE = condition("search_where")
# A search looks at so many documents, the latest.
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Documents:
    """What documents are asked for: the parameters and parts of the queries."""

    parameters: Row
    parts: str
    narrowed: Narrowed

    async def count(self, corpus: Corpus) -> Row:
        """How many they are: "documents", of which the "latest" are looked at, with so many "stories"."""
        return await corpus.row("search_count", self.parameters | {"most": MOST}, WHERE, self.parts) or {}

    async def listed(self, corpus: Corpus, asked: Row, part: str = "") -> list[Row]:
        """Those that are ``asked`` for by "limit" and "offset", in their order; ``part`` leaves more out."""
        return await corpus.rows(
            "search", self.parameters | asked | {"most": MOST}, WHERE, f"{self.parts} {part}"
        )

    async def texts(self, corpus: Corpus, expression: str) -> list[str]:
        """The beginnings of the latest documents for the FTS5 ``expression`` that the filters leave."""
        rows = await corpus.rows("words_seen", self.parameters | {"expression": expression}, WHERE)
        return [row["text"] or "" for row in rows]

    async def counts(self, corpus: Corpus) -> dict[str, list[Row]]:
        """How many of them, whatever their order, have each value of the filters."""
        cited, _, reposts, *_ = self.parts.split()
        parts = f"{cited} {'each' if reposts == 'each' else 'once'}"
        return await self.narrowed.counts(corpus, self.parameters | {"most": MOST}, WHERE, parts)

    @classmethod
    def found(cls, asked: Asked, means: Understood) -> "Documents":
        """The documents that the address asks for, a feed the latest first."""
        reading, is_cited = means.reading, bool(means.decisions)
        narrowed = Narrowed.by(asked, None if is_cited else reading)
        by_day = asked.word("order") == "day" or asked.format == "atom"
        order = "day" if by_day else "near" if is_cited else "rank"
        named = "" if is_cited or asked.word("province") else reading.province_words
        reposts = "each" if shows_reposts(asked) else "once_cited once_told" if is_cited else "once once_told"
        return cls(
            {
                "words": reading.words,
                "marked": means.decisions[0]["key"] if is_cited else reading.words,
                "named": named,
                "units": json.dumps(means.units),
                "decisions": json.dumps([decision["decision_id"] for decision in means.decisions]),
                **narrowed.parameters,
            },
            f"{'cited' if is_cited else 'worded'} {order} {reposts}",
            narrowed,
        )
