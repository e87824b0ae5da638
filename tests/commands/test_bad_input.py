"""Files, folders and corpora that cannot be read are told in a line each."""

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.commands.asking import rows
from tests.commands.conftest import TEXT

BAD_FILES = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\n ", "the file is empty"),
    "binary.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "binary.txt: "),
    "english.txt": (b"The department held a workshop.\n\nIt was well attended.\n", "no Vietnamese"),
    "nothing.html": (b"<html><body></body></html>", "no article"),
    "picture.pdf": (b"%PDF-1.4", "damaged"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_and_recorded(
    sotinh: Callable[..., Result], texts: Path, tmp_path: Path, name: str
) -> None:
    data, told = BAD_FILES[name]
    (texts / name).write_bytes(data)
    result = sotinh("ingest", texts / name, texts / "a.txt")
    assert result.exit_code == 1
    assert told in result.output.splitlines()[0]
    assert result.output.splitlines()[-1] == "documents: 1 new, 0 unchanged, 0 changed, 1 failed"
    ((url, error),) = rows(tmp_path, "SELECT url, error FROM failures")
    assert (url, error) == (f"texts/{name}", result.output.splitlines()[0])


def test_what_was_told_while_a_page_was_read_is_told_and_recorded(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    text = "Ngày 14/5/2019, Sở Công Thương Cà Mau mở 02 lớp tập huấn sản xuất sạch hơn cho 60 học viên."
    page = f"<script>var nv_base_siteurl='/';</script><h1>Cà Mau mở lớp tập huấn</h1>{f'<p>{text}</p>' * 3}"
    (tmp_path / "bai.html").write_text(page.replace("<p>", "<p>Lớp học. ", 1), encoding="utf-8")
    told = sotinh("ingest", tmp_path / "bai.html")
    assert told.exit_code == 0
    assert "bai.html: nothing stands where the family nukeviet has its articles" in told.output
    assert rows(tmp_path, "SELECT stage FROM failures") == [("read",)]


def test_a_big_file_is_refused_unread(sotinh: Callable[..., Result], texts: Path) -> None:
    with (texts / "big.txt").open("wb") as file:
        file.truncate(50 * 2**20)
    result = sotinh("ingest", texts)
    assert "50 MB are more than an article has" in result.output
    assert "1 new" in result.output


HARD_PAGES = {
    "cut.html": f"<html><body><article><h1>Cà Mau mở lớp tập huấn</h1><p>{TEXT}",
    "deep.html": "<html><body>"
    + "<div>" * 10_000
    + f"<h1>Cà Mau mở lớp</h1><p>{TEXT}</p>"
    + "</div>" * 10_000,
    "nul.txt": TEXT.replace("Sở", "S\0ở"),
}


@pytest.mark.parametrize("name", HARD_PAGES)
def test_hard_pages_end_in_a_row_or_in_one_line(
    sotinh: Callable[..., Result], texts: Path, tmp_path: Path, name: str
) -> None:
    (texts / name).write_text(HARD_PAGES[name], encoding="utf-8")
    result = sotinh("ingest", texts)
    stored = len(rows(tmp_path, "SELECT id FROM documents")) + len(rows(tmp_path, "SELECT url FROM failures"))
    assert (result.exit_code in {0, 1}, stored) == (True, 2)
    assert not result.exception or isinstance(result.exception, SystemExit)


def test_lone_surrogates_are_no_trouble(sotinh: Callable[..., Result], texts: Path) -> None:
    (texts / "b.txt").write_bytes(TEXT.encode("utf-16-le").join([b"\xff\xfe", b"\x00\xd8"]))
    result = sotinh("ingest", texts)
    assert not result.exception or isinstance(result.exception, SystemExit)


def test_a_path_that_is_not_there(sotinh: Callable[..., Result], texts: Path) -> None:
    result = sotinh("ingest", texts / "none", texts)
    assert result.exit_code == 2
    assert "none: there is no such file or folder" in result.output
    assert "1 new" in result.output


def test_a_folder_without_articles(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    result = sotinh("ingest", tmp_path / "void")
    assert result.exit_code == 1
    assert "no file in this folder that can be read" in result.output


def test_a_file_without_read_permission(
    sotinh: Callable[..., Result], texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)  # root, who may run the tests, may read everything
    result = sotinh("ingest", texts)
    assert result.exit_code == 1
    assert "a.txt: cannot be read (Permission denied); check the file and its rights" in result.output


def test_a_corpus_that_is_no_database(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "corpus.db").write_text("không phải SQLite" * 100, encoding="utf-8")
    result = sotinh("ingest", texts)
    assert result.exit_code == 1
    assert "is no SQLite database" in result.output


def test_a_corpus_of_a_newer_schema(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    sotinh("ingest", texts)
    with sqlite3.connect(tmp_path / "data" / "corpus.db") as connection:
        connection.execute("PRAGMA user_version = 999")
    for command in (("ingest", texts), ("find", "án")):
        result = sotinh(*command)
        assert result.exit_code == 1
        assert "update sotinh" in result.output
