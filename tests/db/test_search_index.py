"""The rows of the full-text indexes: in the order of days, and in step with what is stored."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import query, search_index
from db.store import store
from tests.db.making import activity, document, extraction, full_extraction

DAYS = ["2018-03-13", None, "2020-01-01", "1975-04-30", "2018-03-13", "2026-12-31"]
WORDS = "SELECT rowid FROM activities_fts WHERE activities_fts MATCH words_expression(?)"


def stored(db, day, key, **changes):
    published = date.fromisoformat(day) if day else None
    store(db, document(key=key, url=key, published=published, **changes), extraction())


def test_rows_are_in_the_order_of_days_whatever_came_first(db):
    for number, day in enumerate(DAYS):
        stored(db, day, f"{number}.txt")
    days = [row[0] for row in db.execute("SELECT published FROM documents ORDER BY fts_rowid")]
    assert days == [None, *sorted(filter(None, DAYS))]


def test_a_document_keeps_its_row_until_its_day_changes(db):
    rows = []
    for day, title in (("2018-03-13", "Một"), ("2018-03-13", "Hai"), ("2019-01-01", "Ba")):
        stored(db, day, "a.txt", title=title)
        rows.append(db.execute("SELECT fts_rowid FROM documents").fetchone()[0])
    assert rows[0] == rows[1] < rows[2]
    found = "SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?"
    assert db.execute(found, ["title: ba"]).fetchall() == [(rows[2],)]
    assert db.execute(found, ["title: hai"]).fetchall() == []
    db.execute("INSERT INTO documents_fts (documents_fts) VALUES ('integrity-check')")


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_lies_within_its_year(day):
    first, last = search_index.places(day.year)
    assert first <= day.toordinal() * search_index.A_DAY <= last
    assert last + 1 == date(day.year, 12, 31).toordinal() * search_index.A_DAY + search_index.A_DAY


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hội thảo", 1),
        ("hoi thao", 1),
        ("hội thao", 1),
        ("hồi thảo", 0),
        ("Sở Công Thương", 1),
        ("khai giảng", 0),
    ],
)
def test_activities_are_found_by_their_words(db, words, found):
    store(db, document(), full_extraction())
    assert len(db.execute(WORDS, [words]).fetchall()) == found


def test_activities_leave_the_index_when_they_leave_the_text(db):
    store(db, document(), full_extraction())
    changed = "Trung tâm tổ chức lớp tập huấn."
    held = activity("tổ chức lớp tập huấn", changed, title="lớp tập huấn")
    store(db, document(text=changed), extraction(activities=[held]))
    assert db.execute(WORDS, ["hội thảo"]).fetchall() == []
    assert len(db.execute(WORDS, ["lớp tập huấn"]).fetchall()) == 1
    db.execute("INSERT INTO activities_fts (activities_fts) VALUES ('integrity-check')")


def test_of_a_document_the_first_activity_in_the_text_is_listed_first(db):
    read = extraction(activities=[activity("Quyết định"), activity("tổ chức hội thảo"), activity("Kế hoạch")])
    store(db, document(), read)
    later = replace(document(key="b", url="b"), published=date(2019, 1, 1), text=f"Mới.\n{document().text}")
    store(db, later, extraction(activities=[activity("đào tạo nghề", later.text)]))
    listed = db.execute("SELECT quote FROM activities ORDER BY fts_rowid DESC")
    assert [row[0] for row in listed] == ["đào tạo nghề", "tổ chức hội thảo", "Quyết định", "Kế hoạch"]


@given(st.text())
def test_the_fast_expression_asks_for_the_same_words(typed):
    words, ranked = query.words_expression(typed), query.ranking_expression(typed)
    assert ranked == words or ranked.startswith(f"({words}) OR ")
