"""Corrections that are not applied are told each time, and are no documents."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

import pipeline
from db.corrections import text_hash
from db.publication import editions
from db.records import Failure
from tests.db.making import TEXT, document
from tests.db.test_corrections import HEADER, OF, ROLE, TAIL, db, take, written

__all__ = ["db"]
WITHOUT_TYPE = f"{OF},activity,dự án đào tạo nghề,1,,add,{TAIL}\n"
NO_ROW = f"{OF},official,Kế hoạch,1,role,Phó Giám đốc,{TAIL}\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (WITHOUT_TYPE, "sua.csv:3: activity: what is added needs lines for type"),
        (NO_ROW, "sua.csv:3: no official is read at this place"),
        (ROLE.replace(OF, "0123456789abcdef"), "sua.csv:3: no document has this text (any more)"),
    ],
)
def test_what_is_not_applied_is_told_each_time(db: Database, tmp_path: Path, line: str, told: str) -> None:
    by_hand = written(tmp_path, line)
    assert take(db, by_hand, document())[1] == [told]
    assert take(db, by_hand, document())[1] == [told]
    assert take(db, by_hand)[1] == [told]
    mended = written(tmp_path, ROLE)
    assert take(db, mended)[1] == []


def test_lines_about_one_row_tell_their_trouble_once(db: Database, tmp_path: Path) -> None:
    date = f"{OF},activity,dự án đào tạo nghề,1,date_from,2018-05-01,{TAIL}\n"
    by_hand = written(tmp_path, WITHOUT_TYPE, date, NO_ROW)
    told = take(db, by_hand, document(), document(key="2", url="2"))[1]
    assert sorted(line.partition(" ")[0] for line in told) == ["sua.csv:3:", "sua.csv:5:"]


def test_lines_of_corrections_are_no_documents(db: Database, tmp_path: Path) -> None:
    by_hand = written(tmp_path, NO_ROW, WITHOUT_TYPE, ROLE.replace(OF, "0123456789abcdef"))
    intake, said = take(db, by_hand, document())
    assert len(said) == 3
    assert intake.summary() == "documents: 1 new, 0 unchanged, 0 changed, 0 failed"
    assert db.execute("SELECT failed FROM runs").fetchall() == [(0,)]


def test_an_archive_is_no_document_and_a_page_is(db: Database, tmp_path: Path) -> None:
    intake, _ = take(db, written(tmp_path))
    intake.record(Failure(source_id="files", url="archive/a.warc.gz", stage="archive", error="damaged"))
    intake.record(Failure(source_id="files", url=None, stage="crawl", error="gone"))
    assert intake.counts["failed"] == 0
    intake.record(Failure(source_id="files", url="http://a.vn/1", stage="fetch", error="status 500"))
    assert intake.counts["failed"] == 1


@pytest.fixture
def sotinh(tmp_path: Path) -> Callable[..., Result]:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(pipeline.main, [*arguments, "--data", str(tmp_path / "data")])

    return run


def lines(folder: Path, *some: str) -> None:
    file = folder / "data" / "corrections" / "sua.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_text(HEADER + "".join(some), encoding="utf-8")


def stored_text(data: Path) -> str:
    return str(Database(data / "corpus.db").execute("SELECT text FROM documents").fetchone()[0])


def test_documents_read_again_are_counted_without_the_lines(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    sotinh("ingest", str(tmp_path / "a.txt"))
    lines(tmp_path, *(ROLE.replace(OF, f"{number:016x}") for number in range(3)))
    assert "documents read again: 0;" in sotinh("extract", "--stale").output


def test_publishing_takes_the_corrections_and_refuses_beside_a_faulty_file(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    sotinh("ingest", str(tmp_path / "a.txt"))
    right = ROLE.replace(OF, text_hash(stored_text(data)))
    lines(tmp_path, right.replace(",role,", ",height,"))
    refused = sotinh("publish")
    assert refused.exit_code == 1
    assert "sua.csv:2: field: 'height' is none of" in refused.output
    assert refused.output.count("\n") == 1
    lines(tmp_path, right)
    assert "corpus-000002.db" in sotinh("publish").output
    assert Database(data / "corpus.db").execute("SELECT role FROM officials").fetchall() == [
        ("Phó Giám đốc",)
    ]


def test_publishing_nothing_new_tells_what_is_not_applied(
    sotinh: Callable[..., Result], tmp_path: Path
) -> None:
    sotinh("ingest", str(tmp_path / "a.txt"))
    lines(tmp_path, ROLE.replace(OF, "0123456789abcdef"))
    for _ in range(2):
        said = sotinh("publish").output
        assert "sua.csv:2: no document has this text (any more)" in said
    assert "there is nothing new to publish" in said


def test_what_changes_nothing_makes_no_edition(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "a.txt"
    nothing = "there is nothing new to publish"
    assert sotinh("ingest", str(file)).exit_code == 0
    for call in (["publish"], ["ingest", str(file)], ["publish"]):
        result = sotinh(*call)
        assert (result.exit_code, result.output.count("\n")) == (0, 1)
        assert nothing in result.output
        assert [one.number for one in editions.editions(data)] == [1]
    shutil.copy(file, tmp_path / "b.txt")
    assert nothing not in sotinh("ingest", str(tmp_path / "b.txt")).output
    assert [one.number for one in editions.editions(data)] == [1, 2]


def test_publishing_without_anything_leaves_no_draft(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    sotinh("ingest", str(tmp_path / "a.txt"))
    sotinh("publish")
    assert "there is no draft" in sotinh("discard").output
