"""What may take the place of a stored document: never a worse page, nor an older one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import store
from db.corpus import open_corpus
from db.document_reading import Task, UnreadableError
from db.intake import Intake
from db.records import StoredDocument
from tests.db.making import document

FIRST = datetime(2024, 5, 6, tzinfo=UTC)
PAGE = document(kind="page", fetched_at=FIRST)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_corpus(tmp_path / "corpus.db")
    yield db
    db.close()


def take(db: Database, *pages: StoredDocument) -> list[str]:
    """What is told when the pages come in, one run each."""
    said: list[str] = []
    for number, page in enumerate(pages):
        task = Task(
            source_id="files",
            key=page.key,
            address=page.url,
            portal_province="long-an",
            read=partial(replace, page),
            archive=f"archive/{number}.warc.gz",
        )
        intake = Intake(db, said.append)
        intake.take_all([task])
        intake.finish()
    return said


def stored(db: Database) -> tuple[str, str, str]:
    [row] = db.execute("SELECT title, published, text FROM documents").fetchall()
    return row


def later(**changes: object) -> StoredDocument:
    return replace(PAGE, fetched_at=FIRST + timedelta(days=1), **changes)  # type: ignore[arg-type]


WORSE = {"no title": {"title": None}, "no date": {"published": None}, "a cut text": {"text": PAGE.text[:30]}}


@pytest.mark.parametrize("changes", WORSE.values(), ids=WORSE)
def test_a_worse_page_replaces_nothing_and_is_told(db: Database, changes: dict[str, object]) -> None:
    [told] = take(db, PAGE, later(**changes))
    assert "the last good one stays" in told
    assert stored(db) == (PAGE.title, "2018-03-13", PAGE.text)


def test_a_worse_page_is_no_failure_of_the_run(db: Database) -> None:
    take(db, PAGE)
    intake = Intake(db, lambda _: None)
    worse = later(**WORSE["no title"])
    task = Task(
        source_id="files",
        key=worse.key,
        address=worse.url,
        portal_province="long-an",
        read=partial(replace, worse),
        archive="archive/1.warc.gz",
    )
    intake.take_all([task])
    assert (intake.exit_status, intake.counts["failed"]) == (0, 1)


def test_an_edited_page_replaces_the_one_before(db: Database) -> None:
    edited = later(title="Hội thảo", published=date(2018, 3, 14), text=f"{PAGE.text} Hội thảo bế mạc.")
    assert take(db, PAGE, edited) == []
    assert stored(db) == ("Hội thảo", "2018-03-14", edited.text)


def test_an_older_page_replaces_no_newer_one(db: Database) -> None:
    older = replace(PAGE, fetched_at=FIRST - timedelta(days=1), title="Hội thảo trước đó")
    assert take(db, PAGE, older) == []
    assert stored(db)[0] == PAGE.title


def test_a_document_on_its_way_is_looked_up_once(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    latest = store.latest
    monkeypatch.setattr(store, "latest", lambda db, source, key: asked.append(key) or latest(db, source, key))
    monkeypatch.setattr(store, "content_hash", lambda _: pytest.fail("its reader has made its fingerprint"))
    take(db, PAGE, later(title="Hội thảo"), later(title="Hội thảo"))
    assert asked == [PAGE.key] * 3


def test_two_pages_of_one_address_in_one_run_are_each_compared_with_the_other(db: Database) -> None:
    """What is looked up when a page waits for its reader is not what is there when one before it is in."""
    pages = [PAGE, later(title="Hội thảo"), later(**WORSE["a cut text"])]
    said: list[str] = []
    intake = Intake(db, said.append)
    intake.take_all(
        Task(
            source_id="files",
            key=page.key,
            address=page.url,
            portal_province="long-an",
            read=partial(replace, page),
            archive="archive/0.warc.gz",
        )
        for page in pages
    )
    intake.finish()
    assert stored(db)[0] == "Hội thảo"
    assert len(said) == 1
    assert (intake.counts["new"], intake.counts["changed"]) == (1, 1)


def nothing() -> StoredDocument:
    raise UnreadableError("no text")


@pytest.mark.parametrize(("archive", "exit_status"), [("archive/1.warc.gz", 0), (None, 1)])
def test_a_page_without_a_document_is_usual_and_a_file_without_one_a_failure(
    db: Database, archive: str | None, exit_status: int
) -> None:
    intake = Intake(db, lambda _: None)
    task = Task(
        source_id="files",
        key="1",
        address="1",
        portal_province=None,
        read=nothing,
        archive=archive,
    )
    intake.take_all([task])
    intake.finish()
    assert (intake.exit_status, intake.counts["failed"]) == (exit_status, 1)
