"""A disk that fails at a chosen moment, for a program and all that it starts."""

import errno
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("faults.c")
ERRORS = {"full": errno.ENOSPC, "broken": errno.EIO}


def compiler() -> str | None:
    """The C compiler of this machine, if it has one."""
    return shutil.which("cc") or shutil.which("gcc")


def build(folder: Path) -> Path:
    """The library to preload, made in ``folder``."""
    library = folder / "faults.so"
    subprocess.run([compiler() or "cc", "-O1", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True)
    return library


@dataclass(frozen=True, slots=True, order=True)
class Boundary:
    """The ``nth`` time that a file (its path below the root, "#" for digits) is changed by ``operation``."""

    operation: str
    path: str
    nth: int

    def __str__(self) -> str:
        return f"{self.operation} {self.path} {self.nth}"


@dataclass(frozen=True, slots=True)
class Disk:
    """The disk below ``root``, by the preloaded ``library``."""

    library: Path
    root: Path

    def watched(self, log: Path) -> dict[str, str]:
        """An environment in which every change is written into ``log``."""
        return self._environment(FAULT_LOG=str(log))

    def failing(self, at: Boundary, kind: str, flag: Path) -> dict[str, str]:
        """An environment in which the change ``at`` fails: once where the disk is "broken", and where it is
        "full" with everything that is written later, which the file ``flag`` tells all processes.
        """
        lasts = {"FAULT_LASTS": str(flag)} if kind == "full" else {}
        flag.unlink(missing_ok=True)
        return self._environment(FAULT_AT=str(at), FAULT_ERROR=str(ERRORS[kind]), **lasts)

    def _environment(self, **more: str) -> dict[str, str]:
        return {**os.environ, "LD_PRELOAD": str(self.library), "FAULT_ROOT": str(self.root), **more}


# Logs are no data, and what lies in SQLite's shared memory is made anew from the rest.
NO_DATA = (".log", "-shm")


def boundaries(log: Path) -> Iterator[Boundary]:
    """The first and the last time that each file with data is written, brought to the disk, linked or
    renamed, and one between.
    """
    counts = Counter(tuple(line.split(" ", 1)) for line in log.read_text(encoding="utf-8").splitlines())
    for (operation, path), count in sorted(counts.items()):
        if operation != "unlink" and not path.endswith(NO_DATA):
            for nth in sorted({1, (count + 1) // 2, count}):
                yield Boundary(operation, path, nth)
