"""The pages that can be watched, and what some documents bring to one of them."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from datasette.utils.asgi import NotFound, Request

from db.search import MARKS
from db.site.corpus_reading import Corpus, Row
from db.site.filters import slug
from db.site.pages.choosing import FACETS, Chosen
from db.site.pages.documents_found import Documents
from db.site.pages.mentions import Mentions
from db.site.pages.narrowed import DAYS
from db.site.pages.narrowed import FACETS as FILTERS
from db.site.pages.understood import understood
from db.site.view import Asked

LONGEST = 2_000
MOST_ITEMS = 200
# So many ids of documents are handed to a statement.
AT_ONCE = 20_000
AMONG = " AND d.id IN (SELECT value FROM json_each(:among))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is new on a page: a ``sentence``, what counts in it between ``MARKS``, and where it stands.
    ``path`` is of the site, ``address`` of the portal.
    """

    title: str
    sentence: str
    day: str | None
    source: str | None
    path: str
    address: str

    @property
    def plain(self) -> str:
        """The sentence without marks, in one line."""
        return " ".join(self.sentence.translate(dict.fromkeys(map(ord, MARKS))).split())


News = Callable[[Corpus, Asked, Row], Awaitable[list[Item]]]


class Kind(NamedTuple):
    """A kind of page: its path, the parameters that choose what is on it, and what is new there."""

    path: re.Pattern[str]
    parameters: tuple[str, ...]
    news: News


def watchable(path: str, query: str) -> str | None:
    """The address of a page, with what chooses what is on it alone; None for one that cannot be watched."""
    kind = _kind(path)
    if kind is None:
        return None
    given = [(name, value.strip()) for name, value in parse_qsl(query) if name in kind.parameters]
    chosen = list(dict.fromkeys(pair for pair in given if pair[1]))
    if path == "/search" and "q" not in dict(chosen):
        return None
    page = f"{path}?{urlencode(chosen)}" if chosen else path
    return page if len(page) <= LONGEST else None


def asked(page: str) -> Asked:
    """The request for ``page`` that the site makes of itself. NotFound where it cannot be watched."""
    parts = urlsplit(page)
    kind = _kind(parts.path)
    found = kind.path.fullmatch(parts.path) if kind else None
    if found is None:
        raise NotFound(f"{page} cannot be watched")
    given = {name: unquote(value) for name, value in found.groupdict().items()}
    return Asked(Request.fake(page, url_vars=given), "atom")


async def news(corpus: Corpus, page: str, documents: Sequence[str]) -> list[Item]:
    """What ``documents`` (ids) bring to ``page``, at most ``MOST_ITEMS``."""
    kind, request = _kind(urlsplit(page).path), asked(page)
    assert kind is not None
    found: list[Item] = []
    for some in _portions(documents):
        among = {"among": json.dumps(some), "limit": MOST_ITEMS, "offset": 0}
        found += await kind.news(corpus, request, among)
    return found[:MOST_ITEMS]


def _portions(documents: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(documents)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _kind(path: str) -> Kind | None:
    return next((kind for kind in KINDS if kind.path.fullmatch(path)), None)


async def _of_search(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    found = Documents.found(request, await understood(corpus, request))
    rows = await found.listed(corpus, among, "among")
    return [
        _item(row, path=f"/document/{row['id']}", title=row["title"], sentence=row["snippet"]) for row in rows
    ]


async def _of_decision(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    return await _mentions(corpus, Mentions.of_decision(corpus, request), "decision_alias", among)


async def _of_person(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    return await _mentions(corpus, Mentions.of_person(corpus, request), "person_alias", among)


async def _mentions(corpus: Corpus, mentions: Mentions, alias: str, among: Row) -> list[Item]:
    """The mentions of what had the id when it was watched."""
    heir = await corpus.row(alias, {"old_id": mentions.id})
    this = {"id": heir["id"] if heir else mentions.id} | among
    rows = await corpus.rows(mentions.name, this, mentions.where + AMONG)
    return [
        _item(
            row,
            path=f"/document/{row['document_id']}?mark={row['id']}#{row['id']}",
            title=row["document"],
            sentence=row["sentence"].replace(row["quote"], row["quote"].join(MARKS), 1),
        )
        for row in rows
    ]


async def _of_activities(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    return await _activities(corpus, Chosen.by(request), among)


async def _of_province(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    return await _activities(corpus, Chosen({"province": [request.part("id")]}), among)


async def _of_programme(corpus: Corpus, request: Asked, among: Row) -> list[Item]:
    counts = await Chosen().counts(corpus)
    names = [row["value"] for row in counts.facets["programme"] if row["value"]]
    programme = [name for name in names if slug(name) == request.part("name")]
    return await _activities(corpus, Chosen({"programme": programme}), among) if programme else []


async def _activities(corpus: Corpus, chosen: Chosen, among: Row) -> list[Item]:
    chosen = Chosen(chosen.values, chosen.words, chosen.reposts, documents=among["among"])
    rows = await chosen.rows(corpus, {"limit": among["limit"], "offset": among["offset"], "most": -1})
    return [
        _item(row, path=f"/activity/{row['id']}", title=row["title"], sentence=row["sentence"])
        for row in rows
    ]


def _item(row: Row, *, path: str, title: str | None, sentence: str) -> Item:
    return Item(
        title=title or row["url"], sentence=sentence, day=row["published"], source=row["source"],
        path=path, address=row["url"],
    )  # fmt: skip


KINDS = [
    Kind(re.compile("/search"), ("q", *FILTERS, *DAYS, "as", "reposts"), _of_search),
    Kind(re.compile("/activities"), ("q", *FACETS, "reposts"), _of_activities),
    Kind(re.compile("/decision/(?P<id>[^/.]+)"), ("reposts",), _of_decision),
    Kind(re.compile("/person/(?P<id>[^/.]+)"), ("reposts",), _of_person),
    Kind(re.compile("/province/(?P<id>[^/.]+)"), (), _of_province),
    Kind(re.compile("/programme/(?P<name>[^/.]+)"), (), _of_programme),
]
