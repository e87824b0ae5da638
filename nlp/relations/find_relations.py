"""The relations that a text states: one for each citation, the strongest that its clause tells.

A clause is what stands between a citation and the one before it, or the beginning of its sentence. Its verb
is told of the document itself ("Quyết định này thay thế …"), or of the citation before ("Thông tư … hướng dẫn
Nghị định …"); a citation without a verb of its own goes on with the list that it stands in.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.language.letters import UPPER
from nlp.records import DecisionMention, DecisionRelation, RelationKind
from nlp.relations import cues
from nlp.relations.cues import Cue
from nlp.text.document import Document

_SENTENCE_END = re.compile(rf"[.!?…][”\")]{{0,2}}\s+(?=[“\"({UPPER}])")
_BASIS = re.compile(r"\s*[-–+*•]?\s*(?:Căn cứ|Trên cơ sở)\b", re.IGNORECASE)
_TYPE = (
    r"(?:quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|kế hoạch|báo cáo|tờ trình|thông báo|luật"
    r"|bộ luật|pháp lệnh|chương trình|hướng dẫn|kết luận|công điện|văn bản|quy định|quy chế|đề án)"
)
# Between members of a list: ", số", "; Thông tư liên tịch số", " và Điều 4 của Nghị quyết số".
_AGAIN = re.compile(
    rf"(?:[;,:]|\b(?:và|cùng|hoặc)\b)\s*(?:(?:các|những|cả|và|một số điều của|điều \d+ (?:của )?|số|của"
    rf"|{_TYPE}(?: [^\W\d_]+){{0,3}}?)[\s:]*){{0,6}}$",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"(?:[;,]|\bvà\b|\bđồng thời\b)\s*(?:và |đồng thời )?$")
_VALIDITY: frozenset[RelationKind] = frozenset({"replaces", "repeals", "amends"})
_THIS = re.compile(rf"\b{_TYPE} (?:này|trên|mới)\b", re.IGNORECASE)
_MARK = re.compile(r"\s{0,4}(?:[-–+*•]|\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,4}\.)\s?")
_ITEM = re.compile(rf"\s{{0,4}}(?:[-–+*•]|\d{{1,2}}[.)]|[a-zđ][.)]|{_TYPE}\b)", re.IGNORECASE)
_NO_ITEM = re.compile(r"\s{0,4}(?:Điều|Chương|Mục|Nơi nhận|Phần) ?\b")
_MEMBER = re.compile(rf"\s*(?:và |các )?{_TYPE}\b", re.IGNORECASE)
_NAMED_LAW = re.compile(r"(?:[;,]|\bvà\b)\s*(?:và )?Luật sửa đổi\b", re.IGNORECASE)
# A letter asks for what its own sender wants: "Thực hiện Công văn …, Sở đề nghị thực hiện đúng Thông tư …".
_ASKS = re.compile(r",[^;.]*\b(?:đề nghị|yêu cầu|giao|chỉ đạo|hướng dẫn|đôn đốc)\b")
_CLAUSE_END = re.compile(r"\n|\.\s|;")
_LONGEST_GAP, _LONGEST_LIST = 160, 12
_LONGEST_CLAUSE = 420


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a citation says that the next of its list goes on with: the relation, and the document at its
    other end; ``is_passive`` where that one is what is changed.
    """

    relation: RelationKind
    other: int | None
    is_passive: bool = False


def find(document: Document, cited: Sequence[DecisionMention]) -> list[DecisionRelation]:
    """The relations that ``document`` states between its ``cited`` documents, in text order; each is at the
    citation that it is told at. The document's own number is the one in its head.
    """
    own = next((n for n, one in enumerate(cited) if one.is_own), None)
    found = _Reading(document.text, cited, own).relations()
    return [one for one in found if cited[one.source].key != cited[one.target].key]


class _Reading:
    """One pass over the citations of a text."""

    def __init__(self, text: str, cited: Sequence[DecisionMention], own: int | None) -> None:
        self._text, self._cited, self._own = text, cited, own
        self._frame: _Frame | None = None
        self._list: _Frame | None = None
        self._acting: int | None = None

    def relations(self) -> Iterator[DecisionRelation]:
        """The relation of each citation that has one."""
        for index in range(len(self._cited)):
            if index != self._own:
                yield from self._of(index)

    def _of(self, index: int) -> Iterator[DecisionRelation]:
        mention = self._cited[index]
        start, before = self._clause(index)
        self._open_list(index)
        self._frame = self._read(index, self._text[start : mention.start], before)
        frame = self._frame
        if frame is None or frame.other is None:
            return
        source, target = (index, frame.other) if frame.is_passive else (frame.other, index)
        self._acting = source
        yield DecisionRelation(
            start=mention.start,
            end=mention.end,
            quote=mention.quote,
            sentence=mention.sentence,
            relation=frame.relation,
            source=source,
            target=target,
        )

    def _clause(self, index: int) -> tuple[int, int | None]:
        """Where the clause before a citation begins, and the citation before it in its sentence."""
        at = self._cited[index].start
        floor = max(0, at - _LONGEST_CLAUSE, self._cited[index - 1].end if index else 0)
        line = self._text.rfind("\n", floor, at) + 1
        item = _MARK.match(self._text, line) if line else None
        start = item.end() if item else max(floor, line)
        ends = list(_SENTENCE_END.finditer(self._text, start, at))
        if ends:
            return ends[-1].end(), None
        is_same = index > 0 and not line and self._cited[index - 1].end == floor
        return start, index - 1 if is_same else None

    def _open_list(self, index: int) -> None:
        """A line that ends in a colon hands its verb on to the lines of the list below it."""
        line = self._text.rfind("\n", 0, self._cited[index].start) + 1
        if index and self._cited[index - 1].start >= line:
            return
        end = self._text.rfind("\n", 0, max(0, line - 1)) + 1
        above = self._text[max(end, self._cited[index - 1].end if index else 0) : line].rstrip()
        told = (_told(above[-_LONGEST_CLAUSE:])) if above.endswith(":") else None
        if told is not None:
            self._list = _Frame(told, self._own)
        elif not _ITEM.match(self._text, line) or _NO_ITEM.match(self._text, line):
            self._list = None

    def _read(self, index: int, stretch: str, before: int | None) -> _Frame | None:
        behind = self._behind(index)
        if behind is not None:
            return behind
        if before is not None and self._is_basis(before):
            stretch = self._basis_of(index, stretch)
        cue, told = cues.strongest(stretch), cues.after(stretch)
        if before is not None and told is not None and (cue is None or cue.relation == told):
            return _Frame(told, before, is_passive=True)
        if cue is None:
            return self._without_cue(index, stretch, before)
        if cue.is_passive:
            return _Frame(cue.relation, before, is_passive=True) if before is not None else None
        return _Frame(cue.relation, self._subject(cue, stretch, before))

    def _basis_of(self, index: int, stretch: str) -> str:
        """What stands before a citation in its own member of a list of legal bases: a semicolon begins the
        next, and the name of a law may have a verb: "và Luật sửa đổi, bổ sung … số 47/2019/QH14".
        """
        member = stretch.rpartition(";")[2]
        new = f";{member}" if len(member) < len(stretch) and _MEMBER.match(member) else stretch
        return "; số" if _NAMED_LAW.search(new) and "/QH" in self._cited[index].key else new

    def _behind(self, index: int) -> _Frame | None:
        """What the words behind a citation, or behind the list that it stands in, tell of it. Where another
        document does it, that is told at that one.
        """
        last = index
        while last + 1 < min(len(self._cited), index + _LONGEST_LIST) and self._goes_on(last):
            last += 1
        end = self._cited[last].end
        limit = self._cited[last + 1].start if last + 1 < len(self._cited) else len(self._text)
        whole = self._text[end : min(limit, end + _LONGEST_CLAUSE)]
        stretch = _CLAUSE_END.split(whole, maxsplit=1)[0]
        told = cues.after(stretch)
        if told is None:
            return None
        if len(stretch) == len(whole) and limit < len(self._text):
            return _Frame(told, last + 1) if index < last else _Frame("cites", None)
        return _Frame(told, self._own)

    def _goes_on(self, index: int) -> bool:
        gap = self._text[self._cited[index].end : self._cited[index + 1].start]
        return len(gap) < _LONGEST_GAP and "\n" not in gap and bool(_AGAIN.search(gap)) and _told(gap) is None

    def _without_cue(self, index: int, stretch: str, before: int | None) -> _Frame | None:
        frame = self._frame
        if before is None:
            return self._list or _Frame("cites", self._own)
        if frame is None or frame.relation == "cites" or not _AGAIN.search(stretch):
            return _Frame("cites", self._own)
        if ";" in stretch and frame.other != self._own and self._is_basis(before):
            return _Frame("based_on", self._own)
        if frame.relation in ("implements", "guides") and self._acts(index):
            return _Frame("cites", self._own)
        return frame

    def _acts(self, index: int) -> bool:
        """Whether a verb follows the citation, whose subject it then is: "… và Kế hoạch 72 cụ thể hóa …"."""
        if index + 1 == len(self._cited):
            return False
        gap = self._text[self._cited[index].end : self._cited[index + 1].start]
        return "\n" not in gap and ";" not in gap and "." not in gap and cues.strongest(gap) is not None

    def _is_basis(self, index: int) -> bool:
        start = self._text.rfind("\n", 0, self._cited[index].start) + 1
        return self._own is not None and bool(_BASIS.match(self._text, start))

    def _subject(self, cue: Cue, stretch: str, before: int | None) -> int | None:
        """Whose verb the cue is: the document's own, that of the citation before, or the one that its list
        goes on with.
        """
        if _THIS.search(stretch[: cue.start + 1]):
            return self._own if self._own is not None else self._acting
        if cue.relation == "based_on" or before is None:
            return self._own
        if cue.relation == "implements" and self._own is not None and _ASKS.search(stretch[: cue.start]):
            return self._own
        frame = self._frame
        if frame is None or frame.is_passive or not _is_alike(frame.relation, cue.relation):
            return before
        return frame.other if _COORDINATE.search(stretch[: cue.start]) else before


def _is_alike(one: RelationKind, other: RelationKind) -> bool:
    """Whether one verb may go on with the other: "thay thế … và bãi bỏ …"."""
    return {one, other} <= _VALIDITY or one == other == "implements"


def _told(stretch: str) -> RelationKind | None:
    cue = cues.strongest(stretch)
    return cue.relation if cue else cues.after(stretch)
