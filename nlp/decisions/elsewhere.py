"""What a document says of a number at one place, its issuer or its subject, for the places that do not."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nlp.decisions import committees
from nlp.decisions.named import body_of
from nlp.records import DecisionMention

_FEW = 2


@dataclass(frozen=True, slots=True)
class Read:
    """A mention; ``bare`` is the kind of the place below a province whose name the text leaves out there
    ("của UBND huyện"), None where it leaves out none. ``is_meant``: it names the province there, and not
    that its body issued it.
    """

    mention: DecisionMention
    bare: str | None
    is_meant: bool = False

    @property
    def names_issuer(self) -> bool:
        """Whether the text names its issuer there, by the full name."""
        return self.mention.issuer is not None and self.mention.issuer_from != "home" and not self.is_meant

    @property
    def is_open(self) -> bool:
        """Whether what the document says elsewhere can tell its issuer."""
        return self.bare is not None or self.is_meant or self.mention.issuer_from in (None, "home")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a document tells of a number wherever it names its issuer: the bodies, each with its province, and
    the days. ``bares`` are the kinds of places that it leaves the names of.
    """

    bodies: frozenset[tuple[str, str | None]]
    days: frozenset[date | None]
    bares: frozenset[str]


def completed(reads: Sequence[Read]) -> list[DecisionMention]:
    """The mentions, each that leaves its issuer out with the one that the document names for its number
    elsewhere ("… 170/QĐ-UBND nêu trên"), where it names one only.
    """
    by_key: dict[str, list[Read]] = defaultdict(list)
    for read in reads:
        by_key[read.mention.key].append(read)
    told = {key: _told(same) for key, same in by_key.items()}
    return [_completed(read, told[read.mention.key]) if read.is_open else read.mention for read in reads]


def with_subjects(mentions: Sequence[DecisionMention]) -> list[DecisionMention]:
    """The mentions, each that says not what it is about with what the document says of its number elsewhere,
    where it says one thing only, of one issuer and day.
    """
    by_key: dict[str, list[DecisionMention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    told = {key: _subject(same) for key, same in by_key.items()}
    return [one if one.subject else replace(one, subject=told[one.key]) for one in mentions]


def _subject(mentions: Sequence[DecisionMention]) -> str | None:
    subjects = {mention.subject for mention in mentions} - {None}
    issuers = {mention.issuer for mention in mentions} - {None}
    days = {mention.issued_on for mention in mentions} - {None}
    return next(iter(subjects)) if len(subjects) == 1 and len(issuers) < _FEW and len(days) < _FEW else None


def _told(reads: Sequence[Read]) -> _Told:
    named = [read.mention for read in reads if read.names_issuer]
    named = named or [read.mention for read in reads if read.is_meant]
    bodies = ((body_of(mention.issuer or ""), mention.issuer_province) for mention in named)
    return _Told(
        frozenset({(name.lower(), province): (name, province) for name, province in bodies}.values()),
        frozenset(mention.issued_on for mention in named),
        frozenset(read.bare for read in reads if read.bare),
    )


def _is_of_kind(body: str, kind: str) -> bool:
    """Whether ``body`` is of a place of the ``kind``: "UBND huyện Kim Bảng", "Huyện ủy Kim Bảng"."""
    return f" {kind} " in body or body.startswith(committees.name_of(kind, ""))


def _completed(read: Read, told: _Told) -> DecisionMention:
    mention = read.mention
    fit = [one for one in told.bodies if read.bare is None or _is_of_kind(one[0], read.bare)]
    is_another_day = mention.issued_on and told.days - {None, mention.issued_on}
    if len(fit) != 1 or is_another_day or (read.bare is None and told.bares):
        return mention
    issuer, province = fit[0]
    if read.is_meant and province == mention.issuer_province:
        return mention
    return replace(mention, issuer=issuer, issuer_province=province, issuer_from="document")
