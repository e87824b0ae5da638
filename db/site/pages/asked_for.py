"""The official documents that a query asks for by what they are about: "nghị định nào về khuyến công"."""

import json

from db import query, query_requests
from db.query_requests import Request
from db.site.corpus_reading import Corpus, Row
from db.site.pages.documents_found import Documents
from db.site.pages.understood import Understood
from db.site.view import Asked

MOST, READ = 3, 60


async def asked_for(corpus: Corpus, asked: Asked, means: Understood, instead: Row | None) -> list[Row]:
    """Those that the documents cite which ``means`` finds, or those that are shown ``instead``."""
    request = query_requests.read(means.typed)
    if request is None or means.decisions or means.reading.is_parted or asked.word("as") == "words":
        return []
    meant = means.instead(instead["query"]) if instead else means
    words = query_requests.about(query.words(meant.reading.words))
    documents = await Documents.found(asked, meant).listed(corpus, {"limit": READ, "offset": 0})
    return await _about(corpus, meant, request, words, documents) if words and documents else []


async def _about(
    corpus: Corpus, meant: Understood, request: Request, words: list[str], documents: list[Row]
) -> list[Row]:
    # Where nobody asks in so many words, a document of the type has them all.
    least = len(words) - len(words) // 5 if request.is_asked else len(words)
    asked: Row = {
        "words": " ".join(words),
        "least": least,
        "type": request.type,
        "documents": json.dumps([row["id"] for row in documents]),
        "units": json.dumps(meant.units),
        "limit": MOST,
    }
    return await corpus.rows("decisions_about", asked, parts="" if request.is_asked else "of_type")
