"""The vocabularies: CSV files under ``nlp/data`` that a Vietnamese colleague can extend without programming.

A file opens with ``#`` lines that say what it is; then a header row; then one entry a line. Files of the
same names in a folder of one's own (``use``) add their rows, and replace those of the same key.
"""

import csv
import os
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import TypeVar

from nlp.language import text_files
from nlp.language.text_files import TextFileError

BESIDE = "SOTINH_VOCABULARY"
"""The variable of the environment that names the folder; processes that this one starts have it too."""
_Value = TypeVar("_Value")


class Line(int):
    """The number of a line, and the ``file`` that it is in, as a mistake in it is told."""

    file: str

    @classmethod
    def of(cls, file: str, number: int) -> "Line":
        """The line ``number`` of ``file``."""
        line = cls(number)
        line.file = file
        return line


Rows = list[tuple[Line, dict[str, str]]]


class VocabularyError(ValueError):
    """A mistake in a vocabulary file; the message names the file and the line."""


def use(folder: Path) -> None:
    """Read the files in ``folder`` beside the package's own. VocabularyError for one that has no namesake
    there, or is no table of the same columns. To be called before any vocabulary is read.
    """
    known = sorted(entry.name for entry in resources.files("nlp").joinpath("data").iterdir())
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            raise VocabularyError(f"{path}: no vocabulary has this name; there are {', '.join(known)}")
        _own(path, parse(path.name, _package(path.name))[0], None)
    os.environ[BESIDE] = str(folder.absolute())


def beside() -> list[Path]:
    """The files of the folder of one's own."""
    return sorted(Path(os.environ[BESIDE]).glob("*.csv")) if BESIDE in os.environ else []


def read(name: str, *, key: str | None = None) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line, row) of ``nlp/data/<name>``, without comments and blank lines, and then of the file of
    that name in one's own folder.

    Raises VocabularyError for a file that is no text or has other columns than the package's, a row of the
    wrong width, an empty ``key`` cell, or a key that stands twice.
    """
    columns, rows = parse(name, _package(name), key)
    for path in beside():
        if path.name == name:
            added = _own(path, columns, key)
            replaced = {row[key] for _, row in added} if key else set()
            rows = [(line, row) for line, row in rows if not key or row[key] not in replaced] + added
    yield from rows


def _package(name: str) -> str:
    return resources.files("nlp").joinpath("data", name).read_text(encoding="utf-8")


def _own(path: Path, columns: list[str], key: str | None) -> Rows:
    """The rows of the file at ``path`` in one's own folder, which has the ``columns`` of the package's."""
    try:
        text = text_files.read(path)
    except TextFileError as error:
        raise VocabularyError(f"{path}: {error}") from error
    return parse(str(path), text, key, columns)[1]


def parse(
    name: str, text: str, key: str | None = None, wanted: list[str] | None = None
) -> tuple[list[str], Rows]:
    """The header and the rows of a file's ``text``, each with its line; ``name`` is what a mistake is told
    with. A header other than the one ``wanted`` is one.

    Raises VocabularyError as ``read`` does.
    """
    numbered = [
        (Line.of(name, number), line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        raise VocabularyError(f"{name}:1: the file has no header")
    columns = _cells(*numbered[0])
    if wanted is not None and columns != wanted:
        told = f"the header is {','.join(columns)}, where {','.join(wanted)} is expected"
        raise mistake(name, numbered[0][0], told)
    rows, seen = [], dict[str, int]()
    for number, line in numbered[1:]:
        row = _row(number, columns, line)
        if key is not None:
            _check_key(number, row[key], seen)
        rows.append((number, row))
    return columns, rows


def _cells(number: Line, line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error as error:
        raise mistake(number.file, number, "a quotation mark stands amiss, or is not closed") from error


def _row(number: Line, columns: list[str], line: str) -> dict[str, str]:
    cells = _cells(number, line)
    if len(cells) != len(columns):
        raise mistake(number.file, number, f"{len(cells)} cells, the header has {len(columns)}")
    return dict(zip(columns, (cell.strip() for cell in cells), strict=True))


def _check_key(number: Line, value: str, seen: dict[str, int]) -> None:
    if not value:
        raise mistake(number.file, number, "the first cell is empty")
    if value in seen:
        raise mistake(number.file, number, f"{value!r} stands in line {seen[value]} already")
    seen[value] = number


def mistake(name: str, number: int, told: str) -> VocabularyError:
    """The mistake that is ``told`` of the line ``number`` of the vocabulary ``name``, in the file in which it
    stands.
    """
    return VocabularyError(f"{number.file if isinstance(number, Line) else name}:{number}: {told}")


def one_of(name: str, number: int, value: str, allowed: frozenset[str]) -> str:
    """``value``, if it is in the closed list ``allowed``; VocabularyError naming the line otherwise."""
    if value not in allowed:
        choice = ", ".join(one or repr(one) for one in sorted(allowed))
        raise mistake(name, number, f"{value!r} is none of {choice}")
    return value


def as_(wanted: Callable[[str], _Value], name: str, number: int, value: str) -> _Value:
    """What ``wanted``, the type of a number or a day, makes of ``value``; VocabularyError naming the line
    where it makes nothing of it.
    """
    try:
        return wanted(value)
    except (ValueError, ArithmeticError) as error:
        raise mistake(name, number, f"{value!r} is no number or day") from error
