"""Work in a process of its own, and what it says meanwhile."""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from crawler.source import Source

_PACKAGE = Path(__file__).parents[1]
_OLD_TLS = _PACKAGE / "data" / "old_tls.cnf"


class ProcessError(Exception):
    """The process ended before its work; the message says what it left behind."""


class Work(Protocol):
    """Something to do at a portal."""

    @property
    def source(self) -> Source:
        """The portal."""


def work(task: Work, seconds: float, log: Path) -> Iterator[Any]:
    """What ``child`` says while it does ``task``, the result at last. It gets ``seconds``, and its complaints
    go to the file ``log``. ProcessError where it does not end well."""
    with _child(task, log) as child:
        timer = threading.Timer(seconds, child.kill)
        timer.start()
        try:
            yield from _said(child)
        finally:
            timer.cancel()
        status = child.wait()
    if status:
        raise ProcessError(f"the crawling process ended with status {status}; look into {log}")


@contextmanager
def _child(task: Work, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as complaints:
        child = subprocess.Popen(
            [sys.executable, "-m", "crawler.downloading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=_environment(task.source),
        )
    try:
        assert child.stdin is not None
        # One that has died by then tells why by its status.
        with suppress(BrokenPipeError):
            pickle.dump(task, child.stdin)
            child.stdin.flush()
        yield child
    finally:
        child.kill()
        child.communicate()


def _environment(source: Source) -> dict[str, str]:
    """OpenSSL reads once in a process which old TLS it may speak."""
    paths = [str(_PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    old_tls = {"OPENSSL_CONF": str(_OLD_TLS)} if source.old_tls else {}
    return {**os.environ, **old_tls, "PYTHONPATH": os.pathsep.join(paths)}


def _said(child: subprocess.Popen[bytes]) -> Iterator[Any]:
    assert child.stdout is not None
    while True:
        try:
            yield pickle.load(child.stdout)  # noqa: S301
        except (EOFError, pickle.UnpicklingError):
            return
