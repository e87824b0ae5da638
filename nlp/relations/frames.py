"""What a citation says that the next of its list goes on with, and which verbs go on with one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.records import DecisionMention, RelationKind
from nlp.relations import cues, wordings
from nlp.relations.cue_table import VALIDITY
from nlp.relations.cues import Cue


@dataclass(frozen=True, slots=True)
class Frame:
    """What a citation says that the next of its list goes on with: the relation, and the document at its
    other end; ``is_passive`` where that one is what is changed.
    """

    relation: RelationKind
    other: int | None
    is_passive: bool = False

    def changes_for(self, own: int | None) -> bool:
        """Whether the document of the index ``own`` does away with, or changes, what is cited."""
        return self.relation in VALIDITY and self.other == own and not self.is_passive


def has_its_verb(verb: Cue, behind: str) -> bool:
    """Whether a citation has its relation by the ``verb`` before it, and what stands ``behind`` is said by
    the way ("thay thế Quyết định … đã hết hiệu lực") or of another ("bổ sung bởi … và bị thay thế bởi").
    """
    return (verb.relation in VALIDITY | {"guides"} and not verb.is_passive) or (
        verb.is_passive and wordings.AND_PASSIVE.match(behind) is not None
    )


def is_alike(one: RelationKind, other: RelationKind) -> bool:
    """Whether one verb may go on with the other: "thay thế … và bãi bỏ …"."""
    return {one, other} <= VALIDITY or one == other == "implements"


def begins_member(frame: Frame, cited: Sequence[DecisionMention], index: int) -> bool:
    """Whether the citation at ``index``, if it changes another itself, is a further member of the list that
    the subject of ``frame`` is of: "Thông tư 12 hướng dẫn Nghị định 5 và Thông tư 13 sửa đổi Thông tư 12".
    """
    if frame.relation != "guides" or frame.other is None:
        return frame.relation == "amends"
    return cited[index].type == cited[frame.other].type != cited[index - 1].type


def is_bare(text: str, cited: Sequence[DecisionMention], index: int) -> bool:
    """Whether the citation at ``index`` is of the type of the one before, and nothing but its number: "được
    sửa đổi bởi Luật số 21/2023/QH15; Luật số 38/2024/QH15;".
    """
    before, one = cited[index - 1], cited[index]
    is_bare_member = wordings.NAMELESS.search(text, before.end, one.start) is not None
    is_last = wordings.ENDS_MEMBER.match(text, one.end) is not None
    return one.type == before.type and is_bare_member and is_last


def is_paper(source: str) -> bool:
    """Whether a document of the type ``source`` lays down nothing, and quotes what others change."""
    return source in _PAPERS


def can_be(relation: RelationKind, source: str, target: str) -> bool:
    """Whether a document of the type ``source`` can do it to one of the type ``target``: a circular changes
    no decree and guides no circular, what was proposed was never in force, and an act comes with no other.
    """
    if relation == "promulgated_with":
        return source not in _ACTS
    if source in _PAPERS and target in _NORMS and relation in VALIDITY:
        return False
    is_proposal = target == "Tờ trình" and (relation == "repeals" or source in _ACTS)
    if relation == "implements":
        return target != "Tờ trình"
    if relation == "guides":
        return target != "Tờ trình" and (source != target or source not in _GUIDING)
    if relation == "amends" and target in _BELOW.get(source, ()):
        return False
    return relation not in VALIDITY or not (is_proposal or target in _ABOVE.get(source, ()))


# What letters and reports say of rules that change, they quote.
_PAPERS = frozenset({"Công văn", "Báo cáo", "Tờ trình"})
_NORMS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư"})
# What details and guides those above it (law 80/2015/QH13, articles 19 and 24), and none of its own kind.
_GUIDING = frozenset({"Nghị định", "Thông tư"})
_ACTS = frozenset({"Luật", "Bộ luật", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Chỉ thị"})
_BELOW = {"Luật": {"Nghị định", "Thông tư", "Quyết định"}, "Nghị định": {"Thông tư", "Thông tư liên tịch"}}
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_ABOVE = {
    "Nghị định": _LAWS,
    "Thông tư": _LAWS | {"Nghị định"},
    "Thông tư liên tịch": _LAWS | {"Nghị định"},
}


def of_part(frame: Frame | None, member: str) -> Frame | None:
    """What a list that goes on with ``frame`` says of a member that names but a part of a document."""
    if frame is None or frame.relation not in ("repeals", "replaces") or not cues.changes_part(member):
        return None
    return Frame("amends", frame.other)
