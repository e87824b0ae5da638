"""The whole corpus as one file: a consistent copy, though a run may write meanwhile."""

import asyncio
import sqlite3
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from datasette.app import Datasette
from datasette.utils.asgi import AsgiFileDownload

# A copy is made anew when the corpus has changed since, but not more often than this.
SECONDS = 3600


@dataclass
class Copy:
    """The copy that is handed out; it goes with the process."""

    folder: tempfile.TemporaryDirectory[str] = field(default_factory=tempfile.TemporaryDirectory)
    made: dict[Path, tuple[float, float]] = field(default_factory=dict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def of(self, corpus: Path) -> Path:
        """A copy of ``corpus`` as of now, or at most an hour old."""
        copy = Path(self.folder.name) / f"{abs(hash(corpus))}.db"
        async with self.lock:
            changed, now = _changed(corpus), time.monotonic()
            known, when = self.made.get(corpus, (0.0, float("-inf")))
            if known != changed and now - when > SECONDS:
                await asyncio.to_thread(_copy, corpus, copy)
                self.made[corpus] = changed, now
        return copy


_copies = Copy()


async def whole(datasette: Datasette) -> AsgiFileDownload:
    """The corpus that ``datasette`` serves, as a file."""
    corpus = Path(datasette.get_database().path)
    copy = await _copies.of(corpus)
    return AsgiFileDownload(str(copy), "corpus.db", content_type="application/vnd.sqlite3")


def _changed(corpus: Path) -> float:
    log = corpus.with_name(f"{corpus.name}-wal")
    return max(file.stat().st_mtime for file in (corpus, log) if file.exists())


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
