"""The activities: facets, words, a map, charts, and the table."""

from collections.abc import Iterable

from db.site import charts
from db.site.corpus_reading import Corpus, Row
from db.site.pages import entries
from db.site.pages.choosing import NONE, ORDERS, Chosen, Counts
from db.site.pages.mapped import map_of
from db.site.pages.paging import Paging
from db.site.view import Asked, View


async def build(corpus: Corpus, asked: Asked) -> View:
    """The activities that ``programme``, ``province``, ``year``, ``type``, ``status`` and words ``q`` choose.

    Each facet may be given several times. Activities of re-posts are told apart by ``reposts=all``.
    """
    chosen, paging = Chosen.by(asked), Paging(asked)
    counts = await chosen.counts(corpus)
    total, facets = counts.total, counts.facets
    activities = await chosen.rows(corpus, paging.limits)
    provinces = await corpus.known("provinces")
    return View(
        template="activities.html",
        title=_title(chosen, provinces),
        data={
            "filters": chosen.values,
            "words": chosen.words,
            "order": chosen.order,
            "reposts": "all" if chosen.reposts else None,
            "total": total,
            "bounded_to": counts.bounded_to,
            "facets": facets,
            "activities": activities,
        },
        shown={
            "paging": paging.links(total),
            "orders": ORDERS,
            "options": {
                facet: _options([*_of_chosen(facet, counts, chosen), *found], chosen.values.get(facet, ()))
                for facet, found in facets.items()
            },
            "names": _names(provinces),
            "map": map_of(provinces, counts, asked),
            "years": charts.year_chart(_years(facets["year"])),
        },
        rows=chosen.all(corpus),
        entries=[entries.of_activity(activity) for activity in activities],
        following=paging.following(total),
    )


def _title(chosen: Chosen, provinces: list[Row]) -> str:
    names = _names(provinces)
    said = [names.get(value, value) for values in chosen.values.values() for value in values]
    return ": ".join(filter(None, ["Hoạt động · Activities", ", ".join(filter(None, [chosen.words, *said]))]))


def _names(provinces: list[Row]) -> dict[str, str]:
    return {province["id"]: province["name"] for province in provinces}


def _of_chosen(facet: str, counts: Counts, chosen: Chosen) -> list[Row]:
    """How many activities the chosen provinces have as they were then: those of today are counted after."""
    values = chosen.values.get(facet, ()) if facet == "province" else ()
    return [{"value": value, "activities": counts.then.get(value, 0)} for value in values]


def _options(counts: list[Row], chosen: Iterable[str]) -> list[Row]:
    """The values of a facet with their counts, those that are chosen first, whether there are any or not."""
    known = {_written(count["value"]): count["activities"] for count in counts}
    first = [{"value": value, "count": known.get(value, 0), "chosen": True} for value in chosen]
    rest = [{"value": v, "count": n, "chosen": False} for v, n in known.items() if v not in {*chosen}]
    return first + rest


def _written(value: str | int | None) -> str:
    return NONE if value is None else str(value)


def _years(counts: list[Row]) -> list[Row]:
    return [{"year": count["value"], "activities": count["activities"]} for count in counts]
