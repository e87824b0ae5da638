"""Nights over two sample portals as an operator has them, each in a process of its own that may be killed."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db import kept_counts
from tests.portals import Manners, Portals

PORTALS = ("sharepoint", "joomla")
# What a run is told by the clock, and where rows happen to lie.
OF_THE_RUN = {"runs", "failures", "archives", "touched", "row_counts"}
OF_THE_MOMENT = {"fetched_at", "replaced_at", "fts_rowid", "archive_file", "archive_offset"}
COMMAND = [sys.executable, "-c", "import pipeline; pipeline.main()", "nightly"]


Contents = dict[str, dict[object, list[tuple[object, ...]]]]
"""The rows of each table, as of ``_rows``."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a night ended: its exit status, negative for a signal, and what it said."""

    status: int
    said: str


class Nights:
    """Nights in ``folder`` over the sample ``portals``."""

    def __init__(self, portals: Portals, folder: Path) -> None:
        self.portals, self.sources, self.data = portals, folder / "sources", folder / "data"
        portals.write_sources(self.sources)
        for file in self.sources.iterdir():
            if file.stem not in PORTALS:
                file.unlink()

    def begin_anew(self, copy_of: Path | None = None) -> None:
        """Forget all data, or take it from another folder."""
        shutil.rmtree(self.data, ignore_errors=True)
        if copy_of:
            shutil.copytree(copy_of, self.data, symlinks=True)

    def date(self, night: int) -> None:
        """Have the portals answer as in their first night, or as in their second, with edits and news."""
        for host in self.portals.hosts.values():
            host.manners = Manners(night=night)

    def run(self, environment: dict[str, str] | None = None, command: str = "nightly") -> Ended:
        """A night, or another ``command``, to its end."""
        done = subprocess.run(
            [*self._command[:3], command, *self._command[4:]],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        return Ended(done.returncode, done.stdout + done.stderr)

    def run_and_kill(self, after_seconds: float, *, with_children: bool) -> bool:
        """A night that is killed; whether it was not over before."""
        process = subprocess.Popen(
            self._command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(after_seconds)
        except subprocess.TimeoutExpired:
            if with_children:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
            return True
        return False

    def contents(self) -> Contents:
        """All rows of the corpus that is served, table by table, but for what the moment decides."""
        with closing(sqlite3.connect(f"file:{self.data / 'corpus.db'}?mode=ro", uri=True)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert list(kept_counts.wrong(Database(db))) == []
            names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: _rows(db, name) for name in names if "_fts" not in name and name not in OF_THE_RUN}

    @property
    def _command(self) -> list[str]:
        return [*COMMAND, "--sources", str(self.sources), "--data", str(self.data)]


def is_whole(contents: Contents, *others: Contents) -> bool:
    """Whether all that ``contents`` has of each document is what one of ``others`` has of it: where a portal
    failed, a corpus may have the news of the other one alone.
    """
    return all(
        rows in [other[table].get(document) for other in others]
        for table, documents in contents.items()
        for document, rows in documents.items()
        if document is not None
    )


def _rows(db: sqlite3.Connection, table: str) -> dict[object, list[tuple[object, ...]]]:
    """The rows of ``table`` by the document that they belong to, None for those that belong to none."""
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in OF_THE_MOMENT]
    key = "id" if table == "documents" else "document_id"
    place = columns.index(key) if key in columns else None
    found: dict[object, list[tuple[object, ...]]] = {}
    for row in _sorted(db, table, columns):
        found.setdefault(None if place is None else row[place], []).append(row)
    return found


def _sorted(db: sqlite3.Connection, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    named = ", ".join(f'"{column}"' for column in columns)
    return sorted(db.execute(f'SELECT {named} FROM "{table}"').fetchall(), key=repr)


def kill_at_random(nights: Nights, kills: int, longest: float, chance: random.Random) -> int:
    """Kill up to so many nights at random moments, one going on after the other, until one is over before;
    how many were killed.
    """
    done = 0
    while done < kills and nights.run_and_kill(
        chance.uniform(0, longest), with_children=chance.random() < 0.5
    ):
        done += 1
    return done


def seconds_of(nights: Nights) -> float:
    """How long an undisturbed night takes on this machine."""
    began = time.monotonic()
    ended = nights.run()
    assert ended.status == 0, ended.said
    return time.monotonic() - began
