"""Texts and reports become rows, once; what becomes none is told."""

import warnings
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result
from PIL import Image

from crawler.formats import scans
from tests.commands.asking import dump, rows
from tests.commands.conftest import TEXT
from tests.crawler.formats import making


def test_a_text_becomes_rows(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    result = sotinh("ingest", texts)
    assert (result.exit_code, result.output) == (0, "documents: 1 new, 0 unchanged, 0 changed, 0 failed\n")
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
    assert result.output == (
        "documents: 0 new, 1 unchanged, 0 changed, 0 failed; there is nothing new to publish\n"
    )
    assert dump(tmp_path) == before


def test_a_changed_text_replaces_its_rows(sotinh: Callable[..., Result], texts: Path, tmp_path: Path) -> None:
    sotinh("ingest", texts)
    (texts / "a.txt").write_text(TEXT.replace("19/KH-UBND", "20/KH-UBND"), encoding="utf-8")
    assert sotinh("ingest", texts).output == "documents: 0 new, 0 unchanged, 1 changed, 0 failed\n"
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
    assert "no source 'xyz'; " in result.output


def test_two_files_of_one_name_do_not_replace_each_other(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder / "texts").mkdir(parents=True)
        (tmp_path / folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    result = sotinh("ingest", tmp_path / "x" / "texts", tmp_path / "y" / "texts")
    assert "name a folder that holds both" in result.output
    assert "1 new, 0 unchanged, 0 changed, 1 failed" in result.output


def test_two_members_of_one_name_are_two_documents(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    with warnings.catch_warnings(), ZipFile(folder / "b.zip", "w") as container:
        warnings.simplefilter("ignore")
        for name, day in (("a.docx", 5), ("a.docx", 6), ("../a.docx", 7), ("a (2).docx", 8)):
            container.writestr(name, making.docx(making.paragraph(f"Ngày {day}/3/2019, {TEXT}")))
    result = sotinh("ingest", folder)
    assert "4 new, 0 unchanged, 0 changed, 0 failed" in result.output


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
    assert set(failed) == {"reports/b.zip/inner.zip", "reports/b.zip/photo.jpg", "reports/bomb.zip"}
    assert "1 pictures are not read" in str(failed["reports/b.zip/photo.jpg"])
    assert "unpacks to 286 MB" in str(failed["reports/bomb.zip"])
    again = sotinh("ingest", folder)
    assert "0 new, 2 unchanged" in again.output


def test_nothing_makes_no_edition(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    result = sotinh("ingest", tmp_path / "missing.txt")
    assert result.exit_code == 2
    assert "1 failed; there is nothing new to publish" in result.output
    assert not list(tmp_path.rglob("corpus-*.db"))


def test_a_file_of_pictures_is_taken_as_waiting_and_that_is_told(
    sotinh: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "is_possible", lambda: False)
    Image.new("L", (600, 800), 200).save(tmp_path / "quet.pdf")
    result = sotinh("ingest", tmp_path / "quet.pdf")
    assert result.exit_code == 0
    assert "quet.pdf: pages of it are pictures and wait: install tesseract-ocr" in result.output
    assert rows(tmp_path, "SELECT needs_ocr FROM documents") == [(1,)]
    assert "pictures" in rows(tmp_path, "SELECT error FROM failures")[0][0]
