"""Work in processes of their own, which can be ended: what one document does there costs that document alone.

A process is used again for the next task; a new one is begun only where one had to be ended. It is a fork of
the program, which has its code at hand, and holds none of the program's files open.
"""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import Pipe, connection, get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, Self, TypeVar

from db.work_process import Failed, serve

SECONDS = 120.0
"""What one task may take; of a thousand real documents the slowest takes less than one second."""
MEGABYTES = 1_500
"""What a process may take beyond what the program has when it begins."""

Task = TypeVar("Task")
Result = TypeVar("Result")


class WorkError(Exception):
    """A task gave no result; the message names the exception, or says what its process did."""


@dataclass(slots=True)
class _Given(Generic[Task]):
    """A task, and what came of it when it ``is_done``: a result or a WorkError. ``is_again``: a process was
    brought down in the midst of it already.
    """

    task: Task
    is_done: bool = False
    is_again: bool = False
    outcome: Any = None

    def end(self, outcome: object) -> None:
        self.is_done, self.outcome = True, outcome


class Workers(Generic[Task, Result]):
    """``count`` processes that do ``work``, each task within ``seconds`` and ``megabytes``."""

    def __init__(
        self,
        work: Callable[[Task], Result],
        count: int = 1,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> None:
        self._ahead = count + 1
        self._processes = [_Process[Task](work, seconds, megabytes) for _ in range(count)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes; they begin anew with further tasks."""
        for process in self._processes:
            process.end()

    def each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | WorkError]]:
        """What comes of each of ``tasks``, in their order. While one is looked at, further ones are worked
        on, but few: what is taken from ``tasks`` is bounded. Where that raises, what was taken comes first.
        """
        source = Source(tasks)
        order: deque[_Given[Task]] = deque()
        try:
            while True:
                self._fill(source, order)
                if not order:
                    return source.end()
                if order[0].is_done:
                    done = order.popleft()
                    yield done.task, done.outcome
                else:
                    self._listen()
        finally:
            if order:
                self.close()

    def _fill(self, source: "Source[Task]", order: deque[_Given[Task]]) -> None:
        for process in self._processes:
            if process.given is None and len(order) < self._ahead:
                for task in source.take(1):
                    order.append(_Given(task))
                    process.give(order[-1])

    def _listen(self) -> None:
        """Wait until a process has something to say, or its time is up."""
        busy = [process for process in self._processes if process.given]
        soonest = min(process.deadline for process in busy)
        ready = connection.wait([process.ours for process in busy], max(0, soonest - time.monotonic()))
        for process in busy:
            if process.ours in ready:
                process.receive()
            elif process.deadline <= time.monotonic():
                process.give_up()


class Source(Generic[Task]):
    """Tasks as they are wanted, and at the end what taking them has raised."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._tasks = iter(tasks)
        self._error: Exception | None = None

    def take(self, most: int) -> list[Task]:
        """The next ``most`` tasks, or as many as there are."""
        taken: list[Task] = []
        if self._error is None:
            try:
                taken.extend(islice(self._tasks, most))  # what came before an error stays
            except Exception as error:
                self._error = error
        return taken

    def end(self) -> None:
        """Raise what was raised."""
        if self._error is not None:
            raise self._error


@dataclass(slots=True)
class _Process(Generic[Task]):
    """A process that is begun when there is something for it to do, and again after it was ended."""

    work: Callable[[Task], object]
    seconds: float
    megabytes: int
    given: _Given[Task] | None = None
    deadline: float = 0.0
    _ours: Connection | None = None
    _process: Any = field(default=None)

    @property
    def ours(self) -> Connection:
        """Our end of the connection."""
        if self._ours is None:
            self._begin()
        assert self._ours is not None
        return self._ours

    def give(self, given: _Given[Task]) -> None:
        """Have it do a task; it has none now."""
        try:
            self.ours.send(given.task)
        except OSError:
            self.end()
            self.ours.send(given.task)
        self.given, self.deadline = given, time.monotonic() + self.seconds

    def receive(self) -> None:
        """Take what it says of its task; it may have been brought down."""
        try:
            said = self.ours.recv()
        except (EOFError, OSError):
            self._process.join()
            return self._brought_down(self._process.exitcode)
        if isinstance(said, Failed):
            return self._finish(WorkError(said.message), is_over=said.is_out)
        return self._finish(said)

    def _brought_down(self, exitcode: int) -> None:
        """Have a new process do the task once more: the system may have ended this one for others."""
        given = self.given
        assert given is not None
        if given.is_again or exitcode == -signal.SIGALRM:
            self._finish(WorkError(_how_it_ended(exitcode)), is_over=True)
        else:
            given.is_again = True
            self.end()
            self.give(given)

    def give_up(self) -> None:
        """End it in the middle of its task."""
        self._finish(WorkError(f"TimeoutError: it took more than {self.seconds:g} seconds"), is_over=True)

    def _finish(self, outcome: object, *, is_over: bool = False) -> None:
        assert self.given is not None
        self.given.end(outcome)
        self.given = None
        if is_over:
            self.end()

    def end(self) -> None:
        """End it, whatever it does."""
        if self._ours is not None:
            with suppress(ProcessLookupError):  # it may have had no time to make a group of its own
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
            self._process.join()
            self._ours.close()
            self._ours = self.given = None

    def _begin(self) -> None:
        self._ours, theirs = Pipe()
        arguments = (theirs, self.work, self.seconds, self.megabytes)
        self._process = get_context("fork").Process(target=serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()


def _how_it_ended(exitcode: int) -> str:
    if exitcode == -signal.SIGALRM:
        return "TimeoutError: it took too long"
    how = f"signal {-exitcode}" if exitcode < 0 else f"status {exitcode}"
    return f"it brought its process down ({how}), for want of memory perhaps"
