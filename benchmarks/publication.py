"""What publishing takes: time, disk and memory of each step on a large corpus.

python -m benchmarks.publication CORPUS [--folder build/publication]

Copies CORPUS (a file that benchmarks.site built, say) into a data folder of its own, begins a draft from it,
changes a hundred documents there, and checks, compares and publishes it, as each night does.
"""

import argparse
import resource
import shutil
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.publication import comparison, draft, editions, publishing

CHANGED = """
    UPDATE documents SET content_hash = 'changed' WHERE id IN (SELECT id FROM documents ORDER BY id LIMIT 100)
"""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print how long what is done within takes, and the most memory so far."""
    began = time.perf_counter()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:<10}{time.perf_counter() - began:8.1f} s{peak:8.0f} MB")


def measure(corpus: Path, data_dir: Path) -> None:
    """Publish ``corpus`` in ``data_dir``, and then a second edition of it."""
    shutil.copyfile(corpus, data_dir / editions.CORPUS)
    with step("adopt"):
        editions.settle(data_dir)
    with step("draft"):
        db = draft.open_draft(data_dir)
    documents = db["documents"].count
    db.execute(CHANGED)
    db.conn.commit()
    with step("seal"):
        file = draft.seal(db)
    with step("compare"), closing(publishing.beside_served(file, data_dir)) as beside:
        comparison.changes(beside)
        comparison.drifts(beside)
    with step("check"):
        verdict = publishing.judge(data_dir, file)
    print(*verdict.lines, sep="\n", end="")
    size = file.stat().st_size
    with step("publish"):
        publishing.publish(data_dir, verdict)
    print(f"{documents} documents, {size / 1e6:,.0f} MB: {size / documents / 1e3:.1f} KB a document")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="Measure publication.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folder", type=Path, default=Path("build/publication"))
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder, ignore_errors=True)
    arguments.folder.mkdir(parents=True)
    try:
        measure(arguments.corpus, arguments.folder)
    finally:
        shutil.rmtree(arguments.folder)


if __name__ == "__main__":
    main()
