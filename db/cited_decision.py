"""What the citations of one decision add up to."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from db.citations import Citation, Claim
from db.folding import comparable
from db.ids import named_id
from db.search_key import search_key
from nlp.decisions import sources

Value = TypeVar("Value", str, int)
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision with what its citations add up to, and the ids of these ``mentions``."""

    id: str
    key: str
    number: str
    year: int | None
    symbol: str
    type: str
    issuer: str | None
    issuer_province: str | None
    issuer_from: str | None
    issued_on: str | None
    subject: str | None
    search_key: str
    documents: int
    mentions: tuple[str, ...]


def decision_id(key: str, claim: Claim) -> str:
    """The id of the decision of ``key`` that rests on ``claim``."""
    return named_id(key, key, *claim)


def added_up(key: str, claim: Claim, citations: Sequence[Citation]) -> Decision:
    """The decision that the ``citations`` of ``key`` mean, which rests on ``claim``."""

    def usual(attribute: Callable[[Citation], Value | None]) -> Value | None:
        return most_frequent((attribute(citation), len(citation.mentions)) for citation in citations)

    issuer, province, source = _issuer(citations)
    return Decision(
        id=decision_id(key, claim),
        key=key,
        number=citations[0].number,
        year=claim.year,
        symbol=citations[0].symbol,
        type=usual(lambda c: c.type) or citations[0].type,
        issuer=issuer,
        issuer_province=province,
        issuer_from=source,
        issued_on=usual(lambda c: c.day),
        subject=_subject(citations),
        search_key=search_key(key),
        documents=len({document for citation in citations for _, document in citation.mentions}),
        mentions=tuple(mention for citation in citations for mention, _ in citation.mentions),
    )


def _issuer(citations: Sequence[Citation]) -> tuple[str | None, str | None, str | None]:
    """Issuer, its province and what tells them: as most texts name it, of the body and its chairman the body;
    else as it is assumed.
    """
    telling = [c for c in citations if c.issuer and c.is_named] or [c for c in citations if c.issuer]
    named = _of_its_day(telling)
    said = _counted(((c.issuer, c.issuer_province), len(c.mentions)) for c in named)
    if not said:
        return None, None, None
    issuer, province = min(said, key=lambda one: (-said[one], len(one[0] or "")))
    alike = [c for c in named if c.issuer == issuer]
    whole = [c for c in alike if not sources.is_at_home(c.issuer_from)] or alike
    source = most_frequent((c.issuer_from, len(c.mentions)) for c in whole)
    return issuer, province, _HOME if sources.is_at_home(source) else source


# A body that is told, and whose province is that of the page alone, is assumed like one that is not told.
_HOME = "home"


def _subject(citations: Sequence[Citation]) -> str | None:
    """What its own text says, where we hold that; else what most citations share."""
    telling = [c for c in citations if c.subject]
    own = [c for c in telling if c.is_own] or telling
    return shared_subject([(c.subject, len(c.mentions)) for c in own if c.subject])


_KIND = re.compile(r" (?:tỉnh|thành phố|thị xã|huyện|quận)(?= )")


def _of_its_day(named: Sequence[Citation]) -> Sequence[Citation]:
    """Those that tell the day, where all name one body, some by the kind that its place became later."""
    dated = [c for c in named if c.day]
    is_one_body = len({_KIND.sub("", c.issuer or "", count=1) for c in named}) == 1
    return dated if dated and is_one_body else named


def shared_subject(subjects: Iterable[tuple[str, int]]) -> str | None:
    """Of subjects, each so many times, the one that most citations share: one that runs on says what the
    shorter one says too. Of several, the longest.
    """
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for subject, times in subjects:
        said[comparable(subject)][subject] += times
    shared = {one: sum(said[other].total() for other in said if other.startswith(one)) for one in said}
    best = max(said, key=lambda one: (shared[one], len(one), one), default=None)
    return min(said[best]) if best else None


def most_frequent(values: Iterable[tuple[Value | None, int]]) -> Value | None:
    """Of values, each so many times, the one that stands most often, of several the one that stands first;
    None where there is none.
    """
    counted = _counted((value, times) for value, times in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _counted(values: Iterable[tuple[Key, int]]) -> Counter[Key]:
    counted: Counter[Key] = Counter()
    for value, times in values:
        counted[value] += times
    return counted
