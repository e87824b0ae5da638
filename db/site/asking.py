"""What the page of a search tells, for a command: without a server, from the same functions."""

import asyncio
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Request

from db.corpus import CorpusError
from db.query_reading import beginning
from db.site.corpus_reading import Corpus
from db.site.pages import search
from db.site.server import application
from db.site.view import Asked

_TOLD = ("people", "provinces", "documents", "proposals", "instead")


def answer(corpus: Path, typed: str, limit: int) -> dict[str, Any]:
    """The "people", "provinces" and up to ``limit`` "documents" for what was ``typed``, the "proposals", and
    what is shown "instead" of nothing; as the JSON of the page. Raises CorpusError where there is no corpus
    that this version reads, and where the question takes too long.
    """
    query = urlencode({"q": beginning(typed)})
    # A page for readers has as many as are mostly wanted, one of JSON as many as may be.
    asked = Asked(Request.fake(f"/search?{query}"), "html" if limit <= search.PAGE else "json")
    try:
        view = asyncio.run(search.build(Corpus(application(corpus)), asked))
    except QueryInterrupted as error:
        raise CorpusError(str(error)) from error
    return {name: view.data[name] for name in _TOLD} | {"documents": view.data["documents"][:limit]}
