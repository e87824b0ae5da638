"""Where the name of a body ends that its words alone do not tell: before an adverb, behind a number."""

import re

from nlp.decisions import committees, name_goes_on, told_places
from nlp.decisions.places import is_of_city, place_at
from nlp.language.letters import UPPER
from nlp.provinces import districts
from nlp.text.document import Document

# What no name has: "Sở Công Thương tỉnh | đã xây dựng", "Huyện ủy Kim Bảng | ban hành"; some have "mới".
_ADVERBS = re.compile(r" (?:đã|đang|sẽ|cũng|tiếp tục|vừa mới|ban hành)\b|(?: (?:vừa|mới))+(?: ban)?$")
_OF_BARE_PROVINCE = re.compile(r"(?<!các) (?:tỉnh|thành phố)$")
NAMELESS = frozenset({"Ban Tổ chức", "Đảng ủy"})
"""What says nothing alone: the party's, or that of an event whose name the text puts otherwise."""
_NUMBER = re.compile(r"-\d{1,2}(?!\w)")


def end_of(document: Document, start: int, end: int) -> int:
    """Where the name ``text[start:end]`` ends: before the adverbs of the sentence ("Cục Thuế tỉnh | vừa"),
    and past the number that ends a word of it, with the place behind ("Covid | -19 tỉnh Thanh Hóa").
    """
    if adverbs := _ADVERBS.search(document.text, start, end):
        return adverbs.start()
    end = _district_end(document, start, committees.end_in(document, start, end))
    provinces = _PROVINCES.match(document.text, end)
    end = provinces.end() if provinces else end
    end = _matter_end(document.text, start, _region_end(document, start, end))
    end = name_goes_on.end_of(document, start, end)
    number = _NUMBER.match(document.text, end)
    place = place_at(document, number.end()) if number else None
    is_placed = place is not None and (place.name or place.kind == committees.PROVINCE)
    return place.end if place and is_placed else number.end() if number else end


# "Tòa án nhân dân khu vực 5 | - Hải Dương",
# "Thuế cơ sở 3 | tỉnh Phú Thọ", "Chi cục Thuế khu vực Sông Đốc | 1"
_REGION = re.compile(
    rf"[^,;:()\n]{{2,60}}? (?:khu vực|cơ sở|liên huyện) (?:[{UPPER}]\w*(?: - | )){{0,5}}"
    r"(?:\d{1,2}|[IVX]{1,5})\b(?! ?[/.]\d)(?: [-–](?= ))?"
)
_LONGEST_NUMBER, _LONGEST_REGION = 8, 40


# "Chi cục Thuế khu vực Hoa Lư | - Nho Quan"
_DISTRICTS = re.compile(
    rf"[^,;:()\n]{{2,60}}? (?:khu vực|liên huyện)(?: [{UPPER}]\w*){{1,4}}"
    rf"(?: ?[-–] ?[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}){{1,6}}"
)


def _region_end(document: Document, start: int, end: int) -> int:
    """Where the name ends of the office of a region, with its number and the place behind that."""
    several = _DISTRICTS.match(document.text, start, end + _LONGEST_REGION)
    if several is not None and several.end() > end:
        return several.end()
    region = _REGION.match(document.text, start, end + _LONGEST_NUMBER)
    if region is None or region.end() < end:
        return end
    place = place_at(document, region.end())
    if place and place.is_province and place.name:
        return place.end
    return region.end() - 2 * region[0].endswith(("-", "–"))


# "Ban Chỉ đạo Trung ương | về phòng, chống tham nhũng"; what follows "về" may be what the document is about.
_OF_NATION = re.compile(
    r"(?:Ban [Cc]hỉ đạo|Ủy ban|Hội đồng|Tổ công tác)(?: liên ngành)? (?:Trung ương|[Qq]uốc gia|Nhà nước)$"
)
_MATTER = re.compile(
    r" (?:(?=phòng,? chống |ứng phó |khắc phục |tìm kiếm |phòng thủ )|về (?!việc |công tác "
    r"|tăng cường |triển khai |tổ chức |hướng dẫn |ban hành |phê duyệt |kiện toàn ))"
    r"[^.;:()\d\n]{3,90}?"
    r"(?=,? (?:về|V ?/ ?v|đã|vừa|cũng|tiếp tục|ban hành|ra|có|ký|gửi|tại|yêu cầu|đề nghị|cho biết|được)\b"
    rf"|,? mới (?:ban hành|ra|có|ký|gửi|phát)\b|, (?:các |[{UPPER}])| [–-] [{UPPER}]| \(|[.;)\n]|$)"
)


def _matter_end(text: str, start: int, end: int) -> int:
    """Where the name of a board of the nation ends, with the matter that it is for."""
    matter = _MATTER.match(text, end) if _OF_NATION.search(text, start, end) else None
    return matter.end() if matter else end


# "Cụm thi đua các tỉnh | Bắc Trung Bộ"
_PROVINCES = re.compile(
    r"(?<=các tỉnh) (?:(?:khu vực|vùng|miền núi|miền|phía|đồng bằng sông) )*"
    rf"[{UPPER}]\w*(?: (?:[{UPPER}]\w*|trung bộ|nam bộ|bắc bộ)){{0,3}}"
)


def _district_end(document: Document, start: int, end: int) -> int:
    """Where the whole name of the known district ends, which the name of the body ends within: "Ủy ban bầu cử
    TP. Thủ Dầu | Một".
    """
    kinds = list(_DISTRICT.finditer(document.text, start, end + 1))
    place = place_at(document, kinds[-1].start()) if kinds else None
    is_known = place is not None and place.name is not None and districts.is_known(place.name)
    return max(end, place.end) if place and is_known else end


_DISTRICT = re.compile(r"(?<=\s)(?:huyện|quận|thị xã|thành phố|T[PX]\.)(?=[ \w])", re.IGNORECASE)


def is_of_bare_province(text: str, start: int, end: int) -> bool:
    """Whether the name is of a province that the text leaves out: "Cục Thuế tỉnh", "Tỉnh đoàn"."""
    is_alone = _ALONE.fullmatch(text, start, end) is not None
    return is_alone or _OF_BARE_PROVINCE.search(text, start, end) is not None


_ALONE = re.compile(r"Tỉnh (?:[Đđ]oàn|[uủ][yỷ])")


def is_cut(name: str) -> bool:
    """Whether the ``name`` breaks off: "Ban Chỉ đạo Phòng chống | rầy nâu"."""
    return _OPEN.search(name) is not None


_OPEN = re.compile(
    r" (?:phòng,? chống|ứng phó|khắc phục|giảm nhẹ|xóa|bảo đảm|thực hiện|triển khai)$", re.IGNORECASE
)
_ENDS_BARE = re.compile(r" (?P<kind>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thành phố)$", re.IGNORECASE)


def bare_kind(document: Document, name: str) -> str | None:
    """The kind of place below a province that the body ``name`` is of, where that leaves out which: "Huyện
    ủy", "Phòng Kinh tế phường".
    """
    if name == "Đảng ủy":
        return told_places.only_commune_kind(document)
    ends = _ENDS_BARE.search(name)
    kind = ends["kind"].lower() if ends else committees.kind_of(name)
    return None if ends and kind and is_of_city(document, kind) else kind
