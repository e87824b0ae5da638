"""Long lists in pages."""

from dataclasses import dataclass
from urllib.parse import urlencode

from db.site.reading import Row
from db.site.view import Asked

MOST_PAGES = 200
# What CSV, XLSX, JSON and feeds hold at most; the tables of Datasette stream more.
MOST_ROWS = 5_000
FEED_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Paging:
    """Page ``page`` of a list, ``size`` rows a page, whatever is asked for as data in one piece."""

    asked: Asked
    size: int = 50

    @property
    def page(self) -> int:
        """The number of the page, from 1."""
        return self.asked.number("page", MOST_PAGES)

    @property
    def limits(self) -> Row:
        """``limit`` and ``offset`` of a query; what is taken away is no page but the whole."""
        if self.asked.whole:
            return {"limit": FEED_ENTRIES if self.asked.format == "atom" else MOST_ROWS, "offset": 0}
        return {"limit": self.size, "offset": (self.page - 1) * self.size}

    def links(self, total: int) -> Row:
        """The pages before and after this one of ``total`` rows, as query strings; None if there is none."""
        last = min(-(-total // self.size), MOST_PAGES)
        return {
            "page": self.page,
            "pages": last,
            "previous": self._link(self.page - 1) if self.page > 1 else None,
            "next": self._link(self.page + 1) if self.page < last else None,
        }

    def _link(self, page: int) -> str:
        given = {name: self.asked.word(name) for name in self.asked.request.args}
        return "?" + urlencode(given | {"page": str(page)})
