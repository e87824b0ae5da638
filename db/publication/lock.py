"""One writer at a time in a data folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from db.corpus import CorpusError

FILE = "lock"


class LockedError(CorpusError):
    """Another run is at work in the data folder; the message says which."""


@contextmanager
def held(data_dir: Path, command: str) -> Iterator[None]:
    """Hold ``data_dir``, which is made if there is none, for ``command``. LockedError where another run does.

    The lock goes with the process, however that ends.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / FILE).open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise LockedError(
                f"{data_dir}: {file.read() or 'another run'} is at work here; wait for its end"
            ) from error
        file.truncate(0)
        file.write(f"sotinh {command} (process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M} UTC)")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def is_held(data_dir: Path) -> bool:
    """Whether a run is at work in ``data_dir``."""
    file = data_dir / FILE
    if not file.exists():
        return False
    with file.open("rb") as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
