"""The process that works at one portal, started by ``processes.work``: reads its task from standard input,
and writes to standard output what it has to say, all pickled."""

import os
import pickle
import sys
import threading
from typing import IO

from crawler.downloading.errand import Errand
from crawler.downloading.fetch import fetch
from crawler.downloading.portal import crawl
from crawler.downloading.task import PortalResult, Task
from crawler.nightly.state import StateError


def main() -> None:
    """Do the one task that standard input brings."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        task: Task | Errand = pickle.load(sys.stdin.buffer)  # noqa: S301
        threading.Thread(target=_end_with_parent, daemon=True).start()
        _say(out, fetch(task) if isinstance(task, Errand) else _crawl(task, out))


def _crawl(task: Task, out: IO[bytes]) -> PortalResult:
    try:
        return crawl(task, lambda progress: _say(out, progress))
    except StateError as error:
        return PortalResult(source=task.source.id, failing=str(error))


def _end_with_parent() -> None:
    """Standard input ends when the parent does, even killed. Nobody is left then to hear of the crawl; its
    state is as good as after any other end."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


def _say(out: IO[bytes], what: object) -> None:
    pickle.dump(what, out)
    out.flush()


if __name__ == "__main__":
    main()
