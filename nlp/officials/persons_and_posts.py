"""The pieces of a sentence that tell of officials: persons, posts that stand with them, organisations."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.officials import apposition, person_names
from nlp.officials.agencies import agency_at, province_end, word_at
from nlp.officials.organisations import Organisation, organisation_at, organisation_of
from nlp.officials.roles import Role, address_end, may_open_address, may_open_role, role_at
from nlp.text.syllables import Syllable, Syllables

_PLURAL = frozenset({"các", "nhóm", "hai", "ba", "bốn", "những", "2", "3", "02", "03"})
# A name without a word of address or a post before it is one only after these.
_BEFORE_BARE_NAME = frozenset(
    {"và", "do", "có", "gồm", "là", "theo", "với", "cùng", "gặp", "mời", "giao", "của"}
)
_BEFORE_LISTED_NAME = frozenset(";:-–+*•")
_MOST_ADDRESSES = 2
_MOST_POSTS = 6
_LONGEST_ADDRESS = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at ``syllables[name:last]``; ``first`` is where the address before it begins."""

    first: int
    name: int
    last: int
    is_plural: bool

    @property
    def is_addressed(self) -> bool:
        """Whether a word of address ("ông", "đồng chí") stands before the name."""
        return self.first < self.name


@dataclass(frozen=True, slots=True)
class Post:
    """A role, and the organisation named right after it."""

    first: int
    last: int
    role: Role
    organisation: Organisation | None
    is_plural: bool

    @property
    def is_vague(self) -> bool:
        """Whether it says no more than that the person works somewhere: "cán bộ", without a body."""
        return self.role.office.kind == "vague" and self.organisation is None

    def leads(self, organisation: Organisation) -> bool:
        """Whether its role can stand at the head of ``organisation`` (column "leads")."""
        if organisation.agency is None:
            return False
        head = organisation.agency.head
        return any(head == lead or head.startswith(lead + " ") for lead in self.role.office.leads)


Piece = Person | Post | Organisation


def may_tell(syllables: Syllables) -> bool:
    """Whether a person and a role may stand in the sentence at all: most sentences have neither."""
    posts = (at for at, syllable in enumerate(syllables) if may_open_role(syllable))
    return any(role_at(syllables, index) is not None for index in posts) and any(
        _may_name(syllables, index) for index in range(len(syllables))
    )


def _may_name(syllables: Syllables, index: int) -> bool:
    if not syllables[index].is_capitalised or person_names.name_end(syllables, index) is None:
        return False
    if person_names.begins_with_family_name(syllables[index]):
        return province_end(syllables, index) is None
    before = range(max(0, index - _LONGEST_ADDRESS), index)
    return any(_may_announce(syllables[at]) and _announces_name(syllables, at, index) for at in before)


def _may_announce(syllable: Syllable) -> bool:
    return may_open_address(syllable) or may_open_role(syllable)


def _announces_name(syllables: Syllables, at: int, name: int) -> bool:
    """Whether a word of address or a title stands from ``at`` to ``name``."""
    role = role_at(syllables, at)
    is_title = role is not None and role.last == name and role.office.kind == "title"
    return is_title or address_end(syllables, at) == name


def pieces(syllables: Syllables) -> list[Piece]:
    """The pieces of a sentence in order; they do not overlap."""
    found: list[Piece] = []
    index = 0
    while index < len(syllables):
        is_word = syllables[index].text[0].isalnum()
        piece = _piece_at(syllables, index, found) if is_word else None
        if piece is None:
            index += 1
        else:
            found.append(piece)
            index = piece.last
    return found


def _piece_at(syllables: Syllables, index: int, before: Sequence[Piece]) -> Piece | None:
    return (
        _post_at(syllables, index, before)
        or _person_at(syllables, index, before)
        or organisation_at(syllables, index)
    )


def _post_at(syllables: Syllables, index: int, before: Sequence[Piece]) -> Post | None:
    role = role_at(syllables, index)
    agency = agency_at(syllables, index) if role else None
    if role is None or (agency is not None and agency[1] > role.last):
        return None
    person_follows = not _describes_person(syllables, index, before)
    organisation = organisation_of(syllables, role, person_follows=person_follows)
    last = max(role.last, organisation.last) if organisation else role.last
    return Post(index, last, role, organisation, _is_plural(syllables, index))


def _describes_person(syllables: Syllables, index: int, before: Sequence[Piece]) -> bool:
    """Whether a post at ``index`` describes the person before it: "ông A, Phó Giám đốc Sở", "ông A, Tỉnh ủy
    viên, Giám đốc Sở"; not after "Phó Giám đốc A, Giám đốc B".
    """
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_POSTS), -1):
        piece = before[at]
        if not _is_apposition(syllables, piece.last, index):
            return False
        index = piece.first
        if isinstance(piece, Person):
            return not (at > 0 and isinstance(before[at - 1], Post) and before[at - 1].last == piece.first)
        if not isinstance(piece, Post):
            return False
    return False


def _is_apposition(syllables: Syllables, start: int, end: int) -> bool:
    return start == end or (end - start == 1 and syllables[start].text in apposition.MARKS)


def _person_at(syllables: Syllables, index: int, before: Sequence[Piece]) -> Person | None:
    name = index
    for _ in range(_MOST_ADDRESSES):
        name = address_end(syllables, name) or name
    last = person_names.name_end(syllables, name)
    if last is None or role_at(syllables, name) is not None:
        return None
    if name == index and not _is_bare_name(syllables, index, last, before):
        return None
    return Person(index, name, last, _is_plural(syllables, index))


def _is_bare_name(syllables: Syllables, index: int, last: int, before: Sequence[Piece]) -> bool:
    """Whether the capitals are a name though no word of address stands before them."""
    post = before[-1] if before and before[-1].last == index else None
    if isinstance(post, Post):
        # Only a person bears a title: the name may be a short or a foreign one.
        is_titled = post.role.office.kind == "title" and word_at(syllables, index) is None
        return is_titled or person_names.border(syllables, index) == index
    if province_end(syllables, index) is not None or _is_in_parentheses(syllables, index, last):
        return False
    previous = syllables[index - 1] if index else None
    stands_free = previous is None or previous.key in _BEFORE_BARE_NAME or not previous.text[0].isalnum()
    if not stands_free:
        return False
    if person_names.border(syllables, index) == index:
        return True
    opens_item = previous is None or previous.text in _BEFORE_LISTED_NAME
    return opens_item and _is_described(syllables, last) and word_at(syllables, index) is None


def _is_in_parentheses(syllables: Syllables, index: int, last: int) -> bool:
    """Whether the capitals are all that stands in parentheses, like a place: "xã Tân Hà (Thạch Hà)"."""
    opened = index > 0 and syllables[index - 1].text == "("
    return opened and last < len(syllables) and syllables[last].text == ")"


def _is_described(syllables: Syllables, last: int) -> bool:
    """Whether a role stands after the name that ends at ``last``, with a mark between them."""
    return (
        last < len(syllables)
        and syllables[last].text in apposition.MARKS
        and role_at(syllables, last + 1) is not None
    )


def _is_plural(syllables: Syllables, index: int) -> bool:
    return any(syllable.key in _PLURAL for syllable in syllables[max(0, index - 1) : index])
