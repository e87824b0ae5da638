"""The province of whoever does the work: the one that acts itself ("Bến Tre đã triển khai …"), or those that
the names of its offices tell.
"""

import re
from collections.abc import Sequence

from nlp.activities import agents
from nlp.activities.body_names import is_only_adverbs, start_of
from nlp.activities.doers import OF_ANOTHER
from nlp.activities.passages import Body, Passage
from nlp.activities.phrases import Phrase
from nlp.activities.place_names import is_of_a_merger
from nlp.activities.teams import LEADS_IT
from nlp.records import ProvinceMention

_OF_A_PROVINCE = re.compile(
    r"\b(?:sở|ubnd|tỉnh|thành phố|địa phương)\b(?:[^,;.]|\.(?!\s)){0,60}$", re.IGNORECASE
)
_PROJECT = re.compile(r"(?:có quyết định |quyết định )?phê duyệt (?:\d+ )?(?:đề án|dự án|nhiệm vụ|hồ sơ)\b")
_TOGETHER = re.compile(r"[ ,(]*(?:(?:đã|cùng|phối hợp|với|và|chủ trì|của|thuộc|trực thuộc)[ ,]*)*")
_LOOKS = frozenset({"assessment", "inspection", "study_visit"})
_OF_SEVERAL = re.compile(r" của (?:\d+|hai|ba|bốn|năm|sáu) tỉnh\b")
# "hỗ trợ cây giống (phân bón …), | cho ba tỉnh, gồm: …".
_TO_SEVERAL = re.compile(r"\)?,? cho (?:các|những|hai|ba|bốn|\d+) tỉnh\b")
_PARTNERS = re.compile(
    r"\b(?:phối (?:kết )?hợp|kết hợp|liên kết|kết nối|liên hệ|hợp tác)[^,;.]{0,25}? (?:với|cùng) "
)
_TAKES_PART = re.compile(r"\b(?:tham gia|tham dự|góp mặt|dự)\b", re.IGNORECASE)
_JOINS = re.compile(r"(?:đăng ký )?tham gia\b|dự\b", re.IGNORECASE)
# "đến | thăm và làm việc với Sở Y tế tỉnh X": where others are.
_GOES_THERE = re.compile(r"(?:(?:đến|sang|về) )?thăm\b|(?<=\bđến )làm việc\b|(?<=\bsang )làm việc\b")
# "đã | tiếp đoàn cán bộ tỉnh X": where oneself is.
_RECEIVES = re.compile(r"(?:đón|tiếp)(?:,? (?:đón|tiếp|và làm việc|với))* (?:các )?đoàn\b", re.IGNORECASE)
_FOR = re.compile(r"(?<=\bcho )tỉnh ")
_BESIDE = re.compile(
    r"\b(?:và|với|cùng|tại|ở|từ|đến|tới|sang|của|cho|theo|như|đi) (?:tỉnh |thành phố |TP\.? ?)?$",
    re.IGNORECASE,
)
# "43 tỉnh, thành phố trong cả nước | đã ban hành …".
_SEVERAL = re.compile(
    r"(?:^|[,;:] |\b(?:có|cả|đã|nay) )(?:các|những|nhiều|một số|hầu hết các|\d+|hai|ba|bốn)"
    r" (?:tỉnh|địa phương)\b(?:, thành phố)?"
    r"(?: (?:trong|trên) (?:cả nước|toàn quốc|khu vực|vùng)| trực thuộc Trung ương| [^\W\d_]+){0,3}"
    r" (?:đã |sẽ |đều |cũng |đang )*$",
    re.IGNORECASE,
)


def are_provinces(text: str, clause: int, verb: int) -> bool:
    """Whether several provinces do what the ``verb`` of the ``clause`` tells."""
    return _SEVERAL.search(text[clause:verb]) is not None


def is_of_the_nation(text: str, phrase: Phrase) -> bool:
    """Whether what a national body does is for the whole country: it neither approves a project nor makes
    an office of a province.
    """
    if phrase.type == "organisation":
        return re.search(r"\btỉnh\b", text[phrase.start : phrase.reach]) is None
    return phrase.type == "policy" and _PROJECT.match(text, phrase.start) is None


def named_in(mentions: Sequence[ProvinceMention], phrase: Phrase) -> set[str]:
    """The provinces named in the words of ``phrase``."""
    return {one.province_id for one in mentions if phrase.start <= one.start < phrase.reach}


def is_of_several(text: str, phrase: Phrase, until: int) -> bool:
    """Whether it looks at what is in several provinces, or goes to several."""
    looks = phrase.type in _LOOKS and _OF_SEVERAL.search(text, phrase.start, until) is not None
    return looks or _TO_SEVERAL.match(text, until) is not None


def joins_fair(text: str, phrase: Phrase) -> bool:
    """Whether the ``phrase`` is of going to a fair that others hold."""
    return phrase.type == "fair" and _JOINS.match(text, phrase.start) is not None


def goes_to_others(text: str, phrase: Phrase) -> bool:
    """Whether one meets others where they are."""
    return phrase.type == "meeting" and _GOES_THERE.match(text, phrase.start) is not None


def receives(text: str, phrase: Phrase) -> bool:
    """Whether one meets others where oneself is."""
    return phrase.type == "meeting" and _RECEIVES.match(text, phrase.start) is not None


def takes_part(text: str, phrase: Phrase) -> bool:
    """Whether one goes to a fair that others hold: "đưa 9 cơ sở tham gia hội chợ"."""
    return phrase.type == "fair" and _TAKES_PART.search(text, phrase.start, phrase.reach) is not None


def of_fair(mentions: Sequence[ProvinceMention], text: str, phrase: Phrase, until: int) -> str | None:
    """The province in the name of a fair that one takes part in: "Hội chợ Du lịch VITM Hà Nội"."""
    if not joins_fair(text, phrase):
        return None
    named = [one.quote for one in mentions if phrase.target.end <= one.start and one.end <= until]
    return named[-1] if named else None


def of_receiver(mentions: Sequence[ProvinceMention], text: str, phrase: Phrase) -> str | None:
    """The province that a national body decides something for: "phê duyệt cho tỉnh X 02 đề án"."""
    for given in _FOR.finditer(text, phrase.start, phrase.reach):
        return next((m.province_id for m in mentions if m.start in (given.end(), given.start())), None)
    return None


def of_doers(
    mentions: Sequence[ProvinceMention], passage: Passage, clause: int, phrase: Phrase, *, partners: bool
) -> set[str]:
    """The province whose verb follows its name, else those named before "Sở …", "tỉnh này …" that does what
    the ``phrase`` tells, or in its name; those of ``partners`` alone where that is asked for.
    """
    text, first = passage.text, passage.start
    # "Tỉnh A công bố quyết định | thành lập …": one deed, whose doer stands before its first words.
    begins = clause if text[clause : phrase.start].strip() else first
    until = phrase.start if phrase.verb is None else phrase.verb
    led = [match.span() for match in LEADS_IT.finditer(text, first, until)]
    inside = [one for one in mentions if first <= one.start and one.end <= until]
    inside = [one for one in inside if not any(start < one.start < end for start, end in led)]
    named = [one for one in inside if not is_of_a_merger(text, one.start, one.end)]
    along = _PARTNERS.search(text, first, until)
    leading = [one for one in named if not along or one.start < along.start()]
    named = leading or (named if partners else [])
    if named and _acts(text, named[-1], until):
        return {named[-1].province_id}
    is_theirs = _OF_A_PROVINCE.search(text[begins:until]) is not None
    return {one.province_id for one in named} if is_theirs else set()


def _acts(text: str, mention: ProvinceMention, verb: int) -> bool:
    """Whether the ``verb`` of the province that ``mention`` names follows: "| Bến Tre đã triển khai …"."""
    before = text[max(0, mention.start - 12) : mention.start]
    return is_only_adverbs(text[mention.end : verb]) and not _BESIDE.search(before)


def of_name(mentions: Sequence[ProvinceMention], text: str, organiser: str, until: int) -> str | None:
    """The province in the organiser's name: "Sở Y tế Long An đã mở 2 lớp; | tổ chức 3 hội thảo"."""
    at = text.rfind(organiser, 0, until) if organiser else -1
    inside = (one for one in mentions if at <= one.start and one.end <= at + len(organiser))
    return next((one.province_id for one in inside), None) if at >= 0 else None


def doer_of(passage: Passage, clause: int, phrase: Phrase) -> Body | None:
    """The first of the bodies that do together what the ``phrase`` tells; None where others do."""
    inside = [b for b in passage.bodies if clause <= b.start and b.core <= phrase.start]
    found = inside.pop() if inside else None
    if found and any(agents.found(passage.text, found.end, phrase.start)):
        return None
    while found and inside and _are_together(passage, inside[-1], found):
        found = inside.pop()
    return found


def _are_together(passage: Passage, first: Body, second: Body) -> bool:
    is_of_another = OF_ANOTHER.search(passage.before(start_of(passage.text, first)))
    return not is_of_another and _TOGETHER.fullmatch(passage.text, first.end, second.start) is not None
