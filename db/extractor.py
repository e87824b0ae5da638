"""Which extractors made a row: a document is extracted anew when they have changed."""

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable


@cache
def version() -> str:
    """A fingerprint of the extractors' code and vocabularies, and of the library that tags the words."""
    digest = hashlib.sha256(metadata.version("underthesea").encode())
    for file in _files(resources.files("nlp")):
        digest.update(f"\n{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry)
        elif entry.name.endswith((".py", ".csv")):
            found.append(entry)
    return found
