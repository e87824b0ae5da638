"""What a process does that works for the program: task by task, within its bounds, until the program ends."""

import gc
import os
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from threading import Thread
from typing import Any

_MOST_FILES = 2**16
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Failed:
    """What a process says of a task that raised. ``is_out`` of memory: it is of no further use then."""

    message: str
    is_out: bool = False


def serve(ours: Connection, work: Callable[[Any], object], seconds: float, megabytes: int) -> None:
    """Do ``work`` with each task that comes in at ``ours``, and send back what comes of it; never returns."""
    _settle_in(ours, megabytes)
    while True:
        try:
            task = ours.recv()
        except (EOFError, OSError):
            os._exit(0)
        # The second line of defence: where the program itself was killed, nobody else would end this one.
        signal.alarm(round(seconds) + 2)
        said = _done(work, task)
        with suppress(OSError):
            ours.send_bytes(said)
        signal.alarm(0)


def _done(work: Callable[[Any], object], task: object) -> bytes:
    try:
        return _pickled(work(task))
    except MemoryError:
        return _pickled(Failed("MemoryError: it takes more memory than a document may", is_out=True))
    except SystemError:
        # So do libraries in C end whose memory ran out, without saying it.
        return _pickled(
            Failed("SystemError: the library that reads it broke off, as where memory ends", is_out=True)
        )
    except Exception as error:
        return _pickled(Failed(f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"))


def _pickled(said: object) -> bytes:
    return bytes(ForkingPickler.dumps(said))


def _settle_in(ours: Connection, megabytes: int) -> None:
    parent: Any = parent_process()
    _close_all_but({ours.fileno(), parent.sentinel})
    # A program that a reader starts, such as tesseract, ends with it.
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # What came along with the fork stays as it is, and need not be looked through for garbage.
    gc.freeze()
    if _STATM.exists():
        has = int(_STATM.read_text().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (has + megabytes * 2**20, hard))
    Thread(target=_end_with, args=(parent,), daemon=True).start()


def _close_all_but(kept: set[int]) -> None:
    """Close the files that came along, among them the lock of the data folder."""
    last = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    for low, high in pairwise([2, *sorted(kept), last if last > 0 else _MOST_FILES]):
        os.closerange(low + 1, high)


def _end_with(parent: Any) -> None:
    connection.wait([parent.sentinel])
    os.killpg(0, signal.SIGKILL)
