"""The programmes, and the timeline of a programme."""

from datasette.utils.asgi import NotFound

from db.site import charts
from db.site.corpus_reading import Corpus, Row
from db.site.filters import slug
from db.site.pages import entries
from db.site.pages.choosing import Chosen
from db.site.pages.mapped import map_of
from db.site.pages.paging import Paging
from db.site.view import Asked, View

MOST = 15


async def build(corpus: Corpus, asked: Asked) -> View:
    """The programme whose name is ``name`` without marks: "khuyen-cong"."""
    programmes = await _programmes(corpus)
    programme = next((row for row in programmes if row["slug"] == asked.part("name")), None)
    if programme is None:
        raise NotFound(f"There is no programme {asked.part('name')}")
    name, total = programme["value"], programme["activities"]
    chosen, paging = Chosen({"programme": [name]}), Paging(asked, MOST)
    years = await chosen.years(corpus, "type")
    activities = await chosen.rows(corpus, paging.limits)
    counts = await chosen.counts(corpus)
    facets = counts.facets
    units = await corpus.known("provinces")
    data = {
        "programme": name,
        "types": facets["type"],
        "provinces": facets["province"],
        "activities_by_type_and_year": years,
        "decisions": await corpus.known("programme_decisions", {"programme": name, "limit": MOST}),
        "total_activities": total,
        "activities": activities,
    }
    shown = {
        "years": charts.year_chart(years),
        "grid": charts.grid(years),
        "map": map_of(units, counts, asked),
        "names": {unit["id"]: unit["name"] for unit in units},
    }
    return View(
        template="programme.html",
        title=name,
        data=data,
        shown=shown,
        rows=chosen.all(corpus),
        entries=[entries.of_activity(activity) for activity in activities],
        following=paging.following(total),
    )


async def build_all(corpus: Corpus, _: Asked) -> View:
    """The programmes, with how many activities each has by year."""
    programmes = await _programmes(corpus)
    years = await Chosen().years(corpus, "programme")
    return View(
        template="programmes.html",
        title="Chương trình · Programmes",
        data={"programmes": programmes, "activities_by_programme_and_year": years},
        shown={"grid": charts.grid([row for row in years if row["value"]])},
        rows=programmes,
    )


async def _programmes(corpus: Corpus) -> list[Row]:
    counts = await Chosen().counts(corpus)
    return [row | {"slug": slug(row["value"])} for row in counts.facets["programme"] if row["value"]]
