"""How fast a rebuild stores and derives, and in how much memory, in a small corpus and in a large one.

python -m benchmarks.rebuild [--documents 10000 100000] [--corpora build/benchmark]

Into each corpus (benchmarks.large_corpus; made where it is not there), as a rebuild has it when so much is
stored, go 2,000 further documents; then the decisions and persons of all are derived, as at a rebuild's end.
Nothing is extracted: that takes the same for the first document as for the last, and would hide the rest.
Seconds are the processor's; the memory is without that of what the further documents are invented from.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from benchmarks import figures, invented, large_corpus
from benchmarks.world import World
from db import derivation
from db.corpus import open_corpus
from db.intake import Intake

STORED = 2_000
# What a rebuild has stored and not derived: each mention of a person is one of its own, no decision is known.
UNDERIVED = """
    UPDATE activity_decisions SET decision_id = NULL;
    UPDATE decision_mentions SET decision_id = NULL;
    DELETE FROM decisions;
    INSERT INTO people (id, name, documents) SELECT id, name, 0 FROM officials;
    UPDATE officials SET person_id = id;
    DELETE FROM people WHERE documents > 0;
    INSERT INTO underived SELECT DISTINCT 'decision key', key, NULL FROM decision_mentions;
    INSERT INTO underived SELECT DISTINCT 'person name', name_key, NULL FROM officials;
    INSERT INTO underived SELECT 'person', person_id, NULL FROM officials;
"""


def measure(corpus: Path, documents: int) -> dict[str, float]:
    """What storing and deriving take in a copy of ``corpus``, which is removed."""
    with tempfile.TemporaryDirectory(dir=corpus.parent) as folder:
        copy = Path(folder, "corpus.db")
        shutil.copyfile(corpus, copy)
        db = open_underived(copy)
        size = copy.stat().st_size
        before = figures.taken_mb()
        world = large_corpus.known(db, documents)
        invention = figures.taken_mb() - before
        storing = _seconds(lambda: _store(db, world))
        deriving = _seconds(lambda: derivation.catch_up(db))
    return {
        "documents": documents,
        "bytes": size / documents,
        "stored": STORED / storing,
        "derived": documents / deriving,
        "peak_mb": figures.peak_mb() - invention,
    }


def open_underived(path: Path) -> Database:
    """The corpus at ``path`` as it is when all is stored and nothing derived."""
    db = open_corpus(path)
    db.execute("PRAGMA synchronous = OFF")
    db.executescript(f"PRAGMA foreign_keys = OFF; BEGIN; {UNDERIVED} COMMIT; PRAGMA foreign_keys = ON;")
    return db


def _store(db: Database, world: World) -> None:
    Intake(db, print, invented.Found(world)).take_all(invented.tasks(world, 0, STORED))


def _seconds(work: Any) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def apart(corpus: Path, documents: int) -> dict[str, float]:
    """``measure`` in a process of its own, whose memory is this measurement's alone."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.rebuild",
        "--alone",
        str(corpus),
        "--documents",
        str(documents),
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description="Measure storing and deriving.")
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--corpora", type=Path, default=Path("build/benchmark"))
    parser.add_argument("--alone", type=Path)
    asked = parser.parse_args()
    if asked.alone:
        print(json.dumps(measure(asked.alone, asked.documents[0])))
        return
    for documents in asked.documents:
        corpus = large_corpus.made(asked.corpora, documents)
        told = apart(corpus, documents)
        print(
            f"{documents:,} documents: stores {told['stored']:.0f}, derives {told['derived']:.0f} a second;"
            f" at most {told['peak_mb']:.0f} MB; {told['bytes'] / 1e3:.1f} KB a document"
        )


if __name__ == "__main__":
    main()
