"""The data to take away: formats, the whole database, the data dictionary, how to cite."""

from itertools import groupby

from db.site.corpus_reading import Corpus
from db.site.view import Asked, View


async def build(corpus: Corpus, _: Asked) -> View:
    """What the corpus is, and how to take it away."""
    dictionary = await corpus.rows("dictionary")
    tables = {name: list(rows) for name, rows in groupby(dictionary, key=lambda row: row["table"])}
    return View(
        template="about.html",
        title="Dữ liệu · Data",
        data={"totals": await corpus.row("totals"), "data_dictionary": dictionary},
        shown={"tables": tables, "database": corpus.name},
        rows=dictionary,
    )
