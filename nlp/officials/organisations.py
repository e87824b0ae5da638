"""Organisations named in a sentence, and where their names end: "Sở Công Thương Lạng Sơn | Lê Đình Đại"."""

from dataclasses import dataclass

from nlp.officials import person_names
from nlp.officials.agencies import Agency, agency_at, country_end, province_end, word_at
from nlp.officials.organisation_body import Body
from nlp.officials.roles import Role, role_at
from nlp.text.syllables import Syllables

_OF = frozenset({"của", "thuộc", "tại", "ở"})
_DASHES = "-–—"
# Units so small that a parent in parentheses is part of their name: "phòng Quản lý điện (Sở Công Thương)".
_SMALL = 1
_LIKELY_NAME = 3
# A capitalised word as long as this is no Vietnamese given name.
_LONGEST_SYLLABLE = 7


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation named by ``syllables[first:last]``; ``agency`` is None if no known word opens it."""

    first: int
    last: int
    agency: Agency | None

    def has(self, trait: str) -> bool:
        """Whether its agency is known to have ``trait``."""
        return self.agency is not None and trait in self.agency.traits


def organisation_at(
    syllables: Syllables, index: int, *, person_follows: bool = False, after_role: bool = False
) -> Organisation | None:
    """The organisation whose name begins at ``index``; None if none does.

    ``person_follows``: the name of a person may stand right after it. ``after_role``: a role stands before
    it, so that small letters ("trung tâm"), a bare place ("tỉnh Long An") and words of no known agency do.
    """
    is_opening = after_role or (index < len(syllables) and syllables[index].is_capitalised)
    found = agency_at(syllables, index) if is_opening else None
    if found is None:
        return _unopened(syllables, index, person_follows) if after_role else None
    agency, last = found
    role, word = role_at(syllables, index), word_at(syllables, index)
    if any(longer and longer > last for longer in (role and role.last, word and word[1])):
        return None
    if _is_family_name(syllables, index):
        return None
    if not after_role and "place" in agency.traits:
        return None
    end = Body(syllables, agency, last, person_follows=person_follows).end()
    if end == last and _is_another_word(syllables, index, last):
        return None
    return _with_parent(syllables, Organisation(index, end, agency), person_follows)


def _is_family_name(syllables: Syllables, index: int) -> bool:
    """Whether a word that opens organisations opens a person's name here: "Đoàn Minh Khuê"."""
    is_name = person_names.border(syllables, index, least=_LIKELY_NAME) == index
    return is_name and word_at(syllables, index + 1) is None


def organisation_of(syllables: Syllables, role: Role, *, person_follows: bool) -> Organisation | None:
    """The organisation right after ``role``, or one that its last words open ("Trưởng phòng Kinh tế")."""
    if role.shared and _opens_name(syllables, role):
        return _shared(syllables, role, person_follows)
    after = role.last
    if after < len(syllables) and syllables[after].key in _OF:
        after += 1
    if (country := _country(syllables, role, after)) is not None:
        return country
    if role.office.kind == "title" and agency_at(syllables, after) is None:
        return None
    return organisation_at(syllables, after, person_follows=person_follows, after_role=True)


def _country(syllables: Syllables, role: Role, index: int) -> Organisation | None:
    """The country whose office it is: "Tổng thống | Hoa Kỳ"; in short of a nation's: "Thủ tướng | Anh"."""
    end = country_end(syllables, index)
    if end is None or role.office.kind == "title" or (end == index + 1 and not role.office.is_national):
        return None
    return Organisation(index, end, None)


def _opens_name(syllables: Syllables, role: Role) -> bool:
    """Whether the last words of the role open the name after it; not in "Trưởng phòng | Phòng Kinh tế" nor in
    "Chánh Văn phòng | Sở Công Thương".
    """
    opened = agency_at(syllables, role.last)
    if opened is None:
        return True
    shared = syllables[role.last - role.shared].key
    return opened[0].head.split()[0] != shared and opened[0].head not in role.office.alone_before


def _shared(syllables: Syllables, role: Role, person_follows: bool) -> Organisation | None:
    first = role.last - role.shared
    found = agency_at(syllables, first)
    agency = found[0] if found else Agency(syllables[first].key, _SMALL, frozenset({"loose"}))
    start = max(role.last, found[1] if found else 0)
    end = Body(syllables, agency, start, person_follows=person_follows).end()
    return (
        None
        if end == role.last
        else _with_parent(syllables, Organisation(first, end, agency), person_follows)
    )


def _unopened(syllables: Syllables, index: int, person_follows: bool) -> Organisation | None:
    """A body named without a word that says what it is: "EVN", "TTKC và TVPTCN", "Đồng Nai"."""
    if index >= len(syllables) or not syllables[index].is_capitalised or role_at(syllables, index):
        return None
    if not _is_no_person(syllables, index):
        return None
    end = Body(syllables, None, index, person_follows=person_follows).end()
    return Organisation(index, end, None) if end > index else None


def _is_no_person(syllables: Syllables, index: int) -> bool:
    if province_end(syllables, index) or word_at(syllables, index):
        return True
    if person_names.begins_with_family_name(syllables[index]):
        return False
    alone = person_names.capitals_end(syllables, index) == index + 1
    return not alone or syllables[index].text.isupper() or len(syllables[index].text) >= _LONGEST_SYLLABLE


def _is_another_word(syllables: Syllables, first: int, last: int) -> bool:
    """Whether a single small syllable that could open a name begins a common word: "tổ chức", "ban hành"."""
    if last - first > 1 or not syllables[first].is_small or last >= len(syllables):
        return False
    return syllables[last].is_small and syllables.is_inside_word(last)


def _with_parent(syllables: Syllables, unit: Organisation, person_follows: bool) -> Organisation:
    """``unit`` with the larger body that it belongs to: "khoa Vật liệu xây dựng, Trường Đại học Xây dựng"."""
    if unit.agency is None or unit.last + 1 >= len(syllables):
        return unit
    mark, rank, opened = syllables[unit.last], unit.agency.rank, agency_at(syllables, unit.last + 1)
    links = mark.text in {",", *_DASHES} or mark.key in {"thuộc", "của"}
    encloses = mark.text == "(" and rank == _SMALL
    if opened is None or opened[0].rank <= rank or "party" in opened[0].traits or not (links or encloses):
        return unit
    parent = organisation_at(syllables, unit.last + 1, person_follows=person_follows)
    if parent is None:
        return unit
    if not encloses:
        return Organisation(unit.first, parent.last, unit.agency)
    closes = parent.last < len(syllables) and syllables[parent.last].text == ")"
    return Organisation(unit.first, parent.last + 1, unit.agency) if closes else unit
