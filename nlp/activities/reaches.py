"""How far a phrase goes: to the comma or "và" behind which something else is told."""

import re
from collections.abc import Iterator

from nlp.activities import counts
from nlp.activities.cue_words import Sense
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.title_lists import is_pair

WORKS = frozenset({"work", "helped"})
"""The classes of verbs that are work in themselves."""
_BOUND = re.compile(
    r",(?!\d)(?! (?:thành phố|thị xã|thị trấn|đoàn thể)\b)|[;:]|\b(?:và|đồng thời|cũng như|kết hợp)\b"
)
_LIKE = (" như ", " gồm ")
_OPEN = re.compile(r"(?<!\w)'[^'\n]{1,200}$")
# "Hội nghị sơ kết 6 tháng đầu năm và | triển khai nhiệm vụ 6 tháng cuối năm" is one.
_NEXT_TERM = re.compile(
    r" (?:triển khai |đề ra )?(?:thực hiện )?(?:phương hướng|nhiệm vụ|kế hoạch|công tác)\b", re.IGNORECASE
)
_OF_NOUN = re.compile(r"\b(?:việc|công tác|tình hình|tiến độ|kết quả|quá trình)(?: [^\W\d_]+){1,2} $")
_COUNTED = re.compile(r" (?:(?:được|hơn|trên|gần|khoảng) )*\d")
# "khánh thành 2 phòng học, | kinh phí do Công ty X tài trợ", "soạn Đề án, | trình UBND tỉnh phê duyệt".
_NO_MORE = re.compile(
    r" (?:trình|tham mưu) | (?:tổng |với )*(?:kinh phí|chi phí|số tiền|vốn|trị giá|giá trị)"
    r"(?: [^\W\d_]+){0,3}? (?:do|từ|được)\b"
)
_JUST_BEFORE = re.compile(r" (?:[^\s,;:.]+ ){0,2}")
_DECISIONS = ("quyết định", "nghị quyết", "công văn", "văn bản")
_OWN_NAME = 3
_NOT_IN_PAPERS = frozenset({"support"})
_NOT_AT_EVENTS = frozenset({"support", "inspection", "assessment"})
_OPENERS = frozenset({"organise", "support", "send", "let", "join", "found"})


def reach_of(passage: Passage, target: Cue, sense: Sense) -> int:
    """Where the phrase ends: at a comma, at an "và" that a further activity comes after, or where a
    document that is issued says what it does ("quyết định | thành lập …").
    """
    end = passage.end
    if sense.type == "policy" and passage.text[target.start : target.end].lower().endswith(_DECISIONS):
        following = next((verb for verb in passage.verbs if verb.start > target.end), None)
        end = following.start if following and _is_decided(following) else end
    end = min([end, *listed(passage, target, end)])
    for bound in _BOUND.finditer(passage.text, target.end, end):
        if not is_quoted(passage.text, target.start, bound.start()) and not _goes_on(
            passage, bound, target, sense
        ):
            return bound.start()
    return end


def listed(passage: Passage, target: Cue, end: int) -> Iterator[int]:
    """Where a list of works begins after ``target``: "thực hiện các đề án như | hỗ trợ …"."""
    for verb in passage.verbs:
        if target.end < verb.start < end and passage.text.endswith(_LIKE, target.end, verb.start):
            yield verb.start


def is_quoted(text: str, start: int, offset: int) -> bool:
    """Whether a quotation that begins after ``start`` is open at ``offset``."""
    before = text[start:offset]
    return (
        before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
        or _OPEN.search(before) is not None
    )


def _is_decided(verb: Cue) -> bool:
    return verb.own is not None and verb.own.type in {"organisation", "recognition"}


def _goes_on(passage: Passage, bound: re.Match[str], target: Cue, sense: Sense) -> bool:
    """Whether the phrase goes on after the comma or conjunction: to a further word of the event's or
    document's name ("Lễ công bố và trao giấy chứng nhận"), or to an object like its own ("hội chợ,
    triển lãm").
    """
    if bound[0] in ";:" or _NO_MORE.match(passage.text, bound.end()):
        return False
    if bound[0] == "," and is_pair(passage.text, bound.start()):
        return True
    at = bound.end()
    verb = next((verb for verb in passage.verbs if verb.start >= at), None)
    is_next = verb is not None and _JUST_BEFORE.fullmatch(passage.text, bound.end(), verb.start) is not None
    is_term = target.is_event and _NEXT_TERM.match(passage.text, bound.end())
    if is_term or (verb and bound[0] == "và" and _is_of_what(passage, bound.end(), verb)):
        return True
    if verb and is_next and not _is_audience(passage, bound, verb):
        return _goes_on_to(passage, bound, target, sense, verb)
    following = [cue for cue in passage.objects if cue.start == bound.end() + 1]
    types = {sense.type for cue in following for sense in cue.senses}
    is_other = sense.type not in types or _has_own_days(passage, bound.start())
    is_other = is_other or (target.is_event and names_another(passage.text, target.end, bound.start(), at))
    if any(cue.is_event for cue in following) and is_other:
        return False
    return sense.type in types or bound[0] != ","


def names_another(text: str, end: int, bound: int, at: int) -> bool:
    """Whether an event with a name of its own begins with a capital behind the ``bound``, where that of the
    one before it is told: "tổ chức Hội nghị về an toàn thông tin, | Tọa đàm về kinh tế số"."""
    return text[at + 1 : at + 2].isupper() and len(text[end:bound].split()) >= _OWN_NAME


def _has_own_days(passage: Passage, end: int) -> bool:
    """Whether days in parentheses close what ends at ``end``: "phiên chợ huyện A (từ ngày 3 - 5/4) | và
    phiên chợ huyện B (…)", of which each is told by itself."""
    opened = passage.text.rfind("(", passage.start, end)
    is_closed = opened >= 0 and passage.text[opened:end].rstrip().endswith(")")
    return is_closed and any(opened < period.start < end for period in passage.periods)


def _is_of_what(passage: Passage, start: int, verb: Cue) -> bool:
    """Whether the ``verb`` is a part of the noun behind the "và" that ends at ``start``: "hiệu quả và | khả
    năng nhân rộng"."""
    nouns = (scope for scope in passage.scopes if scope.effect == "nominal" and scope.start == start + 1)
    return any(scope.end + 1 == verb.start for scope in nouns)


def _goes_on_to(passage: Passage, bound: re.Match[str], target: Cue, sense: Sense, verb: Cue) -> bool:
    """Whether the phrase goes on to the ``verb`` that stands behind the ``bound``."""
    own = verb.own.type if verb.own else None
    if _is_nominal(passage, bound) or _shares_gift(sense, target, verb):
        return _COUNTED.match(passage.text, verb.end) is None
    if bound.start() == target.end and target.is_event and sense.type == "support":
        return True
    if verb.classes & _OPENERS or _is_deed_apart(passage, bound, target, verb):
        return False
    is_visit = sense.type == own == "study_visit"
    is_name = target.is_event or sense.type == "policy" or is_visit
    is_counted = counts.stands_near(passage.text, verb.end)
    return _shares_object(bound, target, same_type=sense.type == own) or (is_name and not is_counted)


def _is_deed_apart(passage: Passage, bound: re.Match[str], target: Cue, verb: Cue) -> bool:
    """Whether the ``verb`` behind a comma is no word of an event's or document's name: "hội xuân, | kiểm tra
    12 chợ", but "Lễ công bố, | trao …"."""
    if bound[0] != "," or verb.start > bound.end() + 1:
        return False
    own = verb.own.type if verb.own and _tells(passage, verb, verb.own) else None
    is_ceremony = passage.text[target.start : target.end].lower().startswith("lễ")
    apart = _NOT_AT_EVENTS if target.is_event else _NOT_IN_PAPERS
    return not is_ceremony and (bool(verb.classes & {"accept", "enact"}) or own in apart)


def _tells(passage: Passage, verb: Cue, own: Sense) -> bool:
    """Whether the ``verb`` tells by itself what it does: "hội nghị về đóng mới, | nâng cấp tàu cá" builds
    nothing that is counted."""
    return not own.needs_count or "make" not in verb.classes or counts.stands_near(passage.text, verb.end)


def _is_nominal(passage: Passage, bound: re.Match[str]) -> bool:
    """Whether "việc" and the like make nouns of both verbs: "khảo sát việc ban hành | và thực hiện"."""
    return bound[0] == "và" and _OF_NOUN.search(passage.before(bound.start())) is not None


def _shares_gift(sense: Sense, target: Cue, verb: Cue) -> bool:
    """Whether those it is done for stand behind the next gift: "khám bệnh | , phát thuốc cho 80 người"."""
    is_work = bool(target.classes & WORKS) or target.is_event
    return sense.type == "support" and is_work and bool(verb.classes & {"give", "raise"})


def _shares_object(bound: re.Match[str], target: Cue, *, same_type: bool) -> bool:
    """Whether what it is done to stands behind the next verb: "tập huấn | và chuyển giao kỹ thuật", "trao
    Giấy chứng nhận | và tôn vinh 12 sản phẩm"."""
    is_bare = bound[0] == "và" and bound.start() <= target.end + 1
    return is_bare and (same_type or bool(target.classes & WORKS))


def _is_audience(passage: Passage, bound: re.Match[str], verb: Cue) -> bool:
    """Whether the name goes on to those whom it is for: "tiết kiệm và hiệu quả cho 150 cán bộ"."""
    word = passage.text[verb.start : verb.end].lower()
    return word == "cho" and verb.start > bound.end() + 1
