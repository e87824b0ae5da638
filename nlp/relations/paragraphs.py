"""The paragraphs that citations stand in, whose lines a page may have broken."""

import re
from collections.abc import Sequence
from itertools import takewhile

from nlp.records import DecisionMention
from nlp.relations import cue_nouns, wordings

CELL = "|"
_LONGEST, _LONGEST_HEADING, _MOST_MEMBERS = 4_000, 160, 6
# A line that ends so goes on before a number: "Căn cứ Nghị quyết số", "1210/2016/UBTVQH13".
_UNENDED = re.compile(rf"(?:\bsố ?:?|\b{wordings.TYPE}) ?$", re.IGNORECASE)
_LAST_WORDS = 24
_WANTS_MORE = re.compile(
    r"\w (?:của|và|tại|bởi|do|một số (?:điều|nội dung)|Thủ tướng|[ỦU][yỷ] ban|Hội đồng"
    r"|(?<!được )(?<!bị )(?:thay thế|bãi bỏ)) ?$"
)


def start_of(text: str, at: int, floor: int = 0) -> int:
    """Where the paragraph begins that ``at`` stands in; 0 where that is before ``floor``, or far away."""
    floor = max(floor, at - _LONGEST)
    end = text.rfind("\n", floor, at)
    while end >= 0 and _goes_on(text, end):
        end = text.rfind("\n", floor, end)
    return end + 1


def is_again(text: str, cited: Sequence[DecisionMention], index: int) -> bool:
    """Whether its paragraph has the citation at ``index`` already: in "Thực hiện A; B, triển khai A" it is
    B's.
    """
    start = max(start_of(text, cited[index].start), cited[index].start - _LONGEST)
    earlier = takewhile(lambda one: one.start >= start, reversed(cited[:index]))
    return any(one.key == cited[index].key for one in earlier)


def is_named_again(text: str, cited: Sequence[DecisionMention], index: int) -> bool:
    """Whether brackets give the citation before a short name, or its number again."""
    start = cited[index].start
    is_same = index > 0 and cited[index - 1].key == cited[index].key
    is_again = is_same and wordings.IN_BRACKETS.search(text, max(0, start - _LAST_WORDS * 2), start)
    return bool(is_again) or wordings.gives_name(text, start)


def is_basis(text: str, at: int) -> bool:
    """Whether the paragraph around ``at`` opens with what its document is based on ("Căn cứ …"), or is a
    member of one that does, on a line of its own.
    """
    start = _opening(text, at)
    opened = wordings.BASIS.match(text, start)
    if opened is None or wordings.ISSUED.search(text, start, at):
        return False
    acts = cue_nouns.is_none("căn cứ", "", text[opened.end() : at].lower())
    return not acts and wordings.MAIN_CLAUSE.search(text, start, at) is None


def is_task(text: str, at: int) -> bool:
    """Whether it opens with what is carried out: "Thực hiện A; B thực hiện A; C, Sở …", as ``is_basis``."""
    return wordings.TASK.match(text, _opening(text, at)) is not None


def lists_laws(text: str, at: int) -> bool:
    """Whether it opens with several laws, whose type is told once: "Căn cứ các Luật: Đất đai số …"."""
    return wordings.LAWS.match(text, start_of(text, at)) is not None


def _opening(text: str, at: int) -> int:
    """Where the paragraph begins that the one around ``at`` is a further member of: "…;", "Quyết định …"."""
    start = start_of(text, at)
    for _ in range(_MOST_MEMBERS):
        above = text[max(0, start - 2) : start].rstrip("\n")
        if not (above.endswith((";", ":")) and _MEMBER.match(text, start)):
            break
        start = start_of(text, start - 1)
    return start


_MEMBER = re.compile(rf"\s*(?:và |các )?(?:{wordings.TYPE}|số)\b", re.IGNORECASE)


def is_told_later(text: str, at: int) -> bool:
    """Whether a sentence of the paragraph around ``at`` has ended before it: what stands there is text, and
    no member of the list that the line above may open.
    """
    start = start_of(text, at)
    mark = wordings.MARK.match(text, start)
    return wordings.SENTENCE_END.search(text, mark.end() if mark else start, at) is not None


def considers(text: str, at: int) -> bool:
    """Whether it opens with what was laid before its body: "Xét đề nghị của … tại Tờ trình số …"."""
    return wordings.CONSIDERS.match(text, start_of(text, at)) is not None


def heads_bases(text: str, line: int) -> bool:
    """Whether the line above the one that begins at ``line``, or above the items of its list that have no
    number, is a heading over its legal bases; one in capitals may be broken in two.
    """
    lines = text[max(0, line - _LONGEST) : line].split("\n")
    while len(lines) > 1 and (not lines[-1] or _LAW.match(lines[-1])):
        lines.pop()
    above = [one[-_LONGEST_HEADING:] for one in lines[-2:]]
    whole = " ".join(above) if all(part.isupper() for part in above) else above[-1]
    return any(wordings.BASES.fullmatch(told.strip()) for told in (above[-1], whole))


# An item of a list of legal bases: "- Luật Đường bộ ngày 27/6/2024;".
_LAW = re.compile(r"\s*[-–+*•] ?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\b[^\n]{0,600};\s*$")


def lists_on(text: str, last: int, line: int) -> bool:
    """Whether the line that begins at ``line`` is a further item of the list whose last citation ends at
    ``last``: no heading stands between.
    """
    between = text[max(last, line - _LONGEST) : line].split("\n")[1:]
    is_item = wordings.ITEM.match(text, line) is not None and wordings.NO_ITEM.match(text, line) is None
    return is_item and not any(_HEADING.match(one) for one in between)


_HEADING = re.compile(r"[\s*]*(?:[IVX]{1,4}[.)/]|[A-Z][.)] ?[A-ZĐ]|Điều \d|CHƯƠNG|Chương|Mục) ?")


def _goes_on(text: str, at: int) -> bool:
    """Whether the line break at ``at`` stands within a clause: the next line begins in small letters that
    mark no item, or with the number that this one announces.
    """
    following = text[at + 1 : at + 2]
    is_item = wordings.MARK.match(text, at + 1) is not None
    if following.islower() or is_item:
        return not is_item
    if _WANTS_MORE.search(text[max(0, at - _LAST_WORDS) : at]):
        return True
    if _is_of_title(text, at):
        return True
    if _is_full(text, at):
        return _OPENS.match(text, at + 1) is None
    return following.isdigit() and _UNENDED.search(text[max(0, at - _LAST_WORDS) : at]) is not None


def _is_of_title(text: str, at: int) -> bool:
    """Whether a title in capitals goes on behind the line break at ``at``: "… QUẢN LÝ CÂY | XANH ĐÔ THỊ"."""
    above = text[text.rfind("\n", 0, at) + 1 : at]
    end = text.find("\n", at + 1)
    below = text[at + 1 : end if end >= 0 else len(text)]
    is_long = len(above) >= _LONG_TITLE and above.isupper() and below.isupper()
    return is_long and not (_DECIDES.match(below) or _OPENS.match(text, at + 1))


_LONG_TITLE = 40
_DECIDES = re.compile(
    r"\s*(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|[ỦU][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|QUỐC HỘI"
    r"|CỤC TRƯỞNG|CHÁNH|THỐNG ĐỐC|BAN )"
)


def _is_full(text: str, at: int) -> bool:
    """Whether the line that ends at ``at`` is long and ends within a sentence: "… của ngành | Kiểm sát"."""
    line = text[max(text.rfind("\n", max(0, at - _FULL - 1), at) + 1, at - _FULL) : at]
    return len(line) == _FULL and line[-1].islower()


_FULL = 70
_OPENS = re.compile(
    rf"\s*(?:[^\W\d_]+ ?[:.]|[-–+*•“\"(]|{wordings.TYPE}\b|(?:Căn cứ|Trên cơ sở|Thực hiện|Triển khai|Xét|Theo"
    r"|Điều|Nơi nhận|QUYẾT|TM|Ngày|Trước|Tại|Để|Trong|Năm)\b)",
    re.IGNORECASE,
)
