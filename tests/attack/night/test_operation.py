"""A clumsy operator, a bad disk, a kill: a night says in a line what to do, and the next one goes on."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from db.incoming import nightly_run
from db.publication import draft, editions, lock, publishing, report
from db.publication.status import overview
from db.store import store
from tests.attack.night.conftest import Sotinh, with_news
from tests.db.making import document, full_extraction


def assert_refused(result: Result, data: Path, *said: str) -> None:
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    for words in said:
        assert words in result.output
    assert report.reports(data)[-1].status == "unpublished"


def test_an_unforeseen_error_is_told_and_ends_the_report(
    sotinh: Sotinh, data: Path, sent: list[report.Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("ours\nand more")

    monkeypatch.setattr(nightly_run, "take_crawl", fail)
    result = sotinh("nightly")
    assert_refused(result, data, "ZeroDivisionError: ours and more (test_operation.py:")
    assert len(result.output.splitlines()) == 1
    assert [night.exit_status for night in sent] == [2]


def test_an_old_edition_that_cannot_be_removed_is_told_and_takes_nothing_back(
    sotinh: Sotinh,
    data: Path,
    two_editions: Path,
    sent: list[report.Report],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (two_editions / "corpus-000000.db").mkdir()
    with_news(data, "c")
    result = sotinh("nightly", "--keep", "1")
    night = report.reports(data)[-1]
    assert (result.exit_code, night.status, night.edition) == (1, "failed", "corpus-000003.db")
    assert (
        f"publish: {two_editions / 'corpus-000000.db'}: cannot be removed (Is a directory)" in result.output
    )
    assert [one.edition for one in sent] == ["corpus-000003.db"]
    assert editions.served(data) == editions.Edition(3, two_editions / "corpus-000003.db")
    assert [one.number for one in editions.editions(data)] == [0, 3]
    monkeypatch.setattr("db.publication.publishing.has_news", lambda *_: True)
    again = sotinh("publish", "--keep", "1")
    assert (again.exit_code, "corpus-000004.db is published, but " in again.output) == (1, True)


def test_an_error_before_the_report_is_told_too(
    sotinh: Sotinh, sent: list[report.Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "reports")

    monkeypatch.setattr(report, "begin", fail)
    result = sotinh("nightly")
    assert (result.exit_code, len(sent)) == (2, 1)
    assert "No space left on device" in result.output


JUNK = {"junk": b"not a database" * 500, "nothing": b"", "another database": None}


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("number", ["000003", "999999"])
@pytest.mark.usefixtures("sent")
def test_an_edition_that_is_none_is_not_switched_to(
    sotinh: Sotinh, data: Path, two_editions: Path, junk: str, number: str
) -> None:
    file = two_editions / f"corpus-{number}.db"
    contents = JUNK[junk]
    if contents is None:
        with closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE t (a)")
    else:
        file.write_bytes(contents)
    assert_refused(sotinh("nightly"), data, file.name, "sotinh rollback")
    assert (data / "corpus.db").readlink().name == "corpus-000002.db"
    back = sotinh("rollback")
    assert "corpus-000002.db" in back.output
    with_news(data, "c")
    assert sotinh("nightly").exit_code == 0
    newest = editions.served(data)
    assert newest
    assert newest.number == int(number) + 1
    assert (data / "corpus.db").resolve() == newest.path.resolve()


@pytest.mark.usefixtures("sent")
def test_a_damaged_edition_is_named_with_what_to_do(sotinh: Sotinh, data: Path, two_editions: Path) -> None:
    file = two_editions / "corpus-000002.db"
    contents = bytearray(file.read_bytes())
    for at in range(8192, len(contents), 8192):
        contents[at : at + 3000] = bytes(3000)
    file.write_bytes(contents)
    assert_refused(sotinh("nightly"), data, file.name, "sotinh rollback")
    assert "corpus-000001.db" in sotinh("rollback").output
    assert sotinh("nightly").exit_code == 0


@pytest.mark.usefixtures("two_editions")
def test_a_log_left_beside_a_deleted_draft_is_not_taken_for_the_next_ones(data: Path, tmp_path: Path) -> None:
    db = draft.open_draft(data)
    store(db, document(key="c", url="c"), full_extraction())
    file = draft.file(data)
    log = file.with_name(file.name + "-wal")
    shutil.copy(log, tmp_path / "wal")
    db.close()
    editions.remove(file)
    shutil.copy(tmp_path / "wal", log)
    again = draft.open_draft(data)
    assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert again["documents"].count == 2
    again.close()


def test_a_night_that_was_killed_is_not_running(data: Path) -> None:
    with lock.held(data, "nightly"):
        report.begin(data)
        assert [night.status for night in overview(data).nights] == ["running"]
    assert [night.status for night in overview(data).nights] == ["interrupted"]


def test_an_empty_corpus_is_none(sotinh: Sotinh, data: Path) -> None:
    data.mkdir()
    (data / "corpus.db").touch()
    found = sotinh("find", "án")
    assert (found.exit_code, "there is no corpus here yet" in found.output) == (1, True)
    assert sotinh("nightly").exit_code == 0
    assert sotinh("find", "án").exit_code == 1
    (data / "a.txt").write_text("Ngày 14/5/2019, Sở Công Thương mở 02 lớp tập huấn.", encoding="utf-8")
    assert sotinh("ingest", str(data / "a.txt")).exit_code == 0
    assert (data / "corpus.db").is_symlink()


def test_what_is_wrong_with_an_edition_is_told_with_its_file(data: Path, two_editions: Path) -> None:
    assert publishing.damaged_edition(data) == []
    file = two_editions / "corpus-000002.db"
    contents = bytearray(file.read_bytes())
    contents[4096:] = bytes(byte ^ 0xFF for byte in contents[4096:])
    file.write_bytes(contents)
    [told] = publishing.damaged_edition(data)
    assert told.startswith(f"{file}: ")
    assert "sotinh rollback" in told


def test_libraries_do_not_talk_to_cron() -> None:
    code = "import logging, crawler.families; logging.getLogger('trafilatura.core').warning('discarding')"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (said.stdout, said.stderr) == ("", "")
