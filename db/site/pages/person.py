"""A person: offices, and every mention."""

from datasette.utils.asgi import NotFound

from db.site.corpus_reading import Corpus
from db.site.pages import entries
from db.site.pages.mentions import Mentions, shows_reposts
from db.site.pages.paging import Paging
from db.site.view import Asked, MovedError, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """The person ``id``."""
    person = await corpus.row("person", {"id": asked.part("id")})
    if person is None:
        raise await _gone(corpus, asked.part("id"))
    mentions, paging = Mentions.of_person(corpus, asked), Paging(asked)
    this = {"id": person["id"], "name": person["name"]}
    found = await mentions.rows(paging.limits)
    [[total]] = [row.values() for row in await mentions.counted("person_count")]
    return View(
        template="person.html",
        title=person["name"],
        data={
            "person": person,
            "roles": await corpus.known("person_roles", this),
            "same_name": await corpus.rows("person_namesakes", this),
            "total_mentions": total,
            "reposts": "all" if shows_reposts(asked) else None,
            "mentions": found,
        },
        shown={"paging": paging.links(total)},
        rows=mentions.all(),
        entries=[entries.of_mention(mention) for mention in found],
        following=paging.following(total),
    )


async def _gone(corpus: Corpus, id_: str) -> Exception:
    """Where the person who once had this id is today; NotFound where there never was one."""
    heir = await corpus.row("person_alias", {"old_id": id_})
    return MovedError(id_, heir["id"]) if heir else NotFound(f"There is no person {id_}")
