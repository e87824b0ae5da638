import asyncio
import json
import socket
from dataclasses import replace
from datetime import date
from urllib.parse import quote_plus

import pytest
from datasette.utils import tilde_encode

from db import set_aside
from db.archives import mark_taken
from db.corpus import CorpusError, open_corpus, transaction
from db.corrections import Correction, Outcome, record, text_hash
from db.ids import document_id
from db.records import Attachment, Failure
from db.runs import record_failure, start_run
from db.site import serve
from db.site.metadata import metadata
from db.site.server import application
from db.store import store
from db.tables import tables
from tests.db.making import TEXT, document, extraction, full_extraction

VARIANTS = ["1419/QĐ-TTg", "1419/QD-TTG", "1419 qd ttg", "QĐ 1419", "quyết định 1419", "số 1419", "1419"]
WORDS = ["khuyến công", "khuyen cong", "KHUYEN công", '"dao tao"', "đào tạo nghề"]
ATTACHMENTS = (Attachment("https://so.example/1.pdf", "Kế hoạch.pdf"),)
ANYTHING = ["", '"', "AND", "-", "*", "a\x00b", "title:", "NEAR(", "1419 AND", "'; --", "đ" * 1000]


@pytest.fixture
def corpus(db, path):
    store(db, document(), full_extraction())
    text = "Khuyến công <b>đậm</b> & <script>alert(1)</script>"
    store(db, document(url="javascript:alert(1)", title="<i>Lạ</i>", text=text), extraction())
    linked = document(url="https://so.example/1", title=None, text="Đường dẫn.", attachments=ATTACHMENTS)
    store(db, linked, extraction())
    store(db, replace(linked, text="Đường dẫn mới.", dropped_lines=("Dòng bị bỏ.",)), extraction())
    mark_taken(db, "archive/mau/mau-1.warc.gz", 1024)
    [decision] = db.query("SELECT id FROM decisions LIMIT 1")
    db["decision_aliases"].insert({"old_id": "mau", "id": decision["id"]})
    db["underived"].insert({"what": "decision key", "name": "mau"})
    [first] = db.query("SELECT id FROM documents LIMIT 1")
    db["file_addresses"].insert({"document_id": first["id"], "url": "https://mau.example/tep-2.pdf"})
    [cited] = db.query("SELECT * FROM decision_mentions LIMIT 1")
    relation = {name: cited[name] for name in ("document_id", "start", "end", "quote", "sentence", "page")}
    ends = {"from_mention_id": cited["id"], "to_mention_id": cited["id"]}
    db["decision_relations"].insert({"id": "mau", "relation": "cites", **relation, **ends})
    [person] = db.query("SELECT id FROM people LIMIT 1")
    db["person_aliases"].insert({"old_id": "nguoi", "id": person["id"]})
    by_hand = Correction(
        place="a.csv:2",
        text=text_hash(TEXT),
        kind="official",
        quote="Trần Văn Mẫu",
        occurrence=1,
        field="role",
        value="Giám đốc",
        who="Lan",
        when=date(2026, 11, 2),
        why="bạn đọc gọi điện",
    )
    start = TEXT.index(by_hand.quote)
    with transaction(db):
        record.write(
            db, document_id("files", "hoi-thao.txt"), [Outcome(line=by_hand, was="PGĐ", start=start)]
        )
    set_aside.put(db, "bai", "archive/mau/mau-1.warc.gz", "https://so.example/2", "RecursionError")
    record_failure(db, start_run(db), Failure(source_id="files", url=None, stage="extract", error="x"))
    db.close()
    return path


def get(corpus, *paths):
    app = application(corpus)

    async def every():
        return [await app.client.get(path) for path in paths]

    return asyncio.run(every())


def rows(corpus, query, **params):
    typed = "&".join(f"{name}={quote_plus(value)}" for name, value in params.items())
    [response] = get(corpus, f"/corpus/{query}.json?_shape=array&{typed}")
    assert response.status_code == 200, response.text
    return json.loads(response.text)


def test_every_page_is_there(corpus):
    paths = ["/", "/corpus", "/corpus/decisions_by_number", "/corpus/documents_by_words"]
    for name in tables():
        paths += [f"/corpus/{name}", f"/corpus/{name}.json", f"/corpus/{name}.csv"]
    for response in get(corpus, *paths):
        assert response.status_code == 200, response.url


def test_every_row_has_a_page(corpus):
    app = application(corpus)

    async def follow():
        for name, table in tables().items():
            if table.keys:
                [first] = (await app.client.get(f"/corpus/{name}.json?_shape=array&_size=1")).json()
                assert set(first) == set(table.columns)
                path = ",".join(tilde_encode(str(first[key])) for key in table.keys)
                assert (await app.client.get(f"/corpus/{name}/{path}")).status_code == 200, path

    asyncio.run(follow())


@pytest.mark.parametrize("typed", VARIANTS)
def test_a_number_is_found_however_it_is_typed(corpus, typed):
    [row] = rows(corpus, "decisions_by_number", number=typed)
    assert (row["key"], row["published"], row["source"]) == (
        "1419/QĐ-TTg",
        "2018-03-13",
        "Tệp tải lên",
    )
    assert "1419/QĐ-TTg" in row["sentence"]


@pytest.mark.parametrize("typed", WORDS)
def test_words_are_found(corpus, typed):
    found = rows(corpus, "documents_by_words", words=typed)
    assert found
    assert "⟪" in found[0]["snippet"]


def test_any_string_gives_a_page(corpus):
    paths = [f"/corpus/decisions_by_number?number={quote_plus(typed)}" for typed in [*VARIANTS, *ANYTHING]]
    paths += [f"/corpus/documents_by_words?words={quote_plus(typed)}" for typed in [*WORDS, *ANYTHING]]
    paths += [f"/corpus/documents?_search={quote_plus(typed)}" for typed in [*WORDS, *ANYTHING]]
    assert {response.status_code for response in get(corpus, *paths)} == {200}


@pytest.mark.parametrize(
    ("typed", "found"), [("dao tao", 1), ("đào tạo", 1), ("đao tạo", 0), ("Tân Ấn", 0), ('"khuyen công"', 2)]
)
def test_the_search_box_of_the_documents_has_the_same_rules(corpus, typed, found):
    assert len(rows(corpus, "documents", _search=typed)) == found


def test_text_from_outside_is_text(corpus):
    paths = ["/corpus/documents_by_words?words=alert", "/corpus/documents", "/corpus/documents?_search=alert"]
    for response in get(corpus, *paths):
        assert "<script>alert" not in response.text
        assert 'href="javascript' not in response.text
        assert "<i>Lạ" not in response.text
    [marked] = get(corpus, "/corpus/documents_by_words?words=khuyen+cong")
    assert "<mark>Khuyến công</mark> &lt;b&gt;đậm" in marked.text


def test_only_web_addresses_are_links(corpus):
    [page] = get(corpus, "/corpus/documents")
    assert '<a href="https://so.example/1"' in page.text
    assert "javascript:alert(1)" in page.text
    assert 'href="javascript' not in page.text


def test_a_result_links_to_its_row(corpus):
    [page] = get(corpus, "/corpus/decisions_by_number?number=1419")
    [row] = rows(corpus, "decisions_by_number", number="1419")
    assert f'<a href="/corpus/documents/{row["document_id"]}">' in page.text
    [linked] = get(corpus, f"/corpus/decisions/{row['decision_id']}")
    assert linked.status_code == 200


def test_the_site_cannot_write(corpus):
    [response] = get(corpus, "/corpus.json?sql=delete+from+documents")
    assert response.status_code == 400
    assert rows(corpus, "documents")


def test_the_site_shows_what_a_run_stores_meanwhile(corpus):
    app = application(corpus)

    async def count():
        return (await app.client.get("/corpus/documents.json?_shape=array&_size=max")).json()

    before = len(asyncio.run(count()))
    with open_corpus(corpus) as db:
        store(db, document(url="new.txt"), extraction())
    assert len(asyncio.run(count())) == before + 1


def test_pages_speak_both_languages(corpus):
    about = tables()["activities"]
    [vietnamese, english] = get(corpus, "/corpus/activities", "/corpus/activities?_lang=en")
    assert about.vi in vietnamese.text
    assert about.columns["status"].vi in vietnamese.text
    assert about.en in english.text
    assert about.columns["status"].en in english.text
    assert about.en not in vietnamese.text


def test_facets_are_indexed_columns_and_are_computed(corpus):
    assert metadata()["databases"]["corpus"]["tables"]["activities"]["facets"]
    [page] = get(corpus, "/corpus/activities.json?_size=1")
    facets = page.json()["facet_results"]
    assert set(facets) == set(tables()["activities"].facets)
    assert facets["type"]["results"][0]["value"] == "workshop"
    assert page.json()["suggested_facets"] == []


def test_the_view_behind_the_index_is_not_shown(corpus):
    [page] = get(corpus, "/corpus")
    assert "documents_search" not in page.text
    assert "activities_search" not in page.text


def test_a_corpus_that_is_not_there(tmp_path):
    with pytest.raises(CorpusError, match="no corpus here yet"):
        serve(tmp_path / "corpus.db")


def test_a_port_that_is_taken(corpus):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CorpusError, match=f"http://127.0.0.1:{port}: .*choose another --host or --port"):
            serve(corpus, port=port)


@pytest.mark.parametrize(("typed", "found"), [("hoi thao", 1), ("hội thảo", 1), ("hồi thảo", 0)])
def test_the_search_box_of_the_activities_has_the_same_rules(corpus, typed, found):
    assert len(rows(corpus, "activities", _search=typed)) == found


def test_a_row_that_was_corrected_by_hand_says_so(corpus):
    name = f"/document/{document_id('files', 'hoi-thao.txt')}"
    page, data = get(corpus, name, f"{name}.json")
    assert "sửa theo phản ánh, 02/11/2026" in page.text or "sửa theo phản ánh, 2/11/2026" in page.text
    assert "bạn đọc gọi điện" in page.text
    told = json.loads(data.text)
    assert told["corrections"][0]["was"] == "PGĐ"
    assert [one["corrected_on"] for one in told["officials"]] == ["2026-11-02"]
