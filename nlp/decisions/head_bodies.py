"""The body in the lines of a head, of whatever name, with the unit, committee or council that it is of."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from nlp.decisions import bodies, letter_case
from nlp.decisions.named import Named, of_place
from nlp.decisions.places import Place, province_in
from nlp.decisions.symbols import Issuer
from nlp.officials.agencies import agency_at
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

_FEWEST_WORDS = 3
_SHORT_CITY = re.compile(r"\bTP\b\.? ?", re.IGNORECASE)
# A party committee's own organ stands below it: "HUYỆN ỦY ĐẠI TỪ", "BAN TUYÊN GIÁO".
_OF_COMMITTEE = re.compile(r"(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|CƠ QUAN)\b(?!.*(?:ỦY|UỶ)\b)")
_BUREAU = re.compile(
    r"(?:PHÒNG|TRUNG TÂM|THANH TRA|TRẠM|HẠT|ĐỘI|BAN (?:QUẢN LÝ|CHỈ ĐẠO|CHỈ HUY|TỔ CHỨC|VẬN ĐỘNG)|TỔ CÔNG TÁC"
    r"|HỘI ĐỒNG(?! NHÂN DÂN)|VĂN PHÒNG(?= HĐND| HỘI ĐỒNG)) "
)
# A bureau of a district stands below its committee: "UBND HUYỆN CHIÊM HÓA", "PHÒNG KINH TẾ".
_UNIT = re.compile(r"\b(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP|XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU)\b[^,.;]{1,40}$")
# Below its department: "UBND TỈNH BÌNH THUẬN", "SỞ NÔNG NGHIỆP VÀ PTNT", "CHI CỤC THỦY SẢN".
_OF_DEPARTMENT = re.compile(
    r"(?:CHI CỤC(?!.* KHU VỰC)|TRUNG TÂM|TRẠM|HẠT|ĐỘI|QUỸ|BẢO TÀNG|THƯ VIỆN"
    r"|CÔNG ĐOÀN (?:NGÀNH|VIÊN CHỨC|CÁC KHU)|BAN (?:CHỈ ĐẠO|CHỈ HUY|TỔ CHỨC HỘI)|TỔ CÔNG TÁC"
    r"|ĐẢNG (?:ỦY|UỶ) KHỐI|TRƯỜNG CHÍNH TRỊ$"
    r"|BAN QUẢN LÝ (?:CÁC|DỰ ÁN|(?:CÁC )?KHU \w+ \w+$))(?!.*\bTỈNH\b)"
)
_OFFICES = ("VĂN PHÒNG", "THANH TRA", "THANH TRA SỞ")
_UBND = re.compile(r"^UBND\b")
_PROVINCE = re.compile(r"(?:(?P<kind>TỈNH|THÀNH PHỐ)|TỈNH (?:ỦY|UỶ)) (?!ỦY|UỶ|-)(?P<name>[^,.;]{3,30})$")
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)\b")
# An organ that signs for its body, and a line that goes on with the one before.
_ORGAN = re.compile(
    r"(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN THƯỜNG TRỰC|BCH|BTV)(?: TRUNG ƯƠNG| TW)?", re.IGNORECASE
)
# "HỘI NÔNG DÂN VIỆT NAM", "BCH TỈNH SƠN LA"
_ORGAN_OF = re.compile(
    r"(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BCH|BTV) (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) )"
)
# "BCH HỘI NÔNG DÂN XÃ …": the union, by whomever it speaks.
_ORGAN_OF_UNION = re.compile(rf"{_ORGAN.pattern} (?=(?:HỘI|LIÊN HIỆP|LIÊN ĐOÀN|CÔNG ĐOÀN|ĐOÀN) )")
_GOES_ON = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|VÀ|THỊ TRẤN|ĐẶC KHU|CHI NHÁNH)\b(?! ỦY| UỶ)"
)
_COMMITTEES = {
    "TỈNH": "TỈNH (?:ỦY|UỶ)",
    "THÀNH PHỐ": "THÀNH (?:ỦY|UỶ)",
    "HUYỆN": "HUYỆN (?:ỦY|UỶ)",
    "XÃ": "XÃ",
    "PHƯỜNG": "PHƯỜNG",
}
_BARE = re.compile(rf"(?<= )(?:{'|'.join(_COMMITTEES)})$")
# A room of it is named with it: "CÔNG AN TỈNH QUẢNG BÌNH", "PHÒNG CẢNH SÁT …".
_HAS_ROOMS = re.compile(r"(?:CÔNG AN|SỞ|CỤC|CHI CỤC|BAN QUẢN LÝ) ")


def is_of_another(lines: list[str]) -> bool:
    """Whether the body of the last of ``lines`` is the inspectorate of the department, or an organ of the
    party's committee, above it.
    """
    of_department = lines[-1] in _OFFICES[1:] and any(line.startswith("SỞ ") for line in lines[:-1])
    is_organ = len(lines) > 1 and _OF_COMMITTEE.match(lines[-1]) and _COMMITTEE.match(lines[-2])
    return of_department or bool(is_organ)


def is_another(lines: list[str], body: Issuer) -> bool:
    """Whether the last of ``lines`` is a body, and none of them names the national ``body`` of the symbol:
    "TCT" of a TRƯỜNG CHÍNH TRỊ.
    """
    told = " ".join(lines).lower()
    is_named = any(spelling.lower() in told for spelling in body.spellings)
    return body.level == "national" and not is_named and _opens_name(_whole_names(lines)[-1])


def are_beside(lines: list[str]) -> bool:
    """Whether a dash parts two bodies of ``lines``, none of which is of the other."""
    return any(
        _DASH.search(line) and _opens_name(line) and _opens_name(beside) for line, beside in pairwise(lines)
    )


_DASH = re.compile(r" ?[-–]$")


def named(head: Document, lines: list[str]) -> Named:
    """The body of the last of ``lines``, in the province that any line of ``head`` names."""
    *above, last = _whole_names(lines)
    name = _SHORT_CITY.sub("thành phố ", letter_case.mixed(last))
    parent = _parent(last, above) if above else None
    if parent and parent.startswith("Sở "):
        name = name.removesuffix(" Sở")
    return body_named(head, f"{name} {parent}") if parent else _as_written(head, name)


def _parent(last: str, above: list[str]) -> str | None:
    """What the body of the line ``last`` is of: "huyện Chiêm Hóa", "Tỉnh ủy Trà Vinh"."""
    if _OF_COMMITTEE.match(last) and _COMMITTEE.match(above[-1]):
        return letter_case.mixed(above[-1])
    if last.startswith("BAN ") and (council := _council(above)):
        return letter_case.mixed(council)
    if _BUREAU.match(last) and not _UNIT.search(last) and (unit := _UNIT.search(above[-1])):
        return letter_case.inside(unit[0])
    if last in _OFFICES:
        whole = " ".join(above[-2:]) if _GOES_ON.match(above[-1]) else above[-1]
        return _UBND.sub("Ủy ban nhân dân", letter_case.mixed(whole))
    if last.startswith("PHÒNG ") and _HAS_ROOMS.match(above[-1]):
        return letter_case.mixed(above[-1])
    is_below = _UNIT.search(last) or letter_case.district_in(last)
    is_of_province = _OF_DEPARTMENT.match(last) and not is_below
    provinces = [told for line in above if (told := _PROVINCE.search(line))] if is_of_province else []
    nearest = provinces[-1] if provinces else None
    return letter_case.inside(f"{nearest['kind'] or 'TỈNH'} {nearest['name']}") if nearest else None


def _as_written(head: Document, name: str) -> Named:
    """The body of ``name``, which its own line tells whole."""
    found = bodies.author_at(head.with_text(name), None, 0, len(name))
    if found is None:
        return body_named(head, name)
    if found.level == "national" and found.end < len(name):
        return replace(found, title=name)
    is_whole = found.end == len(name) and len(name.split()) <= _FEWEST_WORDS
    if found.level != "other" or (is_whole and not found.title):
        return found
    return body_named(head, name, found.place)


def _whole_names(lines: list[str]) -> list[str]:
    """``lines`` without organs that sign for their body, each name in one."""
    own = [line for line in lines if not _ORGAN.fullmatch(line)] or lines
    own = [_ORGAN_OF_UNION.sub("", line) for line in _joined(own, _breaks_off)]
    if len(own) > 1 and (placed := _ORGAN_OF.match(own[-1])):
        own = [*own[:-2], f"{own[-2].removesuffix(' VIỆT NAM')} {own[-1][placed.end() :]}"]
    if len(own) > 1 and own[-1].startswith("TỈNH ") and _UNIT.match(own[-2]):
        own = own[:-1]
    own = list(_joined(_completed(own), _is_office))
    while len(own) > 1 and (_GOES_ON.match(own[-1]) or not _opens_name(own[-1])):
        own = [*own[:-2], f"{own[-2]} {own[-1]}"]
    return own


def _joined(lines: list[str], opens: Callable[[str], bool]) -> Iterator[str]:
    """``lines``, one that ``opens`` a name in one with the next."""
    opened = ""
    for number, line in enumerate(lines, 1):
        if opens(line) and number < len(lines):
            opened += f"{line} "
        else:
            yield opened + line
            opened = ""


def _breaks_off(line: str) -> bool:
    """Whether the name goes on in the next line: "ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ | HĐND TỈNH GIA LAI"."""
    return line.endswith((" VÀ", " VỀ", ","))


def _is_office(line: str) -> bool:
    """Whether it is an office alone, above the body that it is of: "VĂN PHÒNG | UBND TỈNH BẠC LIÊU"."""
    return line == "VĂN PHÒNG"


def _completed(lines: list[str]) -> list[str]:
    """``lines``, the last one with the name of its unit, which stands above: "ĐẢNG BỘ TỈNH GIA LAI", "ĐẢNG ỦY
    UBND TỈNH".
    """
    bare = _BARE.search(lines[-1]) if len(lines) > 1 else None
    above = re.search(rf"\b(?:{bare[0]}|{_COMMITTEES[bare[0]]}) ([^,.;:()]+)$", lines[-2]) if bare else None
    return [*lines[:-1], f"{lines[-1]} {above[1]}"] if above else lines


def _council(lines: list[str]) -> str | None:
    """The council that a board stands below: "HỘI ĐỒNG NHÂN DÂN", "TỈNH LÀO CAI"."""
    whole = " ".join(lines[-2:])
    at = max(whole.rfind("HỘI ĐỒNG NHÂN DÂN"), whole.rfind("HĐND"))
    return whole[at:] if at >= 0 else None


def _opens_name(line: str) -> bool:
    """Whether ``line`` begins as the name of a body does: "TRUNG TÂM …", not "CÔNG NGHIỆP"."""
    syllables = Syllables(split(line, 0, len(line)))
    return bool(syllables) and agency_at(syllables, 0) is not None


def body_named(head: Document, name: str, place: Place | None = None) -> Named:
    """The body of ``name`` as it is written, in ``place``, else in the province that ``head`` names: a
    department is called by it.
    """
    told = place or province_in(head, 0, len(head.text))
    if told and told.kind and told.name and name.startswith("Sở ") and told.name not in name:
        name = of_place(name, told.kind, told.name)
    return Named(len(name), "other", name, told)
