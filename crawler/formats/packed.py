"""ZIP containers: what they would unpack to is summed before anything is unpacked."""

import struct
import zipfile
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from crawler.formats.content import MOST_UNPACKED, FormatError

_MOST_MEMBERS = 5_000
LARGE, MOST_RATIO = 20 * 2**20, 100
_MOST_DIRECTORY = 2**20
_END = b"PK\5\6"
_END_SIZE, _LONGEST_COMMENT = 22, 2**16
_ENCRYPTED = 0x1
_DAMAGED = (
    BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
)


def opened(data: bytes) -> ZipFile:
    """The container in ``data``. FormatError for one that is damaged, encrypted, or would unpack to more than
    a document has.
    """
    _check_directory(data)
    try:
        container = ZipFile(BytesIO(data))
    except _DAMAGED as error:
        raise FormatError("it is damaged; fetch it again") from error
    members = container.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > _MOST_MEMBERS or size > MOST_UNPACKED or any(map(_is_bomb, members)):
        raise FormatError(
            f"it unpacks to {size >> 20} MB in {len(members)} files, more than a document has; it is left out"
        )
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise FormatError("it is encrypted; ask whoever published it for an open copy")
    return container


def _is_bomb(member: ZipInfo) -> bool:
    """Whether it is large and says next to nothing: XML shrinks to a tenth, and to no hundredth."""
    return member.file_size > LARGE and member.file_size > MOST_RATIO * member.compress_size


def _check_directory(data: bytes) -> None:
    """A directory of millions of members is a burden before one is looked at."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise FormatError("it is damaged; fetch it again")
    (size,) = struct.unpack_from("<I", data, at + 12)
    if size > _MOST_DIRECTORY:
        raise FormatError("it holds more files than a document has; it is left out")


def member(container: ZipFile, name: str) -> bytes:
    """The member ``name``, which has no more bytes than the directory says. FormatError where it is missing
    or damaged.
    """
    try:
        info = container.getinfo(name)
        with container.open(info) as file:
            return file.read(info.file_size)
    except (KeyError, *_DAMAGED) as error:
        raise FormatError("it is damaged; fetch it again") from error
