"""What stands before a number that is a document's: the word for its type, "số", the start of a line."""

import re

from nlp.decisions import head_layout
from nlp.language.letters import LOWER, UPPER

NUMBERED_ON = r"\d{1,3}\.\d{1,2}(?= ?[/⁄∕] ?20\d\d ?[/⁄∕] ?NQ)"
"""How the Government numbers some of its resolutions since 2025: "66.17/2026/NQ-CP"."""
WORDS = (
    r"công văn|văn bản|quyết định|nghị định|nghị quyết|chỉ thị|thông tư|thông báo|kế hoạch|tờ trình|báo cáo"
    r"|công điện|hướng dẫn|chương trình|kết luận|sắc lệnh"
)
_WORD_CUE = re.compile(rf"\b(?:{WORDS})(?:\b[^.;\n]{{0,24}}| [^\d.;,:\n]{{3,100}} số ?:? ?)$", re.IGNORECASE)
_CUE = re.compile(rf"\b(?:{WORDS}|số)\b[^.;\n]{{0,24}}$", re.IGNORECASE)
_CUE_REACH, _WHOSE_REACH = 48, 128


def has_cue(text: str, start: int) -> bool:
    """Whether a word for a document ("công văn", "số") stands shortly before ``start``."""
    return _CUE.search(text, max(0, start - _CUE_REACH), start) is not None


def is_named(text: str, start: int) -> bool:
    """Whether the word for a type of document stands shortly before ``start``."""
    return _WORD_CUE.search(text, max(0, start - _WHOSE_REACH), start) is not None


def is_announced(text: str, start: int) -> bool:
    """Whether "số" stands right before ``start``."""
    return _NUMBER_WORD.search(text, max(0, start - 6), start) is not None


_NUMBER_WORD = re.compile(r"\bsố ?:? ?$", re.IGNORECASE)


def is_head(text: str, start: int) -> bool:
    """Whether a number at ``start`` is that of the document itself: "Số: 663/SCT" at the start of a line or
    behind the body in a head of one line, or behind the star of a party document.
    """
    before = text[max(0, start - 24) : start]
    if _OPENS_LINE.search(before):
        return _ANNOUNCED.search(before) is None
    if _TITLE.fullmatch(text, 0, start) and _OF_WHOM.match(text, start):
        return True
    if _TYPED_HEAD.search(before) and _STATE_ABOVE.search(text, max(0, start - _HEAD_REACH), start):
        return True
    if start >= _HEAD_REACH and not _STATE_ABOVE.search(text, start, start + _STATE_NEAR):
        return False
    if _NUMBER_FOLLOWS.search(before) and (_BEHIND_MOTTO.search(before) or _is_in_line_of_head(text, start)):
        return True
    return bool(_TYPED_HEAD.search(before) or (_TYPE_ALONE.search(before) and _ENDS_LINE.match(text, start)))


def is_titled(text: str, start: int) -> bool:
    """Whether the word for its type stands before the number in its line: "Công văn số: 12/SCT-QLCN"."""
    return _TYPED_HEAD.search(text, max(0, start - 24), start) is not None


def is_party_head(text: str, start: int) -> bool:
    """Whether a number at ``start`` is in the head of a document of the party: "41-HD/BTC" is its organ's."""
    return is_head(text, start) and _PARTY in text[max(0, start - _PARTY_REACH) : start + _PARTY_REACH]


_PARTY, _PARTY_REACH = "ĐẢNG CỘNG SẢN VIỆT NAM", 240


def _is_in_line_of_head(text: str, start: int) -> bool:
    line = text.rfind("\n", max(0, start - _LONGEST_HEAD), start) + 1
    head = _NUMBER_FOLLOWS.sub("", text[line:start])
    return (line > 0 or start <= _LONGEST_HEAD) and head_layout.is_all(head) and not _CITES.search(head)


# What a line of a head begins behind: the rule below the body, where a cell of a table became one line, too.
_BEGINS = r"(?:^|[\n|]|[-_*=]{3})[ \t]*"
# A scan makes other marks of the one on "Số".
_OPENS_LINE = re.compile(
    _BEGINS + r"(?:(?:\*[ \t]*)?số\s?:?|(?:\*[ \t]*)?s[óòỏổồô]? ?:|\*[ \t]*s[óòỏổồô])[ \t]*$",
    re.IGNORECASE,
)
# A line of the text that was broken before it: "… tại văn bản", "số 12/SNV-TCBC".
_ANNOUNCED = re.compile(
    rf"[{LOWER}] (?i:{WORDS}|luật|pháp lệnh) ?\n[ \t]*số ?:? ?$|[{UPPER}] (?:{WORDS.upper()}) ?\n[ \t]*SỐ ?$"
)
_NUMBER_FOLLOWS = re.compile(r"Số ?:? ?$", re.IGNORECASE)
_BEHIND_MOTTO = re.compile(r"Hạnh\s+phúc[\s|*_-]*Số ?: ?$")
# A title in capitals that tells of other documents: "KẾT QUẢ THỰC HIỆN QUYẾT ĐỊNH SỐ".
_CITES = re.compile(
    r"\b(?:THỰC HIỆN|TRIỂN KHAI|THEO|QUÁN TRIỆT|SƠ KẾT|TỔNG KẾT|ĐIỀU CHỈNH|SỬA ĐỔI|BÃI BỎ|HỦY BỎ|HUỶ BỎ"
    r"|THAY THẾ|ĐÍNH CHÍNH|THU HỒI|GIA HẠN|CHẤM DỨT)\b|^\W*VỀ\b|\bVỀ VIỆC\b|\d ?/"
)
_LONGEST_HEAD = 300
# Resolutions and decrees may name their type before it: "Nghị quyết số: 17/2023/NQ-HĐND".
_TYPED_HEAD = re.compile(rf"{_BEGINS}(?:{WORDS}|luật) số ?:[ \t]*$", re.IGNORECASE)
# The name of the state, in the head that the number ends, whatever its page says above.
_STATE_ABOVE = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
# The title at the very top that names its number, day and body: "NGHỊ QUYẾT SỐ 214 NQ/UBTVQH9 NGÀY 26-8-1994"
# and below it "CỦA ỦY BAN …".
_TITLE = re.compile(rf"\s*(?:{WORDS.upper()}) SỐ ?:? ?")
_OF_WHOM = re.compile(r"[^\n]{4,40} NGÀY [^\n]{6,40}\n+CỦA ")
# A line that is but the type in capitals and the number, with the space between them lost or not.
_TYPE_ALONE = re.compile(rf"(?:^|\n)[ \t]*(?:{WORDS.upper()}) ?$")
_ENDS_LINE = re.compile(r"[^\s]{4,40}[ \t]*(?:\n|$)")
_HEAD_REACH, _STATE_NEAR = 400, 60
