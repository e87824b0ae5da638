"""Which official document a citation means.

A number is issued afresh every year by every issuer, so a decision is (key, issuer, year), and two citations
are one decision only where nothing is guessed:

1. Within a document, a citation that leaves the year or the issuer out means the one that the document itself
   tells in full.
2. Citations that tell issuer and year are one decision where both agree; the day may be misprinted. An issuer
   that is only assumed (the document's home province) agrees with a named one, but not against another day.
3. A citation without a year joins the one decision of its issuer that it can mean: issued before it was
   written and, where numbers begin anew each year in a province, no more than three years before.
4. A citation without an issuer joins the one decision of its year that contradicts neither its day nor its
   document's province; where neither year nor province is told, none of a province, and none of a commune:
   hundreds of a province issue the same numbers on one day; a body that is named but not by its full name
   ("UBND huyện") joins none of the named.
5. What stays open is one decision with others of the same year of writing, province and day, where all name
   such a body or none does.

This is a function of the set of citations: the order of the documents changes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from db.citations import Citation, Claim, Told, as_told
from db.cited_decision import Decision, added_up, decision_id

# Numbers of the bodies of a province begin anew each year, and are cited for some years.
CITED_FOR_YEARS = 3


class Meant(NamedTuple):
    """A decision by its ``id`` and what that rests on, and the ``citations`` that mean it, in their order."""

    id: str
    claim: Claim
    citations: list[Citation]


def resolve(key: str, citations: Iterable[Citation]) -> list[Decision]:
    """The decisions that all the ``citations`` of ``key`` mean, sorted by id."""
    return [added_up(key, one.claim, one.citations) for one in meant(key, citations)]


def meant(key: str, citations: Iterable[Citation]) -> list[Meant]:
    """As ``resolve``, what the citations add up to aside."""
    in_order = sorted(citations, key=lambda c: (c.published or "9999", c.document_id, c.start, c.id))
    all_told = as_told(in_order)
    by_claim: dict[Claim, list[Citation]] = defaultdict(list)
    for one, claim in zip(all_told, _meant(all_told), strict=True):
        by_claim[claim].append(one.citation)
    found = [Meant(decision_id(key, claim), claim, cited) for claim, cited in by_claim.items()]
    return sorted(found, key=lambda one: one.id)


class _Cited:
    """What the citations of one claim tell of the ``days`` of issue; whether they are ``naming`` a body."""

    def __init__(self) -> None:
        self.days: set[str] = set()
        self.first: str | None = None
        self.naming: set[bool] = set()

    def add(self, one: Told) -> None:
        """Take in what ``one`` tells."""
        self.naming.add(one.citation.is_named)
        if one.day:
            self.days.add(one.day)
            self.first = min(one.day, self.first or one.day)


@dataclass
class _Known:
    """The claims that are told, and how they are cited."""

    cited: dict[Claim, _Cited] = field(default_factory=lambda: defaultdict(_Cited))
    by_issuer: dict[tuple[str | None, str | None], list[Claim]] = field(
        default_factory=lambda: defaultdict(list)
    )
    by_province: dict[str | None, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    def add(self, claim: Claim, one: Told) -> None:
        """Take in that ``one`` means the decision of ``claim``."""
        if claim not in self.cited:
            self.by_issuer[claim.issuer, claim.province].append(claim)
            self.by_province[claim.province].append(claim)
        self.cited[claim].add(one)

    def that_fit(self, one: Told) -> list[Claim]:
        """The claims that ``one``, which tells no issuer, can mean."""
        province = one.claim.province
        claims = self.cited if province is None else self.by_province.get(province, ())
        return [claim for claim in claims if _fits(one, claim, self.cited[claim])]


def _meant(told: Sequence[Told]) -> list[Claim]:
    """The claim of the decision that each means, in the order of ``told``."""
    full = _full(told)
    known, apart = _Known(), _Known()
    for one, claim in zip(told, full, strict=True):
        if claim is not None:
            known.add(claim, one)
    found = [claim or _only(_of_issuer(one, known)) for one, claim in zip(told, full, strict=True)]
    found = [claim or _only(_of_year(one, known)) for one, claim in zip(told, found, strict=True)]
    for one, claim in zip(told, found, strict=True):
        if claim is None and one.claim.issuer is None and one.claim.province and one.day:
            apart.add(_open(one), one)
    return [claim or _only(_of_day(one, apart)) or _open(one) for one, claim in zip(told, found, strict=True)]


def _only(claims: Sequence[Claim]) -> Claim | None:
    return claims[0] if len(claims) == 1 else None


def _full(told: Sequence[Told]) -> list[Claim | None]:
    """The claims that tell issuer and year; an assumed issuer on a day that no named one has is another's."""
    known = {one.claim: _Days() for one in told}
    for one in told:
        known[one.claim].add(one)
    return [_in_full(one, known) for one in told]


class _Days:
    """The days of a claim, as those tell who name its issuer, and those who assume it."""

    def __init__(self) -> None:
        self.named: set[str] = set()
        self.assumed: set[str] = set()
        self.is_named = False

    def add(self, one: Told) -> None:
        """Take in what ``one`` tells."""
        self.is_named |= one.citation.is_named
        days = self.named if one.citation.is_named else self.assumed
        days.update({one.day} if one.day else ())

    def may_be(self, day: str | None) -> bool:
        """Whether one that assumes the issuer and is of ``day`` can be the one that the named tell of."""
        only = self.is_named and not self.named and len(self.assumed) == 1
        return only or day in (None, *self.named)


def _in_full(one: Told, known: Mapping[Claim, _Days]) -> Claim | None:
    if one.claim.issuer is None or one.claim.year is None:
        return None
    if one.citation.is_named or one.citation.national or known[one.claim].may_be(one.day):
        return one.claim if one.day else _of_era(one.claim, known)
    return one.claim._replace(apart=one.day)


def _of_era(claim: Claim, known: Mapping[Claim, _Days]) -> Claim:
    """The claim that one which tells only the year means: that of the unit that began then, where no day of
    the one before is known.
    """
    later = [one for one in known if one.apart and one._replace(apart=None) == claim]
    return later[0] if len(later) == 1 and not known[claim].named else claim


def _of_issuer(one: Told, known: _Known) -> list[Claim]:
    """The decisions of the issuer of ``one`` that it can mean, when it tells no year."""
    if one.claim.issuer is None or one.claim.year is not None:
        return []
    same = known.by_issuer.get((one.claim.issuer, one.claim.province), ())
    return [claim for claim in same if _can_be_meant(one.citation, claim, known.cited[claim])]


def _can_be_meant(citation: Citation, claim: Claim, cited: _Cited) -> bool:
    """Whether a decision was issued before ``citation`` was written, and is not too old for it to be meant
    without a year.
    """
    issued = cited.first or f"{claim.year}"
    if citation.written_to and issued > citation.written_to:
        return False
    if citation.national or not citation.written_from:
        return True
    return int(citation.written_from[:4]) - int(issued[:4]) <= CITED_FOR_YEARS


def _of_year(one: Told, known: _Known) -> list[Claim]:
    """The decisions that ``one``, which tells no issuer, can mean."""
    return [] if one.claim.issuer is not None or one.citation.is_named else known.that_fit(one)


def _of_day(one: Told, apart: _Known) -> list[Claim]:
    """The decisions of unknown issuers, each of a province and a day, that ``one`` can mean."""
    if one.claim.issuer is not None or (one.claim.province and one.day):
        return []
    return [claim for claim in apart.that_fit(one) if _is_told_alike(one, apart.cited[claim])]


def _is_told_alike(one: Told, cited: _Cited) -> bool:
    """Whether all name a body that is not known by its full name ("Văn phòng huyện ủy"), or none does."""
    return cited.naming == {one.citation.is_named}


_OF_COMMUNE = re.compile(r"(?<!hợp tác) (?:xã(?! hội)|phường|thị trấn|đặc khu) ")


def _fits(one: Told, claim: Claim, cited: _Cited) -> bool:
    days = cited.days
    if _OF_COMMUNE.search(claim.issuer or ""):
        return False
    if one.claim.province is not None and claim.province != one.claim.province:
        return False
    if one.claim.province is None and one.claim.year is None and claim.province is not None:
        # The number alone may be any province's, of any year.
        return False
    if one.claim.province is not None and claim.issuer is not None and one.day not in days:
        # A province has many bodies of a kind that the symbol leaves open ("NQ/HU"): only the day tells.
        return False
    if one.claim.year is None:
        return _can_be_meant(one.citation, claim, cited)
    return claim.year == one.claim.year and (one.day is None or not days or one.day in days)


def _open(one: Told) -> Claim:
    """The claim of a citation that joins no decision that is told in full."""
    citation, claim = one.citation, one.claim
    if citation.national and citation.permanent:
        return claim
    if claim.year is None:
        written = {(day or "")[:4] for day in (citation.written_from, citation.written_to)}
        year = written.pop() if len(written) == 1 else ""
        is_known = year and claim.issuer is not None
        return claim._replace(apart=f"written {year}" if is_known else citation.document_id)
    if claim.issuer is None:
        return claim._replace(apart=one.day or citation.document_id)
    return claim
