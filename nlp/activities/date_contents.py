"""Which periods in the words of an activity are of what it is about, and not of the day of the deed: the
year of a plan, of an honour, or that is looked back on.
"""

import re

from nlp.activities.passages import Passage
from nlp.activities.periods import Period
from nlp.activities.phrases import Phrase

_NEAR = 4
_NEAR_VERB = 9
PLAN = re.compile(
    r"\b(?:chiến lược|kế hoạch|chương trình|đề án|quy hoạch|nghị quyết)\b[^,;.]*$", re.IGNORECASE
)
LETTER = re.compile(
    r"(?:gửi|có|ra|ký) (?:công văn|văn bản|tờ trình|chỉ thị|quyết định|kế hoạch|thông báo|nghị quyết)\b",
    re.IGNORECASE,
)
# "Trao cờ thi đua năm 2016": the year that is honoured, not that of the deed.
_HONOUR = re.compile(
    r"\b(?:cờ thi đua|bằng khen|giấy khen|danh hiệu|huân chương|thành tích)\b[^,;.]*$", re.IGNORECASE
)
_HONOURS = re.compile(r"\b(?:công nhận|chứng nhận|đạt chuẩn)\b")
# "Hội nghị tổng kết công tác năm 2016": the time that is looked back on.
_REVIEWS = re.compile(r"(?:sơ|tổng) kết\b", re.IGNORECASE)
_REVIEW = re.compile(r"\b(?:sơ kết|tổng kết)\b[^;.]*$", re.IGNORECASE)
# "về việc miễn phí qua cầu | kể từ ngày 3/4": when that begins.
_SINCE = re.compile(r"(?:kể )?từ (?:\d+ ?(?:h|giờ)\d* )?ngày ", re.IGNORECASE)
_IN_PARENTHESES = re.compile(
    r"\((?P<type>[^\W\d_]+ [^\W\d_]+ )?[Ss]ố:? ?\d+(?:/\d{4})? ?/(?P<symbol>[^\s,()]+)"
    r"[, ]+(?:ban hành )?(?:ngày )?$"
)
_TYPE = re.compile(
    r"\b(?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|văn bản|thông báo|hướng dẫn|báo cáo|tờ trình)\b",
    re.IGNORECASE,
)
# What is decided by a document is so on its day: "thành lập theo Quyết định số 12/QĐ-UBND ngày 3/4/2018".
_DECIDED = ("policy", "organisation", "recognition")
_BY_DOCUMENT = re.compile(
    r"(?:phê duyệt|ban hành|thành lập|công nhận|kiện toàn|thông qua)\b[^;.]{0,120}?"
    r"\b(?<!kèm )(?:tại|theo|bằng) (?:Quyết định|Nghị quyết|Thông báo) (?:số )?[^;,]{3,40}(?:, )?$",
    re.IGNORECASE,
)
_IN_DOCUMENT = re.compile(r"(?:Tại|Bằng) (?:Quyết định|Nghị quyết|Thông báo|Công văn) (?:số )?[^;,]{3,60}$")
PREPOSITION = re.compile(r"\b(?:trong|vào|đến|từ|của|hai|các) $", re.IGNORECASE)


def is_of_contents(text: str, phrase: Phrase, period: Period) -> bool:
    """Whether the period is one of what the activity is about: years of a plan, or that a single event
    looks at.
    """
    if phrase.type == "policy" and LETTER.match(text, phrase.start) and not period.cited:
        return not is_of_target(text, phrase, period)
    is_one_day = period.unit == "day" and period.date_from == period.date_to
    is_aside = text.endswith("(", 0, period.start) and not (period.cited or is_one_day)
    if phrase.type == "policy" and (is_aside or _SINCE.match(text, period.start)):
        return True
    several = (
        period.unit == "year"
        and period.date_from
        and period.date_to
        and period.date_from.year < period.date_to.year
    )
    single_event = phrase.target.is_event and not phrase.counted
    named_from = phrase.start if phrase.type == "policy" else max(phrase.target.end, phrase.verb or 0)
    in_plan = period.unit == "year" and PLAN.search(text, named_from, period.start)
    honoured = period.unit == "year" and (
        _HONOUR.search(text, phrase.start, period.start) or _is_of_honoured(text, phrase, period)
    )
    return bool(
        (several and single_event)
        or in_plan
        or honoured
        or ((single_event or _REVIEWS.match(text, phrase.start)) and _is_reviewed(text, phrase, period))
    )


def _is_of_honoured(text: str, phrase: Phrase, period: Period) -> bool:
    """Whether it is the year for which something is honoured: "công nhận 5 xã đạt chuẩn năm 2017"."""
    is_whole = period.date_from is not None and period.date_to is not None
    honours = is_whole and phrase.type == "recognition" and _HONOURS.search(text, phrase.start, period.start)
    return bool(honours) and not PREPOSITION.search(text, phrase.start, period.start)


def _is_reviewed(text: str, phrase: Phrase, period: Period) -> bool:
    is_apart = text.endswith("(", 0, period.start)
    looks_back = period.unit != "day" and not is_apart and _REVIEW.search(text, phrase.start, period.start)
    return bool(looks_back) and not PREPOSITION.search(text, phrase.start, period.start)


def is_of_target(text: str, phrase: Phrase, period: Period) -> bool:
    """Whether the cited document that the period dates is the one that the phrase is about."""
    if phrase.verb is not None:
        return len(text[phrase.verb : period.start].split()) <= _NEAR_VERB
    return len(text[phrase.target.end : period.start].split()) <= _NEAR


def is_of_own_number(text: str, phrase: Phrase, period: Period) -> bool:
    """Whether it stands in the parentheses behind what was issued, with its number: "ban hành Kế hoạch …
    (số 16/KH-UBND, ngày 25/2/2018)"."""
    told = _IN_PARENTHESES.search(text, phrase.start, period.start)
    named = _TYPE.search(text, phrase.start, phrase.reach)
    if told is None or named is None:
        return False
    initials = "".join(word[0] for word in named[0].split()).upper()
    kind = (told["type"] or "").strip().lower()
    return kind == named[0].lower() if kind else initials in told["symbol"].upper()


def is_quoted(text: str, phrase: Phrase, period: Period) -> bool:
    """Whether the period stands inside the quoted name of the phrase."""
    return text.count("“", phrase.start, period.start) > text.count("”", phrase.start, period.start)


def _issues(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase puts a document in force, so that its date is that of the deed; one that is amended
    or carried out was issued before.
    """
    verbs = [verb for verb in passage.verbs if phrase.start <= verb.start < phrase.reach]
    deeds = [verb for verb in verbs if verb.start == phrase.verb or verb.start < phrase.target.start]
    return phrase.type in _DECIDED and any("issue" in verb.classes for verb in deeds)


def is_of_act(passage: Passage, phrase: Phrase, period: Period) -> bool:
    """Whether the day of a document is that of the deed: it is what was issued, or decides the deed."""
    if phrase.type in _DECIDED and is_of_own_number(passage.text, phrase, period):
        return True
    if phrase.type in _DECIDED and _BY_DOCUMENT.search(passage.text, phrase.start, period.start):
        return True
    if phrase.type == "policy" and LETTER.match(passage.text, phrase.start):
        return is_of_target(passage.text, phrase, period)
    return _issues(passage, phrase) and is_of_target(passage.text, phrase, period)


def decides(passage: Passage, phrase: Phrase, period: Period) -> bool:
    """Whether it is the day of the document in which the deed is decided: "Tại Quyết định số 5/QĐ-UBND ngày |
    8/7, UBND tỉnh công nhận …"."""
    before = passage.before(period.start)
    is_before = period.cited and period.end <= phrase.start and phrase.type in _DECIDED
    return is_before and _IN_DOCUMENT.match(before) is not None
