"""Who held an activity: the body that its sentence names, the one that it goes on from, or the one whose
document it is. A name is whole, without the adverb after it ("Sở Công Thương | vừa"); where only a part is
told, it is nobody.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nlp.activities import agents, doers, holders, subject_phrases
from nlp.activities.bodies import Bodies
from nlp.activities.body_names import end_of, is_only_adverbs, is_part, with_shared_unit, written
from nlp.activities.deeds import deed_start
from nlp.activities.doers import ITS_PEOPLE, LISTED, OF_ANOTHER, is_open, subject
from nlp.activities.list_heads import ListHeads
from nlp.activities.meant import Meant
from nlp.activities.passages import Body
from nlp.activities.place_names import after_wider
from nlp.activities.sections import Line
from nlp.activities.tellings import Telling
from nlp.activities.understood import WITH, Understood
from nlp.language.letters import UPPER
from nlp.records import DecisionMention, ProvinceMention
from nlp.text.document import Document

PLACE_BEFORE = re.compile(
    r"\b(?:thôn|ấp|bản|khu phố|tổ|huyện|xã|phường|thị trấn|thị xã|thành phố|TP|quận)"
    rf"(?: (?:[{UPPER}]\w+|\d+)){{1,4}}, $"
)
_TRADE = (
    r"[Nn]gành (?:nông nghiệp|công nghiệp|công thương|du lịch|giáo dục|y tế|văn hóa|điện|thuế"
    r"|ngân hàng|xây dựng|giao thông|thương mại|thủy sản|lâm nghiệp|khuyến nông)"
    r"(?: và [^\W\d_]+ [^\W\d_]+)?(?: tỉnh| huyện)?"
    rf"(?: [{UPPER}]\w+){{0,3}}"
)
_UNIT_AGENT = re.compile(
    r"\b(?:toàn )?(?P<unit>(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Xx]ã) (?:[Đđ]oàn|[Hh]ội)\b(?! An\b)"
    rf"(?: [{UPPER}][\w'’]*){{0,4}}"
    r"|(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|ngành"
    r"|[Tt]hôn|[Ấấ]p|[Kk]hóm|bản|buôn|[Kk]hu phố|[Tt]ổ dân phố)"
    rf"(?: Bà Rịa ?[-–] ?Vũng Tàu|(?: [{UPPER}][\w'’]*){{1,4}})|{_TRADE}) ?"
)
_IS_HELPED = re.compile(r" được (?!giao\b)[^,;.]*$")
_WITH_PARTNERS = re.compile(r"(?:,|\bvà) (?:đồng thời )?(?:đã )?phối hợp (?:với|cùng) [^;.]{3,200}$")
_ALONG = re.compile(
    rf"(?:(?: [{UPPER}]\w+){{2,4}})?(?: và| cùng(?: với)?|,)"
    r"(?: (?:các|những|một số|lãnh đạo|đại diện|chính quyền|cán bộ))+ "
)
_ASKED = re.compile(r"\b(?:đề nghị|đề xuất|kiến nghị|trình|xin)(?: cho)? $")
_DECIDES = re.compile(
    r"phê duyệt|công nhận|thông qua|(?:phong |xét |trao )?tặng|khen thưởng|xếp hạng"
    r"|đánh giá, (?:phân|xếp) hạng|cấp (?:giấy|bằng|chứng)",
    re.IGNORECASE,
)
_LAYS_ON = re.compile(r"\b(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công) ")
# "thăm Công ty X, | nơi | vừa lắp đặt …": who did it is not who goes there.
_WHERE = re.compile(r", nơi (?:đã |vừa |đang |sẽ |mới )*$")
_ASIDE = re.compile(r" ?(?:này|\([^()\n]{2,40}\)) ")
_WORKS_WITH = re.compile(r" ?(?:(?:đã|vừa|sẽ|chủ trì,?) )*(?:phối hợp|liên kết)[^,;.]{0,25}? (?:với|cùng) ")
# "tại Quảng trường 3/2, thành phố A | sẽ diễn ra hội chợ": where it is, and nobody who does it.
_OCCURS = re.compile(r"diễn ra\b")
_SPEAKER = "chúng tôi"
_FUNDS = frozenset({"quốc gia", "khuyến công", "nguồn khuyến công"})


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
        home: str | None = None,
    ) -> None:
        """``lines`` of the document; ``cited``: its decisions; the number in its head tells who issued it;
        ``mentions``: the provinces that it names; ``home``: the one that it is about.
        """
        self._mentions = mentions
        self._text, self._bodies = document.text, Bodies(document)
        self._meant = Meant(document.text, self._bodies, mentions, home)
        self._heads = ListHeads(document.text, lines, self._bodies)
        self._issuer = next((one.issuer for one in cited if _stands_in_head(document.text, one)), None)
        self._understood = Understood(document, lines, self._heads, self._meant, self._of_whose_document)

    def _of_whose_document(self) -> str | None:
        return self._issuer or self._bodies.speaker

    def of(self, telling: Telling) -> str | None:
        """The organiser of the next activity, in the words of the text."""
        self._understood.hear(telling)
        told = self._told(telling)
        found = self._heads.named_under(telling.line, telling.phrase.end)
        found = found or (told.name if told else self._understood.of(telling))
        self._understood.note(telling, found)
        return found

    def told_again(self, telling: Telling) -> str | None:
        """Who is named to hold an activity where the text tells it again, or says who holds it."""
        named = (self._told(again) for again in telling.again)
        again = next((told.name for told in named if told and told.name), None)
        return again or holders.told_behind(self._bodies, telling)

    def place_under(self, telling: Telling) -> str | None:
        """The place that the lines under ``telling`` give it: "Địa điểm: …"."""
        return self._heads.place_under(telling.line, telling.phrase.end)

    def _told(self, telling: Telling) -> _Told | None:
        """Who is named to do it; None where nobody is."""
        until = telling.phrase.verb or deed_start(telling.passage, telling.phrase)
        if _WHERE.search(self._text, telling.clause, until):
            return _Told(None)
        body, agent = subject(telling) or self._opening(telling), self._agent(telling, until)
        if body is None and _OCCURS.match(self._text, telling.phrase.start):
            return _Told(None)
        if body is not None and agent is not None and self._is_of_no_clause(telling, body, agent[0]):
            agent = None
        if body is not None and self._is_asked(telling, body):
            return _Told(self._asker(telling, body))
        if body is not None and (agent is None or self._is_beside(body, agent[0])):
            start = telling.passage.start
            if is_part(self._text, body):
                return _Told(None)
            name = with_shared_unit(self._text, body, written(self._text, body, until))
            return _Told(self._meant.told(name, start, body.start))
        return self._told_by_kind(telling, agent, until) if agent else None

    def _told_by_kind(self, telling: Telling, agent: tuple[int, str], until: int) -> _Told:
        """Whom the word of an ``agent`` ("đơn vị", "tỉnh Long An") means."""
        at, word = agent
        is_told = word.lower() == "địa phương" and self._text.endswith(", ", 0, at)
        is_told = is_told or word.lower() == _SPEAKER
        teller = doers.teller(telling.passage, at) if is_told else None
        if teller:
            return _Told(written(self._text, teller, until))
        is_name = (
            _UNIT_AGENT.match(word) or ", " in word or any(mention.start == at for mention in self._mentions)
        )
        return _Told(word if is_name else self._meant.by(word, telling.passage.start, at))

    def _is_of_no_clause(self, telling: Telling, body: Body, agent: int) -> bool:
        """Whether no clause opens with the ``agent``, and one does with ``body``."""
        opens = subject_phrases.is_open(self._text[telling.clause : agent])
        return not opens and doers.told_subject(telling) == body

    def _is_beside(self, body: Body, agent: int) -> bool:
        """Whether the ``agent`` stands in the name of ``body``, or only goes along with it."""
        end = end_of(self._text, body)
        return agent <= after_wider(self._text, end) or _ALONG.fullmatch(self._text, end, agent) is not None

    def _is_asked(self, telling: Telling, body: Body) -> bool:
        """Whether ``body`` is asked to decide it: "Hội đồng đề nghị | UBND tỉnh | công nhận 6 làng nghề"."""
        decides = _DECIDES.match(self._text, telling.phrase.start)
        is_proposed = telling.status == "proposed" and decides
        return bool(is_proposed) and _ASKED.search(self._text, telling.passage.start, body.start) is not None

    def _asker(self, telling: Telling, asked: Body) -> str | None:
        """Who asks the body ``asked``: the one before it, or whoever did what the sentence tells before."""
        passage = telling.passage
        since = self._text.rfind(";", passage.start, asked.start)
        earlier = [one for one in passage.bodies if since < one.start and one.end < asked.start]
        if not earlier or OF_ANOTHER.search(passage.before(earlier[-1].start)):
            return self._understood.asker(telling)
        asker = earlier[-1]
        return self._meant.whole(written(self._text, asker, asked.start), passage.start, asker.start)

    def _opening(self, telling: Telling) -> Body | None:
        """The body that opens the sentence, where only partners stand before the verb: "Hội Phụ nữ đã tuyên
        truyền, phối hợp với Trung tâm Dạy nghề tổ chức …"."""
        passage, until = telling.passage, telling.phrase.start
        partners = _WITH_PARTNERS.search(passage.text, passage.start, until)
        first = doers.first_body(passage) if partners and not telling.phrase.verb else None
        if first is None or partners is None or first.start > partners.start():
            return None
        return None if _LAYS_ON.search(self._text, first.end, partners.start()) else first

    def _agent(self, telling: Telling, until: int) -> tuple[int, str] | None:
        """Those without a body's name who do it, and where they stand: "tỉnh Long An", "đơn vị", "ngành"."""
        bodies = telling.passage.bodies
        found = self._province_before(telling, until)
        named = subject_phrases.found(telling.passage, telling.clause, until)
        for unit in _UNIT_AGENT.finditer(self._text, telling.clause, until):
            inside = any(body.start < unit.start("unit") < body.end for body in bodies)
            inside = inside or any(one.head < unit.start("unit") < one.end for one in named)
            inside = inside or self._is_aside(telling.clause, unit.start("unit"))
            inside = inside or LISTED.search(self._text, telling.clause, unit.start("unit")) is not None
            if not inside and self._is_unit(unit):
                found = (unit.start("unit"), unit["unit"], unit.end())
        for one in agents.found(self._text, telling.clause, until):
            inside = any(body.start <= one.start() < body.end for body in bodies)
            inside = inside or WITH.search(self._text, telling.clause, one.start()) is not None
            if not inside and one[0].lower() not in _FUNDS and (found is None or one.start() >= found[2]):
                found = (one.start(), one[0], one.end())
        begins = self._after_lead(telling.clause)
        before = self._text[max(begins, found[0] - 40) : found[0]] if found else ""
        is_aside = OF_ANOTHER.search(before) and not ITS_PEOPLE.search(before)
        is_helped = found is not None and _IS_HELPED.search(self._text, found[2] - 1, until) is not None
        if found is None or is_aside or is_helped or not self._does(telling, found[2], until):
            return None
        wider = PLACE_BEFORE.search(before)
        opens = wider and is_open(self._text[begins : found[0] - len(wider[0])])
        if wider and opens:
            return found[0] - len(wider[0]), wider[0] + found[1]
        return None if wider else found[:2]

    def _is_aside(self, start: int, at: int) -> bool:
        """Whether it stands in parentheses: "Hội Nông dân huyện Đức Huệ (| tỉnh Long An) đã …"."""
        return self._text.count("(", start, at) > self._text.count(")", start, at)

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

    def _after_lead(self, clause: int) -> int:
        """Where the clause begins behind the province that leads it: "Hà Giang: | Sáng 5/3, xã …"."""
        led = (one.end for one in self._mentions if one.start == clause and self._text[one.end] == ":")
        return next(led, clause - 1) + 1

    def _does(self, telling: Telling, at: int, until: int) -> bool:
        """Whether the verb of those who are named up to ``at`` follows."""
        aside = _ASIDE.match(self._text, at - 1, until)
        at = aside.end() if aside else at
        if is_only_adverbs(self._text[at:until]) or _WORKS_WITH.match(self._text, at, until):
            return True
        starts = {cue.start for cue in telling.passage.scopes} | {cue.start for cue in telling.passage.verbs}
        return bool({at, at + 1} & starts)


def _stands_in_head(text: str, one: DecisionMention) -> bool:
    return re.search(r"(?:^|[|\n] ?)Số ?: ?$", text[max(0, one.start - 8) : one.start]) is not None
