"""The lease of a portal: of several machines with one data folder, one works at it at a time.

Each lease is a file with the next number, which only one machine can make; its holder touches it as long as
it works. Who has no longer the highest number has lost the portal, and keeps nothing more (a fencing number;
M. Kleppmann, "How to do distributed locking", 2016). On one machine the state's lock tells of a dead holder.
"""

import os
import platform
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from crawler.nightly.state_file import StateError

SECONDS = 120.0
"""A lease that was not renewed for so long has ended, by the clock of the disk."""
_RENEWALS = 6
_NAME = "lease-"


class LeaseLostError(OSError):
    """Another machine has taken the portal over."""


class Lease:
    """A lease of the portal whose state is in ``folder``, held until ``close``. StateError where another
    machine holds one."""

    def __init__(self, folder: Path) -> None:
        try:
            self._file = _taken(folder)
        except OSError as error:
            raise StateError(f"{folder}: no lease of the portal can be had ({error.strerror})") from error
        self._is_over = Event()
        self._renewing = Thread(target=self._renew, daemon=True)
        self._renewing.start()

    @property
    def is_ours(self) -> bool:
        """Whether no other machine has taken the portal over."""
        return _last(self._file.parent) == self._file

    def check(self) -> None:
        """LeaseLostError where the lease is no longer ours."""
        if not self.is_ours:
            raise LeaseLostError("another machine has taken the portal over, for want of a sign of this one")

    def close(self) -> None:
        """Give the portal back; its number stays, so that the next one is higher."""
        self._is_over.set()
        self._renewing.join()
        if self.is_ours:
            os.utime(self._file, (0, 0))

    def _renew(self) -> None:
        with suppress(OSError):
            while not self._is_over.wait(SECONDS / _RENEWALS):
                os.utime(self._file)


def _taken(folder: Path) -> Path:
    """The file of a new lease. StateError where another machine holds one, or was quicker."""
    last = _last(folder)
    if last is not None:
        _refuse_while_held(last)
    new = folder / f"{_NAME}{_number(last) + 1:09}"
    try:
        with new.open("x", encoding="utf-8") as file:
            file.write(platform.node())
    except FileExistsError as error:
        raise StateError("another machine has just begun with this portal; wait for its end") from error
    if last is not None:
        last.unlink(missing_ok=True)
    return new


def _refuse_while_held(last: Path) -> None:
    probe = last.with_name(f"now-{platform.node()}")
    probe.touch()
    silent = probe.stat().st_mtime - last.stat().st_mtime
    probe.unlink()
    holder = last.read_text(encoding="utf-8")
    if silent < SECONDS and holder != platform.node():
        raise StateError(f"{holder} is at work at this portal; wait for its end, or {SECONDS:g} s if it died")


def _last(folder: Path) -> Path | None:
    return max(folder.glob(f"{_NAME}*"), default=None)


def _number(lease: Path | None) -> int:
    return int(lease.name.removeprefix(_NAME)) if lease else 0
