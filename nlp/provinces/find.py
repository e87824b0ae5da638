"""Which provinces a text names, in any form: alone, with "tỉnh" or "TP.", or in an organisation's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp import vocabulary
from nlp.officials import person_names
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Name, Province
from nlp.records import ProvinceMention
from nlp.text.document import Document

# A unit that ended before this year lives on in company names and the like: it counts only after "tỉnh".
_LIVING_MEMORY = 1998
_CITY_CUE = re.compile(r"(?:\b(?:TP|Tp|tp|T\.P|TX|Tx)\.?|[Tt]hành phố|THÀNH PHỐ|[Tt]hị xã) ?$")
_PROVINCE_CUE = re.compile(r"\b(?:[Tt]ỉnh|TỈNH) $")
# "Vũng Tàu" is short for the province; "TP. Vũng Tàu" is a city in it.
_CITIES_OF_PROVINCES = frozenset({"Vũng Tàu"})
_REACH_BEFORE = 24
_LONGEST_NAME = 48


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name at ``start`` of the canonical ``text``, and where the province named before it ended."""

    text: str
    start: int
    name: Name
    unit: Province
    after: int | None

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - _REACH_BEFORE) : self.start]


def find(document: Document) -> list[ProvinceMention]:
    """The mentions of provinces in ``document.text``, in text order.

    A name resolves to the unit that it named when the document was written. Names of persons, communes,
    streets and the like that are spelt as a province's are left out (``data/place_cues.csv``,
    ``data/province_false_friends.csv``).
    """
    return [
        ProvinceMention(
            start=start,
            end=end,
            quote=document.text[start:end],
            sentence=document.sentence_at(start).text,
            province_id=unit.id,
        )
        for start, end, unit in _occurrences(document)
    ]


def unit_at(document: Document, offset: int) -> Province | None:
    """The unit whose name (or alias) stands at ``offset``, as valid when the document was written; None if
    none does.
    """
    match = _pattern().match(gazetteer.canonical(document.text[offset : offset + _LONGEST_NAME]))
    return gazetteer.resolve_within(match[0], document.written) if match else None


def _occurrences(document: Document) -> Iterator[tuple[int, int, Province]]:
    text = gazetteer.canonical(document.text)
    after: int | None = None
    for match in _pattern().finditer(text):
        name = gazetteer.names().get(gazetteer.key(match[0]))
        unit = gazetteer.resolve_within(name.written, document.written) if name else None
        if name is None or unit is None:
            continue
        if _names_the_province(_Candidate(text, match.start(), name, unit, after), document):
            after = match.end()
            yield match.start(), match.end(), unit


def _names_the_province(candidate: _Candidate, document: Document) -> bool:
    before, name = candidate.before, candidate.name
    if _PROVINCE_CUE.search(before):
        return True
    if _is_bygone(candidate.unit, document) or (name.needs and not before.rstrip().endswith(name.needs)):
        return False
    if _CITY_CUE.search(before):
        return name.written not in _CITIES_OF_PROVINCES
    if name.written == "Hồ Chí Minh":
        return _is_listed(candidate)
    return not _place_cue().search(before) and not _names_a_person(document.text, candidate.start)


def _names_a_person(text: str, start: int) -> bool:
    """Whether a person's name goes on at ``start`` ("Nguyễn | Bình Thuận") or begins there ("bà | Hà Giang
    Nam").
    """
    return person_names.begins_before(text, start) or person_names.is_addressed(text, start)


def _is_bygone(unit: Province, document: Document) -> bool:
    if unit.valid_to is None or unit.valid_to.year >= _LIVING_MEMORY:
        return False
    return document.earliest is None or document.earliest > unit.valid_to


def _is_listed(candidate: _Candidate) -> bool:
    """Whether the name goes on with a list of provinces; "Hồ Chí Minh" alone is the person."""
    if candidate.after is None:
        return False
    return re.fullmatch(r" ?(?:,|-|và) ?", candidate.text[candidate.after : candidate.start]) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """All names and their false friends, longest first: what is matched is used up."""
    friends = [row["phrase"] for _, row in vocabulary.read("province_false_friends.csv", key="phrase")]
    phrases = {gazetteer.canonical(form) for friend in friends for form in (friend, friend.upper())}
    written = sorted({*gazetteer.names(), *phrases}, key=lambda name: (-len(name), name))
    forms = "|".join(_with_spacing(name) for name in written)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def _with_spacing(name: str) -> str:
    return (
        re.escape(name).replace(r"\ \-\ ", " {0,2}- {0,2}").replace(r"\-", " ?- ?").replace(r"\ ", " {1,3}")
    )


@cache
def _place_cue() -> re.Pattern[str]:
    rows = [row for _, row in vocabulary.read("place_cues.csv", key="cue")]
    return re.compile("(?:" + "|".join(_cue(row["cue"], row["unless_after"]) for row in rows) + ") {1,3}$")


def _cue(cue: str, unless_after: str) -> str:
    forms = "|".join(re.escape(form) for form in sorted({cue, cue[0].upper() + cue[1:], cue.upper()}))
    others = "".join(rf"(?<!\b{re.escape(word)} )" for word in filter(None, unless_after.split("|")))
    return rf"(?<!\w){others}(?:{forms})"
