"""An event that is told by its kind alone, after the text has named it: "Ngày hội | sẽ diễn ra từ ngày 22" is
the "Ngày hội trái cây Cai Lậy lần thứ hai" of a sentence before, or of the title of the document.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from nlp.records import Activity

_HEAD = (
    r"(?:hội (?:chợ|thảo|nghị|thi|diễn|thao|xuân|sách)|lễ hội|ngày hội|phiên chợ|tuần lễ|diễn đàn|tọa đàm"
    r"|tuần hàng|chợ phiên|phiên giao dịch việc làm|liên hoan|hội (?:trại|hoa xuân)"
    r"|lớp tập huấn|khóa (?:tập huấn|đào tạo)|triển lãm|festival|cuộc thi)"
)
_HAPPENS = (
    r"(?:(?:sẽ|được|đã|dự kiến|còn|vừa|chính thức|tiếp tục) )*"
    r"(?:diễn ra|kéo dài|tổ chức|khai mạc|gồm|thu hút|quy tụ|với quy mô"
    r"|có (?:quy mô|hơn|trên|gần|khoảng|\d|sự))(?!\w)"
)
_BARE = re.compile(
    rf"(?P<head>{_HEAD})(?P<kind> (?:OCOP|triển lãm|này|năm nay|lần này|trên))* (?={_HAPPENS})", re.IGNORECASE
)
_STOP = re.compile(
    r"[;:.()\n]|,(?! (?:thành|ngành|thị)\b)|\b(?:với|diễn ra|tại|ở|sẽ|được|đã|vừa|do|nằm|vào|có|từ|nhằm|để"
    r"|thu hút|quy tụ|gồm|kéo dài|là|này|trên địa bàn|năm nay|lần này|đang|cũng|còn|dự kiến|trong"
    r"|chủ yếu|(?:trưng bày|giới thiệu)(?= (?:hơn|gần|trên|khoảng|\d)))(?!\w)",
    re.IGNORECASE,
)
# "lớn hơn các hội chợ trước đây": no name.
_OTHERS = re.compile(r" (?:trước(?: đây| đó)?|khác|(?:năm|lần) (?:trước|ngoái))$")
_PREPARES = re.compile(r"\b(?:chuẩn bị|họp bàn|kế hoạch|họp báo)\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:đã|vừa)\b")
_LEAST, _LONGEST = 2, 24
_REACH_BACK = 4000
_YEAR = 364
_REACH_AHEAD = 1200
_QUOTED = 100


def is_bare(title: str) -> bool:
    """Whether ``title`` tells an event by its kind alone: "Hội chợ sẽ diễn ra 7 ngày"."""
    return _BARE.match(title) is not None


def named(title: str, before: str, subject: str | None, behind: str = "") -> str:
    """``title``; of an event told by its kind alone, the name that the words ``before`` it, or else the title
    of the document, ``subject``, or the words ``behind`` it have for it.
    """
    told = _BARE.match(title)
    if told is None:
        return title
    stretches = (before[-_REACH_BACK:], subject or "", behind[:_REACH_AHEAD])
    return next((name for name in (_name(told["head"], one) for one in stretches) if name), title)


def _name(head: str, text: str) -> str | None:
    """The last name with ``head`` that ``text`` gives in full."""
    found = None
    for match in re.finditer(rf"(?<!\w){head}(?= )", text, re.IGNORECASE):
        name = text[match.start() : _end_of(text, match.end())].strip(' "')
        said = name[match.end() - match.start() :]
        if _LEAST <= len(said.split()) <= _LONGEST and not _OTHERS.search(said):
            found = name
    return found


def _end_of(text: str, start: int) -> int:
    """Where the name ends that goes on at ``start``, with the whole of what it has in quotation marks."""
    stop = _STOP.search(text, start)
    end = stop.start() if stop else len(text)
    closes = text.find("”", end) if "“" in text[start:end] and "”" not in text[start:end] else -1
    return closes + 1 if 0 < closes - end < _QUOTED else end


def joined(told: Iterable[Activity]) -> list[Activity]:
    """The activities ``told``, in text order, an event that is named again by the whole of its name joined to
    the first telling of it: what that lacks of days, place and organiser, and a last day that lies later.
    """
    found: list[Activity] = []
    for one in map(_to_come(found), told):
        at = next((i for i, first in enumerate(found) if _is_again(one, first)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _with(found[at], one)
    return found


def _to_come(before: Sequence[Activity]) -> Callable[[Activity], Activity]:
    """Makes an event planned that one told ``before`` only prepares: "triển khai công tác chuẩn bị Hội chợ
    …. Hội chợ | được tổ chức từ ngày 12 …"."""

    def planned(one: Activity) -> Activity:
        prepared = (first for first in before if _PREPARES.search(first.title))
        is_prepared = any(one.title.lower() in first.title.lower() for first in prepared)
        is_event = re.match(rf"{_HEAD} ", one.title, re.IGNORECASE) is not None
        said_done = _DONE.search(one.sentence) is not None
        return replace(one, status="planned") if is_event and is_prepared and not said_done else one

    return planned


def _is_again(one: Activity, first: Activity) -> bool:
    """Whether ``one`` is but the name of an event that ``first`` tells of."""
    is_named = re.match(rf"{_HEAD} ", one.title, re.IGNORECASE) is not None
    if _PREPARES.search(first.title):
        return False
    return is_named and one.type == first.type and one.title.lower() in first.title.lower()


def _is_of_a_year(one: Activity) -> bool:
    """Whether no more than its year is told."""
    return bool(one.date_from and one.date_to and (one.date_to - one.date_from).days >= _YEAR)


def _with(first: Activity, one: Activity) -> Activity:
    is_vague = _is_of_a_year(first) and one.date_from is not None
    begins = one.date_from if is_vague else first.date_from or one.date_from
    ends = one.date_to if is_vague else max(filter(None, (first.date_to, one.date_to)), default=None)
    is_to_come = (is_vague or first.date_from is None) and not _DONE.search(first.sentence)
    return replace(
        first,
        status=one.status if is_to_come and one.date_from else first.status,
        date_from=begins,
        date_to=ends,
        place=first.place or one.place,
        organiser=first.organiser or one.organiser,
    )
