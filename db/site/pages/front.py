"""The front page: search, the newest activities, counts, and the health of the last run."""

from collections import Counter

from db.site import citing
from db.site.charts import year_chart
from db.site.corpus_reading import Corpus, Row
from db.site.pages import entries
from db.site.pages.choosing import Chosen
from db.site.pages.paging import Paging
from db.site.view import Asked, View

NEWEST, YEARS = 12, 12
# A report on a whole year tells of dozens of activities: the page shows the first of them, among others.
OF_ONE_DOCUMENT, LOOKED_AT = 2, 300


async def build(corpus: Corpus, asked: Asked) -> View:
    """What the corpus holds, and what is new in it."""
    everything, paging = Chosen(), Paging(asked, NEWEST)
    html = asked.format == "html"
    found = await everything.rows(corpus, {"limit": LOOKED_AT, "offset": 0} if html else paging.limits)
    newest = _varied(found) if html else found
    counts = await everything.years(corpus, "programme")
    [totals] = await corpus.known("totals")
    data = {
        "totals": totals,
        "last_run": await corpus.row("last_run"),
        "programmes": _by_programme(counts),
        "activities_by_programme_and_year": counts,
        "newest_activities": newest,
    }
    return View(
        template="front.html",
        title="Hoạt động mới · Newest activities",
        data=data,
        shown={
            "years": year_chart(counts, YEARS),
            "dataset": citing.dataset(corpus.datasette, asked.request, totals["latest"]),
        },
        rows=everything.all(corpus),
        entries=[entries.of_activity(activity) for activity in newest],
        following=paging.following(sum(count["activities"] for count in counts)),
    )


def _varied(activities: list[Row]) -> list[Row]:
    seen = Counter[str]()
    shown = []
    for activity in activities:
        seen[activity["document_id"]] += 1
        shown += [activity] if seen[activity["document_id"]] <= OF_ONE_DOCUMENT else []
    return shown[:NEWEST]


def _by_programme(counts: list[Row]) -> list[Row]:
    totals: dict[str, int] = {}
    for count in counts:
        if count["value"]:
            totals[count["value"]] = totals.get(count["value"], 0) + count["activities"]
    ordered = sorted(totals.items(), key=lambda total: (-total[1], total[0]))
    return [{"programme": name, "activities": total} for name, total in ordered]
