"""Text dumps in the layouts of ``layouts.txt``."""

from pathlib import Path

import pytest

from crawler import dump

PAGES = Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8").split("==========\n")[1:]


@pytest.mark.parametrize("page", PAGES, ids=range(1, len(PAGES) + 1))
def test_title_day_author_and_credit(page):
    key, _, text = page.partition("\n")
    found = dump.read(text)
    read = (found.title, found.published, found.author, found.credit)
    assert tuple(str(value or "-") for value in read) == tuple(key.split(" # "))
    assert "Kinh phí lớp học" in found.text or "năng suất tăng" in found.text
