"""What ``sotinh status`` says of the edition that is served."""

import pytest
from click.testing import CliRunner

import pipeline


@pytest.fixture
def edition(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text(
        "Sở Công Thương tỉnh Thái Bình tổ chức tập huấn khuyến công cho 120 cơ sở.\n", encoding="utf-8"
    )
    CliRunner().invoke(
        pipeline.main, ["ingest", "--data", str(tmp_path / "data"), str(page)], catch_exceptions=False
    )
    return tmp_path / "data" / "editions" / "corpus-000001.db"


def _status(edition):
    return CliRunner().invoke(pipeline.main, ["status", "--data", str(edition.parents[1])])


def test_a_sound_edition_is_no_trouble(edition):
    assert _status(edition).exit_code == 0


@pytest.mark.parametrize("content", [b"", b"no database at all, however long " * 99])
def test_an_edition_that_is_no_corpus_is_told(edition, content):
    edition.write_bytes(content)
    answer = _status(edition)
    assert answer.exit_code == 1
    assert "corpus-000001.db" in answer.output.splitlines()[-1]
    assert "sotinh rollback" in answer.output.splitlines()[-1]


def test_a_letter_that_changed_on_the_disk_is_told(edition):
    edition.write_bytes(edition.read_bytes().replace("Thái Bình tổ".encode(), "Thái Bính tổ".encode()))
    answer = _status(edition)
    assert answer.exit_code == 1
    assert "is not what was published" in answer.output.splitlines()[-1]
