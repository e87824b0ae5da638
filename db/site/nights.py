"""The reports of the nightly runs, as the site reads them: the files of ``reports`` beside ``corpus.db``."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from db.publication.report import FOLDER, REPORT


def names(data_dir: Path) -> list[str]:
    """The names of all reports in the folder of the data, the newest first."""
    return sorted((file.stem for file in (data_dir / FOLDER).glob("*.json")), reverse=True)


def read(data_dir: Path, name: str) -> dict[str, Any] | None:
    """The report ``name``, one of ``names``, as JSON has it and ``Report`` says; None for no report."""
    file = data_dir / FOLDER / f"{name}.json"
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(file: Path, _: int) -> dict[str, Any] | None:
    try:
        report = REPORT.validate_json(file.read_bytes(), strict=True)
    except ValidationError:
        return None
    told: dict[str, Any] = REPORT.dump_python(report, mode="json")
    return told
