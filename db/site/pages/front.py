"""The front page: search, the newest activities, counts, and the health of the last run."""

from db.site.charts import year_chart
from db.site.pages import entries
from db.site.reading import Corpus, Row
from db.site.view import Asked, View

NEWEST = 12
FEED = 50


async def build(corpus: Corpus, asked: Asked) -> View:
    """What the corpus holds, and what is new in it."""
    newest = await corpus.rows("newest_activities", {"limit": FEED if asked.whole else NEWEST, "offset": 0})
    counts = await corpus.rows("activity_years", {"column": "programme"})
    data = {
        "totals": await corpus.row("totals"),
        "last_run": await corpus.row("last_run"),
        "programmes": _by_programme(counts),
        "activities_by_programme_and_year": counts,
        "newest_activities": newest,
    }
    return View(
        template="front.html",
        title="Sổ Tỉnh",
        data=data,
        shown={"years": year_chart(counts)},
        rows=newest,
        entries=[entries.of_activity(activity) for activity in newest],
    )


def _by_programme(counts: list[Row]) -> list[Row]:
    totals: dict[str, int] = {}
    for count in counts:
        if count["value"]:
            totals[count["value"]] = totals.get(count["value"], 0) + count["activities"]
    ordered = sorted(totals.items(), key=lambda total: (-total[1], total[0]))
    return [{"programme": name, "activities": total} for name, total in ordered]
