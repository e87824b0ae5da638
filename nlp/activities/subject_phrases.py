"""The noun phrases that may be the subject of a clause: from where it opens to its predicate, headed by any
noun of a body ("Ban Chỉ đạo phòng, chống dịch huyện X | thành lập …"), whether or not its name is known.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nlp.activities.passages import Passage
from nlp.activities.place_names import after_wider
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import LOWER, UPPER

_KINDS = frozenset({"body", "task"})
# Where a clause may open.
_OPENING = re.compile(r"[,;:)–…\n](?!\d)|(?<=\s)-(?=\s)|\.(?=\s)")
# Those of a body who act for it: "cán bộ, chiến sĩ | Đồn Biên phòng X".
_PEOPLE = (
    r"(?:ban )?lãnh đạo|chỉ huy|cán bộ|chiến s[ĩỹ]|công chức|viên chức|nhân viên|người lao động|y,? bác sĩ"
    r"|đại diện|tập thể|đội ngũ|thầy(?: và|,? cô và)? trò|thầy cô|giáo viên|học sinh|sinh viên|đoàn viên"
    r"|hội viên|thanh niên|tình nguyện viên|phụ nữ|hàng (?:chục|trăm|nghìn|ngàn)|đông đảo|toàn thể|gần|hơn"
    r"|trên|khoảng"
)
# What tells when, or joins the clause to what was said, and stands before a subject without a comma.
_BEFORE_IT = re.compile(
    r"\b(?:sáng|trưa|chiều|tối|đêm|ngày|tháng|quý|năm|tuần|vụ|mùa|đợt|hè|nay|qua|này|đầu|cuối|giữa|vừa"
    r"|hôm|hiện|mới đây|tới|từ|đến|vào|trong|cũng|cùng|theo đó|trong đó|cụ thể|đồng thời|ngoài ra|và"
    r"|bên cạnh đó|cùng với đó|trước đó|sau đó|tiếp đó|qua đó|do đó|vì vậy|được biết|đặc biệt|riêng|thì"
    r"|trên (?:cả nước|toàn quốc|(?:toàn|địa bàn)(?: toàn)? (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))"
    rf"|{_PEOPLE}(?: (?:của|thuộc))?)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
_GOVERNS = re.compile(r"\b(?:từ|đến|vào|trong|cùng|tới|giữa)\W*$", re.IGNORECASE)
# "trưởng đoàn", "Bộ trưởng", "Hội nghị": a noun of another kind.
_OTHER_WORD = re.compile(
    r" (?:trưởng|phó|viên|nghị|thảo|chợ|thi|trường|diễn|họp|chức|ngũ|kết|hợp|án|việc|cáo|sản|phận|hàng|đầu"
    r"|chí|đông|hè|thu|xuân|mùa|chiêm|lúa|trẻ)\b",
    re.IGNORECASE,
)
_INSIDE_WORD = re.compile(
    r"\b(?:ngày|lễ|vũ|cơ|trụ|công|quân|xã|trưởng|phó|sư|tập|binh|liên) $", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?i:giao|đề nghị|yêu cầu|kiến nghị|đề xuất|trình|chỉ đạo|mời|gửi|vận động)(?: cho)?"
    rf" (?:[{UPPER}]|các\b)"
)
_LIST_BEFORE = re.compile(
    r"(?<!tại )(?<!Tại )(?<!ở )(?<!bàn )\b(?:các|những|nhiều|một số)(?: [^,;.]{1,25},){1,6} $", re.IGNORECASE
)
_SEVERAL = re.compile(r"\b(?:các|những|toàn thể) $", re.IGNORECASE)
# The first word of a predicate that is no verb.
_MARKS = (
    r"đã|vừa|sẽ|đang|từng|cũng|còn|đều|luôn|vẫn|có|cần|phải|được|bị|do|là|hiện|mới đây|vừa qua|trong|tại"
    r"|từ|với|cùng|nhằm|để|khi|cho|vào|đến|đi|sang|tiến hành|tiếp tục|bằng|khóa [IVX\d]+"
    r"|(?:sáng|chiều|tối|ngày|tháng|năm) \d+"
)
_PREDICATE = re.compile(
    rf" (?:{_MARKS})(?!\w)| ?[(;:“\"]|(?<!Thừa Thiên)(?<!Bà Rịa) [–-] |, |$", re.IGNORECASE
)
_DATED = re.compile(r"\s(?:Sáng|Chiều|Tối|Ngày) \d")
# "kinh tế | - xã hội", "Liên minh Hợp tác xã | (HTX) Việt Nam".
_IN_NAME = re.compile(
    rf" [–-] (?!(?:đơn vị|cơ quan|nơi|một|là|đại diện|chủ|người)\b)(?=[{LOWER}])"
    rf"| [–-] (?!(?:Phó|Chủ|Giám|Bí|Trưởng|Ông|Bà)\b)(?=[{UPPER}][{LOWER}]+ [{LOWER}])"
    rf"| ?\([^()]{{2,12}}\) (?=[{UPPER}])"
)
_WHERE = re.compile(r"\W*(?:[Tt]ại|[Ởở]|[Tt]rong) [^,;:]*$")
_ACTS = re.compile(r" (?:này )?(?:đã|vừa|sẽ|cũng|đang)\b")
# A comma inside a name: "UBND các huyện, | thành phố", "Đoàn thanh tra, | kiểm tra".
_UNITS = re.compile(
    r", (?:và )?(?:thành phố|thị xã|quận|huyện|phường|thị trấn|xã|đặc khu)(?= (?:đã|sẽ|trong)\b|[ ,]*$|,)"
)
_GOES_ON = re.compile(rf", (?!(?:{_MARKS}|đơn vị|cơ quan|đại diện)\b)(?=[{LOWER}])")
_AND = re.compile(
    r" và (?P<others>các|những|một số|nhiều|hơn|\d+|huyện|xã|phường|thị trấn|thị xã|thành phố|quận"
    r"|đông đảo)?\b"
)
# Up to the word that tells the time of a verb: "Ban Chỉ đạo chương trình xây dựng nông thôn mới | đã".
_TO_ASPECT = re.compile(r"[^\d,;:()–\"“]{1,140}?(?= (?:đã|vừa|sẽ|đang|do) )")
# "Đoàn giám sát … của X, | do bà A, Phó Chủ tịch, làm trưởng đoàn": a team up to its leader.
_TO_LEADER = re.compile(
    r"[^;.]{0,220}?(?= ?(?:\([^()]*\))?,? do [^;]{3,400}? làm (?:phó )?trưởng đoàn\b)", re.IGNORECASE
)
_DELEGATION = re.compile(r"Đoàn(?: (?:công tác|cán bộ|đại biểu|khảo sát))? của ")
_CONNECTED = frozenset({"thuộc", "trực thuộc", "liên quan", "phụ trách"})
_UNIT = re.compile(r"(?:liên ngành|tỉnh|huyện|xã|phường|thành phố|thị xã|quận|trung ương)$", re.IGNORECASE)


class Subject(NamedTuple):
    """A noun phrase ``text[start:end]`` whose noun ends at ``head``."""

    start: int
    head: int
    end: int
    kind: str


def found(passage: Passage, begins: int, until: int) -> list[Subject]:
    """The noun phrases that may be the subject of what is told at ``until``, in text order."""
    return [
        Subject(start, end, _end(passage, start, end, kind, until), kind)
        for start, end, kind in _nouns_in(passage, begins, until)
    ]


def _nouns_in(passage: Passage, begins: int, until: int) -> Iterator[tuple[int, int, str]]:
    text, kinds = passage.text, _by_head()
    for match in nouns().finditer(text, begins, until):
        before = text[begins : match.start()]
        is_aside = before.count("(") > before.count(")") or before.count("“") > before.count("”")
        is_inside = any(body.start < match.start() < body.end for body in passage.bodies)
        is_inside = is_inside or _INSIDE_WORD.search(before) is not None
        if is_aside or is_inside or _OTHER_WORD.match(text, match.end()) or not _opens(text, begins, match):
            continue
        several = _SEVERAL.search(before)
        start = match.start() - len(several[0]) if several else match.start()
        yield start, match.end(), kinds[match[0].lower()]


def _opens(text: str, begins: int, noun: re.Match[str]) -> bool:
    """Whether a clause opens with ``noun``: "Tại tỉnh X | đoàn đã …"."""
    before = _SEVERAL.sub("", text[begins : noun.start()])
    return is_open(before) or (_WHERE.match(before) is not None and _ACTS.match(text, noun.end()) is not None)


def is_open(before: str) -> bool:
    """Whether a subject may follow the words ``before`` it."""
    marks = list(_OPENING.finditer(before))
    since = marks[-1].end() if marks else 0
    rest = before[since:]
    if _BEFORE_IT.sub(" ", rest).strip() or _GOVERNS.search(rest):
        return False
    return not marks or marks[-1][0] != "," or not _is_asked(before)


def _is_asked(before: str) -> bool:
    """Whether those who follow a comma go on with a list of others, or of whom somebody asks."""
    segments = re.split(r"[,;:]", before)
    asked = len(segments) > 1 and _ASKS.search(segments[-2]) is not None
    return asked or _LIST_BEFORE.search(before) is not None


def _end(passage: Passage, start: int, head: int, kind: str, until: int) -> int:
    """Where the phrase ends whose noun stands at ``text[start:head]``: before the predicate."""
    text = passage.text
    named = max((one.end for one in passage.bodies if one.start <= start < one.end), default=head)
    dated = _DATED.search(text, head, named + len(" 1"))
    named = max(head, min(dated.start() if dated else named, until))
    if named > head and text.startswith(" của ", named):
        return _sender_end(passage, start, named + len(" của ")) or named
    led = _TO_LEADER.match(text, head, until) if text[start:head].lower() == "đoàn" else None
    if led and " của " in led[0]:
        return led.end()
    at = min(until, _first_verb(passage, named, kind, until))
    at = next((one.start() for one in _AND.finditer(text, named, at) if _joins(text, one)), at)
    for mark in _PREDICATE.finditer(text, named, at):
        is_comma = mark[0] == ", "
        goes_on = kind == "task" and _GOES_ON.match(text, mark.start()) is not None
        goes_on = is_comma and (goes_on or _UNITS.match(text, mark.start(), until) is not None)
        if not goes_on and not _is_in_name(text, mark.start(), until):
            at = mark.start()
            break
    return len(text[:at].rstrip(" ,"))


def _sender_end(passage: Passage, start: int, at: int) -> int | None:
    """Where the name ends of whoever sends the delegation at ``start``: "Đoàn công tác của | Sở X"."""
    is_sent = _DELEGATION.fullmatch(passage.text, start, at) is not None
    sender = next((one.end for one in passage.bodies if is_sent and one.start == at), None)
    return sender if sender and _PREDICATE.match(passage.text, after_wider(passage.text, sender)) else None


def _is_in_name(text: str, mark: int, until: int) -> bool:
    """Whether the dash or the brackets at ``mark`` are a part of a name: "Phát thanh | - Truyền hình"."""
    found_there = _IN_NAME.match(text, mark, until)
    return found_there is not None and nouns().match(text, found_there.end()) is None


def _joins(text: str, mark: re.Match[str]) -> bool:
    """Whether others follow " và ", and not the rest of a name."""
    noun = nouns().match(text, mark.end())
    return mark["others"] is not None or (noun is not None and noun[0][0].isupper())


def _first_verb(passage: Passage, start: int, kind: str, until: int) -> int:
    """Where the first verb after ``start`` stands; in the name of a body made for a task, the first after the
    name of a place or of those who sent it."""
    is_told = kind == "body"
    if not is_told and (told := _TO_ASPECT.match(passage.text, start, until)):
        return told.end()
    for word in passage.document.words(passage.sentence):
        if not start < word.start < until:
            continue
        is_verb = word.pos[0] == "V" and word.text[0].islower() and word.text not in _CONNECTED
        if is_verb and is_told and not passage.text.endswith((" và ", "- "), 0, word.start):
            return word.start
        is_told = is_told or word.pos == "Np" or _UNIT.match(word.text) is not None
    return until


@cache
def _by_head() -> dict[str, str]:
    rows = vocabulary.read("subject_heads.csv", key="head")
    return {row["head"]: vocabulary.one_of("subject_heads.csv", n, row["kind"], _KINDS) for n, row in rows}


@cache
def nouns() -> re.Pattern[str]:
    """Finds the nouns of bodies (``subject_heads.csv``)."""
    return phrase_patterns.whole(_by_head(), re.IGNORECASE)
