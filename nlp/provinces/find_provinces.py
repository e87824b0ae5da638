"""Which provinces a text names, in any form: alone, with "tỉnh" or "TP.", or in an organisation's name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from nlp.language.letters import LOWER, UPPER
from nlp.provinces import gazetteer, merger_words, mergers, namesakes, spellings
from nlp.provinces.gazetteer import Province
from nlp.provinces.spellings import Written
from nlp.records import ProvinceMention
from nlp.text.document import Document

# A unit that ended before this year lives on in company names and the like: it counts only after "tỉnh".
_LIVING_MEMORY = 1998
_CITY_CUE = re.compile(r"(?:\b(?:TP|Tp|tp|T\.P|TX|Tx)\.?|[Tt]hành phố|[Tt]hanh pho|THÀNH PHỐ|[Tt]hị xã) ?$")
_PROVINCE_CUE = re.compile(r"\b(?:[Tt]ỉnh|TỈNH|[Tt]inh|TINH):? $")
_SEVERAL = re.compile(r"\b(?:[Cc]ác|[Hh]ai) tỉnh $")
_OFFICE = re.compile(r"(?:\b(?:UBND|HĐND|Báo|Đài|Công an|[Tt]ỉnh ủy|[Tt]hành ủy)|\bSở [^,.;:\n]{2,40}) $")
_PLACED = re.compile(
    r"\b(?:tại|ở|từ|về|đến|khắp|nông dân|người dân|bà con|đoàn|gian hàng của) $", re.IGNORECASE
)
_GOES_ON = re.compile(rf" [{UPPER}]")
# "Nha Trang, Khánh hòa"
_TOWN_OF = re.compile(rf"\b[{UPPER}][{LOWER}]+ [{UPPER}{LOWER}][{LOWER}]+, $")
_LISTED = re.compile(r" ?(?:,|;|-|/|và) ?(?:và )?")
# "Vũng Tàu" is short for the province; "TP. Vũng Tàu" is a city in it.
_CITIES_OF_PROVINCES = frozenset({"Vũng Tàu"})
_REACH_BEFORE = 60
_LONGEST_NAME = 48


def find(document: Document) -> list[ProvinceMention]:
    """The mentions of provinces in ``document.text``, in text order.

    A name resolves to the unit that it named when the document was written. Names of persons, communes,
    streets and the like that are spelt as a province's are left out (``namesakes``).
    """
    return document.once(_mentions)


def _mentions(document: Document) -> list[ProvinceMention]:
    return [
        ProvinceMention(
            start=name.start,
            end=name.end,
            quote=document.text[name.start : name.end],
            sentence=document.sentence_at(name.start).text,
            province_id=unit.id,
        )
        for name, unit in _Finder(document).mentions()
    ]


def unit_at(document: Document, offset: int) -> tuple[Province, int] | None:
    """The unit whose name (or alias) stands at ``offset``, as valid when the document was written, and where
    that ends ("TP | HCM"); None if none does.
    """
    name = spellings.written_at(gazetteer.canonical(document.text[offset : offset + _LONGEST_NAME]))
    unit = gazetteer.resolve_within(name.name.written, document.written) if name else None
    return (unit, offset + name.end) if name and unit else None


class _Finder:
    """Reads the names in a document from its first to its last; ``_after``: where the last province ended."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = gazetteer.canonical(document.text)
        self._communes = namesakes.communes(self._text)
        self._after: int | None = None

    def mentions(self) -> Iterator[tuple[Written, Province]]:
        """The names of provinces and what they mean; sentence by sentence, since a merger tells of both."""
        for start, named in groupby(
            self._named(), lambda one: self._document.sentence_at(one[0].start).start
        ):
            found = list(named)
            told = self._told(start, [name for name, _ in found])
            yield from ((name, told.get(name.start - start, unit)) for name, unit in found)

    def _named(self) -> Iterator[tuple[Written, Province]]:
        for whole in spellings.written(self._text):
            for name in self._parts(whole):
                unit = gazetteer.resolve_within(name.name.written, self._document.written)
                if unit and self._names(name, unit):
                    self._after = name.end
                    yield name, unit

    def _told(self, start: int, names: list[Written]) -> Mapping[int, Province]:
        """The units that the sentence at ``start`` tells of ``names``, by their places in it."""
        sentence = self._document.sentence_at(start)
        placed = [replace(name, start=name.start - start, end=name.end - start) for name in names]
        return mergers.units(self._text[start : start + len(sentence.text)], placed, self._document.written)

    def _parts(self, name: Written) -> list[Written]:
        """The two provinces that a unit of the past was made of ("Quảng Nam - Đà Nẵng"), where it is not the
        unit that is meant ("tỉnh Quảng Nam - Đà Nẵng").
        """
        unit = gazetteer.resolve_within(name.name.written, self._document.written)
        before = self._before(name)
        is_one = _PROVINCE_CUE.search(before) and not _SEVERAL.search(before)
        if (
            unit is None
            or is_one
            or merger_words.FORMER_AFTER.match(self._text, name.end)
            or not self._is_bygone(unit)
        ):
            return [name]
        return spellings.parts(self._text, name) or [name]

    def _names(self, name: Written, unit: Province) -> bool:
        if namesakes.is_abroad(self._text, name):
            return False
        before = self._before(name)
        if _PROVINCE_CUE.search(before):
            return True
        if not self._is_known(name, unit, before):
            return False
        if _CITY_CUE.search(before):
            return name.name.written not in _CITIES_OF_PROVINCES
        if name.name.written == "Hồ Chí Minh":
            return self._is_listed(name)
        return name.start not in self._communes and not namesakes.is_other(self._text, name)

    def _is_known(self, name: Written, unit: Province, before: str) -> bool:
        """Whether the name is one that people of its time know for a province's, as it is written."""
        needs = name.name.needs
        if needs and not before.rstrip().endswith(needs):
            return False
        if self._is_bygone(unit) and not self._tells_of_past(name):
            return False
        if name.is_unmarked:
            return bool(_CITY_CUE.search(before) or _OFFICE.search(before))
        return not name.loose or bool(
            self._is_listed(name)
            or self._opens_list(name)
            or ("." not in self._text[name.start : name.end] and _TOWN_OF.search(before))
            or _CITY_CUE.search(before)
            or _OFFICE.search(before)
            or self._is_initialled_place(name, before)
        )

    def _is_initialled_place(self, name: Written, before: str) -> bool:
        """ "tại Q.Ngãi", "nông dân V.Long": where something is, or whose people; not "Q.Bình Thạnh"."""
        is_initialled = "." in self._text[name.start : name.end]
        return is_initialled and bool(_PLACED.search(before)) and not _GOES_ON.match(self._text, name.end)

    def _tells_of_past(self, name: Written) -> bool:
        return bool(
            merger_words.FORMER_AFTER.match(self._text, name.end)
            or merger_words.is_divided(self._text, name)
            or self._is_listed(name)
            or self._opens_list_of_bygone(name)
        )

    def _is_bygone(self, unit: Province) -> bool:
        if unit.valid_to is None or unit.valid_to.year >= _LIVING_MEMORY:
            return False
        return self._document.earliest is None or self._document.earliest > unit.valid_to

    def _is_listed(self, name: Written) -> bool:
        """Whether the name goes on with a list of provinces; "Hồ Chí Minh" alone is the person."""
        return self._after is not None and bool(_LISTED.fullmatch(self._text, self._after, name.start))

    def _opens_list(self, name: Written) -> bool:
        """Whether another province follows as in a list: "B.Phước, T.Ninh và L.An"."""
        return self._next_in_list(name) is not None

    def _opens_list_of_bygone(self, name: Written) -> bool:
        """Whether another unit of the past follows: "Nghệ Tĩnh, Bình Trị Thiên"."""
        following = self._next_in_list(name)
        if following is None:
            return False
        unit = gazetteer.resolve_within(following.name.written, self._document.written)
        return unit is not None and self._is_bygone(unit)

    def _next_in_list(self, name: Written) -> Written | None:
        joint = _LISTED.match(self._text, name.end)
        if joint is None or not joint[0].strip():
            return None
        return spellings.written_at(self._text[joint.end() : joint.end() + _LONGEST_NAME])

    def _before(self, name: Written) -> str:
        return self._text[max(0, name.start - _REACH_BEFORE) : name.start]
