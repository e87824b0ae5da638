"""Who held an activity: the body that its sentence names, the one that it goes on from, or the one whose
document it is. A name is whole, without the adverb after it ("Sở Công Thương | vừa"); where only a part is
told, it is nobody.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nlp.activities import agents, body_names, doers, status
from nlp.activities.bodies import VERB_IN_NAME, Bodies, generic
from nlp.activities.body_names import end_of, is_only_adverbs, is_part, with_shared_unit, written
from nlp.activities.deeds import deed_start
from nlp.activities.doers import ITS_PEOPLE, LISTED, OF_ANOTHER, is_open, subject, without_partners
from nlp.activities.list_heads import ListHeads
from nlp.activities.passages import Body
from nlp.activities.sections import Line
from nlp.activities.tellings import Telling
from nlp.language.letters import UPPER
from nlp.records import ActivityType, DecisionMention, ProvinceMention
from nlp.text.document import Document

PLACE_BEFORE = re.compile(
    r"\b(?:thôn|ấp|bản|khu phố|tổ|huyện|xã|phường|thị trấn|thị xã|thành phố|TP|quận)"
    rf"(?: [{UPPER}]\w+){{1,4}}, $"
)
_UNIT_AGENT = re.compile(
    r"\b(?:toàn )?(?P<unit>(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|ngành)"
    rf"(?: [{UPPER}]\w+){{1,4}}|ngành (?:nông nghiệp|công nghiệp|du lịch|giáo dục|y tế|văn hóa|điện)) ?"
)
WITH = re.compile(
    r"\b(?:phối hợp[^,;.]{0,25}? (?:với|cùng)|liên kết với) (?:[^,;.]{1,24}(?:,| và) ){0,4}(?:các |những )?"
    r"(?:[^,;.]{1,40} )?$"
)
_IS_HELPED = re.compile(r" được (?!giao\b)[^,;.]*$")
_WITH_PARTNERS = re.compile(r"(?:,|\bvà) (?:đồng thời )?(?:đã )?phối hợp (?:với|cùng) [^;.]{3,200}$")
# "UBND phường" is of the phường that the text names so.
_UNIT_OF_NO_NAME = re.compile(
    r"(?:UBND|HĐND|Đảng ủy|Ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận)", re.IGNORECASE
)
_ACTS = re.compile(
    r" (?:đã |vừa |sẽ |cũng |tiếp tục |thường xuyên |chủ động |tập trung )*"
    r"(?:phối hợp|chủ trì|tổ chức|triển khai|thực hiện|đẩy mạnh|mở|hướng dẫn|xây dựng|hỗ trợ|ban hành)\b"
)
SEPARATOR = re.compile(r"[;,:]|\bvà\b|\bđồng thời\b")
_LONGEST = 22
_FUNDS = frozenset({"quốc gia", "khuyến công", "nguồn khuyến công"})
_SMALL_UNITS = frozenset({"xã", "phường", "thị trấn", "huyện", "thị xã", "quận"})
# What is decided by whoever issues the document that says so.
_DECIDED = frozenset({"policy", "recognition", "organisation"})
_BACK_REFERENCES = frozenset({"đơn vị", "cơ quan", "ban tổ chức"})


class _Told(NamedTuple):
    """That somebody is told to do it; ``name``: who, None where only a part of the name is."""

    name: str | None


class Organisers:
    """The organisers of a document's activities, asked for in text order."""

    def __init__(
        self,
        document: Document,
        lines: Sequence[Line],
        cited: Sequence[DecisionMention] = (),
        mentions: Sequence[ProvinceMention] = (),
    ) -> None:
        """``lines`` of the document; ``cited``: its decisions; the number in its head tells who issued it;
        ``mentions``: the provinces that it names.
        """
        self._mentions = mentions
        self._text, self._bodies = document.text, Bodies(document)
        self._heads = ListHeads(document.text, lines, self._bodies)
        self._issuer = next((one.issuer for one in cited if _stands_in_head(document.text, one)), None)
        self._last: tuple[int, int, str | None] = (-1, -1, None)
        self._last_type: ActivityType | None = None

    def of(self, telling: Telling) -> str | None:
        """The organiser of the next activity, in the words of the text."""
        told = self._told(telling)
        found = self._heads.named_under(telling.line, telling.phrase.end)
        found = found or (told.name if told else self._understood(telling))
        self._last = (telling.line, telling.passage.sentence.start, found)
        self._last_type = telling.phrase.type
        return found

    def told_again(self, telling: Telling) -> str | None:
        """Who is named to hold an activity where the text tells it again."""
        named = (self._told(again) for again in telling.again)
        return next((told.name for told in named if told and told.name), None)

    def place_under(self, telling: Telling) -> str | None:
        """The place that the lines under ``telling`` give it: "Địa điểm: …"."""
        return self._heads.place_under(telling.line, telling.phrase.end)

    def _told(self, telling: Telling) -> _Told | None:
        """Who is named to do it; None where nobody is."""
        until = telling.phrase.verb or deed_start(telling.passage, telling.phrase)
        body, agent = subject(telling) or self._opening(telling), self._agent(telling, until)
        if body is not None and (agent is None or agent[0] <= end_of(self._text, body)):
            start = telling.passage.start
            if is_part(self._text, body):
                return _Told(None)
            name = with_shared_unit(self._text, body, written(self._text, body, until))
            return _Told(self._whole(name, start, body.start))
        if agent is None:
            return None
        at, word = agent
        is_name = _UNIT_AGENT.match(word) or any(mention.start == at for mention in self._mentions)
        return _Told(word if is_name else self._meant(telling, word, at))

    def _opening(self, telling: Telling) -> Body | None:
        """The body that opens the sentence, where only partners stand before the verb: "Hội Phụ nữ đã tuyên
        truyền, phối hợp với Trung tâm Dạy nghề tổ chức …"."""
        passage, until = telling.passage, telling.phrase.start
        partners = _WITH_PARTNERS.search(passage.text, passage.start, until)
        first = doers.first_body(passage) if partners and not telling.phrase.verb else None
        return first if first and partners and first.start <= partners.start() else None

    def _opener(self, telling: Telling) -> str | None:
        """The body that opens the sentence, whose verb follows: "Sở Y tế phối hợp với các huyện mở 2 lớp;
        | tổ chức tọa đàm …"."""
        passage = telling.passage
        first = doers.first_body(passage)
        if first is None or first.start >= telling.phrase.start or not _ACTS.match(self._text, first.end):
            return None
        if WITH.search(passage.before(first.start)):
            return None
        return self._whole(written(self._text, first, telling.phrase.start), passage.start, first.start)

    def _agent(self, telling: Telling, until: int) -> tuple[int, str] | None:
        """Those without a body's name who do it, and where they stand: "tỉnh Long An", "đơn vị", "ngành"."""
        bodies = telling.passage.bodies
        found = self._province_before(telling, until)
        for unit in _UNIT_AGENT.finditer(self._text, telling.clause, until):
            inside = any(body.start < unit.start("unit") < body.end for body in bodies)
            inside = inside or LISTED.search(self._text, telling.clause, unit.start("unit")) is not None
            if not inside and self._is_unit(unit):
                found = (unit.start("unit"), unit["unit"], unit.end())
        for one in agents.found(self._text, telling.clause, until):
            inside = any(body.start <= one.start() < body.end for body in bodies)
            inside = inside or WITH.search(self._text, telling.clause, one.start()) is not None
            if not inside and one[0].lower() not in _FUNDS and (found is None or one.start() >= found[2]):
                found = (one.start(), one[0], one.end())
        before = self._text[max(telling.clause, found[0] - 40) : found[0]] if found else ""
        is_aside = OF_ANOTHER.search(before) and not ITS_PEOPLE.search(before)
        is_helped = found is not None and _IS_HELPED.search(self._text, found[2] - 1, until) is not None
        if found is None or is_aside or is_helped or PLACE_BEFORE.search(before):
            return None
        return found[:2] if self._does(telling, found[2], until) else None

    def _is_unit(self, unit: re.Match[str]) -> bool:
        """Whether a province named so is one: "tỉnh Long An", but not "Văn phòng tỉnh | Nguyễn Văn A"."""
        start, end = unit.span("unit")
        is_province = unit["unit"].lower().startswith("tỉnh ")
        return not is_province or any(start <= one.start < end for one in self._mentions)

    def _province_before(self, telling: Telling, until: int) -> tuple[int, str, int] | None:
        """The province that opens the clause: "Sắp tới, | Hải Dương sẽ tổ chức …"."""
        for mention in self._mentions:
            if telling.clause <= mention.start and mention.end <= until:
                before = self._text[telling.passage.start : mention.start]
                is_aside = before.count("(") > before.count(")")
                if not before.strip() or (before.endswith(", ") and not is_aside):
                    return mention.start, mention.quote, mention.end
        return None

    def _meant(self, telling: Telling, agent: str, offset: int) -> str | None:
        """Whom a word such as "đơn vị" or "Sở" stands for; None for "tỉnh", "ngành" and the like."""
        if agent.lower() in _BACK_REFERENCES:
            start = telling.passage.start
            named = self._bodies.first_in(start, offset) or self._named_short(start, offset)
            return named or self._last[2] or self._bodies.speaker
        if agent.lower() in _SMALL_UNITS:
            return body_names.unit_named(self._text, agent.lower(), telling.passage.start, offset)
        if agent[0].isupper():
            return self._fuller(agent, telling.passage.start, offset)
        return self._bodies.only(agent, offset)

    def _named_short(self, start: int, end: int) -> str | None:
        """The body that is named by its first words: "Giám đốc Trung tâm cho biết, đơn vị …"."""
        short = [one for one in agents.found(self._text, start, end) if one[0][0].isupper()]
        return self._fuller(short[-1][0], start, short[-1].start()) if short else None

    def _fuller(self, name: str, start: int, offset: int) -> str | None:
        """Whom the first words of a name mean: the one that its sentence names so, whoever did what was told
        last, or the last one before."""
        opening, last = name.lower() + " ", self._last[2]
        inside = [b.name for b in self._bodies.within(start, offset) if b.name.lower().startswith(opening)]
        if inside:
            return inside[-1]
        return last if last and last.lower().startswith(opening) else self._bodies.fuller(name, offset)

    def _does(self, telling: Telling, at: int, until: int) -> bool:
        """Whether the verb of those who are named up to ``at`` follows."""
        at += len(" này") if self._text.startswith(" này ", at) else 0
        if is_only_adverbs(self._text[at:until]):
            return True
        starts = {cue.start for cue in telling.passage.scopes} | {cue.start for cue in telling.passage.verbs}
        return bool({at, at + 1} & starts)

    def _whole(self, name: str, start: int, offset: int) -> str | None:
        """The name, completed where only its first words stand ("Sở", "Trung tâm"); None for a fragment."""
        if not name or len(name.split()) > _LONGEST or self._text.endswith("ác cấp ", 0, offset):
            return None
        verb = VERB_IN_NAME.search(name)
        if verb is not None:
            left = name[: verb.start()]
            whole = self._fuller(left, start, offset) if left.lower() in generic() else left
            return whole or name
        if _UNIT_OF_NO_NAME.fullmatch(name):
            return self._fuller(name, start, offset) or name
        if name.lower() in generic() or (" " not in name and not name.isupper()):
            return self._fuller(name, start, offset)
        return name

    def _understood(self, telling: Telling) -> str | None:
        """Who does what a sentence tells without a subject: whoever did what it goes on from, or whose
        document it is."""
        phrase, passage = telling.phrase, telling.passage
        line, sentence, before = self._last
        if phrase.verb is not None:
            return None
        if sentence == passage.sentence.start:
            return before or self._opener(telling) if self._goes_on(telling) else None
        if not is_open(
            SEPARATOR.split(without_partners(passage, passage.start, deed_start(passage, phrase)))[-1]
        ):
            return None
        approved = self._last_type == "policy" and phrase.type not in _DECIDED
        goes_on = line == telling.line or self._text[passage.start].islower()
        goes_on = goes_on or status.continues(self._text, passage.start)
        opener = self._opener(telling)
        if opener or telling.asked:
            return opener or self._heads.over(telling.line)
        if goes_on and before and not approved:
            return before
        return self._heads.over(telling.line) or self._issuer or self._bodies.speaker

    def _goes_on(self, telling: Telling) -> bool:
        """Whether no other subject stands between the activity before and this one."""
        until = deed_start(telling.passage, telling.phrase)
        between = without_partners(telling.passage, telling.clause, until)
        return is_open(SEPARATOR.split(between)[-1])


def _stands_in_head(text: str, one: DecisionMention) -> bool:
    return re.search(r"(?:^|[|\n] ?)Số ?: ?$", text[max(0, one.start - 8) : one.start]) is not None
