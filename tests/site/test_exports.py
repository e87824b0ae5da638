"""Tables taken away are whole, however long they are; and they say what they leave out."""

import asyncio
import csv
import io
from urllib.parse import urlencode
from zipfile import ZipFile

import pytest

from benchmarks.large_corpus import build
from db.site import formats, rendered
from db.site.pages import paging
from db.site.server import application
from tests.site.conftest import getter, one

DOCUMENTS = 620
ONCE = "SELECT count(*) FROM activities WHERE duplicate_of IS NULL"


@pytest.fixture(autouse=True)
def made_anew(monkeypatch):
    """These tests change limits under one edition: no page that was made under others is given again."""
    monkeypatch.setattr(rendered.Pages, "get", lambda *_: None)


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "corpus.db"
    build(path, DOCUMENTS)
    return path


@pytest.fixture(scope="module")
def take(long):
    return getter(long)


def table(response):
    assert response.text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(response.text.removeprefix("\ufeff"))))


HANOI = "SELECT id FROM provinces WHERE current_id = 'ha-noi'"
TABLES = [
    ("/activities", "activities", ONCE),
    ("/activities?order=oldest", "activities", ONCE),
    ("/activities?order=held", "activities", ONCE),
    ("/activities?reposts=all", "activities", "SELECT count(*) FROM activities"),
    ("/activities?type=fair&type=training", "activities", f"{ONCE} AND type IN ('fair', 'training')"),
    ("/front", "newest_activities", ONCE),
    ("/programme/san-xuat-sach-hon", "activities", f"{ONCE} AND programme = 'sản xuất sạch hơn'"),
    ("/province/ha-noi", "activities", f"{ONCE} AND province_id IN ({HANOI})"),
    ("/decisions", "decisions", "SELECT count(*) FROM decisions"),
    (
        "/decision/d0?reposts=all",
        "citations",
        "SELECT count(*) FROM decision_mentions WHERE decision_id = 'd0'",
    ),
    ("/person/p0?reposts=all", "mentions", "SELECT count(*) FROM officials WHERE person_id = 'p0'"),
    (
        "/search?q=và&order=day&reposts=all",
        "documents",
        "SELECT count(*) FROM documents WHERE lower(' ' || text) LIKE '% và %'",
    ),
]


@pytest.mark.parametrize("table_of", TABLES, ids=lambda table: table[0])
def test_a_csv_has_every_row_once_in_the_order_of_the_page(take, long, monkeypatch, table_of):
    monkeypatch.setattr(paging, "JSON_ROWS", 10_000)
    page, rows, count = table_of
    path, _, query = page.partition("?")
    taken = [row["id"] for row in table(take(f"{path}.csv?{query}"))]
    assert len(set(taken)) == len(taken) == one(long, count) > 0
    assert taken == [row["id"] for row in take(f"{path}.json?{query}").json()[rows]]


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("/activities.json", "activities"),
        ("/decision/d0.json", "citations"),
        ("/search.json?q=và", "documents"),
    ],
)
def test_the_pages_of_a_json_lead_to_every_row(take, page, rows, monkeypatch):
    monkeypatch.setattr(paging, "JSON_ROWS", 10_000)
    at_once = take(page).json()
    assert at_once["next"] is None
    monkeypatch.setattr(paging, "JSON_ROWS", 100)
    found, address = [], page
    while address:
        told = take(address).json()
        assert len(told[rows]) <= 100
        found += told[rows]
        address = told["next"] and told["next"].removeprefix("http://localhost")
    assert found == at_once[rows]
    assert len(found) > 100  # more than one page


def sheets(response):
    book = ZipFile(io.BytesIO(response.content))
    return [book.read(name).decode() for name in sorted(book.namelist()) if "/sheet" in name]


def test_a_workbook_has_every_row(take, long):
    [sheet] = sheets(take("/activities.xlsx"))
    assert sheet.count("<row ") == 1 + one(long, ONCE)


@pytest.mark.parametrize(
    ("words", "where"),
    [("", "1"), ("?type=training&_sort=id&_size=7", "type = 'training'")],
    ids=["all", "some"],
)
def test_a_workbook_of_datasettes_own_table_has_every_row(take, long, words, where):
    wanted = one(long, f"SELECT count(*) FROM activities WHERE {where}")
    [sheet] = sheets(take(f"/corpus/activities.xlsx{words}"))
    assert sheet.count("<row ") == 1 + wanted
    assert one(long, "SELECT count(*) FROM activities") > 1_000


def test_a_workbook_that_excel_cannot_hold_says_so(take, monkeypatch):
    monkeypatch.setattr(formats, "MOST_ROWS", 1_025)
    data, note = sheets(take("/activities.xlsx"))
    assert data.count("<row ") == 1_025
    assert "1024" in note
    assert "CSV" in note


def test_a_table_without_rows_has_its_head(take):
    for page in ("/activities.csv?q=khôngcótừnày", "/search.csv?q=khôngcótừnày"):
        [head] = take(page).text.splitlines()
        assert head.startswith("\ufeffid,title")
        assert not any(name.startswith("_") for name in head.split(","))


def test_a_csv_is_sent_in_pieces(long):
    sent = []

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        sent.append(len(message.get("body", b"")))

    scope = {"type": "http", "method": "GET", "scheme": "http", "path": "/activities.csv", "headers": []}
    scope |= {"raw_path": b"/activities.csv", "query_string": b""}
    asyncio.run(application(long).app()(scope, receive, send))
    assert len(sent) > 3
    assert max(sent) < 0.95 * sum(sent)


def test_a_table_that_takes_too_long_is_refused_before_anything_is_sent(long):
    app = application(long)
    app._settings["sql_time_limit_ms"] = 0.001
    app.sql_time_limit_ms = 0.001
    for page in ("/activities.csv", "/activities.xlsx", "/search.csv?q=và"):
        assert asyncio.run(app.client.get(page)).status_code == 400


COUNTED = (
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < {}) select i, {} as a from n"
)


def test_a_statement_is_taken_away_whole(take):
    response = take("/corpus.csv?" + urlencode({"sql": COUNTED.format(5_000, "'=1'")}))
    assert [row["i"] for row in table(response)] == [str(i) for i in range(1, 5_001)]
    assert {row["a"] for row in table(response)} == {"'=1"}


def test_a_statement_with_a_parameter_is_taken_away_whole(take):
    sql = COUNTED.format(3_000, ":what")
    found = table(take("/corpus.csv?" + urlencode({"sql": sql, "what": "mía"})))
    assert (len(found), found[-1]["a"]) == (3_000, "mía")


def test_a_statement_that_is_more_than_an_answer_may_have_is_told_and_not_cut(take):
    response = take("/corpus.csv?" + urlencode({"sql": COUNTED.format(30_000, "printf('%400d', i)")}))
    assert response.status_code == 400
    assert "quá nặng" in response.text, response.text[1000:].partition("<h1")[2][:300]


def test_a_statement_is_a_whole_workbook(take):
    response = take("/corpus.xlsx?" + urlencode({"sql": COUNTED.format(3_000, "'mía'")}))
    with ZipFile(io.BytesIO(response.content)) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == 3_001
