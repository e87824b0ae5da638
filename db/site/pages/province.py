"""The provinces, and a province with its predecessors."""

from datasette.utils.asgi import NotFound

from db.site import charts, vietnamese
from db.site.corpus_reading import Corpus, Row
from db.site.pages import entries
from db.site.pages.choosing import Chosen
from db.site.pages.mapped import map_of
from db.site.pages.paging import Paging
from db.site.view import Asked, View

MOST = 15


async def build(corpus: Corpus, asked: Asked) -> View:
    """The province ``id``; a unit of today with what its predecessors did."""
    province = await corpus.row("province", {"id": asked.part("id")})
    if province is None:
        raise NotFound(f"There is no province {asked.part('id')}")
    chosen, paging = Chosen({"province": [province["id"]]}), Paging(asked, MOST)
    this = {"id": province["id"], "limit": MOST}
    years, counts = await chosen.years(corpus, "programme"), await chosen.counts(corpus)
    activities = await chosen.rows(corpus, paging.limits)
    data = {
        "province": province,
        "kinds": await corpus.rows("province_kinds", {"id": province["id"]}),
        "predecessors": await corpus.rows("province_predecessors", this),
        "programmes": counts.facets["programme"],
        "types": counts.facets["type"],
        "total_activities": counts.total,
        "activities": activities,
    }
    for name in ("decisions", "people", "documents"):
        data[name] = await corpus.known(f"province_{name}", this)
    return View(
        template="province.html",
        title=province["name"],
        data=data,
        shown={"years": charts.year_chart(years)},
        rows=chosen.all(corpus),
        entries=[entries.of_activity(activity) for activity in activities],
        following=paging.following(counts.total),
    )


async def in_order(corpus: Corpus) -> list[Row]:
    """All provinces in the order of the alphabet, of a name today's first."""
    found = await corpus.known("provinces")
    return sorted(found, key=lambda unit: (vietnamese.order(unit["name"]), unit["valid_to"] is not None))


async def build_all(corpus: Corpus, asked: Asked) -> View:
    """The provinces of today and of before, with a map of their activities."""
    provinces = await in_order(corpus)
    counts = await Chosen().counts(corpus)
    numbers = {count["value"]: count["activities"] for count in counts.facets["province"]}
    rows = [province | {"activities": numbers.get(province["id"], 0)} for province in provinces]
    return View(
        template="provinces.html",
        title="Tỉnh, thành phố · Provinces",
        data={"provinces": rows},
        shown={"map": map_of(provinces, counts, asked)},
        rows=rows,
    )
