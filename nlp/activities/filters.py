"""Which phrases are activities: not a wish for "more" of something, nor a purpose, nor a mere kind of
work.
"""

import re

from nlp.activities import agents
from nlp.activities.cues import Scope
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.predicates import has_agent, is_in_name, is_predicate, opens
from nlp.activities.topics import is_topic

_TELLING = frozenset({"done", "planned", "proposed"})
_UNSCOPED = frozenset({"weak", "next"})
_ENDS_AT_COMMA = frozenset({"negation", "aside"})
_RESET = re.compile(r"[;:.]|\b(?:đề án|dự án|nội dung|hoạt động) như\b")
_PASSIVE = re.compile(r"\bđược $")
_SUBJECT = re.compile(
    r", (?:(?:vừa qua|mới đây|ngày|sáng|chiều|tối|tháng|quý|năm|trong|từ|đến"
    r"|các (?:cấp|sở|huyện|địa phương)|toàn tỉnh)\b|[A-ZĐÁẤẮÝỦỨÔƠƯÂĂÊ])"
)
_REFERENCE = re.compile(r" (?:có|gồm|này|đó|nói trên|do|nêu trên|trên(?= ?[,.;:)]))\b")
_SHORT = 3
_SHARE = re.compile(
    r" (?:kinh phí |chi phí )?(?:khoảng |tối đa |tới |đến |không quá |từ |thêm |bằng )*(?!100 ?%)[\d.,–-]+ ?%"
)
_AUXILIARIES = re.compile(r" (?:(?:đã|sẽ|đang|còn|cũng|có|này) )*")
_COLON = re.compile(r"(?:, ?[^,:.;]{1,40})? ?: ?\S")
_OF_WHICH = re.compile(r"\b[Tt]rong đó\b")
_SUM_BEFORE = 160
_COST = re.compile(r"\b(?:kinh phí|tổng (?:vốn|mức|số tiền)|chi phí)\b", re.IGNORECASE)
_SUM = re.compile(r" (?:kinh phí )?(?:gần |trên |hơn |khoảng )?[\d.,]+ ?(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)")
_PAYS = re.compile(r"\b(?:ngân sách|nguồn vốn|vốn)(?: [^\W\d_]+){0,3} $", re.IGNORECASE)
_SUM_ALONE = re.compile(rf"{_SUM.pattern}(?: đồng)?(?=[,;.]|$)")
_EACH = re.compile(r"(?:phấn đấu,? )?(?:mỗi|mọi|trường hợp|đối với mỗi)\b", re.IGNORECASE)
_IN_BODY = re.compile(r"\b(?:Ban|Phòng|Quỹ|Hội đồng|cơ sở|giáo viên|giảng viên|nhu cầu|chi phí|chứng chỉ) $")
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
_NOUN = re.compile(r" (?:là|này|đó|cho biết)\b")
_PUBLIC = re.compile(
    r"\b(?:tỉnh|huyện|thành phố|thị xã|xã|UBND|Sở|Trung tâm|Nhà nước|ngân sách|Bộ)\b", re.IGNORECASE
)
_CONNECTIVE = re.compile(
    r"(?:đồng thời|ngoài ra|bên cạnh đó|song song đó|cùng với đó|trong đó|theo đó|cụ thể|tiếp tục|tiếp đó"
    r"|sau đó|và|[,:])"
    r"(?!\w)",
    re.IGNORECASE,
)
# Money that is spent for something tells it: "dành 900 triệu đồng để hỗ trợ 7 cơ sở".
_SPENT = re.compile(r"\b(?:dành|chi|trích|bố trí|sử dụng|phân bổ)\b[^,;.]{0,60}(?:đồng|kinh phí|USD) $")
_OFFICIAL = frozenset({"inspection", "meeting"})
_OFFICE = re.compile(
    r"\b(?:đoàn|tổ|lực lượng|ban|lãnh đạo|chủ tịch|bí thư|giám đốc|trưởng|bộ trưởng|thủ tướng|đồng chí"
    r"|đại biểu|cán bộ|công an|cơ quan|thanh tra|đại diện)\b",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(r" (?:này|đó|nói trên|nêu trên|không|chưa|phải|là)\b")


def is_told(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether ``phrase`` tells an activity; ``earlier`` is the last phrase of the passage that does."""
    since = earlier.reach if earlier else passage.start
    before = [scope for scope in passage.scopes if since <= scope.start and scope.end <= phrase.start]
    return (
        not _is_label(passage, phrase)
        and not _is_blocked(passage, phrase, before)
        and not _refers_back(passage, phrase)
        and not is_norm(passage, phrase)
        and not is_topic(passage, phrase, earlier)
        and not _is_inside_event(passage, phrase)
        and not _is_part_of_sum(passage, phrase, earlier)
        and not is_in_name(passage, phrase, since)
        and not _is_in_passing(passage, phrase, before)
        and not _is_private(passage, phrase)
        and not _is_denied(passage, phrase)
        and _is_evident(passage, phrase, before, earlier)
        and (_is_decision(phrase, earlier) or is_predicate(passage, phrase))
    )


def _is_label(passage: Passage, phrase: Phrase) -> bool:
    """Whether it only says what the words after its colon are about: "Kiểm tra: kiểm tra 38 cơ sở"."""
    rest = passage.text[phrase.reach : passage.end]
    return phrase.start == passage.start and not phrase.counted and _COLON.match(rest) is not None


def _refers_back(passage: Passage, phrase: Phrase) -> bool:
    """Whether work told before is meant: "đợt đánh giá, phân hạng này"."""
    is_work = phrase.target in passage.verbs
    return is_work and _REFERS_BACK.match(passage.text, phrase.target.end) is not None


def _is_inside_event(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is what goes on in an event: "Hội chợ trưng bày 350 gian hàng"."""
    subjects = [cue for cue in passage.objects if cue.is_event and cue.end < phrase.start]
    if not subjects or phrase.target.is_event:
        return False
    between = passage.text[subjects[-1].end : phrase.start]
    return opens(passage, subjects[-1].start) and _AUXILIARIES.fullmatch(between) is not None


def _is_part_of_sum(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
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


def is_norm(passage: Passage, phrase: Phrase) -> bool:
    """Whether a rule is told, or what business does for itself: "mỗi xã có thể thành lập …", "hỗ trợ 35 triệu
    đồng cho 1 làng nghề", "công ty đầu tư 3 tỷ đồng".
    """
    text = passage.text
    if _EACH.match(text, passage.start) or _ATTENDED.match(text, passage.start, passage.end):
        return True
    if phrase.type != "support":
        return False
    invests = text.startswith("đầu tư", phrase.start) and not _PUBLIC.search(passage.before(phrase.start))
    is_rate = _RATE.match(text, phrase.target.end) or _EACH_ONE.search(passage.before(phrase.start))
    return bool(invests or is_rate or _is_share(passage, phrase) or _NOUN.match(text, phrase.target.end))


def _is_share(passage: Passage, phrase: Phrase) -> bool:
    """Whether only a part of the cost is told: "ngân sách hỗ trợ khoảng 22%"."""
    return _SHARE.match(passage.text, phrase.target.end) is not None


def _is_decision(phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether the phrase tells what the document of the one right before it does: "quyết định thành lập
    …".
    """
    return earlier is not None and earlier.reach == phrase.start


def _is_blocked(passage: Passage, phrase: Phrase, before: list[Scope]) -> bool:
    """Whether the nearest of the scopes ``before`` the phrase takes the activity out of what it tells."""
    scope = next((scope for scope in reversed(before) if scope.effect not in _UNSCOPED), None)
    if scope is None or scope.effect in _TELLING or _is_counted_aim(passage, phrase, scope):
        return False
    gap = passage.text[scope.end : phrase.start]
    if _RESET.search(gap):
        return False
    if "," in gap:
        return _is_blocked_after_comma(passage, phrase, scope)
    return _blocks(scope, phrase, words=len(gap.split()))


def _blocks(scope: Scope, phrase: Phrase, *, words: int) -> bool:
    """Whether ``scope``, so many ``words`` before it, takes the phrase out of what it tells."""
    match scope.effect:
        case "nominal":
            return words == 0 or (words < _SHORT and not phrase.counted)
        case "body":
            return words == 0
        case "abstract":
            return not phrase.counted
        case _:
            return True


def _is_counted_aim(passage: Passage, phrase: Phrase, scope: Scope) -> bool:
    """Whether counted work is aimed at: "mục tiêu thực hiện 30 đề án", "dành 9 tỷ đồng để hỗ trợ 7 cơ sở"."""
    is_spent = scope.effect == "purpose" and (
        _SPENT.search(passage.before(scope.start)) or _is_help(passage, scope)
    )
    return phrase.counted and bool(scope.effect == "target" or is_spent)


def _is_help(passage: Passage, scope: Scope) -> bool:
    """Whether "giúp" opens a clause, and so is what is done: "tháng 9, giúp bà con lập 5 tổ"."""
    is_help = passage.text[scope.start : scope.end].lower().startswith("giúp")
    return is_help and opens(passage, scope.start)


def _is_blocked_after_comma(passage: Passage, phrase: Phrase, scope: Scope) -> bool:
    """A purpose that opens a clause ends at the comma; one that closes it, and an abstract wish, go on in
    a list of verbs, unless what comes is an event, has a number, or a subject of its own.
    """
    is_another = phrase.counted or phrase.target.is_event or has_agent(passage, phrase)
    if is_another or scope.effect in _ENDS_AT_COMMA:
        return False
    return scope.effect != "purpose" or not opens(passage, scope.start)


def _is_in_passing(passage: Passage, phrase: Phrase, before: list[Scope]) -> bool:
    """Whether it is only said in passing that someone "đã được tập huấn", or in what leads to the subject
    of the sentence: "Thực hiện đề án …, Trung tâm đã …".
    """
    if phrase.counted:
        return False
    leads = not passage.before(phrase.start).strip() and _SUBJECT.match(passage.text, phrase.reach)
    told = [scope.effect for scope in before if scope.effect in _TELLING]
    passive = _PASSIVE.search(passage.before(phrase.start)) and told[-1:] in ([], ["done"])
    return bool(leads or (passive and not phrase.target.is_event))


def _is_private(passage: Passage, phrase: Phrase) -> bool:
    """Whether nobody who holds an office looks into something or meets: "chị đưa con đi kiểm tra"."""
    if phrase.type not in _OFFICIAL or phrase.counted or passage.is_entry or phrase.target.is_event:
        return False
    before = passage.before(phrase.start)
    named = any(body.start < phrase.start for body in passage.bodies)
    offices = any(agents.found(passage.text, passage.start, phrase.start)) or _OFFICE.search(before)
    return bool(_CONNECTIVE.sub("", before).strip()) and not (named or offices or passage.supported)


def _is_denied(passage: Passage, phrase: Phrase) -> bool:
    """Whether its first word is a part of a negation, or of a name: "chưa | có văn bản", "Ban | tư vấn"."""
    scopes = (scope for scope in passage.scopes if scope.effect == "negation")
    return _IN_BODY.search(passage.before(phrase.start)) is not None or any(
        scope.start < phrase.start < scope.end for scope in scopes
    )


def _is_evident(passage: Passage, phrase: Phrase, before: list[Scope], earlier: Phrase | None) -> bool:
    """Whether the phrase is told as a piece of work: with a number, a date, a status or a doer, or as the
    opening of a sentence; or beside one that is (``earlier``).
    """
    after = phrase.end - phrase.target.end > _SHORT
    if phrase.target.is_event:
        refers_back = _REFERENCE.match(passage.text, phrase.target.end)
        return not refers_back and (phrase.counted or after or passage.supported)
    has_object = after or (phrase.target.start > phrase.start and phrase.type != "support")
    if phrase.counted:
        return True
    if passage.supported:
        return has_object or phrase.type == "meeting"
    told = earlier is not None or any(scope.effect in _TELLING | {"next"} for scope in before)
    opening = not _CONNECTIVE.sub("", passage.before(phrase.start)).strip()
    return has_object and (told or opening or has_agent(passage, phrase))
