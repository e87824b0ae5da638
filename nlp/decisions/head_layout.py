"""The head of an official document as lines, whatever its page made of them: the cells of a table, one line
for all of it, a break in the middle of a name.
"""

import re
from collections.abc import Iterator
from functools import cache

from nlp.decisions import symbols
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import gazetteer

_STATE = re.compile(
    r"(?<!NƯỚC\s)CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
    r"|VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+H(?:ÒA|OÀ)|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–—]\s*T\s?ự\s+do\s*[-–—]\s*Hạnh\s+phúc",
    re.IGNORECASE,
)
# Bold, italics and headings of Markdown, and no star of the party, alone in its line or before the number.
_EMPHASIS = re.compile(r"(?<!\*)\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?!\*)|^#{1,6} (?=\S)", re.MULTILINE)
# The number of a file's page, which no blank parts from the first line: "Trang 1UBND TỈNH".
_PAGE = re.compile(
    rf"^Trang \d{{1,3}}(?=[{UPPER}]{{2}})|^(?:\d{{1,3}} )?CÔNG BÁO ?/ ?Số .*\n\s*", re.MULTILINE
)
_RULE = re.compile(r"[-_*=]{3,}")
# Stamps: how urgent, how secret, of which copy.
_STAMP = re.compile(
    r"(?:HỎA TỐC|HOẢ TỐC|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|DỰ THẢO(?: LẦN \d)?|BẢN SAO"
    r"|SAO Y(?: BẢN CHÍNH)?)[!.:]?"
)
_BROKEN = re.compile(r"\b(Căn|Kính|Điều|Theo|Thực)\s*\n\s*(cứ|g[ửở]i|1\b|đề nghị|hiện)")
# A word that opens a name, left alone in its line: "CỤC", "THUẾ TP HỒ CHÍ MINH"; "V/v", "phê duyệt …".
_ALONE = re.compile(
    r"(?:^|(?<=\n))([ \t]*(?:TỔNG|CHI|CỤC|SỞ|BỘ|BAN|[UỦ][YỶ]|T[ÒO][AÀ]|VIỆN|VĂN|PHÒNG|TRUNG|TRƯỜNG|TỈNH"
    r"|THÀNH|THỊ|QUẬN|HUYỆN|XÃ|PHƯỜNG|ĐẢNG|CÔNG|LIÊN|KHO|BẢO|NGÂN|BỆNH|THANH|ĐOÀN|MẶT|HẠT|VỀ|Về"
    r"|V ?/ ?v))[ \t]*\n[ \t]*"
    rf"(?=[{UPPER}]{{1,7}}(?: [{UPPER}]|[ \t]*\n)|\d{{1,2}}[ \t]*\n|[{LOWER}])"
)
_SYLLABLE = rf"[{UPPER}][{LOWER}'’]*"


def _place(blank: str) -> str:
    """The pattern of a place whose words ``blank`` may stand between."""
    return (
        rf"(?:(?:TP|Tp|TX)\.?(?:{blank}){{0,2}})?{_SYLLABLE}"
        rf"(?:(?:(?:{blank}){{1,2}}|\s?[-–]\s?)(?:{_SYLLABLE}|\d{{1,2}}|phố|xã|tỉnh|nội)){{0,5}}"
    )


_DAY = (
    r"ngày\s{1,8}\d{1,2}(?:\s{0,8}tháng\s{0,8}\d{1,2},?\s{0,8}năm\s{0,8}\d{4}"
    r"|\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})"
)
_LEFT_OPEN = r"ngày[\s.…_]{1,20}tháng[\s.…_\d]{1,20}năm\s{0,3}\d{4}"
# What opens its line may be broken ("TP Hồ Chí", "Minh, ngày …"), or without the comma ("Hà Nội ngày 5 …").
_OPENS = r"(?:^|(?<=\|))[ \t]*"
_IN_LINE, _BROKEN_PLACE = _place(r"[^\S\n]"), _place(r"\s")
_PLACE_AND_DAY = re.compile(
    rf"(?:(?<!\w){_IN_LINE}|{_OPENS}{_BROKEN_PLACE})\s?,\s{{0,3}}(?:{_DAY}|{_LEFT_OPEN})"
    rf"|{_OPENS}(?!Chiều|Sáng){_IN_LINE} {_DAY}(?= *(?:\||$))"
    # "Vĩnh yên, ngày …"; no "Hôm nay, ngày …"
    rf"|{_OPENS}{_SYLLABLE} (?!nay|qua|rồi|đó)[{LOWER}]{{2,6}}\s?,\s{{0,3}}{_DAY}(?= *(?:\||$))",
    re.MULTILINE,
)
_DAY_ALONE = re.compile(rf"^[ \t]*{_DAY}", re.MULTILINE)
# The text of a letter or notice: "UBND xã Phú Lâm thông báo …".
BODY_TELLS = (
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Chi cục|Phòng|Ban|Hội|Trung tâm)\b(?: [^\W\d]+){0,8}?"
    r" (?:thông báo|báo cáo|ban hành|xây dựng (?:kế hoạch|báo cáo|đề án|phương án|chương trình|dự thảo|quy)"
    r"|đề nghị|nhận được|kính trình|trân trọng)\b"
)
# What begins a part of a head, or the text below it, where all stands in one line.
_BEGINS = re.compile(
    r"(?<=[^\s(“\"]) +(?=(?:[-–] ?)?"
    r"(?:Căn cứ (?:Luật|Nghị|Quyết|Hiến|Điều|Bộ|Thông|Pháp|Chỉ|Kế|Quy|chức|các|khoản|điểm|Kết|Công|Chương)"
    r"|Kính g[ửở]i ?:|V/v\b|Số ?:|Xét (?:đề nghị|Tờ trình)|Theo đề nghị của|QUYẾT (?:ĐỊNH|NGHỊ) ?:"
    rf"|Nơi nhận ?:|{BODY_TELLS})"
    rf"|(?<=[{LOWER}{UPPER}\d”\"] )(?:Thực hiện (?:Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Luật)\b"
    r"|Thời gian qua\b|Trong (?:thời gian|những năm|năm)\b|Những năm\b|Hiện nay\b|Ngày \d))"
)
# The body that decides, before the legal bases: "… 2030 | ỦY BAN NHÂN DÂN TỈNH KON TUM Căn cứ".
_DECIDES = re.compile(
    r"(?<!\bCỦA)(?<!\bDO)(?<!\bVÀ)(?<!\bTẠI)(?<!\bTHUỘC)(?<!\bVỚI)(?<!\bCHO)"
    r" (?=(?:CHỦ TỊCH |THƯỜNG TRỰC )?(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG"
    rf"|CỤC TRƯỞNG|BAN THƯỜNG VỤ|TRƯỞNG BAN)\b[^{LOWER}]{{0,80}}$)"
)
# What begins a part of a head where the blank or the break before it was lost: "… GIAI ĐOẠN 2020 - 2025CHỦ
# TỊCH", "TỈNH LAI CHÂUCăn cứ", "SỞ CÔNG THƯƠNGSố:".
_GLUED = re.compile(
    rf"(?<=[^\W_])(?=(?:Căn cứ|Kính g[ửở]i|Xét (?:đề nghị|Tờ trình)|Theo đề nghị|Nơi nhận ?:|Điều 1)\b|Số ?:)"
    rf"|(?<=;)(?=Căn cứ\b)|(?<=[{LOWER}\d”\"])(?=(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG) )"
    rf"|(?<=[{LOWER}])(?=(?:[UỦ][yỷ] ban nhân dân|UBND|Sở|Phòng|Thực hiện) )"
    rf"|(?<=[{UPPER}]{{2}})(?=(?:SỞ|PHÒNG|CHI CỤC|TRUNG TÂM|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) [{UPPER}]"
    r"|ĐOÀN TNCS |VỀ VIỆC |CHỦ TỊCH |[UỦ][YỶ] BAN |HỘI ĐỒNG NHÂN DÂN )"
)
# Old fonts have small marked letters among capitals: "QUYếT ĐịNH CủA ủY BAN".
_HALF_CAPITALS = re.compile(
    rf"\b[A-ZĐ]*(?![a-z])[{LOWER}]+(?<![a-z])[A-ZĐ][^\W\da-z]*\b"
    rf"|\b[A-ZĐ]+(?:(?![a-z])[{LOWER}])+(?= [{UPPER}]{{2}})"  # "Uỷ BAN NHÂN DÂN"
)
_MORE_OF_TYPE = "(?:PHỐI HỢP|THANH TRA|KIỂM TRA|GIÁM SÁT)"
_SPACE = re.compile(r"\s+")


def lines(stretch: str) -> list[str]:
    """The lines of a part of a head, each stripped, without the names of state and party; a line of place and
    day is one by itself, and so is the name of the type. "" is a blank line.
    """
    stretch = _PAGE.sub("", _EMPHASIS.sub("", stretch))
    stretch = _HALF_CAPITALS.sub(lambda word: word[0].upper(), stretch)
    whole = _broken_names().sub(lambda name: _SPACE.sub(" ", name[0]), _BROKEN.sub(r"\1 \2", stretch))
    flat = _GLUED.sub("|", _ALONE.sub(r"\1 ", whole))
    flat = _STATE.sub("|", _RULE.sub(r"|\g<0>|", flat))
    flat = _broken_type().sub(_in_one_line, flat)
    flat = _PLACE_AND_DAY.sub(_in_one_line, flat)
    flat = _DAY_ALONE.sub(_in_one_line, flat)
    found: list[str] = []
    for written in flat.split("\n"):
        pieces = [piece for cell in written.split("|") for piece in _pieces(cell)]
        found += [piece for piece in pieces if not _STAMP.fullmatch(piece)] or _blank(written)
    return found


def _blank(written: str) -> list[str]:
    return [] if written.strip() else [""]


def is_dated(line: str) -> bool:
    """Whether ``line`` is a place and a day, which may be left open: "Đồng Nai, ngày    tháng 9 năm 2019"."""
    return _PLACE_AND_DAY.fullmatch(line) is not None


def dated_at_end(text: str, start: int) -> Iterator[str]:
    """The places and days behind ``start`` that stand above a signature, or beside who receives a copy:
    "Nơi nhận: Đăk Nông, ngày 24 tháng 7 năm 2019".
    """
    for found in _PLACE_AND_DAY.finditer(text, start):
        line = text[text.rfind("\n", start, found.start()) + 1 : found.start()].strip(" \t|")
        is_signed = _SIGNED_FOR.search(text, found.end(), found.end() + _TO_SIGNATURE) is not None
        if _RECIPIENTS.fullmatch(line) or (not line and is_signed):
            yield _SPACE.sub(" ", found[0].strip())


_RECIPIENTS = re.compile(r"Nơi nhận ?:?")
_SIGNED_FOR = re.compile(r"\n[ \t|]*(?:(?:TM|KT|TL|T/M|K/T)\.? |GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|TRƯỞNG )")
_TO_SIGNATURE = 60


def is_all(stretch: str) -> bool:
    """Whether ``stretch`` is nothing but a head: bodies in capitals beside the names of state and party."""
    rest = _PLACE_AND_DAY.sub(" ", _STATE.sub(" ", stretch))
    return rest.isupper() and len(rest.split()) > 1


def _in_one_line(match: re.Match[str]) -> str:
    return f"|{_SPACE.sub(' ', match[0].strip())}|"


def _pieces(cell: str) -> Iterator[str]:
    parts = [part.strip() for part in _BEGINS.split(cell.strip())]
    for index, part in enumerate(parts):
        for piece in _DECIDES.split(part) if index + 1 < len(parts) else [part]:
            typed = _type().match(piece)
            yield from filter(None, (typed[0], piece[typed.end() :].strip()) if typed else (piece,))


@cache
def _broken_names() -> re.Pattern[str]:
    """A name of provinces and bodies that a page broke: "QUẢNG", "TRỊ"; "BẢO HIỂM XÃ", "HỘI"."""
    names = {unit.name.upper() for unit in gazetteer.provinces().values() if " " in unit.name} | _PARTS
    break_ = r"(?: |[ \t]{0,4}\n[ \t]{0,4})"
    return re.compile(rf"\b(?:{'|'.join(name.replace(' ', break_) for name in sorted(names))})\b")


_PARTS = {"XÃ HỘI", "VIỆT NAM", "NHÂN DÂN", "VĂN PHÒNG", "CÔNG AN", "TRUNG TÂM"}


@cache
def _broken_type() -> re.Pattern[str]:
    """The name of a type that stands alone, over two lines: "BÁO", "CÁO"."""
    names = {name.upper().replace(" ", r"\s{1,4}") for name, _ in symbols.types().values() if " " in name}
    return re.compile(rf"(?<=[\n|])[ \t]*(?:{'|'.join(sorted(names, key=len, reverse=True))})[ \t]*(?=[\n|])")


@cache
def _type() -> re.Pattern[str]:
    """The name of a type at the start of a line, which goes on with what the document is about."""
    names = sorted({name.upper() for name, _ in symbols.types().values()}, key=len, reverse=True)
    more = "(?: HÀNH ĐỘNG| CÔNG TÁC| LIÊN (?:TỊCH|NGÀNH|SỞ|BỘ))?+"
    return re.compile(
        rf"(?>{'|'.join(names)}){more}(?! {_MORE_OF_TYPE}$)(?!\s?(?:số|SỐ)\b)"
        rf"(?=\s?[{UPPER}][{LOWER}]|\s[{UPPER}{LOWER}])"
    )
