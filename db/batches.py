"""Documents to read, in batches that any machine with the same folder can read.

A batch is a file of tasks, and what was read is a file beside it. Both are named by a fingerprint of the
tasks and of the code that reads them, so that what was once read is never read again, whoever died meanwhile.
Run as ``python -m db.batches FOLDER NAME`` by a worker, in a process of its own.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from crawler import disk
from db import extractor
from db.document_reading import Task
from db.readers import Outcome, processes
from nlp import extraction

FOLDER = "batches"
"""Where in the data folder the batches of a run are."""


class BatchError(Exception):
    """A batch cannot be read here; the message says why, in one line."""


def put(folder: Path, tasks: Sequence[Task]) -> str:
    """The name of the batch of ``tasks``, which stands in ``folder`` from now on."""
    pickled = pickle.dumps((extractor.reader_version(), list(tasks)))
    name = hashlib.sha256(pickled).hexdigest()[:32]
    _write(_tasks_file(folder, name), pickled)
    return name


def read(folder: Path, name: str) -> None:
    """Read the batch and write what came of it, unless somebody has. BatchError where the code here is
    another than that of who put it there."""
    if _outcomes_file(folder, name).exists():
        return
    version, tasks = pickle.loads(_tasks_file(folder, name).read_bytes())  # noqa: S301 - our own file
    if version != extractor.reader_version():
        raise BatchError("this machine has another version of sotinh, or another --vocabulary")
    extraction.warm_up()
    with processes() as reading:
        found = [outcome for _, outcome in reading.each(tasks)]
    _write(_outcomes_file(folder, name), pickle.dumps(found))


def outcomes(folder: Path, name: str) -> list[Outcome]:
    """What came of the tasks of a batch that was read, in their order."""
    found: list[Outcome] = pickle.loads(_outcomes_file(folder, name).read_bytes())  # noqa: S301 - our own file
    return found


def remove(folder: Path, name: str) -> None:
    """Remove a batch whose documents are stored."""
    for file in (_tasks_file(folder, name), _outcomes_file(folder, name)):
        file.unlink(missing_ok=True)


def _tasks_file(folder: Path, name: str) -> Path:
    return folder / f"{name}.tasks"


def _outcomes_file(folder: Path, name: str) -> Path:
    return folder / f"{name}.read"


def _write(file: Path, contents: bytes) -> None:
    """Two machines may write the same file at the same time: each has its own until it is whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.uname().nodename}-{os.getpid()}")
    unfinished.write_bytes(contents)
    disk.synced(unfinished).rename(file)


def main() -> None:
    """Read the batch that the command line names."""
    try:
        read(Path(sys.argv[1]), sys.argv[2])
    except (BatchError, OSError) as error:
        raise SystemExit(" ".join(str(error).split())) from error


if __name__ == "__main__":
    main()
