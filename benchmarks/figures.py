"""What ``make bench`` measured: a line for each figure, kept in ``results.json`` and shown in the READMEs."""

import json
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
RESULTS, NAMES = HERE / "results.json", HERE / "figures.toml"
READMES = {"en": HERE.parent / "README.md", "vi": HERE.parent / "README.vi.md"}
HEADS = {
    "en": ("measured", "ours", "beside", "ratio", "memory"),
    "vi": ("phép đo", "của chúng tôi", "so với", "tỷ lệ", "bộ nhớ"),
}
BEGIN, END = "<!-- make bench -->", "<!-- /make bench -->"
Language = Literal["en", "vi"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement by its name in ``figures.toml``; ``beside`` is what it is held against, in the same unit.

    ``ratio`` is ours divided by that.
    """

    name: str
    ours: float
    beside: float | None = None
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A figure with the most memory that the process which measured it took, in megabytes."""

    figure: Figure
    peak_mb: float


def seconds(step: Callable[[Any], object], over: Iterable[Any]) -> float:
    """The processor's time of ``step`` over all of ``over``."""
    begun = time.process_time()
    for piece in over:
        step(piece)
    return time.process_time() - begun


def peak_mb() -> float:
    """The most memory that this process took. What ``getrusage`` tells includes what its parent had."""
    return _status_mb("VmHWM")


def taken_mb() -> float:
    """The memory that this process takes now."""
    return _status_mb("VmRSS")


def _status_mb(field: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith(field)) / 1024


def write(taken: list[Taken], about: dict[str, Any]) -> None:
    """Keep the results instead of those of the same names, and show all in the READMEs."""
    rows = {row["name"]: row for row in _kept()}
    rows |= {one.figure.name: asdict(one.figure) | {"peak_mb": one.peak_mb} | about for one in taken}
    in_order = [rows[name] for name in _names() if name in rows]
    RESULTS.write_text(f"{json.dumps(in_order, indent=1)}\n", encoding="utf-8")
    for language, readme in READMES.items():
        readme.write_text(shown(readme.read_text(encoding="utf-8"), table(language)), encoding="utf-8")


def shown(page: str, rows: str) -> str:
    """``page`` with the table of ``rows`` between its marks. ValueError where it has none."""
    before, after = page.index(BEGIN) + len(BEGIN), page.index(END)
    return f"{page[:before]}\n{rows}\n{page[after:]}"


def table(language: str) -> str:
    """The results as a table in Markdown."""
    heads = HEADS[language]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}", *_lines(language)]
    return "\n".join(lines)


def _lines(language: str) -> Iterator[str]:
    names = _names()
    for row in _kept():
        name = names[row["name"]]
        beside = "" if row["beside"] is None else f"{_short(row['beside'])} ({name[f'beside_{language}']})"
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
        cells = (name[language], _short(row["ours"]), beside, ratio, f"{row['peak_mb']:.0f} MB")
        yield f"| {' | '.join(cells)} |"


def _kept() -> list[dict[str, Any]]:
    return list(json.loads(RESULTS.read_text(encoding="utf-8"))) if RESULTS.exists() else []


def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads(NAMES.read_text(encoding="utf-8"))


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
