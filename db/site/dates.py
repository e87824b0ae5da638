"""Days as people write them, and spans of days as no more exact than they are: "quý IV/2025", "năm 2025"."""

from calendar import monthrange
from datetime import date
from typing import Literal

Language = Literal["vi", "en"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
QUARTERS = ("I", "II", "III", "IV")


def written(day: str, language: Language) -> str:
    """An ISO 8601 day (or moment) as people write it."""
    when = date.fromisoformat(day[:10])
    if language == "vi":
        return f"{when.day}/{when.month}/{when.year}"
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def span(first: str | None, last: str | None, language: Language) -> str:
    """The span from ``first`` to ``last`` (ISO 8601 days, both within it): a whole year, quarter or month by
    its name, one day as a day; a span open at one end by the other, of which the first day of a year or month
    is no more than that; "–" where neither is known.
    """
    if first is None and last is None:
        return "–"
    if first is None or last is None:
        return _open(first, last, language)
    if first == last:
        return written(first, language)
    whole = _whole(date.fromisoformat(first[:10]), date.fromisoformat(last[:10]), language)
    return whole or f"{written(first, language)} – {written(last, language)}"


def _open(first: str | None, last: str | None, language: Language) -> str:
    since, before, by = ("từ", "trước", "đến năm") if language == "vi" else ("from", "by", "by")
    if first is not None:
        begin = date.fromisoformat(first[:10])
        until = begin.replace(month=12, day=31) if begin.month == 1 else _month_end(begin)
        return f"{since} {_whole(begin, until, language) or written(first, language)}"
    end = last or ""
    return f"{by} {end[:4]}" if end[5:10] == "12-31" else f"{before} {written(end, language)}"


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _whole(first: date, last: date, language: Language) -> str | None:
    """The name of the years, the quarter or the month that begins with ``first`` and ends with ``last``."""
    if first.day != 1 or last != _month_end(last):
        return None
    is_vietnamese = language == "vi"
    if (first.month, last.month) == (1, 12):
        years = f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
        return f"năm {years}" if is_vietnamese else years
    if first.year != last.year:
        return None
    if first.month == last.month:
        return (
            f"tháng {first.month}/{first.year}"
            if is_vietnamese
            else f"{MONTHS[first.month - 1]} {first.year}"
        )
    if last.month - first.month == 2 and first.month % 3 == 1:
        quarter = first.month // 3
        return f"quý {QUARTERS[quarter]}/{first.year}" if is_vietnamese else f"Q{quarter + 1} {first.year}"
    return None
