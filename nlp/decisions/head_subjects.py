"""What an official document is about (trích yếu), as its own head says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from nlp.decisions import head_layout, head_types, heads
from nlp.decisions.docnumbers import DocNumber
from nlp.language.letters import LOWER, UPPER

_REACH, _REACH_ABOVE, _LONGEST, _FEWEST_WORDS, _LEAST_OF_RULE = 1_400, 350, 1_000, 4, 3
_ABOUT = re.compile(
    rf"(?P<mark>[(\[“\"] ?)?(?:(?i:V ?/ ?v|Về ?việc|Trích yếu)\b ?[:.]?|Về(?= [{LOWER}])) ?(?P<subject>.*)"
)
_RULE = re.compile(r"[\W_]*|[-_*=]{3}.*")
_ENDS_ABOUT = re.compile(r"Số ?:|[_*-]{3}", re.IGNORECASE)
_NO_MINISTRY = "(?:TIÊU CHÍ|CHỈ SỐ|CHỈ TIÊU|ĐƠN GIÁ|ĐỊNH MỨC|THỦ TỤC|QUY|TÀI LIỆU|NHẬN DIỆN|MÁY|PHẬN)"
_BODY = (
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THƯỜNG TRỰC|SỞ |BAN (?!HÀNH)"
    rf"|BỘ (?!{_NO_MINISTRY})|CHÍNH PHỦ|QUỐC HỘI|VIỆN TRƯỞNG|CHÁNH ÁN|CỤC TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG )"
)
# The body that decides stands between the title and its legal bases, or the term of a council.
_DECIDES = re.compile(rf"{_BODY}[^{LOWER}]*(?:\b[{UPPER}][{LOWER}]+ ?){{0,4}}$|KH[ÓO][AÁ] [IVXL]+")
_ENDS_TITLE = re.compile(
    r"(?:[-–] ?)?(?:Xét|Thực hiện|Thi hành|Để |Nhằm |Ngày |[IVX\d]+[.)]|[-_*=]{3}"
    r"|\((?:Kèm theo|Ban hành|Thực hiện|Số liệu)|(?:STT|TT) ?$"
    r"|Phần (?!mềm)|CHƯƠNG (?!TRÌNH))"
)
# A title that says what is carried out, not a text that opens so: "Thực hiện Kế hoạch số …, Sở báo cáo:".
_CARRIES_OUT = re.compile(r"(?:Thực hiện|Thi hành|Để|Nhằm)\b(?:(?:(?!\bsố\b)[^:])+|[^:,]+)(?<![.;,])$")
_PROSE = re.compile(
    rf"[{UPPER}].*(?:[.:;]|.{{100}})$"
    r"|(?:Năm \d{4},|Trong |Hiện nay|Thời gian qua|Những năm"
    r"|Tại |Qua |Trên cơ sở|Sau khi|Vừa qua|Được sự|Từ )"
)
_TELLS = re.compile(head_layout.BODY_TELLS)
# The text begins in small letters below a title in capitals, on a line that need not end with its sentence.
_RUNNING = re.compile(rf"[{UPPER}][{LOWER}]+ [{LOWER}]+ (?:\S+ ){{4}}")
# A line that breaks off goes on with a body's name: "… CỦA", "ỦY BAN NHÂN DÂN TỈNH".
_BREAKS_OFF = re.compile(r"\b(?:của|do|và|tại|với|cho|thuộc|giữa|từ|về|các)$|,$", re.IGNORECASE)
# "Kế hoạch thực hiện", "Chỉ thị số 52-CT/TW …"
_CITES_NEXT = re.compile(
    r"\b(?:thực hiện|triển khai|theo|hướng dẫn|một số điều của)\n(?:Luật|Nghị|Quyết|Chỉ thị|Thông tư|Kết luận"
    r"|Kế hoạch|Chương trình|Công văn|Đề án|Hướng dẫn)\b.*\bsố\b",
    re.IGNORECASE,
)
# "QUYẾT ĐỊNH", "CỦA ỦY BAN NHÂN DÂN TỈNH V/V …"
_OF_WHOM = re.compile(r"của [^,;]{4,120}? (?=về việc\b|v/v\b)", re.IGNORECASE)
_OF_WHOM_ABOUT = re.compile(r"của [^,;]{4,60}? (?=về\b)", re.IGNORECASE)
_LEAD = re.compile(r"(?:V ?/ ?v|Về ?việc|Về)\b ?[:.]? ?", re.IGNORECASE)


def subject(text: str, number: DocNumber, kind: str) -> str | None:
    """The trích yếu: the "V/v" line, or the lines between the name of the type and the legal bases."""
    behind = head_layout.lines(text[number.end : number.end + _REACH])
    lines = list(takewhile(heads.is_of_head, behind))
    before = text[text.rfind("\n", 0, number.start) + 1 : number.start]
    if head_types.names(before, kind):
        return _title(lines)
    above = len(lines)
    for index, line in enumerate(lines):
        if about := _ABOUT.match(line):
            opened = line if about["mark"] else about["subject"]
            return joined(_of_letter([opened, *lines[index + 1 :]]))
        if head_types.names(line, kind) and line not in lines[index + 1 : index + 2]:
            is_verb = head_types.opens_title(line, kind) and not number.is_party
            title = [f"{line} {lines[index + 1]}", *lines[index + 2 :]] if is_verb else lines[index + 1 :]
            if told := _title(title):
                return told
            above = min(above, index)
    return _untyped(lines[:above]) or _above(text, number) or _beside_signature(text, number)


def _above(text: str, number: DocNumber) -> str | None:
    """The subject of a letter whose "V/v" stands above its number."""
    lines = head_layout.lines(text[max(0, number.start - _REACH_ABOVE) : number.start])[:-1]
    opened = lines[heads.about_above(lines) :]
    about = _ABOUT.match(opened[0]) if opened else None
    return joined(_of_letter([about["subject"], *opened[1:]])) if about else None


def _beside_signature(text: str, number: DocNumber) -> str | None:
    """The subject of a letter whose left column a file gives below its text, behind the recipients."""
    opened = _BEHIND_RECIPIENTS.search(text, number.end)
    lines = text[opened.end() :].split("\n") if opened else []
    return joined(takewhile(lambda line: line and not line.isupper(), lines))


_BEHIND_RECIPIENTS = re.compile(r"\n[-–+* ]*Lưu ?:?[^\n]{0,60}\n+[ \t]*(?=V ?/ ?v\b)")


def _untyped(lines: Sequence[str]) -> str | None:
    """The title of a document whose type its page leaves out: capitals right below the place and the day."""
    at = next((n for n, line in enumerate(lines) if line and not _is_aside(line)), len(lines))
    is_title = at < len(lines) and lines[at].isupper() and len(lines[at].split()) >= _FEWEST_WORDS
    return _title(lines[at:]) if is_title else None


def _is_aside(line: str) -> bool:
    """Whether a line before the title is none of it: a rule, the place and day."""
    return _RULE.fullmatch(line) is not None or heads.dates_line(line)


def _of_letter(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a "V/v", in the left column of its head."""
    for index, line in enumerate(lines):
        if heads.dates_line(line):
            if not any(one[:1].islower() for one in lines[index + 1 : index + 2]):
                return
        elif not line or _ENDS_ABOUT.match(line) or (index and _is_other(line, lines[index - 1], lines[0])):
            if index:
                return
        else:
            yield line


def _is_other(line: str, before: str, first: str) -> bool:
    """Whether ``line`` is the body that decides or the text, and no more of what the letter is about."""
    if first.isupper():
        is_text = _RUNNING.match(line) is not None and len(before.split()) >= _FEWEST_WORDS
        return (is_text or _DECIDES.match(line) is not None) and not _BREAKS_OFF.search(before)
    return _is_body(line)


def _is_body(line: str) -> bool:
    return line.isupper() and len(line.split()) >= _FEWEST_WORDS


def _title(lines: Sequence[str]) -> str | None:
    """The lines of a title, up to the body that decides, its reasons or the text."""
    start = next((n for n, line in enumerate(lines) if line and not _is_aside(line)), len(lines))
    start += _of_whom(lines[start:])
    told = list(_title_lines(lines[start:]))
    if len(told) > 1 and told[0].lower().startswith("của ") and not _OF_WHOM.match(" ".join(told)):
        told = told[1:] if not _OF_WHOM_ABOUT.match(told[0]) else told
    return joined(told)


def _of_whom(lines: Sequence[str]) -> int:
    """How many of ``lines`` only say whose the document is: "CỦA UBND TỈNH HÀ NAM", above "V/v …", or of
    which meeting: "HỘI NGHỊ LẦN THỨ MƯỜI", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XV)".
    """
    below = next((n for n, line in enumerate(lines[:_MOST_OF_WHOM]) if n and _LEAD.match(line)), 0)
    is_whose = below and _WHOSE.match(lines[0]) and not any(_is_mixed(one) for one in lines[:below])
    return below if is_whose else 0


def _is_mixed(line: str) -> bool:
    return bool(line) and not line.isupper()


_MOST_OF_WHOM = 4
_WHOSE = re.compile(rf"(?:CỦA {_BODY}|(?:TẠI )?HỘI NGHỊ \w+ THỨ |HƯỚNG DẪN$)[^{LOWER}]*$")


def _title_lines(lines: Sequence[str]) -> Iterator[str]:
    before = ""
    for index, line in enumerate(lines):
        if not line:
            following = next((one for one in lines[index:] if one), "")
            if (before.isupper() and following.isupper()) or _goes_on(before, following):
                continue
            return
        if _RULE.fullmatch(line):
            if len(line) >= _LEAST_OF_RULE:
                return
            continue
        following = next((one for one in lines[index + 1 :] if one), "")
        if _ends(f"{line} {following}" if _is_cut(line) else line, before, following):
            return
        if before and not _BREAKS_OFF.search(before) and _is_text(lines[index : index + _MOST_OF_TEXT]):
            return
        yield line
        before = line


# Who decides, in running letters right above the legal bases.
_AUTHORITY = re.compile(
    r"(?:Chủ tịch (?:[UỦ][yỷ] ban|UBND|HĐND)|Giám đốc (?:Sở|Trung tâm)|Bộ trưởng|(?:Chi c|C)ục trưởng"
    r"|Trưởng [Pp]hòng|Hiệu trưởng|[UỦ][yỷ] ban nhân dân (?:tỉnh|thành phố|huyện|quận|xã|phường))\b"
    r"[^,;:.]{0,90}"
)


def _is_text(lines: Sequence[str]) -> bool:
    """Whether the first of ``lines`` is the body right above the legal bases, or begins a text whose lines
    are full, up to the end of its sentence.
    """
    if _AUTHORITY.fullmatch(lines[0]) and not any(lines[1:]):
        return True
    end = next((n for n, line in enumerate(lines) if not line or line.endswith((".", ":", ";"))), 0)
    is_full = len(lines[0]) >= _FULL_LINE and len(" ".join(lines[:end])) >= _LEAST_OF_LINE * end
    return bool(end and lines[end] and is_full and _IN_WORDS.match(lines[0]))


_MOST_OF_TEXT, _FULL_LINE, _LEAST_OF_LINE = 8, 50, 40
_IN_WORDS = re.compile(rf"[{UPPER}][{LOWER}]+ [{LOWER}]+ ")


def _goes_on(before: str, following: str) -> bool:
    """Whether a title goes on behind a blank line: in small letters, or with the name of its unit."""
    is_name = _ENDS_IN_UNIT.search(before) is not None and not _DECIDES.match(following)
    return following[:1].islower() or (is_name and following[:1].isupper())


_ENDS_IN_UNIT = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã)$")


def _is_cut(line: str) -> bool:
    """Whether the line breaks off within the name of a body: "BỘ", "TRƯỞNG BỘ CÔNG THƯƠNG"."""
    return line.isupper() and line.isalpha()


def _ends(line: str, before: str, following: str) -> bool:
    """Whether the title ends before ``line``, which stands between ``before`` and ``following``."""
    if before and (_BREAKS_OFF.search(before) or _CITES_NEXT.search(f"{before}\n{line}")):
        return False
    if before and not _in_capitals(before) and line.isupper() and " " in line:
        return _DECIDES.match(line) is not None or not _DECIDES.match(following)
    is_whole = before.isupper() and len(before.split()) >= _FEWEST_WORDS
    if (is_whole and _RUNNING.match(line) and not _LEAD.match(line)) or (before and _TELLS.match(line)):
        return True
    if _DECIDES.match(line) or (before and _PROSE.match(line) and not line.isupper()):
        return True
    return _ENDS_TITLE.match(line) is not None and (bool(before) or not _CARRIES_OUT.match(line))


def _in_capitals(line: str) -> bool:
    """Whether all but the symbols is in capitals: "THỰC HIỆN QUYẾT ĐỊNH SỐ 856/QĐ-TTg CỦA THỦ TƯỚNG"."""
    return _SYMBOLS.sub("", line).isupper()


_SYMBOLS = re.compile(r"\S*[/-]\S*")


def joined(lines: Iterable[str]) -> str | None:
    """``lines`` as one subject, without its "Về việc"; None for nothing, or what is too long."""
    told = _IN_MARKS.sub(r"\1", " ".join(" ".join(lines).split()))
    whom = _OF_WHOM.match(told) or _OF_WHOM_ABOUT.match(told)
    told = _LEAD.sub("", told[whom.end() :] if whom else told, count=1) if _opens(told, whom) else told
    told = told.lstrip(" :.").rstrip(" .;,:/")
    return told if 0 < len(told) <= _LONGEST else None


# "(V/v phê duyệt …)"
_IN_MARKS = re.compile(r"^[(\[“\"] ?((?:V ?/ ?v|Về việc)\b.*?)[)\]”\"]?$", re.IGNORECASE)


def _opens(told: str, whom: re.Match[str] | None) -> bool:
    return whom is not None or _LEAD.match(told) is not None
