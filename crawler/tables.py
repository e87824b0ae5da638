"""The crawler's vocabularies: CSV files under ``crawler/data`` that say in ``#`` lines what they are."""

import csv
from importlib import resources


def read(name: str) -> list[dict[str, str]]:
    """The rows of ``crawler/data/<name>``, comments and blank lines left out.

    Raises ValueError, naming the file and the row, where a row has more or fewer cells than the header.
    """
    lines = resources.files("crawler").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    header, *rows = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"crawler/data/{name}: {row} has {len(row)} cells, the header {len(header)}")
    return [dict(zip(header, row, strict=True)) for row in rows]


def words(name: str) -> frozenset[str]:
    """The column ``text`` of a vocabulary."""
    return frozenset(row["text"] for row in read(name))
