"""The verb phrases of a passage that name an activity: "tổ chức 04 lớp tập huấn về sản xuất sạch hơn".

A phrase is a verb, or a chain of verbs ("in và phát hành"), with the object that goes with it, or a verb
that is work in itself. The work decides what it tells, not a verb before it: "hỗ trợ thực hiện đánh giá
nhanh" is an assessment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.activities import counts, funds, held, served
from nlp.activities.cue_words import Sense
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.reaches import WORKS, listed, reach_of
from nlp.language.letters import UPPER
from nlp.records import ActivityType

_LINK = re.compile(r" ?(?:,|và|hoặc|-|/)? ?(?:tiếp tục |tiếp )?")
# How many words may stand between a verb of a class and its object.
_DISTANCES = {"send": 18, "let": 18, "support": 14, "award": 10, "organise": 8}
_DISTANCE = 6
_HELPERS = frozenset({"organise", "send", "support"})
_BARRIER = re.compile(
    r"[;:()“”\"…]|,(?!\d)|\b(?:nhằm|để|về|tại|trong|(?<!tiếp )theo(?! dõi)|bởi"
    r"|của|do|thuộc|khi|sau|trên(?! \d)|đã|sẽ|đang|bên|nhân|gắn|như"
    r"|bằng)\b",
    re.IGNORECASE,
)
# "tổ chức | đoàn 40 cán bộ, hội viên | tham quan": as those who send them.
_SENDS = re.compile(r" (?:đoàn|cho) ")
_ASIDE = re.compile(r" ?\([^()]*\)")
_LOOSE_BARRIER = re.compile(r"[;:()“”\"…]|, (?:trong|ngày|tháng|quý|năm|từ|đến)\b|\b(?:nhằm|để)\b")
_SPENT = re.compile(
    r"\b(?:dành|chi|trích|bố trí|phân bổ) (?:hơn |gần |khoảng |trên )?[\d.,]+ (?:tỷ|tỉ|triệu) đồng "
    r"(?:để |nhằm )?$"
    # "7 đề án | hỗ trợ máy móc".
    r"|\b\d[\d.]* (?:đề án|dự án|nhiệm vụ) $"
    # "21 sản phẩm đạt | chứng nhận OCOP".
    r"|\b\d[\d.]* (?:[^\s,;.:()]+ ){1,4}đạt $"
)
# Help for one who is named is as good as counted: "hỗ trợ máy cấy | cho Hợp tác xã Đông Phú".
_FOR_NAMED = re.compile(rf" cho (?:[^\s,;:.()]+ ){{0,3}}[{UPPER}]")
_FOR_WHOM = re.compile(r" (?:cho|đến|tới|tặng) (?:các |những )?[^\W\d]")
# "tuyên truyền phòng, chống dịch | bằng loa di động": what is told with is as good as a number.
_BY_MEANS = re.compile(
    r" (?:bằng|qua|trên)(?: hệ thống| các)* (?:loa|xe|pa ?nô|áp phích|băng rôn|tờ rơi|zalo|facebook|fanpage"
    r"|sân khấu|tiểu phẩm)\b",
    re.IGNORECASE,
)
_HELPS = re.compile(r"(?:hỗ|tài) trợ ", re.IGNORECASE)
_HELPED = re.compile(
    r"(?:,| và) [^;:.()]{2,100}? cho (?:(?:hơn|gần|trên|khoảng) )?\d[^,;:.()]*?"
    r"(?=[,;:.()]| (?:với|để|nhằm|trong|tại|ở|có)\b|$)"
)
_FOR_OTHERS = frozenset({"give", "support"})
_SPENT_WITHIN = 60
_CLAUSE = re.compile(r",(?!\d)|[;.]")
_NAMED = re.compile(r"(?:(?: buổi)? lễ (?:khai mạc|bế mạc)| chương trình| hoạt động)? ?[“\"‘]")
_STOP = re.compile(
    r" ?[(;:|]| và (?:được|đã|sẽ)\b|,? (?:nhằm|để|với sự|không để|(?<!thiệt hại )do(?! (?:[^\s,;.]+ ){1,3}làm"
    r" chủ)|(?<!tiếp )(?<!kèm )(?<!làm )(?<!dọc )theo(?! dõi)|làm (?:cơ sở|căn cứ|tiền đề)|(?:bao )?gồm"
    r"|trong đó|từ nguồn)\b|[.,]? ?$"
)
_OF_EVENT = re.compile(r" cho (?:các|đội ngũ|những|đối tượng|toàn thể|cán bộ)\b")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names an activity at ``text[start:end]``; what belongs to it goes on to ``reach``.

    ``target`` is the cue that tells the type. ``counted``: a number stands with it. ``is_event``: an event
    told by its name, without its organiser's verb. ``verb``: of a passive, where the verb stands.
    """

    start: int
    end: int
    reach: int
    type: ActivityType
    target: Cue
    counted: bool
    is_event: bool = False
    verb: int | None = None


def phrase_at(passage: Passage, index: int) -> Phrase | None:
    """The phrase that begins with ``passage.verbs[index]``; None where that has no object that makes it an
    activity.
    """
    chain = _chain(passage, index)
    found = _target(passage, chain) or served.told(passage, chain[-1]) or held.target(passage, chain)
    if found is None:
        return None
    target, sense = found
    reach = reach_of(passage, target, sense)
    counted = counts.stands_in(passage.text, chain[0].end, reach)
    if not counted and sense.type == "support":
        reach = _to_those_helped(passage, target, reach)
        counted = counts.stands_in(passage.text, chain[0].end, reach)
    if not counted and reach in listed(passage, target, reach + 1):
        return None
    counted = counted or _is_as_counted(passage, chain, target, sense, reach)
    lacks_count = sense.needs_count and not counted
    if sense.type is None or (lacks_count and not held.needs_no_number(passage, chain[0])):
        return None
    start = chain[0].start
    end = quote_end(passage.text, start, target, reach)
    return Phrase(start, end, reach, sense.type, target, counted)


def _is_as_counted(passage: Passage, chain: list[Cue], target: Cue, sense: Sense, reach: int) -> bool:
    """Whether the sum that is spent stands before the verbs, one who is named is helped, or things are given
    to somebody: "trao phương tiện sinh kế | cho các hộ nghèo".
    """
    start = chain[0].start
    if _SPENT.search(passage.text, max(passage.start, start - _SPENT_WITHIN), start):
        return True
    is_thing = target in passage.objects
    if sense.type == "communication" and "work" in target.classes:
        return _BY_MEANS.search(passage.text, target.end, reach) is not None
    if sense.type != "support" or not (is_thing or _HELPS.match(passage.text, start)):
        return False
    is_gift = is_thing and any("give" in verb.classes for verb in chain)
    whom = _FOR_WHOM if is_gift else _FOR_NAMED
    return whom.search(passage.text, target.end, reach) is not None


def _to_those_helped(passage: Passage, target: Cue, reach: int) -> int:
    """Where the help ends, whose kinds are listed before those whom it is for: "hỗ trợ máy sấy, | máy nghiền
    cho 9 doanh nghiệp"; ``reach`` where no number of them follows."""
    helped = _HELPED.match(passage.text, reach, passage.end) if "support" in target.classes else None
    if helped is None:
        return reach
    text = passage.text
    acts = (at for at in passage.acts if reach <= at < helped.end())
    return reach if any(text.endswith((", ", " và ", "đã ", "sẽ "), 0, at) for at in acts) else helped.end()


def _chain(passage: Passage, index: int) -> list[Cue]:
    """The verbs that stand side by side from ``index`` on and share their object."""
    verbs = passage.verbs
    chain = [verbs[index]]
    for verb in (verbs[position] for position in range(index + 1, len(verbs))):
        linked = _LINK.fullmatch(passage.text, chain[-1].end, verb.start)
        if not linked or not _go_together(chain[-1], verb):
            break
        chain.append(verb)
    return chain


def _go_together(left: Cue, right: Cue) -> bool:
    """Whether two verbs side by side share their object: "in và phát hành", but not "họp, kiểm tra"."""
    works = [bool(verb.classes & WORKS) for verb in (left, right)]
    if right.classes & {"send", "let"}:
        return False
    if left.own and left.own.type == "recognition" and "award" in right.classes:
        return True
    if works == [True, False]:
        return False
    types = {verb.own.type for verb in (left, right) if verb.own}
    is_apart = "helped" in left.classes and "work" in right.classes and len(types) > 1
    return not is_apart and (not all(works) or len(types) == 1 or "study_visit" in types)


def _target(passage: Passage, chain: list[Cue]) -> tuple[Cue, Sense] | None:
    """The cue that tells what the chain of verbs is about, and in which sense."""
    if any("join" in verb.classes for verb in chain) and chain[-1].classes & WORKS:
        return None
    if "work" in chain[-1].classes or ("helped" in chain[-1].classes and len(chain) > 1):
        return chain[-1], _work(chain)
    classes = frozenset().union(*(verb.classes for verb in chain))
    for cue in _following(passage, chain[-1].end, classes):
        fits = (one for verbs in (chain[-1].classes, classes) for one in cue.senses if one.classes & verbs)
        sense = next(fits, None)
        # "vận động ủng hộ xây dựng Quỹ": what is collected for is not set up by it.
        if (
            sense is not None
            and sense.type == "organisation"
            and funds.are_filled(passage.text, cue.start, classes)
        ):
            sense = replace(sense, type="support")
        if sense is not None and sense.type is None:
            break
        if sense is not None:
            return cue, sense
        if _can_help(classes, cue) and " và " not in _ASIDE.sub("", passage.text[chain[-1].end : cue.start]):
            further = _chain(passage, passage.verbs.index(cue))
            return further[-1], _work(further)
    own = next((verb.own for verb in chain if verb.own and "helped" not in verb.classes), None)
    if own and "raise" in classes:
        own = _collected(passage, chain[-1]) or own
    return (chain[-1], own) if own else None


def _collected(passage: Passage, verb: Cue) -> Sense | None:
    """What is collected for others: "vận động mạnh thường quân | trao 50 phần quà"."""
    end = _CLAUSE.search(passage.text, verb.end, passage.end)
    giving = (one for one in passage.verbs if verb.end < one.start < (end.start() if end else passage.end))
    return next((one.own for one in giving if one.classes & _FOR_OTHERS), None)


def _work(chain: list[Cue]) -> Sense:
    """The sense of the work that comes first, but a visit is a visit whatever but training it goes with."""
    works = [verb.own for verb in chain if verb.own and verb.classes & WORKS]
    visit = next((work for work in works if work.type == "study_visit"), works[0])
    return works[0] if works[0].type == "training" else visit


def _can_help(classes: frozenset[str], cue: Cue) -> bool:
    """Whether ``cue`` is work that verbs of ``classes`` can stand before: "tổ chức … kiểm tra", "cho …
    tham quan".
    """
    if cue.own is None or not cue.classes & WORKS:
        return False
    return bool(classes & _HELPERS) or ("let" in classes and cue.own.type in {"training", "study_visit"})


def _following(passage: Passage, at: int, classes: frozenset[str]) -> Iterator[Cue]:
    """The cues after ``at`` that a verb of ``classes`` can reach: in the same clause, and near."""
    sends = classes & {"send", "let"} or _SENDS.match(passage.text, at)
    limit = _DISTANCES["send"] if sends else max(_DISTANCES.get(name, _DISTANCE) for name in classes)
    barrier = _LOOSE_BARRIER if sends else _BARRIER
    cues = [cue for cue in (*passage.objects, *passage.verbs) if cue.start >= at]
    for cue in sorted(cues, key=lambda cue: cue.start):
        gap = _ASIDE.sub("", passage.text[at : cue.start]) if sends else passage.text[at : cue.start]
        gap = gap.rstrip('“"‘') if _NAMED.fullmatch(gap) else gap
        if (
            barrier.search(gap)
            or len(gap.split()) > limit
            or (gap.endswith((" và ", ", ")) and cue in passage.verbs)
        ):
            return
        yield cue


def quote_end(text: str, start: int, target: Cue, reach: int) -> int:
    """The end of the shortest stretch from ``start`` that names the activity: of an event, without its
    audience.
    """
    stops = [_STOP.search(text, target.end, reach)]
    stops += [_OF_EVENT.search(text, target.end, reach)] if target.is_event else []
    end = min([reach, *(stop.start() for stop in stops if stop)])
    words = list(re.finditer(r"\S+", text[start:end]))
    return max(target.end, start + words[:_LONGEST][-1].end())
