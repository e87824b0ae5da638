"""The decisions, those that most documents cite first."""

from db.site.corpus_reading import Corpus
from db.site.pages.paging import Paging
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """All decisions in pages."""
    paging = Paging(asked)
    decisions = await corpus.rows("decisions_cited_most", paging.limits)
    [totals] = await corpus.known("totals")
    return View(
        template="decisions.html",
        title="Văn bản · Official documents",
        data={"total": totals["decisions"], "decisions": decisions},
        shown={"paging": paging.links(totals["decisions"])},
        rows=corpus.portions("decisions_cited_most", {}),
        following=paging.following(totals["decisions"]),
    )
