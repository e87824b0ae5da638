"""What a search that found nothing proposes instead: other spellings, fewer words, numbers close by."""

import json

from db import query, query_numbers
from db.query_reading import TIMES
from db.site.corpus_reading import Corpus, Row
from db.site.pages.spellings import MOST, spelling
from db.site.pages.understood import Understood


async def proposals(corpus: Corpus, asked: Understood) -> Row:
    """What may have been meant, each with how many documents it finds; empty lists where nothing is."""
    words = query.words(asked.reading.words)[:MOST]
    fewer = [chip["q"] for chip in asked.chips if chip["kind"] in ("province", *TIMES)] + _fewer(words)
    each = [*_named(asked), *words] if len(words) > 1 else []
    counted = await _counted(corpus, [*fewer, *each])
    return {
        "spelling": await spelling(corpus, asked.reading.words, {row["query"].lower() for row in counted}),
        "numbers": await _numbers(corpus, asked.typed),
        "fewer": [row for row in counted if row["query"] in fewer],
        "each": [row for row in counted if row["query"] in each and row["query"] not in fewer],
    }


def _named(asked: Understood) -> list[str]:
    """The names of the query, each as it was typed."""
    return [name.typed for name in asked.reading.chips if name.kind not in TIMES and name.without]


def _fewer(words: list[str]) -> list[str]:
    if not 2 < len(words) <= MOST:
        return []
    return [" ".join(words[:at] + words[at + 1 :]) for at in range(len(words))]


async def _counted(corpus: Corpus, queries: list[str]) -> list[Row]:
    asked = json.dumps(list(dict.fromkeys(filter(None, queries)))[: 3 * MOST])
    rows = await corpus.rows("words_counted", {"queries": asked})
    return [row for row in rows if row["documents"]]


async def _numbers(corpus: Corpus, typed: str) -> list[Row]:
    if not query_numbers.is_sure(typed):
        return []
    near = query_numbers.nearest(typed)
    if not near:
        return []
    asked: Row = {"numbers": json.dumps(near), "number": near[0], "symbols": typed, "limit": MOST}
    return await corpus.rows("decisions_nearest", asked)
