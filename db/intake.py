"""Takes documents into the corpus, a run at a time: counts what becomes of each, and records what fails."""

from collections import Counter
from collections.abc import Callable, Mapping

from sqlite_utils import Database

from db import runs, store
from db.records import Failure, RunCounts, StoredDocument
from nlp import extract

_LEAST_LEFT = 0.2


class WorseError(Exception):
    """The document says less than it did, which tells more of a changed layout than of an edited article."""


class Intake:
    """One run that takes documents into ``db``. ``tell`` hears of each failure at once, and a failure keeps
    nothing else out. ``exit_status`` is what the run is to end with.
    """

    def __init__(self, db: Database, tell: Callable[[str], None]) -> None:
        self.db = db
        self.run = runs.start_run(db)
        self.counts: Counter[str] = Counter()
        self.exit_status = 0
        self._tell = tell

    def take(self, document: StoredDocument) -> None:
        """Extract from ``document`` and store it, unless the corpus has it as it is. Raises as ``store``."""
        if store.is_stored(self.db, document):
            self.counts["unchanged"] += 1
        else:
            extraction = extract.extract(document.readable())
            self.counts[store.store(self.db, document, extraction)] += 1

    def take_newer(self, document: StoredDocument) -> None:
        """Take in ``document`` unless it is older than what the corpus has. WorseError where it lost its
        title, its date or most of its text: the last good one stays.
        """
        known = store.latest(self.db, document.source_id, document.key)
        if known and str(known["fetched_at"]) > document.fetched_at.isoformat(timespec="seconds"):
            return
        if known and _is_worse(document, known):
            raise WorseError("lost its title, its date or most of its text; the last good one stays")
        self.take(document)

    def fail(
        self, source_id: str | None, url: str | None, stage: str, error: str, exit_status: int = 1
    ) -> None:
        """Tell and record that a page or file failed; the run will end with ``exit_status`` at least."""
        self._tell(error)
        self.exit_status = max(self.exit_status, exit_status)
        self.record(Failure(source_id=source_id, url=url, stage=stage, error=error))

    def record(self, failure: Failure) -> None:
        """Record and count a failure that is no news to the user, and no failure of the run."""
        self.counts["failed"] += 1
        runs.record_failure(self.db, self.run, failure)

    def summary(self) -> str:
        """One line on what the run did."""
        told = [f"{self.counts[name]} {name}" for name in ("new", "unchanged", "changed", "failed")]
        return f"{self.counts.total()} documents: {', '.join(told)}"

    def finish(self) -> None:
        """Record that the run has ended."""
        stored, failed = self.counts["new"] + self.counts["changed"], self.counts["failed"]
        counts = RunCounts(
            fetched=self.counts.total(), stored=stored, skipped=self.counts["unchanged"], failed=failed
        )
        runs.finish_run(self.db, self.run, "failed" if self.exit_status else "done", counts)


def _is_worse(document: StoredDocument, known: Mapping[str, object]) -> bool:
    lost = (known["title"] and not document.title) or (known["published"] and not document.published)
    return bool(lost) or len(document.text) < _LEAST_LEFT * len(str(known["text"]))
