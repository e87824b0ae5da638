"""A clumsy operator, a bad disk, a kill: a night says in a line what to do, and the next one goes on."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline
from crawler.families import wordpress
from db.incoming import nightly_run
from db.publication import draft, editions, lock, notice, publishing, report
from db.publication.status import overview
from db.store import store
from tests.db.making import document, full_extraction

Sotinh = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[report.Report]:
    """The nights of which the operator was told."""
    nights: list[report.Report] = []

    def send(night: report.Report, _: notice.Addresses) -> list[str]:
        nights.append(night)
        return []

    monkeypatch.setattr(notice, "send", send)
    return nights


@pytest.fixture
def sotinh(data: Path, monkeypatch: pytest.MonkeyPatch) -> Sotinh:
    """The command, which crawls no portal."""
    monkeypatch.setattr(pipeline, "chosen", lambda *_: [])
    monkeypatch.setattr("crawler.run.crawl", lambda *_, **__: [])

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(pipeline.main, [*arguments, "--data", str(data)], catch_exceptions=False)

    return run


@pytest.fixture
def two_editions(data: Path) -> Path:
    for name in "ab":
        db = draft.open_draft(data)
        store(db, document(key=name, url=name), full_extraction())
        editions.publish(data, draft.seal(db))
    return data / "editions"


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
    sotinh: Sotinh, data: Path, two_editions: Path, sent: list[report.Report]
) -> None:
    (two_editions / "corpus-000000.db").mkdir()
    result = sotinh("nightly", "--keep", "1")
    night = report.reports(data)[-1]
    assert (result.exit_code, night.status, night.edition) == (1, "failed", "corpus-000003.db")
    assert (
        f"publish: : {two_editions / 'corpus-000000.db'}: cannot be removed (Is a directory)" in result.output
    )
    assert [one.edition for one in sent] == ["corpus-000003.db"]
    assert editions.served(data) == editions.Edition(3, two_editions / "corpus-000003.db")
    assert [one.number for one in editions.editions(data)] == [0, 3]
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
    assert (data / "corpus.db").is_symlink()


CONFIGS = {
    "a byte order mark": ("\ufeff[nightly]\nhours = 3\n", 0, ""),
    "no number": ("[nightly]\nhours = nan\n", 2, "nan is no number of hours"),
    "no end": ("[nightly]\nhours = inf\n", 2, "hours"),
    "no number to crawl": ("[crawl]\nhours = nan\n", 2, "hours: nan is not above zero"),
    "two lines": (
        '[nightly]\nmail_to = "a@example.vn\\nBcc: b@example.vn"\n[crawl]\nx = 1\n',
        2,
        "a line each",
    ),
}


@pytest.mark.parametrize("config", CONFIGS)
def test_a_configuration_is_read_or_refused_in_a_line(sotinh: Sotinh, data: Path, config: str) -> None:
    text, status, told = CONFIGS[config]
    data.mkdir()
    (data / "config.toml").write_text(text, encoding="utf-8")
    result = sotinh("nightly")
    assert (result.exit_code, told in result.output) == (status, True), result.output


def test_a_file_name_that_is_no_utf8(sotinh: Sotinh, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    for name, contents in ((b"T\xedn.txt", text), (b"R\xf3ng.txt", ""), (b"a.txt", text)):
        Path(str(folder), name.decode("utf-8", "surrogateescape")).write_text(contents, encoding="utf-8")
    result = sotinh("ingest", str(folder))
    assert (
        "texts/T%EDn.txt"
        in CliRunner().invoke(pipeline.main, ["find", "khuyến công", "--data", str(tmp_path / "data")]).output
    )
    assert result.output.splitlines()[-1] == "3 documents: 2 new, 0 unchanged, 0 changed, 1 failed"
    assert "the file is empty" in result.output


def test_a_file_name_that_steers_the_terminal(sotinh: Sotinh, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    for name, contents in (("a\x1b[31m\n.txt", text), ("b\u202etxt.exe.txt", text), ("c\x1b[2J.txt", "")):
        (folder / name).write_text(contents, encoding="utf-8")
    told = sotinh("ingest", str(folder)).output
    found = sotinh("find", "khuyến công").output
    assert "c\\x1b[2J.txt: the file is empty" in told
    assert "texts/a%1B[31m%0A.txt" in found
    assert "texts/b%E2%80%AEtxt.exe.txt" in found
    assert not {"\x1b", "\u202e"} & {*told, *found}


def test_a_link_out_of_the_folder_and_what_is_no_file_are_not_read(sotinh: Sotinh, tmp_path: Path) -> None:
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    (tmp_path / "mat-khau.txt").write_text(f"{text}Mật khẩu của máy chủ thư.", encoding="utf-8")
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "ngoai.txt").symlink_to(tmp_path / "mat-khau.txt")
    (folder / "trong.txt").symlink_to(folder / "a.txt")
    os.mkfifo(folder / "ong.txt")
    result = sotinh("ingest", str(folder))
    assert "ong.txt: is no regular file; leave it out" in result.output
    assert result.output.splitlines()[-1] == "3 documents: 2 new, 0 unchanged, 0 changed, 1 failed"
    assert "Mật khẩu" not in sotinh("find", "mật khẩu").output


SNIPPETS = ["hai ⟫ lớp", "⟪ hai lớp", "hai \\ lớp", "[bold] hai [/] lớp \\", "hai ⟫⟪ lớp [/red]"]


@pytest.mark.parametrize("words", SNIPPETS)
def test_whatever_a_snippet_holds_is_printed(sotinh: Sotinh, tmp_path: Path, words: str) -> None:
    text = f"Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức {words} tập huấn.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert sotinh("ingest", str(tmp_path / "a.txt")).exit_code == 0
    found = sotinh("find", "tập huấn")
    assert (found.exit_code, "tập huấn" in " ".join(found.output.split())) == (0, True)


def test_whatever_a_citation_holds_is_printed(sotinh: Sotinh, tmp_path: Path) -> None:
    words = "[bold] Quyết định số 12/QĐ-UBND [/red] về khuyến công \\."
    (tmp_path / "a.txt").write_text(f"Hội nghị\n\n15/05/2019\n\nCà Mau có {words}\n", encoding="utf-8")
    assert sotinh("ingest", str(tmp_path / "a.txt")).exit_code == 0
    found = sotinh("find", "12/QĐ-UBND")
    assert found.exit_code == 0
    assert "[/red] về khuyến công \\." in " ".join(found.output.split())


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


def test_one_lone_surrogate_does_not_lose_a_list_of_posts() -> None:
    posts = [
        {
            "link": f"https://so.example/bai-{name}",
            "date": "2019-05-15T08:00:00",
            "date_gmt": "2019-05-15T01:00:00",
            "title": {"rendered": f"Bài {name}"},
        }
        for name in ("mot", "hai\ud800", "ba")
    ]
    found = wordpress.listing(json.dumps(posts), "https://so.example/wp-json/wp/v2/posts")
    assert [link.key for link in found.links] == ["bai-mot", "bai-hai", "bai-ba"]
    assert all(f"{link.url}{link.title}".encode() for link in found.links)
