"""What finding re-posts takes among documents of one form:

    python -m benchmarks.duplicates [--documents 1000]

stores weekly timetables and monthly reports as imported files, every one of which is like all others, and
prints the seconds that each hundred took.
"""

import argparse
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from sqlite_utils import Database

from db.corpus import open_corpus
from db.store import store
from tests.db import stories
from tests.db.making import document, extraction


def put(db: Database, week: int) -> None:
    """Store the timetable of a week."""
    day = date(2000, 1, 1) + timedelta(days=7 * week)
    text = stories.timetable(day.isocalendar().week, day.day, day.month)
    store(db, document(url=str(week), text=text, published=day), extraction())


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=1000)
    wanted: int = options.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        db = open_corpus(Path(folder, "corpus.db"))
        began = time.monotonic()
        for n in range(wanted):
            put(db, n)
            if n % 100 == 99:
                print(f"{n + 1:6} documents  {time.monotonic() - began:6.1f} s")
        copies = db.execute("SELECT count(duplicate_of) FROM documents").fetchone()[0]
        print(f"{copies} of them are taken for copies")


if __name__ == "__main__":
    main()
