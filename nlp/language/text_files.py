"""Text files that people write by hand: vocabularies, corrections, portals, the configuration."""

import re
from pathlib import Path

MOST_BYTES = 20 * 2**20
LONGEST_LINE = 20_000
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


class TextFileError(ValueError):
    """A file is no text; the message says why and what to do, without the file's name."""


def read(path: Path) -> str:
    """The text of the file at ``path``, UTF-8 with or without a mark at its beginning. TextFileError
    otherwise, with the system's words where it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise TextFileError("is no regular file; move it away")
        if path.stat().st_size > MOST_BYTES:
            raise TextFileError(f"has more than {MOST_BYTES >> 20} MB; split it")
        data = path.read_bytes()
    except OSError as error:
        raise TextFileError(f"cannot be read: {error.strerror}") from error
    return _text(data)


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TextFileError(f"line {line} is no UTF-8; save the file as UTF-8") from error
    if found := _CONTROLS.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TextFileError(f"line {line} has a character that no text has; write the line anew")
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE:
            raise TextFileError(f"line {number} has more than {LONGEST_LINE} characters; shorten it")
    return text
