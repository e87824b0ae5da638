"""Which official document a citation means.

A number is issued afresh every year by every issuer, so a decision is (key, issuer, year). A citation that
leaves some of these out means the one decision that it fits, where no other fits as well: first within its
document (a dated citation tells what an undated one beside it means), then among all. What stays open is a
decision of its own. This is a function of the set of citations: the order of the documents changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from db.folding import comparable
from db.ids import named_id
from db.search_key import search_key

Value = TypeVar("Value", str, int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a document number with what that place says; days are ISO 8601 text.

    ``province_name`` is that of ``issuer_province``: it stays when a unit of the same name succeeds.
    """

    id: str
    document_id: str
    published: str | None
    start: int
    number: str
    symbol: str
    type: str
    year: int | None
    issuer: str | None
    issuer_province: str | None
    province_name: str | None
    issued_on: str | None
    subject: str | None


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
    issued_on: str | None
    subject: str | None
    search_key: str
    documents: int
    mentions: tuple[str, ...]


class Claim(NamedTuple):
    """What a citation says of the identity of its decision; None where it does not say."""

    issuer: str | None
    province: str | None
    year: int | None


NOTHING = Claim(None, None, None)


def resolve(key: str, citations: Iterable[Citation]) -> list[Decision]:
    """The decisions that all the ``citations`` of ``key`` mean, sorted by id."""
    in_order = sorted(citations, key=lambda c: (c.published or "9999", c.document_id, c.start, c.id))
    claims = _settled_by_document(in_order)
    settled = _settle(claims.values())
    meant: dict[tuple[Claim, str | None], list[Citation]] = defaultdict(list)
    for citation in in_order:
        claim = settled[claims[citation.id]]
        # Two documents that tell nothing at all of the issuer and the year are not known to mean the same.
        meant[claim, citation.document_id if claim == NOTHING else None].append(citation)
    decisions = [_decision(key, claim, alone, cited) for (claim, alone), cited in meant.items()]
    return sorted(decisions, key=lambda decision: decision.id)


def _settled_by_document(citations: Iterable[Citation]) -> dict[str, Claim]:
    by_document: dict[str, dict[str, Claim]] = defaultdict(dict)
    for citation in citations:
        by_document[citation.document_id][citation.id] = _claim(citation)
    claims = {}
    for said in by_document.values():
        settled = _settle(said.values())
        claims.update({mention: settled[claim] for mention, claim in said.items()})
    return claims


def _claim(citation: Citation) -> Claim:
    year = citation.year or (int(citation.issued_on[:4]) if citation.issued_on else None)
    return Claim(citation.issuer and comparable(citation.issuer), citation.province_name, year)


def _settle(claims: Iterable[Claim]) -> Mapping[Claim, Claim]:
    """Each claim with the one complete claim that it fits, or with itself where none or several fit."""
    said = set(claims)
    complete = {claim for claim in said if None not in claim or not any(_fits(claim, c) for c in said)}
    settled = {claim: claim for claim in said}
    for claim in said - complete:
        candidates = [other for other in complete if _fits(claim, other)]
        if len(candidates) == 1:
            settled[claim] = candidates[0]
    return settled


def _fits(claim: Claim, other: Claim) -> bool:
    return claim != other and all(mine in (None, its) for mine, its in zip(claim, other, strict=True))


def _decision(key: str, claim: Claim, alone: str | None, citations: Sequence[Citation]) -> Decision:
    def usual(attribute: Callable[[Citation], Value | None]) -> Value | None:
        return most_frequent(map(attribute, citations))

    return Decision(
        id=named_id(key, key, *claim, alone),
        key=key,
        number=citations[0].number,
        year=claim.year,
        symbol=citations[0].symbol,
        type=usual(lambda c: c.type) or citations[0].type,
        issuer=usual(lambda c: c.issuer),
        issuer_province=usual(lambda c: c.issuer_province),
        issued_on=usual(lambda c: c.issued_on),
        subject=usual(lambda c: c.subject),
        search_key=search_key(key),
        documents=len({citation.document_id for citation in citations}),
        mentions=tuple(citation.id for citation in citations),
    )


def most_frequent(values: Iterable[Value | None]) -> Value | None:
    """The value that stands most often, of several the one that stands first; None where there is none."""
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None
