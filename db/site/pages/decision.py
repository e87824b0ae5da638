"""A decision: what is known of it, every citation, and what could not be resolved."""

from datasette.utils.asgi import NotFound

from db.site.charts import year_chart
from db.site.corpus_reading import Corpus, Row
from db.site.pages import entries
from db.site.pages.mentions import Mentions, shows_reposts
from db.site.pages.paging import Paging
from db.site.relation_graph import graph
from db.site.view import Asked, MovedError, View

MOST_ACTIVITIES, MOST_COMPANIONS, MOST_RELATIONS = 50, 30, 200
RANKS = ("replaces", "repeals", "amends", "promulgated_with", "guides", "implements", "based_on", "cites")


async def build(corpus: Corpus, asked: Asked) -> View:
    """The decision ``id``. A feed has its latest citations, all else its citations in time order."""
    decision = await corpus.row("decision", {"id": asked.part("id")})
    if decision is None:
        raise await _gone(corpus, asked.part("id"))
    mentions, paging = Mentions.of_decision(corpus, asked), Paging(asked)
    counts = await mentions.counted("decision_counts")
    total = sum(count["citations"] for count in counts)
    citations = await mentions.rows(_latest(total, paging) if asked.format == "atom" else paging.limits)
    data = {"decision": decision, "unresolved": _unresolved(decision), "citations": citations}
    relations = await _relations(corpus, decision)
    years = [{"year": count["year"], "activities": count["citations"]} for count in counts]
    return View(
        template="decision.html",
        title=f"{decision['type']} {decision['key']}",
        data=data
        | {"relations": relations}
        | {"total_citations": total, "reposts": "all" if shows_reposts(asked) else None}
        | await _around(corpus, decision),
        shown={"paging": paging.links(total), "years": year_chart(years), "graph": graph(relations)},
        rows=mentions.all(),
        entries=[entries.of_mention(citation) for citation in reversed(citations)],
        following=paging.following(total),
    )


async def _relations(corpus: Corpus, decision: Row) -> list[Row]:
    """What it is to other decisions and they to it, in the order of what that means for it."""
    rows = await corpus.known("decision_relations", {"id": decision["id"], "limit": MOST_RELATIONS})
    return [row | {"rank": RANKS.index(row["relation"])} for row in rows]


async def _gone(corpus: Corpus, id_: str) -> Exception:
    """Where the decision that once had this id is today; NotFound where there never was one."""
    heir = await corpus.row("decision_alias", {"old_id": id_})
    return MovedError(id_, heir["id"]) if heir else NotFound(f"There is no decision {id_}")


def _latest(total: int, paging: Paging) -> Row:
    return {"limit": paging.size, "offset": max(total - paging.size, 0)}


async def _around(corpus: Corpus, decision: Row) -> Row:
    this = {"id": decision["id"], "key": decision["key"]}
    namesakes = await corpus.rows("decision_namesakes", this)
    return {
        "activities": await corpus.known("decision_activities", this | {"limit": MOST_ACTIVITIES}),
        "cited_with": await corpus.known("decision_companions", this | {"limit": MOST_COMPANIONS}),
        "same_number": [other for other in namesakes if other["year"] is not None],
        "without_year": [other for other in namesakes if other["year"] is None],
        "said": await corpus.known("decision_claims", this),
    }


def _unresolved(decision: Row) -> list[str]:
    """What no citation tells of the decision."""
    return [name for name in ("issuer", "year", "issued_on", "subject") if decision[name] is None]
