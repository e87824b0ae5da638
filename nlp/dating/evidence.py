"""What tells when a text was written, the best first; what is weaker only narrows, and never contradicts."""

from dataclasses import dataclass, replace
from datetime import date

from nlp.dating import address, place_and_day, told_days
from nlp.dating.bounds import UNBOUNDED, Bounds, DatedBy, Written


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a text from outside: the day that its page tells, its address, the days of the
    articles that its portal numbered right before and after it, and the day on which it was fetched.
    """

    published: date | None = None
    url: str | None = None
    neighbours: Bounds = UNBOUNDED
    fetched: date | None = None


def written(text: str, page: Page) -> Written:
    """When ``text`` was written; never later than it was fetched. An official document that no page dates is
    of the day in its own head.
    """
    if page.published:
        return Written(Bounds(page.published, page.published), "page", page.published)
    signed = place_and_day.of_head(text)
    if signed and (page.fetched is None or signed <= page.fetched):
        return Written(Bounds(signed, signed), "text", signed)
    words = told_days.read(text, page.fetched)
    evidence: list[tuple[DatedBy, Bounds]] = [
        ("url", address.bounds(page.url or "")),
        ("neighbours", page.neighbours),
        ("text", words.bounds),
    ]
    found = Written(Bounds(None, page.fetched), "none")
    for kind, bounds in evidence:
        found = _with(found, kind, bounds)
    return replace(found, likely=_clamped(words.likely, found.bounds))


def _with(found: Written, kind: DatedBy, bounds: Bounds) -> Written:
    both = found.bounds.meet(bounds)
    if both is None or bounds == UNBOUNDED:
        return found
    return Written(both, kind if found.dated_by == "none" else found.dated_by)


def _clamped(day: date | None, bounds: Bounds) -> date | None:
    """``day``, or the end of ``bounds`` that is nearest to it."""
    if day is None:
        return None
    day = max(day, bounds.earliest or day)
    return min(day, bounds.latest or day)
