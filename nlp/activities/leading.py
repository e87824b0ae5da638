"""What only leads to what its sentence says: "Thực hiện Quyết định số 12/QĐ-UBND phê duyệt kế hoạch …, | Sở
tổ chức hội nghị", or is said in passing.
"""

import re
from collections.abc import Iterator

from nlp.activities import counts
from nlp.activities.blocking import SHORT
from nlp.activities.cues import TELLING, Scope
from nlp.activities.passages import Body, Passage
from nlp.activities.phrases import Phrase

_PASSIVE = re.compile(r"\bđược $")
_SUBJECT = re.compile(
    r", (?:(?:vừa qua|mới đây|ngày|sáng|chiều|tối|tháng|quý|năm|trong|từ|đến"
    r"|các (?:cấp|sở|huyện|địa phương)|toàn tỉnh)\b|[A-ZĐÁẤẮÝỦỨÔƠƯÂĂÊ])"
)
_GROUND = re.compile(
    r"\W*(?:Thực hiện|Căn cứ|Xét|Hưởng ứng|Triển khai|Tiếp tục thực hiện|Trên cơ sở"
    r"|Theo (?:quyết định|kế hoạch|công văn|văn bản|nghị quyết|chỉ thị|thông báo))\b(?! (?:hiện )?\d)",
    re.IGNORECASE,
)
# What may stand between the mark that ends the ground and whoever does something.
_MAIN = re.compile(
    r"[,;] (?:(?:vừa qua|mới đây|hôm nay|vào|(?:rạng"
    r" )?sáng|trưa|chiều|tối|đêm|ngày|trong|từ|tháng|quý|năm|tại"
    r"|hai|sau|đến)\b[^,;.]{0,60}[, ] ?)*$",
    re.IGNORECASE,
)
_MAIN_WITHIN = 160
# "Thực hiện Quyết định số 12/QĐ-TTg phê duyệt Đề án …": what the document is about.
_SAME_CLAUSE = r"(?:(?!, [A-ZĐ])[^;:])*"
_CITES = re.compile(rf"\bsố:? ?\d{_SAME_CLAUSE}\b(?:phê duyệt|ban hành|về việc|về)\b{_SAME_CLAUSE}(?<!, )$")
_SAID_OF = re.compile(r"(?: [^\s,;:.()]+){0,6} (?:(?:đã|sẽ|cũng) )?(?:giúp|là|khiến|rất|còn|phải) ")
# "Mỹ Lệ là xã đầu tiên của tỉnh | tổ chức hội thi", "được chọn là nơi | đăng cai": what
# somebody is, not that it was held.
_WHAT_ONE_IS = re.compile(
    r"\blà [^,;.:]{0,60}\b(?:đầu tiên|duy nhất)\b[^,;.:]*$"
    r"|\bđược (?:xác định|lựa chọn|chọn|giao|xem|coi) là [^,;.:]{0,60}$"
)
# "Đối với các địa phương đã | xây dựng kế hoạch, …": of whom the sentence speaks.
_OF_WHOM = re.compile(r"\W*(?:Đối với|Với|Riêng(?: đối với)?) (?:các|những|mỗi|mọi) [^,;:]*$")
# "cán bộ giám sát | và nhân viên phục vụ": what people are there for.
_AND_PEOPLE = re.compile(
    r" và (?:các |những |đội ngũ )?"
    r"(?:nhân viên|học viên|giáo viên|giảng viên|cán bộ|chuyên gia|bảo vệ|công nhân)\b"
)
# "các đơn vị được | giám sát tiếp tục …": those that are inspected.
_INSPECTED = re.compile(
    r"\b(?:đơn vị|cơ sở|cơ quan|tổ chức|địa phương|đối tượng|hộ|doanh nghiệp|người|tập thể|cá nhân) được $"
)
# "các hộ | tham gia hội chợ đã bán 2 tấn quế": those who take part, of whom something is said.
_TAKES_PART = ("tham gia", "tham dự", "dự ")
_TENSE = re.compile(r"\b(?:đã|vừa|sẽ|đang|để) $")
_DO_OR_ARE = re.compile(r"[^,;.:]{0,60}? (?:đã|là|đều|được|phải|đến từ|cho biết)\b")
# "chuyển hướng từ dạy nghề sang | xây dựng mô hình": how work goes on.
_SHIFTS = re.compile(r"\bchuyển\b[^;.]* sang $")
# "có rất nhiều | đánh giá sát thực": so many, as a noun.
_SO_MANY = re.compile(r"\b(?:rất nhiều|không ít|nhiều|những) $")


def leads_to_main(passage: Passage, phrase: Phrase) -> bool:
    """Whether ``phrase`` stands in what the sentence goes by, before whoever does something is named, or in
    what a document is about that it goes by."""
    if not _GROUND.match(passage.text, passage.start):
        return False
    if any(phrase.start < body.start for body in _subjects(passage)):
        return True
    before = passage.before(phrase.start)
    return not any(_subjects(passage)) and _CITES.search(before) is not None


def _subjects(passage: Passage) -> Iterator[Body]:
    """Whoever does something, behind the ground that the sentence goes by."""
    acts = passage.acts
    acts |= {word.start for word in passage.document.words(passage.sentence) if word.pos in ("V", "R")}
    for body in passage.bodies:
        before = passage.text[max(passage.start, body.start - _MAIN_WITHIN) : body.start]
        if _MAIN.search(before) and acts & {body.core + 1, body.end + 1}:
            yield body


def is_in_passing(passage: Passage, phrase: Phrase, before: list[Scope]) -> bool:
    """Whether it is only said in passing that someone "đã được tập huấn", or in what leads to the subject
    of the sentence: "Thực hiện đề án …, Trung tâm đã …".
    """
    begins = passage.before(phrase.start).strip()[-1:] in ("", ":")
    # "Tham gia hội chợ, | gian hàng của tỉnh sẽ giới thiệu 30 tài liệu": an event that was told before.
    counted = counts.stands_in(passage.text, phrase.start, phrase.target.end)
    if begins and phrase.target.is_event and not counted and passage.text.startswith(",", phrase.target.end):
        is_listed = any(cue.start == phrase.target.end + len(", ") for cue in passage.objects if cue.is_event)
        words = len(passage.text[phrase.start : phrase.target.start].split())
        return 0 < words <= SHORT and not is_listed
    if phrase.counted:
        return False
    leads = begins and _SUBJECT.match(passage.text, phrase.reach)
    told = [scope.effect for scope in before if scope.effect in TELLING]
    passive = _PASSIVE.search(passage.before(phrase.start)) and told[-1:] in ([], ["done"])
    return bool(leads or (passive and not phrase.target.is_event))


def is_spoken_of(passage: Passage, phrase: Phrase) -> bool:
    """Whether the work is what its sentence says something of: "Tập huấn thường xuyên | giúp xã viên tự
    tin"."""
    opens_it = phrase.start == passage.start and not (passage.is_entry or phrase.target.is_event)
    return opens_it and not phrase.counted and _SAID_OF.match(passage.text, phrase.target.end) is not None


def is_said_of_others(passage: Passage, phrase: Phrase) -> bool:
    """Whether it only says who or what is meant of which the sentence tells something."""
    before = passage.before(phrase.start)
    if _WHAT_ONE_IS.search(before) or _OF_WHOM.match(before) or _SHIFTS.search(before):
        return True
    takes_part = passage.text.startswith(_TAKES_PART, phrase.start) and not _TENSE.search(before)
    if takes_part and _DO_OR_ARE.match(passage.text, phrase.target.end):
        return True
    if phrase.type == "inspection" and not phrase.counted and _INSPECTED.search(before):
        return True
    is_bare = phrase.target.start == phrase.start and not phrase.target.is_event
    is_noun = _AND_PEOPLE.match(passage.text, phrase.target.end) or _SO_MANY.search(before)
    return is_bare and is_noun is not None
