"""Documents with mentions, as readers hand them to an intake: storing is measured, not reading."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from benchmarks import citing
from benchmarks.large_corpus import DAYS, FIRST_DAY, PROGRAMMES, TYPES
from benchmarks.world import World
from db import store
from db.document_reading import Read, Task
from db.records import StoredDocument
from nlp.dating.bounds import Bounds, Written
from nlp.records import Activity, DecisionMention, Extraction, Figure, Official

FIGURE = {"value": 45.0, "value_max": None, "unit": "người", "unit_family": "persons"}
FIGURE |= {"qualifier": None, "measure": None}


def tasks(world: World, first: int, count: int) -> Iterator[Task]:
    """So many documents from the number ``first`` on, of the days after those of the corpus."""
    for number in range(first, first + count):
        published = FIRST_DAY + timedelta(days=DAYS + number // 20)
        document = StoredDocument(
            source_id=f"s{number % 60}",
            key=f"new-{number}",
            url=f"https://s.example/new-{number}",
            title=" ".join(world.some_words(12)).capitalize(),
            published=published,
            author=None,
            credit=None,
            text=" ".join([*world.some_words(420), f"từ-mới-{number}."]),
            home_province=citing.home_on(published, world),
            kind="page",
            fetched_at=datetime(2026, 6, 1, tzinfo=UTC),
        )
        yield Task(
            source_id=document.source_id,
            key=document.key,
            address=document.url,
            portal_province=None,
            read=lambda document=document: document,  # type: ignore[misc]
        )


class Found:
    """Readers that find two of each kind in every document, without reading it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Read]]:
        """What comes of each of ``tasks``, in their order."""
        for task in tasks:
            document = task.read()
            found, told = self._mentions(document), store.content_hash(document)
            yield task, Read(document=document, content_hash=told, extraction=found, left_out=())

    def close(self) -> None:
        """Nothing is held."""

    def _mentions(self, document: StoredDocument) -> Extraction:
        day = document.published
        assert day is not None
        spans = [_span(document.text, nth) for nth in range(2)]
        return Extraction(
            written=Written(Bounds(day, day), "page"),
            provinces=[],
            decisions=[DecisionMention(**span, **self._cited(document)) for span in spans],
            officials=[Official(**span, **self._named(day.year)) for span in spans],
            figures=[Figure(**span, **FIGURE) for span in spans],
            activities=[Activity(**span, **self._held(day)) for span in spans],
            figure_activities={0: 0, 1: 1},
            activity_decisions=[(0, 0), (1, 1)],
        )

    def _cited(self, document: StoredDocument) -> dict[str, Any]:
        said = citing.mention_in(document, self._world)
        issued = date.fromisoformat(said["issued_on"]) if said["issued_on"] else None
        return said | {"issued_on": issued, "subject": None}

    def _named(self, year: int) -> dict[str, Any]:
        person = self._world.person(year)
        return {
            "name": person["name"],
            "role": "Giám đốc",
            "organisation": "Sở Công Thương",
            "province_id": None,
        }

    def _held(self, day: date) -> dict[str, Any]:
        world = self._world
        return {
            "programme": PROGRAMMES[world.one(len(PROGRAMMES), 2)],
            "type": TYPES[world.one(len(TYPES), 2)],
            "status": "done",
            "title": " ".join(world.some_words(10)).capitalize(),
            "date_from": day,
            "date_to": day,
            "place": None,
            "province_id": world.provinces[world.one(len(world.provinces), 2)],
            "organiser": "Sở Công Thương",
        }


def _span(text: str, nth: int) -> dict[str, Any]:
    start = text.index(" ", nth * 900) + 1
    quote = text[start : start + 60]
    return {"start": start, "end": start + 60, "quote": quote, "sentence": text[start : start + 240]}
