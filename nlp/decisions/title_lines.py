"""The lines of a document's title: where they end, and the body that decides or the text begins."""

import re
from collections.abc import Iterator, Sequence

from nlp.decisions import head_layout
from nlp.language.letters import LOWER, UPPER

FEWEST_WORDS, _LEAST_OF_RULE = 4, 3
RULE = re.compile(r"[\W_]*|[-_*=]{3}.*")
_NO_MINISTRY = "(?:TIÊU CHÍ|CHỈ SỐ|CHỈ TIÊU|ĐƠN GIÁ|ĐỊNH MỨC|THỦ TỤC|QUY|TÀI LIỆU|NHẬN DIỆN|MÁY|PHẬN)"
BODY = (
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THƯỜNG TRỰC|SỞ |BAN (?!HÀNH)"
    rf"|BỘ (?!{_NO_MINISTRY})|CHÍNH PHỦ|QUỐC HỘI|VIỆN TRƯỞNG|CHÁNH |(?:TỔNG |CHI )?CỤC TRƯỞNG"
    r"|HIỆU TRƯỞNG|TRƯỞNG |THỐNG ĐỐC|CHỦ NHIỆM(?:$| VĂN| [UỦ])|TỔNG (?:THANH TRA|KIỂM TOÁN|GIÁM ĐỐC))"
)
# The body that decides stands between the title and its legal bases, or the term of a council.
DECIDES = re.compile(rf"{BODY}[^{LOWER}]*(?:\b[{UPPER}][{LOWER}]+ ?){{0,4}}$|KH[ÓO][AÁ] [IVXL]+")
_ENDS_TITLE = re.compile(
    rf"(?:[-–] ?)?(?:Xét|Thực hiện|Thi hành|Để |Nhằm |Ngày |[IVX\d]+[.)](?!,)"
    rf"|[IVX1]+ ?[-–] ?(?=[{UPPER}][{LOWER}])"
    r"|[-_*=]{3}|\((?:Kèm theo|Ban hành|Thực hiện|Số liệu)|(?:STT|TT) ?$"
    r"|Phần (?!mềm)|CHƯƠNG (?!TRÌNH)|Chương [IVX1]|XÁC (?:THỰC|NHẬN) VĂN BẢN|LỆNH CỦA CHỦ TỊCH)"
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
RUNNING = re.compile(
    rf"[{UPPER}][{LOWER}]+ [{LOWER}]+ (?:\S+ ){{4}}"
    rf"|[{UPPER}][{LOWER}]+ (?:(?:[{UPPER}]?[{LOWER}]+|\d+)[ ,.]+){{6}}"
)
# … on a line that is short: "Luật Quản lý thuế ngày 13", "tháng 6 năm 2019 có quy định về hóa đơn".
_OPENS_TEXT = re.compile(rf"[{UPPER}][{LOWER}]+ (?:[{UPPER}]?[{LOWER}]{{1,8}} ){{2,8}}\d+$")
# A line that breaks off goes on with a body's name: "… CỦA", "ỦY BAN NHÂN DÂN TỈNH".
BREAKS_OFF = re.compile(
    r"\b(?:của|do|và|tại|với|cho|thuộc|giữa|từ|về|các|(?:của|thuộc) văn phòng)$|,$", re.IGNORECASE
)
# "Kế hoạch thực hiện", "Chỉ thị số 52-CT/TW …"; the name of a body: "của Thủ tướng", "Chính phủ".
_GOES_ON_IN_NAME = re.compile(
    r"\b(?:thực hiện|triển khai|theo|hướng dẫn|một số điều của)\n(?:Luật|Nghị|Quyết|Chỉ thị|Thông tư|Kết luận"
    r"|Kế hoạch|Chương trình|Công văn|Đề án|Hướng dẫn)\b.*\bsố\b"
    r"|\b(?:(?:bộ|cục|viện)\ntrưởng|chủ\ntịch|giám\nđốc|bí\nthư"
    r"|[ủu][ỷy]\nban|hội\nđồng|thủ\ntướng|chính\nphủ|quốc\nhội|thủ tướng\nchính phủ|văn\nphòng"
    r"|(?:chủ tịch|thường trực)\n(?:[ủu][ỷy] ban|UBND|hội đồng|HĐND)|bộ trưởng\n(?:bộ|[ủu]y ban)"
    r"|giám đốc\n(?:sở|trung tâm|công an)|trung\nương|mặt trận\ntổ quốc|tòa\nán|viện\nkiểm sát)\b",
    re.IGNORECASE,
)
# The blank behind it may be lost: "VỀ VIỆCSỬA ĐỔI".
LEAD = re.compile(r"(?:V ?/ ?v\b|Về ?việc|Về\b) ?[:.]? ?", re.IGNORECASE)


def of_title(lines: Sequence[str]) -> Iterator[str]:
    """Those of ``lines`` that are the title which the first of them begins."""
    before = ""
    for index, line in enumerate(lines):
        if not line:
            following = next((one for one in lines[index:] if one), "")
            if (before.isupper() and following.isupper()) or _goes_on(before, following):
                continue
            return
        if RULE.fullmatch(line):
            if len(line) >= _LEAST_OF_RULE:
                return
            continue
        following = next((one for one in lines[index + 1 :] if one), "")
        if _ends(f"{line} {following}" if _is_cut(line, following) else line, before, following):
            return
        if before and not BREAKS_OFF.search(before) and _is_text(lines[index : index + _MOST_OF_TEXT]):
            return
        yield line
        before = line


# Who decides, in running letters right above the legal bases.
AUTHORITY = re.compile(
    r"(?:Chủ tịch (?:nước|[UỦ][yỷ] ban|UBND|HĐND)|Giám đốc (?:Sở|Trung tâm)|Bộ trưởng|(?:Chi c|C)ục trưởng"
    r"|Trưởng [Pp]hòng|Hiệu trưởng|[UỦ][yỷ] ban nhân dân (?:tỉnh|thành phố|huyện|quận|xã|phường))\b"
    r"[^,;:.]{0,90}"
)


def _is_text(lines: Sequence[str]) -> bool:
    """Whether the first of ``lines`` is the body right above the legal bases, or begins a text whose lines
    are full, up to the end of its sentence.
    """
    if AUTHORITY.fullmatch(lines[0]) and not any(lines[1:]):
        return True
    end = next((n for n, line in enumerate(lines) if not line or line.endswith((".", ":", ";"))), 0)
    is_full = len(lines[0]) >= _FULL_LINE and len(" ".join(lines[:end])) >= _LEAST_OF_LINE * end
    return bool(end and lines[end] and is_full and _IN_WORDS.match(lines[0]))


_MOST_OF_TEXT, _FULL_LINE, _LEAST_OF_LINE = 8, 50, 40
_IN_WORDS = re.compile(rf"[{UPPER}][{LOWER}]+ [{LOWER}]+ ")


def _goes_on(before: str, following: str) -> bool:
    """Whether a title goes on behind a blank line: in small letters, or with the name of its unit."""
    is_name = _ENDS_IN_UNIT.search(before) is not None and not DECIDES.match(following)
    return following[:1].islower() or (is_name and following[:1].isupper())


_ENDS_IN_UNIT = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã)$")


def _is_cut(line: str, following: str) -> bool:
    """Whether the line breaks off within the name of a body: "BỘ", "TRƯỞNG BỘ CÔNG THƯƠNG"; not the last word
    of a title, "… TỈNH TIỀN", "GIANG".
    """
    return line.isupper() and line.isalpha() and not _is_running(following)


def _is_running(line: str) -> bool:
    return RUNNING.match(line) is not None or (_PROSE.match(line) is not None and not line.isupper())


def _ends(line: str, before: str, following: str) -> bool:
    """Whether the title ends before ``line``, which stands between ``before`` and ``following``."""
    if before and (BREAKS_OFF.search(before) or _goes_on_in_name(before, line)):
        return False
    if before and not _in_capitals(before) and line.isupper() and " " in line:
        return DECIDES.match(line) is not None or not DECIDES.match(following)
    is_whole = before.isupper() and len(before.split()) >= FEWEST_WORDS
    is_short = line.endswith(" số") or _OPENS_TEXT.match(line)
    told = f"{line} {following}" if is_short else line
    if (is_whole and RUNNING.match(told) and not LEAD.match(line)) or (before and _TELLS.match(line)):
        return True
    if DECIDES.match(line) or (before and _PROSE.match(line) and not line.isupper()):
        return True
    return _ENDS_TITLE.match(line) is not None and (bool(before) or not _CARRIES_OUT.match(line))


def _goes_on_in_name(before: str, line: str) -> bool:
    """Whether ``line`` goes on with the name that ``before`` breaks off in; who decides is in capitals."""
    is_alike = before.isupper() == line.isupper()
    return is_alike and _GOES_ON_IN_NAME.search(f"{before}\n{line}") is not None


def _in_capitals(line: str) -> bool:
    """Whether all but the symbols is in capitals: "THỰC HIỆN QUYẾT ĐỊNH SỐ 856/QĐ-TTg CỦA THỦ TƯỚNG"."""
    return _SYMBOLS.sub("", line).isupper()


_SYMBOLS = re.compile(r"\S*[/-]\S*")
