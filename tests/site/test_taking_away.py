"""Tables, feeds and the whole corpus can be taken away."""

import csv
import io
import sqlite3
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from tests.site.atom import ATOM


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


def test_the_whole_corpus_is_one_sound_file(get, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(get("/download/corpus.db").content)
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (25,)
