"""Stable ids: the same input has the same id in every run, whatever was stored before."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from db.folding import fold


def document_id(source_id: str, key: str) -> str:
    """The id of the document ``key`` of a source: 16 hexadecimal digits."""
    return hashlib.sha256(f"{source_id}\n{key}".encode()).hexdigest()[:16]


def mention_ids(document: str, starts: Iterable[int]) -> Iterator[str]:
    """The ids of one table's rows of ``document`` by their offsets; a second row at an offset gets "-2"."""
    seen: Counter[int] = Counter()
    for start in starts:
        seen[start] += 1
        yield f"{document}-{start}" + (f"-{seen[start]}" if seen[start] > 1 else "")


def named_id(name: str, *identity: str | int | None) -> str:
    """A readable id: ``name`` as a slug, and a fingerprint of ``identity``."""
    return f"{_slug(name)}-{hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:10]}"


@lru_cache(maxsize=1024)
def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:60]
