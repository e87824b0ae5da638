"""What a reader makes of a file."""

from dataclasses import dataclass

MOST_BYTES = 60 * 2**20
MOST_PAGES = 1_000
MOST_UNPACKED = 200 * 2**20
"""What a packed file may hold, all members together; a plan with its photographs unpacks to some 20 MB."""


class FormatError(Exception):
    """A file cannot be read; the message says why and what to do, in one line, without the file's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The text of each of a file's ``pages``, in order; a format without pages has one, and ``is_paged`` says
    so. Those that ``is_printed`` have running heads and page numbers; the sheets of a book have none.
    ``needs_ocr``: pages that are pictures wait for a program that reads them; where one did,
    ``ocr_confidence`` is its own mean estimate, 0 to 1.
    """

    pages: tuple[str, ...]
    is_paged: bool = False
    is_printed: bool = False
    needs_ocr: bool = False
    ocr_confidence: float | None = None
