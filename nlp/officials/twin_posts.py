"""Two posts of one person in one body, which are one role: "Chủ tịch HĐQT kiêm Tổng Giám đốc | Công ty A"."""

from collections.abc import Sequence
from dataclasses import replace

from nlp.officials.apposition import MARKS, between
from nlp.officials.persons_and_posts import Piece, Post
from nlp.text.syllables import Syllables

_AND = frozenset({"kiêm", ", kiêm"})
_OFFICE = "office"
_PARTY_HEAD = ("bí", "thư")


def joined(syllables: Syllables, pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with each post that names no body joined to the post after it, in whose body it is held."""
    found: list[Piece] = []
    for piece in reversed(pieces):
        following = found[-1] if found else None
        if isinstance(piece, Post) and isinstance(following, Post) and _is_twin(syllables, piece, following):
            found[-1] = _whole(piece, following)
        else:
            found.append(piece)
    return found[::-1]


def _is_twin(syllables: Syllables, post: Post, following: Post) -> bool:
    if post.organisation is not None or following.organisation is None or post.is_plural:
        return False
    if {post.role.office.kind, following.role.office.kind} != {_OFFICE}:
        return False
    link = between(syllables, post.last, following.first)
    is_of_both = _heads_party(syllables, post) or post.leads(following.organisation)
    return link in _AND or (link in MARKS and is_of_both)


def _heads_party(syllables: Syllables, post: Post) -> bool:
    """Whether the post is in the party where the one after it is in the state: "Bí thư, Chủ tịch UBND xã"."""
    return tuple(word.key for word in syllables[post.role.last - 2 : post.role.last]) == _PARTY_HEAD


def _whole(post: Post, following: Post) -> Post:
    role = replace(post.role, last=following.role.last, shared=following.role.shared)
    return replace(following, first=post.first, role=role)
