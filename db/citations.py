"""What each citation of a number tells of its decision, the rest of its document considered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a document number with what that place says; days are ISO 8601 text. Of several that say
    the same the first in the order of publication stands for all: ``alike`` are their ids with those of their
    documents.

    ``issuer_from`` is as in the table ``decision_mentions``; ``body`` is the issuer in a form by which
    spellings agree. ``province_name`` is that of ``issuer_province``, ``home_name`` that of the document's
    home: a name stays when a unit of the same name succeeds; ``province_since`` is the first day of the unit.
    ``written_from`` and ``written_to`` bound the day of writing. ``national``: the symbol is that of a
    national body, whose documents are the same wherever they are cited. ``permanent``: its numbers do not
    begin anew each year.
    """

    id: str
    document_id: str
    published: str | None
    written_from: str | None
    written_to: str | None
    start: int
    number: str
    symbol: str
    type: str
    year: int | None
    issuer: str | None
    issuer_province: str | None
    issuer_from: str | None
    body: str | None
    province_name: str | None
    province_since: str | None
    home_name: str | None
    issued_on: str | None
    subject: str | None
    national: bool
    permanent: bool
    is_own: bool = False
    alike: tuple[tuple[str, str], ...] = ()

    @property
    def mentions(self) -> Sequence[tuple[str, str]]:
        """The ids of all mentions that say this, each with that of its document."""
        return self.alike or ((self.id, self.document_id),)

    @property
    def day(self) -> str | None:
        """The day of issue; none where it contradicts the year in the number."""
        is_misprint = self.issued_on and self.year and int(self.issued_on[:4]) != self.year
        return None if is_misprint else self.issued_on

    @property
    def is_named(self) -> bool:
        """Whether the text tells of a body, be it by its full name or not."""
        return self.issuer_from not in (None, "home")


class Claim(NamedTuple):
    """What the identity of a decision rests on, as one citation tells it; None where it does not tell.

    ``province`` is the issuer's, or the home of a document that tells no issuer. ``apart`` keeps asunder what
    the rest does not: a day, the year of writing, a document.
    """

    issuer: str | None
    province: str | None
    year: int | None
    apart: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A citation and what it tells, its own document considered."""

    citation: Citation
    claim: Claim
    day: str | None


def as_told(citations: Iterable[Citation]) -> list[Told]:
    """What each citation tells; what it leaves out is what its document tells once, and not twice."""
    documents: dict[str, list[Told]] = defaultdict(list)
    for citation in citations:
        documents[citation.document_id].append(Told(citation, _claim(citation), citation.day))
    return [_completed(one, together) for together in documents.values() for one in together]


def _claim(citation: Citation) -> Claim:
    year = citation.year or (int(citation.issued_on[:4]) if citation.issued_on else None)
    if citation.national:
        return Claim("", None, year)
    province = citation.province_name if citation.body else citation.home_name
    return Claim(citation.body, province, year, _era(citation))


def _era(citation: Citation) -> str | None:
    """The first day of the unit, with which its numbers begin anew, for what is of the rest of that year:
    611/QĐ-UBND of March 2025 is the former Đắk Lắk's, that of August the present one's.
    """
    since, day = citation.province_since, citation.day
    return since if since and day and since <= day and since[:4] == day[:4] else None


def _completed(one: Told, together: Sequence[Told]) -> Told:
    if one.claim.year is not None:
        return one
    dated = [o for o in together if o.claim.year and o.claim.issuer == one.claim.issuer]
    times = {(o.claim.year, o.claim.apart) for o in dated}
    if len(times) != 1:
        return one
    year, apart = times.pop()
    days = {o.day for o in dated} - {None}
    return replace(
        one,
        claim=one.claim._replace(year=year, apart=apart),
        day=days.pop() if len(days) == 1 else None,
    )
