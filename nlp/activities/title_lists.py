"""Lists inside titles: "hội thảo về chè, cà phê và mắc ca" is one name, "mở 5 lớp, hỗ trợ 10 cơ sở" two."""

import re
from functools import cache

from nlp.activities import counts, title_ends, title_names
from nlp.activities.cues import TELLING, Cue
from nlp.activities.passages import Passage
from nlp.activities.title_attributes import WHO_ARE, says_which
from nlp.activities.title_clauses import begins_clause
from nlp.activities.title_ends import STOPS, end_of_clause
from nlp.activities.wordings import LONGEST
from nlp.language import vocabulary

_PART_WORDS = 20
_QUOTED = re.compile(r"“[^”\n]*”")
_NO_TOPICS = frozenset({"join", "award", "give"})
_GIVING = frozenset({"give", "award", "support"})
_DEEDS = frozenset({"make", "organise", "support", "give", "award", "found", "issue", "draft"})
# "hộ nghèo, | gia đình khó khăn": such words say what somebody is like.
_ADJECTIVES = frozenset({"abstract", "negation"})
_NEAR = 60
# Nouns that officials write with a capital: "của cán bộ, | Nhân dân xã An Lục".
_COMMON = re.compile(
    r" (?:Nhân dân|Cựu chiến binh|Đảng viên|Người lao động|Quân nhân)\b(?! (?:đã|sẽ|được|có))"
)
_KINDS = frozenset({"HTX", "THT", "DN", "CSSX"})
_AIM = re.compile(
    rf" (?:cho(?! (?:(?:hơn|trên|gần|khoảng) )?\d)|góp phần|phục vụ|giúp(?! việc)|tại|đối với"
    rf"|{title_ends.takes_with()}"
    r"|nhằm|để|(?<!tiếp )(?<!kèm )(?<!làm )(?<!dọc )theo(?! dõi)"
    r"|(?<!nhà )(?<!đất )(?<!chỗ )(?<!nơi )(?<!ăn )ở|trên địa bàn|do(?= (?:ông|bà|đồng chí|[A-ZĐ]))"
    rf"|nhân (?:dịp|ngày|kỷ niệm)|bằng nguồn|từ ngày|{title_ends.RESULTS}) "
)
_BETWEEN = re.compile(r"\bgiữa [^;.]{2,60}$")
# "danh hiệu Nghệ nhân, | Thợ giỏi".
_HONOURS = re.compile(r"\b(?:danh hiệu|giải|huy chương|huân chương|cúp) [^,;.]{2,40}$")
_TWO_WORDS = re.compile(r"; ([^\W\d_]+ [^\W\d_]+) ")
_NUMBER = re.compile(r" (?:(?:gần|trên|hơn|khoảng) )?\d[\d.]*")
# "trao 11 giải tập thể, 9 giải cá nhân | có thành tích trong dạy nghề": whom the number is of.
_WHOSE = re.compile(r" (?:có|trong|về|của|đạt|từ|qua) ")
_SHARE = re.compile(r" [\d.,]+ ?%")
# "thành lập Đoàn kiểm tra liên ngành, | kiểm tra 12 cơ sở": what it is for.
_TEAM = re.compile(r"\bthành lập (?:\d+ )?[Đđ]oàn [^,;.]{2,50}$")
_THINGS = re.compile(r"\d [^\W\d][^,;.]*,$")
_MONEY = re.compile(r"\d (?:(?:triệu|tỷ|tỉ|nghìn|ngàn) )?(?:đồng|USD)\b")
# "Công tác duy trì, | nâng cao hiệu quả …": verbs that are listed after their noun.
_OF_WORK = re.compile(
    r"\b(?:công tác|việc|nhiệm vụ|giải pháp|kỹ năng|kiến thức|hoạt động)(?:,? [^\W\d_]+){1,5}$"
)
# What may stand before the verb that a further clause begins with: ", đồng thời | tổ chức …".
_OPENS_PART = re.compile(
    r" (?:(?:đồng thời|tiếp tục|đã|sẽ|vừa|phối hợp|cùng|qua đó|từ đó|sau đó|cũng|còn|được) )*"
)
_SPEAKS = re.compile(
    r"\b(?:ông|bà|đồng chí|anh|chị|phản ánh|cho biết|cho hay|nhấn mạnh|phát biểu|nhiều|hơn \d|trên \d)\b"
)


# "kết luận | , kiến nghị và quyết định xử lý": short members, the last of them after "và".
_MEMBER = r"(?: (?!và )[^\s,;.:()“”]+)"
_ENDS_IN_AND = re.compile(
    rf",{_MEMBER}{{1,5}}(?:,{_MEMBER}{{1,5}}){{0,4}} và (?!(?:đã|sẽ|được|các|những)\b)\w"
)
_FOUNDED = re.compile(
    r", (?:Tổ|Ban|Hội đồng|Tiểu ban|Đội)(?: (?:[Tt]ư vấn|[Gg]iúp việc|[Cc]ông tác|[Tt]hư ký))*"
)
_FOUNDS = re.compile(r"\b(?:thành lập|kiện toàn) [^;.]*$")
_NO_LIST = re.compile(
    r" (?:ngày|sáng|chiều|tối|tháng|năm|ông|bà|đồng chí|trong đó|gồm|do|với|để|nhằm|mời|cử|đưa)\b"
)


def is_founded_too(passage: Passage, comma: int) -> bool:
    """Whether a team or board is named behind the ``comma`` that does nothing here: "thành lập Hội đồng, | Tổ
    giúp việc"."""
    founded = _FOUNDED.match(passage.text, comma)
    acts = founded and {founded.end(), founded.end() + 1} & {scope.start for scope in passage.scopes}
    return bool(founded) and not acts


def _is_coordinated(passage: Passage, comma: int) -> bool:
    """Whether what the ``comma`` parts ends with "và" soon: "kết luận, kiến nghị và quyết định"."""
    text = passage.text
    listed = _ENDS_IN_AND.match(text, comma, passage.end)
    told = listed and any(comma < at < listed.end() for at in passage.told)
    is_clause = listed and any(
        scope.effect in TELLING and comma < scope.start < listed.end() - 4 and scope.start != comma + 2
        for scope in passage.scopes
    )
    return bool(listed) and not (told or is_clause or _NO_LIST.match(text, comma + 1))


def after_list(passage: Passage, end: int, *, of_event: bool = False) -> int:
    """Past the further members of a list that the name goes on with: "hội thảo về chè, cà phê và mắc ca";
    those of an event's name may be long."""
    while end < passage.end and (passage.text[end] == "," or _is_again(passage, end)):
        part = _end_of_part(passage, end + 1)
        is_another = not _is_coordinated(passage, end) and _is_another(passage, end, part, of_event)
        is_listed = not is_another and _is_member(passage, end, part, of_event)
        if not is_listed and not is_pair(passage.text, end):
            break
        end = part
    return end


def _is_again(passage: Passage, end: int) -> bool:
    """Whether a semicolon at ``end`` parts what begins alike: "kỹ thuật trồng hoa; | kỹ thuật nuôi"."""
    text = passage.text
    if any(verb.start == end + len("; ") for verb in passage.verbs):
        return False
    words = _TWO_WORDS.match(text, end)
    return words is not None and f" {words[1]} " in text[max(0, end - _NEAR) : end]


def is_pair(text: str, comma: int) -> bool:
    """Whether the words on both sides of the ``comma`` are one (``title_pairs.csv``)."""
    before = text[max(0, comma - _NEAR) : comma].lower()
    after = re.sub(r"\W+", " ", text[comma + 2 : comma + 2 + _NEAR].lower())
    return any(before.endswith(first) and after.startswith(second) for first, second in _pairs())


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    rows = vocabulary.read("title_pairs.csv")
    return frozenset((f" {row['before']}", f"{row['after']} ") for _, row in rows)


def _is_another(passage: Passage, end: int, part: int, of_event: bool) -> bool:
    """Whether something else is told from the comma at ``end`` to ``part``."""
    text = passage.text
    if any(end < at < part for at in passage.told):
        return True
    of_work = _is_of_work(passage, end)
    is_open = title_ends.is_open(passage, end)
    stop = None if of_work else STOPS.match(text, end + 1)
    stops = stop is not None and not (is_open and stop[0] == " nâng")
    stops = stops and WHO_ARE.match(text, end + 1) is None
    verbs = [v for v in passage.verbs if end < v.start and _OPENS_PART.fullmatch(text, end + 1, v.start)]
    if begins_clause(passage, end, part):
        return True
    are_topics = of_work or _is_about(passage, end, of_event) or is_open
    told = any(not _is_one_work(passage, end, part, verb) for verb in verbs)
    told = told and (not are_topics or any(verb.classes & _NO_TOPICS for verb in verbs))
    scopes = [s for s in passage.scopes if end < s.start < part and not says_which(passage, end, s)]
    told = told or any(
        scope.effect not in _ADJECTIVES or (scope.start <= end + 2 and not of_work) for scope in scopes
    )
    is_counted = _is_counted_work(passage, end + 1, part)
    for_whom = text.find(" cho ", end, part)
    speaks = _SPEAKS.search(text, end, for_whom if for_whom > 0 else part) is not None
    return stops or told or is_counted or speaks


def _is_one_work(passage: Passage, end: int, part: int, verb: Cue) -> bool:
    """Whether ``verb`` goes on with the work before the comma at ``end``: "kết quả đánh giá, | phân hạng", a
    verb alone as what is listed ("đề án đào tạo, | tập huấn, …"), or the one of the member before it
    ("máy sấy để sản xuất trà, | sản xuất kẹo")."""
    text = passage.text
    is_of_team = _TEAM.search(text, max(0, end - _NEAR), end) is not None and verb.start == end + 2
    is_judged = verb.own is not None and verb.own.type == "recognition" and verb.start == end + 2
    is_alone = verb.start == end + 2 and verb.end == part and verb.own is not None
    again = f" {text[verb.start : verb.end]} "
    is_again = verb.start == end + 2 and again in text[max(0, end - _NEAR) : end]
    is_again = is_again and not verb.classes & _GIVING
    return (is_judged and text.endswith("đánh giá", 0, end)) or is_alone or is_again or is_of_team


def opens_with_deed(passage: Passage, comma: int, end: int) -> bool:
    """Whether what stands behind the ``comma`` up to ``end`` begins with the verb of a deed of its own."""
    verbs = (verb for verb in passage.verbs if comma < verb.start < end and verb.classes <= _DEEDS)
    return any(_OPENS_PART.fullmatch(passage.text, comma + 1, verb.start) for verb in verbs)


def _is_of_work(passage: Passage, end: int) -> bool:
    return _OF_WORK.search(passage.text, max(0, end - _NEAR), end) is not None


def _is_about(passage: Passage, end: int, of_event: bool) -> bool:
    """Whether it was told what the event, or the projects, are about, of which verbs may be too: "hội thảo về
    tiết kiệm điện, | sản xuất sạch hơn"."""
    before = passage.text[max(passage.start, end - 2 * _NEAR) : end]
    return "các đề án " in before or "các dự án " in before or (of_event and " về " in before)


def _is_member(passage: Passage, end: int, part: int, of_event: bool) -> bool:
    """Whether what stands from the comma at ``end`` to ``part`` is short, and no new sentence's subject."""
    words = _QUOTED.sub("“”", passage.text[end + 1 : part]).split()
    if _BETWEEN.search(passage.text, max(0, end - _NEAR), end) and len(words) <= _PART_WORDS:
        return True
    goes_on = " về " in passage.text[end:part] or _is_of_work(passage, end)
    goes_on = goes_on or is_pair(passage.text, end) or _NUMBER.match(passage.text, end + 1) is not None
    goes_on = goes_on or title_ends.is_open(passage, end)
    most = LONGEST if goes_on or of_event or _is_coordinated(passage, end) else _PART_WORDS
    is_name = any(body.start < end < body.end for body in passage.bodies)
    is_honour = _HONOURS.search(passage.text, max(0, end - _NEAR), end) is not None
    is_founded = _FOUNDS.search(passage.text, max(0, end - 2 * _NEAR), end) and is_founded_too(passage, end)
    is_small = (
        is_name or is_honour or is_founded or not words or not words[0][0].isupper() or words[0] in _KINDS
    )
    is_common = _COMMON.match(passage.text, end + 1) is not None
    is_small = is_small or is_common or title_names.are_alike(passage, end, part)
    return 0 < len(words) <= most and bool(is_small)


def _is_counted_work(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is counted work of its own, or the money that it took;
    not more of the things that are given: "tặng 300 suất quà, | 2 tấn gạo".
    """
    text = passage.text
    for_whom = text.find(" cho ", start, end)
    if not counts.stands_near(text[: for_whom if for_whom > 0 else end], start):
        return False
    number = _NUMBER.match(text, start)
    is_more = number and not _SHARE.match(text, start) and _THINGS.search(text, max(0, start - _NEAR), start)
    works = (verb.start for verb in passage.verbs if number and number.end() < verb.start < end)
    is_work = number and any(not _WHOSE.search(text, number.end(), at) for at in works)
    is_cost = _MONEY.search(text, start, end) is not None and not _is_money_given(passage, number, start)
    return not is_more or bool(is_work) or is_cost


def _is_money_given(passage: Passage, number: re.Match[str] | None, start: int) -> bool:
    """Whether money at ``start`` is what was given or collected: "vận động 4 tấn gạo, | 37 triệu đồng"."""
    is_money = number is not None and _MONEY.match(passage.text, number.end() - 1) is not None
    given = (verb for verb in passage.verbs if start - 2 * _NEAR < verb.start < start)
    return is_money and any(verb.classes & {"give", "raise"} for verb in given)


def _end_of_part(passage: Passage, start: int) -> int:
    """Where the member of a list ends that begins at ``start``: before those whom it is for, and before what
    is told next ("dệt may, da giày | và đưa học viên đi …")."""
    end = end_of_clause(passage, start)
    text = passage.text
    end = min([end, *(at - len(" và ") for at in passage.told if text.endswith(" và ", start, at))])
    if _NUMBER.match(text, start):
        given = (verb.start - 1 for verb in passage.verbs if "give" in verb.classes)
        end = min([end, *(at for at in given if start < at)])
    aim = _AIM.search(passage.text, start, end)
    return aim.start() if aim else end
