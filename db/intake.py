"""Takes documents into the corpus, a run at a time: counts what becomes of each, and records what fails."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from sqlite_utils import Database

from db import corrections, derivation, reextraction, runs, set_aside, store
from db.corrections import Corrections
from db.document_reading import Read, Task, Unreadable
from db.readers import Readers, processes
from db.records import Failure, RunCounts, Stored, StoredDocument
from db.rows import Row
from db.runs import printable
from db.store import ByHand, Incoming
from db.workers import WorkError

_LEAST_LEFT = 0.2
_OF_NO_DOCUMENT = frozenset({"archive", "correct"})
"""The stages at which what fails is no document, but an archive or a line of the corrections."""
NONE = Corrections()


class Intake:
    """One run that takes documents into ``db``, which ``readers`` read, a process of this machine where
    there are none. ``tell`` hears of each failure at once, and a failure keeps nothing else out.
    ``exit_status`` is what the run is to end with; ``stumbles`` counts by source the pages that brought their
    reader down. What is read goes in with the corrections ``by_hand``.
    """

    def __init__(
        self,
        db: Database,
        tell: Callable[[str], None],
        readers: Readers | None = None,
        by_hand: Corrections = NONE,
    ) -> None:
        self.db = db
        self.run = runs.start_run(db)
        self.counts: Counter[str] = Counter()
        self.stumbles: Counter[str] = Counter()
        self.exit_status = 0
        self._tell, self._by_hand = tell, by_hand
        self._readers = readers or processes()
        self._in_work: Counter[tuple[str, str]] = Counter()
        self._rows: dict[tuple[str, str], Row | None] = {}

    def take_all(self, tasks: Iterable[Task]) -> None:
        """Read the documents of ``tasks``, and store those that the corpus does not have as they are, in
        their order. Of what a page was, the newest stays. Raises as ``store.put`` does, and what ``tasks``
        raises when those before are stored.
        """
        for task, found in self._readers.each(self._with_what_is_known(tasks)):
            place = (task.source_id, task.key)
            self._in_work[place] -= 1
            row = self._rows.pop(place) if place in self._rows else store.latest(self.db, *place)
            self._settle(task, found, row)

    def _with_what_is_known(self, tasks: Iterable[Task]) -> Iterator[Task]:
        for task in tasks:
            place = (task.source_id, task.key)
            row = None
            if not self._in_work[place]:
                row = self._rows[place] = store.latest(self.db, *place)
            self._in_work[place] += 1
            is_current = row is not None and self._is_current(row)
            yield replace(task, known=str(row["content_hash"]) if row and is_current else None)

    def _is_current(self, row: Row) -> bool:
        corrected = self._by_hand.fingerprint(str(row["text"]))
        return store.is_current(row, corrected)

    def correct(self) -> None:
        """Take in again the documents whose corrections have changed, and tell those that are not applied,
        each time until they are mended.
        """
        changed = corrections.changed(self.db, self._by_hand)
        self.take_all(reextraction.tasks(self.db, changed))
        for trouble in corrections.troubles(self.db, self._by_hand):
            self.fail(None, None, "correct", trouble, exit_status=0)

    def _settle(self, task: Task, found: Read | Unreadable | WorkError, row: Row | None) -> None:
        if isinstance(found, WorkError):
            self._set_aside(task, f"{task.address}: {found}; it is left out")
        elif isinstance(found, Unreadable):
            self.fail(task.source_id, task.address, "read", found.why, exit_status=0 if task.is_page else 1)
        else:
            incoming = Incoming(found.document, found.content_hash, row)
            take = self._take_newer if task.is_page else self._take
            take(task, found, incoming)

    def _set_aside(self, task: Task, error: str) -> None:
        self.fail(task.source_id, task.address, "extract", error)
        self.stumbles[task.source_id] += 1
        if task.archive:
            set_aside.put(self.db, task.document_id, task.archive, task.address, error)

    def _take_newer(self, task: Task, found: Read, incoming: Incoming) -> None:
        """Take it in unless it is older than what the corpus has, or lost its title, its date or most of its
        text: the last good one stays.
        """
        known = incoming.previous
        if known and str(known["fetched_at"]) > found.document.fetched_at.isoformat(timespec="seconds"):
            return
        if known and _is_worse(found.document, known):
            why = f"{task.address}: lost its title, its date or most of its text; the last good one stays"
            self.fail(task.source_id, task.address, "check", why, exit_status=0)
        else:
            self._take(task, found, incoming)

    def _take(self, task: Task, found: Read, incoming: Incoming) -> None:
        stored = self._stored(found, incoming)
        self.counts[stored] += 1
        if stored == "unchanged":
            store.mark_present(self.db, incoming)
            return
        for line in found.left_out:
            error = f"{task.address}: {line}"
            self._tell(error)
            failure = Failure(source_id=task.source_id, url=task.address, stage="read", error=error)
            runs.record_failure(self.db, self.run, failure)

    def _stored(self, found: Read, incoming: Incoming) -> Stored:
        """What becomes of a document that was read."""
        if found.extraction is None:
            return "unchanged"
        text = found.document.text
        extraction, outcomes = corrections.corrected(found.document, found.extraction, self._by_hand.of(text))
        by_hand = ByHand(self._by_hand.fingerprint(text), outcomes)
        return store.put(self.db, incoming, extraction, by_hand)

    def withdraw(self, source_id: str, key: str, since: date, fetched_at: datetime) -> None:
        """The portal no longer has the document ``since`` that day, as was seen at ``fetched_at``. Its text
        stays.
        """
        self._rows.pop((source_id, key), None)
        known = store.latest(self.db, source_id, key)
        if known and str(known["fetched_at"]) <= fetched_at.isoformat(timespec="seconds"):
            store.mark_withdrawn(self.db, source_id, key, since)

    def fail(
        self, source_id: str | None, url: str | None, stage: str, error: str, exit_status: int = 1
    ) -> None:
        """Tell and record that a page or file failed; the run will end with ``exit_status`` at least."""
        self._tell(printable(error))
        self.exit_status = max(self.exit_status, exit_status)
        self.record(Failure(source_id=source_id, url=url, stage=stage, error=error))

    def record(self, failure: Failure) -> None:
        """Record a failure that is no news to the user, and no failure of the run; a document's counts."""
        if failure.url is not None and failure.stage not in _OF_NO_DOCUMENT:
            self.counts["failed"] += 1
        runs.record_failure(self.db, self.run, failure)

    def summary(self) -> str:
        """One line on what the run did."""
        told = [f"{self.counts[name]} {name}" for name in ("new", "unchanged", "changed", "failed")]
        return f"documents: {', '.join(told)}"

    def finish(self) -> None:
        """Derive what documents tell together, and record that the run has ended."""
        self._readers.close()
        derivation.catch_up(self.db)
        stored, failed = self.counts["new"] + self.counts["changed"], self.counts["failed"]
        counts = RunCounts(
            fetched=self.counts.total(), stored=stored, skipped=self.counts["unchanged"], failed=failed
        )
        runs.finish_run(self.db, self.run, "failed" if self.exit_status else "done", counts)


def _is_worse(document: StoredDocument, known: Row) -> bool:
    lost = (known["title"] and not document.title) or (known["published"] and not document.published)
    return bool(lost) or len(document.text) < _LEAST_LEFT * len(str(known["text"]))
