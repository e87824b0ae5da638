"""What a check suggests to change in a portal's file: new lines, as a diff to read and apply."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

from crawler.check import CheckResult, StartCheck
from crawler.source import Source

_ELSEWHERE = re.compile(r"(\S+) is none of the portal's hosts")
_GONE = ("status 404", "status 410")


def changes(source: Source, result: CheckResult, on: date) -> dict[str, Any]:
    """The values that the check of ``source`` on the day ``on`` suggests, by their keys in its file.

    Where all is well, that is the day, as ``verified``. Else: the host that the portal leads to; start pages
    where they answered, without those that are gone, with the sitemaps that name what they lead not to; the
    family that made them; and the key by which the articles on them can be told apart.
    """
    if result.ok:
        return {"verified": on}
    return {**_host(source, result), **_starts(source, result), **_reading(source, result.starts)}


def _host(source: Source, result: CheckResult) -> dict[str, Any]:
    errors = [start.error or "" for start in result.starts]
    errors.append(result.article.error or "" if result.article else "")
    led = next(filter(None, map(_ELSEWHERE.search, errors)), None)
    if led is None:
        return {}
    moved = {"moved_to": f"https://{led[1]}/"} if all(map(_ELSEWHERE.search, errors[:-1])) else {}
    return {"hosts": [*source.hosts, led[1]], **moved}


def _starts(source: Source, result: CheckResult) -> dict[str, Any]:
    there = [start.answered or start.url for start in result.starts if start.error not in _GONE]
    lacking = result.counts.sitemaps if result.counts and result.counts.lacks else ()
    addresses = list(dict.fromkeys((*there, *lacking)))
    same = tuple(addresses) == source.start
    return {} if same or not there or any(map(source.key, addresses)) else {"start": addresses}


def _reading(source: Source, starts: tuple[StartCheck, ...]) -> dict[str, Any]:
    families = {start.family for start in starts} - {None, "generic", source.family}
    if len(families) == 1:
        return {"family": families.pop()}
    key = next((start.key for start in starts if start.key), None)
    return {"key": key} if key else {}


def diff(path: Path, lines: Mapping[str, Any]) -> str:
    """A unified diff that puts ``lines`` into the portal's file at ``path``; "" without any. It names the
    file without its folder."""
    old = path.read_text(encoding="utf-8").splitlines(keepends=True)
    new = list(old)
    for key, value in lines.items():
        place = _place(new, key) or _before_notes(new)
        new[place] = [f"{key} = {_value(value)}\n"]
    return "".join(unified_diff(old, new, path.name, path.name, n=1))


def _place(lines: list[str], key: str) -> slice | None:
    """Where ``key`` stands, with all lines of its value."""
    for first, line in enumerate(lines):
        if line.startswith("["):
            break
        if re.match(rf"{key}\s*=", line):
            return next(slice(first, last) for last in _ends(lines, first))
    return None


def _ends(lines: list[str], first: int) -> Iterator[int]:
    for last in range(first + 1, len(lines) + 1):
        try:
            tomllib.loads("".join(lines[first:last]))
        except tomllib.TOMLDecodeError:
            continue
        yield last


def _before_notes(lines: list[str]) -> slice:
    place = _place(lines, "verified")
    return slice(place.stop, place.stop) if place else slice(0, 0)


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and "\\" in value and "'" not in value:
        return f"'{value}'"
    return json.dumps(value, ensure_ascii=False)
