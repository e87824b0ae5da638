"""The search for everything: a decision's number, words with or without marks, a person, a province."""

from db.query import numbers
from db.site.pages import entries
from db.site.pages.paging import Paging
from db.site.reading import Corpus, Row
from db.site.view import Asked, View

DECISIONS, PEOPLE = 6, 6
PAGE = 20
ORDERS = {"rank": "search_by_rank", "day": "search_by_day"}
OF_PROVINCE = "h.home_province IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)"
OF_YEAR = "h.published >= :year AND h.published < (:year + 1) || ''"


async def build(corpus: Corpus, asked: Asked) -> View:
    """Everything that the words ``q`` may mean; documents by ``province``, ``year``, ``order``."""
    words = asked.word("q")
    paging = Paging(asked, PAGE)
    documents = await _documents(corpus, asked, paging) if words else []
    total = await _count(corpus, asked) if words else 0
    data = {
        "query": words,
        "filters": {name: asked.word(name) for name in ("province", "year", "order")},
        **(await _named(corpus, words)),
        "total_documents": total,
        "documents": documents,
    }
    return View(
        template="search.html",
        title=words or "Sổ Tỉnh",
        data=data,
        shown={"paging": paging.links(total), "units": await corpus.rows("provinces")},
        rows=documents,
        entries=[entries.of_document(document, _plain(document["snippet"])) for document in documents],
    )


async def _named(corpus: Corpus, words: str) -> Row:
    # A query with a number means a document's; people and provinces have none in their names.
    if not words:
        return {"decisions": [], "provinces": [], "people": []}
    if numbers(words):
        return {"decisions": await corpus.decisions(words, DECISIONS), "provinces": [], "people": []}
    asked: Row = {"words": words, "limit": PEOPLE}
    return {
        "decisions": [],
        "provinces": await corpus.rows("provinces_named", asked),
        "people": await corpus.rows("people_named", asked),
    }


async def _documents(corpus: Corpus, asked: Asked, paging: Paging) -> list[Row]:
    order = "day" if asked.format == "atom" else asked.word("order")
    limits = paging.limits
    reach = {"reach": limits["limit"] + limits["offset"]}
    query = ORDERS.get(order, ORDERS["rank"])
    return await corpus.rows(query, _parameters(asked) | limits | reach, _where(asked, order == "day"))


async def _count(corpus: Corpus, asked: Asked) -> int:
    return int(await corpus.value("search_count", _parameters(asked), _where(asked, joined=False)))


def _parameters(asked: Asked) -> Row:
    return {"words": asked.word("q"), "province": asked.word("province"), "year": asked.word("year")}


def _where(asked: Asked, joined: bool) -> str:
    # An inner join's conditions may stand in its ON, before the WHERE that the query has.
    conditions = [OF_PROVINCE] if asked.word("province") else []
    conditions += [OF_YEAR] if _is_year(asked.word("year")) else []
    if not conditions:
        return ""
    join = "" if joined else "JOIN documents h ON h.fts_rowid = f.rowid"
    return " AND ".join(filter(None, [join, *conditions])) if join else f"AND {' AND '.join(conditions)}"


def _is_year(typed: str) -> bool:
    return len(typed) == 4 and typed.isascii() and typed.isdigit()


def _plain(snippet: str) -> str:
    return snippet.replace("⟪", "").replace("⟫", "")
