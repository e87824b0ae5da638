"""The portals: how much of each is in the corpus, how much of it has a day, and when it was last read."""

from db.site.corpus_reading import Corpus
from db.site.view import Asked, View


async def build(corpus: Corpus, _: Asked) -> View:
    """All portals, those with most documents first."""
    sources = await corpus.known("sources")
    return View(
        template="sources.html",
        title="Nguồn · Sources",
        data={"sources": sources},
        rows=sources,
    )
