"""What the words behind a citation tell of it: "Quyết định số … hết hiệu lực kể từ ngày …"."""

import re
from collections.abc import Sequence

from nlp.records import DecisionMention, RelationKind
from nlp.relations import cues, wordings
from nlp.relations.cues import Cue
from nlp.relations.frames import Frame, has_its_verb

_LONGEST_GAP, _LONGEST_LIST = 160, 12


def around(
    text: str, cited: Sequence[DecisionMention], own: int | None, index: int, before: str
) -> Frame | None:
    """What the words behind the citation at ``index``, or behind the list that it stands in, tell of it, or
    the name of a law that changes the one before; ``before`` is its clause.
    """
    if index and wordings.AMENDING_LAW.search(before) and _names_law(text, cited[index - 1].start):
        return Frame("amends", index - 1, is_passive=True)
    verb = cues.strongest(before)
    is_named = _ASIDE.search(before) is None and not (verb and has_its_verb(verb, ""))
    if is_named and _ENDS.match(text, cited[index].end):
        return Frame(_of_part_or_whole("repeals", before), own)
    return None if _ASIDE.search(before) else _told(text, cited, own, index, before)


def verb(text: str, cited: Sequence[DecisionMention], index: int) -> Cue | None:
    """The verb that follows the citation at ``index``, whose subject it then is: "… và Kế hoạch 72 cụ thể hóa
    Chương trình 5".
    """
    following = [one.start for one in cited[index + 1 : index + 2]]
    gap = text[cited[index].end : following[0]] if following else ";"
    return None if re.search(r"[\n;.]", gap) else cues.strongest(gap)


def _names_law(text: str, start: int) -> bool:
    """Whether the citation at ``start`` is a law by its name: "Luật Bảo hiểm y tế số"."""
    return _NAMED_LAW.search(text[max(0, start - _NAME) : start]) is not None


_NAME = 120
_NAMED_LAW = re.compile(r"\bLuật (?!sửa đổi\b|số\b)[^,;.]{3,100} số ?:? ?$", re.IGNORECASE)
# What the list only says of its member: "mức hỗ trợ theo Nghị định số".
_ASIDE = re.compile(
    rf"(?<!kèm )\btheo (?:quy định (?:tại|của) )?{wordings.TYPE} (?:số ?:? ?)?$", re.IGNORECASE
)
# "A; B và C sửa đổi A hết hiệu lực kể từ ngày Nghị định này có hiệu lực": all that its sentence lists.
_ENDS = re.compile(
    rf"(?:[^.;\n]|;(?= (?i:{wordings.TYPE}) số\b)){{0,1500}}?\b(?:hết|chấm dứt) hiệu lực "
    r"(?:thi hành )?(?:kể )?từ (?:ngày|khi|thời điểm) "
    r"[^.;\n]{0,40}\bnày (?:có|được)\b"
)


def _told(
    text: str, cited: Sequence[DecisionMention], own: int | None, index: int, before: str
) -> Frame | None:
    """What the words behind it tell; where another document does it, that is told at that one."""
    last = index
    while last + 1 < min(len(cited), index + _LONGEST_LIST) and _goes_on(text, cited, last):
        last += 1
    end = cited[last].end
    limit = cited[last + 1].start if last + 1 < len(cited) else len(text)
    whole = text[end : min(limit, end + wordings.LONGEST_CLAUSE)]
    stretch = wordings.CLAUSE_END.split(whole, maxsplit=1)[0]
    relation, verb = cues.after(stretch), cues.strongest(before)
    is_told = verb is not None and (has_its_verb(verb, stretch) or (verb.is_passive and index < last))
    if relation is None or is_told:
        return None
    if len(stretch) == len(whole) and limit < len(text):
        return Frame(relation, last + 1) if index < last else Frame("cites", own)
    return Frame(_of_part_or_whole(relation, before), own)


def _of_part_or_whole(relation: RelationKind, before: str) -> RelationKind:
    """``relation``; of what names but a part before its number, that it is changed."""
    is_done_away = relation in ("replaces", "repeals")
    return "amends" if is_done_away and _OF_PART.search(before) else relation


# What is done away with is a part of the document: "Mẫu số 2 ban hành kèm theo Thông tư số … được thay thế".
_OF_PART = re.compile(
    r"\b(?:khoản|điểm|điều|mẫu|phụ lục|biểu(?: mẫu)?) (?:số )?\d[^;,]{0,160}$"
    rf"|\b(?:mẫu|phụ lục|biểu mẫu)\b[^;,]{{0,160}}\bkèm theo {wordings.TYPE} (?:số ?:? ?)?$",
    re.IGNORECASE,
)


def _goes_on(text: str, cited: Sequence[DecisionMention], index: int) -> bool:
    gap = text[cited[index].end : cited[index + 1].start]
    return (
        len(gap) < _LONGEST_GAP
        and "\n" not in gap
        and not wordings.SENTENCE_END.search(gap)
        and bool(wordings.AGAIN.search(gap))
        and cues.told(gap) is None
    )
