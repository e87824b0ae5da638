"""What a person's name looks like: two to five capitalised syllables, a family name first."""

from functools import cache

from nlp.language import names, vocabulary
from nlp.officials.agencies import agency_at, province_end, zone_end
from nlp.officials.roles import address_end, role_at
from nlp.text.syllables import Phrases, Syllable, Syllables

SHORTEST, LONGEST = 2, 5
_HIGHLAND_FIRST = ("H'", "H’", "K'", "K’")
_LONGEST_ZONE = 5
_ISSUES = ("ban", "hành")
_USUAL_SECOND = frozenset({"văn", "thị"})


def begins_with_family_name(syllable: Syllable) -> bool:
    """Whether ``syllable`` is a family name, or the first syllable of a highland name ("H'Loan")."""
    return syllable.text.capitalize() in names.family_names() or syllable.text.startswith(_HIGHLAND_FIRST)


def capitals_end(syllables: Syllables, index: int) -> int:
    """The end of the capitalised syllables from ``index`` on, up to where a role or an agency begins.

    Agencies of one syllable end nothing: they are given names too ("Nguyễn Xuân Trường"). At most
    ``LONGEST`` + 8 syllables are read.
    """
    last = index
    while last < min(len(syllables), index + LONGEST + 8) and _may_be_in_name(syllables, index, last):
        if last > index and (role_at(syllables, last) or _opens_long_agency(syllables, last)):
            break
        if (
            last >= index + SHORTEST
            and begins_anew(syllables, last)
            and not _wants_given(syllables, index, last)
        ):
            break
        last += 1
    return last


def _wants_given(syllables: Syllables, first: int, index: int) -> bool:
    """Whether a given name has yet to come at ``index``: "Nguyễn Văn | Được | trao quyết định"."""
    is_next = syllables[index].start - syllables[index - 1].end == 1
    return is_next and index == first + SHORTEST and syllables[index - 1].key in _USUAL_SECOND


def _opens_long_agency(syllables: Syllables, index: int) -> bool:
    agency = agency_at(syllables, index)
    return agency is not None and agency[1] - index > 1 and not _is_given(syllables, index)


def _is_given(syllables: Syllables, index: int) -> bool:
    """Whether the words of an agency are those of a name: "Lê Văn Phòng", and not "Lê Văn An Văn phòng"."""
    follows = begins_with_family_name(syllables[index - 1])
    return follows and syllables[index].key in _USUAL_SECOND and syllables[index + 1].text.istitle()


def _may_be_in_name(syllables: Syllables, first: int, index: int) -> bool:
    """Whether the syllable has a capital, or is a "văn" or "thị" that lost its own: "Đào văn Tuấn"."""
    if syllables[index].is_capitalised:
        # "BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "BỘ TRƯỞNG BỘ Y TẾ BAN HÀNH"
        return (
            syllables[index].key != "và" and tuple(one.key for one in syllables[index : index + 2]) != _ISSUES
        )
    middle = index == first + 1 and syllables[index].key in _USUAL_SECOND
    return middle and index + 1 < len(syllables) and syllables[index + 1].is_capitalised


def begins_anew(syllables: Syllables, index: int) -> bool:
    """Whether a lost full stop or a wide gap parts the syllable from the capitals before it."""
    if syllables[index].start - syllables[index - 1].end > 1:
        return True
    if _sentence_openers().at(syllables, index) is None or index + 1 >= len(syllables):
        return False
    following = syllables[index + 1]
    is_address = following.is_capitalised and address_end(syllables, index) is not None
    return is_address or following.is_small or following.text.isdigit() or following.text == ":"


@cache
def _sentence_openers() -> Phrases[None]:
    return Phrases((row["word"], None) for _, row in vocabulary.read("sentence_openers.csv", key="word"))


def name_end(syllables: Syllables, index: int) -> int | None:
    """The end of the person's name that begins at ``index``, by its capitals alone; None if none can."""
    last = _past_hyphens(syllables, index, capitals_end(syllables, index))
    shortest = 1 if is_highland(syllables, index) else SHORTEST
    return last if shortest <= last - index <= LONGEST else None


def is_highland(syllables: Syllables, index: int) -> bool:
    """Whether a name begins that may have one syllable alone: "K'Brếu", "H'Loan"."""
    return index < len(syllables) and syllables[index].text.startswith(_HIGHLAND_FIRST)


def _past_hyphens(syllables: Syllables, index: int, last: int) -> int:
    """The end of the name of capitals up to ``last``; of a foreign one, with the parts that hyphens join
    ("Anna-Maria Schmidt").
    """
    while _is_hyphen_in_name(syllables, last) and not begins_with_family_name(syllables[index]):
        last = capitals_end(syllables, last + 1)
    return last


def _is_hyphen_in_name(syllables: Syllables, index: int) -> bool:
    if not 0 < index < len(syllables) - 1 or syllables[index].text != "-":
        return False
    before, mark, after = syllables[index - 1 : index + 2]
    is_glued = before.end == mark.start and mark.end == after.start
    opens = role_at(syllables, index + 1) or agency_at(syllables, index + 1)
    return is_glued and before.is_capitalised and after.is_capitalised and not opens


def border(
    syllables: Syllables,
    first: int,
    *,
    after_place: bool = False,
    names_place: bool = False,
    least: int = 1,
) -> int | None:
    """Where a person's name begins that ends the run of capitals from ``first``: "Lạng Sơn | Lê Đình Đại".

    None where the run ends without one. ``after_place``: the run begins with the name of a district or the
    like, which seldom has one syllable. ``names_place``: it may have the name of a place that bears a
    person's ("huyện Trần Văn Thời"). Of several ways to read the run the likeliest is taken; ``least`` is how
    likely it must be, from 1 to 6.
    """
    last = capitals_end(syllables, first)
    after_place = after_place or _is_after_zone(syllables, first)
    for index in range(first, last - 1):
        if (opener := agency_at(syllables, index)) and "place" in opener[0].traits:
            first, after_place, names_place = opener[1], True, True
        elif zone := zone_end(syllables, index):
            first, after_place = zone, True
    closed = _inside_provinces(syllables, first, last)
    if names_place:
        closed |= _inside_named_places(syllables, first, last, after_place)
    if last > first and is_highland(syllables, last - 1):
        return last - 1
    is_abbreviated = last > first and _is_abbreviation(syllables, first, last)
    if after_place and last - first == SHORTEST:
        closed.add(first)
    likely = [
        (score - (3 if after_place and start == first + 1 and not is_abbreviated else 0), -start)
        for start in range(max(first, last - LONGEST), last - SHORTEST + 1)
        if start not in closed and (score := _likelihood(syllables, start, last)) >= least
    ]
    return -max(likely)[1] if likely else None


def _is_after_zone(syllables: Syllables, index: int) -> bool:
    return any(zone_end(syllables, at) == index for at in range(max(0, index - _LONGEST_ZONE), index))


def _inside_provinces(syllables: Syllables, first: int, last: int) -> set[int]:
    """The places in the run that belong to a province's name, unless a family name stands before it."""
    closed: set[int] = set()
    for index in range(first, last):
        end = None if _is_after_viet(syllables, index) else province_end(syllables, index)
        named = index > first and syllables[index - 1].text.capitalize() in names.common_family_names()
        if end is not None and index not in closed and not named:
            closed.update(range(index, end))
    return closed


def _is_after_viet(syllables: Syllables, index: int) -> bool:
    """Whether a province's name begins inside "Việt Nam": "Việt | Nam Hà"."""
    return index > 0 and (syllables[index - 1].key, syllables[index].key) == ("việt", "nam")


def _inside_named_places(syllables: Syllables, first: int, last: int, after_place: bool) -> set[int]:
    """The places in the run that belong to a place that bears a person's name: at ``first`` alone where it is
    ``after_place``, else anywhere, but of three syllables and more.
    """
    closed: set[int] = set()
    for index in [first] if after_place else range(first, last):
        found = _persons_places().at(syllables, index)
        if found is not None and (after_place or found[1] - index > SHORTEST):
            closed.update(range(index, found[1]))
    return closed


def _is_abbreviation(syllables: Syllables, index: int, last: int) -> bool:
    """Whether "HCM" or the like stands before what is not all in capitals."""
    text = syllables[index].text
    return len(text) > 1 and text.isupper() and not syllables[last - 1].text.isupper()


@cache
def _persons_places() -> Phrases[None]:
    return Phrases((row["name"], None) for _, row in vocabulary.read("persons_places.csv", key="name"))


def _likelihood(syllables: Syllables, start: int, last: int) -> int:
    """How much ``syllables[start:last]`` looks like a person's name; 0 for not at all."""
    if not begins_with_family_name(syllables[start]):
        return 0
    common = syllables[start].text.capitalize() in names.common_family_names()
    highland = syllables[start].text.startswith(_HIGHLAND_FIRST)
    usual_length = last - start in (3, 4)
    usual_second = syllables[start + 1].key in _USUAL_SECOND
    return 2 * common + 2 * highland + usual_length + 3 * usual_second


def is_historical(name: str) -> bool:
    """Whether ``name`` is a person's of history (``data/historical_persons.csv``)."""
    return name.casefold() in _historical()


@cache
def _historical() -> frozenset[str]:
    rows = vocabulary.read("historical_persons.csv", key="name")
    return frozenset(row["name"].casefold() for _, row in rows)
