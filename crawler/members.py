"""The members of a gzip file, one after the other, over whatever is damaged between them."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

_BLOCK = 2**15
_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b\x08"
_MOST_BYTES = 2**28
_SAVED = 2**12


@dataclass(frozen=True, slots=True)
class Member:
    """What stands from the byte ``start`` to the byte ``end`` of a gzip file: ``data``, as far as it can be
    read, and its ``damage`` in words, None for a sound member, whose check sum has been compared."""

    start: int
    end: int
    data: bytes
    damage: str | None = None


def members(file: IO[bytes], begins: bytes, start: int = 0) -> Iterator[Member]:
    """All of ``file`` from the byte ``start`` on, whose members' contents begin with ``begins``. After
    damage, of which nothing says how far it goes, reading goes on at the next member that begins so."""
    while member := _member(file, start):
        if member.damage is not None:
            following = _following(file, start + 1, begins)
            member = Member(start, following, _saved(file, start, following), member.damage)
        yield member
        start = member.end


def _member(file: IO[bytes], start: int) -> Member | None:
    """The member at ``start``; None at the file's end. The end of a damaged one is not known."""
    file.seek(start)
    decompressor, parts, size, block = zlib.decompressobj(_GZIP), list[bytes](), 0, b""
    damage = None
    while not decompressor.eof and damage is None:
        block = file.read(_BLOCK)
        try:
            parts.append(decompressor.decompress(block, _MOST_BYTES) if block else b"")
        except zlib.error as error:
            damage = str(error)
        size += len(parts[-1]) if parts else 0
        if not block:
            damage = "it is cut off"
        elif size >= _MOST_BYTES:
            damage = f"it holds more than {_MOST_BYTES >> 20} MB"
    end = file.tell() - len(decompressor.unused_data)
    return None if not block and end == start else Member(start, end, b"".join(parts), damage)


def _saved(file: IO[bytes], start: int, end: int) -> bytes:
    """What can be read of the beginning of a damaged member, byte by byte up to the damage."""
    file.seek(start)
    decompressor, parts = zlib.decompressobj(_GZIP), list[bytes]()
    try:
        for byte in file.read(min(end - start, _SAVED)):
            parts.append(decompressor.decompress(bytes([byte]), _BLOCK))
    except zlib.error:
        pass
    return b"".join(parts)


def _following(file: IO[bytes], position: int, begins: bytes) -> int:
    """Where, from ``position`` on, the next member begins; the length of the file where none does."""
    while True:
        file.seek(position)
        window = file.read(_BLOCK)
        found = window.find(_MAGIC)
        if found >= 0 and _content(file, position + found, len(begins)) == begins:
            return position + found
        if found >= 0:
            position += found + 1
        elif len(window) < _BLOCK:
            return position + len(window)
        else:
            position += len(window) - len(_MAGIC) + 1


def _content(file: IO[bytes], start: int, size: int) -> bytes:
    """The first ``size`` bytes that the member at ``start`` holds; b"" where there is none."""
    file.seek(start)
    try:
        return zlib.decompressobj(_GZIP).decompress(file.read(_BLOCK), size)
    except zlib.error:
        return b""
