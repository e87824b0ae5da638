"""What a night fetches, cheapest first, and where it stops."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from urllib.parse import urlencode, urljoin, urlsplit

from crawler.families import FAMILIES, Link, Listing
from crawler.families.dates import vietnam_day
from crawler.families.paging import is_same_list
from crawler.nightly.frontier import PATIENCE
from crawler.nightly.state import State, stamp
from crawler.source import Source
from crawler.visits import EDITS, Visit

_OVERLAP = timedelta(days=1)


class Plan:
    """The phases of a run, each put into the frontier when the one before is done with.

    First the start pages: those that were never gone through (all of them for ``full``) as a whole; of the
    others the indexes, which name the newest articles of the whole portal in one answer. Then the lists,
    unless an index went back as far as what is known. At last articles that could not be read when they were
    new, and those that are due to be read again, since nothing but the article itself shows an edit.
    """

    def __init__(self, source: Source, state: State, now: datetime, *, full: bool) -> None:
        self._source, self._state, self._now, self._full = source, state, now, full
        self._habits = FAMILIES[source.family].HABITS
        self._frontier, self._walks = state.frontier, state.frontier.walks()
        self._today = vietnam_day(now)
        self._start_pages = [source.address(start, self._today) for start in source.start]
        self._index_met_known = False
        self._begun: set[str] = set()
        self._phases: Iterator[Callable[[], None]] = iter((self._starts, self._lists, self._rereads))

    def further(self) -> bool:
        """Put the next phase into the frontier; False where there is none."""
        phase = next(self._phases, None)
        if phase is not None:
            phase()
        return phase is not None

    def _starts(self) -> None:
        for start in self._start_pages:
            walk = self._walks.get(start)
            if walk is None or (self._full and not (walk["refresh"] and self._frontier.is_walking(start))):
                self._frontier.begin_walk(start, stamp(self._now), refresh=self._full)
                self._state.extents.begin(start)
                self._begun.add(start)
            elif walk["is_index"]:
                self._frontier.add_list(self._edits(start, walk["begun_at"]), start)

    def _edits(self, start: str, begun_at: str) -> str:
        """The address ``start``, asked for what was edited of late where it can be; any other as it is."""
        if not is_edits_index(self._source, start):
            return start
        last = next((run["started_at"] for run in self._state.history(1)), begun_at)
        since = (datetime.fromisoformat(last) - _OVERLAP).strftime("%Y-%m-%dT%H:%M:%S")
        return f"{start}{'&' if '?' in start else '?'}{urlencode({EDITS: since})}"

    def _lists(self) -> None:
        # What a killed run had left of a list was read first, and may have begun with its start page.
        read = self._begun | self._state.listings([self._state.run]).keys()
        for start in () if self._index_met_known else self._start_pages:
            walk = self._walks.get(start)
            if walk is not None and not walk["is_index"] and start not in read:
                self._frontier.add_list(start, start)

    def _rereads(self) -> None:
        due = self._state.due(self._now, self._source.refetch_budget)
        for row in (*self._state.unread(self._now), *due):
            url = self._source.address(row["url"], self._today)
            self._frontier.add_article(url, row["key"], row["published"])

    def unchanged(self, visit: Visit) -> None:
        """The list has not changed since it was last read."""
        self._index_met_known |= self._is_index(visit)

    def follow(self, visit: Visit, listing: Listing, *, is_feed: bool = False) -> None:
        """Put into the frontier what a list page leads to: its news, the sitemaps that it names, and the page
        after it, unless nothing on this one was new. A feed's older pages are read only while no other list
        names what is on them."""
        new = self._frontier.unknown(listing.links)
        fresh = (
            self._frontier.unsighted(visit.start, listing.links)
            if visit.whole
            else self._frontier.news(listing.links)
        )
        wanted = self._wanted(visit, listing.links, new)
        for link in wanted:
            published = str(link.published) if link.published else None
            self._frontier.add_article(link.url, link.key, published)
        patience = (PATIENCE if visit.whole else visit.patience) if fresh else visit.patience - 1
        goes_on = patience >= 0 and (bool(wanted) or not is_feed)
        onward = [listing.next_page] if listing.next_page and goes_on else []
        following = (*listing.sitemaps, *listing.sections, *onward)
        for url in following:
            self._frontier.add_list(
                url, visit.start, whole=visit.whole, refresh=visit.refresh, patience=max(0, patience)
            )
        if visit.whole:
            self._measure(visit, listing, len(fresh), is_last=not following)
        if self._is_index(visit) and (len(fresh) < len(listing.links) or visit.asks_for_edits):
            self._index_met_known = True

    def _measure(self, visit: Visit, listing: Listing, fresh: int, *, is_last: bool) -> None:
        extents = self._state.extents
        extents.turn(visit.start, fresh, mends=visit.failures > 0)
        if is_last and listing.cut:
            extents.end(visit.start, listing.cut, cut=True)
        elif is_last and not fresh and self._repeats(visit, listing):
            extents.end(visit.start, "pages that say again what its first one says", cut=True)
        elif is_last:
            why = "nothing new any more" if listing.next_page else "its last page"
            extents.end(visit.start, why, cut=False)

    def _repeats(self, visit: Visit, listing: Listing) -> bool:
        """Whether a further page of the list names what all pages before it did: the portal does not turn
        them for us."""
        is_further = not visit.is_start and is_same_list(visit.start, visit.url)
        return is_further and len(listing.links) == self._state.extents.met(visit.start) > 0

    def past_the_end(self, visit: Visit, status: int) -> None:
        """There is no such list page: the walk is at its end where the address was made up, and broken off
        where a page led there."""
        if visit.whole and self._is_made_up(visit):
            self._state.extents.end(visit.start, "its last page", cut=False)
        elif visit.whole:
            self._state.extents.end(visit.start, f"status {status} at {visit.url}", cut=True)

    def _is_made_up(self, visit: Visit) -> bool:
        path = urlsplit(visit.url).path
        return path.rstrip("/").endswith(self._habits.numbered) or path in self._habits.instead

    def instead(self, visit: Visit) -> bool:
        """Whether other lists are read in the place of one that is refused, as the family has them."""
        if not is_edits_index(self._source, visit.start) or not (visit.is_start or visit.asks_for_edits):
            return False
        for path in self._habits.instead:
            self._frontier.add_list(
                urljoin(visit.start, path),
                visit.start,
                whole=visit.whole,
                refresh=visit.refresh,
                patience=visit.patience,
            )
        return True

    def _wanted(self, visit: Visit, links: tuple[Link, ...], new: list[Link]) -> list[Link]:
        if visit.refresh:
            walk = self._frontier.walks()[visit.start]
            return self._frontier.unchecked_since(walk["begun_at"], links)
        return list(links) if visit.asks_for_edits else new

    def _is_index(self, visit: Visit) -> bool:
        walk = self._walks.get(visit.start)
        return walk is not None and bool(walk["is_index"])


def is_edits_index(source: Source, start: str) -> bool:
    """Whether ``start`` can be asked for what was edited."""
    edits = FAMILIES[source.family].HABITS.edits
    return edits is not None and urlsplit(start).path.endswith(edits)
