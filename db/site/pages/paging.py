"""Long lists in pages: of a page for readers, of JSON, and the newest entries of a feed."""

from dataclasses import dataclass
from urllib.parse import urlencode

from db.site.corpus_reading import Row
from db.site.view import Asked

# Nobody turns more pages; JSON is read by programs, which do.
MOST_PAGES = 200
MOST_JSON_PAGES = 100_000
JSON_ROWS = 1_000
FEED_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Paging:
    """Page ``page`` of a list, of ``rows`` rows a page for readers."""

    asked: Asked
    rows: int = 50

    @property
    def size(self) -> int:
        """How many rows a page has in the format that is asked for."""
        return {"json": JSON_ROWS, "atom": FEED_ENTRIES}.get(self.asked.format, self.rows)

    @property
    def page(self) -> int:
        """The number of the page, from 1; a feed has one."""
        return 1 if self.asked.format == "atom" else self.asked.number("page", self._most)

    @property
    def limits(self) -> Row:
        """``limit`` and ``offset`` of a query."""
        return {"limit": self.size, "offset": (self.page - 1) * self.size}

    def links(self, total: int) -> Row:
        """The pages before and after this one of ``total`` rows, as query strings; None if there is none."""
        last = min(-(-total // self.size), self._most)
        return {
            "page": self.page,
            "pages": last,
            "previous": self._link(self.page - 1) if self.page > 1 else None,
            "next": self._link(self.page + 1) if self.page < last else None,
        }

    def following(self, total: int) -> str | None:
        """The page of the JSON after this one, as a query string; None if there is none."""
        next_page: str | None = self.links(total)["next"]
        return next_page

    @property
    def _most(self) -> int:
        return MOST_JSON_PAGES if self.asked.format == "json" else MOST_PAGES

    def _link(self, page: int) -> str:
        query = self.asked.request.args
        given = [(name, value) for name in query if name != "page" for value in query.getlist(name)]
        return "?" + urlencode([*given, ("page", str(page))])
