"""The cards of a search: the decisions, provinces and persons that a query names."""

import json

from db import query_posts
from db.folding import fold
from db.query_numbers import numbers
from db.search_key import pieces
from db.site.corpus_reading import Corpus, Row
from db.site.pages.understood import PEOPLE, Understood

# By which whoever reads the cards tells official documents, and persons of one name, apart.
TOLD_APART = ("key", "type", "issuer", "issued_on", "year", "subject")
OF_PERSONS = ("name", "post", "organisation", "province")


async def named(corpus: Corpus, means: Understood, about: list[Row]) -> Row:
    """The decisions that are meant by their number, or those that a query is ``about``; or else provinces and
    persons.
    """
    # A query with a number means a document's; people and provinces have none in their names.
    if not means.typed or means.decisions or about:
        decisions = _cards([*about, *means.decisions])
        return {
            "decisions": decisions,
            "is_about": bool(about),
            "provinces": [],
            "people": means.people,
        }
    provinces = [row for name in means.reading.provinces for row in await _provinces(corpus, name)]
    if not means.reading.chips:
        provinces = await _provinces(corpus, means.typed)
    people = means.people or await _people_in_post(corpus, means) or await _people_named(corpus, means)
    return {
        "decisions": [],
        "is_about": False,
        "provinces": provinces,
        "people": _told_apart(people),
    }


def _cards(decisions: list[Row]) -> list[Row]:
    """The decisions, of which those that nobody could tell from one another are one."""
    cards: dict[object, Row] = {}
    for decision in decisions:
        card = cards.setdefault(tuple(decision[name] for name in TOLD_APART), decision | {"documents": 0})
        card["documents"] += decision["documents"]
    return list(cards.values())


def _told_apart(people: list[Row]) -> list[Row]:
    """The persons, of whom those of one name that no card tells from another are one, the best known."""
    told: dict[object, Row] = {}
    for person in people:
        told.setdefault(tuple(fold(person[name] or "") for name in OF_PERSONS), person)
    return list(told.values())


async def _provinces(corpus: Corpus, words: str) -> list[Row]:
    return await corpus.rows("provinces_named", {"words": words})


async def _people_in_post(corpus: Corpus, means: Understood) -> list[Row]:
    post = query_posts.post(means.typed, means.reading)
    if post is None:
        return []
    asked: Row = {name: json.dumps(getattr(post, name)) for name in ("roles", "organisations", "begins")}
    asked |= {"units": json.dumps(means.units), "place": f'"{post.place}"', "limit": PEOPLE}
    parts = f"{'of_units' if means.units else ''} {'of_place' if post.place else ''}"
    return await corpus.rows("people_in_post", asked, parts=parts)


async def _people_named(corpus: Corpus, means: Understood) -> list[Row]:
    words, reading = means.typed, means.reading
    # Whoever types the name of a province asks for no person who is called so.
    if numbers(words) or (reading.provinces and reading.words == reading.province_words):
        return []
    asked: Row = {"words": words, "part": max(pieces(words), key=len, default=words), "limit": PEOPLE}
    return await corpus.rows("people_named", asked)
