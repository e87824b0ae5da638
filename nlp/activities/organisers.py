"""Who held an activity: the body that its sentence names, the one that it goes on from, or the one whose
document it is. A name is whole, without the adverb after it ("Sở Công Thương | vừa"); where only a part is
told, it is nobody.
"""

import re
from collections.abc import Sequence
from functools import cache

from nlp import vocabulary
from nlp.activities import cue_words
from nlp.activities.passages import Body, Passage
from nlp.activities.reading import Telling
from nlp.records import DecisionMention
from nlp.text.letters import UPPER

_OF_ANOTHER = re.compile(
    r"\b(?:tại|ở|của|cho|đến|tới|về|theo|thuộc|gửi|từ|vào|như|dự|trình|(?<!vừa )(?<!gian )qua|xin|trước|sau"
    r"|ngoài|giữa|thăm|trong|là|đối với|tham mưu|báo cáo|nguồn|đoàn|nhờ|ghi nhận"
    r"|thông qua|so với|cùng với sự hỗ trợ của) $",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"(?:phối hợp[^,;.]{0,25}? (?:với|cùng)|\bcùng(?: với)?|\bvới|\bvà|,|\bliên kết với) $", re.IGNORECASE
)
_BY = re.compile(r"\b(?:do|bởi) $")
_DOES = re.compile(
    r"[^,;.]{0,90}? (?:tổ chức|chủ trì|thực hiện|triển khai|đăng cai|phát động|ban hành|khởi xướng"
    r"|phê duyệt)\b"
)
_LED = re.compile(
    r"\b(?:do|bởi) [^,;]{0,60}$|\b(?:ủy viên|thành viên|đại diện|nguyên|cựu)(?: \w+)? $", re.IGNORECASE
)
_COMMITTEE = re.compile(
    r"(?:Ban Tổ chức|Ban Chỉ đạo|Hội đồng (?:đánh giá|thẩm định|xét duyệt|xét)) [^;.:\n]{3,140}?(?= (?:đã"
    r"|vừa|sẽ|tổ chức|ban hành|quyết định|họp|công bố) )"
)
_LEADS = re.compile(
    r"\b(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|theo đó|trong đó|cụ thể|sau đó|qua đó|tiếp đó|và|cũng"
    r"|đã|sẽ|đang|tiếp tục|phối hợp|trong|từ|đến|vào|năm|tháng|quý|ngày|nay|đầu|cuối|qua|còn|như|để|gồm|là"
    r"|sáng|chiều)\b|\S*\d\S*/\S*|[\W\d_]+",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\bđược\b")
_HEAD = re.compile(r"\bThủ tướng $")
_NUMBERED = re.compile(r" (?:\d+|[IVX]+)\b")
_SAYS = re.compile(r" (?:cho biết|cho hay|thông tin|nhận định|đánh giá cao)\b")
_NO_BODIES = re.compile(
    r"(?:Chương trình|Đề án|Dự án|Kế hoạch|Bộ tiêu chí|Nghị quyết|Quyết định|Luật|Hội (?:thảo|nghị|chợ|thi)"
    r"|Lễ|Ngày|Phiên)\b"
)
_UNIT_AGENT = re.compile(
    r"(?:^|[,;:.] ?|\b(?:và|thì|đó|qua|nay) )(?:toàn )?"
    r"(?P<unit>(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)"
    rf"(?: [{UPPER}]\w+){{1,4}}) ?"
)
_LONGEST = 22
_MEMORY = 200


class Organisers:
    """The organisers of a document's activities, asked for in text order."""

    def __init__(self, text: str, cited: Sequence[DecisionMention] = ()) -> None:
        """``cited``: the decisions of the document; the number in its head tells who issued it."""
        self._text = text
        self._issuer = next((one.issuer for one in cited if _stands_in_head(text, one)), None)
        self._named: list[str] = []
        self._last: tuple[int, int, str | None] = (-1, -1, None)

    def of(self, telling: Telling) -> str | None:
        """The organiser of the next activity, in the words of the text."""
        for body in telling.passage.bodies:
            self._remember(_name(self._text, body, telling.phrase.verb or telling.phrase.start))
        found = self._told(telling) or self._understood(telling)
        self._last = (telling.line, telling.passage.sentence.start, found)
        return found

    def _remember(self, name: str) -> None:
        if name and name.lower() not in _generic() and name not in self._named[-20:]:
            self._named.append(name)

    def _told(self, telling: Telling) -> str | None:
        until = telling.phrase.verb or telling.phrase.start
        body = _subject(telling)
        if body is not None:
            return self._whole(_name(self._text, body, until))
        units = list(_UNIT_AGENT.finditer(self._text, telling.clause, until))
        unit = units[-1] if units else None
        if unit is None or not self._does(telling, unit.end(), until):
            return None
        return unit["unit"]

    def _does(self, telling: Telling, at: int, until: int) -> bool:
        """Whether the verb of those who are named up to ``at`` follows."""
        if _is_only_adverbs(self._text[at:until]):
            return True
        starts = {cue.start for cue in telling.passage.scopes} | {cue.start for cue in telling.passage.verbs}
        return at in starts

    def _whole(self, name: str) -> str | None:
        """The name, completed where only its first words stand ("Sở", "Trung tâm"); None for a fragment."""
        if not name or len(name.split()) > _LONGEST:
            return None
        if name.lower() not in _generic():
            return name
        fuller = [one for one in self._named[-_MEMORY:] if one.lower().startswith(name.lower() + " ")]
        return fuller[-1] if fuller else None

    def _understood(self, telling: Telling) -> str | None:
        """The organiser of what the sentence goes on from, where it names no subject of its own."""
        phrase, passage = telling.phrase, telling.passage
        line, sentence, before = self._last
        is_listed = sentence == passage.sentence.start and phrase.is_event
        if phrase.verb is not None or (phrase.is_event and not is_listed):
            return None
        if is_listed:
            return before if ";" in self._text[telling.clause : phrase.start] else None
        if sentence == passage.sentence.start:
            return before if _is_open(self._text[telling.clause : phrase.start]) else None
        if not _is_open(passage.before(phrase.start)):
            return None
        return before if line == telling.line else self._issuer


def _stands_in_head(text: str, one: DecisionMention) -> bool:
    return re.search(r"(?:^|[|\n] ?)Số ?: ?$", text[max(0, one.start - 8) : one.start]) is not None


def _subject(telling: Telling) -> Body | None:
    """The body that does the work: after "được" in a passive, after "do" behind an event's name, else the
    last in the clause before; where several work together, the first of them.
    """
    passage, phrase = telling.passage, telling.phrase
    for body in passage.bodies:
        prefix = passage.text[max(0, body.start - 8) : body.start]
        is_inside = phrase.verb is not None and phrase.start < body.start and body.core <= phrase.verb
        if is_inside and prefix.rstrip().endswith(("được", "do", "bởi")):
            return body
        is_doer = _BY.search(prefix) and _DOES.match(passage.text, body.end)
        if phrase.target.end <= body.start <= phrase.reach + 4 and is_doer:
            return body
    return _first_of_those_together(passage, telling)


def _first_of_those_together(passage: Passage, telling: Telling) -> Body | None:
    inside = [b for b in passage.bodies if telling.clause <= b.start and b.core <= telling.phrase.start]
    inside = [b for b in inside if not _NO_BODIES.match(passage.text, b.start)]
    found: Body | None = None
    for body in reversed(inside):
        before = passage.text[max(passage.start, body.start - 40) : body.start]
        if _is_no_subject(passage, body, before, telling.phrase.start):
            if found is not None:
                break
            continue
        if found is not None and len(passage.text[body.end : found.start].split()) > 6:
            break
        found = body
        if not _PARTNER.search(before):
            break
    return found


def _is_no_subject(passage: Passage, body: Body, before: str, verb: int) -> bool:
    """Whether the body is where, of whom or for whom something is done, or who says it."""
    is_object = _PASSIVE.search(passage.text, body.end, verb) or before.endswith("(")
    is_aside = _OF_ANOTHER.search(before) or _LED.search(before)
    return bool(is_object or is_aside or _SAYS.match(passage.text, body.end))


def _name(text: str, body: Body, verb: int) -> str:
    """The body's name without the words after it that belong to the verb, which stands at ``verb``."""
    end = min(body.end, verb) if body.start < verb else body.end
    numbered = (
        _NUMBERED.match(text, end) if text[body.start : end].endswith(("khu vực", "số", "vùng")) else None
    )
    end = numbered.end() if numbered else end
    committee = _COMMITTEE.match(text, body.start)
    end = max(end, committee.end()) if committee else end
    words = " ".join(text[_with_head(text, body.start) : end].split()).split(" ")
    while words and (words[-1].strip(",").lower() in _adverbs() or not words[-1].strip(",–-")):
        words.pop()
    return " ".join(words).strip(' ,;:–-“”"')


def _with_head(text: str, start: int) -> int:
    """Where the name begins with the office that is itself the body: "Thủ tướng | Chính phủ"."""
    head = _HEAD.search(text, max(0, start - 10), start)
    return head.start() if head else start


@cache
def _generic() -> frozenset[str]:
    return frozenset(row["body"] for _, row in vocabulary.read("generic_bodies.csv", key="body"))


@cache
def _adverbs() -> frozenset[str]:
    """Words that end no name: those that tell the time of a verb, and those of ``organiser_ends.csv``."""
    effects = {"done", "planned", "weak", "proposed"}
    told = {phrase for phrase, effect in cue_words.effects().items() if effect in effects}
    return frozenset(told | {row["word"] for _, row in vocabulary.read("organiser_ends.csv", key="word")})


def _is_only_adverbs(words: str) -> bool:
    return (
        all(word.lower() in _adverbs() or not word.isalpha() for word in words.split()) and ";" not in words
    )


def _is_open(before: str) -> bool:
    """Whether no subject stands in the words before a verb: only marks, times and connectives."""
    rest = _LEADS.sub(" ", before)
    return not rest.strip()
