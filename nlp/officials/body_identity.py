"""Whether two names of bodies are of one body: "Sở TN&MT" and "Sở Tài nguyên và Môi trường tỉnh Yên Bái"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from nlp.language import vocabulary
from nlp.officials.agencies import Agency, agency_at
from nlp.officials.territory import ends_nationally
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.text.syllables import Syllables, split

_WORD = re.compile(r"\w+")
_DROPPED = frozenset({"và", "các", "của", "thuộc", "tại", "ở", "trực"})
# Words of the kinds of firms and schools, which name none of them.
_OF_KINDS = frozenset(
    re.findall(
        r"\w+",
        "tnhh cổ phần tư nhân một thành viên thương mại dịch vụ sản xuất xây dựng đầu tư nông nghiệp công ty "
        "tiểu học trung cơ sở phổ thông mầm non mẫu giáo",
    )
)
_OF_A_PROVINCE = frozenset({"tỉnh ủy", "tỉnh đoàn", "đoàn đại biểu quốc hội"})
_OF_A_CITY = frozenset({"thành ủy", "thành đoàn"})
_PARTY_UNITS = frozenset({"tỉnh", "huyện", "quận"})
_CITY = "thành phố"
_UNIT = 1
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is compared: the ``words`` of its name, written out, without its province's.

    ``is_public``: of the state, a party or a union. ``is_known``: the words tell it from others in its
    ``province`` (the province's name; None for the whole country). ``is_unit``: a small one that every
    district or firm may have: its words mean one body only where they begin one longer name.
    """

    words: tuple[str, ...]
    province: str | None
    is_public: bool
    is_known: bool
    is_unit: bool

    def is_short_for(self, other: "Body") -> bool:
        """Whether ``other`` has the same name with more behind it, a place not counted."""
        length = len(self.words)
        is_told_by_post = self.province is None and self.is_public
        if self.province != other.province or (length < _SHORTEST and not is_told_by_post):
            return False
        goes_on = length < len(other.words) and other.words[:length] == self.words
        return goes_on and (self.is_unit or not _is_place_word(other.words, length))


@lru_cache(maxsize=10_000)
def body_of(role: str, organisation: str | None, province_id: str | None) -> Body | None:
    """The body in which ``role`` is held; None where neither tells one."""
    post = _of_post(role, organisation)
    if post is not None:
        return Body(post, None, is_public=True, is_known=True, is_unit=False)
    return _of_name(role, organisation, province_id) if organisation else None


def _of_post(role: str, organisation: str | None) -> tuple[str, ...] | None:
    words, body = " ".join(words_of(role)), words_of(organisation or "")
    for post, needed, compared in _national_posts():
        if not re.search(rf"\b{post}\b", words) or (needed and body != needed):
            continue
        # "Bộ trưởng Bộ Công Thương" is told by more than by the post.
        return body if body[: len(compared)] == compared else compared
    return None


def _of_name(role: str, organisation: str, province_id: str | None) -> Body | None:
    unit = gazetteer.provinces()[province_id] if province_id else None
    written = _governing(words_of(role), words_of(organisation))
    words, is_placed = _without_province(written, province_id) if province_id else (written, False)
    if not words:
        return None
    agency, rest = _opened(words)
    is_city = unit is not None and _was_always_city(unit)
    is_public = agency is not None and not agency.traits & {"firm", "named"}
    is_unit = agency is not None and agency.rank == _UNIT and not _has_parent(rest)
    known = not is_unit and _is_known(words, agency, rest, is_placed=is_placed, is_city=is_city)
    if unit is None and is_public and not _is_national(words, agency):
        known = False
    return Body(words, unit.name if unit else None, is_public, known, is_unit)


def _governing(role: Sequence[str], place: tuple[str, ...]) -> tuple[str, ...]:
    """The body that governs where the text has but the place: "Chủ tịch | huyện A", "Bí thư | tỉnh"."""
    if not _is_place_word(place, 0):
        return place
    if "chủ" in role and "tịch" in role:
        return ("ủy", "ban", "nhân", "dân", *place)
    return (place[0], "ủy", *place[1:]) if role[-2:] == ("bí", "thư") and place[0] in _PARTY_UNITS else place


def _is_national(words: Sequence[str], agency: Agency | None) -> bool:
    return (agency is not None and "national" in agency.traits) or ends_nationally(words)


def _is_known(
    words: Sequence[str], agency: Agency | None, rest: Sequence[str], *, is_placed: bool, is_city: bool
) -> bool:
    if agency is None:
        return True
    if _is_place_word(words, len(words) - 1) or words[-2:] == ("thành", "phố"):
        return False
    if agency.traits & {"firm", "named"}:
        return any(word not in _OF_KINDS for word in rest) or (is_placed and "firm" not in agency.traits)
    if rest:
        return "passing" not in agency.traits or _has_parent(rest)
    by_head = agency.head in _OF_A_PROVINCE or "complete" in agency.traits
    return (
        by_head or (is_city and agency.head in _OF_A_CITY) or (is_placed and "passing" not in agency.traits)
    )


def _opened(words: Sequence[str]) -> tuple[Agency | None, tuple[str, ...]]:
    found = agency_at(Syllables(split(" ".join(words))), 0)
    return (found[0], tuple(words[found[1] :])) if found else (None, tuple(words))


def _has_parent(words: Sequence[str]) -> bool:
    """Whether a larger body or a named place stands in ``words``: "kinh tế huyện Mộc Sơn"."""
    syllables = Syllables(split(" ".join(words)))
    for index in range(len(syllables)):
        found = agency_at(syllables, index)
        if found is not None and found[0].rank > _UNIT:
            return found[1] < len(syllables) or "place" not in found[0].traits
    return False


def _is_place_word(words: Sequence[str], index: int) -> bool:
    found = agency_at(Syllables(split(" ".join(words[index : index + 2]))), 0)
    # "Thôn" and the like end other names too: "Sở Nông nghiệp và Phát triển nông thôn".
    return found is not None and "place" in found[0].traits and found[0].rank > _UNIT


def _without_province(words: tuple[str, ...], province_id: str) -> tuple[tuple[str, ...], bool]:
    """``words`` without the province's name and kind at their end, and whether either stood there. After
    "thành phố" the name of a province that is none is a city's in it, and stays.
    """
    is_city = _was_always_city(gazetteer.provinces()[province_id])
    kinds: list[tuple[str, ...]] = [("thành", "phố") if is_city else ("tỉnh",), ()]
    for name in _names(province_id):
        for kind in kinds:
            ending = (*kind, *name)
            if ending and words[-len(ending) :] == ending:
                left = words[: -len(ending)]
                is_of_city_in_it = not kind and left[-2:] == ("thành", "phố")
                return (words, False) if is_of_city_in_it else (left, True)
    return words, False


def _was_always_city(unit: Province) -> bool:
    return all(kind == _CITY for _, kind in unit.kinds)


@cache
def _names(province_id: str) -> tuple[tuple[str, ...], ...]:
    """The words of the names of the province, the longest first, and no words at all."""
    unit = gazetteer.provinces()[province_id]
    written = {words_of(entry.written) for entry in gazetteer.names().values() if unit in entry.units}
    return (*sorted(written, key=lambda words: (-len(words), words)), ())


def words_of(name: str) -> tuple[str, ...]:
    """The words of ``name`` in lower case with abbreviations written out, the small ones dropped."""
    spelt = [word for word in _WORD.findall(gazetteer.canonical(name).lower()) if word not in _DROPPED]
    # What an abbreviation stands for may be a part of what is itself written otherwise.
    return tuple(_written_out(_written_out(spelt)))


def _written_out(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    index = 0
    while index < len(words):
        for length in range(min(len(words) - index, _longest_abbreviation()), 0, -1):
            known = _abbreviations().get(tuple(words[index : index + length]))
            if known is not None:
                break
        found.extend(words[index : index + length] if known is None else known)
        index += length
    return found


@cache
def _abbreviations() -> dict[tuple[str, ...], tuple[str, ...]]:
    rows = vocabulary.read("body_abbreviations.csv", key="abbreviation")
    return {tuple(row["abbreviation"].split()): tuple(row["words"].split()) for _, row in rows}


@cache
def _longest_abbreviation() -> int:
    return max(map(len, _abbreviations()))


@cache
def _national_posts() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    rows = [row for _, row in vocabulary.read("national_posts.csv", key="post")]
    return tuple(
        (row["post"], tuple(row["organisation"].split()), tuple(row["body"].split())) for row in rows
    )
