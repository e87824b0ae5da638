"""Whether a portal still gives what it used to, by its own history."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

from crawler.nightly.state import State

_FLOOR = 0.6
"""The part of what the portal gave in the median of its earlier runs that it must still give."""
_FIRST_SHARE = 0.8
"""The share of the article pages with a text that is taken for usual in a portal's first run."""
_NEARLY_ALL = 0.8
"""The share of the texts that must be shorter than nine in ten were, to be told."""
_HALF = 0.5
_ENOUGH = 20
_FEWEST = 5
"""Fewer articles say nothing."""
_SHARES = (
    ("bodies", "pages", "{:.0%} of the articles have a text, where {:.0%} are usual", _FIRST_SHARE),
    ("titles", "bodies", "{:.0%} of the articles have a title, where {:.0%} are usual", 0.0),
    ("dates", "bodies", "{:.0%} of the articles have a date, where {:.0%} are usual", 0.0),
)
"""What is held against what, and what is usual in a first run."""

_EXPECTED = (("dated_min", "dates", "bodies", "date"), ("body_min", "bodies", "pages", "text"))
"""What a portal's file may expect of a run."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A run's row of the table ``runs``, how many articles each start page named in it, the characters of the
    texts that were read, and the same of the earlier runs that ended well."""

    tonight: Row
    listed: Mapping[str, int]
    lengths: Sequence[int] = ()
    history: tuple[Row, ...] = ()
    lengths_before: Sequence[int] = ()
    listed_before: Mapping[str, list[int]] = field(default_factory=dict)


def verdict(state: State, expect: Mapping[str, float]) -> str | None:
    """Why the run that ``state`` is in leaves its portal below its floor, or below what ``expect`` says,
    in a line; None where not.
    """
    history = state.history()
    named = state.listings([state.run])
    figures = Figures(
        tonight=state.figures(),
        listed={start: counts[0] for start, counts in named.items()},
        lengths=state.lengths([state.run]),
        lengths_before=state.lengths(row["id"] for row in history),
        history=tuple(history),
        listed_before=state.listings(row["id"] for row in history),
    )
    read = None if state.frontier.waiting() else state.read()
    said = [judge(figures), *unmet(expect, figures.tonight, read)]
    return "; ".join(filter(None, said)) or None


def unmet(expect: Mapping[str, float], tonight: Row, read: int | None) -> Iterator[str]:
    """What of ``expect`` the run ``tonight`` leaves unmet, where ``read`` articles are known in
    all; None while more are waiting.
    """
    if read is not None and read < expect.get("documents_min", 0):
        yield f"{read} articles are known, where {expect['documents_min']} are expected"
    for key, part, whole, what in _EXPECTED:
        share = tonight[part] / tonight[whole] if tonight[whole] >= _FEWEST else 1.0
        if share < expect.get(key, 0):
            yield f"{share:.0%} of the articles have a {what}, where {expect[key]:.0%} are expected"


def judge(figures: Figures) -> str | None:
    """What there is to say against ``figures``; None for nothing."""
    said = [*_no_article(figures), *_fewer_articles(figures)]
    for part, whole, message, first in _SHARES:
        said += _fallen(figures, part, whole, message, first)
    said += _short_texts(figures.lengths, figures.lengths_before)
    return "; ".join(said) or None


def _no_article(figures: Figures) -> Iterator[str]:
    if figures.listed and not any(figures.listed.values()):
        yield "no start page names any article"


def _fewer_articles(figures: Figures) -> Iterator[str]:
    """The start pages that name fewer than their floor."""
    for start, now in figures.listed.items():
        usual = median(figures.listed_before.get(start, [0]))
        if usual >= _FEWEST and now < _FLOOR * usual:
            yield f"{start} names {now} articles, where {usual:.0f} are usual"


def _fallen(figures: Figures, part: str, whole: str, message: str, first: float) -> Iterator[str]:
    usual = median(_ratios(figures.history, part, whole) or [first])
    for now in _ratios([figures.tonight], part, whole):
        if now < _FLOOR * usual:
            yield message.format(now, usual)


def _short_texts(now: Sequence[int], before: Sequence[int]) -> Iterator[str]:
    """Nearly all texts are short for the portal, and a usual one has not half of what it had: one text that
    is long, or a few that are short, say nothing. Lengths of articles are about log-normal."""
    if len(now) < _FEWEST or len(before) < _ENOUGH:
        return
    short, usual = quantiles(before, n=10)[0], median(before)
    share = sum(length < short for length in now) / len(now)
    if share > _NEARLY_ALL and median(now) < _HALF * usual:
        yield f"a text has {median(now):.0f} characters, where {usual:.0f} are usual"


def _ratios(rows: Iterable[Row], part: str, whole: str) -> list[float]:
    return [row[part] / row[whole] for row in rows if row[whole] >= _FEWEST]
