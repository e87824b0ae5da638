"""The commands as a user calls them: what they print, what they store, and how they fail."""

import errno
import json
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline
from tests.crawler.formats import making

TEXT = """Cà Mau mở lớp tập huấn tiết kiệm năng lượng

15/05/2019

Ngày 14/5/2019, Sở Công Thương Cà Mau tổ chức 02 lớp tập huấn cho 80 học viên theo Kế hoạch số 19/KH-UBND \
ngày 12/3/2019 của UBND tỉnh. Ông Lâm Văn Đước, Phó Giám đốc Sở Công Thương, chủ trì khai mạc.

Tác giả: Hữu Nghĩa
"""


@pytest.fixture
def sotinh(tmp_path: Path) -> Callable[..., Result]:
    """Runs the command line with its data under the test's folder."""

    def run(command: str, *arguments: str | Path) -> Result:
        called = [command, *map(str, arguments), "--data", str(tmp_path / "data")]
        return CliRunner().invoke(pipeline.main, called)

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


def rows(tmp_path: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(tmp_path / "data" / "corpus.db") as connection:
        return connection.execute(sql).fetchall()


def dump(tmp_path: Path) -> list[str]:
    with sqlite3.connect(tmp_path / "data" / "corpus.db") as connection:
        return [line for line in connection.iterdump() if '"runs"' not in line]


def test_a_text_becomes_rows(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    result = sotinh("ingest", texts)
    assert (result.exit_code, result.output) == (0, "1 documents: 1 new, 0 unchanged, 0 changed, 0 failed\n")
    assert rows(tmp_path, "SELECT url, title, published, author, home_province FROM documents") == [
        ("texts/a.txt", "Cà Mau mở lớp tập huấn tiết kiệm năng lượng", "2019-05-15", "Hữu Nghĩa", "ca-mau")
    ]
    assert rows(tmp_path, "SELECT key, issuer, issued_on FROM decisions") == [
        ("19/KH-UBND", "Ủy ban nhân dân tỉnh Cà Mau", "2019-03-12")
    ]


def test_the_second_run_changes_nothing(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    sotinh("ingest", texts)
    before = dump(tmp_path)
    result = sotinh("ingest", texts)
    assert result.output == "1 documents: 0 new, 1 unchanged, 0 changed, 0 failed\n"
    assert dump(tmp_path) == before


def test_a_changed_text_replaces_its_rows(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    sotinh("ingest", texts)
    (texts / "a.txt").write_text(TEXT.replace("19/KH-UBND", "20/KH-UBND"), encoding="utf-8")
    assert sotinh("ingest", texts).output == "1 documents: 0 new, 0 unchanged, 1 changed, 0 failed\n"
    assert rows(tmp_path, "SELECT key FROM decisions") == [("20/KH-UBND",)]


def test_a_file_alone_is_the_same_document_as_in_its_folder(
    sotinh: Callable[..., Result], texts: Path
) -> None:
    sotinh("ingest", texts)
    assert "1 unchanged" in sotinh("ingest", texts / "a.txt").output


def test_a_source_gives_its_province(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    assert sotinh("ingest", texts, "--source", "sct-binhphuoc").exit_code == 0
    assert rows(tmp_path, "SELECT source_id, home_province FROM documents") == [
        ("sct-binhphuoc", "binh-phuoc")
    ]


def test_an_unknown_source_is_a_wrong_call(sotinh: Callable[..., Result], texts: Path) -> None:
    result = sotinh("ingest", texts, "--source", "xyz")
    assert result.exit_code == 2
    assert "no source 'xyz'; there are " in result.output


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
    assert result.output.splitlines()[-1] == "2 documents: 1 new, 0 unchanged, 0 changed, 1 failed"
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
    result = sotinh("ingest", texts / name)
    stored = len(rows(tmp_path, "SELECT id FROM documents")) + len(rows(tmp_path, "SELECT url FROM failures"))
    assert (result.exit_code in {0, 1}, stored) == (True, 1)
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


def test_two_files_of_one_name_do_not_replace_each_other(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder / "texts").mkdir(parents=True)
        (tmp_path / folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    result = sotinh("ingest", tmp_path / "x" / "texts", tmp_path / "y" / "texts")
    assert "name a folder that holds both" in result.output
    assert "1 new, 0 unchanged, 0 changed, 1 failed" in result.output


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


TYPED = [
    "19/KH-UBND",
    "19/KH-UBND ",
    "19 kh ubnd",
    "KH 19",
    "kế hoạch 19",
    "ke hoach so 19",
    "19 /KH-UBND",
    "019/kh-ubnd",
]


@pytest.mark.parametrize("number", TYPED)
def test_find_a_decision_however_it_is_typed(sotinh: Callable[..., Result], texts: Path, number: str) -> None:
    sotinh("ingest", texts)
    output = sotinh("find", number).output
    assert output.startswith("Kế hoạch 19/KH-UBND  Ủy ban nhân dân tỉnh Cà Mau, 2019-03-12")
    assert "2019-05-15" in output
    assert "theo Kế hoạch số" in " ".join(output.split())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tiết kiệm", True),
        ("tiet kiem", True),
        ("hoc vien", True),
        ("đước", True),
        ("duoc", True),
        ("hòc vien", False),
    ],
)
def test_find_documents_by_words(sotinh: Callable[..., Result], texts: Path, words: str, found: bool) -> None:
    sotinh("ingest", texts)
    assert ("Cà Mau mở lớp" in sotinh("find", words).output) is found


def test_find_keeps_a_sentence_on_its_line(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    long = f"Theo Kế hoạch số 19/KH-UBND, {'các đơn vị chuẩn bị lớp học, ' * 12}và báo cáo."
    (tmp_path / "dai.txt").write_text(long, encoding="utf-8")
    sotinh("ingest", tmp_path / "dai.txt")
    assert f"    {long}" in sotinh("find", "19/KH-UBND").output.splitlines()


def test_find_gives_json(sotinh: Callable[..., Result], texts: Path) -> None:
    sotinh("ingest", texts)
    found = json.loads(sotinh("find", "--json", "19/KH-UBND").output)
    assert found["decisions"][0]["key"] == "19/KH-UBND"
    assert json.loads(sotinh("find", "--json", "hòc vien").output) == {"decisions": [], "documents": []}


def test_find_without_a_corpus(sotinh: Callable[..., Result]) -> None:
    result = sotinh("find", "án")
    assert result.exit_code == 1
    assert "there is no corpus here yet" in result.output


def test_explain_marks_every_span(sotinh: Callable[..., Result], texts: Path) -> None:
    sotinh("ingest", texts)
    output = " ".join(sotinh("explain", "a.txt").output.split())
    assert "[D1 19/KH-UBND]" in output
    assert "D1 decision: key=19/KH-UBND" in output
    assert "O1 official: name=Lâm Văn Đước role=Phó Giám đốc" in output
    assert re.search(r"A1 activity: type=.* why=[01]\.\d\d \(.*[+-]\d\.\d\d", output)


def test_explain_an_unknown_document(sotinh: Callable[..., Result], texts: Path) -> None:
    sotinh("ingest", texts)
    result = sotinh("explain", "b.txt")
    assert result.exit_code == 1
    assert "no document has the id 'b.txt'" in result.output


def test_reports_that_are_files_become_documents_with_pages(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    first = [
        "KẾ HOẠCH",
        "Khuyến công tỉnh Cà Mau năm 2019",
        "Căn cứ Quyết định số 1419/QĐ-TTg ngày 07/9/2009;",
    ]
    second = ["Sở Công Thương tổ chức 02 lớp tập huấn cho 80 học viên tại huyện Năm Căn."]
    report = making.pdf([making.prose(first), making.prose(second)])
    word = making.docx(making.paragraph("Sở Công Thương Cà Mau mở 03 lớp tập huấn tại huyện U Minh."))
    (folder / "a.pdf").write_bytes(report)
    (folder / "b.zip").write_bytes(
        making.zipped({"../x/w.docx": word, "inner.zip": b"PK", "photo.jpg": b"x"})
    )
    (folder / "bomb.zip").write_bytes(making.zipped({"big.doc": b"\0" * 300_000_000}))
    result = sotinh("ingest", folder)
    assert result.exit_code == 1
    assert rows(tmp_path, "SELECT url, title, pages FROM documents ORDER BY url") == [
        ("reports/a.pdf", "KẾ HOẠCH Khuyến công tỉnh Cà Mau năm 2019", 2),
        ("reports/b.zip/x/w.docx", None, None),
    ]
    assert rows(tmp_path, "SELECT key, page FROM decision_mentions") == [("1419/QĐ-TTg", 1)]
    assert rows(tmp_path, "SELECT DISTINCT page FROM figures ORDER BY page") == [(None,), (2,)]
    failed = dict(rows(tmp_path, "SELECT url, error FROM failures"))
    assert set(failed) == {"reports/b.zip/inner.zip", "reports/bomb.zip"}
    assert "unpacks to 286 MB" in str(failed["reports/bomb.zip"])
    again = sotinh("ingest", folder)
    assert "0 new, 2 unchanged" in again.output
