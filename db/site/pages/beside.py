"""What stands beside the documents of a search: figures, decisions, persons in sentences with its words."""

import json

from db.site.corpus_reading import Corpus, Row
from db.site.pages.understood import Understood

MOST = 6
# A page of JSON has a thousand documents; what stands beside them is of the first.
READ = 20


async def beside(corpus: Corpus, means: Understood, documents: list[Row]) -> Row:
    """Those of the first ``documents`` that are shown; none for a decision or without words."""
    words = means.reading.words
    names = {
        "found_figures": "search_figures",
        "found_cited": "search_cited",
        "found_officials": "search_officials",
    }
    if not words or means.decisions or not documents:
        return {name: [] for name in names}
    asked: Row = {
        "words": words,
        "documents": json.dumps([row["id"] for row in documents[:READ]]),
        "limit": MOST,
    }
    return {name: await corpus.rows(query, asked) for name, query in names.items()}
