"""Which mentions of one name are one person.

Never by the name alone: a person is known by a body that tells him or her from namesakes. Whom a document
means by its mentions ``mentions_of_one`` tells; this person is the one of every other document that names one
of the same bodies, unless years lie between. It is a function of the set of mentions: the order of the
documents changes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from db.folding import comparable
from db.groups import Groups
from db.ids import named_id
from db.mentions_of_one import Mention, Person, persons
from nlp.officials.body_identity import Body

_LONGEST_ABSENCE_DAYS = 3652
_NEVER = "9999"
# Of so many bodies that begin alike none is the one that a short name means.
_MOST_FORMS = 12
_FINAL_Y = re.compile(r"(?:(?<=[bcdđghklmnprstvx])|(?<=qu))[yỳýỷỹỵ]\b")
_AS_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")

Evidence = tuple[str, ...]


def same_name(name: str) -> str:
    """What all spellings of ``name`` have in common: case, the place of the tone, "Sỹ" as "Sĩ"."""
    return _FINAL_Y.sub(lambda found: found[0].translate(_AS_I), comparable(name))


def resolve(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The persons whom all ``mentions`` of a name mean: the mentions of each by the person's id."""
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: (one.start, one.id)):
        by_document[mention.document_id].append(mention)
    meant = [person for told in by_document.values() for person in persons(told)]
    meant.sort(key=lambda person: (person.day or _NEVER, person.document_id, person.mentions[0].start))
    groups = Groups(len(meant))
    for told in _by_evidence(meant).values():
        for one, other in _near_in_time(meant, told):
            groups.join(one, other)
    return _by_id([[meant[at] for at in group] for group in groups.sets()])


def _by_evidence(meant: Sequence[Person]) -> dict[Evidence, list[int]]:
    """The persons, by number, for each body that tells who is meant, and for each post in one, however the
    name is spelt.
    """
    bodies: dict[str, set[Body]] = defaultdict(set)
    for person in meant:
        bodies[comparable(person.mentions[0].name)] |= person.bodies
    longest = {
        (name, body): _longest(body, longer)
        for name, known in bodies.items()
        for longer in [_by_beginning(known)]
        for body in known
    }
    found: dict[Evidence, list[int]] = defaultdict(list)
    for at, person in enumerate(meant):
        for evidence in {one for mention in person.mentions for one in _evidence(mention, longest)}:
            found[evidence].append(at)
    return found


def _evidence(mention: Mention, longest: dict[tuple[str, Body], Body]) -> Iterator[Evidence]:
    name, body = comparable(mention.name), mention.body
    body = body and longest.get((name, body), body)
    if body is not None and body.is_known:
        where = (" ".join(body.words), body.province or "")
        yield ("name", name, *where)
        if mention.role:
            yield ("role", comparable(mention.role), *where)


def _by_beginning(known: Iterable[Body]) -> dict[tuple[str, ...], list[Body]]:
    """The bodies by each beginning of their words."""
    found: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for body in known:
        for length in range(1, len(body.words)):
            found[body.words[:length]].append(body)
    return found


def _longest(body: Body, longer: dict[tuple[str, ...], list[Body]]) -> Body:
    """The one longest body that ``body`` is short for, or itself where there is none or several."""
    begun = longer.get(body.words, [])
    if not (body.is_known or body.is_unit) or len(begun) > _MOST_FORMS:
        return body
    forms = [other for other in begun if body.is_short_for(other)]
    longest = [one for one in forms if not any(one.is_short_for(other) for other in forms)]
    return longest[0] if len(longest) == 1 else body


def _near_in_time(meant: Sequence[Person], told: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The neighbours in time among ``told``, unless so many years lie between that another may have come; the
    undated with the dated where these are one person.
    """
    dated = [at for at in told if meant[at].day is not None]
    undated = [at for at in told if meant[at].day is None]
    near = [pair for pair in pairwise(dated) if _days_between(*pair, meant) <= _LONGEST_ABSENCE_DAYS]
    yield from near
    yield from pairwise(undated)
    if undated and dated and len(near) == len(dated) - 1:
        yield dated[0], undated[0]


def _days_between(one: int, other: int, meant: Sequence[Person]) -> int:
    earlier, later = (date.fromisoformat(meant[at].day or "") for at in (one, other))
    return (later - earlier).days


def _by_id(groups: Iterable[Sequence[Person]]) -> dict[str, list[Mention]]:
    """The mentions of each group by an id that is made of its earliest body, or of its document where no body
    tells who is meant; of two groups in one body, the later's of its document too.
    """
    found: dict[str, list[Mention]] = {}
    for group in groups:
        mentions = [mention for person in group for mention in person.mentions]
        first, known = mentions[0], min(_known(group), default=None)
        name, alone = comparable(first.name), (first.document_id, first.start)
        one = named_id(first.name, name, *(known[1:] if known else alone))
        found[named_id(first.name, name, *known[1:], *alone) if known and one in found else one] = mentions
    return found


def _known(group: Sequence[Person]) -> Iterator[tuple[str, str, str]]:
    """The day, the words and the province of each body that tells who is meant."""
    for person in group:
        for body in person.bodies:
            if body.is_known:
                yield person.day or _NEVER, " ".join(body.words), body.province or ""
