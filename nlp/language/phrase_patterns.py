"""Patterns that find any of many phrases, the longest first."""

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of all ``phrases`` by their common beginnings: at a place where none begins, one look tells
    so, however many there are.
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return _written(tree)


def whole(phrases: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Finds ``phrases`` that are whole words; each begins with a letter or digit."""
    return re.compile(rf"\b{any_of(phrases)}(?!\w)", flags)


def _written(tree: dict[str, Any]) -> str:
    ways = [re.escape(letter) + _written(branch) for letter, branch in tree.items() if letter != _END]
    if not ways:
        return ""
    if len(ways) == 1 and _END not in tree:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if _END in tree else ''}"
