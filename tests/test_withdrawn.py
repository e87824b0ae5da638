"""What the archive tells of notices and withdrawn articles: in the corpus of each night, and in one anew."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from crawler.nightly.portal_night import PortalError
from db import corpus, store
from db.incoming import articles
from db.incoming.pages import take_archives
from db.intake import Intake
from db.publication import draft
from tests.crawler.nights import LISTS, Nights
from tests.crawler.test_notices import GONE, NUKEVIET_DOWN, UNKNOWN_WORDS, notice_at, path
from tests.crawler.tiny_portal import TinyPortal


def taken(nights, db):
    """The corpus ``db`` with what the archive has."""
    intake = Intake(db, tell=lambda _: None)
    store.store_sources(db, [articles.stored_source(nights.source)])
    take_archives(intake, nights.folder, {"tiny": nights.source})
    intake.finish()
    return documents(db)


def documents(db):
    query = "SELECT key, title, text, published, withdrawn_on, fetched_at FROM documents ORDER BY key"
    return list(db.execute(query))


def anew(nights):
    return taken(nights, draft.open_empty(nights.folder))


@pytest.fixture
def nights(tmp_path):
    return Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)


@pytest.fixture
def db(tmp_path):
    return corpus.open_corpus(tmp_path / "nightly.db")


def withdrawn(rows):
    return {row[0]: row[4] for row in rows if row[4]}


@pytest.mark.parametrize("answer", GONE)
def test_a_withdrawn_document_says_so_and_keeps_its_text(nights, db, answer):
    nights.run()
    before = taken(nights, db)
    nights.odd[path(5)] = answer
    nights.run()
    assert withdrawn(taken(nights, db)) == {}
    nights.run()
    now = taken(nights, db)
    assert withdrawn(now) == {"5": "2025-07-15"}
    assert [row[:4] for row in now] == [row[:4] for row in before]
    assert anew(nights) == now
    nights.odd.clear()
    nights.run(full=True)
    assert withdrawn(taken(nights, db)) == {}
    assert withdrawn(anew(nights)) == {}


def test_what_is_read_anew_by_better_extractors_stays_withdrawn(nights, db, monkeypatch):
    nights.run()
    nights.odd[path(5)] = GONE[0]
    nights.run()
    nights.run()
    taken(nights, db)
    db.execute("UPDATE documents SET extractor = 'older'")
    db.execute("DELETE FROM archives")
    assert withdrawn(taken(nights, db)) == {"5": "2025-07-15"}


@pytest.mark.parametrize("text", [NUKEVIET_DOWN, UNKNOWN_WORDS])
@pytest.mark.parametrize("numbers", [range(1, 13), range(1, 8), (12, 11, 3)])
def test_no_notice_is_in_the_corpus_of_the_night_or_in_one_made_anew(nights, db, text, numbers):
    notice_at(nights, numbers, text)
    try:
        nights.run()
    except PortalError:
        assert len(numbers) == 12
    good = {str(number) for number in range(1, 13)} - {str(number) for number in numbers}
    assert {row[0] for row in taken(nights, db)} <= good
    assert anew(nights) == documents(db)
    nights.odd.clear()
    nights.run()
    rows = taken(nights, db)
    assert len(rows) == 12
    assert {row[1] for row in rows} == {f"Tập huấn số {number}" for number in range(1, 13)}
    assert anew(nights) == rows


def test_an_article_under_the_old_and_the_new_host_is_one_document(nights, db):
    """Edited after the portal moved, so that the archive has it from both."""
    nights.run()
    assert len(taken(nights, db)) == 12
    nights.portal.origin = "http://127.0.0.2:9"
    nights.source = replace(
        nights.source,
        hosts=("127.0.0.1", "127.0.0.2"),
        moved_to="http://127.0.0.2:9/",
        until=date(2025, 7, 14),
    )
    nights.portal.texts[5] = "Lớp tập huấn dời sang tuần sau vì mưa lũ, kinh phí giữ nguyên như đã duyệt."
    nights.run()
    assert nights.archived().count("5") == 2
    for rows in (taken(nights, db), anew(nights)):
        assert len(rows) == 12
        assert [row[2] for row in rows if "tuần sau" in row[2]] == [row[2] for row in rows if row[0] == "5"]


def test_a_double_encoded_second_night_replaces_nothing(nights, db):
    """It is the same text, and no edit."""
    nights.run()
    before = taken(nights, db)
    for number in range(1, 13):
        status, kind, text = nights.portal.page(path(number))
        nights.odd[path(number)] = (status, kind, text.encode().decode("latin-1"))
    nights.run(full=True)
    assert [row[:5] for row in taken(nights, db)] == [row[:5] for row in before]
    with closing(sqlite3.connect(nights.folder / "crawl/tiny/state.db")) as state:
        assert state.execute("SELECT changed FROM runs ORDER BY id DESC LIMIT 1").fetchone() == (0,)
