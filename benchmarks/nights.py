"""What a night of 20 new documents costs, step by step, on corpora of different sizes.

python -m benchmarks.nights [--documents 10000 100000] [--corpora build/benchmark]

Each corpus (benchmarks.large_corpus; made where it is not there), its decisions and persons derived as nights
do it, becomes the first edition of a data folder. A first night makes it one like any other; the second is
measured, in the processor's seconds. What goes through a whole file is told apart from what the night's
documents cost, their extraction included.
"""

import argparse
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks import citing, invented, large_corpus, rebuild
from benchmarks.world import World
from crawler import disk
from db import corrections, derivation, store
from db.document_reading import Read, Task
from db.intake import Intake
from db.publication import checks, draft, editions, publishing, report
from nlp import extraction

NEW = 20
WHOLE_FILE = ((disk, "copy"), (checks, "damage"), (draft, "seal"), (editions, "publish"), (editions, "prune"))
"""What reads, writes or removes a whole edition."""


class Clock:
    """Seconds of the processor by step; what a step within another takes is not counted twice."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._within = [0.0]

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure what is done within."""
        began = time.process_time()
        self._within.append(0.0)
        yield
        took = time.process_time() - began
        self.seconds[name] += took - self._within.pop()
        self._within[-1] += took

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """``function``, each call measured as the step ``name``."""

        def measured(*arguments: Any, **named: Any) -> Any:
            with self.step(name):
                return function(*arguments, **named)

        return measured

    @property
    def night(self) -> float:
        """What the night's documents cost."""
        return sum(took for name, took in self.seconds.items() if not name.startswith("whole file"))


class Reading:
    """Reads the night's documents in this process, whose time is measured."""

    def each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Read]]:
        """What comes of each of ``tasks``, in their order."""
        for task in tasks:
            document = task.read()
            found, told = extraction.extract_document(document.readable()), store.content_hash(document)
            yield task, Read(document=document, content_hash=told, extraction=found, left_out=())

    def close(self) -> None:
        """Nothing is held."""


def articles(world: World, night: int) -> Iterator[Task]:
    """The new documents of a night, which cite and name what the corpus does, as often."""
    for task in invented.tasks(world, night * NEW, NEW):
        document = task.read()
        year = document.published.year if document.published else 0
        people = [world.person(year) for _ in range(2)]
        told = [citing.sentence(citing.mention_in(document, world)) for _ in range(2)]
        told += [f"Ông {one['name']} - Giám đốc Sở Công Thương chủ trì hội thảo." for one in people]
        cited = replace(document, text=" ".join([document.text, *told]))
        yield replace(task, read=lambda cited=cited: cited)  # type: ignore[misc]


def one_night(data_dir: Path, tasks: Iterable[Task], clock: Clock) -> None:
    """As ``db.incoming.nightly_run`` does it, but for the crawl."""
    with clock.step("draft"):
        intake = Intake(draft.open_draft(data_dir), print, Reading(), by_hand=corrections.load(data_dir))
    with clock.step("extract and store"):
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
        report.compare(report.of_now(), data_dir, file)
    publishing.publish(data_dir, verdict)
    editions.prune(data_dir, 2)


def measure(corpus: Path, documents: int) -> Clock:
    """The seconds of each step of a night on ``corpus``."""
    extraction.warm_up()
    with tempfile.TemporaryDirectory(dir=corpus.parent) as folder, ExitStack() as stack:
        data_dir, clock = Path(folder), Clock()
        shutil.copyfile(corpus, data_dir / editions.CORPUS)
        with closing(rebuild.open_underived(data_dir / editions.CORPUS)) as db:
            derivation.catch_up(db)
            world = large_corpus.known(db, documents)
        editions.settle(data_dir)
        one_night(data_dir, articles(world, 0), Clock())
        for module, name in WHOLE_FILE:
            timed = clock.timed(f"whole file: {name}", getattr(module, name))
            stack.enter_context(patch.object(module, name, timed))
        one_night(data_dir, articles(world, 1), clock)
    return clock


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="Measure nights.")
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--corpora", type=Path, default=Path("build/benchmark"))
    asked = parser.parse_args()
    for documents in asked.documents:
        clock = measure(large_corpus.made(asked.corpora, documents), documents)
        print(f"{documents:,} documents: {clock.night:.2f} s for {NEW} new ones")
        for name, took in clock.seconds.items():
            print(f"    {name:<24}{took:8.3f} s", flush=True)


if __name__ == "__main__":
    main()
