"""How places are written: names of units and of what lies in them, halls and markets, countries."""

import re
from functools import cache

from nlp.activities.reaches import is_quoted
from nlp.activities.unit_names import HOME, NAME, UNIT, rank
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import LOWER, UPPER

# "14 xã của các huyện Chợ Gạo và …", "3 khu vực: Ninh Kiều, …".
_COUNTED = (
    r"(?i:(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy)"
    r" (?:tỉnh|huyện|quận|thị xã|xã|phường|thôn|ấp|bản|buôn|khu phố|khu vực|địa phương|điểm"
    r"|HTX|hợp tác xã|trường|trạm|đồn)"
    r"(?:(?:, (?:thành phố|thị xã))?"
    r"(?: của(?= (?:các|xã|phường|huyện|thị xã|thành phố))| gồm| là)?|(?: ?:)) )"
)
# "làng nghề cơ khí Vân Chàng", "vùng rau Mộc Châu": what is there stands before the name.
KIND = (
    r"(?:[Ll]àng|[Vv]ùng|[Cc]ụm|[Kk]hu|[Cc]hợ|[Nn]hà máy|[Cc]ơ sở|[Tt]rang trại|[Vv]ườn)"
    rf"(?: (?!và |của |tại |ở )[{LOWER}]+){{1,4}} "
)
# "xã Nghĩa An (Ninh Giang)".
_WITHIN = rf"(?: \((?:{UNIT} ?{NAME}|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}})\))?"
_BY_NUMBER = r"(?i:thôn|ấp|bản|buôn|làng|xóm|đội|khu phố|tổ dân phố|tổ|phường|quận) \d+[A-Z]?\b(?! ?[/%])"
_PART = rf"(?:(?:{UNIT} ?|{KIND})?{NAME}{_WITHIN}|{_BY_NUMBER})"
_JOINT = (
    rf"(?:(?<!\)) ?[,–-] ?|(?<=\)), (?={UNIT} )| và "
    r"| (?:(?:của|thuộc) )?(?=(?:tỉnh|TP|thành phố|huyện|thị xã|quận|xã|phường|thị trấn) )(?![^\W\d]+ Đoàn ))"
)
PLACES = re.compile(rf"{_COUNTED}?{_PART}(?:{_JOINT}{_PART}){{0,8}}")
_STREET = r"(?:, (?:số (?:nhà )?\d+\S* |đường |phố |ngõ )[^,;.\n]{2,40})?"
# "khu đất A | , đường B, thành phố C".
ON_ROAD = re.compile(r", (?:số (?:nhà )?\d+\S* |đường |phố |ngõ )")
# "Công ty X | (xã Nghĩa An, huyện Ninh Giang)".
_WITHIN_UNITS = (
    rf"(?: ?\((?:{UNIT} ?(?:{NAME}|\d+)|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}})"
    rf"(?:, (?:{UNIT} ?)?{NAME}){{0,3}}\))"
)
FURTHER = re.compile(
    rf"(?: ?\([A-ZĐ]{{2,9}}\))?{_STREET}(?:(?:, {UNIT} (?:{NAME}|\d+))+{_WITHIN_UNITS}?|{_WITHIN_UNITS})"
)
LIST_OF_UNITS = re.compile(
    rf"\bcác (?:huyện|xã|phường|quận|thị trấn):? {NAME}(?:, (?:{UNIT} )?{NAME}){{0,12}}"
    rf"(?: và (?:{UNIT} )?{NAME})?"
)
# The wider units of a body, behind its name: "Hội Nông dân xã A | , huyện B (tỉnh C) | tổ chức …".
WIDER = re.compile(rf"(?:, ?{UNIT} ?(?:{NAME}|\d+)|{_WITHIN_UNITS}){{1,4}}")
# What follows a province that ends a place, and does nothing itself.
BEHIND_PROVINCE = re.compile(r" ?(?:[,.;:)\n]|$)| (?:với|trong|cho|nhân|nhằm|từ|vào|do|dưới|và)\b")
_NAMED_BEFORE = re.compile(rf"\b[{UPPER}]\w* $")
_KINDS = re.compile(rf"{UNIT} ?[{UPPER}\d]|(?:Khu|Nhà|Trường|Đồn|Trạm|Bệnh viện|Cụm|Chùa|Đền|Đình|Núi|Đảo) ")
_MERGED = re.compile(r"\b(?:sáp nhập|hợp nhất)[^,;.]{0,40}$", re.IGNORECASE)
WHERE = re.compile(
    r"(?<!đóng )\b(?:[Tt]ại|[Ởở]|[Tt]rên địa bàn) (?!(?:đây|đó|nay|chỗ"
    r"|các(?! (?:xã|huyện|quận|phường|thôn|thị xã):? [A-ZĐ])|những|một số|nhiều)\b)"
)
# "Sáng 28/2 | tại Khu di tích …, Tỉnh đoàn …": before whoever is there.
LEADING = re.compile(rf"(?<![^\W\d] ){WHERE.pattern}")
# "cho các hộ tại các xã: | Bình Đức, Nhựt Chánh".
LISTED_BEHIND = re.compile(
    rf"\b(?:tại|ở) các (?:xã|phường|huyện|thôn|quận|thị xã|tỉnh): [{UPPER}]\w+[^;.:()\n]{{2,140}}"
)
# Before a deed also whither one goes for it: "đã đến | huyện A trao 9 suất quà".
BEFORE = re.compile(rf"{WHERE.pattern}|\b(?:đến|tới|về|xuống|lên) (?={HOME.pattern})")
# A visit also goes to places without "tại": "sang Nhật Bản", "tham quan vùng rau Mộc Châu, tỉnh Sơn La".
GOES = re.compile(rf"{WHERE.pattern}|\b(?:sang|đến|về|xuống|lên|tham quan) (?=(?:{UNIT} |{KIND})?[{UPPER}])")
# Whither somebody goes: "đã đến thăm, tặng quà bà con | xã Lục Dạ".
REACHES = re.compile(
    rf"{GOES.pattern}|\b(?:đến|tới|về|lên|xuống|sang|thăm)(?:,? [{LOWER}]+){{1,8}}? "
    rf"(?=(?:{UNIT} ?)[{UPPER}\d]|(?:Nhà|Trường|Đồn|Trạm|Bệnh viện|Trung tâm|Khu|Chùa|Hợp tác xã|Công ty) )"
)
NO_PLACE = re.compile(
    r"(?:Hội (?:nghị|thảo|chợ|thi)|Lễ|Buổi|Cuộc|Phiên|Kỳ|Đại hội|Quyết định|Nghị quyết|Nghị định|Thông tư"
    r"|Kế hoạch|Công văn|Festival|Liên hoan|Tuần lễ|Triển lãm"
    r"|Chỉ thị|Luật|Điều|Khoản|Điểm|Mục|Báo cáo|Tờ trình|Văn bản|Chương trình|Đề án|Thông báo|Diễn đàn|Ngày"
    r"|(?:khu vực|nơi|vùng|địa điểm) (?:xảy ra|bị|có|đang)"
    r"|Phụ lục|Bảng|Trang|Việt Nam$|(?:tỉnh|huyện|xã) (?:thuộc|theo|trong))\b"
    # "trên địa bàn tỉnh | đăng ký tham gia".
    rf"|(?i:tỉnh|huyện|xã|phường|thành phố|thị xã|quận) (?!đảo [{UPPER}])[{LOWER}]"
)
# "Trường trung học phổ thông | (THPT) | chuyên Quốc Học": within the name.
ABBREVIATED = re.compile(r" ?\([A-ZĐ&]{2,8}\)(?= (?:[^\W\d_]+ ){0,2}[A-ZĐ])")
VENUE_END = re.compile(
    # A caption goes before a sentence without a stop: "ở Hà Nội | Chiều 12-9, …".
    r" (?:Sáng|Trưa|Chiều|Tối|Ngày) (?=\d|ngày)|"
    r"[,;:()“”\n]|\.(?=\s|$)|$| (?:và|cho|với|nhằm|để|do|vào|từ|trong|được|đã|sẽ|có|ngày|là|theo|gồm"
    r"|khi|sau|trước|về"
    r"|cùng|nơi|trên"
    r"|dưới|thu hút|diễn ra|tổ chức|của các)(?= )"
    r"| (?:sáng|chiều|tối)(?= (?:\d|ngày|nay|hôm))| nhân(?= (?:dịp|ngày|kỷ|tháng|lễ|[Tt]ết|chào))"
)

CAPTION = re.compile(r" (?:Ảnh|Sáng|Trưa|Chiều|Tối|Tham|Tới|Với|Trong|Sau|Tại|Theo|Trước|Đây|Các)$")
_NAMED = re.compile(rf"[{UPPER}]|\b(?:số|lộ|tổ|phố|phường|quận|thôn|ấp) \d")
_BARE_UNIT = re.compile(r"(?:tỉnh|thành phố|huyện|thị xã|khu vực|địa bàn)(?: \w+)?", re.IGNORECASE)
BEHIND = re.compile(
    r"(?: \((?:gọi tắt|sau đây)[^()\n]{1,40}\))?"
    r"(?:(?:, (?:từ |vào )?(?:sáng |trưa |chiều |tối )?(?:ngày )?\d[\d/.–-]*(?: [^,;\n]{1,40})?)?,?"
    r" (?:(?:sẽ |đã )?(?:được )?(?:diễn ra |tổ chức )(?:trong (?:\d+|hai|ba|bốn|năm) ngày,? )?"
    r"(?:\(?(?:từ|vào) (?:ngày )?[^,;.()\n]{1,40}(?:\),?|,)? )?|được )?"
    r"| | cho (?:(?!các |những )[^\s,;.()]+ ){1,8})"
    r"(?:tại|ở) [^,;.\n]{1,200}"
)
# "Trong khuôn khổ Diễn đàn … tại Nghệ An, | Sở …": where another event was.
_OF_ANOTHER_EVENT = re.compile(
    r"\b(?:Trong khuôn khổ|Nhân (?:dịp|ngày|kỷ niệm)|Bên lề|Nằm trong) "
    r"(?:(?!, (?:tại|ngày|sáng|chiều|vừa|Sở|UBND|Trung tâm|Ban|Hội))[^;.])*[^,;.\s] $"
)
_LOCALITIES = "các địa phương"
_SENT_TO = re.compile(r" g[ửở]i (?:các|những|đến|tới) ")
# "Làm việc về việc nạo vét | ở cửa biển", "40 học viên là phụ nữ | ở xã X": what it is about, who they are.
_MATTER = re.compile(
    r"\bvề việc\b|\blà (?:[^\s,;.]+ ){1,4}$|\d (?:người|học viên|hội viên|cán bộ) là [^;.]{3,160}$"
)
_SOLD = re.compile(r"\b(?:xuất khẩu|xuất|bán|tiêu thụ|thị trường|cung ứng)\b[^,;.]*$")
VISITED_FURTHER = re.compile(rf"{FURTHER.pattern}(?: \([^()\n]{{1,60}}\))?")


def narrows_at(place: str) -> int | None:
    """Where a narrower unit follows the wider one of a nested ``place``, which is then another's: "Quảng
    trường X, tỉnh Y | , xã Z"; None where none does.
    """
    parts, at, before = place.split(", "), 0, 0
    for part in parts:
        own = rank(part)
        if own and own < before and at:
            return at - len(", ")
        before = 0 if " và " in part else max(before, own)
        at += len(part) + len(", ")
    return None


def after_wider(text: str, end: int) -> int:
    """Where the wider units end that stand behind the name of a body which ends at ``end``."""
    wider = WIDER.match(text, end)
    return wider.end() if wider else end


def is_elsewhere(text: str, start: int, end: int, *, of_province: bool = False) -> bool:
    """Whether ``text[start:end]`` says that it is in no place in particular; whom a letter is sent to says
    nothing of it ("hướng dẫn … | gửi các địa phương"), nor do the localities for what is done by a body
    ``of_province``.
    """
    sent = _SENT_TO.search(text, start, end)
    told = _elsewhere().finditer(text, start, sent.start() if sent else end)
    return any(not of_province or one[0] != _LOCALITIES for one in told)


@cache
def _elsewhere() -> re.Pattern[str]:
    """What says that it is in no place in particular (``elsewhere_cues.csv``)."""
    cues = [row["cue"] for _, row in vocabulary.read("elsewhere_cues.csv", key="cue")]
    several = r"(?:tại|ở|trên địa bàn) (?:\d+|hai|ba|bốn|năm|sáu) tỉnh"
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, cues))}|{several})(?!\w| [A-ZĐ])")


@cache
def countries() -> frozenset[str]:
    """The names of ``countries.csv``."""
    return frozenset(row["name"] for _, row in vocabulary.read("countries.csv", key="name"))


def is_abroad(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` says that it is in another country; what is sold there is not."""
    return any(
        not _SOLD.search(text, start, one.start()) and not _is_in_name(text, one)
        for one in _abroad().finditer(text, start, end)
    )


def _is_in_name(text: str, country: re.Match[str]) -> bool:
    """Whether it ends a name that has its syllable: "huyện Châu | Đức", "xã Bình | Mỹ"."""
    at = country.start("country")
    return " " not in country["country"] and _NAMED_BEFORE.search(text, country.start(), at) is not None


@cache
def _abroad() -> re.Pattern[str]:
    """A country where one goes to or is: "tham quan tại Đức", not "doanh nghiệp Nhật Bản" nor "huyện Đức
    Hòa"."""
    listed = phrase_patterns.any_of(countries())
    return re.compile(
        rf"\b(?:tại|ở|sang|đi|đến|thăm|nước)(?: nước| một số nước"
        rf"| các nước)?(?:(?: [^\s,;.]+){{0,2}}? |[^;.()]{{1,60}} \()(?P<country>{listed})"
        rf"(?!\w| [{UPPER}])"
    )


@cache
def venues() -> re.Pattern[str]:
    """Halls, markets and the like (``activity_venues.csv``)."""
    words = [row["venue"] for _, row in vocabulary.read("activity_venues.csv", key="venue")]
    return re.compile(rf"{phrase_patterns.any_of(words)}(?!\w)", re.IGNORECASE)


@cache
def there() -> re.Pattern[str]:
    """``WHERE`` something is done, also in what lies there: "thả 9 tấn cá | xuống hồ Núi Cốc"."""
    return re.compile(rf"{WHERE.pattern}|\b(?:xuống|ra|vào|trên|dọc) (?={sites().pattern})")


@cache
def sites() -> re.Pattern[str]:
    """What lies in a place, or one of the ``venues``: "một nhà hàng" (``activity_sites.csv``)."""
    words = [row["site"] for _, row in vocabulary.read("activity_sites.csv", key="site")]
    return re.compile(rf"(?:một )?(?:{phrase_patterns.any_of(words)}(?!\w)|(?<=một ){venues().pattern})")


def is_of_a_merger(text: str, start: int, end: int) -> bool:
    """Whether the name ``text[start:end]`` is of a merger: "trước khi sáp nhập với tỉnh Bình Dương", "tỉnh
    Sóc Trăng cũ".
    """
    return text.startswith(" cũ", end) or _MERGED.search(text[max(0, start - 60) : start]) is not None


def is_of_another(text: str, start: int, at: int, deed: int) -> bool:
    """Whether the place at ``at`` of the sentence that begins at ``start`` is not where the ``deed`` is done:
    in a quotation, in what that is about, of another event.
    """
    about = is_quoted(text, start, at) or _OF_ANOTHER_EVENT.search(text, start, at) is not None
    return about or _MATTER.search(text, deed, at) is not None


def is_place(name: str) -> bool:
    """Whether the ``name`` says by its first word what kind of place it is."""
    return _KINDS.match(name) is not None or venues().match(name) is not None


def is_no_name(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a bare unit, or one word."""
    is_word = " " not in text[start:end].strip()
    return is_word or _BARE_UNIT.fullmatch(text, start, end) is not None


def is_named(text: str, start: int, end: int) -> bool:
    """Whether a name stands in ``text[start:end]``, or the number of a unit or a road."""
    return _NAMED.search(text, start, end) is not None
