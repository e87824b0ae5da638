"""Which extractors made a row: a document is extracted anew when they have changed."""

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from itertools import chain

from nlp.language import vocabulary


@cache
def version() -> str:
    """A fingerprint of the extractors' code and vocabularies, and of the library that tags the words."""
    return _fingerprint("nlp")


@cache
def reader_version() -> str:
    """A fingerprint of all that reads a page: the extractors, and the code that finds articles in pages."""
    return _fingerprint("nlp", "crawler")


def _fingerprint(*packages: str) -> str:
    digest = hashlib.sha256(metadata.version("underthesea").encode())
    every = chain.from_iterable(_files(resources.files(package)) for package in packages)
    for file in chain(every, vocabulary.beside()):
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
