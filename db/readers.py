"""Whoever reads the documents of a run; processes of this machine where nobody else does."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from db import document_reading
from db.document_reading import Read, Task, Unreadable
from db.workers import SECONDS, WorkError, Workers

Outcome = Read | Unreadable | WorkError


class Readers(Protocol):
    """The same documents give the same, whoever reads them."""

    def each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """What comes of each of ``tasks``, in their order. Where that raises, what was taken comes first."""

    def close(self) -> None:
        """Let go of what reads, at the end of a run."""


def processes(workers: int = 1, seconds: float = SECONDS) -> Workers[Task, Read | Unreadable]:
    """So many processes of this machine, in which a document gets ``seconds``."""
    return Workers(document_reading.read, workers, seconds)
