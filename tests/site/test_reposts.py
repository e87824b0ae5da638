"""A re-posted text is told once, which is said; on demand each of its copies."""

from dataclasses import replace
from datetime import date

import pytest

from db.corpus import open_corpus
from db.store import store
from tests.site import corpora
from tests.site.conftest import getter, one
from tests.site.test_exports import table


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """An article, two later re-posts elsewhere, one of which says more; and another article."""
    path = tmp_path_factory.mktemp("reposts") / "corpus.db"
    corpora.plain(path, articles=0)
    db = open_corpus(path)
    first, read = corpora.article(1)
    store(db, first, read)
    for number, year in enumerate((2020, 2021), 1):
        copy = replace(
            first,
            source_id="files",
            key=f"lai-{number}",
            url=f"https://so.example/{number}",
            published=date(year, 1, 1),
        )
        added = "\nBổ sung: Long Hải đăng cai." if number == 2 else ""
        store(db, replace(copy, text=first.text + added), read)
    store(db, *corpora.article(3))
    db.close()
    return path


@pytest.fixture(scope="module")
def take(path):
    return getter(path)


@pytest.fixture(scope="module")
def first(path):
    return one(path, "SELECT DISTINCT duplicate_of FROM documents WHERE duplicate_of IS NOT NULL")


def test_a_search_shows_the_first_copy_and_says_so(take, first):
    for order in ("rank", "day"):
        told = take(f"/search.json?q=lần+thứ&order={order}").json()
        [document] = [row for row in told["documents"] if row["id"] == first]
        assert (document["reposts"], document["duplicate_of"]) == (2, None)
        assert told["total_documents"] == len(told["documents"])
        assert told["hidden_reposts"] == 2
        assert all(row["duplicate_of"] is None for row in told["documents"])
    page = take("/search?q=lần+thứ").text
    assert "đã gộp 2 bản đăng lại" in page
    assert f'href="/document/{first}#duplicates">2 bản đăng lại' in page
    assert 'id="duplicates"' in take(f"/document/{first}").text


def test_every_copy_is_shown_on_demand(take, first):
    once = take("/search.json?q=lần+thứ").json()["documents"]
    told = take("/search.json?q=lần+thứ&reposts=all").json()
    assert len(told["documents"]) == told["total_documents"] == len(once) + 2
    assert [row["duplicate_of"] for row in told["documents"]].count(first) == 2
    assert "reposts=all" in take("/search?q=lần+thứ").text
    assert "Gộp bản đăng lại" in take("/search?q=lần+thứ&reposts=all").text


def test_a_repost_stands_in_where_the_first_copy_is_not_found(take, first):
    [document] = take("/search.json?q=Long+Hải+đăng+cai").json()["documents"]
    assert document["duplicate_of"] == first
    [document] = take("/search.json?q=lần+thứ&year=2020").json()["documents"]
    assert document["published"] == "2020-01-01"


@pytest.mark.parametrize("query", ["q=lần+thứ", "q=lan+thu&reposts=all", "q=lần+thứ&year=2021", "q=đăng+cai"])
def test_tables_have_what_the_page_shows(take, query):
    listed = [row["id"] for row in take(f"/search.json?{query}&order=day").json()["documents"]]
    rows = table(take(f"/search.csv?{query}"))
    assert {"duplicate_of", "reposts"} <= set(rows[0])
    assert [row["id"] for row in rows] == listed


def test_activities_count_a_story_once(take, first):
    told = take("/activities.json").json()
    assert told["total"] == len(told["activities"])
    [row] = [row for row in told["activities"] if row["document_id"] == first]
    assert row["reposts"] == 2
    every = take("/activities.json?reposts=all").json()
    assert every["total"] == told["total"] + 2
    for name, counts in every["facets"].items():
        assert sum(count["activities"] for count in counts) == every["total"], name


NAMED = "SELECT person_id FROM officials WHERE document_id IN (SELECT duplicate_of FROM documents)"


def test_a_decision_and_a_person_count_a_story_once(take, path):
    pages = {
        f"/decision/{one(path, 'SELECT id FROM decisions WHERE number = 1419')}": (
            "total_citations",
            "citations",
        ),
        f"/person/{one(path, NAMED)}": ("total_mentions", "mentions"),
    }
    for page, (total, rows) in pages.items():
        once, every = take(f"{page}.json").json(), take(f"{page}.json?reposts=all").json()
        assert once[total] == len(once[rows]) == every[total] - 2
        assert "reposts=all" in take(page).text
        assert len(table(take(f"{page}.csv"))) == once[total]
        assert len(table(take(f"{page}.csv?reposts=all"))) == every[total]


def test_the_flag_of_an_activity_follows_its_document(path):
    assert (
        one(
            path,
            "SELECT count(*) FROM activities a JOIN documents d ON d.id = a.document_id"
            " WHERE a.duplicate_of IS NOT d.duplicate_of OR a.fts_rowid / 10000 <> d.fts_rowid",
        )
        == 0
    )
    assert one(path, "SELECT count(*) FROM activities WHERE duplicate_of IS NOT NULL") == 2
