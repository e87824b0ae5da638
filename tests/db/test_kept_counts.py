"""The counts that the corpus keeps are those that counting gives, whatever is done to it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import kept_counts
from db.corpus import open_corpus
from db.store import store
from tests.db.making import TEXT, document, extraction, full_extraction

DAYS = st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2020, 1, 1)))
CHANGES = st.fixed_dictionaries(
    {
        "key": st.sampled_from("abc"),
        "source_id": st.sampled_from(["files", "mau"]),
        "title": st.one_of(st.none(), st.text(max_size=5)),
        "published": DAYS,
        "kind": st.sampled_from(["article", "attachment"]),
        "text": st.sampled_from([TEXT, "Tin khác.", "Tin dài hơn một chút."]),
    }
)


def put(db, change):
    stored = document(**change, url=change["key"])
    store(db, stored, full_extraction() if stored.text == TEXT else extraction())


@settings(max_examples=25, deadline=None)
@given(st.lists(CHANGES, max_size=8))
def test_they_follow_all_that_is_stored(tmp_path_factory, changes):
    with open_corpus(tmp_path_factory.mktemp("counts") / "corpus.db") as db:
        db["sources"].insert({"id": "mau", "name": "Cổng mẫu", "family": "nukeviet"})
        for change in changes:
            put(db, change)
        assert list(kept_counts.wrong(db)) == []
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM documents WHERE key = 'a'")
        db.execute("DELETE FROM officials")
        assert list(kept_counts.wrong(db)) == []


@pytest.mark.parametrize("table", ["row_counts", "portal_counts"])
def test_a_wrong_one_is_told(db, table):
    store(db, document(), full_extraction())
    column = "rows" if table == "row_counts" else "dated"
    db.execute(f"UPDATE {table} SET {column} = {column} + 1")
    assert list(kept_counts.wrong(db))


def test_a_page_and_its_file_are_counted_apart(db):
    store(db, document(), full_extraction())
    store(db, replace(document(key="tep", title=None), kind="attachment"), full_extraction())
    counted = db.execute("SELECT is_file, documents, dated, titled FROM portal_counts ORDER BY is_file")
    assert counted.fetchall() == [(0, 1, 1, 1), (1, 1, 1, 0)]
