"""That the files of the sample portals are what their names say, and hold what was written for them."""

import re
from pathlib import Path

import pytest

from crawler import files
from crawler.formats import zipped
from tests.portals import content, written

WRITTEN = sorted(content.CONTENT.glob("*/files/*.txt"))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_a_written_file_is_offered_and_read_as_it_was_written(path: Path) -> None:
    articles = content.load(path.parents[1].name).articles()
    assert [article for article in articles if path.stem in article.files]
    data = written.made(path, path.stem)
    inside = zipped.reports(data)
    read = files.attachment(data, path.stem, path.stem, inside[0] if inside else None)
    said = re.findall(r"\w+", path.read_text(encoding="utf-8"))
    assert re.findall(r"\w+", read.text) == said
    assert data == written.made(path, path.stem)


def test_there_are_files_of_seven_kinds() -> None:
    assert len({path.stem.rpartition(".")[2] for path in WRITTEN}) == 7
