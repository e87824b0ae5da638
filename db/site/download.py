"""The whole corpus as one file, whole or in ranges, so that a download that broke off can go on.

An edition is handed out as it is. A corpus that a run may write to meanwhile is copied first.
"""

import asyncio
import sqlite3
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from datasette.app import Datasette
from starlette.responses import FileResponse

from db.site.editions import served
from db.site.security import Receive, Scope, Send

# A copy is made anew when the corpus has changed since, but not more often than this.
SECONDS = 3600


@dataclass
class Copies:
    """The copies that are handed out, each of which stays as it is; they go with the process."""

    folder: tempfile.TemporaryDirectory[str] = field(default_factory=tempfile.TemporaryDirectory)
    made: dict[Path, tuple[Path, float]] = field(default_factory=dict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def of(self, corpus: Path) -> Path:
        """A copy of ``corpus`` as of now, or at most an hour old."""
        async with self.lock:
            known, when = self.made.get(corpus, (None, float("-inf")))
            wanted, now = Path(self.folder.name) / _state(corpus), time.monotonic()
            if known is None or (known != wanted and now - when > SECONDS):
                await asyncio.to_thread(_copy, corpus, wanted)
                self.made[corpus] = wanted, now
                if known:
                    known.unlink()
            return self.made[corpus][0]


_copies = Copies()


async def whole(datasette: Datasette, scope: Scope, receive: Receive, send: Send) -> None:
    """Send the corpus that ``datasette`` serves, as a file."""
    corpus = served(datasette)
    edition = corpus.edition()
    file = await _copies.of(Path(corpus.path)) if edition.is_live else edition.file
    response = FileResponse(file, media_type="application/vnd.sqlite3", filename="corpus.db")
    await response(scope, receive, send)


def _state(corpus: Path) -> str:
    log = corpus.with_name(f"{corpus.name}-wal")
    files = [file.stat() for file in (corpus, log) if file.exists()]
    return f"{files[0].st_dev}-{files[0].st_ino}-{max(file.st_mtime_ns for file in files)}.db"


def _copy(corpus: Path, copy: Path) -> None:
    new = copy.with_suffix(".new")
    new.unlink(missing_ok=True)
    source = sqlite3.connect(f"{corpus.absolute().as_uri()}?mode=ro", uri=True)
    target = sqlite3.connect(new)
    try:
        source.backup(target)
        # One file, which needs no log beside it.
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
        source.close()
    new.replace(copy)
