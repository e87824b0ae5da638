"""The place that the title of a page tells: "Hội Nông dân tỉnh trao bò cho hộ nghèo | xã Phú Mỹ", "| Quỳ
Châu: Trao nhà cho hộ nghèo".
"""

import re
from collections.abc import Iterator

from nlp.activities.areas import is_city
from nlp.activities.place_names import FURTHER, NO_PLACE, PLACES, is_named, sites, there, venues
from nlp.activities.unit_names import HOME
from nlp.dating.bounds import Written
from nlp.language.letters import UPPER
from nlp.provinces import districts

_LEADS = re.compile(rf"(?P<place>[{UPPER}]\w+(?: [{UPPER}][\w'’]*){{1,3}})(?: \([^()]{{2,30}}\))? ?[:–-] ")
_HOUSE = re.compile(
    r"(?:Trường|Trung tâm|Bệnh viện|Công ty|Nhà|Khu|Cụm|Trang trại|Quảng trường|Công viên|Chợ) "
)
_JOINED = re.compile(r"[:;“”]| (?:và|cho|với|do|để|nhằm|năm|ngày|từ|trong|được|đã|sẽ)\b")
# What is decided about a unit is done elsewhere.
_ABOUT = re.compile(
    r"\b(?:đạt chuẩn|công nhận|thẩm (?:tra|định)|sáp nhập|hợp nhất|thành lập|quy hoạch|phê duyệt|bổ nhiệm)\b",
    re.IGNORECASE,
)


def of_title(title: str, written: Written) -> str | None:
    """The only unit below a province that the ``title`` names; None where it names several, or decides about
    one.
    """
    if _ABOUT.search(title):
        return None
    leads = _LEADS.match(title)
    if leads and districts.provinces_with(leads["place"], written):
        return leads["place"]
    found = list(_units(title))
    at_end = _at_end(title) if len(found) <= 1 else None
    return at_end or (found[0] if len(found) == 1 and not is_city(found[0]) else None)


def _at_end(title: str) -> str | None:
    """The named hall, site or house in which it is said to be at the end of the ``title``: "… | tại Trường
    THPT A", "… vào | hồ Dầu Tiếng"."""
    places = [title[where.end() :] for where in there().finditer(title)]
    place = places[-1].rstrip(" .") if places else ""
    is_place = sites().match(place) or venues().match(place) or _HOUSE.match(place)
    is_one = _JOINED.search(place) is None and not NO_PLACE.match(place) and not title.isupper()
    return place if is_place and is_one and " " in place and is_named(place, 0, len(place)) else None


def _units(title: str) -> Iterator[str]:
    """The units below a province that the ``title`` names, each with those around it."""
    at = 0
    while home := HOME.search(title, at):
        place = PLACES.match(title, home.start())
        at = place.end() if place else home.end()
        more = FURTHER.match(title, at) if place else None
        at = more.end() if more else at
        if place:
            yield title[home.start() : at].rstrip(" ,–-")
