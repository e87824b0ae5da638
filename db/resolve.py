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
   document's province; a body that is named but not by its full name ("UBND huyện") joins none of the named.
5. What stays open is one decision with others of the same year of writing, province and day.

This is a function of the set of citations: the order of the documents changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from db.folding import comparable
from db.ids import named_id
from db.search_key import search_key

Value = TypeVar("Value", str, int)
# Numbers of the bodies of a province begin anew each year, and are cited for some years.
CITED_FOR_YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a document number with what that place says; days are ISO 8601 text.

    ``issuer_from`` is as in the table ``decision_mentions``; ``body`` is the issuer in a form by which
    spellings agree. ``province_name`` is that of ``issuer_province``, ``home_name`` that of the document's
    home: a name stays when a unit of the same name succeeds. ``written_from`` and ``written_to`` bound the
    day of writing. ``national``: the symbol is that of a national body, whose documents are the same wherever
    they are cited. ``permanent``: its numbers do not begin anew each year.
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
    home_name: str | None
    issued_on: str | None
    subject: str | None
    national: bool
    permanent: bool

    @property
    def day(self) -> str | None:
        """The day of issue; none where it contradicts the year in the number."""
        is_misprint = self.issued_on and self.year and int(self.issued_on[:4]) != self.year
        return None if is_misprint else self.issued_on

    @property
    def is_named(self) -> bool:
        """Whether the text tells of a body, be it by its full name or not."""
        return self.issuer_from not in (None, "home")


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
class _Told:
    """A citation and what it tells, its own document considered."""

    citation: Citation
    claim: Claim
    day: str | None


def resolve(key: str, citations: Iterable[Citation]) -> list[Decision]:
    """The decisions that all the ``citations`` of ``key`` mean, sorted by id."""
    in_order = sorted(citations, key=lambda c: (c.published or "9999", c.document_id, c.start, c.id))
    told = _by_document(in_order)
    meant: dict[Claim, list[Citation]] = defaultdict(list)
    for one, claim in zip(told, _meant(told), strict=True):
        meant[claim].append(one.citation)
    decisions = [_decision(key, claim, cited) for claim, cited in meant.items()]
    return sorted(decisions, key=lambda decision: decision.id)


def _by_document(citations: Iterable[Citation]) -> list[_Told]:
    """What each citation tells; what it leaves out is what its document tells once, and not twice."""
    documents: dict[str, list[_Told]] = defaultdict(list)
    for citation in citations:
        documents[citation.document_id].append(_Told(citation, _claim(citation), citation.day))
    return [_completed(one, together) for together in documents.values() for one in together]


def _claim(citation: Citation) -> Claim:
    year = citation.year or (int(citation.issued_on[:4]) if citation.issued_on else None)
    if citation.national:
        return Claim("", None, year)
    province = citation.province_name if citation.body else citation.home_name
    return Claim(citation.body, province, year)


def _completed(one: _Told, together: Sequence[_Told]) -> _Told:
    if one.claim.year is not None:
        return one
    dated = {(o.claim.year, o.day) for o in together if o.claim.year and o.claim.issuer == one.claim.issuer}
    years = {year for year, _ in dated}
    if len(years) != 1:
        return one
    days = {day for _, day in dated} - {None}
    return replace(
        one,
        claim=one.claim._replace(year=years.pop()),
        day=days.pop() if len(days) == 1 else None,
    )


def _meant(told: Sequence[_Told]) -> list[Claim]:
    """The claim of the decision that each means, in the order of ``told``."""
    full = _full(told)
    known: dict[Claim, list[_Told]] = defaultdict(list)
    for one, claim in zip(told, full, strict=True):
        if claim is not None:
            known[claim].append(one)
    found = [claim or _only(_of_issuer(one, known)) for one, claim in zip(told, full, strict=True)]
    found = [claim or _only(_of_year(one, known)) for one, claim in zip(told, found, strict=True)]
    apart: dict[Claim, list[_Told]] = defaultdict(list)
    for one, claim in zip(told, found, strict=True):
        if claim is None and one.claim.issuer is None and one.claim.province and one.day:
            apart[_open(one)].append(one)
    return [claim or _only(_of_day(one, apart)) or _open(one) for one, claim in zip(told, found, strict=True)]


def _only(claims: Sequence[Claim]) -> Claim | None:
    return claims[0] if len(claims) == 1 else None


def _full(told: Sequence[_Told]) -> list[Claim | None]:
    """The claims that tell issuer and year; an assumed issuer on a day that no named one has is another's."""
    named_days: dict[Claim, set[str]] = defaultdict(set)
    for one in told:
        if one.citation.is_named and one.day:
            named_days[one.claim].add(one.day)
    full: list[Claim | None] = []
    for one in told:
        if one.claim.issuer is None or one.claim.year is None:
            full.append(None)
        elif one.citation.is_named or one.citation.national or one.day in (None, *named_days[one.claim]):
            full.append(one.claim)
        else:
            full.append(one.claim._replace(apart=one.day))
    return full


def _of_issuer(one: _Told, known: dict[Claim, list[_Told]]) -> list[Claim]:
    """The decisions of the issuer of ``one`` that it can mean, when it tells no year."""
    if one.claim.issuer is None or one.claim.year is not None:
        return []
    same = [c for c in known if (c.issuer, c.province) == (one.claim.issuer, one.claim.province)]
    return [claim for claim in same if _can_be_meant(one.citation, claim, known[claim])]


def _can_be_meant(citation: Citation, claim: Claim, cited: Sequence[_Told]) -> bool:
    """Whether a decision was issued before ``citation`` was written, and is not too old for it to be meant
    without a year.
    """
    issued = min((one.day for one in cited if one.day), default=f"{claim.year}")
    if citation.written_to and issued > citation.written_to:
        return False
    if citation.national or not citation.written_from:
        return True
    return int(citation.written_from[:4]) - int(issued[:4]) <= CITED_FOR_YEARS


def _of_year(one: _Told, known: dict[Claim, list[_Told]]) -> list[Claim]:
    """The decisions that ``one``, which tells no issuer, can mean."""
    if one.claim.issuer is not None or one.citation.is_named:
        return []
    return [claim for claim in known if _fits(one, claim, known[claim])]


def _of_day(one: _Told, known: dict[Claim, list[_Told]]) -> list[Claim]:
    """The decisions of unknown issuers, each of a province and a day, that ``one`` can mean."""
    if one.claim.issuer is not None or (one.claim.province and one.day):
        return []
    return [claim for claim in known if _fits(one, claim, known[claim])]


def _fits(one: _Told, claim: Claim, cited: Sequence[_Told]) -> bool:
    days = {other.day for other in cited if other.day}
    if one.claim.province is not None and claim.province != one.claim.province:
        return False
    if one.claim.province is not None and claim.issuer is not None and one.day not in days:
        # A province has many bodies of a kind that the symbol leaves open ("NQ/HU"): only the day tells.
        return False
    if one.claim.year is None:
        return _can_be_meant(one.citation, claim, cited)
    return claim.year == one.claim.year and (one.day is None or not days or one.day in days)


def _open(one: _Told) -> Claim:
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


def _decision(key: str, claim: Claim, citations: Sequence[Citation]) -> Decision:
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
    named = [c for c in citations if c.issuer and c.is_named] or [c for c in citations if c.issuer]
    said = Counter((c.issuer, c.issuer_province) for c in named)
    if not said:
        return None, None, None
    issuer, province = min(said, key=lambda one: (-said[one], len(one[0] or "")))
    source = most_frequent(c.issuer_from for c in named if c.issuer == issuer)
    return issuer, province, source


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
