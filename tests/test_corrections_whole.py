"""A correction from an editor's line to its end: served, kept, told, taken back, and offered to the gold."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler import spoken
from crawler.spoken import LANGUAGES
from db import extractor
from db.corrections.lines import COLUMNS
from pipeline import main
from tests.gold import offered, score
from tests.gold.evaluation import evaluate

TEXT = """Cà Mau mở lớp tập huấn tiết kiệm năng lượng

15/05/2019

Ngày 14/5/2019, Sở Công Thương Cà Mau tổ chức 02 lớp tập huấn cho 80 học viên theo Kế hoạch số 19/KH-UBND \
ngày 12/3/2019 của UBND tỉnh. Ông Lâm Văn Đước, Phó Giám đốc Sở Công Thương, chủ trì khai mạc.

Tác giả: Hữu Nghĩa
"""
TAIL = "Lan,2026-11-02,cơ quan gọi điện"
LINES = [
    f"official,Lâm Văn Đước,1,role,Giám đốc,{TAIL}",
    f"figure,80 học viên,1,,remove,{TAIL}",
    f"activity,chủ trì khai mạc,1,,add,{TAIL}",
    f"activity,chủ trì khai mạc,1,type,workshop,{TAIL}",
]
Sotinh = Callable[..., str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture(params=LANGUAGES)
def sotinh(data: Path, request: pytest.FixtureRequest) -> Iterator[Sotinh]:
    def run(*arguments: str | Path) -> str:
        called = ["--lang", request.param, *map(str, arguments), "--data", str(data)]
        result = CliRunner().invoke(main, called)
        assert result.exit_code == 0, result.output
        return result.output

    run("ingest", data.parent / "a.txt")
    yield run
    spoken.use("en")


def values(data: Path, sql: str) -> list[object]:
    with sqlite3.connect(data / "corpus.db") as db:
        return [value for (value,) in db.execute(sql)]


def correct(data: Path, sotinh: Sotinh) -> None:
    """As an editor does who reads what ``explain`` tells."""
    told = sotinh("explain", "a.txt").splitlines()
    [text] = [line.split(": ")[1] for line in told if line.startswith(("text: ", "nội dung (text): "))]
    assert any("official" in line for line in told)
    (data / "corrections").mkdir()
    lines = [",".join(COLUMNS), *(f"{text},{line}" for line in LINES)]
    (data / "corrections" / "sua.csv").write_text("\n".join(lines), encoding="utf-8")
    sotinh("publish")


def is_corrected(data: Path) -> bool:
    roles = values(data, "SELECT role FROM officials")
    figures = values(data, "SELECT count(*) FROM figures WHERE unit = 'học viên'")
    added = values(data, "SELECT type FROM activities WHERE quote = 'chủ trì khai mạc'")
    return (roles, figures, added) == (["Giám đốc"], [0], ["workshop"])


def test_a_correction_is_served_and_kept_through_every_reading(
    data: Path, sotinh: Sotinh, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(data, sotinh)
    assert is_corrected(data)
    assert "Phó Giám đốc → Giám đốc (Lan, 2026-11-02: cơ quan gọi điện)" in " ".join(
        sotinh("explain", "a.txt").split()
    )
    sotinh("rebuild")
    assert is_corrected(data)
    monkeypatch.setattr(extractor, "version", lambda: "better")
    sotinh("extract", "--stale")
    sotinh("publish")
    assert is_corrected(data)


def test_a_correction_goes_with_the_edition_that_is_taken_back(data: Path, sotinh: Sotinh) -> None:
    correct(data, sotinh)
    sotinh("rollback")
    assert not is_corrected(data)
    sotinh("publish")
    assert is_corrected(data)
    (data / "corrections" / "sua.csv").unlink()
    sotinh("publish")
    assert values(data, "SELECT role FROM officials") == ["Phó Giám đốc"]
    assert values(data, "SELECT count(*) FROM corrections") == [0]


def test_a_correction_whose_text_has_changed_is_told_by_every_run(data: Path, sotinh: Sotinh) -> None:
    correct(data, sotinh)
    file = data.parent / "a.txt"
    file.write_text(TEXT.replace("80 học viên", "90 học viên"), encoding="utf-8")
    for _ in range(2):
        told = sotinh("ingest", file)
        assert [f"sua.csv:{line}: " in told for line in range(2, 6)] == [True] * 4
    assert not is_corrected(data)


def test_a_correction_is_offered_to_the_gold(data: Path, sotinh: Sotinh, tmp_path: Path) -> None:
    correct(data, sotinh)
    offered.main(data, tmp_path / "offered")
    [key] = (tmp_path / "offered" / "keys").iterdir()
    assert score.check(key, tmp_path / "offered" / "texts") == []
    scored = evaluate([key.stem], tmp_path / "offered" / "texts", tmp_path / "offered" / "keys")
    told = [line.split(" | ", 1)[1] for line in scored.errors]
    assert sorted(line.split(" | ")[:2] for line in told) == [
        ["activities", "miss"],
        ["figures", "false positive"],
        ["officials", "attribute"],
    ]
