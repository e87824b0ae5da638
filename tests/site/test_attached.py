"""What the site shows of a file that a page links to, and of a text that a program read from a picture."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.corpus import open_corpus
from db.ids import document_id
from db.records import Attachment
from db.site.texts import texts
from db.store import store
from nlp import extraction
from tests.db import making
from tests.site.conftest import getter

ADDRESS = "https://so.example/t/ke-hoach.pdf"
FILE = "Kế hoạch thực hiện Quyết định số 1419/QĐ-TTg ngày 07/9/2009 của Thủ tướng Chính phủ trong năm 2019."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.db"
    page = making.document(
        key="1", text="Sở Công Thương gửi kế hoạch.", attachments=(Attachment(ADDRESS, "Kế hoạch"),)
    )
    file = making.document(
        key="2",
        url=ADDRESS,
        kind="attachment",
        parent_id=document_id(page.source_id, page.key),
        media_type="application/pdf",
        page_starts=(0, 40),
        ocr_confidence=0.87,
        text=FILE,
    )
    with closing(open_corpus(path)) as db:
        for one in (page, file):
            store(db, one, extraction.extract_document(one.readable()))
    return path


@pytest.fixture
def get(path: Path) -> Callable[..., Any]:
    return getter(path)


def test_a_page_leads_to_what_was_read_from_its_file_and_back(get: Callable[..., Any]) -> None:
    page, file = document_id("files", "1"), document_id("files", "2")
    assert f'href="/document/{file}"' in get(f"/document/{page}").text
    assert f"2 {texts('vi')['file_pages']}" in get(f"/document/{page}").text
    assert f'href="/document/{page}"' in get(f"/document/{file}").text


def test_what_was_read_from_a_picture_says_so(get: Callable[..., Any]) -> None:
    said = f"{texts('vi')['read_by_ocr']} 87 %"
    assert said in get(f"/document/{document_id('files', '2')}").text
    assert said not in get(f"/document/{document_id('files', '1')}").text
    number = get("/corpus/decisions.json?_shape=array&key=1419/QĐ-TTg").json()[0]["id"]
    assert said in get(f"/decision/{number}").text


def test_a_citation_tells_its_page_on_the_site_and_in_its_data(get: Callable[..., Any]) -> None:
    file = document_id("files", "2")
    number = get("/corpus/decisions.json?_shape=array&key=1419/QĐ-TTg").json()[0]["id"]
    assert f", {texts('vi')['on_page']} 1</a>" in get(f"/decision/{number}").text
    assert f", {texts('vi')['on_page']} 1</a>" in get(f"/document/{file}").text
    assert [one["page"] for one in get(f"/decision/{number}.json").json()["citations"]] == [1]
    assert ",page," in get(f"/decision/{number}.csv").text.splitlines()[0]
    assert f", {texts('vi')['on_page']} " not in get(f"/document/{document_id('files', '1')}").text
