"""The form of the house: files and functions that can be read at once, and rooms that know only those below.

The rooms and their arrows are those that ``docs/architecture.md`` draws.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from crawler.families import FAMILIES

ROOT = Path(__file__).parents[1]
ROOMS = ("crawler", "nlp", "db")
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
DRAWING = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
# Who knows whom ("db → nlp"), and the floors inside a room, from below ("in db  corrections < site").
ARROWS = {
    who: frozenset(whom.split(", ")) for who, whom in re.findall(r"^([\w.]+) +→ (.+)$", DRAWING, re.MULTILINE)
}
FLOORS = {
    room: [{f"{room}.{name}" for name in floor.split(", ")} for floor in floors.split(" < ")]
    for room, floors in re.findall(r"^in (\w+) +(\S.+)$", DRAWING, re.MULTILINE)
}
GROUND = ARROWS["all"]


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


def test_no_count_of_a_pattern_is_lost_in_an_f_string() -> None:
    """Within one "{0,3}" must be "{{0,3}}", else the pattern has the words "(0, 3)" there."""
    trees = ((path, ast.walk(ast.parse(path.read_text(encoding="utf-8")))) for path in our_files())
    values = (
        (path, node.value) for path, nodes in trees for node in nodes if isinstance(node, ast.FormattedValue)
    )
    numbers = [(str(path), ast.unparse(value)) for path, value in values if _is_of_numbers(value)]
    assert numbers == []


def _is_of_numbers(value: ast.expr) -> bool:
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return all(isinstance(part, ast.Constant) and isinstance(part.value, int) for part in parts)


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


def test_no_packages_import_each_other_in_a_circle() -> None:
    """Parts of a package are packages and single modules; its own ``__init__`` is none."""
    assert {package: circle for package in PACKAGES if (circle := circle_in(package))} == {}


def circle_in(package: str) -> list[str]:
    """Parts of ``package`` that import each other in turn; none where all is well."""
    known: dict[str, set[str]] = {}
    for name, others in imports().items():
        if part := _part_in(package, name):
            known.setdefault(part, set()).update(filter(None, (_part_in(package, one) for one in others)))
    try:
        TopologicalSorter({part: others - {part} for part, others in known.items()}).prepare()
    except CycleError as error:
        return list(map(str, error.args[1]))
    return []


def _part_in(package: str, name: str) -> str | None:
    """The part of ``package`` that the module ``name`` is in."""
    return ".".join(name.split(".")[: package.count(".") + 2]) if name.startswith(f"{package}.") else None


def test_the_drawing_has_every_room_and_package() -> None:
    assert ARROWS.keys() == {"pipeline", "db.incoming", "db", "all"}
    assert FLOORS.keys() == set(ROOMS)
    drawn = {package for floors in FLOORS.values() for floor in floors for package in floor}
    assert drawn == {name for name in PACKAGES if name.count(".") == 1 and not name.endswith(".data")}


def test_the_arrows_between_rooms_are_those_of_the_drawing() -> None:
    """Each that is drawn is there, too."""
    found: dict[str, set[str]] = {}
    for name, others in imports().items():
        for other in others:
            ground = {one for one in GROUND if _is_in(other, one)}
            if _room(other) != _room(name):
                found.setdefault("all" if ground else _part(name), set()).update(ground or {_room(other)})
    assert found == ARROWS


@pytest.mark.parametrize("room", ROOMS)
def test_a_package_knows_only_the_floors_below(room: str) -> None:
    floor = {package: number for number, floor in enumerate(FLOORS[room]) for package in floor}
    parts = {name: _part_of_room(name) for name in modules()}
    upwards = [
        f"{name} knows {other}"
        for name, others in imports().items()
        for other in others
        if parts[name] != parts[other]
        and parts[name] in floor
        and floor.get(parts[other], -1) >= floor[parts[name]]
    ]
    assert upwards == []


def _is_in(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def _room(name: str) -> str:
    return name.partition(".")[0]


def _part(name: str) -> str:
    return "db.incoming" if _is_in(name, "db.incoming") else _room(name)


def _part_of_room(name: str) -> str:
    return ".".join(name.split(".")[:2])


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


def test_only_the_rooms_of_families_know_what_a_cms_does() -> None:
    """No other file of the crawler or behind it names a family, or an address that is one's own."""
    own = re.compile(rf"{'|'.join(FAMILIES.keys() - {'generic'})}|/?wp-json.*|.*floodblocker.*|.*QUERYDATA.*")
    known = [
        f"{name}:{node.lineno}: {node.value[:60]!r}"
        for name, path in modules().items()
        if not _is_in(name, "crawler.families") and name != "crawler.posting"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and own.fullmatch(node.value)
    ]
    assert known == []
