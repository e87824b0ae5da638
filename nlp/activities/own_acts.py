"""What an official document itself puts in force: its Điều 1 ("Phê duyệt Kế hoạch khuyến công năm 2024"),
on the
day in its head (Nghị định 30/2020/NĐ-CP, phụ lục I).
"""

import re
from dataclasses import dataclass
from datetime import date

from nlp.dating import dates
from nlp.language.letters import LOWER, UPPER
from nlp.records import ActivityType

ENACTS = re.compile(r"(?::|\b(?:như sau|sau đây)[.;]?)\s*$")
"""How what puts a document in force ends, before its contents."""
PUTS_IN_FORCE = re.compile(r"ban hành Kế hoạch(?! số)")
"""What a plan says of itself."""
CARRIES_OUT = re.compile(
    r"(?:Điều )?\d+\. .*\b(?:(?:Nghị quyết|Quyết định)(?: này)?\.?$|(?:Nghị quyết|Quyết định) này\b|thi hành)"
)
"""A line that says when the document is in force and who is to see to it."""
_HEAD = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE
)
_HEAD_REACH = 3000
_PLACE_AND_DAY = re.compile(
    r"(?:^|\||[a-z-] )[ \t]*[^\W\d_][^\n|.;:()\d]{1,40}, ?(?=ngày\s+\d{1,2}\s?(?:tháng|/))",
    re.MULTILINE | re.IGNORECASE,
)
BASIS = re.compile(
    r"(?:Căn cứ|Xét (?:đề nghị|Tờ trình)|Theo đề nghị)\b"
    r"|Thực hiện (?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Chương trình|Kết luận|Thông báo) số "
    r"(?![^\n]*\b(?:đã|sẽ|vừa|đang)\b)(?=[^\n,]*\b(?:về|V/v|ban hành|phê duyệt)\b)"
    r"(?![^\n]*, (?:UBND|Ủy ban|Uỷ ban|Sở|Trung tâm|Ban|Hội|Chi cục|Phòng|Công ty|Chủ tịch|đề nghị|trong|từ"
    r"|vừa|thời gian|năm|ngày|tỉnh|các))[^\n]{9,400}[;.]$",
    re.IGNORECASE | re.MULTILINE,
)
"""A legal basis of an official document, in a line of its own."""
_ENACTS = re.compile(r"QUYẾT (?:ĐỊNH|NGHỊ) ?:|^QUYẾT (?:ĐỊNH|NGHỊ)$", re.MULTILINE)
_FIRST_ARTICLE = re.compile(r"\bĐiều 1 ?[.:]\s*")
_KINDS: tuple[tuple[str, ActivityType], ...] = (
    (r"(?:thành lập|kiện toàn|sáp nhập|hợp nhất|tổ chức lại|giải thể|đổi tên)\b", "organisation"),
    (r"(?:công nhận|tặng|khen thưởng|xếp hạng|truy tặng|cấp giấy chứng nhận)\b", "recognition"),
    (r"(?:phê duyệt|ban hành|công bố|thông qua|sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh|quy định|giao"
     r"|phân bổ|nhất trí|thu hồi)\b", "policy"),
    # "Điều 1. | Chương trình giải quyết việc làm năm 2023 với những nội dung sau:".
    (r"(?:chương trình|kế hoạch|đề án|quy hoạch|danh mục) [^\n]{4,300}(?:nội dung|như) sau", "policy"),
)  # fmt: skip
# Law sites break lines anywhere: a line that goes on in small letters does not end the act.
_END = re.compile(
    r",?\s(?:với (?:các|những|một số)? ?nội dung|gồm (?:các|những)|bao gồm|như sau|cụ thể|có tên"
    r"|kèm theo danh sách"
    r"|\(sau đây|\((?:có|chi tiết|kèm))|[.;:](?:\s|$)"
    rf"|\n(?!\s*[{LOWER}])(?<!theo\n)(?<!của\n)(?<!về\n)(?<!và\n)(?<!tỉnh\n)(?<!các\n)(?<!cho\n)(?<!trên\n)"
)
_NORMS = re.compile(r"\b(?:quy chế|quy định|nội quy|định mức|mức chi|chính sách)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnAct:
    """The act at ``text[start:end]``, done on ``day``. ``sets_norms``: what comes after it are rules, no
    work."""

    start: int
    end: int
    type: ActivityType
    day: date | None
    sets_norms: bool


def head_day(text: str) -> date | None:
    """The day in the place-and-date line of an official document; None where ``text`` has no such head."""
    head = _HEAD.search(text, 0, _HEAD_REACH)
    if head is None:
        return None
    for place in _PLACE_AND_DAY.finditer(text, 0, head.end() + _HEAD_REACH):
        day = next(dates.days(text, place.end(), place.end() + 40), None)
        if day is not None:
            return day.day
    return None


def own_act(text: str) -> OwnAct | None:
    """The act of a decision's or resolution's Điều 1; None where the text is none, or tells of persons."""
    enacts = _ENACTS.search(text)
    article = _FIRST_ARTICLE.search(text, enacts.end()) if enacts else None
    if article is None:
        return None
    start = article.end()
    for words, kind in _KINDS:
        if re.compile(words.replace(" ", r"\s"), re.IGNORECASE).match(text, start):
            end = _end(text, start)
            norms = kind == "policy" and _NORMS.search(text, start, end) is not None
            return OwnAct(start, end, kind, head_day(text), norms)
    return None


# The rest of a province's name stands on the next line: "trên địa bàn tỉnh Đồng | Nai".
_NAME_BREAKS = re.compile(rf"(?:tỉnh|thành phố|huyện|thị xã) [{UPPER}][{LOWER}]+$")


def _end(text: str, start: int) -> int:
    """Where the act ends that begins at ``start``, in a text whose lines may be broken anywhere."""
    for stop in _END.finditer(text, start):
        is_broken = stop[0] == "\n" and _NAME_BREAKS.search(text, start, stop.start())
        if not (is_broken and text[stop.end() : stop.end() + 1].isupper()):
            return stop.start()
    return len(text)
