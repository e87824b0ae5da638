"""The official documents that a query asks for by what they are about, or by their day: "nghị định nào về
khuyến công", "quyết định ngày 07/9/2009 của Thủ tướng".
"""

import json

from db import query, query_numbers, query_requests, query_spoken
from db.folding import fold
from db.query_requests import Request
from db.site.corpus_reading import Corpus, Row
from db.site.pages.documents_found import Documents
from db.site.pages.understood import DECISIONS, Understood
from db.site.view import Asked

MOST, READ = 3, 60


async def asked_for(corpus: Corpus, asked: Asked, means: Understood, instead: Row | None) -> list[Row]:
    """Those of the day that ``means`` tells, or that the documents cite which it finds, or which are shown
    ``instead``.
    """
    request = query_requests.read(means.typed)
    if request is None or means.reading.is_parted or asked.word("as") == "words":
        return []
    if not _is_another(request, means) if means.decisions else query_numbers.is_sure(means.typed):
        return []
    if request.day:
        return await _of_day(corpus, means, request)
    meant = means.instead(instead["query"]) if instead else means
    words = query_requests.about(query.words(query_spoken.in_digits(meant.reading.words)))
    documents = await Documents.found(asked, meant).listed(corpus, {"limit": READ, "offset": 0})
    return await _about(corpus, meant, request, words, documents) if words and documents else []


def _is_another(request: Request, means: Understood) -> bool:
    """Whether another document is asked for than that of the number beside it: "thông tư nào hướng dẫn nghị
    định 45".
    """
    types = {fold(decision["type"] or "") for decision in means.decisions}
    is_other = request.type not in types or query_requests.relates(means.typed)
    return request.is_asked and bool(request.type) and is_other


async def _of_day(corpus: Corpus, means: Understood, request: Request) -> list[Row]:
    asked: Row = {"day": request.day, "type": request.type, "units": json.dumps(means.units), "limit": MOST}
    issued = {row["id"]: row["key"] for row in await corpus.rows("decisions_of_day", asked)}
    found = [row for key in issued.values() for row in await corpus.decisions(key, DECISIONS)]
    return [row for row in found if row["decision_id"] in issued]


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
    parts = "" if request.is_asked and not meant.decisions else "of_type"
    named = {decision["decision_id"] for decision in meant.decisions}
    found = await corpus.rows("decisions_about", asked, parts=parts)
    others = [row for row in found if row["decision_id"] not in named]
    return [row for row in others if fold(row["type"] or "") == request.type] or others
