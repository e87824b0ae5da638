"""Verbs whose object is not the number behind them: it is told in words, or the deed is that of a document
whose number is not told ("theo văn bản hướng dẫn thực hiện Nghị định số …").
"""

import re

from nlp.records import RelationKind
from nlp.relations import cue_nouns, wordings
from nlp.relations.cue_table import VALIDITY

_NUMBER = rf"{wordings.TYPE} (?:liên tịch )?(?:số ?:? ?)?$"
_NEXT = rf"(?: và|, và|,) {_NUMBER}"
_PART_OF = r"(?:(?:điểm|khoản|điều|mục|chương) [\w.]{1,5}[, ]*(?:của )?)*"
# What is guided or changed has no number, and the next is another: "hướng dẫn Luật Hộ tịch và Quyết định số".
_SPENT = re.compile(
    rf"\b(?:luật|pháp lệnh) [^;.]{{3,80}}?(?: và|,) {_PART_OF}{_NUMBER}"
    rf"|\bcác {wordings.TYPE} (?:có )?liên quan\b[^,;.]{{0,80}}?(?: và|,) {_NUMBER}"
)
# A circular may guide both.
_GUIDES_BOTH = re.compile(
    r"\b(?:hướng dẫn|quy định chi tiết)(?: và)?(?: hướng dẫn)?(?: thi hành| thực hiện)?(?: một số điều)?"
    rf"(?: của)? (?:luật|pháp lệnh) [^;.]{{3,80}}?(?:[;,] luật [^;.]{{3,120}}?)?"
    rf"(?: và|,) {_PART_OF}nghị định"
    r" (?:số ?:? ?)?$"
)
# What guides a law is changed, and the next with it: "các nghị định hướng dẫn Luật Giá và Nghị định số".
_AND_GUIDES = re.compile(
    rf"\bcác {wordings.TYPE} (?:quy định chi tiết|hướng dẫn)[^,;.]{{0,30}} luật [^,;.]{{3,60}} và"
    rf" {wordings.TYPE} (?:số ?:? ?)?$"
)
# What is guided is told in words: "hướng dẫn giám sát giao dịch trên thị trường và Thông tư số".
_GUIDES_WORDS = re.compile(rf"^ (?:(?!\b{wordings.TYPE}\b)[^;.]){{10,260}}?{_NEXT}")
# What is added has no number: "bổ sung chính sách đối với cán bộ xã và Quyết định số".
_AMENDS_WORDS = re.compile(
    rf"^ (?!một|các|nội dung|khoản|điểm|điều|mục|phụ lục|danh mục|tên|cụm|quy|luật|{wordings.TYPE}\b)"
    rf"[^,;.]{{8,120}} và {wordings.TYPE} (?:số ?:? ?)?$"
)
# It is the name of a law, and the next is another: "Luật sửa đổi các luật về thuế; Nghị định số".
_LAW = re.compile(r"\b(?:luật|pháp lệnh) (?:sửa đổi,? )?$")
_BEHIND_LAW = re.compile(rf"(?:;|, | và ) ?{_PART_OF}{_NUMBER}")
# It is guided how something is done by it: "hướng dẫn thực hiện chính sách … theo Quyết định số".
_GUIDED_BY = re.compile(
    r"^ (?:thực hiện (?:chính sách|chế độ|cơ chế|một số)|một số nội dung|việc)\b[^;:]{0,200}\btheo"
    rf" (?:quy định tại )?{wordings.TYPE} (?:số ?:? ?)?$"
)
_NO_LAW = r"(?!luật|bộ luật|pháp lệnh)"
_DEEDS = (
    r"(?:(?:quy định chi tiết|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh|thi hành|và)[, ]*){0,5}$"
)
# Others do it, whose numbers are not told: "các Nghị định sửa đổi Nghị định số", "tại Thông tư của Bộ Y tế
# hướng dẫn Nghị định số", "xây dựng thông tư hướng dẫn Nghị định số".
_OTHERS = re.compile(
    rf"\b(?:các|những|công bố) {wordings.TYPE}(?: quy phạm pháp luật)? {_DEEDS}"
    r"|\b(?:theo|tại|trong|bởi|bằng|xây dựng|soạn thảo|dự thảo) "
    rf"(?:(?:đúng|các|nội dung|quy định|tại|của) ){{0,3}}{_NO_LAW}{wordings.TYPE}(?: liên tịch)?"
    rf"(?: của [^,;.:]{{2,60}}?)? {_DEEDS}"
    rf"|\bvà {_NO_LAW}{wordings.TYPE} {_DEEDS}"
)
_UNNUMBERED = re.compile(
    r"\b(?P<type>nghị định|nghị quyết|quyết định|chỉ thị|thông tư(?: liên tịch)?|văn bản)"
    r"(?: quy phạm pháp luật| mới)?(?: của [^,;.:]{2,60}?)? "
    r"(?:(?:quy định chi tiết|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ)[, ]*){1,3}"
    rf"(?:(?:thi hành|thực hiện|một số điều|của) ){{0,4}}{wordings.TYPE} (?:số ?:? ?)?$"
)
# The number is part of words that are put for others: "thay thế cụm từ “Điều 6 Nghị định số".
_IN_WORDS = re.compile(r"\bcụm từ:? ?[“\"][^”\"]*$")
_TASK_TO = "thực hiện việc "
_GUIDING = ("hướng dẫn ", "chi tiết ", "biện pháp ")
# What carries it out is changed: "sửa đổi nhiệm vụ trong Chương trình thực hiện Nghị quyết số".
_CARRIED_OUT = re.compile(rf"\b(?:thực hiện|triển khai|cụ thể hóa) {wordings.TYPE} (?:số ?:? ?)?$")
# It was changed, by what is not told, and the next is another: "… đã được sửa đổi, bổ sung và Điều 5 của".
_WAS_CHANGED = re.compile(
    r"\b(?:được|bị) (?:(?:sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh|đính chính)(?:, và|,| và) ){0,3}$"
)


def is_none(relation: RelationKind, match: re.Match[str], folded: str, *, is_passive: bool) -> bool:
    """Whether the cue that ``match`` found in ``folded``, a clause before a number, tells nothing of it."""
    before, between = folded[: match.start()], folded[match.end() :]
    if cue_nouns.is_none(match[0], before, between):
        return True
    if relation == "based_on" and between.startswith((" để ", " nhằm ")):
        return True  # "… là căn cứ để ban hành văn bản thay thế Quyết định số"
    was_changed = _WAS_CHANGED.search(before) and not is_passive
    if relation in VALIDITY and (was_changed or _IN_WORDS.search(folded) or before.endswith(_TASK_TO)):
        return True
    is_deed = relation in VALIDITY or _is_of_guide(relation, before)
    if is_deed and not is_passive and _OTHERS.search(before):
        return True
    return _is_told_in_words(relation, before, between)


def guides_by(between: str) -> bool:
    """Whether ``between``, from "hướng dẫn" to a number, says how that is carried out."""
    return _GUIDED_BY.match(between) is not None


def of_unnumbered(stretch: str, own: str) -> bool:
    """Whether the deed that ``stretch`` tells right before a number is that of another document than one of
    the type ``own``, whose number is not told: a decision's "Dự thảo Nghị định sửa đổi Nghị định số".
    """
    told = _UNNUMBERED.search(stretch.lower())
    return told is not None and told["type"] != own.lower()


def guides_both(stretch: str) -> bool:
    """Whether a circular before ``stretch`` guides both a law and the decree behind it: "hướng dẫn Luật … và
    Nghị định số".
    """
    return _GUIDES_BOTH.search(stretch.lower()) is not None


def _is_told_in_words(relation: RelationKind, before: str, between: str) -> bool:
    if relation == "guides" and _GUIDES_WORDS.match(between):
        return True
    if relation == "amends" and (_CARRIED_OUT.search(between) or _AMENDS_WORDS.match(between)):
        return True
    if relation == "amends" and _LAW.search(before) and _BEHIND_LAW.search(between):
        return True
    is_spent = _is_of_guide(relation, before) or (relation == "amends" and not _AND_GUIDES.search(between))
    return is_spent and _SPENT.search(between) is not None


def _is_of_guide(relation: RelationKind, before: str) -> bool:
    """Whether the cue is "hướng dẫn", or the "thi hành" of "hướng dẫn thi hành"."""
    return relation == "guides" or (relation == "implements" and before.endswith(_GUIDING))
