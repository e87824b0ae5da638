"""What decisions are to each other: replaced, repealed and amended only where a text says so."""

import sqlite3
from pathlib import Path

import pytest

from db import corpus
from db.incoming.files import take_files
from db.intake import Intake

HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: {number}
Bắc Kạn, ngày 12 tháng 3 năm {year}
{type}
Về quản lý kinh phí khuyến công trên địa bàn tỉnh
ỦY BAN NHÂN DÂN TỈNH BẮC KẠN
Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công;
Điều 2. {clause}
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nông Văn Lập
"""
OLD = "Quyết định số 30/2014/QĐ-UBND ngày 05 tháng 9 năm 2014 của Ủy ban nhân dân tỉnh"
NEWS = f"Tin Bắc Kạn\nTheo {OLD} Bắc Kạn, Sở Công Thương mở 03 lớp tập huấn cho 90 học viên.\n"


def text(clause: str, number: str = "112/2019/QĐ-UBND", kind: str = "QUYẾT ĐỊNH", year: int = 2019) -> str:
    return HEAD.format(number=number, clause=clause, type=kind, year=year)


def taken(tmp_path: Path, **texts: str) -> sqlite3.Connection:
    for name, written in texts.items():
        (tmp_path / f"{name}.txt").write_text(written, encoding="utf-8")
    intake = Intake(corpus.open_corpus(tmp_path / "corpus.db"), tell=print)
    take_files(intake, [tmp_path / f"{name}.txt" for name in texts], None)
    intake.finish()
    return sqlite3.connect(tmp_path / "corpus.db")


def state(connection: sqlite3.Connection, key: str = "30/2014/QĐ-UBND") -> tuple[str, str | None]:
    [row] = connection.execute(
        "SELECT d.in_force, f.key FROM decisions d LEFT JOIN decisions f ON f.id = d.in_force_by"
        " WHERE d.key = ?",
        [key],
    )
    return row


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (f"Quyết định này thay thế {OLD}.", "replaced"),
        (f"Bãi bỏ {OLD}.", "repealed"),
        (f"Bãi bỏ khoản 2 Điều 5 {OLD}.", "amended"),
        (f"Sửa đổi, bổ sung một số điều của {OLD}.", "amended"),
    ],
)
def test_a_decision_says_what_was_done_to_it_and_by_which(tmp_path: Path, clause: str, expected: str) -> None:
    with taken(tmp_path, news=NEWS, decision=text(clause)) as connection:
        assert state(connection) == (expected, "112/2019/QĐ-UBND")
        assert state(connection, "45/2012/NĐ-CP") == ("unknown", None)


@pytest.mark.parametrize(
    "changing",
    [
        text(f"Các đơn vị thực hiện {OLD}."),
        text(f"Trình ban hành Quyết định thay thế {OLD}.", "77/TTr-SCT", "TỜ TRÌNH"),
        text(f"Thay thế {OLD}.", "77/BC-UBND", "BÁO CÁO"),
        text(f"Quyết định này thay thế {OLD}.", "11/2010/QĐ-UBND", year=2010),
    ],
)
def test_nothing_else_makes_it_out_of_force(tmp_path: Path, changing: str) -> None:
    with taken(tmp_path, news=NEWS, other=changing) as connection:
        assert state(connection) == ("unknown", None)


def test_what_a_later_reading_takes_back_is_taken_back(tmp_path: Path) -> None:
    with taken(tmp_path, news=NEWS, decision=text(f"Quyết định này thay thế {OLD}.")) as connection:
        assert state(connection)[0] == "replaced"
    with taken(tmp_path, decision=text("Quyết định này có hiệu lực từ ngày ký.")) as connection:
        assert state(connection) == ("unknown", None)


def test_a_decision_has_its_own_text_and_who_signed_it(tmp_path: Path) -> None:
    with taken(tmp_path, news=NEWS, decision=text("Quyết định này có hiệu lực.")) as connection:
        [row] = connection.execute(
            "SELECT t.url, o.name, o.role FROM decisions d JOIN documents t ON t.id = d.document_id"
            " JOIN officials o ON o.id = d.signatory WHERE d.key = '112/2019/QĐ-UBND'"
        )
        assert (row[0].rpartition("/")[2], *row[1:]) == ("decision.txt", "Nông Văn Lập", "PHÓ CHỦ TỊCH")


FIELDS = """Quyết định về quản lý kinh phí khuyến công
Số ký hiệu: 112/2019/QĐ-UBND
Ngày ban hành: 12/3/2019
Người ký: Nông Văn Lập
Cơ quan ban hành: UBND tỉnh Bắc Kạn
"""


@pytest.mark.parametrize(("page", "file"), [("a", "b"), ("b", "a"), ("c", "a"), ("a", "d")])
def test_the_whole_text_is_shown_and_not_the_fields_of_a_page(tmp_path: Path, page: str, file: str) -> None:
    texts = {page: FIELDS, file: text("Quyết định này có hiệu lực từ ngày ký.")}
    with taken(tmp_path, **texts) as connection:
        [(shown, signed)] = connection.execute(
            "SELECT t.text, o.role FROM decisions d JOIN documents t ON t.id = d.document_id"
            " JOIN officials o ON o.id = d.signatory WHERE d.key = '112/2019/QĐ-UBND'"
        )
        assert shown.startswith("ỦY BAN NHÂN DÂN")
        assert signed == "PHÓ CHỦ TỊCH"


def test_the_fields_of_a_page_tell_who_signed_where_nothing_else_does(tmp_path: Path) -> None:
    with taken(tmp_path, a=FIELDS) as connection:
        told = connection.execute(
            "SELECT d.issuer, d.issued_on, o.name FROM decisions d JOIN officials o ON o.id = d.signatory"
        ).fetchall()
        assert told == [("Ủy ban nhân dân tỉnh Bắc Kạn", "2019-03-12", "Nông Văn Lập")]
