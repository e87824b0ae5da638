"""Whether an activity was done, is planned or is proposed, by the words before it in its sentence."""

import re
from collections.abc import Iterable, Sequence
from typing import cast

from nlp.activities.asked import status_behind
from nlp.activities.cues import TELLING, Scope
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.tenses import SOON, of_deeds
from nlp.records import Status

_EFFECTS = {"target": "planned"}
_LETTER = re.compile(r"^[ \t]*(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)\b", re.MULTILINE)
_OF_A_PLAN = re.compile(
    r"\s*(?:theo (?:đó|kế hoạch|chương trình|đề án|quyết định(?: này)?(?=,))"
    r"|kế hoạch|nội dung|cụ thể|trong đó)\b",
    re.IGNORECASE,
)
_LEADS_WORK = re.compile(
    r"\s*(?:Sở|UBND|Ban|Phòng|Trung tâm|Hội|Đoàn|Công an)\b(?:(?! đã )[^.;:,]){2,60} chủ trì\b"
)
_GOES_ON = re.compile(
    r"\s*(?:đồng thời|ngoài ra|bên cạnh đó|song song đó|cùng với đó|cạnh đó|mặt khác|tiếp đó|tiếp theo"
    r"|đặc biệt)\b",
    re.IGNORECASE,
)


_OCCURS = re.compile(r"[ ,”\"]*(?:(?:đã|sẽ|vừa|đang|dự kiến)(?: được)? )+(?=diễn ra|tổ chức|khai mạc|mở)")
_WHEN = re.compile(r"từ nay|dự kiến|sắp|.* tới$", re.IGNORECASE)
_HELD = re.compile(r"(?: được(?: \w+){1,8}?|(?: \w+){0,2}?) (?:diễn ra|tổ chức|khai mạc|mở|tiến hành)\b")
_ADDS = re.compile(r"\s*[^\W\d_][^,.;:]{1,60} cũng (?!đã|vừa)")
_IN_PURPOSE = re.compile(r"\b(?:để|nhằm) (?:[^\W\d]+ )?$", re.IGNORECASE)
_OPENS_AIM = re.compile(r"(?:Để|Nhằm|Với)\b")
# "Có 12 sản phẩm được công nhận, | đó là mục tiêu của năm 2023"
_IS_AIM = re.compile(r"[^.;\n]{0,60}, (?:đó|đây) là (?:mục tiêu|chỉ tiêu|kế hoạch|con số phấn đấu)\b")
_SAME_DAY = re.compile(r"\bcùng ngày\b", re.IGNORECASE)
# A line of its own after a semicolon is the same sentence.
_BROKEN = re.compile(r";\n+$")
_WITH_OTHERS = re.compile(r"(?:Phối hợp|Kết hợp|Phối kết hợp)\b[^,;:]*$")
_DETAILS = re.compile(
    r"\s*(?:theo đó|cụ thể|trong đó|qua đó|từ đó|gồm|bao gồm|đến nay đã|kết quả)\b", re.IGNORECASE
)
_AIMS_AT = re.compile(r"\b(?:để|nhằm|định hướng|nhiệm vụ|phương hướng|giải pháp|góp phần)\b", re.IGNORECASE)


def statuses(
    passage: Passage, phrases: list[Phrase], otherwise: Status, past: Sequence[bool]
) -> list[Status]:
    """The status of each of ``phrases``: the last that the words before it tell, those inside an earlier
    phrase aside; ``otherwise`` where none does. "Tiếp tục" says that it is planned, where nothing says
    that it was done: nor its day, of which ``past`` tells whether it lies before the text.
    """
    found: list[Status] = []
    status, at = otherwise, passage.start
    for index, (phrase, is_past) in enumerate(zip(phrases, past, strict=True)):
        until = _told_until(passage, phrase)
        before = [
            scope
            for scope in passage.scopes
            if at <= scope.start and (scope.end <= until or scope.start == phrase.start)
        ]
        before = [scope for scope in before if not _is_in_name(passage, scope, phrase)]
        before = _of_its_clause(passage, before, phrase)
        same_day = _SAME_DAY.search(passage.text, passage.start, phrase.start) is not None
        is_weak = any(scope.effect == "weak" and _goes_on_to(passage, scope, phrase) for scope in before)
        if is_weak and not (found or is_past or same_day) and status == "done":
            status = "planned"
        told = _advised(before, phrase) or _in_the_making(passage, before, phrase) or last_told(before)
        status = told or status
        ends = phrases[index + 1].start if index + 1 < len(phrases) else passage.end
        if (
            status == "done"
            and told is None
            and not (is_past and passage.document.published)
            and _is_to_come(passage, phrase.start, ends)
        ):
            status = "planned"
        if status == "done" and _IS_AIM.match(passage.text, phrase.reach):
            status = "planned"
        found.append(status)
        status = status_behind(passage, phrase) or status
        at = phrase.reach
    return found


def _is_to_come(passage: Passage, start: int, end: int) -> bool:
    """Whether the words of a deed say that it is to come, and not what it is for: "hội nghị nhằm định hướng
    công tác | trong thời gian tới"."""
    soon = SOON.search(passage.text, start, end)
    is_aim = soon is not None and passage.supported and _AIMS_AT.search(passage.text, start, soon.start())
    return soon is not None and not is_aim


def _goes_on_to(passage: Passage, scope: Scope, phrase: Phrase) -> bool:
    """Whether "tiếp tục" is said of the ``phrase``: not of what leads a clause that has a day or a doer of
    its own: "Tiếp tục chương trình A, | sáng 27/10, hội tặng quà"."""
    comma = passage.text.find(",", scope.end, phrase.start)
    begins = [*(one.start for one in passage.bodies), *(one.start for one in passage.periods)]
    return comma < 0 or not any(comma < at < phrase.start for at in begins)


def _told_until(passage: Passage, phrase: Phrase) -> int:
    """Up to where words tell the status of ``phrase``; of an event, "sẽ diễn ra" too."""
    if not phrase.is_event:
        return phrase.verb or phrase.start
    occurs = _OCCURS.match(passage.text, phrase.reach, passage.end)
    return occurs.end() if occurs else phrase.reach


def _is_in_name(passage: Passage, scope: Scope, phrase: Phrase) -> bool:
    """Whether it stands in the name of an event: "Hội nghị | giao nhiệm vụ", not "Hội nghị sẽ diễn ra"."""
    inside = phrase.is_event and phrase.target.end <= scope.start < phrase.reach
    is_when = _WHEN.match(passage.text, scope.start, scope.end) or _HELD.match(passage.text, scope.end)
    return inside and not (is_when and of_deeds(passage.text, [scope]))


def _of_its_clause(passage: Passage, before: list[Scope], phrase: Phrase) -> list[Scope]:
    """Those of ``before`` that tell of ``phrase``: not "đã" before a semicolon, in a clause that tells no
    activity of its own, nor what stands before that ("Với mục tiêu …, tỉnh đã …; | hỗ trợ 5 lò sấy").
    """
    closed = [at for at, one in enumerate(before) if _is_closed(passage, one, phrase)]
    open_ones = before[closed[-1] + 1 :] if closed else before
    return [scope for scope in open_ones if not _is_of_purpose(passage, scope, phrase)]


def _is_closed(passage: Passage, scope: Scope, phrase: Phrase) -> bool:
    return scope.effect == "done" and passage.text.find(";", scope.end, phrase.start) >= 0


def _is_of_purpose(passage: Passage, scope: Scope, phrase: Phrase) -> bool:
    """Whether "chuẩn bị" stands in what the work is for: "để chuẩn bị đón khách, | Sở …"."""
    is_before_comma = passage.text.find(",", scope.end, phrase.start) >= 0
    is_aimed = is_before_comma and _OPENS_AIM.match(passage.before(scope.start).strip()) is not None
    if (
        scope.effect in {"target", "weak"}
        and is_aimed
        and any(scope.end < b.start < phrase.start for b in passage.bodies)
    ):
        return True
    is_planned = scope.effect == "planned" and is_before_comma
    return is_planned and _IN_PURPOSE.search(passage.before(scope.start)) is not None


def _advised(before: list[Scope], phrase: Phrase) -> Status | None:
    advised = any(scope.effect == "next" and scope.end + 1 == phrase.start for scope in before)
    return "proposed" if advised else None


def _in_the_making(passage: Passage, before: list[Scope], phrase: Phrase) -> Status | None:
    """Planned, of a document that is still being drawn up: "Sở đang xây dựng Quy chế …"."""
    is_draft = phrase.type == "policy" and any(
        "draft" in verb.classes for verb in passage.verbs if verb.start == phrase.start
    )
    told = passage.text[before[-1].start : before[-1].end].lower() if before else ""
    return "planned" if is_draft and told == "đang" else None


def last_told(scopes: Iterable[Scope]) -> Status | None:
    """The last status that the words of a stretch tell."""
    effects = [_EFFECTS.get(scope.effect, scope.effect) for scope in scopes]
    effects = [effect for effect in effects if effect in TELLING]
    return cast(Status, effects[-1]) if effects else None


def goes_on(text: str, start: int) -> bool:
    """Whether the sentence that begins at ``start`` goes on from the one before it: "Đồng thời …"."""
    return _GOES_ON.match(text, start) is not None


def adds(text: str, start: int) -> bool:
    """Whether the sentence at ``start`` adds a deed to those told before: "Tỉnh cũng hỗ trợ …"."""
    return _ADDS.match(text, start) is not None


def continues(text: str, start: int) -> bool:
    """Whether the sentence that begins at ``start`` tells more of what the one before it tells, and so at the
    same time: "Trong đó …", "Cụ thể …".
    """
    is_broken = text[start].islower() and _BROKEN.search(text, max(0, start - 4), start) is not None
    return is_broken or _GOES_ON.match(text, start) is not None or _DETAILS.match(text, start) is not None


def tells_more(passage: Passage, phrases: Sequence[Phrase], *, opens: bool) -> bool:
    """Whether ``passage`` continues the sentence before it, also by leaving out its subject, where it does
    not open its line: "Trong quý III, Hội mở 6 lớp. | Phối hợp với Công ty A trồng 2 ha ngô"."""
    if continues(passage.text, passage.start):
        return True
    first = phrases[0] if phrases else None
    if opens or (first and (first.verb is not None or first.is_event or first.type == "policy")):
        return False
    before = passage.before(first.start if first else passage.end).strip()
    return not before or _WITH_OTHERS.match(before) is not None


def details(text: str, start: int) -> int | None:
    """Where the words end that open a sentence at ``start`` with parts of what was told: "Trong đó | …"."""
    found = _DETAILS.match(text, start)
    return found.end() if found else None


def is_of_plan(text: str, start: int) -> bool:
    """Whether the sentence that begins at ``start`` tells what a plan says: "Theo đó …"."""
    return _OF_A_PLAN.match(text, start) is not None


def assigns(text: str, start: int) -> bool:
    """Whether the sentence that begins at ``start`` says who is to lead a work: "Sở Y tế chủ trì …"."""
    return _LEADS_WORK.match(text, start) is not None


def is_letter(text: str) -> bool:
    """Whether the text is an official letter, with its addressee."""
    return _LETTER.search(text) is not None
