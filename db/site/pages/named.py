"""The cards of a search: the decisions, provinces and persons that a query names."""

import json
from collections import defaultdict
from collections.abc import Callable

from db import query_names, query_posts
from db.folding import fold
from db.query_numbers import numbers
from db.search_key import pieces
from db.site.corpus_reading import Corpus, Row
from db.site.pages.understood import PEOPLE, Understood

# By which whoever reads the cards tells official documents apart.
TOLD_APART = ("key", "type", "issuer", "issued_on", "year")


async def named(corpus: Corpus, means: Understood, about: list[Row]) -> Row:
    """The decisions that are meant by their number, or those that a query is ``about``; or else provinces and
    persons.
    """
    # A query with a number means a document's; people and provinces have none in their names.
    if not means.typed or means.decisions or about:
        decisions = cards([*about, *means.decisions])
        return {
            "decisions": decisions,
            "is_about": bool(about),
            "provinces": [],
            "people": means.people,
        }
    provinces = [row for name in means.reading.provinces for row in await _provinces(corpus, name)]
    if not means.reading.chips:
        provinces = await _provinces(corpus, means.typed)
    in_post = _told_apart(await _people_in_post(corpus, means), _is_in_the_post)
    people = means.people or in_post or await _people_named(corpus, means)
    return {
        "decisions": [],
        "is_about": False,
        "provinces": provinces,
        "people": _told_apart(people, _is_told_so),
    }


def cards(decisions: list[Row]) -> list[Row]:
    """The decisions, of which those that nobody could tell from one another are one: who reads that one has a
    subject cannot tell whether the other has.
    """
    subjects = {_numbered(row): row["subject"] for row in reversed(decisions) if row["subject"]}
    alike: dict[object, list[Row]] = defaultdict(list)
    for row in decisions:
        alike[*_numbered(row), row["subject"] or subjects.get(_numbered(row))].append(row)
    return [_card(rows) for rows in alike.values()]


def _numbered(decision: Row) -> tuple[object, ...]:
    return tuple(decision[name] for name in TOLD_APART)


def _card(decisions: list[Row]) -> Row:
    """The first with a subject of those that are shown as one."""
    first = next((row for row in decisions if row["subject"]), decisions[0])
    return first | {"documents": sum(row["documents"] for row in decisions)}


def _told_apart(people: list[Row], is_one: Callable[[Row, Row], bool]) -> list[Row]:
    """The persons, of whom those that may be one are shown as the first, or the one with more of the body."""
    told: list[Row] = []
    for person in people:
        at = next((n for n, other in enumerate(told) if is_one(person, other)), len(told))
        if told[at : at + 1] and not _begins(told[at], person):
            continue
        told[at : at + 1] = [person]
    return told


def _is_told_so(person: Row, other: Row) -> bool:
    """Whether no card tells one from the other: of one name, post and province, their bodies the same, or one
    of them cut ("Sở").
    """
    told = ("name", "post", "province")
    return _said(person, told) == _said(other, told) and (_begins(person, other) or _begins(other, person))


def _is_in_the_post(person: Row, other: Row) -> bool:
    """Whether of who is told to have held one post both have one name, in one province."""
    return _said(person, ("name", "province")) == _said(other, ("name", "province"))


def _begins(person: Row, other: Row) -> bool:
    """Whether the body of the other is called as that of the person, and perhaps more."""
    return fold(other["organisation"] or "").startswith(fold(person["organisation"] or ""))


def _said(person: Row, names: tuple[str, ...]) -> list[str]:
    return [fold(person[name] or "") for name in names]


async def _provinces(corpus: Corpus, words: str) -> list[Row]:
    return await corpus.rows("provinces_named", {"words": words})


async def _people_in_post(corpus: Corpus, means: Understood) -> list[Row]:
    post = query_posts.post(means.typed, means.reading)
    if post is None:
        return []
    asked: Row = {name: json.dumps(getattr(post, name)) for name in ("roles", "organisations", "begins")}
    asked |= dict(zip(("first", "last"), means.reading.span, strict=True))
    asked |= {"units": json.dumps(means.units), "place": f'"{post.place}"', "limit": PEOPLE}
    parts = f"{'of_units' if means.units else ''} {'of_place' if post.place else ''}"
    found = await corpus.rows("people_in_post", asked, parts=parts)
    is_of_several = post.is_anywhere and len({person["province"] for person in found}) > 1
    return [] if is_of_several else found


async def _people_named(corpus: Corpus, means: Understood) -> list[Row]:
    words, reading = query_names.unaddressed(means.typed), means.reading
    # Whoever types the name of a province asks for no person who is called so.
    if numbers(words) or (reading.provinces and reading.words == reading.province_words):
        return []
    asked: Row = {"words": words, "part": max(pieces(words), key=len, default=words), "limit": PEOPLE}
    return await corpus.rows("people_named", asked)
