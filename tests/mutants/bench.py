"""Copies of the tree, in which tests run beside one another, each after a change of its own.

The libraries are imported once: a run is a fork of this program that imports the project from its copy.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Literal

import pytest

from tests.mutants.changes import Change

SECONDS = 240.0
"""What the tests of one change may take; a change that makes them hang is noticed."""
Outcome = Literal["killed", "survived", "not run"]
_ROOT = Path(__file__).parents[2]
_OURS = ("crawler", "nlp", "db", "pipeline", "tests")


@dataclass(slots=True)
class _Run:
    change: Change
    process: BaseProcess
    deadline: float


class Bench:
    """A copy of the tree at ``root`` in ``folder``, in which one change at a time is tried."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        named = subprocess.run(listed, cwd=root, capture_output=True, check=True).stdout.decode()
        for name in filter(None, named.split("\0")):
            with suppress(FileNotFoundError):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(root / name, folder / name)
        self._run: _Run | None = None
        self._source = ""

    @property
    def run(self) -> "_Run | None":
        """What is being tried."""
        return self._run

    def begin(self, change: Change) -> None:
        """Make the change and start its tests."""
        file = self.folder / change.file
        self._source = file.read_text(encoding="utf-8")
        file.write_text(change.made(self._source), encoding="utf-8")
        process = get_context("fork").Process(target=_tests, args=(self.folder, change.tests))
        process.start()
        self._run = _Run(change, process, monotonic() + SECONDS)

    def end(self) -> tuple[Change, Outcome]:
        """Take the change back; what came of it."""
        assert self._run is not None
        run, self._run = self._run, None
        late = run.process.is_alive()
        with suppress(ProcessLookupError):
            os.killpg(run.process.pid or 0, signal.SIGKILL)
        run.process.join()
        (self.folder / run.change.file).write_text(self._source, encoding="utf-8")
        outcomes: dict[int | None, Outcome] = {0: "survived", 4: "not run", 5: "not run"}
        return run.change, "killed" if late else outcomes.get(run.process.exitcode, "killed")


def outcomes(benches: list[Bench], changes: Iterable[Change]) -> Iterator[tuple[Change, Outcome]]:
    """What comes of each change, as they end."""
    waiting = iter(changes)
    while True:
        for bench in benches:
            if bench.run is None and (change := next(waiting, None)):
                bench.begin(change)
        busy = [(bench, bench.run) for bench in benches if bench.run]
        if not busy:
            return
        soonest = min(run.deadline for _, run in busy)
        connection.wait([run.process.sentinel for _, run in busy], max(0, soonest - monotonic()))
        for bench, run in busy:
            if not run.process.is_alive() or run.deadline <= monotonic():
                yield bench.end()


def load_libraries() -> None:
    """Import what takes long to import, and none of ours."""
    import datasette.app
    import httpx
    import hypothesis
    import pydantic
    import scrapy
    import sqlite_utils
    import trafilatura
    import underthesea

    underthesea.pos_tag("Sở Công Thương mở lớp tập huấn")
    assert all((datasette, httpx, hypothesis, pydantic, scrapy, sqlite_utils, trafilatura))


def _tests(folder: Path, tests: tuple[str, ...]) -> None:
    """Run ``tests`` of the copy in ``folder``, in this process, and end it with pytest's status."""
    out = os.open(folder / "tests.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.setsid()
    os.chdir(folder)
    os.environ["PYTHONPATH"] = str(folder)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path[:] = [str(folder), *(entry for entry in sys.path if entry not in {"", str(_ROOT)})]
    for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
        del sys.modules[name]
    os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--tb=short", *tests])))
