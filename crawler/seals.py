"""Seals: the SHA-256 of a file beside it, by which a byte that a disk or a hand changed does not go unseen.

SQLite tells of a page that does not fit its neighbours, and not of a letter that has become another one.
"""

import hashlib
from pathlib import Path

from crawler.disk import sync_folder, synced

_ENDING = ".sha256"


def of(path: Path) -> Path:
    """Where the seal of the file ``path`` is, or would be."""
    return path.with_name(path.name + _ENDING)


def seal(path: Path, name: Path | None = None) -> None:
    """Seal ``path`` as it is now, under the ``name`` that it is about to get, in the form of sha256sum."""
    name = name or path
    new = of(name).with_suffix(".new")
    new.write_text(f"{digest(path)}  {name.name}\n", encoding="utf-8")
    synced(new).replace(of(name))


def unseal(path: Path) -> None:
    """Take the seal off ``path``, for good before the file is written to."""
    if of(path).exists():
        of(path).unlink()
        sync_folder(path.parent)


def is_broken(path: Path) -> bool:
    """Whether ``path`` is not what was sealed. What has no seal has none that is broken: a file of the days
    before seals, or one whose writer was killed.
    """
    return of(path).exists() and _sealed(path) != digest(path).encode()


def is_another(path: Path, found: str) -> bool:
    """Whether the seal of ``path`` is there and of another digest than the one ``found``."""
    return of(path).exists() and _sealed(path) != found.encode()


def _sealed(path: Path) -> bytes:
    return of(path).read_bytes()[:64]


def digest(path: Path) -> str:
    """The SHA-256 of ``path``, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
