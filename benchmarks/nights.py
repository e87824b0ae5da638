"""What a night of 20 new documents costs, step by step, on corpora of different sizes.

python -m benchmarks.nights [--documents 10000 100000] [--corpora build/benchmark]

Each corpus (benchmarks.large_corpus; made where it is not there) becomes the first edition of a data folder.
A first night makes it an edition like any other; the second one is measured, in the processor's time. What
goes through a whole file is told apart from what the night's documents cost.
"""

import argparse
import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks import large_corpus
from crawler import disk
from db import corrections, store
from db.document_reading import Read, Task
from db.intake import Intake
from db.publication import checks, draft, editions, publishing, report
from db.records import StoredDocument
from nlp import extraction

NEW = 20
WHOLE_FILE = ((disk, "copy"), (checks, "damage"), (draft, "seal"), (editions, "publish"))
"""What reads or writes a whole edition."""
NAMES = ("copy", "damage", "seal", "publish")


class Clock:
    """Seconds of the processor by step; what a step within another takes is not counted twice."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._within = [0.0]

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure what is done within."""
        began = time.process_time()
        self._within.append(0.0)
        try:
            yield
        finally:
            took = time.process_time() - began
            self.seconds[name] += took - self._within.pop()
            self._within[-1] += took

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """``function``, each call measured as the step ``name``."""

        def measured(*arguments: Any, **named: Any) -> Any:
            with self.step(name):
                return function(*arguments, **named)

        return measured


class Pages:
    """Reads the night's documents in this process."""

    def each(self, tasks: Any) -> Iterator[tuple[Task, Read]]:
        """What is found in each."""
        for task in tasks:
            document = task.read()
            found = extraction.extract_document(document.readable())
            yield (
                task,
                Read(
                    document=document,
                    content_hash=store.content_hash(document),
                    extraction=found,
                    left_out=(),
                ),
            )

    def close(self) -> None:
        """Nothing is held."""


def documents(world: large_corpus.World, night: int, count: int) -> Iterator[Task]:
    """The new documents of a night."""
    for number in range(count):
        key = f"night-{night}-{number}"
        day = large_corpus.FIRST_DAY + timedelta(days=large_corpus.DAYS + night)
        text = " ".join(
            [
                *world.some_words(420),
                f"theo Quyết định số {number + 40}/QĐ-UBND và Quyết định số 1419/QĐ-TTg.",
                key,
            ]
        )
        document = StoredDocument(
            source_id=f"s{number % 60}",
            key=key,
            url=f"https://s.example/{key}",
            title=" ".join(world.some_words(12)).capitalize(),
            published=day,
            author=None,
            credit=None,
            text=text,
            home_province="long-an",
            kind="page",
            fetched_at=datetime(2026, 6, 1 + night, tzinfo=UTC),
        )
        yield Task(
            source_id=document.source_id,
            key=key,
            address=document.url,
            portal_province=None,
            read=lambda document=document: document,
        )


def one_night(data_dir: Path, tasks: Iterator[Task], clock: Clock) -> None:
    """As ``db.incoming.nightly_run`` does it, but for the crawl."""
    night = report.of_now()
    with clock.step("draft"):
        intake = Intake(draft.open_draft(data_dir), print, Pages(), by_hand=corrections.load(data_dir))
    with clock.step("store"):
        intake.take_all(tasks)
    with clock.step("corrections"):
        intake.correct()
    with clock.step("derive"):
        intake.finish()
    file = draft.seal(intake.db)
    with clock.step("check"):
        verdict = publishing.judge(data_dir, file)
    assert not verdict.refused, verdict.lines
    with clock.step("compare"):
        report.compare(night, data_dir, file)
    publishing.publish(data_dir, verdict)
    with clock.step("prune"):
        editions.prune(data_dir, 2)


def measure(corpus: Path, data_dir: Path) -> dict[str, float]:
    """The seconds of each step of a night on ``corpus``."""
    shutil.copyfile(corpus, data_dir / editions.CORPUS)
    editions.settle(data_dir)
    world, clock = large_corpus.World(None, 1000), Clock()
    one_night(data_dir, documents(world, 0, NEW), Clock())
    with ExitStack() as stack:
        for (module, name), step in zip(WHOLE_FILE, NAMES, strict=True):
            stack.enter_context(
                patch.object(module, name, clock.timed(f"whole: {step}", getattr(module, name)))
            )
        one_night(data_dir, documents(world, 1, NEW), clock)
    return dict(clock.seconds)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="Measure nights.")
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--corpora", type=Path, default=Path("build/benchmark"))
    arguments = parser.parse_args()
    extraction.warm_up()
    for size in arguments.documents:
        corpus = arguments.corpora / f"{size}.db"
        if not corpus.exists():
            large_corpus.build(corpus, size)
        folder = arguments.corpora / f"nights-{size}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            seconds = measure(corpus, folder)
        finally:
            shutil.rmtree(folder)
        print(size, {name: round(took, 3) for name, took in seconds.items()})
        print("  night", round(sum(v for n, v in seconds.items() if not n.startswith("whole")), 3))


if __name__ == "__main__":
    main()
