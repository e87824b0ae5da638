"""What was released stays as it was: a corpus or a portal's state that was brought on is not again."""

import csv
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("db/data/migrations", "crawler/data")
SCRIPT = re.compile(r"(?:db/data/migrations/|crawler/data/state-)0*(\d+)\.sql")


def listed() -> Mapping[str, str]:
    """The SHA-256 of each script that was released, by its file."""
    lines = (ROOT / "tests" / "released.csv").read_text(encoding="utf-8").splitlines()
    return {row["file"]: row["sha256"] for row in csv.DictReader(one for one in lines if one[0] != "#")}


def changed(root: Path) -> list[str]:
    """What is to be done about each released script under ``root`` that is not as it was."""
    return [
        f"{file} was released and is not as it was: take it back from git, "
        f"and write what is to change into a new file, {beyond(file)}"
        for file, digest in listed().items()
        if not (root / file).is_file() or hashlib.sha256((root / file).read_bytes()).hexdigest() != digest
    ]


def beyond(file: str) -> str:
    """The script after all those that are there of the kind of ``file``."""
    digits = re.compile(r"\d+(?=\.sql$)")
    number = max(int(digits.findall(one)[0]) for one in listed() if Path(one).parent == Path(file).parent) + 1
    return digits.sub(lambda found: str(number).zfill(len(found[0])), file)


def test_released_scripts_never_change() -> None:
    assert changed(ROOT) == []


@pytest.mark.parametrize("file", listed())
def test_one_that_changes_is_told_with_what_to_do(file: str, tmp_path: Path) -> None:
    for one in listed():
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one).write_bytes((ROOT / one).read_bytes())
    assert changed(tmp_path) == []
    with (tmp_path / file).open("a", encoding="utf-8") as script:
        script.write("-- one more line\n")
    [told] = changed(tmp_path)
    assert told.startswith(f"{file} was released")
    assert "into a new file" in told
    (tmp_path / file).unlink()
    assert len(changed(tmp_path)) == 1


def test_no_number_is_left_out() -> None:
    """Scripts are released one after the other, so that all but the last are in the list."""
    scripts = [
        one.relative_to(ROOT).as_posix() for folder in FOLDERS for one in (ROOT / folder).glob("*.sql")
    ]
    numbers = {one: int(found[1]) for one in scripts if (found := SCRIPT.fullmatch(one))}
    assert set(listed()) <= set(numbers)
    for start in ("db/data/migrations/", "crawler/data/state-"):
        newest = max(number for one, number in numbers.items() if one.startswith(start))
        missing = {one for one, number in numbers.items() if one.startswith(start) and number < newest}
        assert missing <= set(listed())
