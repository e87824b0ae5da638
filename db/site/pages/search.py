"""The search for everything: a decision's number, words with or without marks, a person, a province."""

from dataclasses import dataclass

from db import search_index
from db.query import numbers
from db.search_key import pieces
from db.site.pages import entries
from db.site.pages.mentions import shows_reposts
from db.site.pages.paging import Paging
from db.site.reading import Corpus, Row
from db.site.view import Asked, View

DECISIONS, PEOPLE = 6, 6
PAGE = 20
# A search looks at so many documents, the latest; a snippet takes a millisecond, and so many are one portion.
MOST = 10_000
SNIPPETS = 100
ALL_PLACES = 0, 2**62


async def build(corpus: Corpus, asked: Asked) -> View:
    """Everything that the words ``q`` may mean; documents by ``province`` and ``year``, in an ``order``."""
    words, paging = asked.word("q"), Paging(asked, PAGE)
    found = Documents.found(asked)
    count = await corpus.row("search_count", found.parameters | {"most": MOST}) or {}
    total = count["latest" if shows_reposts(asked) else "stories"]
    documents = await corpus.rows(
        "search", found.parameters | paging.limits | {"most": MOST}, parts=found.parts
    )
    return View(
        template="search.html",
        title=words or "Sổ Tỉnh",
        data={
            "query": words,
            "filters": {name: asked.word(name) for name in ("province", "year", "order", "reposts")},
            **(await _named(corpus, words)),
            "total_documents": count["documents"] if count["documents"] > MOST else total,
            "bounded_to": MOST if count["documents"] > MOST else None,
            "hidden_reposts": count["latest"] - total,
            "documents": documents,
        },
        shown={"paging": paging.links(total), "units": await corpus.known("provinces")},
        rows=corpus.portions("search_all", found.parameters, parts=found.parts, size=SNIPPETS),
        entries=[entries.of_document(document, _plain(document["snippet"])) for document in documents],
        following=paging.following(total),
    )


@dataclass(frozen=True, slots=True)
class Documents:
    """What documents are asked for: the parameters and parts of the queries."""

    parameters: Row
    parts: str

    @classmethod
    def found(cls, asked: Asked) -> "Documents":
        """The documents that the address asks for, a feed the latest first."""
        first, last = search_index.places(int(year)) if _is_year(year := asked.word("year")) else ALL_PLACES
        order = "day" if asked.word("order") == "day" or asked.format == "atom" else "rank"
        return cls(
            {"words": asked.word("q"), "province": asked.word("province"), "first": first, "last": last},
            f"{order} {'each' if shows_reposts(asked) else 'once'}",
        )


async def _named(corpus: Corpus, words: str) -> Row:
    # A query with a number means a document's; people and provinces have none in their names.
    if not words:
        return {"decisions": [], "provinces": [], "people": []}
    if numbers(words):
        return {"decisions": await corpus.decisions(words, DECISIONS), "provinces": [], "people": []}
    asked: Row = {"words": words, "part": max(pieces(words), key=len, default=words), "limit": PEOPLE}
    return {
        "decisions": [],
        "provinces": await corpus.rows("provinces_named", asked),
        "people": await corpus.rows("people_named", asked),
    }


def _is_year(typed: str) -> bool:
    return len(typed) == 4 and typed.isascii() and typed.isdigit() and typed != "0000"


def _plain(snippet: str) -> str:
    return snippet.replace("⟪", "").replace("⟫", "")
