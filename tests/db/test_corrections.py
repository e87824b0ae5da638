"""Corrections by hand: over what is read, kept through every reading, and told where they no longer fit."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import corrections, extractor
from db.corpus import open_corpus
from db.corrections import Corrections, CorrectionsError, text_hash
from db.document_reading import Task
from db.intake import Intake
from db.records import StoredDocument
from tests.db.making import TEXT, document

HEADER = "text,kind,quote,occurrence,field,value,who,when,why\n"
TAIL = "Lan,2026-11-02,bạn đọc gọi điện"
OF = text_hash(TEXT)
ROLE = f"{OF},official,Trần Văn Mẫu,1,role,Phó Giám đốc,{TAIL}\n"


def written(folder: Path, *lines: str, name: str = "sua.csv") -> Corrections:
    path = folder / "corrections" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"# Sửa theo phản ánh\n{HEADER}{''.join(lines)}", encoding="utf-8")
    return corrections.load(folder)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_corpus(tmp_path / "corpus.db")
    yield db
    db.close()


class Given:
    """Gives a document, where the test is no other process's."""

    def __init__(self, made: StoredDocument) -> None:
        self.made = made

    def __call__(self) -> StoredDocument:
        return self.made


def take(db: Database, by_hand: Corrections, *documents: StoredDocument) -> tuple[Intake, list[str]]:
    said: list[str] = []
    intake = Intake(db, said.append, by_hand=by_hand)
    intake.take_all(
        Task(source_id="files", key=one.key, address=one.url, portal_province="long-an", read=Given(one))
        for one in documents
    )
    intake.correct()
    intake.finish()
    return intake, said


def values(db: Database, sql: str) -> list[object]:
    return [value for (value,) in db.execute(sql)]


def test_a_field_is_what_the_line_says_and_the_line_is_beside_it(db: Database, tmp_path: Path) -> None:
    take(db, written(tmp_path, ROLE), document())
    assert values(db, "SELECT role FROM officials") == ["Phó Giám đốc"]
    [row] = db.query("SELECT * FROM corrections")
    assert (
        row["was"],
        row["value"],
        row["corrected_by"],
        row["corrected_on"],
        row["why"],
        row["trouble"],
    ) == (("Giám đốc", "Phó Giám đốc", "Lan", "2026-11-02", "bạn đọc gọi điện", None))
    assert row["start"] == TEXT.index("Trần Văn Mẫu")


def test_a_line_is_applied_to_what_is_stored_already_and_once(db: Database, tmp_path: Path) -> None:
    take(db, Corrections(), document())
    by_hand = written(tmp_path, ROLE)
    assert take(db, by_hand)[0].counts["changed"] == 1
    assert take(db, by_hand)[0].counts["changed"] == 0
    assert take(db, by_hand, document())[0].counts == {"unchanged": 1}
    assert values(db, "SELECT role FROM officials") == ["Phó Giám đốc"]


def test_a_line_that_is_taken_back_is_forgotten(db: Database, tmp_path: Path) -> None:
    take(db, written(tmp_path, ROLE), document())
    take(db, written(tmp_path))
    assert values(db, "SELECT role FROM officials") == ["Giám đốc"]
    assert values(db, "SELECT count(*) FROM corrections") == [0]


def test_better_extractors_do_not_undo_it(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand = written(tmp_path, ROLE)
    take(db, by_hand, document())
    monkeypatch.setattr(extractor, "version", lambda: "better")
    assert take(db, by_hand, document())[0].counts["changed"] == 1
    assert values(db, "SELECT role FROM officials") == ["Phó Giám đốc"]


def test_a_row_is_removed_and_what_pointed_to_it_points_to_nothing(db: Database, tmp_path: Path) -> None:
    take(db, Corrections(), document())
    [quote] = values(db, "SELECT quote FROM activities ORDER BY start LIMIT 1")
    before = values(db, "SELECT count(*) FROM activities")[0]
    take(db, written(tmp_path, f'{OF},activity,"{quote}",1,,remove,{TAIL}\n'))
    assert values(db, "SELECT count(*) FROM activities") == [before - 1]  # type: ignore[operator]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert values(db, "SELECT value FROM corrections") == ["remove"]


def test_a_row_is_added_with_its_fields(db: Database, tmp_path: Path) -> None:
    quote = "dự án đào tạo nghề ở Tân An"
    place = f"{OF},activity,{quote},1"
    lines = [
        f"{place},,add,{TAIL}\n",
        f"{place},type,training,{TAIL}\n",
        f"{place},date_from,2018-05-01,{TAIL}\n",
    ]
    take(db, written(tmp_path, *lines), document())
    [row] = db.query("SELECT * FROM activities WHERE quote = ?", [quote])
    assert (row["type"], row["status"], row["title"], row["date_from"]) == (
        "training",
        "done",
        quote,
        "2018-05-01",
    )
    assert quote in row["sentence"]
    assert TEXT[row["start"] : row["end"]] == quote


def test_the_occurrence_tells_which_row(db: Database, tmp_path: Path) -> None:
    by_hand = written(tmp_path, f"{OF},province,Long An,2,province_id,ca-mau,{TAIL}\n")
    take(db, by_hand, document())
    assert values(db, "SELECT province_id FROM province_mentions ORDER BY start")[:2] == ["long-an", "ca-mau"]


def test_a_line_about_a_text_that_has_changed_is_told(db: Database, tmp_path: Path) -> None:
    by_hand = written(tmp_path, ROLE)
    take(db, by_hand, document())
    intake, said = take(db, by_hand, document(text=TEXT.replace("45", "46")))
    assert values(db, "SELECT role FROM officials") == ["Giám đốc"]
    assert intake.exit_status == 0
    [told] = said
    assert told.startswith("sua.csv:3: ")
    assert "no document has this text" in told


def test_a_line_about_a_row_that_is_not_read_is_told_and_stands_there(db: Database, tmp_path: Path) -> None:
    by_hand = written(tmp_path, f"{OF},official,Kế hoạch,1,role,Phó Giám đốc,{TAIL}\n")
    _, said = take(db, by_hand, document())
    assert "no official is read at this place" in said[0]
    assert values(db, "SELECT trouble FROM corrections") == ["no official is read at this place"]


def test_an_issuer_by_hand_is_no_longer_assumed(db: Database, tmp_path: Path) -> None:
    line = f"{OF},decision,07/KH-UBND,1,issuer,Ủy ban nhân dân thành phố Tân An,{TAIL}\n"
    take(db, written(tmp_path, line), document())
    where = "FROM decision_mentions WHERE key = '07/KH-UBND'"
    assert values(db, f"SELECT issuer {where}") == ["Ủy ban nhân dân thành phố Tân An"]
    assert values(db, f"SELECT issuer_from {where}") == ["citation"]


MISTAKES = [
    ("x,official,a,1,role,b", "is no hash"),
    (f"{OF},person,a,1,role,b", "kind: 'person' is none of province"),
    (f"{OF},official,a,1,height,b", "field: 'height' is none of name, role"),
    (f"{OF},activity,a,1,type,party", "one of workshop, training"),
    (f"{OF},activity,a,1,date_from,5/3/2018", "is no date_from"),
    (f"{OF},activity,a,1,title,", "never empty"),
    (f"{OF},province,a,1,province_id,atlantis", "there is no such province"),
    (f"{OF},figure,a,1,value,nhiều", "is no value"),
    (f"{OF},figure,a,0,value,1", "1 is the first"),
    (f"{OF},figure,a,1,,drop", "without a field it is one of remove, add"),
    (f"{OF},figure,,1,value,1", "quote: missing"),
]


@pytest.mark.parametrize(("line", "message"), MISTAKES)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(CorrectionsError) as told:
        written(tmp_path, f"{line},{TAIL}\n")
    assert str(told.value).startswith("sua.csv:3: ")
    assert message in str(told.value)
    assert "\n" not in str(told.value)


def test_two_lines_about_the_same_contradict(tmp_path: Path) -> None:
    with pytest.raises(CorrectionsError, match="keep one of them"):
        written(tmp_path, ROLE, ROLE.replace("Phó Giám đốc", "Thứ trưởng"))


def test_an_empty_value_is_nothing(db: Database, tmp_path: Path) -> None:
    take(db, written(tmp_path, f"{OF},official,Trần Văn Mẫu,1,organisation,,{TAIL}\n"), document())
    assert values(db, "SELECT organisation FROM officials") == [None]
    assert corrections.load(tmp_path).of(TEXT)[0].when == date(2026, 11, 2)
