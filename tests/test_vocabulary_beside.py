"""A vocabulary of one's own beside the package's: what it adds is read, and a mistake in it is one line."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = "Hội nghị\n\n15/05/2019\n\nÔng Trần Văn Mẫu, Trưởng chòi Sở Công Thương Cà Mau, phát biểu."


def sotinh(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "pipeline.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "words"


def header(name: str) -> str:
    lines = (ROOT / "nlp" / "data" / name).read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.strip() and not line.startswith("#"))


def roles(data: Path) -> list[str]:
    with sqlite3.connect(data / "corpus.db") as db:
        return [role for (role,) in db.execute("SELECT role FROM officials")]


def test_a_role_of_ones_own_is_read(folder: Path, tmp_path: Path) -> None:
    columns = header("roles.csv").split(",")
    cells = ["trưởng chòi", "office", *[""] * (len(columns) - 2)]
    (folder / "roles.csv").write_text(f"{header('roles.csv')}\n{','.join(cells)}\n", encoding="utf-8")
    without, within = tmp_path / "without", tmp_path / "within"
    assert sotinh("ingest", tmp_path / "a.txt", "--data", without).returncode == 0
    told = sotinh("--vocabulary", folder, "ingest", tmp_path / "a.txt", "--data", within)
    assert told.returncode == 0, told.stderr
    assert "Trưởng chòi" not in roles(without)
    assert roles(within) == ["Trưởng chòi"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("roles.csv", "role\nx\n", "roles.csv:1: the header is"),
        ("role.csv", "role\nx\n", "role.csv: no vocabulary has this name"),
        ("roles.csv", "HEADER\nx,y\n", "roles.csv:2: 2 cells, the header has"),
        ("roles.csv", "", "roles.csv:1: the file has no header"),
    ],
)
def test_a_mistake_is_one_line(folder: Path, tmp_path: Path, name: str, text: str, message: str) -> None:
    (folder / name).write_text(text.replace("HEADER", header("roles.csv")), encoding="utf-8")
    told = sotinh("--vocabulary", folder, "ingest", tmp_path / "a.txt", "--data", tmp_path / "data")
    assert told.returncode == 2
    assert message in told.stderr
    assert "Traceback" not in told.stderr
