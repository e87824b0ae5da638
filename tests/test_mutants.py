"""The list of guards keeps step with the code: each stands there once, and its tests are there."""

import pytest

from tests.mutants.__main__ import (
    ROOT,
    GuardError,
    equivalent,
    every_change,
    every_guard,
    guards_in,
    listed_changes,
)


def test_each_guard_of_the_list_is_in_the_code_and_has_its_tests() -> None:
    guards = list(every_guard())
    assert len({guard.name for guard in guards}) == len(guards)
    missing = {test for one in guards for test in one.tests if not (ROOT / test.partition("::")[0]).exists()}
    assert missing == set()


ENTRY = """["{}"]
file = "a.py"
old = "a"
new = "b"
tests = ["tests/a.py"]
"""


def test_a_list_that_lost_a_line_in_a_merge_is_refused() -> None:
    one, other = ENTRY.format("one"), ENTRY.format("other")
    assert set(guards_in(one + other)) == {"one", "other"}
    lines = (one + other).splitlines(keepends=True)
    for lost in range(len(lines)):
        with pytest.raises(GuardError, match="was a line lost in a merge"):
            guards_in("".join(lines[:lost] + lines[lost + 1 :]))
    for doubled in (one + one, f"[{one}".replace("]\n", "]]\n", 1)):
        with pytest.raises(GuardError, match="was a line lost in a merge"):
            guards_in(doubled)


def test_the_modules_of_the_list_have_changes_to_try_and_tests() -> None:
    changes = list(every_change())
    assert {test for one in changes for test in one.tests if not (ROOT / test).exists()} == set()
    assert len(changes) > 1000


def test_what_is_said_to_change_nothing_is_a_change_of_the_code() -> None:
    assert equivalent() <= {(one.file, one.what) for one in listed_changes()}
