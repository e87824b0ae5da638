"""The form of the house: files and functions that can be read at once, and rooms that know only those below.

The rooms and their arrows are those of ``docs/architecture.md``.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("crawler", "nlp", "db")
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
KNOWS = {"crawler": set(), "nlp": set(), "db": {"nlp"}, "db.incoming": {"nlp", "crawler"}}
# Of no room, and in the lowest that needs it: how files are brought to the disk, sealed and configured; what
# language the command line speaks; the Vietnamese language.
GROUND = ("crawler.config_file", "crawler.disk", "crawler.seals", "crawler.spoken", "nlp.language")
# Within a room, those on the left know nothing of those on the right.
APART = [
    ("crawler.families", "crawler.nightly"),
    ("crawler.families", "crawler.downloading"),
    ("crawler.dump", "crawler.families"),
    ("crawler.formats", "crawler.nightly"),
    ("crawler.nightly", "crawler.downloading"),
    *(
        ("nlp.language", f"nlp.{upper}")
        for upper in ("text", "dating", "provinces", "decisions", "officials", "figures", "activities")
    ),
    ("nlp.text", "nlp.decisions"),
    ("nlp.text", "nlp.officials"),
    ("nlp.provinces", "nlp.decisions"),
    ("nlp.officials", "nlp.decisions"),
    ("nlp.decisions", "nlp.activities"),
    ("nlp.figures", "nlp.activities"),
    ("db.corrections", "db.publication"),
    ("db.publication", "db.site"),
    ("db.publication", "db.watches"),
    ("db.watches", "db.site"),
    ("db.site", "db.digests"),
    ("db.digests", "db.incoming"),
    ("db.publication", "db.incoming"),
    ("db.site", "db.incoming"),
]


@cache
def modules() -> dict[str, Path]:
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    named = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in files}
    return {"pipeline": ROOT / "pipeline.py"} | {
        name.removesuffix(".__init__"): path for name, path in named.items()
    }


@cache
def imports() -> dict[str, set[str]]:
    return {name: set(_imported(path)) - {name} for name, path in modules().items()}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = [f"{node.module}.{one.name}" for one in node.names]
            yield from {name if name in modules() else node.module for name in named} & set(modules())
        elif isinstance(node, ast.Import):
            yield from {one.name for one in node.names} & set(modules())


def our_files() -> list[Path]:
    """All Python of the rooms and their tests; the scorer is taken over as it is given."""
    files = [path for room in (*ROOMS, "tests") for path in (ROOT / room).rglob("*.py")]
    return [ROOT / "pipeline.py", *(path for path in files if path != ROOT / "tests/gold/score.py")]


def test_no_file_is_too_long() -> None:
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in our_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    files = [*our_files(), *(ROOT / "benchmarks").rglob("*.py")]
    assert [long for path in files for long in _long_functions(path)] == []


def _long_functions(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {lines} lines"


def test_no_modules_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(imports()).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_a_room_knows_only_the_rooms_below() -> None:
    known = {
        (name, other)
        for name, others in imports().items()
        for other in others
        if name != "pipeline"
        and not any(_is_in(other, ground) for ground in GROUND)
        and _room(other) not in KNOWS[_part(name)] | {_room(name)}
    }
    assert known == set()


@pytest.mark.parametrize(("lower", "upper"), APART, ids=" knows no ".join)
def test_a_part_knows_nothing_of_what_stands_on_it(lower: str, upper: str) -> None:
    assert {other for name in modules() if _is_in(name, lower) for other in imports()[name]} & {
        name for name in modules() if _is_in(name, upper)
    } == set()


def _is_in(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def _room(name: str) -> str:
    return name.partition(".")[0]


def _part(name: str) -> str:
    return "db.incoming" if _is_in(name, "db.incoming") else _room(name)


PACKAGES = [name for name, path in modules().items() if path.name == "__init__.py"]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_says_how_data_goes_through_it(package: str) -> None:
    """In some lines, with the names of its modules; and no name is that of a module which is gone."""
    told = ast.get_docstring(ast.parse(modules()[package].read_text(encoding="utf-8"))) or ""
    assert len(told.split("\n")) >= 4
    named = set(re.findall(r"``([a-z_]+)``", told))
    inside = {
        name.removeprefix(f"{package}.").split(".")[0] for name in modules() if name.startswith(f"{package}.")
    }
    assert len(named & inside) >= min(3, len(inside))
    assert named <= inside | {"build", "extract", "serve", "sources"}
