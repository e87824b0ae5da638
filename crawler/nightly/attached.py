"""The files that a portal's articles link to: which are asked for, and what becomes of them."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from crawler import endings
from crawler.addresses import clean
from crawler.archive_writer import ArchiveWriter
from crawler.article import Attachment
from crawler.formats import kinds
from crawler.guard import Guard
from crawler.nightly import validators
from crawler.nightly.known_files import KnownFile
from crawler.nightly.state import State, stamp
from crawler.nightly.state_records import REFUSALS, Failure, Stage
from crawler.visits import Page, Visit

MOST = 100
"""So many files of one article are asked for: one that links to thousands would take its portal's nights."""
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 403, 405})
_SILENCES = 5
"""After so many files in a row that had no good answer, the others wait for the next run."""
_HANDLERS = frozenset({"", ".ashx", ".aspx", ".axd", ".do", ".jsp", ".php"})
_NEVER_PAGES = frozenset({".pdf", ".docx", ".xlsx", ".odt", ".rtf", ".zip"})
_ENDING = re.compile(r"\.(?:[a-z]{3,4}|7z)(?![a-z0-9])")


class AttachedFiles:
    """Takes the files of one run's articles. A file that fails never counts against its portal."""

    def __init__(
        self,
        state: State,
        archive: ArchiveWriter,
        guard: Guard,
        clock: Callable[[], datetime],
        *,
        full: bool,
    ) -> None:
        self._state, self._archive, self._guard, self._clock = state, archive, guard, clock
        self._full = full
        self._silences = 0
        self._refused: set[str] = set()

    def follow(self, article: str, files: Sequence[Attachment], *, is_changed: bool) -> None:
        """Put into the frontier the reports among ``files``, which ``article`` links to. Those that are known
        are asked for again where the article has changed, or everything is gone through."""
        reports = [file for file in files if is_report(file)]
        for file in files:
            self._leave(clean(file.url), article, left_out(file))
        if len(reports) > MOST:
            said = f"one of {len(reports)} files of an article: those after the first {MOST} are left out"
            self._state.failed(Failure(clean(reports[MOST].url), "file", said))
        for file in reports[:MOST]:
            url = clean(file.url)
            is_due = is_changed or self._full or self._state.files.get(url) is None
            if is_due and self._is_allowed(url):
                self._state.frontier.add_file(url, url, article)

    def _leave(self, url: str, article: str, said: str | None) -> None:
        """What is not read, of which is ``said`` why, is not asked for, and told once."""
        if said is not None and self._state.files.get(url) is None:
            self._state.failed(Failure(url, "file", said))
            self._state.files.record(KnownFile(url, article, "refused"), stamp(self._clock()))

    def _is_allowed(self, url: str) -> bool:
        """What is refused is told once in a run for each host."""
        refusal = self._guard.refusal(url)
        if refusal and refusal not in self._refused:
            self._refused.add(refusal)
            said = f"{refusal}: its files are left out; where they are the portal's, name it in file_hosts"
            self._state.failed(Failure(url, "guard", said))
        return refusal is None

    def receive(self, visit: Visit, page: Page) -> None:
        """Record what came for a file."""
        if page.status == 304:
            self._silences = 0
            return self._state.frontier.done(visit)
        if page.status in _GONE | _REFUSED:
            outcome = "gone" if page.status in _GONE else "refused"
            return self._give_up(visit, "fetch", f"status {page.status}", outcome)
        if page.status != 200:
            return self.fail(visit, "fetch", f"status {page.status}")
        if _is_page_instead(visit, page):
            return self.fail(visit, "file", "a page came in the place of the file")
        return self._take(visit, page)

    def _take(self, visit: Visit, page: Page) -> None:
        """The same contents under another address are one file, kept where they were seen first; the archive
        says of the other address what it has."""
        key, article, digest = str(visit.key), str(visit.file_of), sha256(page.body).hexdigest()
        known, keeper = self._state.files.get(key), self._state.files.keeper(digest)
        is_new = known is None or known.digest != digest
        if is_new and keeper is not None and keeper != key:
            self._archive.write_same(page, key, article, keeper)
        elif is_new:
            self._archive.write_file(page, key, article)
            self._state.count(files=1)
        validators.remember(self._state, visit, page)
        self._record(visit, "kept" if keeper in {None, key} else "same", digest)

    def fail(self, visit: Visit, stage: Stage, error: str) -> None:
        """Record that a file could not be had: the next runs try again, up to a number of times."""
        if stage in REFUSALS:
            return self._give_up(visit, stage, error, "refused")
        self._state.failed(Failure(visit.url, stage, error))
        self._silences += 1
        if self._silences >= _SILENCES:
            self._state.frontier.leave_files()
        if not self._state.frontier.put_off(visit):
            self._remember(visit, "failed")
        return None

    def _give_up(self, visit: Visit, stage: Stage, error: str, outcome: str) -> None:
        self._state.failed(Failure(visit.url, stage, error))
        self._record(visit, outcome)

    def _record(self, visit: Visit, outcome: str, digest: str | None = None) -> None:
        self._silences = 0
        self._remember(visit, outcome, digest)
        self._state.frontier.done(visit)

    def _remember(self, visit: Visit, outcome: str, digest: str | None = None) -> None:
        file = KnownFile(str(visit.key), str(visit.file_of), outcome, digest)
        self._state.files.record(file, stamp(self._clock()))


def is_report(file: Attachment) -> bool:
    """Whether name or address say that ``file`` is of a kind that is read, or nothing says what it is: many
    portals give their files out by a number."""
    named = _endings(file)
    if any(ending in endings.SUFFIXES for ending in named):
        return True
    is_unnamed = PurePosixPath(urlsplit(file.url).path.lower()).suffix in _HANDLERS
    return is_unnamed and not left_out(file)


def left_out(file: Attachment) -> str | None:
    """What is said of ``file`` where its name or address tell a kind that is not read, and none that is."""
    named = _endings(file)
    told = next((endings.LEFT_OUT[ending] for ending in named if ending in endings.LEFT_OUT), None)
    return None if any(ending in endings.SUFFIXES for ending in named) else told


def _endings(file: Attachment) -> list[str]:
    parts = urlsplit(file.url)
    return _ENDING.findall(f"{unquote(parts.path)} {unquote(parts.query)} {file.name}".lower())


def _is_page_instead(visit: Visit, page: Page) -> bool:
    """Whether a notice, or a form to log in, came for what its address calls another kind."""
    suffix = PurePosixPath(urlsplit(visit.url).path.lower()).suffix
    return suffix in _NEVER_PAGES and kinds.is_html(page.body)
