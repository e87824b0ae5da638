"""An activity: its sentence, its figures, the decisions it is held under, and where all of it stands."""

from datasette.utils.asgi import NotFound

from db.site.corpus_reading import Corpus
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """The activity ``id``."""
    this = {"id": asked.part("id")}
    activity = await corpus.row("activity", this)
    if activity is None:
        raise NotFound(f"There is no activity {this['id']}")
    return View(
        template="activity.html",
        title=activity["title"],
        data={
            "activity": activity,
            "figures": await corpus.rows("activity_figures", this),
            "decisions": await corpus.rows("activity_cited", this),
        },
    )
