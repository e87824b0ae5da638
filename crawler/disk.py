"""What is on the disk for good: a file's contents, and the names in a folder."""

import os
from pathlib import Path


def synced(file: Path) -> Path:
    """``file``, when its contents are on the disk."""
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
    return file


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
