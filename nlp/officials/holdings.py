"""Persons in posts, with the organisation of the post, completed from the sentence where it is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.officials import bare_bodies
from nlp.officials.agencies import agency_at
from nlp.officials.apposition import between
from nlp.officials.grammar import Reading
from nlp.officials.organisations import Organisation
from nlp.officials.persons_and_posts import Person, Piece, Post
from nlp.officials.roles import Kind
from nlp.officials.tenure import Told, tenures
from nlp.records import Tenure
from nlp.text.syllables import Syllables

Span = tuple[int, int]
_LINKS_TO_BODY = frozenset(
    {
        ",",
        "(",
        "-",
        "–",
        "của",
        "thuộc",
        "từ",
        "đến từ",
        "ở",
        "tại",
        "công tác tại",
        ", đến từ",
        ", công tác tại",
    }
)
_REACH = 12
# "Thiếu tá A (ngụ xã B) là quân nhân hiện | công tác tại | Bộ Chỉ huy …"
_SERVES = frozenset({"công tác tại", "công tác ở", "làm việc tại", "làm việc ở"})
_LONGEST_ASIDE = 24


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in a post: where the text has the name, the role and the organisation; ``role`` is None where
    a signature tells none.

    ``kind`` is that of the role; ``office_is_national`` and ``body_is_national`` say that what is known of
    the words for the office, and of those that open the body's name, makes it one of the whole country.
    """

    name: Span
    role: Span | None
    organisation: Span | None
    kind: Kind
    office_is_national: bool
    body_is_national: bool
    tenure: Tenure = "holds"


def holdings(syllables: Syllables, pieces: Sequence[Piece]) -> Iterator[Holding]:
    """Every person of the sentence in every post that it tells; a vague one ("cán bộ") only with its body."""
    posts = Reading(syllables, pieces).posts()
    for index, piece in enumerate(pieces):
        if isinstance(piece, Person) or index in posts:
            for one in tenures(syllables, pieces, index, posts.get(index)):
                yield from _holding(syllables, pieces, index, one)


def _holding(syllables: Syllables, pieces: Sequence[Piece], index: int, one: Told) -> Iterator[Holding]:
    office = one.post.role.office
    organisation = _organisation(syllables, pieces, index, one.post)
    if office.kind == "vague" and (organisation is None or organisation.agency is None):
        return
    person = pieces[index]
    first = person.name if isinstance(person, Person) else person.first
    yield Holding(
        syllables.span(first, person.last),
        syllables.span(one.post.role.first, one.post.role.last),
        syllables.span(organisation.first, organisation.last) if organisation else None,
        office.kind,
        office.is_national,
        organisation is not None and organisation.has("national"),
        one.tenure,
    )


def _organisation(
    syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post
) -> Organisation | None:
    named = post.organisation
    # What an expert works on, not for whom: "chuyên gia SXSH".
    is_field = named is not None and named.agency is None and not post.role.office.leads
    body = (
        (None if is_field else named)
        or _after_name(syllables, pieces, index, post)
        or _before(syllables, pieces, index, post)
    )
    return bare_bodies.named(syllables, body) if body else None


def _after_name(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post) -> Organisation | None:
    """The organisation right after the name: "tiến sĩ A của Viện Môi trường", "TS. A (Đại học Bách khoa)"."""
    last = max(pieces[index].last, post.last)
    following = next((piece for piece in pieces[index + 1 :] if piece.first >= last), None)
    if not isinstance(following, Organisation):
        return None
    if post.role.office.kind == "title" and _serves_in(syllables, last, following.first):
        return following
    if between(syllables, last, following.first) not in _LINKS_TO_BODY:
        return None
    return following if not post.role.office.leads or post.leads(following) else None


def _serves_in(syllables: Syllables, last: int, first: int) -> bool:
    """Whether it is told behind a name, up to ``first``, where the person serves."""
    return first - last <= _LONGEST_ASIDE and between(syllables, first - 3, first) in _SERVES


def _before(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post) -> Organisation | None:
    """The last organisation before the person that the role can stand at the head of; for a post that is told
    behind the name, before the post: "Phó Giám đốc Trung tâm A, giữ chức Giám đốc".
    """
    following = syllables[post.last] if post.last < len(syllables) else None
    if following is not None and following.is_capitalised and post.last != pieces[index].first:
        return None
    last = max(
        (at for at in range(index, min(len(pieces), index + _REACH)) if pieces[at] is post), default=index
    )
    for piece in reversed(pieces[max(0, last - _REACH) : last]):
        body = piece.organisation if isinstance(piece, Post) else piece
        if isinstance(body, Organisation) and (led := _led_part(syllables, post, body)) is not None:
            return led
    return None


def _led_part(syllables: Syllables, post: Post, body: Organisation) -> Organisation | None:
    """``body``, or a larger one inside its name, if the role can lead it: "Đoàn công tác | UBND tỉnh"."""
    if post.leads(body):
        return body
    for first in range(body.first + 1, body.last):
        part = agency_at(syllables, first)
        inner = Organisation(first, body.last, part[0]) if part and syllables[first].is_capitalised else None
        if inner is not None and post.leads(inner):
            return inner
    return None
