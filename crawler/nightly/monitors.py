"""Whether a portal still gives what it used to: spidermon monitors against the portal's own history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from spidermon import Monitor, MonitorSuite
from spidermon.runners import MonitorRunner

from crawler.nightly.state import State

_FLOOR = 0.6
"""The part of what the portal gave in the median of its earlier runs that it must still give."""
_FIRST_SHARE = 0.8
"""The share of the article pages with a text that is taken for usual in a portal's first run."""
_FEWEST = 5
"""Fewer articles say nothing."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A run's row of the table ``runs``, how many articles each start page named in it, and the same of the
    earlier runs that ended well."""

    tonight: Row
    listed: Mapping[str, int]
    history: tuple[Row, ...] = ()
    listed_before: Mapping[str, list[int]] = field(default_factory=dict)


def verdict(state: State) -> str | None:
    """Why the run that ``state`` is in leaves its portal below its floor, in a line; None where not."""
    history = state.history()
    named = state.listings([state.run])
    figures = Figures(
        tonight=state.figures(),
        listed={start: counts[0] for start, counts in named.items()},
        history=tuple(history),
        listed_before=state.listings(row["id"] for row in history),
    )
    return judge(figures)


def judge(figures: Figures) -> str | None:
    """What the monitors have to say of ``figures``; None for nothing."""
    suite = MonitorSuite(monitors=[FoundMonitor, ReadMonitor])
    result = MonitorRunner().run(suite, figures=figures)
    reasons = [item.reason or item.error for item in result.monitors_failed_results]
    return "; ".join(reasons) or None


class FoundMonitor(Monitor):  # type: ignore[misc]
    """The start pages name articles, as many as they used to."""

    longMessage = False

    def test_any(self) -> None:
        """Some start page names some article."""
        listed = self.data.figures.listed
        if listed and not any(listed.values()):
            self.fail("no start page names any article")

    def test_each(self) -> None:
        """Each start page names at least its floor."""
        figures: Figures = self.data.figures
        for start, now in figures.listed.items():
            usual = median(figures.listed_before.get(start, [0]))
            if usual >= _FEWEST and now < _FLOOR * usual:
                self.fail(f"{start} names {now} articles, where {usual:.0f} are usual")


class ReadMonitor(Monitor):  # type: ignore[misc]
    """As many of the articles as used to have a text, a title and a date, and as long a text."""

    longMessage = False

    def test_bodies(self) -> None:
        """The share of the article pages that have a text."""
        self._check(
            "bodies", "pages", "{:.0%} of the articles have a text, where {:.0%} are usual", _FIRST_SHARE
        )

    def test_titles(self) -> None:
        """The share of the articles that have a title."""
        self._check("titles", "bodies", "{:.0%} of the articles have a title, where {:.0%} are usual")

    def test_dates(self) -> None:
        """The share of the articles that have a date of publication."""
        self._check("dates", "bodies", "{:.0%} of the articles have a date, where {:.0%} are usual")

    def test_length(self) -> None:
        """The mean length of the texts, in characters."""
        self._check("characters", "bodies", "a text has {:.0f} characters, where {:.0f} are usual")

    def _check(self, part: str, whole: str, message: str, first: float = 0.0) -> None:
        figures: Figures = self.data.figures
        usual = median(_ratios(figures.history, part, whole) or [first])
        for now in _ratios([figures.tonight], part, whole):
            if now < _FLOOR * usual:
                self.fail(message.format(now, usual))


def _ratios(rows: Iterable[Row], part: str, whole: str) -> list[float]:
    return [row[part] / row[whole] for row in rows if row[whole] >= _FEWEST]
