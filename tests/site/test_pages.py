"""Pages of documents, decisions, portals and activities: what each tells."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.corpus import open_corpus
from db.site.texts import texts
from db.store import store
from nlp.dating.bounds import Bounds, Written
from nlp.extraction import extract_document
from tests.db import making
from tests.site import corpora
from tests.site.atom import ATOM
from tests.site.conftest import everywhere, getter, one

TEMPLATES = Path(__file__).parents[2] / "db/site/templates"


def test_every_page_is_there_in_both_languages(get, corpus):
    for page in everywhere(corpus):
        for language in ("vi", "en"):
            response = get(page, params={"_lang": language} if "?" not in page else None)
            assert response.status_code == 200, (page, response.text)
            assert "Undefined" not in response.text


def test_every_text_is_there_in_both_languages():
    files = [file for file in TEMPLATES.rglob("*") if file.is_file()]
    used = {key for file in files for key in re.findall(r"\bt\.([a-z_0-9]+)", file.read_text("utf-8"))}
    for language in ("vi", "en"):
        words = texts(language)
        for key in used - {"named", "language"}:
            assert words[key]


def test_an_activity_has_a_page_with_all_that_is_told_of_it(get, corpus):
    id_ = one(corpus, "SELECT activity_id FROM figures WHERE activity_id IS NOT NULL")
    told = get(f"/activity/{id_}.json").json()
    assert told["activity"]["sentence"] in get(f"/document/{told['activity']['document_id']}.json").text
    assert [row["key"] for row in told["decisions"]] == ["1419/QĐ-TTg"]
    assert [row["quote"] for row in told["figures"]]
    assert f'href="/activity/{id_}"' in get("/activities?reposts=all").text
    assert get("/activity/none").status_code == 404


def test_a_list_of_activities_never_shows_another_day_than_the_event_s(tmp_path):
    db = open_corpus(tmp_path / "corpus.db")
    spans = {
        "lop-1": ("2025-01-01", "2025-12-31", "năm 2025"),
        "lop-2": ("2025-10-01", "2025-12-31", "quý IV/2025"),
        "lop-3": (None, None, "–"),
    }
    for key, (first, last, _) in spans.items():
        text = f"{key}: tổ chức hội thảo khuyến công tại Long An."
        days = {
            "date_from": first and date.fromisoformat(first),
            "date_to": last and date.fromisoformat(last),
        }
        held = making.activity("tổ chức hội thảo khuyến công", text, title=key, **days)
        stored = making.document(key=key, url=key, text=text, title=key, published=date(2024, 6, 5))
        store(db, stored, making.extraction(activities=[held]))
    page = getter(tmp_path / "corpus.db")("/activities").text
    cells = dict(re.findall(r'data-label="Ngày">([^<]*)</td><td lang="vi"><a [^>]*>([^<]*)<', page))
    assert {title: day for day, title in cells.items()} == {key: said for key, (*_, said) in spans.items()}
    assert page.count('data-label="Đăng">5/6/2024<') == len(spans)


def test_portals_tell_how_much_of_them_is_here(get, corpus):
    sources = {row["id"]: row for row in get("/sources.json").json()["sources"]}
    documents = one(corpus, "SELECT count(*) FROM documents WHERE source_id = 'so-long-an'")
    assert sources["so-long-an"]["documents"] == sources["so-long-an"]["dated"] == documents
    assert sources["so-long-an"]["failures"] == 1


def test_what_nothing_was_made_of_is_listed_by_kind(tmp_path):
    with open_corpus(tmp_path / "corpus.db") as db:
        text = "Hội nghị diễn ra ngày 31/02/2018."
        stored = making.document(text=text, dropped_lines=("Một dòng bị bỏ.",))
        store(db, stored, extract_document(stored.readable()))
    get = getter(tmp_path / "corpus.db")
    told = get("/unread.json").json()
    assert {(row["kind"], row["what"]) for row in told["unread"]} == {
        ("date", "31/02/2018"),
        ("line", "Một dòng bị bỏ."),
    }
    [row] = get("/unread.json?kind=date").json()["unread"]
    assert (row["times"], row["documents"], row["example"]) == (1, 1, text)
    page = get("/unread?kind=date").text
    assert "31/02/2018" in page
    assert "Một dòng bị bỏ." not in page
    assert get("/unread?kind=khac").status_code == 400


def test_a_decision_has_its_citations_in_time_order(get, decision, corpus):
    told = get(f"{decision}.json").json()
    days = [row["published"] for row in told["citations"]]
    assert days == sorted(days)
    first_copies = "SELECT count(*) FROM documents WHERE duplicate_of IS NULL"
    assert told["total_citations"] == len(days) == one(corpus, first_copies)
    assert all("1419/QĐ-TTg" in row["sentence"] for row in told["citations"])
    assert told["decision"]["issuer"] == "Thủ tướng Chính phủ"
    assert len(told["activities"]) == 24
    assert {row["key"] for row in told["cited_with"]} == {"07/KH-UBND", "08/KH-UBND", "09/KH-UBND"}
    assert told["unresolved"] == []


def test_what_could_not_be_resolved_is_said(get, corpus):
    plan = one(corpus, "SELECT id FROM decisions WHERE number = '07'")
    told = get(f"/decision/{plan}.json").json()
    assert "year" in told["unresolved"]
    assert texts("vi")["no_citation_tells"] in get(f"/decision/{plan}").text


def test_a_document_shows_what_was_read_where_it_stands(get, corpus, decision):
    page = get(f"/document/{one(corpus, 'SELECT document_id FROM activities')}").text
    assert re.search(rf'<a class="m m-activity m-decision" href="{decision}"[^>]*>1419/QĐ-TTg</a>', page)
    assert '<a class="m m-official" href="/person/tran-van-mau-' in page
    assert 'rel="noopener nofollow external">Bản gốc' in page
    assert 'href="https://web.archive.org/web/20240506070809/https://so-' in page


def test_a_repost_and_its_original_know_each_other(get, corpus):
    copy = one(corpus, "SELECT id FROM documents WHERE duplicate_of IS NOT NULL")
    first = get(f"/document/{copy}.json").json()["document"]["duplicate_of"]
    assert f'href="/document/{first}"' in get(f"/document/{copy}").text
    assert [row["id"] for row in get(f"/document/{first}.json").json()["duplicates"]] == [copy]


def test_the_feed_of_a_decision_has_its_latest_citation_first(get, decision):
    feed = ElementTree.fromstring(get(f"{decision}.atom").content)
    days = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)


def test_what_is_not_there_is_said(get):
    for page in ("/decision/x", "/document/x", "/province/x", "/person/x", "/programme/x"):
        assert get(page).status_code == 404
        assert get(f"{page}.json").json()["ok"] is False
        assert texts("en")["error_404"] in get(f"{page}?_lang=en").text
    assert get("/about.atom").status_code == 404


def test_english_is_one_click_away_and_stays(get):
    front = get("/")
    assert 'lang="vi"' in front.text
    assert 'href="?_lang=en"' in front.text
    english = get("/?_lang=en")
    assert "lang=en" in english.headers["set-cookie"]
    assert '<html lang="en">' in get("/decisions", cookies={"lang": "en"}).text


def test_robots_read_pages_and_no_searches(get):
    rules = get("/robots.txt").text
    assert "Disallow: /search" in rules
    assert "Disallow: /corpus/" in rules
    assert "Disallow: /decision" not in rules


def test_assistants_are_told_of_the_tables_but_not_what_portals_wrote(get):
    assert "activities" in get("/llms.txt").text
    assert "Trần Văn Mẫu" not in get("/corpus/people.md").text


def test_datasettes_own_pages_stay(get, corpus):
    for page in (
        "/corpus",
        "/corpus/activities",
        "/corpus?sql=select+1",
        "/corpus/decisions_by_number?number=1",
    ):
        assert get(page).status_code == 200
    row = one(corpus, "SELECT id FROM decisions")
    assert f'href="/decision/{row}"' in get(f"/corpus/decisions/{row}").text


def test_json_is_what_the_page_shows(get, decision):
    told = json.loads(get(f"{decision}.json").content)
    page = get(decision).text
    assert all(row["document"] in page for row in told["citations"])


def test_the_front_page_shows_no_document_twice_over(tmp_path):
    path = corpora.plain(tmp_path / "corpus.db", articles=3)
    document, read = corpora.article(4)
    many = [replace(read.activities[0], title=f"hội thảo chuyên đề {n}") for n in range(5)]
    with open_corpus(path) as db:
        late = replace(document, key="late", published=date(2025, 1, 1))
        store(db, late, replace(read, activities=many, activity_decisions=[]))
    page = getter(path)("/").text
    assert page.count("hội thảo chuyên đề") == 2
    assert "lần thứ 1<" in page
    assert len(getter(path)("/front.json").json()["newest_activities"]) == 8


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        (date(2010, 5, 1), date(2014, 5, 30), "viết trong khoảng 1/5/2010 – 30/5/2014 (suy từ nội dung)"),
        (None, date(2025, 6, 30), "viết muộn nhất 30/6/2025 (suy từ nội dung)"),
        (date(2010, 5, 1), None, "viết từ 1/5/2010 (suy từ nội dung)"),
    ],
)
def test_an_undated_document_tells_when_it_was_written(tmp_path, earliest, latest, told):
    path = tmp_path / "corpus.db"
    db = open_corpus(path)
    written = Written(Bounds(earliest, latest), "text")
    store(db, making.document(published=None), making.extraction(written=written))
    [row] = db.query("SELECT id FROM documents")
    db.close()
    assert told in getter(path)(f"/document/{row['id']}").text
