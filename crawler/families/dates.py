"""The day a page was published, in Vietnam, from the place where the page states it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from parsel import Selector

from crawler.dump.dates import page_date
from crawler.families import html

_DRUPAL = "%a, %m/%d/%Y - %H:%M"
VIETNAM = timezone(timedelta(hours=7))


def stated_day(page: Selector, selectors: Iterable[str]) -> date | None:
    """The day of the first element at ``selectors`` that states one, to machines or to people."""
    for element in html.every(page, selectors):
        value = html.value_of(element)
        day = iso_day(value) or drupal_day(value) or printed_day(html.text_of(element))
        if day:
            return day
    return None


def printed_day(text: str) -> date | None:
    """The day of the first line of ``text`` that is a date line ("Thứ sáu - 05/06/2015 21:41"), or None."""
    dated = filter(None, map(page_date, text.split("\n")))
    return next((found.day for found in dated), None)


def iso_day(value: str) -> date | None:
    """The day in Vietnam of an ISO 8601 date or moment, one without a zone being Vietnam's own; else None."""
    try:
        return vietnam_day(datetime.fromisoformat(value.strip()))
    except ValueError:
        return None


def drupal_day(value: str) -> date | None:
    """The day of a moment as Drupal writes it in English ("Tue, 07/11/2023 - 17:57", the month first), if it
    is of that weekday; else None."""
    try:
        moment = datetime.strptime(value.strip(), _DRUPAL)
    except ValueError:
        return None
    return moment.date() if moment.strftime("%a") == value.strip()[:3] else None


def mail_day(value: str) -> date | None:
    """The day in Vietnam of a moment as RSS writes it ("Mon, 14 Jul 2025 02:07:00 GMT"); else None."""
    try:
        return vietnam_day(parsedate_to_datetime(value.strip()))
    except (ValueError, OverflowError):
        return None


def vietnam_day(moment: datetime) -> date:
    """The day in Vietnam at ``moment``. ValueError where that lies outside the calendar."""
    try:
        return (moment.astimezone(VIETNAM) if moment.tzinfo else moment).date()
    except OverflowError as error:
        raise ValueError(f"{moment} has no day in Vietnam") from error
