"""Datasette's own pages, in the dress and the languages of the site."""

import re

import pytest
from datasette.filters import Filters

from db.corpus import open_corpus
from db.site.texts import texts
from db.store import store
from db.tables import tables
from nlp.extraction import extract_document
from tests.db import making
from tests.site.conftest import getter, one

PAGES = [
    "/corpus",
    "/corpus/activities",
    "/corpus/activities?type=workshop&_sort_desc=year&_size=2",
    "/corpus/documents?_search=khuyen+cong",
    "/corpus?sql=select+id,+title+from+documents",
    "/corpus?sql=select+nope",
    "/corpus/decisions_by_number?number=1419",
    "/corpus/documents_by_words?words=khuyen",
    "/corpus/activities?_where=year=2013",
]
ENGLISH = (
    "Apply", "Search:", "Custom SQL", " rows", "returning", "This data as", "Advanced export", "Run SQL",
    "- column -", "records", "Next page", "Queries", "Tables<", "View and edit", ">contains<", "where clause",
    "Links from", ">home<",
)  # fmt: skip


@pytest.fixture(scope="module")
def row(corpus):
    return f"/corpus/decisions/{one(corpus, 'SELECT id FROM decisions')}"


def test_no_english_is_left_in_vietnamese(get, row):
    for page in [*PAGES, row]:
        # Names of columns are English on purpose: "rows" is one of row_counts.
        shown = get(page).text.replace('<p class="meta">name, rows</p>', "")
        text = re.sub(r"<title>.*?</title>|<textarea.*?</textarea>|<pre.*?</pre>", "", shown, flags=re.DOTALL)
        for words in ENGLISH:
            assert words not in text, (page, words)


def test_the_language_can_be_switched_everywhere_without_changing_what_is_shown(get, row):
    for page in [*PAGES, row]:
        vietnamese = get(page).text
        switch = re.search(r'class="language"[^>]* href="([^"]*)"', vietnamese)[1].replace("&amp;", "&")
        english = get(page.partition("?")[0] + switch)
        assert '<html lang="en">' in english.text
        assert english.headers["set-cookie"].startswith("lang=en; Path=/; Max-Age=")
        assert vietnamese.count("<tr>") == english.text.count("<tr>"), page
        assert texts("en")["search"] in english.text


def test_tables_and_columns_are_described(get):
    index = get("/corpus").text
    for name, table in tables().items():
        assert f'href="/corpus/{name}"' in index
        assert table.vi in index or "&" in table.vi
    assert "documents_search" not in index


def test_rows_are_filtered_sorted_and_paged(get):
    page = get("/corpus/activities?type=workshop&_sort_desc=date_from&_size=2").text
    assert "7 dòng" in page
    assert "<option selected>type</option>" in page
    assert 'value="workshop"' in page
    assert 'aria-sort="descending"' in page
    assert re.search(r'<a href="[^"]*_next=[^"]*" rel="next', page)
    assert "_stream=on" in page
    form = get(
        "/corpus/activities?_filter_column=type&_filter_op=exact&_filter_value=fair", follow_redirects=True
    )
    assert str(form.url).endswith("type__exact=fair") or "type=fair" in str(form.url)


def test_facets_can_be_chosen_and_taken_off(get):
    page = get("/corpus/activities").text
    address = re.search(r'<a href="[^"]*?(\?[^"]*type=workshop)"', page)[1].replace("&amp;", "&")
    chosen = get("/corpus/activities" + address).text
    assert "<strong><code>workshop</code>" in chosen
    assert re.search(r'<a href="[^"]*/corpus/activities"[^>]*>✕', chosen)


def test_every_comparison_has_a_name(get):
    for key, _, _ in Filters([]).lookups():
        for language in ("vi", "en"):
            assert texts(language)[f"lookup_{key}"]


def test_sql_that_does_not_work_stays_to_be_mended(get):
    response = get("/corpus?sql=select+nope")
    assert response.status_code == 400
    assert "no such column: nope" in response.text
    assert ">select nope</textarea>" in response.text


@pytest.mark.parametrize(
    "asked", ["_sort=nope", "_facet=nope", "_size=x", "_where=nope", "_next=x", "nope=1", "_col=nope"]
)
def test_what_datasette_cannot_do_is_no_fault_of_the_site(get, asked, capfd):
    assert get(f"/corpus/activities?{asked}").status_code in {200, 400}
    assert "Traceback" not in capfd.readouterr().err


def test_a_query_that_takes_too_long_is_told_of_in_the_readers_language(get):
    endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c"
    for page, words in (("/corpus", texts("vi")["too_much"]), ("/corpus?_lang=en", texts("en")["too_much"])):
        response = get(
            page, params={"sql": endless, "_timelimit": "50"} | ({"_lang": "en"} if "en" in page else {})
        )
        assert (response.status_code, words in response.text) == (400, True)
        assert "<script>" not in response.text


def test_the_page_is_whole_without_scripts_and_styles_of_others(get, row):
    for page in [*PAGES, row]:
        text = get(page).text
        assert "<script" not in text, page
        assert "/-/static/" not in text, page
        assert re.findall(r'<link rel="stylesheet" href="([^"?]*)', text) == ["/assets/site.css"], page


@pytest.mark.parametrize(("language", "written"), [("vi", "1.200.000.000"), ("en", "1,200,000,000")])
def test_large_numbers_have_their_thousands_apart(tmp_path, language, written):
    path = tmp_path / "corpus.db"
    with open_corpus(path) as db:
        told = making.document(text="Sở Công Thương hỗ trợ 1,2 tỷ đồng cho 03 cơ sở gạch không nung.")
        store(db, told, extract_document(told.readable()))
    page = getter(path)("/corpus/figures", params={"_lang": language}).text
    assert f'type-float">{written}</td>' in page
    assert 'type-float">3</td>' in page
