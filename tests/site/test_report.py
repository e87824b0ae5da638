import json
from dataclasses import asdict

import pytest

from db.publication import report as publication
from db.site import nights
from tests.site import beside
from tests.site.beside import night
from tests.site.conftest import getter
from tests.site.test_safety import checked


@pytest.fixture
def data(corpus, tmp_path):
    """A folder of data: an edition elsewhere, the link to it, and no reports yet."""
    beside.switch(tmp_path / "corpus.db", beside.edition(corpus, tmp_path / "editions" / "corpus-000012.db"))
    (tmp_path / "reports").mkdir()
    return tmp_path


@pytest.fixture
def get(data):
    return getter(data / "corpus.db")


def write(data, **told):
    beside.report(data, **told)
    return night() | told


def test_before_the_first_night(get):
    assert "Chưa có báo cáo nào" in get("/report").text
    assert "no report yet" in get("/report?_lang=en").text
    assert get("/report.json").json()["report"] is None


def test_the_newest_report_and_the_earlier_ones(get, data):
    write(data, name="20261120T231900Z", started_at="2026-11-20T23:19:00+00:00", documents={"new": 41})
    newest = write(data, name="20261121T231900Z")
    page = get("/report").text
    assert "Hoàn tất, đã công bố" in page
    assert "21/11/2026 23:19 UTC" in page
    assert 'href="/report/20261120T231900Z"' in page
    # A report of the days before what was not read was told has none of it.
    shown = newest | {"unread": []}
    assert get("/report.json").json()["report"] == shown
    earlier = get("/report/20261120T231900Z.json").json()
    assert (earlier["name"], earlier["report"]["documents"]) == ("20261120T231900Z", {"new": 41})
    assert [run["name"] for run in earlier["runs"]] == ["20261121T231900Z", "20261120T231900Z"]
    assert get("/report/20261119T231900Z").status_code == 404


def test_what_the_page_says(get, data):
    write(data)
    page = get("/report?_lang=en").text
    for words in (
        "Done and published", "corpus-000012.db", "HTTP 500", "Cổng mẫu", "connection refused", "98 %",
        "61 %", "Hội thảo mẫu", "12/QĐ-UBND", "180",
        'href="https://so.example/loi"', 'href="/document/d1#d1-7"',
    ):  # fmt: skip
        assert words in page, words


def test_an_edition_that_was_not_published(get, data):
    why = "counts: documents: 80, where the last edition has 120"
    write(data, status="unpublished", exit_status=2, edition=None, refused=[why])
    page = get("/report?_lang=en").text
    assert why in page
    assert "/document/d1" not in page


def test_what_a_night_writes_is_what_the_site_reads(get, data):
    night = publication.begin(data)
    assert "Đang chạy" in get("/report").text
    with night.step("crawl"):
        night.failures = [{"source_id": None, "url": None, "stage": "extract", "error": "hết giờ"}]
    night.documents, night.gains, night.losses = {"new": 2}, {"documents": 2}, {"activities": 4}
    publication.end(data, night, 2)
    told = get("/report.json").json()
    assert told["report"]["status"] == "unpublished"
    assert told["report"] == asdict(night)
    assert "Mất đi" in get("/report").text


def test_a_report_is_linked_from_every_page(get):
    assert get("/").text.count('href="/report"') == 2
    assert 'href="/report"' in get("/corpus/activities").text


BROKEN = [
    "",
    "{",
    "[]",
    "null",
    '{"name": 1}',
    "\x00",
    "[" * 100_000,
]
WRONG = [
    ("status", "splendid"),
    ("started_at", "yesterday"),
    ("started_at", None),
    ("steps", [{"name": "crawl"}]),
    ("steps", [{"name": "crawl", "seconds": "1", "peak_mb": 1}]),
    ("steps", [{"name": "crawl", "seconds": float("inf"), "peak_mb": float("nan")}]),
    ("documents", {"new": "<b>"}),
    ("portals", {"id": "x"}),
    ("failures", [None]),
    ("drifts", [{"source_id": "x", "measure": "dated", "before": "1", "now": 0}]),
    ("activities", [{}]),
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_is_no_report_is_said_to_be_none(get, data, text):
    (data / "reports" / "20261122T231900Z.json").write_text(text)
    write(data, name="20261121T231900Z")
    response = get("/report")
    assert response.status_code == 200
    assert "Không đọc được báo cáo này" in response.text
    assert get("/report.json").json()["is_readable"] is False
    assert "Hoàn tất" in get("/report/20261121T231900Z").text


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_report_of_another_form_is_said_to_be_none(get, data, key, value):
    write(data, **{key: value})
    assert "Không đọc được báo cáo này" in get("/report").text


def test_a_report_without_one_of_its_keys_is_none(data):
    for key in night():
        made = night()
        del made[key]
        (data / "reports" / "x.json").write_text(json.dumps(made) + " " * len(key))
        assert nights.read(data, "x") is None, key


def test_what_a_report_says_is_text(get, data):
    beside.report(data, **beside.hostile_night())
    page = get("/report").text
    assert "Không đọc được" not in page
    assert "&lt;script&gt;window.hit=1" in page
    checked(page, "/report")


@pytest.mark.parametrize("name", ["..%2F..%2Fetc%2Fpasswd", "~2E~2E", "%00", "x" * 5000])
def test_no_other_file_is_read(get, data, name):
    assert get(f"/report/{name}", follow_redirects=True).status_code == 404
