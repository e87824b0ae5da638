"""The line of a page that says when it was published, in the forms that Vietnamese portals print."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from crawler import tables
from crawler.dump import american, fields, furniture, names

YEARS = range(1995, 2100)
_LONGEST = 200
_MONTHS = {row["text"]: int(row["month"]) for row in tables.read("months.csv")}
_WEEKDAYS = {row["text"]: int(row["weekday"]) for row in tables.read("weekdays.csv")}
_PREFERENCE = ("published", None, "updated")
_LABELS = {row["text"]: row["kind"] for row in tables.read("date_labels.csv")}


def _any_of(texts: dict[str, int] | dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))


_MONTH = rf"(?:(?:tháng|thg\.?) \d{{1,2}}|(?:{_any_of(_MONTHS)})\b)"
_DAY = re.compile(
    r"(?<!\d)(?:ngày )?(?P<d1>\d{1,2})(?P<sep> ?[/.\-⁄∕|] ?)(?P<m1>\d{1,2})(?P=sep)(?P<y1>\d{4})(?!\d)"
    r"|(?<!\d)(?P<y2>\d{4})-(?P<m2>\d{2})-(?P<d2>\d{2})(?!\d)"
    rf"|(?<!\d)(?:ngày )?(?P<d3>\d{{1,2}}),? (?P<m3>{_MONTH}),? (?:năm )?(?P<y3>\d{{4}})(?!\d)"
    rf"|\b(?P<m4>{_MONTH}) (?P<d4>\d{{1,2}}), (?P<y4>\d{{4}})(?!\d)"
    r"|(?<![\d/.-])(?P<d5>\d{1,2})(?P<sep5>[/.-])(?P<m5>\d{1,2})(?P=sep5)(?P<y5>\d{2})(?![\d/.-])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CENTURY = 2000
"""Of a year of two digits: portals print one for themselves only since there are portals."""
_SECONDS = r"(?:(?: ?: ?| phút )\d{2}(?: giây)?)?(?:'| phút)?"
_TIME = rf"(?<!\d)\d{{1,2}} ?(?:[:hg]|giờ) ?\d{{2}}{_SECONDS}(?: ?(?:am|pm|sa|ch|sáng|chiều|tối)\b)?"
_ZONE = r"(?<![^\W\d])(?:gmt|utc) ?[+-] ?\d{1,2}(?::\d\d)?\b|(?<=[ \d])[+-]\d\d:?\d\d\b"
_ISO_TIME = r"(?<=\d)T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?"
_WEEKDAY = rf"\b(?:{_any_of(_WEEKDAYS)})\b"
_READ = r"(?:xem|đọc|views?|hits?)"
_COUNTS = rf"(?:(?:lượt|lần|đã|số|người) ){{0,3}}{_READ}(?: ?:)? ?[\d.,]+|[\d.,]+ (?:lượt|lần) {_READ}"
_NEXT = rf"[ ,(|]*(?::|\d|{_WEEKDAY}|{_MONTH}|lúc|vào|ngày|tháng|bởi|by|$)"
_OF_THE_NEWS = (
    r"(?:(?:thông tin|bản tin|tin bài|tin|bài viết|bài) (?:này )?)?(?:đã )?(?:được )?"
    r"(?=đăng|đưa|gửi|xuất bản|cập nhật)"
)
_LABEL = rf"(?<!người )\b(?:{_OF_THE_NEWS})?(?:{_any_of(_LABELS)})(?:(?<=:)|(?={_NEXT}))"
_FINDERS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (
        ("time", _TIME),
        ("weekday", _WEEKDAY),
        ("today", r"\bhôm nay\b"),
        ("label", _LABEL),
    )
}
_DECORATION = re.compile("|".join((_COUNTS, _ISO_TIME, _TIME, _ZONE, _WEEKDAY, _LABEL)), re.IGNORECASE)
_CHUNKS = re.compile(r"[|•·»›→,;()\[\]<>–—/]+| - |-+$|^-+| trong (?:chuyên )?mục | bởi (?=[\w.-]+$)")
_FIELD_STARTS = re.compile(r"(?:^|[|•·»›→(\[–—/;,]| -) ?$")
_GAP = re.compile(r"\s{2,}|\t")
_SET_OFF = re.compile(r" ?[-–|,]")
_MOST_OTHERS = 8
_LONGEST_OTHER = 9
_PLACED = re.compile(r", (?:ngày )?\d", re.IGNORECASE)
_BY = re.compile(r"^(?:bởi|by|btv|viết bởi)\b:? ?| (?:vào|lúc|on|at)$", re.IGNORECASE)
_FILLER = re.compile(r"[\d., :_%@-]+|lúc|vào|vào lúc|on|at|ngày|gmt|hôm nay|k", re.IGNORECASE)
# WordPress themes print the account and the number of comments around a section: "ubhuyen Tin tức 0".
_POSTER = re.compile(r"^[a-z0-9_.]{4,20} (?=[A-ZĐ])|(?<=\w) \d{1,3}$")
_EDITORS = frozenset({"bbt", "ban biên tập"})
_POSTED = re.compile(
    r"(?:được )?(?:gửi|đăng|viết|submitted|posted) (?:bởi|by):? (\S+(?: \S+){0,4}?)"
    r" (?:vào|lúc|on|at)\b(?: lúc)?",
    re.IGNORECASE,
)
# Of news, with its hour; an event's opens with the hour, or stands among its place and its guests.
_WHEN = re.compile(
    rf"^Thời gian ?: ?(?=(?:{_WEEKDAY},? (?:ngày )?)?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}[ ,|-]+{_TIME}$)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=(?:19|20)\d\d)\d{2}/\d{2}/\d{4}(?!\d)")
_LEAD_IN = re.compile(
    rf"[\s(\[|–-]*(?:{_LABEL}[ :]*)?(?:{_WEEKDAY}[, -]*)?(?:{_TIME}[, |-]*)?$", re.IGNORECASE
)
_OF_THE_TITLE = re.compile(
    rf"(?:ngày|sáng|chiều|tối|từ|đến|tháng|(?<!\d)\d{{1,2}} ?[-–]|/\d{{4}}|đến {_TIME})$", re.IGNORECASE
)
_SPACE = re.compile(r" +")
_AFTER = re.compile(rf" ?[)\]][ :|–-]*| ?[|–:-] | {{2,}}| {_TIME}[ :|–-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A day that a page prints as its own; ``label`` is "published", "updated" or None where it has none.

    ``clock`` says that the line has the form of the server's clock, which tells when the page was fetched:
    a weekday or "today", and no label. ``beside`` is what else stands in the line and may name who wrote.
    """

    day: date
    label: str | None
    clock: bool
    beside: tuple[str, ...]


def page_date(line: str) -> PageDate | None:
    """The date that ``line`` consists of, with its label, weekday, time and counters; None for another line.

    The line is taken apart into fields, and each must be told: a labelled date may have a few short ones of
    other meaning beside it, one without a label only names. A weekday that contradicts the day makes the line
    no date: one of them is wrong, and nothing says which.
    """
    return _page_date(line) if len(line) <= _LONGEST and _DIGIT.search(line) else None


@lru_cache(maxsize=tables.REMEMBERED)
def _page_date(line: str) -> PageDate | None:
    text = " ".join(_GAP.sub(" | ", line.strip()).split())
    text = _WHEN.sub("", american.day_first(text))
    posted = _POSTED.match(text)
    text = f"Đăng lúc {text[posted.end() :]} | {posted[1]}" if posted else text
    day, label = _own_day(text)
    if day is None:
        return None
    rest = _rest(text)
    daily = bool(_FINDERS["weekday"].search(text))
    others = [chunk for chunk in rest if not (_is_name(chunk) or (daily and names.is_province(chunk)))]
    if others and not (_may_be_fields(others) and _opens_field(text) if label else _is_section(others, text)):
        return None
    if rest and not label and _PLACED.match(text.removeprefix(rest[0])) and not _FINDERS["time"].search(text):
        return None
    clock = daily or bool(_FINDERS["today"].search(text))
    beside = (chunk for chunk in rest if chunk not in others) if label else rest
    return PageDate(day, label, label is None and clock, tuple(beside))


def _own_day(text: str) -> tuple[date | None, str | None]:
    """The day of ``text`` that is the page's own, and its label: the published one first, the updated last,
    never that of the document which the page is about.
    """
    printed = list(_DAY.finditer(text))
    if not printed:
        return None, None
    labels = [(found.end(), _kind(found[0])) for found in _FINDERS["label"].finditer(text)]
    days: list[tuple[date, str | None]] = []
    start = 0
    for found in printed:
        day = _calendar_day(found)
        before = [kind for end, kind in labels if start <= end <= found.start() + 5]
        told = before or not found["y5"] or _FINDERS["weekday"].search(text) or _FINDERS["time"].search(text)
        if day and told:
            days.append((day, before[-1] if before else None))
        start = found.end()
    if not _agrees(text, {day for day, _ in days}):
        return None, None
    own = [pair for pair in days if pair[1] != "document"]
    return min(own, key=lambda pair: _PREFERENCE.index(pair[1]), default=(None, None))


def _kind(label: str) -> str | None:
    """The kind of a label, also of one that says what was posted: "Tin này được đăng ngày"."""
    folded = label.casefold()
    return _LABELS.get(folded) or _LABELS.get(re.sub(rf"^{_OF_THE_NEWS}", "", folded))


def _calendar_day(found: re.Match[str]) -> date | None:
    year, month, day = (next(filter(None, (found[f"{part}{n}"] for n in "12345"))) for part in "ymd")
    try:
        name = " ".join(month.casefold().split())
        number = _MONTHS.get(name) or int(name.removeprefix("tháng ").removeprefix("thg").strip(". "))
        full_year = int(year) + (_CENTURY if len(year) == len("25") else 0)
        return date(full_year, number, int(day)) if full_year in YEARS else None
    except ValueError:
        return None


def _agrees(text: str, days: set[date]) -> bool:
    named = {_WEEKDAYS.get(name.casefold()) for name in _FINDERS["weekday"].findall(text)}
    return not named or not named.isdisjoint(day.weekday() for day in days)


def _rest(text: str) -> list[str]:
    """What is left of a line when date, time, weekday, label, counters and furniture are taken away."""
    bare = _DAY.sub("|", _DECORATION.sub("|", text))
    chunks = [_BY.sub("", chunk.strip(" .:*_-")) for chunk in _CHUNKS.split(bare)]
    return [chunk for chunk in chunks if chunk and not _is_furniture(chunk)]


def _is_furniture(chunk: str) -> bool:
    told = furniture.kind(_POSTER.sub("", chunk)) or fields.is_counter(chunk) or names.is_account(chunk)
    return bool(told or _FILLER.fullmatch(chunk))


def _is_name(chunk: str) -> bool:
    editors = chunk.casefold() in _EDITORS
    return editors or names.is_byline(chunk) or names.is_person(chunk) or names.is_press(chunk)


def _may_be_fields(others: list[str]) -> bool:
    short = all(len(chunk.split()) <= (4 if chunk[0].islower() else _LONGEST_OTHER) for chunk in others)
    return len(others) <= _MOST_OTHERS and short


def _opens_field(text: str) -> bool:
    """Whether the first label of ``text`` opens a field: within a sentence it is a verb."""
    found = _FINDERS["label"].search(text)
    return bool(found and _FIELD_STARTS.search(text[: found.start()])) and not text.endswith((".", ";"))


def _is_section(others: list[str], text: str) -> bool:
    """An unknown section's name before a date with its time: "Ngày … tại Hà Nội" is an event's."""
    short = len(others) == 1 and len(others[0].split()) <= 4
    opens = short and others[0][0].isupper() and text.startswith(others[0])
    return opens and bool(_FINDERS["time"].search(text) and _SET_OFF.match(text.removeprefix(others[0])))


def split_title(line: str) -> tuple[str, PageDate | None]:
    """A title and the date in its line: "… (17-05-2019)", "[17/05/2019] …", "… 201917/05/2019 10:05 SA"."""
    if len(line) > 3 * _LONGEST:
        return line, None
    for found in (*_DAY.finditer(line), *_GLUED.finditer(line)):
        before = line[: found.start()].strip(" [(")
        labelled = before.casefold() in _LABELS
        title, rest = (_leading if labelled or not before else _trailing)(line, found)
        dated = page_date(rest) if title else None
        if dated and not dated.beside:
            return title, dated
    return line, None


def _leading(line: str, found: re.Match[str]) -> tuple[str, str]:
    labelled = bool(line[: found.start()].strip(" [("))
    after = _AFTER.match(line, found.end()) or (_SPACE.match(line, found.end()) if labelled else None)
    return (line[after.end() :], line[: after.end()]) if after else ("", "")


def _trailing(line: str, found: re.Match[str]) -> tuple[str, str]:
    """The title and the rest, if the date is set off from it: after a mere space it may be the event's."""
    lead_in = _LEAD_IN.search(line, 0, found.start())
    start = lead_in.start() if lead_in else found.start()
    title, rest = line[:start], line[start:]
    set_off = bool(rest[: found.start() - start].strip()) or not rest[0].isspace()
    timed = bool(_FINDERS["time"].search(rest))
    part = any(_OF_THE_TITLE.search(text.rstrip()) for text in (title, line[: found.start()]))
    if not (set_off or timed) or part or title.count("(") > title.count(")"):
        return "", ""
    return title.rstrip(), rest
