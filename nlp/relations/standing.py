"""Where a citation stands: the clause before it, and the kind of paragraph that it is a member of."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.records import DecisionMention
from nlp.relations import behind, deeds_of_others, paragraphs, wordings
from nlp.relations.frames import Frame


@dataclass(frozen=True, slots=True)
class Standing:
    """The citations of a text, and which of them is its own number."""

    text: str
    cited: Sequence[DecisionMention]
    own: int | None

    def clause(self, index: int) -> tuple[int, int | None]:
        """Where the clause before a citation begins, and the citation before it in its sentence."""
        at = self.cited[index].start
        floor = max(0, at - wordings.LONGEST_CLAUSE, self.cited[index - 1].end if index else 0)
        line = paragraphs.start_of(self.text, at, floor)
        item = wordings.MARK.match(self.text, line) if line else None
        start = item.end() if item else max(floor, line)
        ends = list(wordings.SENTENCE_END.finditer(self.text, start, at))
        if ends:
            return ends[-1].end(), None
        is_same = index > 0 and not line and self.cited[index - 1].end == floor
        return max(start, self.text.rfind(paragraphs.CELL, start, at) + 1), index - 1 if is_same else None

    def is_task(self, index: int) -> bool:
        """Whether its paragraph opens with what the document carries out."""
        return self.own is not None and paragraphs.is_task(self.text, self.cited[index].start)

    def is_basis(self, index: int) -> bool:
        """Whether its paragraph opens with what the document is based on."""
        return self.own is not None and paragraphs.is_basis(self.text, self.cited[index].start)

    def outside(self, before: int, told: str) -> int:
        """Whose verb follows ``told``, which stands behind the citation ``before``: that of the one before
        the brackets, if they end in between: "A (được sửa đổi tại B) … hướng dẫn C".
        """
        if ")" not in told or "(" in told.partition(")")[0]:
            return before
        at = self.cited[before].start
        opened = self.text.rfind("(", paragraphs.start_of(self.text, at), at)
        earlier = (n for n in reversed(range(before)) if self.cited[n].end <= opened)
        subject = next(earlier, before)
        told_of = self.text[self.cited[subject].end : max(opened, 0)]
        return before if "\n" in told_of or wordings.SENTENCE_END.search(told_of) else subject

    def changes(self, index: int) -> bool:
        """Whether what follows changes another: "… và Nghị định 59 sửa đổi Nghị định 34"."""
        verb = behind.verb(self.text, self.cited, index)
        return verb is not None and verb.relation == "amends" and not verb.is_passive

    def changes_last(self, index: int) -> bool:
        """Whether it changes the citation before it: "hướng dẫn A và B sửa đổi A"."""
        following = [one.key for one in self.cited[index + 1 : index + 2]]
        return self.changes(index) and following == [self.cited[index - 1].key]

    def by_unnumbered(self, index: int, stretch: str, before: int | None) -> Frame | None:
        """What a document does to it whose number is not told, or not read: "Dự thảo Nghị định sửa đổi Nghị
        định", "Căn cứ Thông tư … hướng dẫn Nghị định".
        """
        is_basis = before is None and self.is_basis(index)
        is_basis = is_basis and wordings.OF_ANOTHER.search(stretch) is not None
        own = None if self.own is None else self.cited[self.own].type
        is_anothers = is_basis or (own is not None and deeds_of_others.of_unnumbered(stretch, own))
        return Frame("cites", self.own) if is_anothers else None

    def guides_both(self, stretch: str, before: int | None) -> Frame | None:
        """A circular guides a law, whose number is not told, and the decree behind ``stretch``."""
        source = self.own if before is None else before
        is_circular = source is not None and self.cited[source].type.startswith("Thông tư")
        is_guided = is_circular and deeds_of_others.guides_both(stretch)
        return Frame("guides", source) if is_guided else None

    def laid_before(self, index: int, stretch: str, before: int | None) -> Frame | None:
        """What came with what a body decides on, or with another document than this one."""
        if wordings.BASIS.match(stretch):
            return Frame("based_on", self.own)
        is_laid = paragraphs.considers(self.text, self.cited[index].start)
        is_anothers = before is None and not wordings.OWN_WITH.search(stretch)
        return Frame("cites", self.own) if self.own is not None and (is_laid or is_anothers) else None

    def named_law(self, index: int, stretch: str) -> Frame | None:
        """A legal basis whose name has a verb, "Căn cứ Luật sửa đổi, bổ sung … số 47/2019/QH14", and what is
        named without its type: "Căn cứ các Luật: Đất đai số …; Sửa đổi … số …".
        """
        if self.is_basis(index) and paragraphs.lists_laws(self.text, self.cited[index].start):
            return Frame("based_on", self.own) if "QH" in self.cited[index].key else None
        is_law = "QH" in self.cited[index].key or wordings.AND_ACT.search(stretch)
        is_named = is_law and wordings.NAMED_LAW.search(wordings.member_of(stretch))
        return Frame("based_on", self.own) if is_named and self.is_basis(index) else None
