"""The vocabularies: CSV files under ``nlp/data`` that a Vietnamese colleague can extend without programming.

A file opens with ``#`` lines that say what it is; then a header row; then one entry a line. Files of the
same names in a folder of one's own (``use``) add their rows, and replace those of the same key.
"""

import csv
import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

BESIDE = "SOTINH_VOCABULARY"
"""The variable of the environment that names the folder; processes that this one starts have it too."""
Rows = list[tuple[int, dict[str, str]]]


class VocabularyError(ValueError):
    """A mistake in a vocabulary file; the message names the file and the line."""


def use(folder: Path) -> None:
    """Read the files in ``folder`` beside the package's own. VocabularyError for one without a
    namesake there. To be called before any vocabulary is read.
    """
    known = {entry.name for entry in resources.files("nlp").joinpath("data").iterdir()}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            raise VocabularyError(
                f"{path}: no vocabulary has this name; there are {', '.join(sorted(known))}"
            )
    os.environ[BESIDE] = str(folder.absolute())


def beside() -> list[Path]:
    """The files of the folder of one's own."""
    return sorted(Path(os.environ[BESIDE]).glob("*.csv")) if BESIDE in os.environ else []


def read(name: str, *, key: str | None = None) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of ``nlp/data/<name>``, without comments and blank lines, and then of the
    file of that name in one's own folder.

    Raises VocabularyError for a row of the wrong width, an empty ``key`` cell, or a key that stands twice.
    """
    text = resources.files("nlp").joinpath("data", name).read_text(encoding="utf-8")
    columns, rows = parse(name, text, key)
    for path in beside():
        if path.name == name:
            own, added = parse(str(path), path.read_text(encoding="utf-8-sig"), key)
            if own != columns:
                raise VocabularyError(f"{path}: the header is {','.join(columns)}")
            replaced = {row[key] for _, row in added} if key else set()
            rows = [(line, row) for line, row in rows if not key or row[key] not in replaced] + added
    yield from rows


def parse(name: str, text: str, key: str | None = None) -> tuple[list[str], Rows]:
    """The header and the numbered rows of a file's ``text``; ``name`` is what a mistake is told with.

    Raises VocabularyError as ``read`` does.
    """
    numbered = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        raise VocabularyError(f"{name}:1: the file has no header")
    columns = next(csv.reader([numbered[0][1]]))
    rows, seen = [], dict[str, int]()
    for number, line in numbered[1:]:
        row = _row(name, number, columns, line)
        if key is not None:
            _check_key(name, number, row[key], seen)
        rows.append((number, row))
    return columns, rows


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
