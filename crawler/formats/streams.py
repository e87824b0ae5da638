"""What the streams of a PDF file unpack to, summed before a reader unpacks them."""

import re
import zlib
from collections.abc import Iterator

from crawler.formats.content import MOST_UNPACKED, FormatError
from crawler.formats.packed import LARGE, MOST_RATIO

_TOO_MUCH = f"it unpacks to more than {MOST_UNPACKED >> 20} MB, more than a document has; it is left out"
_END = b"endstream"
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 1_000
_OBJECT = re.compile(rb"\bobj\b")
# A picture is unpacked only where it is shown, which its readers bound by themselves.
_IS_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
# How a packed stream begins (RFC 1950), and that it may be packed once more.
_PACKED, _DEEPEST = re.compile(rb"\x78[\x01\x5e\x9c\xda]"), 3
_PIECE, _UNPACKED_PIECE = 64 * 2**10, 2**20


def check(data: bytes) -> None:
    """FormatError where the streams of the file ``data`` would unpack to more than a document has."""
    size = 0
    for start in _streams(data):
        own, packed = 0, data.find(_END, start) - start
        for piece in _unpacked(_pieces(data, start)):
            size, own = size + len(piece), own + len(piece)
            if size > MOST_UNPACKED or (own > LARGE and own > MOST_RATIO * packed):
                raise FormatError(_TOO_MUCH)


def _streams(data: bytes) -> Iterator[int]:
    """Where the streams of ``data`` begin that are packed and no pictures."""
    for stream in _STREAM.finditer(data):
        before = data[max(0, stream.start() - _DICTIONARY) : stream.start()]
        dictionary = _OBJECT.split(before)[-1]
        if _PACKED.match(data, stream.end()) and not _IS_PICTURE.search(dictionary):
            yield stream.end()


def _pieces(data: bytes, start: int) -> Iterator[bytes]:
    return (data[at : at + _PIECE] for at in range(start, len(data), _PIECE))


def _unpacked(packed: Iterator[bytes], depth: int = 1) -> Iterator[bytes]:
    """What ``packed`` unpacks to, in pieces, and what that does where it is packed itself."""
    pieces = _inflated(packed)
    first = next(pieces, b"")
    yield first
    if depth < _DEEPEST and _PACKED.match(first):
        yield from _unpacked(_with_first(first, pieces), depth + 1)
    else:
        yield from pieces


def _with_first(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    """Up to the end of the stream, or to where it is damaged."""
    inflating = zlib.decompressobj()
    for piece in packed:
        rest = piece
        while rest and not inflating.eof:
            try:
                yield inflating.decompress(rest, _UNPACKED_PIECE)
            except zlib.error:
                return
            rest = inflating.unconsumed_tail
        if inflating.eof:
            return
