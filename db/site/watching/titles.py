"""What a page that can be watched is called, in a mail and on a form."""

import re
from urllib.parse import parse_qsl, urlsplit

from datasette.utils.asgi import NotFound

from db.site.corpus_reading import Corpus
from db.site.page_addresses import PAGES
from db.site.watching import watched

LONGEST = 200


async def title_of(corpus: Corpus, page: str) -> str:
    """The title of ``page``, of a search with its filters. NotFound, or MovedError, where there is none."""
    parts = urlsplit(page)
    builder = next((make for path, make in PAGES.items() if re.fullmatch(path, parts.path)), None)
    if builder is None:
        raise NotFound(f"There is no page {page}")
    view = await builder(corpus, watched.asked(page))
    others = [value for name, value in parse_qsl(parts.query) if name != "q"] if "q=" in parts.query else []
    return " · ".join([view.title, *others]).replace("\n", " ")[:LONGEST]
