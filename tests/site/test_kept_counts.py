"""What the corpus keeps counted is what counting gives, for every page that shows it."""

import asyncio

import pytest

from db.site.corpus_reading import Corpus
from db.site.pages.choosing import Chosen
from db.site.server import application

VALUES = {
    "programme": ["khuyến công", "-", "không có"],
    "province": ["long-an", "tay-ninh-2025", "-"],
    "year": ["2018", "-", "hai nghìn"],
    "type": ["workshop"],
    "status": ["done", "planned"],
}
ONE = [{}, *({facet: [value]} for facet, values in VALUES.items() for value in values)]
SEVERAL = [{facet: values} for facet, values in VALUES.items()]


@pytest.mark.parametrize("reposts", [False, True])
@pytest.mark.parametrize("values", [*ONE, *SEVERAL], ids=str)
def test_kept_counts_are_those_that_are_counted(corpus, values, reposts):
    site = Corpus(application(corpus))
    chosen = Chosen(values, reposts=reposts)
    parts = f"{'each' if reposts else 'once'} all"
    counted = asyncio.run(site.rows("activity_facets", chosen.parameters, parts=parts))
    kept = asyncio.run(chosen._counted(site))
    rows = [(row["facet"], row["value"], row["activities"]) for row in counted if row["activities"]]
    assert sorted(map(str, rows)) == sorted(str((r["facet"], r["value"], r["activities"])) for r in kept)
    assert rows or values


@pytest.mark.parametrize("reposts", [False, True])
@pytest.mark.parametrize("facet", ["programme", "type"])
def test_kept_years_are_those_that_are_counted(corpus, facet, reposts):
    site = Corpus(application(corpus))
    chosen = Chosen(reposts=reposts)
    parts = f"{'each' if reposts else 'once'} all by_{facet} of_any"
    counted = asyncio.run(site.rows("activity_years", chosen.parameters, parts=parts))
    assert asyncio.run(chosen.years(site, facet)) == counted != []


def test_the_page_says_how_many_there_are(get):
    found = get("/activities.json").json()
    assert found["total"] == sum(row["activities"] for row in found["facets"]["status"]) > 0
