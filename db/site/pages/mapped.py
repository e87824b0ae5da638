"""The map of a page: today's provinces, or with ``map=63`` those before July 2025."""

from collections.abc import Iterable

from db.site.corpus_reading import Row
from db.site.outlines import FORMER, counted_in_63
from db.site.pages.choosing import Counts
from db.site.province_map import province_map
from db.site.view import Asked


def map_of(provinces: Iterable[Row], counts: Counts, asked: Asked) -> Row:
    """The map with ``counts``, of the era that the address asks for."""
    if asked.word("map") == FORMER:
        numbers, elsewhere = counted_in_63(counts.then)
        return province_map(provinces, numbers, FORMER, elsewhere)
    return province_map(provinces, {row["value"]: row["activities"] for row in counts.facets["province"]})
