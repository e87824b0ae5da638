"""What nothing was made of, so that a reader knows which row a vocabulary lacks."""

from typing import get_args

from datasette.utils.asgi import BadRequest

from db.site.corpus_reading import Corpus
from db.site.pages.paging import Paging
from db.site.view import Asked, View
from nlp.records import UnreadKind

KINDS = (*get_args(UnreadKind), "line")


async def build(corpus: Corpus, asked: Asked) -> View:
    """A page of the values of the ``kind`` that is asked for, or of all."""
    kind = asked.request.args.get("kind") or None
    if kind not in (None, *KINDS):
        raise BadRequest(f"kind is one of {', '.join(KINDS)}")
    paging = Paging(asked)
    counted = await corpus.known("unread_counted")
    found = await corpus.rows("unread", paging.limits | {"kind": kind})
    total = sum(one["values"] for one in counted if kind in (None, one["kind"]))
    return View(
        template="unread.html",
        title="Chưa xử lý được · Unread",
        data={"kind": kind, "kinds": counted, "unread": found},
        shown={"total": total, "paging": paging.links(total)},
        rows=found,
        following=paging.following(total),
    )
