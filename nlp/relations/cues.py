"""The words that tell a relation (``data/relation_cues.csv``), and which of them counts."""

import re
from dataclasses import dataclass

from nlp.language.letters import lowered
from nlp.records import RelationKind
from nlp.relations import cue_table, deeds_of_others, wordings

# What stands between a cue and a number that is not its object: "sửa đổi các nghị định liên quan theo …".
_CUT = re.compile(
    r"(?<!kèm )(?<!kèm)(?<!ban hành )\btheo\b|\bcăn cứ\b|\btrên cơ sở\b|\bđề nghị\b|\bngoài (?:các|những)\b"
)
# A part of a document is abolished, which stays: "bãi bỏ khoản 2 Điều 5 Quyết định số …".
_PART = re.compile(
    r"^(?:(?:,| và) (?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung)){0,3}"
    r"[ \n:]{0,3}(?:một phần|một số (?:điều|khoản|điểm|nội dung|quy định|từ|cụm từ)|(?:các )?nội dung"
    r"|cụm từ|từ"
    r"|(?:các )?(?:khoản|điểm|điều|mục|chương|phụ lục|đoạn|tiết|gạch|quy định tại|biểu|mẫu|danh mục)\b)"
)
# What rules are by, and where they stand: "sửa đổi Điều 3 của Quy định giá theo Luật Phí ban hành kèm theo".
_CHANGED_PART = re.compile(
    rf"^ (?:các |một số )?(?:khoản|điểm|điều|mục)\b[^;]*\bkèm theo {wordings.TYPE} (?:số ?:? ?)?$"
)
# "Hướng dẫn số …" is a type of document.
_TYPE_WORD = re.compile(r"(?: liên ngành| liên tịch)? ?(?:số ?:? ?)?$")
_AGENT = r"(?:bởi|bằng|tại|theo)"
_BY = re.compile(r" (?:bởi|bằng|tại) (?!(?:các )?(?:điều|khoản|điểm|mục|phụ lục)\b)")
# Work is carried out, too ("thực hiện 03 lớp"): these are cues right before a document alone.
_BEFORE_OBJECT: frozenset[RelationKind] = frozenset({"implements"})
_MANNER = "(?:có hiệu quả |tốt |nghiêm |đầy đủ |thống nhất |nghiêm túc |thi hành |thực hiện |đúng )?"
_TASK = "(?:nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|quan điểm|chủ trương|yêu cầu|định hướng|quy định|nội dung)"
_WHAT = (
    f"(?:(?:các |những )?{_TASK}(?:(?:,| và|, và) {_TASK}){{0,3}} (?:(?:đã )?(?:được )?"
    "(?:nêu|đề ra|giao|xác định|quy định|đặt ra) )?(?:tại|trong|của) "
    "|các nội dung |nội dung |một số (?:điều|nội dung) (?:của |tại )?"
    "|(?:(?:ý kiến|chỉ đạo|kết luận|yêu cầu) ){1,3}của [^,;]{2,60}? tại )?"
)
_OBJECT = re.compile(
    rf"^[ :]{{0,2}}{_MANNER}{_WHAT}(?:(?:các|những|và) )?(?:luật|bộ luật|pháp lệnh|nghị|quyết định|chỉ thị"
    r"|thông|kế hoạch|công văn|văn bản|chương trình|kết luận|hướng dẫn|công điện|đề án|báo cáo|chiến lược|quy"
    r"|dự án|điều|khoản(?! (?:thu|chi|vay|nợ|đóng))|số|mục|điểm|\d)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at ``start`` of a stretch of text; ``is_passive``: what stands before it is what is changed."""

    start: int
    relation: RelationKind
    is_passive: bool = False


# What is proposed, or may be once, changes nothing yet: "khi Chính phủ điều chỉnh mức tại Nghị định số".
_NOT_YET = re.compile(
    r"\b(?:khi|nếu|trường hợp) (?:có )?(?:[^\W\d]+,? ){0,6}$"
    r"|\b(?:(?<!theo )(?<!xét )đề nghị|xây dựng|tham mưu"
    r"|(?<!chương )(?<!công )(?<!quy )(?<!quá )(?<!lộ )(?<!tiến )trình(?! độ| tự| bày)"
    r"|soạn thảo|dự thảo|đề xuất|kiến nghị|nghiên cứu|rà soát|chuẩn bị|(?:căn cứ|cơ sở) để)\b"
    r"[^;:\n]{0,120}$"
)
# What brackets tell is of what stands before them, as titles do: "Bộ luật … (sửa đổi, bổ sung năm 2017); Nghị
# định số", "Quy định … “Thi hành Điều lệ Đảng”, Hướng dẫn số".
_ASIDES = re.compile(r"\([^()]*\)|“[^“”]*”|(?<= )\"[^\"]*\"(?=[\s,;.)])")


def strongest(stretch: str) -> Cue | None:
    """The strongest cue in ``stretch``, which a number follows; None where none reaches the number."""
    folded = _ASIDES.sub(lambda aside: " " * len(aside[0]), lowered(stretch))
    found = [cue for cue in _cues(folded) if cue is not None]
    suffers = [cue.start for cue in found if cue.is_passive]
    found = [cue for cue in found if not suffers or cue.start >= suffers[0]]
    return min(found, key=lambda cue: (cue_table.STRENGTH.index(cue.relation), cue.start), default=None)


def _cues(folded: str) -> list[Cue | None]:
    return [_cue(folded, match) for match in cue_table.before()[0].finditer(folded)]


def suffered(stretch: str) -> RelationKind | None:
    """What the documents below ``stretch`` did to the one in it: "được sửa đổi, bổ sung bởi:"."""
    cue = strongest(stretch) if stretch.endswith(("bởi:", "bởi các văn bản sau:")) else None
    return cue.relation if cue and cue.is_passive else None


def is_aside(stretch: str) -> bool:
    """Whether ``stretch`` before a number says by what is acted, and names no member of a list: "thực hiện
    theo quy định tại Quyết định số".
    """
    return _CUT.search(lowered(stretch)) is not None


def changes_part(stretch: str) -> bool:
    """Whether ``stretch``, a member of a list before its number, names but a part: "b) Khoản 2 Điều 3", or
    "… và Điều 3 của".
    """
    last = _MEMBERS.split(lowered(stretch))[-1]
    return any(_PART.match(told) is not None for told in (lowered(stretch), f" {last.lstrip()}"))


_MEMBERS = re.compile(r"[;,]|\bvà\b")


def _cue(folded: str, match: re.Match[str]) -> Cue | None:
    relation, reach = cue_table.before()[1][match[0]]
    between = folded[match.end() :]
    if len(between) > reach or (relation == "guides" and _TYPE_WORD.match(between)):
        return None
    passive = _is_passive(folded, match)
    if deeds_of_others.is_none(relation, match, folded, is_passive=passive):
        return None
    if not passive and _is_cut(relation, match[0], between):
        return None
    if relation in cue_table.VALIDITY and not passive and _NOT_YET.search(folded, 0, match.start()):
        return None
    if not passive and _has_no_object(relation, between):
        return None
    if relation in ("repeals", "replaces") and _PART.match(between):
        relation = "amends"
    return Cue(match.start(), relation, passive)


def _has_no_object(relation: RelationKind, between: str) -> bool:
    """Whether no document is carried out, or that is another's: "Thực hiện Luật …, Sở đã ban hành …"."""
    is_anothers = wordings.ISSUED.search(between) is not None
    if relation not in _BEFORE_OBJECT | {"based_on"}:
        return is_anothers and relation in cue_table.VALIDITY
    return is_anothers or (relation in _BEFORE_OBJECT and not _OBJECT.match(between))


def _is_cut(relation: RelationKind, cue: str, between: str) -> bool:
    """Whether the number is that of another verb: "trên cơ sở tỷ giá theo Nghị định số"."""
    if (relation == "guides" and deeds_of_others.guides_by(between)) or _CHANGED_PART.match(between):
        return False
    if relation == "guides" and " nêu tại " in between:
        return True
    return (relation != "based_on" or cue == "trên cơ sở") and _CUT.search(between) is not None


# It is told of things, not of the document: "thủ tục được sửa đổi trong lĩnh vực Y tế quy định tại Thông tư".
_OF_OTHERS = re.compile(r"\b(?:trong|thuộc|lĩnh vực|quy định|ban hành)\b")


def _is_passive(folded: str, match: re.Match[str]) -> bool:
    """Whether the cue is told of what stands before it, by what comes after: "được sửa đổi bởi"."""
    before = folded[max(0, match.start() - 24) : match.start()]
    told = re.search(r"\b(?:được|bị)(?: \w{1,8},?){0,4} ?,? ?$", before)
    if before.endswith(("; ", ", ", "(")) and _BY.match(folded, match.end()):
        return True  # "được phê duyệt tại Quyết định …; điều chỉnh tại Quyết định …"
    after = re.search(rf"\b{_AGENT}\b", folded[match.end() : match.end() + 80])
    between = folded[match.end() : match.end() + after.start()] if after else ""
    return told is not None and after is not None and not _OF_OTHERS.search(between)


def _is_of_procedures(folded: str, match: re.Match[str]) -> bool:
    """Whether what it deals with is abolished, by others: "công bố thủ tục bị bãi bỏ trong lĩnh vực du lịch",
    "công bố danh mục văn bản hết hiệu lực".
    """
    is_title = _MAKES_KNOWN.match(folded, 0, match.start()) and not _SINCE.match(folded, match.end())
    return bool(is_title or _IN_FIELD.match(folded, match.end()))


_IN_FIELD = re.compile(r" (?:trong |thuộc |về )?(?:các )?(?:lĩnh vực|phạm vi|thẩm quyền)\b")
# Behind a number, and no heading of its own: "Công bố danh mục văn bản hết hiệu lực, gồm:".
_MAKES_KNOWN = re.compile(r"^\W(?:.*\W)?(?:công bố|danh mục|rà soát)\b[^;,.]{0,200}$", re.DOTALL)
_SINCE = re.compile(r" (?:thi hành )?(?:kể )?từ\b| bởi\b| bằng\b")


def after(stretch: str) -> RelationKind | None:
    """What the words behind a number tell of it: "… hết hiệu lực kể từ ngày …"; None for nothing."""
    folded = lowered(stretch)
    for match in cue_table.after()[0].finditer(folded):
        relation, reach = cue_table.after()[1][match[0]]
        is_others = _is_of_procedures(folded, match) or _HAS_OBJECT.match(folded, match.end())
        if match.start() <= reach and not is_others:
            return relation
    return None


# "Nghị quyết số … về việc chấm dứt hiệu lực của Nghị định số": what stands behind it ends, not before it.
_HAS_OBJECT = re.compile(rf"(?: thi hành)?(?: của| đối với)? (?:các )?{wordings.TYPE} (?:số ?:? ?)?$")


def told(stretch: str) -> RelationKind | None:
    """What ``stretch`` tells of a number before or behind it; None for nothing."""
    cue = strongest(stretch)
    return cue.relation if cue else after(stretch)
