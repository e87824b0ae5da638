"""What stands beside the documents of a search: figures, decisions, persons in sentences with its words."""

import json

from db import query_counted
from db.query_numbers import is_any_year
from db.search_key import pieces
from db.site.corpus_reading import Corpus, Row
from db.site.pages.understood import Understood

MOST = 6
# A page of JSON has a thousand documents; what stands beside them is of the first.
READ = 20
# What is asked to be counted is told by one of so many.
ASKED = 3
# Of so many figures those come first whose sentence has no other year, and more of the words.
COMPARED = 60


async def beside(corpus: Corpus, means: Understood, documents: list[Row]) -> Row:
    """Those of the first ``documents`` that are shown; none for a decision or without words."""
    words = means.reading.words
    names = {"found_cited": "search_cited", "found_officials": "search_officials"}
    if not words or means.decisions or not documents:
        return {name: [] for name in ("found_figures", *names)}
    asked: Row = {
        "words": words,
        "documents": json.dumps([row["id"] for row in documents[:READ]]),
        "limit": MOST,
    }
    figures = await _counted(corpus, means, documents) or await corpus.rows("search_figures", asked)
    return {"found_figures": figures} | {
        name: await corpus.rows(query, asked) for name, query in names.items()
    }


async def _counted(corpus: Corpus, means: Understood, documents: list[Row]) -> list[Row]:
    """What the first ``documents`` tell of what the query asks to be counted; nothing where it asks not."""
    counted = query_counted.counted(means.typed)
    if counted is None:
        return []
    asked: Row = {"documents": json.dumps([row["id"] for row in documents[:ASKED]]), "limit": COMPARED}
    part = "of_money" if counted.is_money else "of_words"
    words = counted.words.split()
    asked |= {"counted": counted.words, "head": words[0], "many": len(words)}
    found = await corpus.rows("search_counted", asked, parts=part)
    return sorted(found, key=lambda figure: _distance(means.typed, figure["sentence"]))[:MOST]


def _distance(typed: str, sentence: str) -> tuple[bool, int]:
    """Whether the ``sentence`` tells of another year than is ``typed``, and how many words it lacks."""
    asked, told = (frozenset(pieces(text)) for text in (typed, sentence))
    years = [{piece for piece in words if is_any_year(piece)} for words in (asked, told)]
    return all(years) and not years[0] & years[1], len(asked - told)
