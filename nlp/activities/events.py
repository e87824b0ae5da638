"""Activities told by an event's name alone: "Hội thảo … diễn ra ngày 5/6", "trong buổi làm việc với các
sở", and those in a list that share the verb of the first: "mở 5 lớp tập huấn, 02 hội thảo".
"""

import re
from collections.abc import Sequence

from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase, quote_end

_OCCURS = re.compile(
    r"[^;:\n]{0,250}?\b(?P<occurs>diễn ra|được tổ chức|được khai mạc|được mở|khai mạc"
    r"|tổ chức (?:tại|vào|từ|trong|lần)|được tiến hành|do (?!ông|bà|đồng chí)[^,;.\n]{3,90}?"
    r" (?:phối hợp[^,;.\n]{0,60}? |đã |chủ trì )?tổ chức)\b"
)
# "Sau lễ ra quân | tổ chức chăm sóc 100 cây xanh": what is done then.
_THEN = re.compile(r" (?:tổ chức|tiến hành) ")
# What a fair is like: "Hội chợ Hùng Vương năm 2018 | có quy mô 300 gian hàng".
_IS_LIKE = re.compile(
    r"(?: (?!năm nay|lần này|này|trên|mỗi|các)[^\s,.;:()]+){3,24}?(?: (?:đã|sẽ|chính thức|dự kiến))*"
    r" (?:mở cửa|có quy mô|thu hút|quy tụ|bế mạc)\b"
)
_AT = re.compile(r"\b(?:tại|trong|(?<!thông )qua|sau|(?:đã|vừa|sẽ|dự kiến) có) $", re.IGNORECASE)
_JOINT = re.compile(r" ?(?:và|cùng)(?: các)? ")
_NUMERAL = r"(\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NUMBER = re.compile(rf"(?:[,;]|\bvà) {_NUMERAL} $")
_PIECES = re.compile(rf"(?:[,;]|\bvà) {_NUMERAL} (?:(?:số|cuốn|kỳ|bài|bộ) )?$")
_NUMERAL_BEFORE = re.compile(rf"\b{_NUMERAL} $")
# What opens a list without a verb: "Kết quả đạt được: 31 lớp tập huấn, …".
_FIRST_NUMBER = re.compile(rf"(?P<cue>:|\bgồm|\blà|\bcó) {_NUMERAL} $")
_IN_LIST = re.compile(r":[^.]*; (?:các |một số )?$")
# "tổ chức nhiều hoạt động như: | tọa đàm về …; phát hành 300 cuốn cẩm nang".
_OPENS_LIST = re.compile(
    r"\b(?:tổ chức|triển khai|thực hiện)\b[^.;:]{0,60}\b(?:hoạt động|nội dung|sự kiện|chương trình)"
    r"[^.;:]{0,40}(?::|\bnhư|\bgồm) $"
)
# "trình lên | Hội nghị Cấp cao", "một trong những | Hội nghị quan trọng nhất": it is not told of.
_OTHER = re.compile(
    r"\b(?:(?:trình|gửi|báo cáo|hướng) (?:lên|tới|đến|cho)|một trong(?: những| các)?|như|giống|so với) $",
    re.IGNORECASE,
)
# "Trong khuôn khổ | Tuần lễ dừa còn diễn ra 2 hội thảo": what is told is what goes on there.
_THERE = re.compile(
    r" (?!(?:từ|vào|ngày|tại|ở|trong|sáng|chiều|tối|tháng|trên|với|theo|do|năm|lần|cùng|song)\b)[^\W_]"
)
_FRAME = re.compile(r"\b(?:khuôn khổ|bên lề|nằm trong)(?: của)? [“\"‘]?$", re.IGNORECASE)
# "điểm nhấn tại | Hội chợ Mùa Xuân là khu trưng bày": what is there.
_IS_WHAT = re.compile(
    r"[^,.;:“\"]{0,50} (?:chủ yếu là"
    r"|là (?:khu|nơi|dịp|gian|không gian|một|sự kiện|cơ hội|hoạt động))\b"
)
# "Festival Biển là sự kiện được tổ chức | 2 năm một lần".
_RECURS = re.compile(r"[^,.;:]{0,80}\b(?:\d|hai|ba|mỗi) (?:năm|tháng) (?:một|1) lần\b")
# "Tổng kinh phí tổ chức hai | hội chợ là 2,4 tỷ đồng".
_COSTS = re.compile(r"\b(?:kinh phí|chi phí|doanh thu|doanh số|giá trị)(?: [^\W\d_]+){0,3} $", re.IGNORECASE)
_NO_NAME = (
    r"(?:các đại biểu|đại biểu|lãnh đạo|đồng chí|này|trên|đó|nói|lần|có|do|đã|được|ngày|diễn|sẽ|vừa|còn|cũng"
    r"|cho|ông|bà)\b"
)
_NAME = re.compile(rf"(?: (?!{_NO_NAME})[^\s,.;:()]+){{3}}")
_NO_MORE = re.compile(
    r", (?:do|với|có|dự kiến|sẽ|đã|được|vừa|ngày|sáng|chiều|tối|tháng|năm|tại|trong|từ|nhiều|các đại biểu) "
)
_NEW_CLAUSE = re.compile(r"[;:]|, (?:do|với|có|dự kiến|sẽ|đã|được|vừa|ngày|sáng|chiều|tối|tháng|tại) ")
_AUXILIARIES = re.compile(r"(?: (?:sẽ|đã|vừa|đang|dự kiến))* $")
_END = re.compile(r",(?!\d)|[;:]| và (?=(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b)")


def events(passage: Passage, told: Sequence[Phrase]) -> list[Phrase]:
    """The events in ``passage`` that none of the phrases ``told`` covers, in order."""
    found: list[Phrase] = []
    for cue in passage.objects:
        if all(cue.end <= phrase.start or cue.start >= phrase.reach for phrase in (*told, *found)):
            listed = _is_after((*told, *found), cue)
            joined = any(_joins(passage, phrase, cue) for phrase in told)
            phrase = (
                _event(passage, cue, listed, joined) if cue.is_event else _piece(passage, cue, found, told)
            )
            found += [phrase] if phrase else []
    return found


def _joins(passage: Passage, phrase: Phrase, cue: Cue) -> bool:
    """Whether ``cue`` shares the verb of the ``phrase`` right before it: "… và | hội thảo", or with a name
    of its own "… , | Tọa đàm …"."""
    between = passage.text[phrase.reach : cue.start]
    is_named = between == ", " and passage.text[cue.start].isupper() and phrase.target.is_event
    return is_named or _JOINT.fullmatch(between) is not None


def _is_after(told: Sequence[Phrase], cue: Cue) -> bool:
    """Whether a phrase before ``cue`` may share its verb: "mở 5 lớp tập huấn, 02 hội thảo"."""
    return any(phrase.reach <= cue.start for phrase in told)


def _piece(passage: Passage, cue: Cue, found: Sequence[Phrase], told: Sequence[Phrase]) -> Phrase | None:
    """The counted work at ``cue`` in a list of events without a verb: "31 lớp tập huấn, 4 phóng sự"."""
    number = _PIECES.search(passage.text, passage.start, cue.start)
    kind = next((sense.type for sense in cue.senses if "make" in sense.classes), None)
    opens_list = found or (_is_after(told, cue) and all(phrase.type != kind for phrase in told))
    if not opens_list or number is None or kind != "communication":
        return None
    stop = _END.search(passage.text, cue.end, passage.end)
    reach = stop.start() if stop else passage.end
    end = quote_end(passage.text, number.start(1), cue, reach)
    return Phrase(number.start(1), end, reach, kind, cue, counted=True, is_event=True)


def _event(passage: Passage, cue: Cue, listed: bool, joined: bool) -> Phrase | None:
    text, end = passage.text, passage.end
    number = (_NUMBER if listed else _FIRST_NUMBER).search(text, passage.start, cue.start)
    if number and not listed and number["cue"] == "có" and not passage.periods:
        number = None
    told = _AT.search(text, passage.start, cue.start) or _OCCURS.match(text, cue.end, end)
    is_fair = any(sense.type == "fair" for sense in cue.senses)
    told = told or (_IS_LIKE.match(text, cue.end, end) if is_fair else None)
    told = None if _is_anothers(passage, cue, told) else told
    kind = next((sense.type for sense in cue.senses if "event" in sense.classes), None)
    named = _NAME.match(text, cue.end, end) or (told and told.re is _OCCURS and passage.supported)
    in_list = listed and named and (joined or _IN_LIST.search(text, passage.start, cue.start))
    opens_list = named and _OPENS_LIST.search(text, passage.start, cue.start)
    in_list = in_list or opens_list
    is_other = _OTHER.search(text, passage.start, cue.start) is not None
    is_at = told is not None and told.re is _AT
    is_other = is_other or (is_at and _IS_WHAT.match(text, cue.end) is not None)
    is_frame = _FRAME.search(text, passage.start, cue.start) is not None
    is_other = is_other or (is_frame and told is not None and _THERE.match(text, told.end()) is not None)
    is_other = is_other or _RECURS.match(text, cue.end) is not None
    is_other = is_other or _COSTS.search(text, passage.start, cue.start) is not None
    is_other = is_other or any(body.start == cue.end + 1 for body in passage.bodies)
    is_other = is_other or (is_at and _THEN.match(text, cue.end) is not None)
    if kind is None or is_other or not (number or (told and named) or in_list):
        return None
    before = _NUMERAL_BEFORE.search(text, passage.start, cue.start)
    start = number.start(number.lastindex or 1) if number else before.start(1) if before else cue.start
    stop = _END.search(text, cue.end, end)
    reach = stop.start() if stop else end
    if told and told.re is _OCCURS and text[cue.end : reach].strip():
        reach = _past_comma(text, reach, told.start("occurs"))
    return Phrase(
        start,
        quote_end(text, start, cue, reach),
        reach,
        kind,
        cue,
        number is not None,
        is_event=not opens_list,
    )


def _is_anothers(passage: Passage, event: Cue, told: re.Match[str] | None) -> bool:
    """Whether another event, behind a comma, is what is held: "… dự hội thi cấp tỉnh, có 8 ý tưởng vào các
    cuộc thi do …"."""
    occurs = told.start("occurs") if told and told.re is _OCCURS else event.end
    comma = passage.text.find(",", event.end, occurs)
    others = [one.start for one in passage.objects if one.is_event and comma < one.start < occurs]
    return comma > 0 and any(comma < verb.start < other for verb in passage.verbs for other in others)


def _past_comma(text: str, comma: int, occurs: int) -> int:
    """Where the name ends that goes on behind its ``comma``: "Ngày hội trưng bày, | giới thiệu nông sản diễn
    ra …"."""
    goes_on = comma < occurs and text[comma] == "," and text[comma + 2].islower()
    if not goes_on or _NO_MORE.match(text, comma):
        return comma
    stop = _NEW_CLAUSE.search(text, comma + 1, occurs)
    verb = _AUXILIARIES.search(text, comma, occurs)
    return stop.start() if stop else verb.start() if verb else occurs
