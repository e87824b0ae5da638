"""Which mentions of one name within a document are one person, and what the document tells of each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from db.folding import comparable
from db.groups import Groups
from nlp.officials.body_identity import Body, body_of

_LONG_NAME = 3
_FORMER = ("nguyên ", "cựu ")
# Of a name with more posts than this in a document (a list of namesakes) no two are compared.
_MOST_POSTS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A mention of an official with what its place says; days are ISO 8601 text."""

    id: str
    document_id: str
    day: str | None
    start: int
    sentence: str
    name: str
    role: str | None
    organisation: str | None
    province_id: str | None
    tenure: str | None

    @property
    def body(self) -> Body | None:
        """The body of the post, as it is compared."""
        return body_of(self.role or "", self.organisation, self.province_id)

    @property
    def tells_change(self) -> bool:
        """Whether the post begins or has ended, so that another is no contradiction."""
        return self.tenure in ("takes_up", "leaves") or comparable(self.role or "").startswith(_FORMER)


@dataclass(frozen=True, slots=True)
class Person:
    """What one document tells of one person of a name; ``mentions`` in text order."""

    document_id: str
    day: str | None
    mentions: tuple[Mention, ...]
    bodies: frozenset[Body]


@dataclass(frozen=True, slots=True)
class _Post:
    """The mentions of a name, as it is spelt, in one body (or in none), in text order."""

    name: str
    body: Body | None
    mentions: tuple[Mention, ...]

    @property
    def telling(self) -> Body | None:
        """Its body, where that tells who is meant: one with a name of its own, or a unit of another."""
        return self.body if self.body and (self.body.is_known or self.body.is_unit) else None


def persons(mentions: Sequence[Mention]) -> list[Person]:
    """The persons of one name whom a document's ``mentions`` (in text order) mean."""
    posts = _posts(mentions)
    groups = Groups(len(posts))
    _join_by_place(posts, groups)
    if len(posts) <= _MOST_POSTS:
        for one, other in combinations(range(len(posts)), 2):
            if _is_one(posts[one], posts[other]):
                groups.join(one, other)
        _join_bare(posts, groups)
    return [_person([posts[at] for at in group]) for group in groups.sets()]


def _posts(mentions: Sequence[Mention]) -> list[_Post]:
    told: dict[tuple[str, Body | None], list[Mention]] = defaultdict(list)
    for mention in mentions:
        told[comparable(mention.name), mention.body].append(mention)
    return [_Post(name, body, tuple(same)) for (name, body), same in told.items()]


def _person(posts: Sequence[_Post]) -> Person:
    mentions = sorted((one for post in posts for one in post.mentions), key=lambda one: (one.start, one.id))
    bodies = frozenset(post.body for post in posts if post.body is not None)
    return Person(mentions[0].document_id, mentions[0].day, tuple(mentions), bodies)


def _join_by_place(posts: Sequence[_Post], groups: Groups) -> None:
    """Put together the posts that are told of one and the same written name, as of a person appointed."""
    told: dict[int, int] = {}
    for at, post in enumerate(posts):
        for mention in post.mentions:
            groups.join(told.setdefault(mention.start, at), at)


def _is_one(one: _Post, other: _Post) -> bool:
    """Whether two posts, each in a body, are one person's."""
    mine, its = one.telling, other.telling
    if mine is None or its is None:
        return False
    if one.name != other.name:
        return mine == its and bool(_roles(one) & _roles(other))
    return mine.is_short_for(its) or its.is_short_for(mine) or _may_hold_both(one, mine, other, its)


def _roles(post: _Post) -> set[str]:
    return {comparable(mention.role) for mention in post.mentions if mention.role}


def _may_hold_both(one: _Post, mine: Body, other: _Post, its: Body) -> bool:
    """Whether a person of a full name can hold, or have held, both posts: in one province, or for the whole
    country, and not two of a kind at once ("Chủ tịch UBND xã A" and "Chủ tịch UBND xã B").
    """
    is_full = len(one.name.split()) >= _LONG_NAME
    is_elsewhere = None not in (mine.province, its.province) and mine.province != its.province
    if not is_full or is_elsewhere or _sentences(one) & _sentences(other):
        return False
    if any(mention.tells_change for mention in (*one.mentions, *other.mentions)):
        return True
    return mine.is_public and its.is_public and mine.words[:2] != its.words[:2]


def _sentences(post: _Post) -> set[str]:
    return {mention.sentence for mention in post.mentions}


def _join_bare(posts: Sequence[_Post], groups: Groups) -> None:
    """Give the posts whose body tells nothing to the one person of the document whom they can mean."""
    told = [(at, post.name, body) for at, post in enumerate(posts) if (body := post.telling)]
    for at, post in enumerate(posts):
        if post.telling:
            continue
        same = [(one, body) for one, name, body in told if name == post.name]
        fits = {groups.of(one) for one, body in same if post.body is None or _begins(post.body, body)}
        if len(fits) == 1:
            groups.join(at, fits.pop())
        elif not same:
            _join_with_bare(at, posts, groups)


def _begins(bare: Body, other: Body) -> bool:
    """Whether ``other`` has more words than the bare one: "UBND huyện", "UBND huyện Mộc Sơn"."""
    return other.words[: len(bare.words)] == bare.words


def _join_with_bare(at: int, posts: Sequence[_Post], groups: Groups) -> None:
    """Put a post without a body to the only other one of a document where no body tells who is meant."""
    others = [one for one, post in enumerate(posts) if post.name == posts[at].name and one != at]
    if len(others) == 1 and None in (posts[at].body, posts[others[0]].body):
        groups.join(at, others[0])
