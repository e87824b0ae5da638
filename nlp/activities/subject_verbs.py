"""Whether the words between a noun phrase and a deed make the one the subject of the other."""

import re
from collections.abc import Sequence

from nlp.activities.body_names import is_only_adverbs
from nlp.activities.passages import Passage
from nlp.activities.place_names import WIDER
from nlp.activities.subject_phrases import Subject
from nlp.language.letters import UPPER

# What stands between a subject and its predicate: ", huyện X, tỉnh Y", "(VSATTP)", "của Bộ A, Bộ B", "do
# ông C làm trưởng đoàn".
_ASIDE = re.compile(r" ?\([^()]*\)")
_OF = re.compile(r" (?:của|thuộc) [^;]{3,160}?(?=,? do )")
_LED = re.compile(
    r",? do [^;]{3,400}?(?: làm (?:phó )?\w+ \w+"
    r"|, (?:phó )?trưởng đoàn(?: [^,;]{1,20}?)?(?= và| đã| tiến hành)"
    r"| dẫn đầu| chủ trì| phụ trách)(?:, [^,;]+,)?",
    re.IGNORECASE,
)
_BEGINS = (
    r"(?: (?:đã|vừa|sẽ|đang|tiếp tục|tiến hành|tổ chức|phối hợp|chủ trì|trao|tặng|thăm|khám|bàn giao"
    r"|phát động|khởi công|khánh thành|khai mạc|khai giảng|ra quân|ra mắt|ký kết|hỗ trợ|ban hành)\b)"
)
_WHERE = re.compile(rf" (?:từ|trong|ở|tại|trên địa bàn) [^,;:()]{{2,60}}?(?={_BEGINS})")
_AND_OTHERS = re.compile(rf" (?:và|cùng(?: với)?) [^;:()]{{2,90}}?(?={_BEGINS}| $)")
# "Chi đoàn Cảnh sát giao thông | - Công an tỉnh": the body that it is a part of.
_PART_OF = re.compile(rf" [-–] [{UPPER}][^,;:()]{{2,60}}?(?={_BEGINS}| $)")
_ADVERBS = re.compile(r"[ ,]*(?:(?:đã|vừa|sẽ|đang|từng|cũng|còn|tiếp tục|chủ động|tích cực|chủ trì,?) )*")
_WITH = re.compile(r"\b(?:phối (?:kết )?hợp|liên kết|hợp tác|kết hợp|kết nối(?= với\b))\b")
_OPENS_WITH = re.compile(r"\W*(?:Chủ trì|Phối hợp|Tham mưu)\b")
# Whoever says it, asks others or is given it does not do it.
_OTHERS = re.compile(
    r"\b(?:giao(?! (?:thông|dịch|lưu|thương))|chỉ đạo|yêu cầu|đề nghị|kiến nghị|đề xuất|vận động|kêu gọi"
    r"|được|cho biết|cho hay|thông tin(?! và)"
    r"|nhận định|trình|cho phép|hướng dẫn)\b"
)
_IS_DONE = re.compile(
    r"\bđược\b(?! (?:giao|phê duyệt|phân bổ|chấp thuận)(?: [^\s,;.:]+){0,4}"
    r" (?:triển khai|thực hiện|tổ chức)\b)"
)
_SEPARATOR = re.compile(r",|\bvà\b|\bđồng thời\b")
_HELD_BACK = (
    r"được|có (?:công văn|văn bản)|ký (?:quyết định|ban hành)|phê duyệt|yêu cầu|đề nghị|giao|chỉ đạo|cho biết"
    r"|thông báo|báo cáo|kêu gọi|kiến nghị|đề xuất|nhận(?! đỡ đầu)|tham (?:gia|dự)|tiếp thu"
)
ACTS = re.compile(
    r"(?: ?\([^()]*\))? (?:(?:(?:đã|vừa|sẽ|cũng|đang|còn|tiếp tục|thường xuyên|chủ động|tập trung) )*"
    r"(?:phối hợp|chủ trì|tổ chức|triển khai|thực hiện|đẩy mạnh|mở|hướng dẫn|xây dựng|hỗ trợ|ban hành"
    r"|trao|tặng|thăm|khám|cấp phát|bàn giao|phát động|khởi công|khai mạc|khai giảng|ra quân)\b"
    rf"|(?:cũng )?(?:đã|vừa|sẽ|đang|còn) (?:cũng )?(?!{_HELD_BACK})[^\W\d_])"
)
"""The verb of whoever acts, and none of saying or asking."""
_REACH = 60
_PREDICATIVE = ("V", "R", "C")


def is_partner(text: str, begins: int, earlier: Sequence[Subject], start: int) -> bool:
    """Whether one named ``earlier`` works with the one at ``start``: "X phối hợp với Y, | Z | tổ chức"."""
    is_small = text[start].islower() and _WITH.search(text, begins, start) is not None
    if is_small or _OPENS_WITH.match(text, begins, start):
        return True
    return any(_WITH.search(text, one.end, start) for one in earlier)


def leads_up(passage: Passage, one: Subject, until: int, *, first: bool) -> bool:
    """Whether the words after ``one``, the ``first`` of its clause, are its predicate up to the deed at
    ``until``: adverbs and verbs that go with it, partners, or what it did before that in the same clause.
    """
    at = _predicate(passage.text, one, until, first=first)
    is_done = _IS_DONE.search(passage.text, at, until + _REACH) if at is not None else None
    if at is None or (is_done and is_done.start() <= until):
        return False
    rest = passage.text[at:until]
    if is_only_adverbs(rest):
        return True
    return ";" not in rest and _OTHERS.search(rest) is None and _is_predicate(passage, at, until)


def _is_predicate(passage: Passage, at: int, until: int) -> bool:
    """Whether verbs stand from ``at`` on, the last of which joins the deed at ``until`` or goes with it."""
    adverbs = _ADVERBS.match(passage.text, at, until)
    verb = adverbs.end() if adverbs else at
    if _WITH.match(passage.text, verb) or passage.text.startswith("cùng ", verb):
        return True
    words = [w for w in passage.document.words(passage.sentence) if verb <= w.start < until]
    if all(word.pos[0] in _PREDICATIVE for word in words):
        return True
    begins = verb > at + 1 or words[0].pos[0] == "V"
    return begins and is_only_adverbs(_SEPARATOR.split(passage.text[at:until])[-1])


def _predicate(text: str, one: Subject, until: int, *, first: bool) -> int | None:
    """Where the predicate of ``one`` begins, behind what only says more of it; None where that is of another:
    the office of whoever leads a delegation."""
    at = one.end
    for aside in (WIDER, _ASIDE, _PART_OF, _OF, _LED, _WHERE, _AND_OTHERS):
        told = aside.match(text, at, until)
        is_leaders = aside is _LED and not first and "đoàn" not in text[one.start : one.head].lower()
        if told and is_leaders and "đoàn" in told[0]:
            return None
        at = told.end() if told else at
    return at
