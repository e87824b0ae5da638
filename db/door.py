"""What a document may hold at most, wherever it came from. What is beyond is left out, and told."""

from collections.abc import Iterator
from dataclasses import replace

from db.records import Attachment, StoredDocument

LONGEST_TEXT = 400_000
"""A plan of 150 pages has 300,000 characters."""
LONGEST_TITLE = 1_000
LONGEST_SIGNATURE = 300
LONGEST_ADDRESS = 4_000
LONGEST_FILE_NAME = 500
MOST_ATTACHMENTS = 500


def bounded(document: StoredDocument) -> tuple[StoredDocument, tuple[str, ...]]:
    """The document within these bounds, and what was left out, a line each.

    A title or signature that is too long is none: it stays in the text, as far as that is kept. A text ends
    with its last whole line, the name of a file anywhere.
    """
    found = replace(
        document,
        title=_short(document.title, LONGEST_TITLE),
        author=_short(document.author, LONGEST_SIGNATURE),
        credit=_short(document.credit, LONGEST_SIGNATURE),
        publisher=_short(document.publisher, LONGEST_SIGNATURE),
        text=_beginning(document.text),
        attachments=tuple(_attachments(document.attachments)),
    )
    return found, tuple(_told(document, found))


def _short(value: str | None, longest: int) -> str | None:
    return value if value is None or len(value) <= longest else None


def _beginning(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    kept = text[:LONGEST_TEXT]
    return kept.rpartition("\n")[0] or kept


def _attachments(found: tuple[Attachment, ...]) -> Iterator[Attachment]:
    for file in found[:MOST_ATTACHMENTS]:
        if len(file.url) <= LONGEST_ADDRESS:
            is_long = len(file.name) > LONGEST_FILE_NAME
            yield replace(file, name=f"{file.name[: LONGEST_FILE_NAME - 1]}…") if is_long else file


def _told(document: StoredDocument, found: StoredDocument) -> Iterator[str]:
    for name in ("title", "author", "credit"):
        value = getattr(document, name)
        if value is not None and getattr(found, name) is None:
            yield f"what stands in the place of the {name} has {len(value):,} characters, and is none"
    if len(found.text) < len(document.text):
        yield f"of {len(document.text):,} characters only the first {len(found.text):,} are read"
    if len(found.attachments) < len(document.attachments):
        yield f"of {len(document.attachments):,} files only {len(found.attachments):,} are kept"
