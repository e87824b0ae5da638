"""The people, those named in most documents first."""

from db.site.corpus_reading import Corpus
from db.site.pages.paging import Paging
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """A page of the people."""
    paging = Paging(asked)
    [counted] = await corpus.known("people_counted")
    people = await corpus.rows("people_most", paging.limits)
    return View(
        template="people.html",
        title="Người · People",
        data={"total": counted["people"], "people": people},
        shown={"paging": paging.links(counted["people"])},
        rows=people,
        following=paging.following(counted["people"]),
    )
