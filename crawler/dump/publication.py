"""The day an article was published, of the dates that stand around its title."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from crawler.dump import names, tail
from crawler.dump.dates import PageDate, page_date, split_title
from crawler.dump.lines import Line

_MOST_LINES = 120
_DAY_AND_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?![\d/.-])")
_LATELY = 15
_AHEAD = 10
_YEARS_BACK = 4
_PLACE_WORDS = 4
_PREFERENCE = ("published", None, "updated")


def day(
    above: Sequence[Line], inside: PageDate | None, below: Sequence[Line], article: Sequence[str]
) -> date | None:
    """The date nearest to the title: below it, in its line, or above it; there never the server's clock."""
    after = [line for line in below if line.dated]
    before = [line.dated for line in reversed(above) if line.dated and not _is_clock(line, above, article)]
    ranked = [line.dated for line in sorted(after, key=lambda line: _rank(line, article))]
    return next((dated.day for dated in [*ranked, inside, *before] if dated), None)


def signed(line: str) -> date | None:
    """The day in a line that is a place and a day, as under what somebody signs, or a source and a day in
    brackets; None for another line."""
    source, cited = split_title(line)
    if cited and names.is_byline(source):
        return cited.day
    place, _, rest = line.strip(" ().").partition(", ")
    dated = page_date(rest) if 0 < len(place.split()) <= _PLACE_WORDS else None
    is_bare = dated is not None and not (dated.label or dated.clock or dated.beside)
    return dated.day if dated and is_bare and all(word[0].isupper() for word in place.split()) else None


def _rank(line: Line, article: Sequence[str]) -> tuple[int, bool]:
    """The rank of a date below the title among the others there: of one kind, a clock comes last."""
    label = line.dated.label if line.dated else None
    return _PREFERENCE.index(label), _is_clock(line, (line,), article)


def _is_clock(line: Line, above: Sequence[Line], article: Sequence[str]) -> bool:
    """A weekday and a date over the title are the server's clock, unless the article speaks of that time.

    At the very top of the page, or with a menu below it, one in words or in English is a clock anyway; right
    above the title and below a menu, an article of the years before will do.
    """
    if not line.dated or not line.dated.clock:
        return False
    apart = line is not above[-1] or line is above[0]
    worded = line.text.isascii() or "tháng" in line.text
    today = "hôm nay" in line.text.casefold()
    return today or (apart and worded) or not _speaks_of(line.dated.day, article, 1 if apart else _YEARS_BACK)


def _speaks_of(day: date, article: Sequence[str], back: int) -> bool:
    """Whether an article names a day of the two weeks before ``day``, a year from ``back`` before it on,
    or no year at all.
    """
    text = "\n".join(line[:5000] for line in tail.body(article[:_MOST_LINES]))
    years = set(map(int, re.findall(r"\b(?:19|20)\d\d\b", text)))
    lately = {day - timedelta(days=ago) for ago in range(_LATELY)}
    named = {(int(month), int(number)) for number, month in _DAY_AND_MONTH.findall(text)}
    recent = not named.isdisjoint((past.month, past.day) for past in lately)
    if back == 1 and named and not years:  # The clock over the page of an article that tells another day.
        return recent
    return recent or not years or any(day.year - back <= year <= day.year + _AHEAD for year in years)
