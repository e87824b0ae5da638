"""The activities: facets, a map, charts, and the table."""

from dataclasses import dataclass

from db.site import charts
from db.site.pages import entries
from db.site.pages.paging import Paging
from db.site.reading import Corpus, Row
from db.site.view import Asked, View

OF_PROVINCE = "province_id IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)"
# What each facet asks of an activity; a province of today has the activities of its predecessors too.
CONDITIONS = {
    "programme": "programme = :programme",
    "province": OF_PROVINCE,
    "year": "year = CAST(:year AS INTEGER)",
    "type": "type = :type",
    "status": "status = :status",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The values chosen for some facets."""

    values: Row

    def where(self, *, without: str = "") -> str:
        """The conditions of all facets but ``without``, each after an AND."""
        return "".join(f" AND {CONDITIONS[name]}" for name in self.values if name != without)

    async def counts(self, corpus: Corpus, facet: str) -> list[Row]:
        """How many activities each value of ``facet`` has, under the other choices."""
        query = "activity_provinces" if facet == "province" else "activity_facet"
        where = self.where(without=facet)
        return await corpus.rows(query, self.values | {"column": facet}, where)

    async def years(self, corpus: Corpus, column: str) -> list[Row]:
        """How many activities each value of ``column`` has in each year."""
        return await corpus.rows("activity_years", self.values | {"column": column}, self.where())

    async def rows(self, corpus: Corpus, limits: Row) -> list[Row]:
        """The activities, latest first."""
        # Without a choice the days of the documents lead, and only as far as the page goes.
        query = "activities" if self.values else "newest_activities"
        return await corpus.rows(query, self.values | limits, self.where())


async def build(corpus: Corpus, asked: Asked) -> View:
    """The activities that ``programme``, ``province``, ``year``, ``type`` and ``status`` choose."""
    chosen = Chosen({name: asked.word(name) for name in CONDITIONS if asked.word(name)})
    paging = Paging(asked)
    total = int(await corpus.value("activity_count", chosen.values, chosen.where()))
    facets = {facet: await chosen.counts(corpus, facet) for facet in CONDITIONS}
    activities = await chosen.rows(corpus, paging.limits)
    provinces = await corpus.rows("provinces")
    return View(
        template="activities.html",
        title="Hoạt động · Activities",
        data={"filters": chosen.values, "total": total, "facets": facets, "activities": activities},
        shown={
            "paging": paging.links(total),
            "names": {province["id"]: province["name"] for province in provinces},
            "map": charts.province_map(provinces, _by_value(facets["province"])),
            "years": charts.year_chart(_years(facets["year"])),
        },
        rows=activities,
        entries=[entries.of_activity(activity) for activity in activities],
    )


def _by_value(counts: list[Row]) -> dict[str, int]:
    return {count["value"]: count["activities"] for count in counts}


def _years(counts: list[Row]) -> list[Row]:
    return [{"year": count["value"], "activities": count["activities"]} for count in counts]
