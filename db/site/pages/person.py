"""A person: offices, and every mention."""

from datasette.utils.asgi import NotFound

from db.site.pages import entries
from db.site.pages.paging import Paging
from db.site.reading import Corpus
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """The person ``id``."""
    person = await corpus.row("person", {"id": asked.part("id")})
    if person is None:
        raise NotFound(f"There is no person {asked.part('id')}")
    paging = Paging(asked)
    this = {"id": person["id"], "name": person["name"]}
    mentions = await corpus.rows("person_mentions", this | paging.limits)
    total = await corpus.value("person_count", this)
    return View(
        template="person.html",
        title=person["name"],
        data={
            "person": person,
            "roles": await corpus.rows("person_roles", this),
            "same_name": await corpus.rows("person_namesakes", this),
            "total_mentions": total,
            "mentions": mentions,
        },
        shown={"paging": paging.links(total)},
        rows=mentions,
        entries=[entries.of_mention(mention) for mention in mentions],
    )
