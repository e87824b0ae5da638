"""What the citations of one decision add up to."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from db.citations import Citation, Claim
from db.folding import comparable
from db.ids import named_id
from db.search_key import search_key

Value = TypeVar("Value", str, int)


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


def added_up(key: str, claim: Claim, citations: Sequence[Citation]) -> Decision:
    """The decision that the ``citations`` of ``key`` mean, which rests on ``claim``."""

    def usual(attribute: Callable[[Citation], Value | None]) -> Value | None:
        return most_frequent(map(attribute, citations))

    issuer, province, source = _issuer(citations)
    return Decision(
        id=named_id(key, key, *claim),
        key=key,
        number=citations[0].number,
        year=claim.year,
        symbol=citations[0].symbol,
        type=usual(lambda c: c.type) or citations[0].type,
        issuer=issuer,
        issuer_province=province,
        issuer_from=source,
        issued_on=usual(lambda c: c.day),
        subject=shared_subject([c.subject for c in citations if c.subject]),
        search_key=search_key(key),
        documents=len({citation.document_id for citation in citations}),
        mentions=tuple(citation.id for citation in citations),
    )


def _issuer(citations: Sequence[Citation]) -> tuple[str | None, str | None, str | None]:
    """Issuer, its province and what tells them: as most texts name it, of the body and its chairman the body;
    else as it is assumed.
    """
    telling = [c for c in citations if c.issuer and c.is_named] or [c for c in citations if c.issuer]
    named = _of_its_day(telling)
    said = Counter((c.issuer, c.issuer_province) for c in named)
    if not said:
        return None, None, None
    issuer, province = min(said, key=lambda one: (-said[one], len(one[0] or "")))
    source = most_frequent(c.issuer_from for c in named if c.issuer == issuer)
    return issuer, province, source


_KIND = re.compile(r" (?:tỉnh|thành phố|thị xã|huyện|quận)(?= )")


def _of_its_day(named: Sequence[Citation]) -> Sequence[Citation]:
    """Those that tell the day, where all name one body, some by the kind that its place became later."""
    dated = [c for c in named if c.day]
    is_one_body = len({_KIND.sub("", c.issuer or "", count=1) for c in named}) == 1
    return dated if dated and is_one_body else named


def shared_subject(subjects: Sequence[str]) -> str | None:
    """The subject that most citations share: one that runs on says what the shorter one says too. Of several,
    the longest.
    """
    folded = [comparable(subject) for subject in subjects]
    shared = {one: sum(other.startswith(one) for other in folded) for one in folded}
    best = max(folded, key=lambda one: (shared[one], len(one), one), default=None)
    return min(s for s, one in zip(subjects, folded, strict=True) if one == best) if best else None


def most_frequent(values: Iterable[Value | None]) -> Value | None:
    """The value that stands most often, of several the one that stands first; None where there is none."""
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None
