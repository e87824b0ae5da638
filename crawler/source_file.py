"""A portal's TOML file, read strictly: what is unknown, missing or of a wrong type is named with its line."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from cssselect import HTMLTranslator, SelectorError

from crawler import toml_files
from crawler.families import Layout
from crawler.toml_files import TomlError, kind
from nlp.language.text_files import TextFileError

_TYPES: dict[str, tuple[type, ...]] = {
    "name": (str,),
    "province": (str,),
    "homepage": (str,),
    "start": (list,),
    "family": (str,),
    "hosts": (list,),
    "file_hosts": (list,),
    "moved_to": (str,),
    "until": (date,),
    "evidence": (list,),
    "verified": (date, str),
    "key": (str,),
    "notes": (str,),
    "delay_seconds": (float, int),
    "at_once": (int,),
    "old_tls": (bool,),
    "allow_private_host": (bool,),
    "refetch_budget": (int,),
    "expect": (dict,),
    "selectors": (dict,),
    "layouts": (list,),
}
_REQUIRED = ("name", "province", "homepage", "start", "family", "hosts", "evidence", "verified")
_FIELDS = frozenset(field.name for field in fields(Layout))
_EXPECTATIONS = {"documents_min": (int, 10**9), "dated_min": (float, 1), "body_min": (float, 1)}
"""What a portal may be expected to give: the type of each, and the most that it can be."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r'"?([\w-]+)"?\s*=')


class SourceError(ValueError):
    """A mistake in a portal's file; the message names the file and the line."""


class SourceFile:
    """The file of the portal ``id``, its keys known and of the right types. SourceError otherwise."""

    def __init__(self, path: Path) -> None:
        self.id = path.stem
        self._name = path.name
        self.data: dict[str, Any]
        try:
            text, self.data = toml_files.read(path)
        except TomlError as error:
            raise SourceError(f"{self._name}:{error.line or 1}: {error}") from error
        except TextFileError as error:
            raise SourceError(f"{self._name}: {error}") from error
        self._lines = dict(reversed(list(_positions(text))))
        self._check_types()

    def require(self, condition: object, key: str, message: str) -> None:
        """SourceError about ``key`` unless ``condition`` holds."""
        if not condition:
            raise self._error((key,), message)

    def _error(self, where: tuple[str, ...], message: str) -> SourceError:
        known = (self._lines[where[:end]] for end in range(len(where), 0, -1) if where[:end] in self._lines)
        return SourceError(f"{self._name}:{next(known, 1)}: {where[-1]}: {message}")

    def _check_types(self) -> None:
        self.require(_SLUG.fullmatch(self.id), "name", f"{self.id!r} is no id: only a-z, 0-9 and hyphens")
        for key, value in self.data.items():
            self.require(key in _TYPES, key, f"unknown; known are {', '.join(_TYPES)}")
            wanted = kind(_TYPES[key][0])
            self.require(type(value) in _TYPES[key], key, f"{kind(type(value))}, where {wanted} is expected")
            if type(value) is list and key != "layouts":
                self.require(
                    value and all(type(item) is str for item in value), key, "needs texts, one or more"
                )
        for key in _REQUIRED:
            self.require(key in self.data, key, "missing")

    def expectations(self) -> dict[str, float]:
        """What the portal is expected to give."""
        found = self.data.get("expect", {})
        for key, value in found.items():
            if key not in _EXPECTATIONS:
                raise self._error(("expect", key), f"unknown; known are {', '.join(_EXPECTATIONS)}")
            wanted, most = _EXPECTATIONS[key]
            is_number = type(value) is int or (wanted is float and type(value) is float)
            if not is_number or not 0 <= value <= most:
                raise self._error(("expect", key), f"{value!r} is no number from 0 to {most:,}")
        return dict(found)

    def pattern(self, key: str) -> re.Pattern[str] | None:
        """The regular expression at ``key``, which has one group; None where the file has none."""
        if key not in self.data:
            return None
        try:
            compiled = re.compile(self.data[key])
        except re.error as error:
            raise self._error(
                (key,), f"no regular expression; look at its character {(error.pos or 0) + 1}"
            ) from error
        self.require(compiled.groups == 1, key, f"{compiled.groups} groups, where one is expected")
        return compiled

    def layout(self, family: Layout) -> Layout:
        """The family's layout with the file's ``selectors`` in the place of its own."""
        return self._with_selectors(family, self.data.get("selectors", {}), ("selectors",))

    def past_layouts(self, family: Layout) -> Iterator[tuple[date, Layout]]:
        """The layouts of the past, each with the last day that it was valid on."""
        for number, table in enumerate(self.data.get("layouts", [])):
            where = ("layouts", str(number))
            until = table.get("valid_until") if type(table) is dict else None
            if type(until) is not date:
                raise self._error((*where, "valid_until"), "a date is expected")
            own = {key: value for key, value in table.items() if key != "valid_until"}
            yield until, self._with_selectors(family, own, where)

    def _with_selectors(self, family: Layout, own: dict[str, Any], where: tuple[str, ...]) -> Layout:
        found = {key: self._selectors((*where, key), value) for key, value in own.items()}
        return replace(family, **found)

    def _selectors(self, where: tuple[str, ...], value: object) -> tuple[str, ...]:
        if where[-1] not in _FIELDS:
            raise self._error(where, f"no field of a layout; these are {', '.join(sorted(_FIELDS))}")
        selectors = value if type(value) is list else [value]
        for selector in selectors:
            if type(selector) is not str:
                raise self._error(where, "a CSS selector or several are expected")
            try:
                HTMLTranslator().css_to_xpath(selector)
            except SelectorError as error:
                raise self._error(where, f"{selector!r} is no CSS selector") from error
        return tuple(selectors)


def _positions(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Each key of the file, with the tables it is in, and its line."""
    table: tuple[str, ...] = ()
    layouts = 0
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        key = _KEY.match(line)
        if line.startswith("[["):
            table, layouts = ("layouts", str(layouts)), layouts + 1
        elif line.startswith("["):
            table = (line.strip("[] "),)
        elif key:
            yield (*table, key[1]), number
            continue
        else:
            continue
        yield table, number
