"""The provinces, and a province with its predecessors."""

from datasette.utils.asgi import NotFound

from db.site import charts
from db.site.pages import entries
from db.site.pages.activities import Chosen
from db.site.reading import Corpus
from db.site.view import Asked, View

MOST = 15


async def build(corpus: Corpus, asked: Asked) -> View:
    """The province ``id``; a unit of today with what its predecessors did."""
    province = await corpus.row("province", {"id": asked.part("id")})
    if province is None:
        raise NotFound(f"There is no province {asked.part('id')}")
    chosen = Chosen({"province": province["id"]})
    this = {"id": province["id"], "limit": MOST}
    years = await chosen.years(corpus, "programme")
    activities = await chosen.rows(corpus, {"limit": 1000 if asked.whole else MOST, "offset": 0})
    data = {
        "province": province,
        "predecessors": await corpus.rows("province_predecessors", this),
        "programmes": await chosen.counts(corpus, "programme"),
        "types": await chosen.counts(corpus, "type"),
        "activities": activities,
    }
    for name in ("decisions", "people", "documents"):
        data[name] = await corpus.rows(f"province_{name}", this)
    return View(
        template="province.html",
        title=province["name"],
        data=data,
        shown={"years": charts.year_chart(years)},
        rows=activities,
        entries=[entries.of_activity(activity) for activity in activities],
    )


async def build_all(corpus: Corpus, _: Asked) -> View:
    """The provinces of today and of before, with a map of their activities."""
    provinces = await corpus.rows("provinces")
    counts = await Chosen({}).counts(corpus, "province")
    numbers = {count["value"]: count["activities"] for count in counts}
    rows = [province | {"activities": numbers.get(province["id"], 0)} for province in provinces]
    return View(
        template="provinces.html",
        title="Tỉnh, thành phố · Provinces",
        data={"provinces": rows},
        shown={"map": charts.province_map(provinces, numbers)},
        rows=rows,
    )
