"""What the corpus of a test holds."""

import sqlite3
from pathlib import Path


def rows(tmp_path: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(tmp_path / "data" / "corpus.db") as connection:
        return connection.execute(sql).fetchall()


def dump(tmp_path: Path) -> list[str]:
    with sqlite3.connect(tmp_path / "data" / "corpus.db") as connection:
        return [line for line in connection.iterdump() if '"runs"' not in line]
