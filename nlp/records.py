"""What the extractors read out of a text.

Offsets are half-open, in characters of the stored text, and ``text[start:end] == quote`` always holds.
The meaning of every field, and the closed lists, are in ``tests/gold/GUIDE.md``.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from nlp.dating.bounds import Written

ActivityType = Literal[
    "workshop",
    "training",
    "communication",
    "assessment",
    "support",
    "study_visit",
    "fair",
    "recognition",
    "policy",
    "inspection",
    "meeting",
    "organisation",
]
Status = Literal["done", "planned", "proposed"]
Qualifier = Literal["approx", "min", "max"]
UnitFamily = Literal[
    "money", "share", "persons", "classes", "energy", "power", "mass", "area", "volume", "length", "count"
]
Tenure = Literal["holds", "takes_up", "leaves"]
FigureRole = Literal["total", "part", "target", "result", "ceiling", "share"]
RelationKind = Literal[
    "based_on", "implements", "amends", "replaces", "repeals", "guides", "promulgated_with", "cites"
]
UnreadKind = Literal["symbol", "role", "body", "date"]
IssuerFrom = Literal[
    "symbol", "citation", "sentence", "document", "home", "citation+home", "sentence+home", "document+home"
]
"""What tells who issued a document; "+home": a body of a province is told there ("UBND tỉnh"), and which
province's by whose page it is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a text and the sentence that it stands in."""

    start: int
    end: int
    quote: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceMention(Mention):
    """A province named in any form; ``province_id`` is the unit valid at the document's date."""

    province_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMention(Mention):
    """A document cited by number and symbol, as far as this text tells; ``is_own``: it is this document,
    whose head has the number.

    ``issuer_from`` says what tells the issuer; "home" is no more than assumed. With an ``issuer_from`` of the
    text and no ``issuer``, the text names a body without saying which ("của UBND huyện").
    """

    key: str
    number: str
    year: int | None
    symbol: str
    type: str
    issuer: str | None
    issuer_province: str | None
    issuer_from: IssuerFrom | None
    issued_on: date | None
    subject: str | None
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRelation(Mention):
    """What a text says that the document at the index ``source``, among its citations, is to that at
    ``target``; the span is that of the citation at which it says so.
    """

    relation: RelationKind
    source: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Official(Mention):
    """A person named with an office, a position or an academic title.

    ``role`` is None for a signature that tells no office.
    ``tenure``: whether the place tells that the person holds the office, takes it up or leaves (has left) it.
    """

    name: str
    role: str | None
    organisation: str | None
    province_id: str | None
    tenure: Tenure = "holds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Mention):
    """A number with what it counts; ``value`` in base units of ``unit``; ``measure`` says what, in words.

    ``part_of`` is the index of the total that it is a part of, among the document's figures.
    """

    value: float
    value_max: float | None
    unit: str
    unit_family: UnitFamily | None
    qualifier: Qualifier | None
    measure: str | None
    role: FigureRole | None = None
    part_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Mention):
    """A programme activity: something an organisation did, does or plans."""

    programme: str | None
    type: ActivityType
    status: Status
    title: str
    date_from: date | None
    date_to: date | None
    place: str | None
    province_id: str | None
    organiser: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(Mention):
    """Something that nothing was made of: ``what`` is the value that is not known."""

    kind: UnreadKind
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read out of one text, each list in text order.

    ``written`` is when the text was; ``signatory`` the index of the official who signed it, where its head
    has a number. ``figure_activities`` maps the index of a figure to that of the
    activity it measures; ``activity_decisions`` pairs the index of an activity with that of the citation it
    carries out.
    """

    written: Written
    provinces: list[ProvinceMention]
    decisions: list[DecisionMention]
    relations: list[DecisionRelation] = field(default_factory=list)
    officials: list[Official]
    figures: list[Figure]
    activities: list[Activity]
    figure_activities: dict[int, int]
    activity_decisions: list[tuple[int, int]]
    signatory: int | None = None
    unread: list[Unread] = field(default_factory=list)
