"""The record of the pipeline's runs and of what failed in them."""

import re
from dataclasses import asdict
from datetime import UTC, datetime

from sqlite_utils import Database

from db.corpus import transaction
from db.records import Failure, RunCounts, RunStatus
from db.rows import Row, insert

_STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]")

FINISHED = """
    UPDATE runs SET finished_at = :finished_at, status = :status,
        fetched = :fetched, stored = :stored, skipped = :skipped, failed = :failed
    WHERE id = :id
"""


def start_run(db: Database) -> int:
    """Record that a run begins now; its id. A run that was killed before its end becomes "interrupted"."""
    with transaction(db):
        db.execute("UPDATE runs SET status = 'interrupted' WHERE status = 'running'")
        row = asdict(RunCounts()) | {"started_at": _now(), "status": "running"}
        insert(db, "runs", [row])
        run: int = db.execute("SELECT max(id) FROM runs").fetchone()[0]
        return run


def finish_run(db: Database, run: int, status: RunStatus, counts: RunCounts) -> None:
    """Record that ``run`` ends now, and what it did. LookupError for a run that was never started."""
    row = asdict(counts) | {"finished_at": _now(), "status": status, "id": run}
    with transaction(db):
        if not db.execute(FINISHED, row).rowcount:
            raise LookupError(f"no run {run}")


def record_failure(db: Database, run: int, failure: Failure) -> None:
    """Record that a page or file failed in ``run``; it is on disk when this returns."""
    told = {name: printable(value) if value else value for name, value in asdict(failure).items()}
    with transaction(db):
        insert(db, "failures", [told | {"run_id": run}])


def printable(text: str) -> str:
    """``text`` in a line; what cannot be stored, or steers a terminal, is written out ("\\x1b")."""
    shown = text.encode(errors="backslashreplace").decode()
    return _STEERS.sub(lambda found: found[0].encode("unicode_escape").decode(), shown)


def failures(db: Database, run: int) -> list[Row]:
    """What failed in ``run``."""
    return list(db.query("SELECT source_id, url, stage, error FROM failures WHERE run_id = ?", [run]))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
