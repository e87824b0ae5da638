"""Titles that need what was told before: "tổ chức thêm 4 lớp" is of the "lớp dạy may" of a sentence before,
"hoàn thành 8 đề án" of the programme that the text is about, "hội nghị sơ kết" of the document's subject.
"""

import re
from functools import cache

from nlp.activities import named_events
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered

_REACH_BACK = 4000
_ENDS = re.compile(
    r"(?= (?:này|đó|ấy|trên|nói trên|còn lại|lần thứ|tại|ở|vào|trong|ngày|tháng|quý|năm|dự kiến|diễn ra|theo"
    r"|từ|với các nội dung|được)\b|[,;(]|$)"
)
_AGAIN = re.compile(r"\b(?:thêm|tiếp|nữa|này|đó|ấy|nói trên|còn lại|lần thứ)\b|\btrên$")
# What is said of a thing up to those it is for, and where and when it is.
_STOPS = (
    r"(?:này|đó|ấy|trên|nói|còn|lần|tại|ở|vào|trong|ngày|tháng|quý|năm|dự|diễn|theo|từ|với|cho|do|để|nhằm|đã"
    r"|được|sẽ|đang|có|là|của|và|thu hút|gồm|vừa|cũng|mà|thì|khi|sau|trước|các|những|đến|bằng"
    r"|đăng|tham|đạt|đối|phải|cần|nên|đảm bảo|bảo đảm)\b"
)
_WORDS = rf"(?: (?!{_STOPS})[^\W\d_]+)"
_SAID = rf"{_WORDS}{{1,16}}(?= {_STOPS}|[^\w\s]|\s*$)"
_LISTED = (
    rf"{_WORDS}{{1,8}}(?:,{_WORDS}{{1,8}}){{0,2}} và{_WORDS}{{1,8}}"
    r"(?= (?:cho|tại|ở|với|trong|do|vào|ngày|từ)\b)"
)
_SUBJECT = re.compile(
    r"\b(?:Đề án|Kế hoạch|Chương trình|Dự án|Phương án|Nghị quyết|Chỉ thị)\b", re.IGNORECASE
)
_ISSUES = re.compile(r"(?:ban hành|phê duyệt) (?P<type>kế hoạch|đề án|chương trình|quyết định)$")
_SEVERAL = re.compile(r"(?:\d|các|những) $")
_CONTENTS = re.compile(r" với (?:các|những)(?: nội dung)?(?: chính| sau| chủ yếu)*$|,? ?như sau$")
_LONGEST = 30
_KIND = re.compile(r"(?P<noun>[^\W\d_]+) (?:kiểu|loại|dạng|mẫu) (?:này|ấy|đó)(?!\w)")


def completed(title: str, text: str, offset: int, programme: str | None, subject: str | None) -> str:
    """``title``, of an activity at ``text[offset]``, with what it misses of its noun; as it is where the text
    does not tell. ``subject``: the title of the document.
    """
    behind = text[offset + len(title) : offset + len(title) + _REACH_BACK]
    title = named_events.named(title, text[max(0, offset - _REACH_BACK) : offset], subject, behind)
    title = _of_kind(_CONTENTS.sub("", title), text[max(0, offset - _REACH_BACK) : offset])
    for head in _heads().finditer(lowered(title)):
        at = head.end()
        if _ENDS.match(title, at) is None:
            continue
        said = _missing(title, head, text[max(0, offset - _REACH_BACK) : offset], programme, subject)
        return f"{title[:at]} {said}{title[at:]}" if said else title
    return title


def _of_kind(title: str, before: str) -> str:
    """``title`` with what its "kiểu này" stands for: "xây dựng 7 lò | đốt trấu", as was told before."""
    told = _KIND.search(title)
    said = _said_before(told["noun"], before) if told else None
    return f"{title[: told.end('noun')]} {said}{title[told.end() :]}" if told and said else title


def _missing(
    title: str, found: re.Match[str], before: str, programme: str | None, subject: str | None
) -> str | None:
    head, at = found[0], found.end()
    match _by()[head]:
        case "kind":
            return _said_before(head, before)
        case "counted":
            return _said_before(head, before) if re.search(rf"\d {head}$", title[:at]) else None
        case "again":
            return _said_before(head, before) if _AGAIN.search(title) else None
        case "programme":
            return programme if programme and programme not in title else None
        case _:
            return _of_document(title, subject)


def _said_before(head: str, before: str) -> str | None:
    """What is said of the last ``head`` that anything is said of."""
    found = list(re.finditer(rf"\b{head}(?P<said>{_LISTED}|{_SAID})", before, re.IGNORECASE))
    return found[-1]["said"].strip() if found else None


def _of_document(title: str, subject: str | None) -> str | None:
    """What the document is, and what it is about; of one that is issued, without its type, which stands."""
    named = _SUBJECT.search(subject or "")
    if subject is None or named is None or _SEVERAL.search(subject, 0, named.start()):
        return None
    issues = _ISSUES.search(lowered(title))
    is_same = issues is not None and lowered(named[0]) == issues["type"]
    said = subject[named.end() if is_same else named.start() :].strip(" :.-")
    if (issues and not is_same) or not said or len(said.split()) > _LONGEST:
        return None
    return said[0].lower() + said[1:] if is_same and not said[:2].isupper() else said


@cache
def _by() -> dict[str, str]:
    ways = frozenset({"kind", "counted", "again", "programme", "document"})
    rows = vocabulary.read("title_heads.csv", key="head")
    return {row["head"]: vocabulary.one_of("title_heads.csv", n, row["by"], ways) for n, row in rows}


@cache
def _heads() -> re.Pattern[str]:
    return phrase_patterns.whole(_by())
