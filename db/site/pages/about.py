"""The data: who makes it and how, how good it is, how to take it away, the dictionary, how to cite."""

from itertools import groupby

from db.site import citing
from db.site.contact import contact
from db.site.corpus_reading import Corpus
from db.site.quality import measured
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """What the corpus is, how far it may be trusted, and how to take it away."""
    dictionary = await corpus.rows("dictionary")
    tables = {name: list(rows) for name, rows in groupby(dictionary, key=lambda row: row["table"])}
    totals = await corpus.row("totals") or {}
    coverage = await corpus.known("coverage_in_all")
    return View(
        template="about.html",
        title="Dữ liệu · Data",
        data={
            "totals": totals,
            "coverage": coverage[0],
            "quality": [*measured()],
            "contact": contact(corpus.folder),
            "data_dictionary": dictionary,
        },
        shown={
            "tables": tables,
            "database": corpus.name,
            "dataset": citing.dataset(corpus.datasette, asked.request, totals.get("latest")),
        },
        rows=dictionary,
    )
