"""From a night's archive to the corpus: the files that articles link to, as documents of their own."""

from contextlib import closing
from io import BytesIO
from textwrap import wrap

import pytest
from PIL import Image

from crawler.formats import scans
from crawler.formats.content import MOST_UNPACKED
from db import duplicates
from db.corpus import open_corpus
from db.ids import document_id
from db.incoming import articles
from db.incoming.pages import take_archives
from db.intake import Intake
from db.store import store_sources
from tests.crawler.formats.making import doc, docx, paragraph, pdf, prose, zipped
from tests.crawler.nights import LISTS, ORIGIN, Nights
from tests.crawler.test_attached import linking
from tests.crawler.tiny_portal import TinyPortal

DECISION = [
    "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ",
    "Số: 915/QĐ-UBND",
    "Phú Thọ, ngày 12 tháng 4 năm 2018",
    "QUYẾT ĐỊNH",
    "Về việc phê duyệt Kế hoạch sản xuất sạch hơn năm 2018",
    "Điều 1. Phê duyệt kế hoạch, kinh phí 350 triệu đồng.",
]
REPORT = "Năm 2019, Trung tâm Khuyến công Phú Thọ tổ chức 06 lớp tập huấn cho 240 lao động nông thôn."
NOTICE = (
    "Sở Công Thương thông báo lịch tiếp công dân quý hai: vào các ngày thứ năm hằng tuần, tại phòng tiếp dân "
    "của Sở, bà con mang theo giấy tờ tùy thân và đơn thư viết rõ nội dung, địa chỉ để cán bộ ghi nhận."
)


def nights(folder, texts, files):
    """Nights over a portal whose articles have ``texts``, and which has ``files`` at their paths."""
    made = Nights(folder, TinyPortal(articles=len(texts), texts=texts), start=LISTS)
    made.odd.update({path: (200, "application/octet-stream", data) for path, data in files.items()})
    return made


def taken(made, corpus):
    """What the corpus at ``corpus`` has when the archives are taken in, by address, and what was told."""
    said = []
    with closing(open_corpus(corpus)) as db:
        store_sources(db, [articles.stored_source(made.source)])
        intake = Intake(db, said.append)
        take_archives(intake, made.folder, {"tiny": made.source})
        intake.finish()
        assert intake.exit_status == 0
        rows = {row["url"].removeprefix(ORIGIN): row for row in db.query("SELECT * FROM documents")}
    return rows, said


def test_a_file_is_a_document_of_its_own_with_its_page_as_parent(tmp_path):
    file = pdf([prose(DECISION[:4]), prose(DECISION[4:])])
    made = nights(tmp_path, {1: linking("/t/qd.pdf")}, {"/t/qd.pdf": file})
    made.run()
    rows, said = taken(made, tmp_path / "corpus.db")
    assert said == []
    row = rows["/t/qd.pdf"]
    assert (row["kind"], row["media_type"], row["pages"]) == ("attachment", "application/pdf", 2)
    assert row["parent_id"] == document_id("tiny", "1")
    assert row["published"] == rows["/vi/news/tin/bai-viet-1.html"]["published"]
    assert row["earliest"] == "2018-04-12" < row["published"]
    assert row["key"] == ORIGIN + "/t/qd.pdf"


def test_a_number_in_a_file_is_cited_with_its_page(tmp_path):
    file = pdf([prose(DECISION), prose(["Căn cứ Nghị định số 45/2012/NĐ-CP về khuyến công;"])])
    made = nights(tmp_path, {1: linking("/t/qd.pdf")}, {"/t/qd.pdf": file})
    made.run()
    taken(made, tmp_path / "corpus.db")
    with closing(open_corpus(tmp_path / "corpus.db")) as db:
        places = dict(db.execute("SELECT key, page FROM decision_mentions").fetchall())
    assert places == {"915/QĐ-UBND": 1, "45/2012/NĐ-CP": 2}


def test_each_report_in_a_zip_file_is_a_document(tmp_path):
    packed = zipped({"so/bao-cao.docx": docx(paragraph(REPORT)), "so/ghi-chu.doc": doc(NOTICE)})
    made = nights(tmp_path, {1: linking("/t/ho-so.zip")}, {"/t/ho-so.zip": packed})
    made.run()
    rows, said = taken(made, tmp_path / "corpus.db")
    assert said == []
    assert rows["/t/ho-so.zip#so/bao-cao.docx"]["text"] == REPORT
    assert rows["/t/ho-so.zip#so/ghi-chu.doc"]["parent_id"] == document_id("tiny", "1")


BROKEN = {
    "empty": b"",
    "cut": docx(paragraph(REPORT))[:400],
    "another kind": b"GIF89a" + bytes(100),
    "encrypted": doc(REPORT, encrypted=True),
    "a bomb": zipped({"word/document.xml": bytes(MOST_UNPACKED + 1)}),
    "a ZIP file of nothing that is read": zipped({"a.exe": b"MZ"}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_costs_itself_and_is_one_line(tmp_path, name):
    made = nights(
        tmp_path,
        {1: linking("/t/hong.docx", "/t/tot.docx")},
        {"/t/hong.docx": BROKEN[name], "/t/tot.docx": docx(paragraph(REPORT))},
    )
    made.run()
    rows, said = taken(made, tmp_path / "corpus.db")
    assert len(rows) == 2
    [line] = said
    assert line.startswith(f"{ORIGIN}/t/hong.docx: ")
    with closing(open_corpus(tmp_path / "corpus.db")) as db:
        [failure] = db.query("SELECT url, stage FROM failures")
    assert failure == {"url": f"{ORIGIN}/t/hong.docx", "stage": "read"}


def test_a_file_that_says_what_its_page_says_is_a_repost(tmp_path):
    files = {"/t/a.docx": docx(paragraph(NOTICE)), "/t/b.docx": docx(paragraph(REPORT))}
    made = nights(tmp_path, {1: f"{NOTICE} {linking(*files)}"}, files)
    made.run()
    rows, _ = taken(made, tmp_path / "corpus.db")
    assert rows["/t/a.docx"]["duplicate_of"] == document_id("tiny", "1")
    assert rows["/t/b.docx"]["duplicate_of"] is None


@pytest.mark.parametrize("copies", [1, 3])
def test_a_printed_file_that_says_what_its_page_says_is_a_repost(tmp_path, copies):
    files = {"/t/a.pdf": pdf([prose([*wrap(NOTICE, 70), str(page)]) for page in range(1, copies + 1)])}
    made = nights(tmp_path, {1: f"{NOTICE} {linking(*files)}"}, files)
    made.run()
    rows, _ = taken(made, tmp_path / "corpus.db")
    assert rows["/t/a.pdf"]["duplicate_of"] == document_id("tiny", "1")


def test_like_texts_of_one_portal_stay_apart_where_neither_is_the_others_file(tmp_path):
    files = {"/t/a.docx": docx(paragraph(NOTICE))}
    made = nights(tmp_path, {1: NOTICE, 2: linking(*files)}, files)
    made.run()
    rows, _ = taken(made, tmp_path / "corpus.db")
    assert rows["/t/a.docx"]["parent_id"] == document_id("tiny", "2")
    assert rows["/t/a.docx"]["duplicate_of"] is None
    assert duplicates.THRESHOLD < 1


def picture():
    file = BytesIO()
    Image.new("L", (600, 400), 255).save(file, "PDF", resolution=72)
    return file.getvalue()


def tesseract(words):
    """What tesseract says of a page that has ``words``."""
    rows = (f"5\t1\t1\t1\t1\t{n}\t0\t0\t9\t9\t93\t{word}" for n, word in enumerate(words.split(), 1))
    return "\n".join(["level", *rows])


@pytest.mark.parametrize("words", [REPORT, ""])
def test_a_scan_waits_and_is_read_once_when_a_program_reads_pictures(tmp_path, monkeypatch, words):
    made = nights(tmp_path, {1: linking("/t/quet.pdf")}, {"/t/quet.pdf": picture()})
    made.run()
    monkeypatch.setattr(scans, "is_possible", lambda: False)
    before = taken(made, tmp_path / "corpus.db")[0]["/t/quet.pdf"]
    assert (before["text"], before["needs_ocr"], before["ocr_confidence"]) == ("", 1, None)
    assert taken(made, tmp_path / "corpus.db")[0]["/t/quet.pdf"] == before

    monkeypatch.setattr(scans, "is_possible", lambda: True)
    monkeypatch.setattr(scans, "_tesseract", lambda _: tesseract(words))
    after = taken(made, tmp_path / "corpus.db")[0]["/t/quet.pdf"]
    assert (after["text"], after["needs_ocr"]) == (words, 0)
    assert after["ocr_confidence"] == pytest.approx(0.93 if words else 0)
    with closing(open_corpus(tmp_path / "corpus.db")) as db:
        assert db.execute("SELECT count(*) FROM revisions").fetchone() == (0,)
    monkeypatch.setattr(scans, "_tesseract", lambda _: pytest.fail("it is read already"))
    assert taken(made, tmp_path / "corpus.db")[0]["/t/quet.pdf"] == after


def test_a_second_reading_and_a_rebuild_give_the_same_rows(tmp_path):
    files = {"/t/qd.pdf": pdf([prose(DECISION)]), "/t/bc.docx": docx(paragraph(REPORT))}
    made = nights(tmp_path, {1: linking(*files), 2: linking("/t/bc.docx")}, files)
    made.run()
    first, _ = taken(made, tmp_path / "corpus.db")
    made.run()
    assert taken(made, tmp_path / "corpus.db")[0] == first
    assert taken(made, tmp_path / "again.db")[0] == first
