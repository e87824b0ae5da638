"""The wheel is complete: everything of the packages is in it, and it runs where only it is installed."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("crawler", "nlp", "db", "docs")
ALONE = ("pipeline.py", "pyproject.toml", "README.md", "LICENSE")
TEXT = """Tập huấn sản xuất sạch hơn tại Long An
12/03/2018
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức lớp tập huấn sản xuất sạch hơn cho 45 học viên
theo Quyết định số 12/QĐ-UBND ngày 05/01/2018 của UBND tỉnh Long An.
"""


def run(*command: str | Path, cwd: Path) -> str:
    # A folder that whoever runs the tests looks for modules in would hide what the wheel lacks.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    told = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=cwd, timeout=600, check=False, env=env
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing of an earlier build is in it."""
    folder = tmp_path_factory.mktemp("source")
    for name in PARTS:
        shutil.copytree(
            ROOT / name, folder / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ALONE:
        shutil.copy(ROOT / name, folder)
    build = (sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "--no-index")
    run(*build, "-q", "-w", "dist", cwd=folder)
    [found] = (folder / "dist").glob("sotinh-*.whl")
    return found


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        assert archive.read("db/data/guide.vi.md").decode().startswith("# Ý nghĩa")
    there = {
        path.relative_to(ROOT).as_posix()
        for part in ("crawler", "nlp", "db")
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == there | {"pipeline.py"}
    kinds = {".toml", ".csv", ".sql", ".html", ".css", ".svg", ".cnf", ".md", ".txt", ".typed", ""}
    assert {"crawler/data/old_tls.cnf", "nlp/py.typed", "db/site/templates/page.html"} <= packed
    assert {Path(name).suffix for name in packed} - {".py"} <= kinds


def test_it_runs_where_only_the_wheel_is_installed(wheel: Path, tmp_path: Path) -> None:
    """The libraries are those of the environment of the tests, without the sotinh that is installed there."""
    run(sys.executable, "-m", "venv", "--without-pip", "venv", cwd=tmp_path)
    python = tmp_path / "venv/bin/python"
    install = (sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "-q")
    run(*install, wheel, cwd=tmp_path)
    [where] = (tmp_path / "venv/lib").glob("python*/site-packages")
    Path(where, "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    installed = run(python, "-c", "import pipeline; print(pipeline.__file__)", cwd=tmp_path)
    assert installed.startswith(str(tmp_path))
    sotinh = tmp_path / "venv/bin/sotinh"
    (tmp_path / "lop.txt").write_text(TEXT, encoding="utf-8")
    assert "1 new" in run(sotinh, "ingest", "lop.txt", cwd=tmp_path)
    assert "12/QĐ-UBND" in run(sotinh, "find", "12/QĐ-UBND", cwd=tmp_path)
    assert "congthuong" in run(sotinh, "sources", cwd=tmp_path)
    site = "import pathlib, db.site.server as s; s.application(pathlib.Path('data/corpus.db'))"
    run(python, "-c", site, cwd=tmp_path)
