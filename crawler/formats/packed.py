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
_ENCRYPTED, _AES = 0x1, 99
_ASK = "it is encrypted; ask whoever published it for an open copy"
_DAMAGED = (
    BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
)


def opened(data: bytes, *, may_be_encrypted: bool = False) -> ZipFile:
    """The container in ``data``. FormatError for one that is damaged, or would unpack to more than a document
    has, and for one with encrypted members, unless it ``may_be_encrypted`` in part.
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
    if not may_be_encrypted and any(map(_is_encrypted, members)):
        raise FormatError(_ASK)
    return container


def _is_encrypted(member: ZipInfo) -> bool:
    return bool(member.flag_bits & _ENCRYPTED) or member.compress_type == _AES


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


def member(container: ZipFile, name: str | ZipInfo) -> bytes:
    """The member ``name``, of several of one name that which is given, which has no more bytes than the
    directory says. FormatError where it is missing, damaged or encrypted.
    """
    try:
        info = container.getinfo(name) if isinstance(name, str) else name
        if _is_encrypted(info):
            raise FormatError(_ASK)
        with container.open(info) as file:
            return file.read(info.file_size)
    except (KeyError, *_DAMAGED) as error:
        raise FormatError("it is damaged; fetch it again") from error
