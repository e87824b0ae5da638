"""Where what was done begins: before the words that tell its kind, where others do it."""

import re
from dataclasses import replace

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase

# Whoever hands a document in does no more than that: "trình UBND tỉnh | phê duyệt Đề án".
_NO_NOUN = "".join(f"(?<!{word} )" for word in ["chương", "quá", "quy", "công", "lộ", "tiến", "giáo"])
_HANDED_IN = re.compile(
    rf"(?i)\b(?:{_NO_NOUN}trình(?! (?:diễn|độ|bày|tự))|tham mưu(?: cho)?|xin ý kiến)"
    r"(?: [^\s,;.:()]+){0,8}(?: xem xét,)? $"
)
# "Cụ thể, | 4 đề án | tập huấn khuyến công".
_PROJECTS = re.compile(
    r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:(?:đề án|dự án|nhiệm vụ) $"
    r"|(?:đề án|dự án|nhiệm vụ|công trình|mô hình|chương trình|phần việc)(?: [^\W\d_]+){0,4}"
    r" (?:“[^”\n]{2,80}”|\"[^\"\n]{2,80}\") $)"
)
_HELPS = re.compile(r"(?i)\b(?<!được )(?<!sự )(?<!sách )(?<!phí )(?<!vốn )(?:hỗ trợ|hướng dẫn) $")
_TEACHES = "hướng dẫn "
_MADE = frozenset({"communication", "support"})
# "6 sản phẩm đủ điều kiện đề xuất UBND tỉnh | công nhận".
_PUT_FORWARD = re.compile(
    r"\b\d[\d.]* (?:sản phẩm|xã|cơ sở|làng nghề|cá nhân|tập thể)(?: [^,;.:()]{1,60})?"
    r" (?:đề xuất|đề nghị|trình) [^,;.:()]{2,60}(?:, [^\W\d_]+(?: [^\W\d_]+)?)?,? $"
)
# "33 sản phẩm đạt | chứng nhận OCOP": what was honoured.
_REACHED = re.compile(
    r"\b\d[\d.]* (?:(?!đã |có |của )[^\s,;.:()]+ ){1,8}(?:đạt|được cấp|nhận|được nhận) (?:giấy )?$"
)


def taught(passage: Passage, phrase: Phrase) -> Phrase:
    """The ``phrase``, as training where others are taught to do it: "hướng dẫn | làm phóng sự"."""
    is_taught = passage.text.lower().endswith(_TEACHES, passage.start, phrase.start)
    return replace(phrase, type="training") if is_taught and phrase.type in _MADE else phrase


def deed_start(passage: Passage, phrase: Phrase) -> int:
    """Where what was done begins: before ``phrase`` where others are asked or helped to do what that says."""
    if phrase.verb is not None:
        return phrase.start
    before = _HANDED_IN.search(passage.text, passage.start, phrase.start)
    before = before or _HELPS.search(passage.text, passage.start, phrase.start)
    if phrase.type == "recognition":
        before = _PUT_FORWARD.search(passage.text, passage.start, phrase.start) or before
        before = before or _REACHED.search(passage.text, passage.start, phrase.start)
    before = before or _PROJECTS.search(passage.text, passage.start, phrase.start)
    return before.start() if before else phrase.start
