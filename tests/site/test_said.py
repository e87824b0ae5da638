"""What the program has to say, and its codes, in the language of whoever reads the page."""

import re
from typing import get_args

import pytest

from crawler.nightly.state_records import Stage
from db.corpus import open_corpus
from db.site.texts import texts
from db.tables import tables, views
from tests.site import beside
from tests.site.conftest import getter

ENGLISH = "names no article; look whether the portal has changed"
VIETNAMESE = "không nêu bài nào; hãy xem cổng có thay đổi không"
STAGES = {*get_args(Stage), "crawl", "extract", "check", "collect", "archive", "correct", "watches"}


@pytest.fixture
def get(tmp_path):
    with open_corpus(tmp_path / "corpus.db") as db:
        db.execute(
            "INSERT INTO runs (id, started_at, status, fetched, stored, skipped, failed)"
            " VALUES (1, '2026-11-21T23:19:00+00:00', 'failed', 0, 0, 0, 1)"
        )
        db.execute("INSERT INTO failures (run_id, stage, error) VALUES (1, 'list', ?)", [ENGLISH])
    failures = [{"source_id": "mau", "url": None, "stage": "list", "error": ENGLISH}]
    beside.report(tmp_path, failures=failures, refused=[ENGLISH])
    return getter(tmp_path / "corpus.db")


@pytest.mark.parametrize("page", ["/corpus/failures", "/corpus/failures/1", "/report"])
def test_what_went_wrong(get, page):
    vietnamese, english = get(page).text, get(f"{page}?_lang=en").text
    assert (VIETNAMESE in vietnamese, ENGLISH in vietnamese) == (True, False)
    assert (VIETNAMESE in english, ENGLISH in english) == (False, True)


def test_data_to_take_away_are_what_is_kept(get):
    assert ENGLISH in get("/corpus/failures.json").text
    assert ENGLISH in get("/report.json").text


def test_a_code_has_its_name_beside_it_in_rows_and_facets(get):
    page = get("/corpus/failures").text
    named = r'<code>list</code> <span class="meta">đọc danh mục</span>'
    assert len(re.findall(named, page)) == 2
    assert '<code>failed</code> <span class="meta">Lỗi</span>' in get("/corpus/runs").text


def test_every_step_that_may_fail_has_a_name():
    assert {stage for stage in STAGES if texts("vi").named("stage", stage) == stage} == set()


def test_the_columns_with_codes_and_messages_are_named_as_the_texts_are():
    described = {**tables(), **views()}
    names = {column.names for table in described.values() for column in table.columns.values()} - {None}
    assert names >= {"stage", "run", "type", "status"}
    for name in names:
        assert any(key.startswith(f"{name}_") for key in texts("vi")._words), name


@pytest.mark.parametrize(
    "page",
    [
        "decision/x",
        "person/x",
        "document/x",
        "activity/x",
        "province/x",
        "programme/x",
        "report/x",
        "corpus/x",
    ],
)
def test_what_is_not_there_is_told_in_the_language_of_the_page(get, page):
    vietnamese, english = get(f"/{page}").text, get(f"/{page}?_lang=en").text
    assert '<p class="lead">Không có ' in vietnamese
    assert 'class="lead" lang' not in vietnamese
    assert 'class="lead" lang="en">' in english or '<p class="lead">There is no ' in english
