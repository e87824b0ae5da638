"""Pages read in a process of their own: beside the next download, and with an end whatever the page holds."""

import asyncio
import gc
import os
import resource
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Self

from crawler.nightly import page_reading
from crawler.nightly.page_reading import Reading
from crawler.source import Source
from crawler.visits import Page

MEGABYTES = 1_000
"""What the process may take beyond what it begins with; a page of 4 MB takes 300, and longer than it may."""
_STATM = Path("/proc/self/statm")


class Reader:
    """Reads the pages of the portal ``source``, each within ``seconds`` and ``megabytes``. To be made before
    the process has other threads, which it could not take along."""

    def __init__(self, source: Source, seconds: int, megabytes: int = MEGABYTES) -> None:
        self._source, self._seconds, self._megabytes = source, seconds, megabytes
        self._alone = asyncio.Lock()
        self._pool = self._new_pool()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    async def read(self, page: Page, *, is_list: bool) -> Reading:
        """What ``page`` says; an error where it cannot be read in time, or brings its process down."""
        try:
            return await self._read(page, is_list)
        except BrokenProcessPool:
            # Some page has ended the process: each that was in it is tried once more, alone.
            async with self._alone:
                return await self._again(page, is_list)

    async def _again(self, page: Page, is_list: bool) -> Reading:
        self._pool = self._new_pool()
        try:
            return await self._read(page, is_list)
        except BrokenProcessPool:
            self._pool = self._new_pool()
            return Reading(
                error=f"it could not be read within {self._seconds} seconds and {self._megabytes:,} MB"
            )

    async def _read(self, page: Page, is_list: bool) -> Reading:
        return await asyncio.wrap_future(self._pool.submit(_read, page, is_list))

    def _new_pool(self) -> ProcessPoolExecutor:
        limits = (self._source, self._seconds, self._megabytes)
        pool = ProcessPoolExecutor(1, get_context("fork"), _begin, limits)
        pool.submit(os.getpid).result()
        return pool


_task: tuple[Source, int]


def _begin(source: Source, seconds: int, megabytes: int) -> None:
    global _task  # noqa: PLW0603
    _task = (source, seconds)
    # What came along with the fork stays as it is, and need not be looked through for garbage.
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _bound_memory(megabytes)
    Thread(target=_end_with_parent, daemon=True).start()


def _bound_memory(megabytes: int) -> None:
    """Where the system tells what the process has: Linux."""
    if _STATM.exists():
        has = int(_STATM.read_text().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (has + megabytes * 2**20, hard))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
    os._exit(1)


def _read(page: Page, is_list: bool) -> Reading:
    """The alarm ends the process, in whatever library it is at work; so does memory that runs out: then
    nothing in it is sure to be whole any more."""
    source, seconds = _task
    signal.alarm(seconds)
    try:
        return page_reading.read(source, page, is_list=is_list)
    except MemoryError:
        os._exit(1)
    finally:
        signal.alarm(0)
