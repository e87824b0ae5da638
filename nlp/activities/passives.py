"""Activities told in the passive: "Kế hoạch khuyến công được UBND tỉnh phê duyệt", "18 sản phẩm được công
nhận …". What is done stands before the verb, and may stand far before it.
"""

import re
from collections.abc import Iterator

from nlp.activities import agents, counts
from nlp.activities.cue_words import Sense
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase, phrase_at, quote_end
from nlp.activities.reaches import reach_of
from nlp.activities.title_lists import is_pair
from nlp.activities.unit_names import UNIT
from nlp.language.letters import UPPER

_BEFORE_VERB = re.compile(
    r"\b(?<!nhận )(?<!có )(?<!thu )(?<!đạt )(?<!làm )được "
    rf"(?:nhận )?(?P<agent>(?:[^\s,;:.()“”]+(?:,(?= {UNIT} [{UPPER}]))? |\([^()“”]{{2,30}}\) ){{0,14}})$"
)
_REACH_BACK = 130
_CLAUSE = re.compile(
    r"[;:…]|\.(?!\d)|,(?!\d)(?! \d{1,3}(?:(?:,| và) \d{1,3}){0,6} (?:của|trường|tại|ở|đã|cũng|được)\b)"
    r"(?! (?:tầm nhìn|định hướng|tiến) (?:đến|tới|năm)\b)"
    r"|(?<= )(?:cho biết|cho hay|cho rằng|có(?! (?:uy tín|công|trách nhiệm|hoàn cảnh|thành tích)\b)|gồm"
    r"|trong đó|đã có|là(?! người\b)|và đã"
    r"|đồng thời)(?= )"
)
_LEAD = re.compile(
    r"\s*(?:\([^()\n]{2,20}\) ?[-–] ?)?[“\"]?"
    r"(?:(?:ví dụ|trong(?: đó)?|vào|năm|tháng|quý|ngày(?! hội)|từ|đến|và|có|hiện|đã|toàn tỉnh"
    r"|các|những|theo đó|tổng số) )*",
    re.IGNORECASE,
)
# "Bà Lê Thị Hoa, | chủ cơ sở đan lục bình |, được Sở Công Thương trao …".
_APPOSITION = re.compile(
    rf"(?:[Bb]à|[Ôô]ng|[Aa]nh|[Cc]hị|[Nn]ghệ nhân|[Đđ]ồng chí|[Cc]ơ sở|[Cc]ông ty|[Hh]ợp tác xã|HTX|DNTN)"
    rf"(?: (?:[^\W\d_]+ ){{0,3}}?[{UPPER}][^\W\d_]*)+,[^,;.]{{3,80}}$"
)
_MEMBER_WORDS = 4
_LIST = 80
_LEAD_WORD = re.compile(
    r"(?:trong|vào|năm|tháng|quý|ngày|từ|đến|và|có|hiện|đã|toàn|các|những|theo|tổng|vừa|mới"
    r"|sẽ|được|tất|cả|đều"
    r"|cũng|còn|nay|sáng|chiều|tối)$",
    re.IGNORECASE,
)
_COUNTED_WORKS = frozenset({"training", "assessment", "inspection", "support"})
# What is said of all of a kind is a rule, no deed: "Các sản phẩm đạt 3 sao được UBND tỉnh cấp giấy
# chứng nhận".
_GENERAL = re.compile(r"\b(?:các|những|mỗi|mọi|khi|nếu|sau khi|ví dụ)(?: \w+)? $", re.IGNORECASE)
# "Tỉnh hướng dẫn 8 bệnh viện sử dụng | các trang thiết bị | được tài trợ": which ones are meant.
_WHICH = re.compile(
    r"\d.*(?<!của )(?<!thuộc )(?<!ở )(?<!tại )(?<!từ )(?<!trong )(?<!cho )\b(?:các|những)(?: [^\W\d]+){1,4} $"
)
# "trao giấy công nhận cho các sản phẩm được xếp hạng": which ones get it.
_GIVEN_TO = re.compile(
    r"\b(?:trao|tặng|cấp|giao|hỗ trợ|bàn giao)\b[^,;]* cho (?:các|những) [^,;]{2,60}$", re.IGNORECASE
)
_WHEN = re.compile(r"(?:tháng|năm|ngày|quý) \d[^,;]{0,20},$", re.IGNORECASE)
_BESIDE = re.compile(r"(?:cùng với|ngoài|bên cạnh|mỗi|mọi)\b", re.IGNORECASE)
# "Các cơ sở nêu trong quyết định được ban hành | có trách nhiệm …": which one is meant.
_IS_SAID = re.compile(
    r" (?:có (?:trách nhiệm|nghĩa vụ|nhiệm vụ|hiệu lực|giá trị)|phải|cần|tiếp tục|sẽ|cũng|khẩn trương"
    r"|chủ động|nghiêm túc|tích cực|thường xuyên|kịp thời|báo cáo)\b"
)
# "là địa phương có | nhiều sản phẩm được công nhận nhất".
_THE_MOST = re.compile(r"(?:nhiều|ít)\b.* nhất\b", re.IGNORECASE | re.DOTALL)
# "Các dự án được UBND tỉnh | công nhận này": which ones, told before.
_THESE = re.compile(r" (?:này|đó|nói trên|nêu trên)\b")
_SHARE = re.compile(r"\d ?%")
_AGAINST = frozenset({"negation", "purpose", "abstract", "aside"})


def may_stand(passage: Passage) -> bool:
    """Whether a passive may stand in ``passage``."""
    return "được " in passage.text[passage.start : passage.end]


def says_which(passage: Passage, verb: Cue) -> bool:
    """Whether ``verb`` only says which ones are meant that then do something: "đơn vị được | giám sát tiếp
    tục …"."""
    if not passage.text.endswith("được ", passage.start, verb.start):
        return False
    is_given = _GIVEN_TO.search(passage.before(verb.start - len("được ")))
    return bool(is_given or _IS_SAID.match(passage.text, verb.end))


def passive_at(passage: Passage, index: int, since: int) -> Phrase | None:
    """The activity that ``passage.verbs[index]`` tells in the passive, its subject after ``since``; None
    where it tells none: work that is only mentioned has neither a number, a day nor a doer.
    """
    verb = passage.verbs[index]
    # "được chọn là Đại sứ | Truyền thông": a word of a title.
    if passage.text[verb.start].isupper():
        return None
    told = _BEFORE_VERB.search(passage.text, max(since, verb.start - _REACH_BACK), verb.start)
    if told is None or not _is_doer(passage, told) or _is_blocked(passage, since, told.start(), verb):
        return None
    start = _subject_start(passage.text, since, told.start())
    subject = passage.text[start : told.start()]
    found = _sense(passage, verb, start, told.start())
    if (
        not subject.strip()
        or subject.count(")") > subject.count("(")
        or _SHARE.search(subject)
        or " được " in subject
        or _WHICH.search(subject)
        or _BESIDE.match(subject)
        or _THE_MOST.match(passage.text, start, passage.end)
        or _THESE.match(passage.text, verb.end)
    ):
        return None
    if found is None:
        return _sent(passage, index, start, told)
    return _phrase(passage, verb, found, start, told)


def _sent(passage: Passage, index: int, start: int, told: re.Match[str]) -> Phrase | None:
    """Work after the verb that someone is let do: "12 thợ được đưa đi tham quan …"."""
    further = phrase_at(passage, index)
    if further is None or not counts.stands_in(passage.text, start, told.start()):
        return None
    verb = passage.verbs[index].start
    return Phrase(start, further.end, further.reach, further.type, further.target, counted=True, verb=verb)


def _phrase(
    passage: Passage, verb: Cue, found: tuple[Cue, Sense], start: int, told: re.Match[str]
) -> Phrase | None:
    target, sense = found
    subject = passage.text[start : told.start()]
    counted = counts.stands_in(passage.text, start, told.start())
    counted = counted or ("make" in verb.classes and counts.stands_in(passage.text, verb.end, verb.end + 12))
    dated = any(period.start >= passage.start for period in passage.periods)
    dated = dated or passage.text.endswith("vừa ", start, told.start())
    is_general = _GENERAL.search(passage.text[max(0, start - 12) : start]) is not None
    named = bool(told["agent"].strip()) and not is_general
    if sense.type is None or not (counted or named or (dated and not sense.needs_count)):
        return None
    is_bare = subject.strip().lower() == passage.text[target.start : target.end].lower()
    if is_bare and not counted:
        return None
    is_ceremony = sense.type == "support" and not sense.needs_count
    if not counted and sense.type in _COUNTED_WORKS and target is verb and not is_ceremony:
        return None
    reach = reach_of(passage, verb, sense)
    end = quote_end(passage.text, start, verb, reach)
    return Phrase(start, end, reach, sense.type, target, counted, verb=verb.start)


def _is_doer(passage: Passage, told: re.Match[str]) -> bool:
    """Whether what stands between "được" and the verb, if anything does, are those who do the work."""
    if not told["agent"].strip():
        return True
    at = told.start("agent")
    named = any(body.start - 12 <= at <= body.start for body in passage.bodies)
    return named or agents.opens(passage.text, at)


def _is_blocked(passage: Passage, since: int, at: int, verb: Cue) -> bool:
    scopes = [scope for scope in passage.scopes if since <= scope.start and scope.end <= verb.start]
    last = scopes[-1] if scopes else None
    return last is not None and last.effect in _AGAINST and "," not in passage.text[last.end : at]


def _subject_start(text: str, since: int, end: int) -> int:
    """Where the subject that ends at ``end`` begins: after the last mark, without what leads to it."""
    bounds = [match.end() for match in _CLAUSE.finditer(text, since, end)]
    while bounds and (
        _is_member(text, max(since, bounds[-1] - _LIST), bounds[-1], end) or is_pair(text, bounds[-1] - 1)
    ):
        end = bounds.pop() - 1
    if bounds and not text[bounds[-1] : end].strip() and _APPOSITION.search(text, since, bounds[-1] - 1):
        bounds = bounds[:-2]
    lead = _LEAD.match(text, bounds[-1] if bounds else since, end)
    return lead.end() if lead else since


def _is_member(text: str, before: int, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is the last of a list that a number opens: "40 sản
    phẩm của 25 doanh nghiệp, HTX, | hộ sản xuất được …".
    """
    words = text[start:end].split()
    is_list = text[start - 1] == "," and 0 < len(words) <= _MEMBER_WORDS
    is_list = is_list and not _WHEN.search(text, before, start)
    is_noun = is_list and not counts.stands_near(text, start) and _LEAD_WORD.match(words[0]) is None
    return is_noun and counts.stands_in(text, before, start)


def _sense(passage: Passage, verb: Cue, start: int, end: int) -> tuple[Cue, Sense] | None:
    """What is told: by an object in the subject that goes with the verb, else by the verb itself."""
    award = next((cue for cue in passage.objects if cue.start == verb.end + 1), None)
    classes = verb.classes | ({"issue"} if "enact" in verb.classes else set())
    for cue in (*([award] if award else []), *_objects(passage, start, end)):
        sense = next((sense for sense in cue.senses if sense.classes & classes), None)
        if sense is not None:
            return cue, sense
    return (verb, verb.own) if verb.own else None


def _objects(passage: Passage, start: int, end: int) -> Iterator[Cue]:
    return (cue for cue in passage.objects if start <= cue.start and cue.end <= end)
