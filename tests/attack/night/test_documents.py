"""Archived pages and files that raise, hang, swell or die when they are read: each costs itself alone."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

import pipeline
from crawler.archive_writer import ArchiveWriter
from crawler.source import Source
from crawler.visits import Page
from db import extractor, readers, store
from db.corpus import open_corpus
from db.incoming import articles
from db.incoming.pages import take_archives
from db.intake import Intake
from nlp import extraction
from nlp.text import tagger
from tests.crawler.tiny_portal import TinyPortal

NOW = datetime(2025, 7, 14, 15, 30, 12, tzinfo=UTC)
PORTAL = TinyPortal(origin="http://127.0.0.1:9", articles=30)


def fetched(number: int, body: str | None = None) -> Page:
    path = f"/vi/news/tin/bai-viet-{number}.html"
    answer = PORTAL.page(path)
    assert answer is not None
    return Page(
        url=PORTAL.origin + path,
        final_url=PORTAL.origin + path,
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=(body or answer[2]).encode(),
        fetched_at=NOW + timedelta(seconds=number),
    )


def archive(data_dir: Path, source: Source, *pages: Page, run: int = 1) -> None:
    writer = ArchiveWriter(data_dir, source.id, run, NOW + timedelta(hours=run), {"software": "sotinh"})
    for page in pages:
        writer.write(page, page.url.rpartition("-")[2].removesuffix(".html"))
    writer.sync()
    writer.close()


class Night:
    """Nights over what the archives of one portal hold; a good page needs its ``seconds`` on no machine."""

    seconds = 60.0

    def __init__(self, data_dir: Path) -> None:
        self.data_dir, self.source, self.told = data_dir, PORTAL.source(), list[str]()
        self.db: Database = open_corpus(data_dir / "corpus.db")
        store.store_sources(self.db, [articles.stored_source(self.source)])

    def __call__(self, workers: int = 1) -> Intake:
        intake = Intake(self.db, self.told.append, readers.processes(workers, self.seconds))
        take_archives(intake, self.data_dir, {self.source.id: self.source})
        intake.finish()
        return intake

    def keys(self) -> list[str]:
        return [key for (key,) in self.db.execute("SELECT key FROM documents ORDER BY CAST(key AS INTEGER)")]

    def errors(self) -> list[str]:
        return [error for (error,) in self.db.execute("SELECT error FROM failures ORDER BY rowid")]


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """The models are there before the first page has its few seconds."""
    tagger.warm_up()


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    night = Night(tmp_path)
    yield night
    night.db.close()


def grow() -> None:
    grown = []
    while True:
        grown.append(bytes(2**26))


WAYS: dict[str, tuple[Callable[[], Any], str]] = {
    "raises": (lambda: {}["khİ"], "KeyError: 'khİ'"),
    "hangs": (lambda: time.sleep(60), "TimeoutError: it took more than 6 seconds"),
    "is busy": (lambda: sum(range(4 * 10**9)), "TimeoutError: it took more than 6 seconds"),
    "swells": (grow, "MemoryError: it takes more memory than a document may"),
    "dies": (lambda: os.kill(os.getpid(), signal.SIGSEGV), "it brought its process down (signal 11)"),
}


@pytest.fixture(params=WAYS)
def poison(request: pytest.FixtureRequest, night: Night, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is told of a document whose text holds the number seven."""
    way, told = WAYS[request.param]
    night.seconds = 6.0 if told.startswith("Timeout") else Night.seconds
    real = extraction.extract_document
    monkeypatch.setattr(
        extraction,
        "extract_document",
        lambda document: way() if "lần thứ 7." in document.text else real(document),
    )
    return told


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_costs_itself_alone_and_is_told(night: Night, poison: str, workers: int) -> None:
    archive(night.data_dir, night.source, *map(fetched, (6, 7, 8, 9)))
    intake = night(workers)
    assert night.keys() == ["6", "8", "9"]
    [error] = night.errors()
    assert error.startswith(f"{PORTAL.origin}/vi/news/tin/bai-viet-7.html: {poison}")
    assert night.told == [error]
    assert intake.exit_status == 1


def test_it_is_passed_over_until_the_reader_has_changed(
    night: Night, poison: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(night.data_dir, night.source, *map(fetched, (6, 7)))
    night()
    archive(night.data_dir, night.source, *map(fetched, (7, 8)), run=2)
    again = night()
    assert (again.exit_status, night.keys(), len(night.errors())) == (0, ["6", "8"], 1)
    monkeypatch.undo()
    assert night().counts == {}
    monkeypatch.setattr(extractor, "reader_version", lambda: "better")
    mended = night()
    assert (mended.exit_status, mended.counts["new"], night.keys()) == (0, 1, ["6", "7", "8"])


def test_a_portal_of_poison_leaves_the_night_to_the_others(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(night.data_dir, night.source, *map(fetched, range(1, 21)))
    real = extraction.extract_document
    monkeypatch.setattr(
        extraction,
        "extract_document",
        lambda document: {}["x"] if "bị lỗi" in document.text else real(document),
    )
    bad = [fetched(n, str(fetched(n).body, "utf-8").replace("Lớp", "Lớp bị lỗi")) for n in range(1, 13)]
    archive(night.data_dir, night.source, *bad, run=2)
    first = night()
    assert first.counts["new"] == 20
    assert first.stumbles[night.source.id] in (5, 6)
    assert "the rest waits" in night.told[-1]
    assert [night().exit_status for _ in range(3)][-1] == 0
    assert len(night.keys()) == 20


def test_an_archive_on_a_disk_that_is_away_costs_itself_and_is_told(night: Night) -> None:
    archive(night.data_dir, night.source, *map(fetched, (6, 7)))
    [file] = night.data_dir.rglob("*.warc.gz")
    away = file.with_name(file.name.replace("-00001.", "-00000."))
    away.symlink_to("/away/from/here.warc.gz")
    assert night().exit_status == 1
    assert night.keys() == ["6", "7"]
    assert night.errors() == [f"{away}: cannot be read (No such file or directory); look after the disk"]


def test_a_tag_with_a_hundred_thousand_attributes(night: Night) -> None:
    poison = "<p " + " ".join(f'a{n}="1"' for n in range(200_000)) + ">"
    page = fetched(7, str(fetched(7).body, "utf-8").replace("<body>", f"<body>{poison}"))
    archive(night.data_dir, night.source, fetched(6), page, fetched(8))
    night.seconds = 6.0
    night()
    assert {"6", "8"} <= set(night.keys())
    assert len(night.errors()) + len(night.keys()) == 3


def test_two_workers_come_to_the_rows_of_one(tmp_path: Path) -> None:
    pages = [*map(fetched, range(1, 25)), fetched(3), fetched(3, "không có gì")]
    archive(tmp_path / "1", PORTAL.source(), *pages)
    shutil.copytree(tmp_path / "1", tmp_path / "3")
    corpora = []
    for workers in (1, 3):
        night = Night(tmp_path / str(workers))
        night(workers)
        corpora.append([line for line in night.db.conn.iterdump() if '"runs"' not in line])
        night.db.close()
    assert corpora[0] == corpora[1]


def test_a_folder_with_a_letter_that_folds_to_another_is_taken_in(tmp_path: Path) -> None:
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nSau KHİ tổ chức 02 lớp tập huấn tại Cà Mau, ſở báo cáo.\n"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(
        pipeline.main, ["ingest", str(tmp_path / "texts"), "--data", str(tmp_path / "data")]
    )
    assert result.output == "documents: 1 new, 0 unchanged, 0 changed, 0 failed\n"


def test_a_file_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = extraction.extract_document
    monkeypatch.setattr(
        extraction,
        "extract_document",
        lambda document: {}["x"] if "ba lớp" in document.text else real(document),
    )
    (tmp_path / "texts").mkdir()
    for name, count in (("a", "hai"), ("b", "ba"), ("c", "bốn")):
        text = f"Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức {count} lớp tập huấn.\n"
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(
        pipeline.main, ["ingest", str(tmp_path / "texts"), "--data", str(tmp_path / "data")]
    )
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "texts/b.txt: KeyError: 'x'; it is left out",
        "documents: 2 new, 0 unchanged, 0 changed, 1 failed",
    ]
