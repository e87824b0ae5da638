"""Rows of Datasette's own tables whose id has changed: their old addresses lead on."""

import re

from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.site.corpus_reading import Corpus

_ROW = re.compile(r"/(?P<table>decisions|people)/(?P<id>[^/.]+)(?:\.\w+)?$")
_QUERIES = {"decisions": "decision_alias", "people": "person_alias"}


async def address_today(datasette: Datasette, request: Request) -> str | None:
    """The address of the row that once had the asked one; None where there never was one."""
    asked = _ROW.search(request.path)
    if asked is None:
        return None
    heir = await Corpus(datasette).row(_QUERIES[asked["table"]], {"old_id": asked["id"]})
    return request.full_path.replace(asked["id"], str(heir["id"]), 1) if heir else None
