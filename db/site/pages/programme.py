"""The programmes, and the timeline of a programme."""

from datasette.utils.asgi import NotFound

from db.site import charts
from db.site.filters import slug
from db.site.pages import entries
from db.site.pages.activities import Chosen
from db.site.reading import Corpus, Row
from db.site.view import Asked, View

MOST = 15


async def build(corpus: Corpus, asked: Asked) -> View:
    """The programme whose name is ``name`` without marks: "khuyen-cong"."""
    counts = await _programmes(corpus)
    name = next((row["value"] for row in counts if row["slug"] == asked.part("name")), None)
    if name is None:
        raise NotFound(f"There is no programme {asked.part('name')}")
    chosen = Chosen({"programme": name})
    years = await chosen.years(corpus, "type")
    activities = await chosen.rows(corpus, {"limit": 1000 if asked.whole else MOST, "offset": 0})
    provinces = await chosen.counts(corpus, "province")
    units = await corpus.rows("provinces")
    data = {
        "programme": name,
        "types": await chosen.counts(corpus, "type"),
        "provinces": provinces,
        "activities_by_type_and_year": years,
        "decisions": await corpus.rows("programme_decisions", {"programme": name, "limit": MOST}),
        "activities": activities,
    }
    shown = {
        "years": charts.year_chart(years),
        "grid": charts.grid(years),
        "map": charts.province_map(units, {row["value"]: row["activities"] for row in provinces}),
        "names": {unit["id"]: unit["name"] for unit in units},
    }
    feed = [entries.of_activity(activity) for activity in activities]
    return View(template="programme.html", title=name, data=data, shown=shown, rows=activities, entries=feed)


async def build_all(corpus: Corpus, _: Asked) -> View:
    """The programmes, with how many activities each has by year."""
    programmes = await _programmes(corpus)
    years = await Chosen({}).years(corpus, "programme")
    return View(
        template="programmes.html",
        title="Chương trình · Programmes",
        data={"programmes": programmes, "activities_by_programme_and_year": years},
        shown={"grid": charts.grid([row for row in years if row["value"]])},
        rows=programmes,
    )


async def _programmes(corpus: Corpus) -> list[Row]:
    counts = await Chosen({}).counts(corpus, "programme")
    return [row | {"slug": slug(row["value"])} for row in counts if row["value"]]
