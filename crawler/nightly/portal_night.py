"""A portal's run from page to page: what each page is worth, what it leads to, and when to give up."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from time import monotonic

from crawler import posting
from crawler.addresses import clean
from crawler.archive_writer import ArchiveWriter
from crawler.families import Listing
from crawler.guard import Guard
from crawler.nightly import validators
from crawler.nightly.articles import Articles
from crawler.nightly.attached import AttachedFiles
from crawler.nightly.page_reading import Reading
from crawler.nightly.plan import Plan
from crawler.nightly.state import State
from crawler.nightly.state_records import REFUSALS, Failure, Known, Stage
from crawler.source import Source
from crawler.visits import Page, Visit

_REFUSED = frozenset({401, 403, 404, 405, 410})
_PAST_THE_END = frozenset({400, 404, 410})
_SILENCES = 5
_FAILURES = 25
_MOST_NOTICES = 10
_COMMIT_SECONDS = 5.0


class PortalError(Exception):
    """There is no point in asking the portal for more tonight; the message says why."""


class PortalNight:
    """One run over the portal ``source``. Pages come back through ``receive``, and what could not be fetched
    through ``fail``; both raise PortalError where the portal is given up for tonight."""

    def __init__(
        self,
        source: Source,
        state: State,
        archive: ArchiveWriter,
        clock: Callable[[], datetime],
        *,
        full: bool = False,
    ) -> None:
        self.source, self.state = source, state
        self._archive, self._clock = archive, clock
        self._guard = Guard(source)
        self._plan = Plan(source, state, clock(), full=full)
        self._plan.further()
        self._files = AttachedFiles(state, archive, self._guard, clock, full=full)
        self._articles = Articles(source, state, archive, clock, self._files)
        self._silences = self._failures = self._notices = 0
        self._unanswered: list[tuple[Visit, Known]] = []
        self._lost: str | None = None
        self.commit()

    def next_visit(self) -> Visit | None:
        """What to fetch next; None for nothing, or for nothing before the visits under way are over."""
        frontier = self.state.frontier
        while (visit := frontier.take()) is None:
            self._leave_unanswered()
            if frontier.is_busy or not self._plan.further():
                return None
        return visit

    def receive(self, visit: Visit, page: Page, reading: Reading | None) -> None:
        """Record what ``page`` is worth, and put into the frontier what it leads to. ``reading`` is what it
        says, if its status is 200."""
        with self._keeping():
            self.state.count(fetched=1 + len(page.parts))
            if visit.file_of is not None:
                self._files.receive(visit, page)
            elif visit.key is None:
                self._receive_list(visit, page, reading)
            else:
                self._receive_article(visit, visit.key, page, reading)
        if monotonic() - self._committed >= _COMMIT_SECONDS:
            self.commit()

    def fail(self, visit: Visit, stage: Stage, error: str) -> None:
        """Record that ``visit`` brought nothing, and why."""
        with self._keeping():
            if visit.file_of is not None:
                self._files.fail(visit, stage, error)
            else:
                self._fail(visit, stage, error, "refused" if stage in REFUSALS else "failed")

    def _fail(self, visit: Visit, stage: Stage, error: str, outcome: str) -> None:
        self.state.failed(Failure(posting.target(visit.url), stage, error))
        if visit.key is not None:
            self._unanswered.append((visit, Known(visit.key, clean(visit.url), outcome)))
        else:
            self.state.frontier.put_off(visit)
            if visit.is_start or visit.asks_for_edits:
                self.state.listed(visit.start, 0)
            if visit.whole:
                self.state.extents.end(visit.start, error, cut=True)
        self._failures += 1
        self._silences = self._silences + 1 if stage == "fetch" else 0
        if not self._silences:
            self._settle()
        if self._silences >= _SILENCES:
            raise PortalError(f"no good answer {_SILENCES} times in a row, at last: {error}")
        if self._failures >= _FAILURES:
            raise PortalError(f"{_FAILURES} pages in a row could not be used, at last: {error}")

    def commit(self) -> None:
        """Keep for good what was fetched so far: the archive first, then the state that knows of it.
        PortalError where the disk does not take it, or did not before."""
        with self._keeping():
            length = self._archive.sync()
            self.state.commit(self._archive.file, length)
        self._committed = monotonic()

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        """An archive that could not be written has a gap: nothing more is recorded or kept, though a page may
        still be under way, and the end of the run forgets what was to be there."""
        if self._lost:
            raise PortalError(self._lost)
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            self._lost = f"what was fetched cannot be kept: {error}"
            raise PortalError(self._lost) from error

    def _receive_list(self, visit: Visit, page: Page, reading: Reading | None) -> None:
        if reading is not None:
            return self._go_through(visit, page, reading)
        if page.status == 304:
            self._plan.unchanged(visit)
            self.state.listed(visit.start, self.state.usually_listed(visit.start))
        elif page.status in _REFUSED and self._plan.instead(visit):
            error = f"status {page.status}: read by the sitemap, the feed and the front page instead"
            self.state.failed(Failure(visit.url, "fetch", error))
            self.state.listed(visit.start, 0)
        elif visit.is_start or page.status not in _PAST_THE_END:
            return self.fail(visit, "fetch", f"status {page.status}")
        else:
            self._plan.past_the_end(visit, page.status)
        return self._succeeded(visit)

    def _go_through(self, visit: Visit, page: Page, reading: Reading) -> None:
        named = reading.listing
        if named is None:
            return self.fail(visit, "fetch" if reading.is_blocked else "list", reading.error or "")
        if visit.is_start and not named.links and not named.sitemaps:
            return self.fail(visit, "list", "names no article; look whether the portal has changed")
        self._archive.write(page, None)
        validators.remember(self.state, visit, page)
        if named.told:
            self.state.failed(Failure(posting.target(visit.url), "list", named.told))
        if visit.is_start:
            self.state.frontier.remember_index(visit.start, is_index=reading.is_index)
        if visit.is_start or reading.is_feed:
            self.state.listed(visit.start, len(named.links))
        self._plan.follow(visit, self._cleaned(named), is_feed=reading.is_feed)
        return self._succeeded(visit)

    def _cleaned(self, named: Listing) -> Listing:
        """``named`` in clean addresses; those of other pages only where they are allowed."""
        following = named.next_page
        return Listing(
            links=tuple(replace(link, url=clean(link.url)) for link in named.links),
            next_page=clean(following) if following and self._is_allowed(following) else None,
            sitemaps=tuple(filter(self._is_allowed, named.sitemaps)),
            sections=tuple(filter(self._is_allowed, map(clean, named.sections))),
            cut=named.cut,
        )

    def _is_allowed(self, url: str) -> bool:
        refusal = self._guard.refusal(url)
        if refusal:
            self.state.failed(Failure(url, "guard", refusal))
        return refusal is None

    def _receive_article(self, visit: Visit, key: str, page: Page, reading: Reading | None) -> None:
        refusal = self._articles.receive(visit, key, page, reading)
        if refusal is None:
            return self._succeeded(visit)
        if refusal.is_early:
            return self.state.frontier.postpone(visit)
        self._notices = self._notices + 1 if refusal.is_notice else 0
        self._fail(visit, refusal.stage, refusal.error, refusal.outcome)
        if self._notices >= _MOST_NOTICES:
            raise PortalError(f"{_MOST_NOTICES} notices in a row in the place of articles: {refusal.error}")
        return None

    def _leave_unanswered(self) -> None:
        """Nothing after them was answered, either: the next run asks for them, up to a number of times."""
        for visit, article in self._unanswered:
            if not self.state.frontier.put_off(visit):
                self.state.record(article, self._clock())
        self._unanswered.clear()

    def _settle(self) -> None:
        """What had no answer is held against the articles, and not asked for again tonight: the portal does
        answer. Where it does not, the next run goes on with them."""
        for visit, article in self._unanswered:
            self.state.record(article, self._clock())
            self.state.frontier.done(visit)
        self._unanswered.clear()

    def _succeeded(self, visit: Visit) -> None:
        self._settle()
        self.state.frontier.done(visit)
        self._silences = self._failures = self._notices = 0
