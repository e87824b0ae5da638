"""Reading on many machines: batches on a folder that they share, handed out by a Dask scheduler.

Chosen before RQ, Celery, Ray and scrapy-redis: with real workers, one of them killed midway, only Dask gave
the same rows without further care. What a dead worker had finished stays on the shared folder.
"""

import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from distributed import Client

from db import batches
from db.batches import BatchError
from db.corpus import CorpusError
from db.document_reading import Task
from db.readers import Outcome
from db.workers import SECONDS, Source

BATCH = 100
"""Documents; a worker loads its models once a batch, which takes as long as reading some twenty."""
RETRIES = 3
_PATIENCE_SECONDS = 60
# Of what else is written, Dask's client waits for two minutes, and ends with a traceback.
_ADDRESS = re.compile(r"(?:tcp|tls|wss?)://(?:\[[\da-fA-F:]+\]|[^\s/:\[\]]+):\d{1,5}")
_LOOK_SECONDS = 5


@dataclass(frozen=True, slots=True)
class _Sent:
    """A batch, and what the cluster promises for it."""

    tasks: Sequence[Task]
    name: str
    promised: Any


class Cluster:
    """The workers of the Dask ``scheduler``, which all have ``data_dir`` at the same path as this machine.
    ``tell`` hears of each batch that they could not read: it is read here. CorpusError where nobody works.
    """

    def __init__(self, scheduler: str, data_dir: Path, tell: Callable[[str], None]) -> None:
        self._scheduler, self._tell = scheduler, tell
        self._folder = data_dir.resolve() / batches.FOLDER
        self._client = _connected(scheduler)

    def each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """What comes of each of ``tasks``, as ``engines.Readers`` says."""
        source = Source(tasks)
        order: deque[_Sent] = deque()
        while True:
            while len(order) <= 2 * self._threads() and (some := source.take(BATCH)):
                order.append(self._sent(some))
            if not order:
                return source.end()
            first = order.popleft()
            yield from zip(first.tasks, self._outcomes(first), strict=True)
            batches.remove(self._folder, first.name)

    def close(self) -> None:
        """Leave the cluster, and remove what this run or an earlier one has left in the folder."""
        self._client.close()
        for file in self._folder.glob("*"):
            file.unlink()

    def _threads(self) -> int:
        """How many batches can be read at the same time; 0 where the cluster is no longer there."""
        if self._client.status != "running":
            return 0
        with suppress(OSError, TimeoutError):
            return sum(self._client.nthreads().values())
        return 0

    def _sent(self, tasks: Sequence[Task]) -> _Sent:
        name = batches.put(self._folder, tasks)
        promised = None
        if self._threads():
            promised = self._client.submit(
                read_batch, str(self._folder), name, len(tasks), key=name, retries=RETRIES, pure=False
            )
        return _Sent(tasks, name, promised)

    def _outcomes(self, sent: _Sent) -> list[Outcome]:
        trouble = "no worker is left" if sent.promised is None else self._trouble(sent.promised)
        if trouble is None:
            with suppress(OSError, EOFError):
                return batches.outcomes(self._folder, sent.name)
            trouble = f"{self._folder}: what was read is not there; do the workers have this folder?"
        self._tell(f"{self._scheduler}: a batch of {len(sent.tasks)} is read here: {trouble}")
        return self._read_here(sent)

    def _read_here(self, sent: _Sent) -> list[Outcome]:
        try:
            read_batch(str(self._folder), sent.name, len(sent.tasks))
        except BatchError as error:
            raise CorpusError(f"{self._folder}: {error}") from error
        return batches.outcomes(self._folder, sent.name)

    def _trouble(self, promised: Any) -> str | None:
        """Why the cluster did not read a batch, when that is known; None where it did."""
        while True:
            try:
                error = promised.exception(timeout=_LOOK_SECONDS)
            except TimeoutError:
                if not self._threads():
                    return "no worker is left"
            except CancelledError:
                return "the scheduler is gone"
            else:
                return None if error is None else " ".join(str(error).split())


def read_batch(folder: str, name: str, documents: int) -> None:
    """Read a batch, in a process of its own: a worker's thread cannot be ended. For a worker."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "db.batches", folder, name],
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_SECONDS + documents * SECONDS,
    )
    if done.returncode:
        raise BatchError((done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1])


def _connected(scheduler: str) -> Client:
    nobody = CorpusError(
        f"{scheduler}: no Dask scheduler with workers answers; write it as tcp://10.0.0.1:8786"
    )
    if not _ADDRESS.fullmatch(scheduler):
        raise nobody
    try:
        client = Client(scheduler, timeout=_PATIENCE_SECONDS, set_as_default=False)
        client.wait_for_workers(1, timeout=_PATIENCE_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise nobody from error
    return client
