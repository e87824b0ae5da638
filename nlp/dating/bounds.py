"""The days between which a text was written."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

DatedBy = Literal["page", "url", "neighbours", "text", "none"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day on which it may have been; None where nothing bounds it."""

    earliest: date | None = None
    latest: date | None = None

    def meet(self, other: "Bounds") -> "Bounds | None":
        """What both allow; None where they contradict each other."""
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        both = Bounds(max(starts, default=None), min(ends, default=None))
        return None if both.is_empty() else both

    def is_empty(self) -> bool:
        """Whether no day lies between them."""
        return self.earliest is not None and self.latest is not None and self.earliest > self.latest


UNBOUNDED = Bounds()


@dataclass(frozen=True, slots=True)
class Written:
    """When a text was written, and the best of what tells it: the page's date, a date in its address, the
    articles beside it in its portal, or its own words. "none" where only the day is known on which it was
    fetched. ``likely``: the day near which it most likely was; None where nothing tells.
    """

    bounds: Bounds
    dated_by: DatedBy
    likely: date | None = None

    @property
    def near(self) -> date | None:
        """The day near which it most likely was; else the last on which it may have been."""
        return self.likely or self.bounds.latest
