"""What is found however it is typed, and a document explained."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

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
    before, nothing, _ = sotinh("find", words).output.partition("Nothing found.")
    assert ("Cà Mau mở lớp" in before, bool(nothing)) == (found, not found)


def test_find_keeps_a_sentence_on_its_line(sotinh: Callable[..., Result], tmp_path: Path) -> None:
    long = f"Theo Kế hoạch số 19/KH-UBND, {'các đơn vị chuẩn bị lớp học, ' * 12}và báo cáo."
    (tmp_path / "dai.txt").write_text(long, encoding="utf-8")
    sotinh("ingest", tmp_path / "dai.txt")
    assert f"    {long}" in sotinh("find", "19/KH-UBND").output.splitlines()


def test_find_gives_json(sotinh: Callable[..., Result], texts: Path) -> None:
    sotinh("ingest", texts)
    found = json.loads(sotinh("find", "--json", "19/KH-UBND").output)
    assert found["decisions"][0]["key"] == "19/KH-UBND"
    nothing = json.loads(sotinh("find", "--json", "hòc vien").output)
    assert nothing["decisions"] == nothing["documents"] == nothing["people"] == []
    assert nothing["proposals"]["spelling"] == "học viên"
    assert [row["title"] for row in nothing["instead"]["documents"]] == [
        "Cà Mau mở lớp tập huấn tiết kiệm năng lượng"
    ]


def test_find_tells_what_the_page_tells(sotinh: Callable[..., Result], texts: Path) -> None:
    sotinh("ingest", texts)
    output = sotinh("find", "hòc vien").output
    assert output.startswith("Nothing found.\nDid you mean: học viên\n")
    assert "Nearest: học viên\nCà Mau mở lớp" in output
    assert sotinh("find", "ông Lâm Văn Đước").output.startswith(
        "Lâm Văn Đước  Phó Giám đốc, Sở Công Thương\n"
    )
    assert "The nearest numbers: Kế hoạch 19/KH-UBND" in sotinh("find", "Kế hoạch số 18/KH-UBND").output
    assert "tập huấn (articles: 1)" in sotinh("find", "tập huấn phi thuyền").output


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
