"""The documents that a search is about, and how many they are."""

import json
from dataclasses import dataclass

from db import query_fillers, query_numbers, query_spoken
from db.query_reading import Reading
from db.site.corpus_reading import Corpus, Row, condition
from db.site.pages.mentions import shows_reposts
from db.site.pages.narrowed import ALL_PLACES, DAYS, Narrowed
from db.site.pages.understood import Understood
from db.site.view import Asked

WHERE = condition("search_where")
# A search looks at so many documents, the latest.
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Documents:
    """What documents are asked for: the parameters of the queries, and of their parts where is looked
    (``source``), in which ``order``, and which ``reposts`` count.
    """

    parameters: Row
    source: str
    order: str
    reposts: str
    narrowed: Narrowed

    @property
    def parts(self) -> str:
        """The parts of the queries that count."""
        return f"{self.source} {self.order} {self.reposts}"

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
        parts = f"{self.source} {'each' if self.reposts == 'each' else 'once'}"
        return await self.narrowed.counts(corpus, self.parameters | {"most": MOST}, WHERE, parts)

    @classmethod
    def found(cls, asked: Asked, means: Understood) -> "Documents":
        """The documents that the address asks for, a feed the latest first."""
        reading, is_cited = means.reading, bool(means.decisions)
        narrowed = Narrowed.by(asked, None if is_cited else reading)
        source = "cited" if is_cited else _source(asked, means, narrowed)
        by_day = asked.word("order") == "day" or asked.format == "atom" or source == "any"
        named = "" if is_cited or asked.word("province") else reading.province_words
        return cls(
            {
                "words": _beside_number(reading, means.decisions[0]["key"])
                if is_cited
                else reading.looked_for,
                "marked": means.decisions[0]["key"] if is_cited else reading.words,
                "named": named,
                "units": json.dumps(means.units),
                "decisions": json.dumps([decision["decision_id"] for decision in means.decisions]),
                **_told(reading, narrowed.parameters, source),
            },
            source,
            "day" if by_day else "near" if is_cited else "rank",
            _reposts(asked, source),
            narrowed,
        )


def _beside_number(reading: Reading, key: str) -> str:
    """The words but for those that give the number ``key``; all where there are no others."""
    words = query_fillers.pieces(query_spoken.in_digits(reading.looked_for))
    return query_numbers.beside(words, key) or reading.looked_for


def _source(asked: Asked, means: Understood, narrowed: Narrowed) -> str:
    """The documents with the words, or also those whose title tells the time, or that tell of an activity of
    what the names say, whatever words they have; without words, all that the filters leave.
    """
    if not means.typed and narrowed.is_chosen:
        return "any"
    reading = means.reading
    is_free = not any(asked.word(name) for name in DAYS)
    told = {"of_time": reading.told, "of_year": reading.year}
    times = [name for name, value in told.items() if value and is_free]
    named = {"programme": reading.programme, "type": reading.type, "unit": reading.provinces}
    kinds = [f"of_{name}" for name, value in named.items() if value]
    is_told = (reading.programme or reading.type) and len(kinds) + bool(times) > 1 and not reading.is_parted
    parts = [*times, *(["by_activity", *kinds] if is_told else [])]
    return " ".join(["meant", *parts]) if parts else "worded"


def _told(reading: Reading, narrowed: Row, source: str) -> Row:
    """The parameters ``narrowed``; where more is meant than words, the days are those of the words alone."""
    told: Row = {"told_year": reading.year, "told_programme": reading.programme, "told_type": reading.type}
    told["told"] = " OR ".join(f'"{words}"' for words in reading.told) or '""'
    told |= {"rest": reading.rest, "told_first": narrowed["first"], "told_last": narrowed["last"]}
    every = dict(zip(("first", "last"), ALL_PLACES, strict=True)) if source.startswith("meant") else {}
    return narrowed | told | every


def _reposts(asked: Asked, source: str) -> str:
    if shows_reposts(asked):
        return "each"
    return {"cited": "once_cited once_told", "worded": "once once_told"}.get(source, "once_meant once_told")
