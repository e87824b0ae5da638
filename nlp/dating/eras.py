"""Bodies and units that acted only before or after a day (``data/era_marks.csv``)."""

import re
from datetime import date
from functools import cache

from nlp import vocabulary
from nlp.dating.bounds import Bounds

# Words by which a text looks back at what is no more.
_LOOKS_BACK = re.compile(r"\b(?:trước đây|trước khi|thời|nguyên|cũ)\b[^.;\n]{0,40}$", re.IGNORECASE)
_FORMER = re.compile(r"[^.,;\n]{0,30}?\(?(?:cũ|trước đây|nay là|nay thuộc)\b", re.IGNORECASE)


def bounds(text: str) -> Bounds:
    """The days between which all bodies and units that act in ``text`` were there. What began outweighs what
    had ended: a text goes on telling of what is no more.
    """
    starts = [since for pattern, since, _ in _marks() if since and pattern.search(text)]
    ends = [until for pattern, _, until in _marks() if until and _acts(pattern, text)]
    earliest, latest = max(starts, default=None), min(ends, default=None)
    return Bounds(earliest, None) if earliest and latest and earliest > latest else Bounds(earliest, latest)


def _acts(pattern: re.Pattern[str], text: str) -> bool:
    return any(
        not _LOOKS_BACK.search(text, max(0, match.start() - 60), match.start())
        and not _FORMER.match(text, match.end())
        for match in pattern.finditer(text)
    )


@cache
def _marks() -> tuple[tuple[re.Pattern[str], date | None, date | None], ...]:
    rows = vocabulary.read("era_marks.csv", key="mark")
    return tuple((_pattern(row["mark"]), _day(row["since"]), _day(row["until"])) for _, row in rows)


def _pattern(mark: str) -> re.Pattern[str]:
    forms = {mark, mark[0].upper() + mark[1:], mark.upper()}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms)))})(?!\w| và [A-ZĐ]| nặng| nhẹ)")


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
