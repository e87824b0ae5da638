"""The vocabularies: CSV files under ``nlp/data`` that a Vietnamese colleague can extend without programming.

A file opens with ``#`` lines that say what it is; then a header row; then one entry a line.
"""

import csv
from collections.abc import Iterator
from importlib import resources


class VocabularyError(ValueError):
    """A mistake in a vocabulary file; the message names the file and the line."""


def read(name: str, *, key: str | None = None) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of ``nlp/data/<name>``, comments and blank lines left out.

    Raises VocabularyError for a row of the wrong width, an empty ``key`` cell, or a key that stands twice.
    """
    lines = resources.files("nlp").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    _, header = numbered[0]
    columns = next(csv.reader([header]))
    seen: dict[str, int] = {}
    for number, line in numbered[1:]:
        row = _row(name, number, columns, line)
        if key is not None:
            _check_key(name, number, row[key], seen)
        yield number, row


def _row(name: str, number: int, columns: list[str], line: str) -> dict[str, str]:
    cells = next(csv.reader([line]))
    if len(cells) != len(columns):
        raise VocabularyError(f"{name}:{number}: {len(cells)} cells, the header has {len(columns)}")
    return dict(zip(columns, (cell.strip() for cell in cells), strict=True))


def _check_key(name: str, number: int, value: str, seen: dict[str, int]) -> None:
    if not value:
        raise VocabularyError(f"{name}:{number}: the first cell is empty")
    if value in seen:
        raise VocabularyError(f"{name}:{number}: {value!r} stands in line {seen[value]} already")
    seen[value] = number


def one_of(name: str, number: int, value: str, allowed: frozenset[str]) -> str:
    """``value``, if it is in the closed list ``allowed``; VocabularyError naming the line otherwise."""
    if value not in allowed:
        raise VocabularyError(f"{name}:{number}: {value!r} is none of {', '.join(sorted(allowed))}")
    return value
