"""What is a rule, a rate or a part of a sum, and so no work that was done: "hỗ trợ tối đa 35 triệu đồng cho
mỗi mô hình", "ngân sách hỗ trợ khoảng 22%".
"""

import re

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase

_SHARE = re.compile(
    r" (?:kinh phí |chi phí )?(?:khoảng |tối đa |tới |đến |không quá |từ |thêm |bằng )*(?!100 ?%)[\d.,–-]+ ?%"
)
_ON_CONDITION = re.compile(r"\b(?:khi|nếu)\b")
_OF_WHICH = re.compile(r"\b[Tt]rong đó\b")
_SUM_BEFORE = 160
_COST = re.compile(r"\b(?:kinh phí|tổng (?:vốn|mức|số tiền)|chi phí|trị giá)\b", re.IGNORECASE)
_SUM = re.compile(r" (?:kinh phí )?(?:gần |trên |hơn |khoảng )?[\d.,]+ ?(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)")
_PAYS = re.compile(r"\b(?:ngân sách|nguồn vốn|vốn)(?: [^\W\d_]+){0,3} $", re.IGNORECASE)
_SUM_ALONE = re.compile(rf"{_SUM.pattern}(?: đồng)?(?=[,;.]|$)")
_EACH = re.compile(r"(?:phấn đấu,? )?(?:mỗi|mọi|trường hợp|đối với mỗi)\b", re.IGNORECASE)
_EACH_ONE = re.compile(r"(?:^|[,;:] ?)(?:mỗi|mọi) (?:[^\s,;:]+ ){0,3}$", re.IGNORECASE)
_RATE = re.compile(
    r" (?:kinh phí )?(?:tối đa |không quá |từ |mức )?[\d.,–-]+ ?(?:triệu |tỷ |tỉ |nghìn |ngàn )?(?:đồng)?"
    r" ?(?:/ ?[^\W\d]|cho (?:1|01|một|mỗi) )"
)
# Who was there: "Tiếp và làm việc với Đoàn có các đồng chí …".
_ATTENDED = re.compile(
    r"(?:tiếp|cùng|tham dự|dự|đón)\b[^,;.]{0,60} (?:có|là) (?:các )?(?:đồng chí|ông|bà|đại diện"
    r"|lãnh đạo)\b",
    re.IGNORECASE,
)
# "Tổng kinh phí của đợt | khám bệnh, cấp thuốc là 120 triệu đồng".
_COST_OF = re.compile(
    r"\s*(?:tổng )?(?:kinh phí|trị giá|giá trị|chi phí)(?: của| cho)?(?: (?:đợt|buổi|chương trình|việc))"
    r"(?:(?! (?:để|đã|sẽ) )[^.;])*$",
    re.IGNORECASE,
)
# "nâng tổng số sản phẩm được công nhận lên 409", "mỗi huyện có 2 ý tưởng được hỗ trợ": no deed.
_OF_STOCK = re.compile(
    r"\b(?:nâng tổng số|mỗi (?:huyện|xã(?!,? (?:một|phường))|năm|địa phương|đơn vị))\b[^;.:]*$", re.IGNORECASE
)
_EVENT = re.compile(r"(?:Buổi|Đợt|Chương trình|Chuyến|Hoạt động) ")
_AT_COST = re.compile(r"[^.;,]{0,40} với tổng (?:kinh phí|trị giá|giá trị|số tiền)\b")
_NOUN = re.compile(r" (?:là|này|đó|cho biết)\b")
_PUBLIC = re.compile(
    r"\b(?:tỉnh|huyện|thành phố|thị xã|xã|UBND|Sở|Trung tâm|Nhà nước|ngân sách|Bộ)\b", re.IGNORECASE
)


def is_norm(passage: Passage, phrase: Phrase) -> bool:
    """Whether a rule is told, or what business does for itself: "mỗi xã có thể thành lập …", "hỗ trợ 35 triệu
    đồng cho 1 làng nghề", "công ty đầu tư 3 tỷ đồng".
    """
    text = passage.text
    if _OF_STOCK.search(text, passage.start, phrase.verb or phrase.start):
        return True
    if _COST_OF.match(passage.before(phrase.start)) or _is_of_event_told(passage, phrase):
        return True
    if _EACH.match(text, passage.start) or _ATTENDED.match(text, passage.start, passage.end):
        return True
    if phrase.type != "support":
        return False
    invests = text.startswith("đầu tư", phrase.start) and not _PUBLIC.search(passage.before(phrase.start))
    is_rate = _RATE.match(text, phrase.target.end) or _EACH_ONE.search(passage.before(phrase.start))
    return bool(invests or is_rate or _is_share(passage, phrase) or _NOUN.match(text, phrase.target.end))


def _is_of_event_told(passage: Passage, phrase: Phrase) -> bool:
    """Whether it stands in what an event is called of which the cost is told: "Buổi khám bệnh và | tặng quà
    với tổng kinh phí …"."""
    opens = _EVENT.match(passage.text, passage.start) is not None
    costs = _AT_COST.match(passage.text, phrase.target.end) is not None
    by_body = any(passage.text.endswith(", ", 0, body.start) for body in passage.bodies)
    is_said = by_body or any(scope.effect == "done" for scope in passage.scopes)
    return opens and costs and not is_said


def _is_share(passage: Passage, phrase: Phrase) -> bool:
    """Whether only a part of the cost is told, or on which condition: "ngân sách hỗ trợ khoảng 22%", "sẽ được
    hỗ trợ 50% chi phí khi tham gia".
    """
    text, told = passage.text, phrase.start if phrase.verb is None else phrase.verb
    helped = next((verb.end for verb in passage.verbs if verb.start == told), phrase.target.end)
    is_rule = _SHARE.match(text, helped) and _ON_CONDITION.search(text, helped, phrase.reach)
    return bool(is_rule or _SHARE.match(text, phrase.target.end))


def is_part_of_sum(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether only who pays what of one sum is told: "…, trong đó khuyến công hỗ trợ 40 triệu đồng", also in
    a sentence of its own: "Kinh phí là 2 tỷ đồng. Trong đó, ngân sách hỗ trợ 1 tỷ đồng".
    """
    start, text = earlier.start if earlier else passage.start, passage.text
    before = text[start : phrase.start]
    if _OF_WHICH.match(before):
        before = text[max(0, start - _SUM_BEFORE) : phrase.start]
    is_part = phrase.type == "support" and _OF_WHICH.search(before) and (earlier or _COST.search(before))
    pays = phrase.type == "support" and _PAYS.search(passage.before(phrase.start)) is not None
    return bool(
        (is_part and _SUM.match(text, phrase.target.end))
        or (pays and _SUM_ALONE.match(text, phrase.target.end))
    )
