"""The commands as a user calls them, over a folder with one text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline

TEXT = """Cà Mau mở lớp tập huấn tiết kiệm năng lượng

15/05/2019

Ngày 14/5/2019, Sở Công Thương Cà Mau tổ chức 02 lớp tập huấn cho 80 học viên theo Kế hoạch số 19/KH-UBND \
ngày 12/3/2019 của UBND tỉnh. Ông Lâm Văn Đước, Phó Giám đốc Sở Công Thương, chủ trì khai mạc.

Tác giả: Hữu Nghĩa
"""


@pytest.fixture
def sotinh(tmp_path: Path) -> Callable[..., Result]:
    """Runs the command line with its data under the test's folder."""

    def run(command: str, *arguments: str | Path) -> Result:
        called = [command, *map(str, arguments), "--data", str(tmp_path / "data")]
        return CliRunner().invoke(pipeline.main, called)

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder
