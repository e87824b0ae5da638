"""The search for everything: a decision's number, words with or without marks, a person, a province."""

import json
from urllib.parse import urlencode

from db.query import alternatives
from db.query_reading import MOST_CHARACTERS, Reading
from db.site.addresses import CUT, cut
from db.site.corpus_reading import Corpus, Row
from db.site.filters import is_web
from db.site.pages import entries
from db.site.pages.asked_for import asked_for
from db.site.pages.beside import beside
from db.site.pages.choosing import Chosen
from db.site.pages.documents_found import MOST, WHERE, Documents
from db.site.pages.mentions import shows_reposts
from db.site.pages.named import named
from db.site.pages.narrowed import Narrowed
from db.site.pages.nearness import nearer
from db.site.pages.paging import Paging
from db.site.pages.proposals import alike, proposed
from db.site.pages.province import in_order
from db.site.pages.understood import Understood, understood
from db.site.view import Asked, MovedError, View

ACTIVITIES, LOOKED_AT = 4, 40
_SIGNS = '~"?!.,;:()-–…'
PAGE = 20
# A snippet takes a millisecond, and so many are one portion.
SNIPPETS = 100
# What was a province on or after this day is offered; what ended earlier is found from the unit of today.
LAST_DAYS_OF_63 = "2024-12-31"


async def build(corpus: Corpus, asked: Asked) -> View:
    """Everything that the words ``q`` may mean; documents by the filters of ``Narrowed``, in an ``order``.

    Names in ``q`` filter too, unless ``as=words``; a number of a decision lists the documents that cite it.
    """
    await _moved(corpus, asked)
    paging = Paging(asked, PAGE)
    means, found, count = await _first_that_finds(corpus, asked)
    total = count["latest" if shows_reposts(asked) else "stories"]
    facets = await found.counts(corpus) if _is_looked_for(means, found) else {}
    documents = await found.listed(corpus, paging.limits)
    proposals = await proposed(corpus, asked, means, total)
    about = await asked_for(corpus, asked, means, proposals["instead"]) if paging.page == 1 else []
    return View(
        template="search.html",
        title=means.typed or "Sổ Tỉnh",
        data={
            "query": means.typed,
            **_filtered(asked, found.narrowed),
            "facets": facets,
            "read_as": _told(means),
            **(await named(corpus, means, about)),
            **_counted(count, total),
            "documents": documents,
            "activities": [] if paging.page > 1 else await _activities(corpus, asked, means, documents),
            **(await beside(corpus, means, documents) if paging.page == 1 else {}),
            **proposals,
            "alike": await alike(corpus, means) if paging.page == 1 else [],
        },
        shown={
            "is_looked_for": _is_looked_for(means, found),
            "paging": paging.links(total),
            "has_words": bool(alternatives(means.typed)),
            **(await _choices(corpus, found.narrowed, facets)),
            "activities_query": urlencode(_activities_query(means)),
        },
        rows=corpus.portions("search_all", found.parameters, WHERE, parts=found.parts, size=SNIPPETS),
        entries=[entries.of_document(document, _plain(document["snippet"])) for document in documents],
        following=paging.following(total),
    )


def _is_looked_for(means: Understood, found: Documents) -> bool:
    return bool(means.typed) or found.narrowed.is_chosen


def _filtered(asked: Asked, narrowed: Narrowed) -> Row:
    """The filters, which of them cannot be used, and whether more was typed than is read."""
    return {
        "filters": {**narrowed.values, **{name: asked.word(name) for name in ("order", "reposts")}},
        "not_used": narrowed.unread,
        "is_reversed": narrowed.is_reversed,
        "is_cut": bool(asked.word(CUT)),
    }


async def _moved(corpus: Corpus, asked: Asked) -> None:
    """Raises MovedError for the address of a document, and for a query longer than what is read of it."""
    typed, path = asked.word("q"), asked.request.full_path
    if is_web(typed) and (document := await corpus.row("document_at", {"url": typed})):
        format_ = "" if asked.format == "html" else f".{asked.format}"
        raise MovedError(path[path.index("search") :], f"document/{document['id']}{format_}")
    if len(typed) > MOST_CHARACTERS:
        raise MovedError(asked.request.query_string, cut(asked.request.query_string))


async def _first_that_finds(corpus: Corpus, asked: Asked) -> tuple[Understood, Documents, Row]:
    """The query as it is first read so that it finds something, or else as it is read."""
    tried = []
    for reading in (await understood(corpus, asked)).readings:
        means, found, count = await _found(corpus, asked, reading)
        tried.append((means, found, count))
        if count["documents"]:
            closer = await nearer(corpus, asked, means, found) if count["documents"] <= MOST else None
            return await _found(corpus, asked, closer) if closer else tried[-1]
    return tried[0]


async def _found(corpus: Corpus, asked: Asked, means: Understood) -> tuple[Understood, Documents, Row]:
    found = Documents.found(asked, means)
    return means, found, await found.count(corpus)


def _counted(count: Row, total: int) -> Row:
    """How many documents there are, and how many re-posts of them are not shown."""
    is_bounded = count["documents"] > MOST
    return {
        "total_documents": MOST if is_bounded else total,
        "bounded_to": MOST if is_bounded else None,
        "hidden_reposts": count["latest"] - total,
    }


def _told(means: Understood) -> Row:
    """How the query was read, for who reads the page."""
    words = _plainly(means.reading)
    return {
        "chips": means.chips,
        "words": words if words != means.typed else "",
        "also": [{"typed": typed, "meant": list(meant)} for typed, meant in means.reading.also],
        "absent": means.reading.absent,
        "left": list(means.left),
        "filters": means.filters,
        "any_of": [
            " ".join(word for term in side.present for word in term.words)
            for side in alternatives(means.typed)
        ]
        if " OR " in f" {means.typed} " or "|" in means.typed
        else [],
    }


async def _choices(corpus: Corpus, narrowed: Narrowed, facets: dict[str, list[Row]]) -> Row:
    """What the filters offer: all provinces, and of the others what there is, or is chosen."""
    units = await in_order(corpus)
    options = {name: list(facets.get(name, [])) for name in ("source", "kind", "programme")}
    for name, offered in options.items():
        chosen = narrowed.values[name]
        if chosen and chosen not in {row["value"] for row in offered}:
            offered.append({"value": chosen, "name": chosen, "documents": 0})
    return {
        "units": units,
        "former": [unit for unit in units if (unit["valid_to"] or "") >= LAST_DAYS_OF_63],
        "options": options,
        "counted": {row["value"]: row["documents"] for row in facets.get("province", [])},
    }


def _activities_asked(means: Understood) -> list[tuple[str, str]]:
    """The address of the activities that the query means."""
    reading = means.reading
    asked = [
        ("province", means.chips[n]["value"]) for n, c in enumerate(reading.chips) if c.kind == "province"
    ]
    given = (
        ("programme", reading.programme),
        ("type", reading.type),
        ("status", reading.status),
        ("year", reading.year or _year_of(reading.days)),
    )
    return [*asked, *((name, value) for name, value in given if value)]


def _activities_query(means: Understood) -> list[tuple[str, str]]:
    """The same with the words that no name accounts for."""
    words = _activities_words(means)
    return [*_activities_asked(means), *([("q", words)] if words else [])]


def _activities_words(means: Understood) -> str:
    """The words that activities are to have; all of them where some must be absent."""
    return means.reading.words if means.reading.is_parted else means.reading.rest


def _year_of(days: str) -> str:
    """The one year in which the ``days`` lie; empty where they are of several."""
    years = {day[:4] for day in days.split("/")}
    return years.pop() if len(years) == 1 else ""


async def _activities(corpus: Corpus, asked: Asked, means: Understood, documents: list[Row]) -> list[Row]:
    """A few of the activities that a query means by its names, with its other words, in its time; where the
    address has filters, or words must be absent, those of the ``documents``.
    """
    named, words = _activities_asked(means), _activities_words(means)
    if not means.typed or means.decisions or not (named or words):
        return []
    values = {name: [value for n, value in named if n == name] for name, _ in named}
    is_narrowed = Narrowed.by(asked).is_chosen or bool(means.reading.absent)
    among = json.dumps([row["id"] for row in documents]) if is_narrowed else None
    found = await Chosen(values, words, documents=among).rows(corpus, {"limit": LOOKED_AT, "offset": 0})
    return _of_time(found, *means.reading.span)[:ACTIVITIES]


def _of_time(activities: list[Row], first: str, last: str) -> list[Row]:
    """The ``activities`` that may lie in the days ``first`` to ``last``, those within before others."""
    if not (first and last):
        return activities
    dated = [row for row in activities if row["date_from"] and row["date_to"]]
    touching = [row for row in dated if row["date_from"] <= last and row["date_to"] >= first]
    return sorted(touching, key=lambda row: row["date_from"] < first or row["date_to"] > last)


def _plainly(reading: Reading) -> str:
    """The words that are looked for, without signs; none where these are provinces, or told otherwise."""
    sides = alternatives(reading.words)
    if len(sides) > 1 or reading.words == reading.province_words:
        return ""
    if reading.absent:
        return " ".join(word for term in sides[0].present for word in term.words)
    return " ".join(filter(None, (piece.strip(_SIGNS) for piece in reading.words.split())))


def _plain(snippet: str) -> str:
    return snippet.replace("⟪", "").replace("⟫", "")
