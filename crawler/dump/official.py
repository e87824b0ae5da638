"""Official letters and decisions, which print their own heading (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from crawler.dump import names

_HEADING = re.compile(
    r".{0,80}CỘNG H(?:ÒA|OÀ) XÃ HỘI|CỘNG$|Kính g[ửở]i|Số ?: ?\d|Căn cứ |Độc lập ?[-–]"
    # The party's documents (Hướng dẫn 36-HD/VPTW): "Số 45-KH/HU".
    r"|.{0,80}ĐẢNG CỘNG SẢN VIỆT NAM|Số ?:? ?\d+ ?[-–] ?[A-ZĐ]{1,5} ?/ ?[A-ZĐ]"
    # Elder ones: "THÔNG TƯ", "CỦA BỘ TÀI CHÍNH SỐ 21/2004/TT-BTC NGÀY 24 THÁNG 3 NĂM 2004 …".
    r"|CỦA [^a-z\d]{3,120}?SỐ ?:? {0,3}\d+ ?/"
)
_NUMBERED = re.compile(r"Số ?:? {0,8}\d{1,5} {0,4}/ ?[A-ZĐ\d]")
# What the body that issues it stands above, or beside: the state, the party, its number.
_BESIDE_BODY = re.compile(
    r"CỘNG(?: H(?:ÒA|OÀ)|$)|Độc lập ?[-–]|ĐẢNG CỘNG SẢN VIỆT NAM|(?:\* ?)?Số(?: ?:| {1,3}[-\d])"
)
_ABOUT = re.compile(r"V ?/ ?v\b", re.IGNORECASE)
_RECIPIENTS = re.compile(r"Nơi nhận\b")
_MOST_LINES = 4
_MOST_OF_BODY, _MOST_BELOW = 5, 6
_LONGEST = 400
_DAY = re.compile(r"NGÀY \d{1,2}(?: THÁNG |/)\d{1,2}(?: NĂM |/)\d{4}")


def is_heading(line: str) -> bool:
    """Whether ``line`` stands in the heading of an official document: the state's name, its number, …"""
    return bool(_HEADING.match(line)) or is_numbered(line)


def is_numbered(line: str) -> bool:
    """Whether ``line`` opens with the number of a document, blanks and all: "Số:    04  /QĐ-SCT | …"."""
    return bool(_NUMBERED.match(line))


def is_in_head(lines: Sequence[str], index: int) -> bool:
    """Whether line ``index`` of ``lines`` is of the head of an official document: the body that issues it, or
    a piece of its name ("DÂN THÀNH PHỐ HẢI PHÒNG"), the subject of a letter below that.
    """
    below = lines[index + 1 : index + 1 + _MOST_BELOW]
    line = lines[index].strip("| ")
    if not (line.isupper() or _ABOUT.match(line)) or not any(map(_BESIDE_BODY.match, below)):
        return False
    above = [one.strip("| ") for one in lines[max(0, index - _MOST_OF_BODY) : index + 1]]
    ends = range(len(above) if line.isupper() else 1, len(above) + 1)
    names_of_body = (" ".join(above[start:end]) for end in ends for start in range(end))
    return any(name.isupper() and names.is_unit(name) for name in names_of_body)


def recipients(lines: Sequence[str]) -> Iterator[int]:
    """The indices of those of ``lines`` that say who receives the document: "- Lưu: VT"."""
    inside = False
    for index, line in enumerate(lines):
        inside = bool(_RECIPIENTS.match(line)) or (inside and line.startswith(_MARKS))
        if inside:
            yield index


_MARKS = ("-", "–", "+", "•")


def title(lines: Sequence[str]) -> str | None:
    """The title of the official document that opens with ``lines``: the subject of a letter ("V/v …"), of any
    other document its type and subject. None where the lines hold neither.
    """
    for number, line in enumerate(lines):
        if line.startswith("V/v "):
            return line
        for length in (1, 2):  # "KẾ" and "HOẠCH" stand apart where each cell is a line
            kind = " ".join(lines[number : number + length])
            if names.is_document_type(kind):
                return " ".join([kind, *_subject(lines[number + length :])])
    return None


def _subject(lines: Sequence[str]) -> list[str]:
    """The lines in capitals below the type, or else the next one."""
    lines = list(_joined_capitals(lines[: 2 * _MOST_LINES]))
    told = [line for line in lines if not is_heading(line) and not _DAY.fullmatch(line)]
    below = [line for line in told[:_MOST_LINES] if len(line) <= _LONGEST]
    return list(takewhile(_is_subject, below)) or below[:1]


def _joined_capitals(lines: Sequence[str]) -> Iterator[str]:
    """``lines`` with a single word in capitals put before the line that it opens: "TỔ", "CHỨC ĐÁNH GIÁ"."""
    opening = ""
    for line in lines:
        if line.isupper() and " " not in line and line.isalpha():
            opening += f"{line} "
        else:
            yield opening + line
            opening = ""


def _is_subject(line: str) -> bool:
    return line.isupper() and not names.is_unit(line) and not names.is_office(line)
