"""The line of a head that names the type of its document: "QUYẾT ĐỊNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG"."""

import re
from functools import cache

from nlp.decisions import symbols
from nlp.language import phrase_patterns
from nlp.language.letters import unmarked


def names(line: str, kind: str) -> bool:
    """Whether ``line`` is the name of a type, which may say more ("CHƯƠNG TRÌNH HÀNH ĐỘNG")."""
    written = _NUMBERED.sub("", line.strip(" \t|*:"))
    if not written.isupper():
        # Capitals of an old font are small letters once converted: "nghị định của chính phủ".
        return re.fullmatch(rf"{kind}(?: của(?: [^\W\d]+){{2,4}})?", written, re.IGNORECASE) is not None
    told, scanned = written.lower(), _SCANNED.sub("", written)
    if scanned != written:
        return unmarked(scanned.lower()) == unmarked(kind.lower())
    return told in _all() or _OF_TYPE.fullmatch(told.removeprefix(kind.lower())) is not None


def numbers(line: str) -> str | None:
    """The number, without its symbol and zeros before it, behind the type: "QUYẾT ĐỊNH SỐ 03/2006/QĐ-X"."""
    told = _NUMBERED.search(line.strip(" \t|*:"))
    return told["number"].lstrip("0") if told else None


def is_alone(line: str, kind: str) -> bool:
    """Whether ``line`` is the name of the type ``kind`` and no more."""
    return line.isupper() and line.lower() == kind.lower()


def named(line: str) -> str | None:
    """The type that ``line`` is the name of, and no more."""
    return _by_name().get(line.lower()) if line.isupper() else None


def opens_title(line: str, kind: str) -> bool:
    """Whether the title itself begins with the name of a type: a circular's "HƯỚNG DẪN THỰC HIỆN …"."""
    return line in _VERBS and kind in _ACTS


def are_ministries(line: str) -> bool:
    """Whether ``line`` but names the ministries of a joint document: "LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI - TÀI
    CHÍNH", below "THÔNG TƯ LIÊN BỘ".
    """
    rest = _ministries().sub("", line) if line.isupper() else line
    return rest != line and _BETWEEN_MINISTRIES.fullmatch(rest) is not None


_BETWEEN_MINISTRIES = re.compile(r"(?:[\s,/–-]|\bBỘ\b|\bVÀ\b)*")


@cache
def _ministries() -> re.Pattern[str]:
    """The fields of the ministries, the longest first."""
    names = [one.name for one in symbols.issuers().values() if one.name.startswith("Bộ ")]
    return phrase_patterns.whole(name.removeprefix("Bộ ").upper() for name in names)


_VERBS = frozenset({"QUY ĐỊNH", "HƯỚNG DẪN"})
_ACTS = frozenset({"Thông tư", "Thông tư liên tịch", "Nghị định", "Nghị quyết", "Quyết định"})
# What a scan made of "KẾT LUẬN": "K ẾT LUẬN".
_SCANNED = re.compile(r"(?<=^[BCĐHKNQT]) (?=[^\W\d]{1,4} )")
_NUMBERED = re.compile(r" (?:SỐ ?:? ?)?(?P<number>\d+)/[^\s]+$")
_OF_TYPE = re.compile(
    r"(?: hành động| công tác| liên (?:tịch|ngành|sở|bộ)| phối hợp|"
    r" thanh tra| kiểm tra| giám sát)?"
)


@cache
def _all() -> frozenset[str]:
    return frozenset(_by_name())


@cache
def _by_name() -> dict[str, str]:
    return {name.lower(): name for name, _ in symbols.types().values()}
