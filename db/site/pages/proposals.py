"""What a search proposes: where it found nothing other spellings and fewer words, all names kept; places that
are written almost so; numbers close by.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from db import query_fillers, query_numbers, query_parts
from db.query_reading import TIMES, as_typed
from db.site.corpus_reading import Corpus, Row
from db.site.pages import places_meant
from db.site.pages.documents_found import Documents
from db.site.pages.named import cards
from db.site.pages.nearness import apart
from db.site.pages.spellings import Known, spelling
from db.site.pages.understood import Understood
from db.site.view import Asked

MOST, MOST_PARTS = 6, 8


async def proposed(corpus: Corpus, asked: Asked, means: Understood, total: int) -> Row:
    """The "proposals", and what is shown "instead" of nothing; None where there is none."""
    proposals = await _proposals(corpus, asked, means, total) if means.typed else None
    instead = await _shown(corpus, asked, means, proposals) if proposals and not total else None
    return {"proposals": proposals, "instead": instead}


async def _proposals(corpus: Corpus, asked: Asked, means: Understood, total: int) -> Row | None:
    """What may have been meant, each with how many documents it finds; empty where nothing is. None where
    ``means`` found a ``total`` of documents and leaves no doubt.
    """
    numbers = await _numbers(corpus, means)
    place = await places_meant.instead(corpus, means.typed) if not means.decisions else None
    if total:
        told: Row = {"spelling": place, "fewer": [], "each": [], "nowhere": []} | numbers
        return told if place or numbers["unknown"] else None
    parts = query_parts.parts(means.typed, means.reading)
    each = await _counted(corpus, asked, means, parts if len(parts) > 1 else [])
    fewer = await _counted(corpus, asked, means, _fewer(means, parts))
    known = Known(_words(row["query"] for row in each), _words(chip.typed for chip in means.reading.chips))
    one = {row["query"] for row in fewer}
    return {
        "spelling": place or await _spelling(corpus, asked, means, known),
        "fewer": fewer,
        "each": [row for row in each if row["query"] not in one],
        "nowhere": await _nowhere(corpus, means, parts),
        **numbers,
    }


async def _shown(corpus: Corpus, asked: Asked, means: Understood, proposals: Row) -> Row | None:
    """The first documents of what is proposed where nothing is found: of the other spelling, without a number
    that is none's, of a word less, of two words less, of a part of a long query, or else without a name; of
    those, the first that some document has together. None where none finds any.
    """
    fewer = _least_missed(means, proposals)
    named = [typed for typed in fewer if all(chip.typed in typed for chip in means.reading.chips)]
    shown: list[Row] = []
    unnumbered = _without_number(means, proposals["unknown"])
    shorter = [*named, *_without_two(means), *_portions(means), *fewer[:1]]
    for typed in filter(None, [proposals["spelling"], unnumbered, *shorter]):
        meant = means.instead(typed)
        documents = await Documents.found(asked, meant).listed(corpus, {"limit": MOST, "offset": 0})
        shown += [{"query": typed, "documents": documents}] if documents else []
        if documents and not apart(documents[0], meant.reading):
            return shown[-1]
    return await _entitled(corpus, asked, means) or (shown[0] if shown else None)


async def _entitled(corpus: Corpus, asked: Asked, means: Understood) -> Row | None:
    """Of two words beside each other the first documents, if the first has them in its title: of the two
    that the fewest documents have.
    """
    parts = query_parts.parts(means.typed, means.reading)
    named = {chip.typed for chip in means.reading.chips}
    pairs = [f'"{one} {other}"' for one, other in pairwise(parts) if not named & {one, other}]
    counted = await _counted(corpus, asked, means, pairs if len(parts) > 2 else [])
    for row in sorted(counted, key=lambda row: int(row["documents"])):
        meant = means.instead(row["query"])
        documents = await Documents.found(asked, meant).listed(corpus, {"limit": MOST, "offset": 0})
        if documents and not apart(documents[0] | {"snippet": ""}, meant.reading):
            return {"query": row["query"], "documents": documents}
    return None


def _least_missed(means: Understood, proposals: Row) -> list[str]:
    """The queries of a word less: first without one that no document has, then without the commonest."""
    parts = query_parts.parts(means.typed, means.reading)
    counts = {row["query"]: int(row["documents"]) for row in proposals["each"]}
    fewer = [row["query"] for row in proposals["fewer"]]
    lost = dict.fromkeys(fewer, 0) | {
        " ".join(parts[:at] + parts[at + 1 :]): counts.get(parts[at], 0) for at in range(len(parts))
    }
    return sorted(fewer, key=lambda typed: (lost[typed] > 0, -lost[typed]))


def _portions(means: Understood) -> list[str]:
    """The beginning, the end and the middle of a long query: three quarters of it, a half, a quarter."""
    parts = query_parts.parts(means.typed, means.reading)
    if len(parts) <= MOST_PARTS:
        return []
    sizes = dict.fromkeys(max(len(parts) * quarters // 4, 3) for quarters in (3, 2, 1))
    starts = [(at, size) for size in sizes for at in (0, len(parts) - size, (len(parts) - size) // 2)]
    return [" ".join(parts[at : at + size]) for at, size in starts]


def _without_number(means: Understood, unknown: str) -> str:
    """The query without the number ``unknown`` and the words that only say what it is; empty without one."""
    parts = query_parts.parts(means.typed, means.reading)
    return query_numbers.beside(parts, unknown) if unknown else ""


def _without_two(means: Understood) -> list[str]:
    """The query without two words beside each other that are no names, the last first; of four or more."""
    parts = query_parts.parts(means.typed, means.reading)
    named = {chip.typed for chip in means.reading.chips}
    pairs = range(len(parts) - 2, -1, -1) if 3 < len(parts) <= MOST_PARTS else ()
    return [
        " ".join(parts[:at] + parts[at + 2 :]) for at in pairs if not named.intersection(parts[at : at + 2])
    ]


async def alike(corpus: Corpus, means: Understood) -> list[Row]:
    """Other decisions of the number that ``means`` gives, of another type or another body."""
    numbers = list(query_numbers.read(means.typed).numbers)
    shown = [decision["decision_id"] for decision in means.decisions]
    return cards(await _nearest(corpus, means.typed, numbers, shown)) if shown else []


def _fewer(means: Understood, parts: list[str]) -> list[str]:
    """The query without one of its ``parts``; of two only without a time or a place."""
    if len(parts) == 2:
        filters = {chip.typed for chip in means.reading.chips if chip.kind in ("province", *TIMES)}
        return [" ".join(other for other in parts if other != part) for part in parts if part in filters]
    if len(parts) > MOST_PARTS:
        return []
    return [" ".join(parts[:at] + parts[at + 1 :]) for at in range(len(parts))]


async def _counted(corpus: Corpus, asked: Asked, means: Understood, queries: list[str]) -> list[Row]:
    """The ``queries`` that find documents, each read as it would be if it was asked."""
    counted = []
    for typed in list(dict.fromkeys(queries))[:MOST_PARTS]:
        count = await Documents.found(asked, means.instead(typed)).count(corpus)
        if count["stories"]:
            counted.append({"query": typed, "documents": count["stories"]})
    return counted


async def _nowhere(corpus: Corpus, means: Understood, parts: list[str]) -> list[str]:
    """Those of several ``parts`` that are no names and that no document has, whatever the filters."""
    named = {chip.typed for chip in means.reading.chips}
    free = [part for part in parts[:MOST_PARTS] if part not in named] if len(parts) > 1 else []
    return [part for part in free if not await corpus.rows("words_written", {"words": part})]


def _words(phrases: Iterable[str]) -> frozenset[str]:
    """The words of the ``phrases``, in lower case."""
    return frozenset(word for phrase in phrases for word in phrase.lower().split())


async def _spelling(corpus: Corpus, asked: Asked, means: Understood, known: Known) -> str | None:
    """The query as documents write it: those that its names leave, or else, without these names, all; None
    where some document has its words as they are.
    """
    said = query_fillers.pieces(means.reading.words)
    free = [piece for piece in said if '"' not in piece]
    named = [piece for piece in said if '"' in piece]
    if await places_meant.is_written(corpus, " ".join(free)):
        return None
    found = Documents.found(asked, means)
    if seen := await spelling(corpus, found, free, named, known):
        return query_parts.corrected(means.typed, means.reading, free, seen)
    unnamed = Documents.found(asked, replace(means, reading=as_typed(means.reading.words)))
    return await spelling(corpus, unnamed, free, [], known) if means.filters or named else None


async def _numbers(corpus: Corpus, means: Understood) -> Row:
    """The number of a document that is none's, as it was typed, and the "numbers" nearest to it."""
    typed = means.typed
    if means.decisions or not query_numbers.is_sure(typed):
        return {"unknown": "", "numbers": []}
    near = query_numbers.nearest(typed)
    return {"unknown": query_numbers.told(typed), "numbers": await _nearest(corpus, typed, near, [])}


async def _nearest(corpus: Corpus, typed: str, numbers: list[str], shown: list[str]) -> list[Row]:
    if not numbers:
        return []
    asked: Row = {"numbers": json.dumps(numbers), "number": numbers[0], "symbols": typed}
    return await corpus.rows("decisions_nearest", asked | {"shown": json.dumps(shown), "limit": MOST})
