"""Switches each guard off, and makes a sample of small changes; tells which of them no test notices.

Exit status 1 where a guard is not held, or fewer changes are noticed than should be.
"""

import sys
import tomllib
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from tests.mutants.bench import Bench, load_libraries, outcomes
from tests.mutants.changes import Change, changes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LEAST = 0.85
_PARTS = {"file", "old", "new", "tests"}
_LOST = f'an entry is ["its name"] with {", ".join(sorted(_PARTS))}; was a line lost in a merge?'


class GuardError(Exception):
    """A guard of the list is not in the code as the list has it."""


def main() -> None:
    """Try what the arguments ask for."""
    asked = _asked()
    chance = Random(asked.seed)
    tried = _some([*every_guard(asked.guard)], asked.guards, chance)
    sample = _some([*every_change()], asked.changes, chance) if not asked.guard else []
    load_libraries()
    began = monotonic()
    with TemporaryDirectory(prefix="mutants-") as folder:
        benches = [Bench(ROOT, Path(folder, str(number))) for number in range(asked.jobs)]
        unheld = _unnoticed(benches, tried)
        survived = _unnoticed(benches, sample)
    share = 1 - survived / len(sample) if sample else 1.0
    told = (
        f"{len(tried) - unheld} of {len(tried)} guards are held; {share:.0%} of {len(sample)} changes noticed"
    )
    sys.stdout.write(f"{told} ({monotonic() - began:.0f} s)\n")
    raise SystemExit(0 if not unheld and share >= LEAST else 1)


def _asked() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--guard", help="only the guards whose names hold this")
    parser.add_argument("--guards", type=int, default=20, help="so many guards (default: %(default)s)")
    parser.add_argument(
        "--changes", type=int, default=40, help="so many small changes (default: %(default)s)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="another number takes others (default: %(default)s)"
    )
    parser.add_argument("--jobs", type=int, default=2, help="so many at once")
    return parser.parse_args()


def every_guard(only: str | None = None) -> Iterable[Change]:
    """The guards of the list, switched off; those whose names hold ``only``. GuardError where one is in the
    code no more.
    """
    listed = guards_in((HERE / "guards.toml").read_text(encoding="utf-8"))
    yield from (_guard(name, guard) for name, guard in listed.items() if only is None or only in name)


def guards_in(text: str) -> dict[str, dict[str, Any]]:
    """The guards that the list ``text`` has, by name. GuardError where an entry is not whole."""
    try:
        listed: dict[str, dict[str, Any]] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GuardError(f"guards.toml: {error}; {_LOST}") from error
    for name, guard in listed.items():
        if not isinstance(guard, dict) or guard.keys() != _PARTS:
            raise GuardError(f"guards.toml: {name}: {_LOST}")
    return listed


def _guard(name: str, guard: dict[str, Any]) -> Change:
    file, old = str(guard["file"]), str(guard["old"])
    source = (ROOT / file).read_text(encoding="utf-8")
    if source.count(old) != 1:
        raise GuardError(f"{name}: {file} has {source.count(old)} times: {old}")
    start, tests = source.index(old), tuple(map(str, guard["tests"]))
    return Change(
        name=f"{name} ({file})",
        file=file,
        start=start,
        end=start + len(old),
        new=str(guard["new"]),
        tests=tests,
    )


def every_change() -> Iterable[Change]:
    """All small changes of the modules of the list, but for those that change no behaviour."""
    same = equivalent()
    yield from (change for change in listed_changes() if (change.file, change.what) not in same)


def listed_changes() -> Iterable[Change]:
    """All small changes of the modules of the list."""
    for module in _listed("modules.toml", "module"):
        yield from changes(ROOT, module["file"], tuple(module["tests"]))


def equivalent() -> set[tuple[str, str]]:
    """The changes that change no behaviour: their file, and what they are."""
    return {(one["file"], one["change"]) for one in _listed("equivalent.toml", "same")}


def _listed(file: str, table: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = tomllib.loads((HERE / file).read_text(encoding="utf-8")).get(table, [])
    return listed


def _some(every: list[Change], size: int, chance: Random) -> list[Change]:
    return chance.sample(every, min(size, len(every)))


def _unnoticed(benches: list[Bench], tried: list[Change]) -> int:
    """How many were not noticed, each in a line."""
    count: Counter[str] = Counter()
    for change, outcome in outcomes(benches, tried):
        count[outcome] += 1
        if outcome != "killed":
            sys.stdout.write(f"{outcome}: {change.name}\n")
            sys.stdout.flush()
    return count.total() - count["killed"]


if __name__ == "__main__":
    main()
