import csv
import io
import json
import re
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from db.corpus import open_corpus
from db.site.texts import texts
from db.store import store
from nlp.dating.bounds import Bounds, Written
from nlp.extraction import extract_document
from tests.db import making
from tests.site import corpora
from tests.site.conftest import everywhere, getter, one

TEMPLATES = Path(__file__).parents[2] / "db/site/templates"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def decision(corpus):
    return f"/decision/{one(corpus, 'SELECT id FROM decisions WHERE number = 1419')}"


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


@pytest.mark.parametrize("typed", ["1419/QĐ-TTg", "1419 qd ttg", "quyết định 1419", "QĐ 1419"])
def test_a_number_leads_to_its_decision(get, decision, typed):
    page = get("/search", params={"q": typed}).text
    assert f'href="{decision}"' in page
    assert get("/search.json", params={"q": typed}).json()["decisions"][0]["key"] == "1419/QĐ-TTg"


@pytest.mark.parametrize(
    ("typed", "kind", "found"),
    [
        ("Trần Văn Mẫu", "people", 4),
        ("tran van mau", "people", 4),
        ("Trấn Văn Mẫu", "people", 0),
        ("Long An", "provinces", 1),
        ("long an", "provinces", 1),
        ("Tây Ninh", "provinces", 2),
        ("An", "provinces", 0),
    ],
)
def test_people_and_provinces_are_found_by_name(get, typed, kind, found):
    assert len(get("/search.json", params={"q": typed}).json()[kind]) == found


def test_documents_are_found_filtered_and_sorted(get):
    found = get("/search.json?q=khuyen+cong").json()
    assert found["total_documents"] == len(found["documents"]) > 10
    assert "⟪khuyến công⟫" in found["documents"][0]["snippet"]
    in_province = get("/search.json?q=khuyen+cong&province=tay-ninh-2025").json()
    assert {row["province_id"] for row in in_province["documents"]} == {"long-an"}
    assert in_province["total_documents"] == len(in_province["documents"])
    in_year = get("/search.json?q=khuyen+cong&year=2013").json()["documents"]
    assert {row["published"][:4] for row in in_year} == {"2013"}
    days = [row["published"] for row in get("/search.json?q=khuyen+cong&order=day").json()["documents"]]
    assert days == sorted(days, reverse=True)


def test_a_snippet_marks_its_words(get):
    assert "<mark>khuyến công</mark>" in get("/search?q=khuyen+cong").text


@pytest.mark.parametrize(
    "typed", ["", '"', "AND", "*", "a\x00b", "NEAR(", "'; --", "đ" * 1000, "⟪", "%", "1419 AND"]
)
@pytest.mark.parametrize(
    "others", ["", "&year=20x2", "&page=999999999999", "&page=-1", "&order=x&province=x"]
)
def test_any_search_gives_a_page(get, typed, others):
    assert get(f"/search?{others}", params=None).status_code == 200
    assert get("/search" + "?x=1" + others, params=None).status_code == 200
    assert get("/search", params={"q": typed}, follow_redirects=True).status_code == 200


def test_a_very_long_query_is_cut_and_makes_no_large_page(get):
    response = get("/search", params={"q": "khuyen cong " * 600}, follow_redirects=True)
    assert response.status_code == 200
    assert len(response.content) < 40_000


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


def test_people_are_listed(get, corpus):
    told = get("/people.json").json()
    assert told["total"] == len(told["people"]) == one(corpus, "SELECT count(*) FROM people")


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


def test_the_facets_count_what_is_listed(get):
    for query in (
        "",
        "province=tay-ninh-2025",
        "type=workshop",
        "programme=khuyến công",
        "year=2013",
        "status=planned",
    ):
        told = get(f"/activities.json?{query}").json()
        assert told["total"] == len(told["activities"]) > 0
        for facet, counts in told["facets"].items():
            if facet not in told["filters"]:
                assert sum(count["activities"] for count in counts) == told["total"], facet
    both = get("/activities.json?province=tay-ninh-2025&type=workshop").json()
    assert {(row["province_id"], row["type"]) for row in both["activities"]} == {("long-an", "workshop")}


def test_reposts_are_not_counted_twice(get):
    assert get("/activities.json").json()["total"] == 24


def test_a_province_of_today_has_its_predecessors(get):
    told = get("/province/tay-ninh-2025.json").json()
    assert {row["id"] for row in told["predecessors"]} >= {"long-an", "tay-ninh"}
    assert {row["province_id"] for row in told["activities"]} == {"long-an"}
    assert "tỉnh Tây Ninh" in get("/province/long-an").text


def test_a_province_tells_which_kind_of_unit_it_was_when(get):
    told = get("/province/quang-ninh.json").json()
    assert [(row["kind"], row["valid_to"]) for row in told["kinds"]] == [
        ("tỉnh", "2026-08-31"),
        ("thành phố", None),
    ]
    page = get("/province/quang-ninh").text
    assert re.search(r"tỉnh đến [^<]*31/8/2026[^<]*, thành phố từ [^<]*1/9/2026", page)
    assert "Loại đơn vị" not in get("/province/long-an").text


def test_a_table_can_be_taken_away(get):
    rows = list(csv.DictReader(io.StringIO(get("/activities.csv?type=workshop").text.removeprefix("\ufeff"))))
    assert {row["type"] for row in rows} == {"workshop"}
    book = get("/activities.xlsx?type=workshop")
    assert "attachment" in book.headers["content-disposition"]
    sheet = ZipFile(io.BytesIO(book.content)).read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == len(rows) + 1
    assert get("/corpus/activities.xlsx").content[:2] == b"PK"
    assert get("/corpus/documents_by_words.xlsx?words=khuyen+cong").content[:2] == b"PK"


@pytest.mark.parametrize(
    "page", ["/activities.atom?province=long-an", "/search.atom?q=khuyen+cong", "/front.atom"]
)
def test_a_feed_is_valid_and_leads_to_documents(get, page):
    feed = ElementTree.fromstring(get(page).content)
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}title")
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    link = entries[0].find(f"{ATOM}link").attrib["href"]
    assert get(link.removeprefix("http://localhost").partition("#")[0]).status_code == 200


def test_the_feed_of_a_decision_has_its_latest_citation_first(get, decision):
    feed = ElementTree.fromstring(get(f"{decision}.atom").content)
    days = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)


def test_the_whole_corpus_is_one_sound_file(get, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(get("/download/corpus.db").content)
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (25,)


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


def test_a_former_province_leads_to_that_of_today(get):
    page = get("/search?q=Long+An").text
    assert re.search(r'nay thuộc <a href="/province/tay-ninh-2025">tỉnh Tây Ninh</a>', page)


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


def test_a_person_shows_when_an_office_was_taken_up(get, corpus):
    person = one(corpus, "SELECT person_id FROM officials WHERE tenure = 'takes_up'")
    page = get(f"/person/{person}").text
    assert texts("vi")["taken_up"] in page
    assert texts("vi")["left"] not in page


@pytest.mark.parametrize("ending", ["", ".json"])
def test_an_address_lives_when_a_person_turns_out_to_be_another(corpus, ending):
    db = open_corpus(corpus)
    person = one(corpus, "SELECT person_id FROM officials LIMIT 1")
    db["person_aliases"].insert({"old_id": "nguoi-cu", "id": person}, replace=True)
    db.close()
    told = getter(corpus)(f"/person/nguoi-cu{ending}", follow_redirects=False)
    assert (told.status_code, told.headers["location"]) == (301, f"/person/{person}{ending}")


def test_a_person_who_never_was_has_no_page(get):
    assert get("/person/nguoi-nao").status_code == 404
