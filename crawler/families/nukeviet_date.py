"""When a NukeViet page was published: four of the dates in it mislead, and two agree.

``itemprop=datePublished`` is the last edit; the minutes of its feeds are the month; what is printed is in the
zone that the portal takes the visitor to be in, as is ``article:published_time``, which alone says in which.
"""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from parsel import Selector

from crawler import tables
from crawler.families.dates import VIETNAM, printed_day, vietnam_day

_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)([A-Z]{2,5}|[+-]\d\d(?:\d\d)?)(\d\d:\d\d:\d\d)")
_OFFSET = re.compile(r"\bnv_my_ofs ?= ?(-?\d{1,2}(?:\.\d{1,2})?)\b")
_TIME = re.compile(r"\b(\d\d):(\d\d)\b")
_ZONES = {row["abbreviation"]: timedelta(minutes=int(row["minutes"])) for row in tables.read("zones.csv")}


def published(tree: Selector, printed: str) -> date | None:
    """The day in Vietnam by the page's ``article:published_time`` ("2015-06-05EDT10:41:00"), checked against
    the day ``printed`` beside the title; by the latter alone where there is no such time. None where they
    contradict each other, where no zone can be told, and for what is no moment of the calendar."""
    stamp = _STAMP.fullmatch(tree.css('meta[property="article:published_time"]::attr(content)').get(""))
    shown = printed_day(printed)
    try:
        zone = _zone(tree, stamp[2] if stamp else None)
        if zone is None:
            return None
        if stamp is None:
            return _from_print(shown, printed, zone) if shown else None
        moment = datetime.fromisoformat(f"{stamp[1]}T{stamp[3]}").replace(tzinfo=zone)
        day = vietnam_day(moment)
    except ValueError:
        return None
    return day if shown in {None, day, moment.date()} else None


def _from_print(shown: date, printed: str, zone: tzinfo) -> date | None:
    at = _TIME.search(printed)
    if zone == VIETNAM:
        return shown
    return vietnam_day(datetime.combine(shown, time(int(at[1]), int(at[2])), zone)) if at else None


def _zone(tree: Selector, name: str | None) -> tzinfo | None:
    """The zone of the page's times: as the stamp names it, or its script says. None where neither tells."""
    if name and name[0] in "+-":
        return datetime.strptime(name.ljust(5, "0"), "%z").tzinfo
    if name in _ZONES:
        return timezone(_ZONES[name])
    offset = _OFFSET.search("".join(tree.css("script::text").getall()))
    if offset:
        return timezone(timedelta(hours=float(offset[1])))
    return VIETNAM if name is None else None
