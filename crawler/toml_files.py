"""TOML files that people write: read whole, or refused in a line; and what they call the types of values."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nlp.language import text_files

_AT_LINE = re.compile(r"\(at line (\d+)")
_KINDS: Mapping[type, str] = MappingProxyType(
    {
        str: "a text",
        int: "a whole number",
        float: "a number",
        bool: "true or false",
        list: "a list",
        dict: "a table",
        date: "a date",
        datetime: "a moment",
        time: "a time of day",
    }
)


class TomlError(ValueError):
    """A text is no TOML; the message says why, and ``line`` where, if that is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def read(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of the file at ``path``, and what it holds. TomlError where it is no TOML, TextFileError where
    it is no text; neither names the file.
    """
    text = text_files.read(path)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        line = _AT_LINE.search(message)
        raise TomlError(message, int(line[1]) if line else text.count("\n") + 1) from error
    except RecursionError as error:
        raise TomlError("its values are nested too deeply") from error
    except ValueError as error:
        raise TomlError("a number in it has too many digits") from error


def kind(wanted: type) -> str:
    """What a value of the type ``wanted`` is called."""
    return _KINDS[wanted]
