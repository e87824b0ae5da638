"""The processes that run statements over an edition of the corpus, a set for each kind of visitor.

Whoever waits for one waits in a thread. A statement that ends its process costs itself: the next one starts
another.
"""

import asyncio
import marshal
import os
import socket
import subprocess
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, SimpleQueue

from db.site import limits
from db.site.reader import Answer, Question

HERE = Path(__file__).parents[2]
START_SECONDS = 30
# The alarm of a reader goes first; this is for one that is stopped.
SPARE_SECONDS = 5


class BusyError(Exception):
    """So many wait already that this one shall come again later."""


class EndedError(Exception):
    """The reader was ended by its limits of time or memory."""


class Reader:
    """One process over the file that is open as ``descriptor``. Raises EndedError where it does not start."""

    def __init__(self, descriptor: int, nice: int) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            files = (theirs.fileno(), descriptor)
            self._process = subprocess.Popen(  # noqa: S603 -- our own module
                [sys.executable, "-P", "-m", "db.site.reader", *map(str, files), str(nice)],
                pass_fds=files,
                stdin=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": str(HERE)},
            )
        self._connection = Connection(ours.detach())
        self._received(START_SECONDS)

    def ask(self, question: Question) -> Answer:
        """The answer to ``question``. Raises EndedError; the reader is gone then."""
        try:
            self._connection.send_bytes(marshal.dumps(question))
        except OSError as error:
            raise EndedError from error
        answer: Answer = marshal.loads(self._received(question[2] + SPARE_SECONDS))  # noqa: S302 -- our own process
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._connection.close()
        self._process.kill()
        self._process.wait()

    def _received(self, seconds: float) -> bytes:
        try:
            if self._connection.poll(seconds):
                return self._connection.recv_bytes()
        except (EOFError, OSError) as error:
            raise EndedError from error
        raise EndedError


class Readers:
    """The processes of one kind over one edition: started when needed, kept for the next question."""

    def __init__(self, descriptor: int, nice: int) -> None:
        self._descriptor, self._nice = descriptor, nice
        self._idle: SimpleQueue[Reader] = SimpleQueue()

    def ask(self, question: Question) -> Answer:
        """The answer of a reader that no other thread uses meanwhile. Raises EndedError."""
        reader = self._next()
        try:
            answer = reader.ask(question)
        except BaseException:
            reader.end()
            raise
        self._idle.put(reader)
        return answer

    def start(self) -> None:
        """Have one wait for the next question; where it does not start, whoever asks is told."""
        with suppress(EndedError, OSError):
            self._idle.put(Reader(self._descriptor, self._nice))

    def end(self) -> None:
        """End those that are idle."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().end()

    def _next(self) -> Reader:
        try:
            return self._idle.get_nowait()
        except Empty:
            return Reader(self._descriptor, self._nice)


class Lane:
    """The threads that wait for readers of one kind, and how many may queue for them."""

    def __init__(self, kind: str) -> None:
        bounds = limits.limits()["readers"][kind]
        self._threads = ThreadPoolExecutor(bounds["processes"], thread_name_prefix=f"reader-{kind}")
        self._most = bounds["processes"] + bounds["waiting"]
        self._asked, self._lock = 0, threading.Lock()

    def begin(self, readers: Readers) -> None:
        """Have one of ``readers`` started, while others are asked."""
        self._threads.submit(readers.start)

    async def ask(self, readers: Readers, question: Question) -> Answer:
        """The answer of one of ``readers``. Raises BusyError at once where too many wait; EndedError."""
        with self._lock:
            if self._asked >= self._most:
                raise BusyError
            self._asked += 1
        waiting = self._threads.submit(readers.ask, question)
        waiting.add_done_callback(self._answered)
        return await asyncio.wrap_future(waiting)

    def _answered(self, _: Future[Answer]) -> None:
        with self._lock:
            self._asked -= 1
