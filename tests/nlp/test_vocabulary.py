"""A mistake in a vocabulary is told with its file and line."""

from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from nlp.language import vocabulary

FILES = sorted(entry.name for entry in resources.files("nlp").joinpath("data").iterdir())


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    return lambda text: (tmp_path / "data" / "words.csv").write_text(text, encoding="utf-8") and None


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_it_is_and_has_no_double(name: str) -> None:
    first_line = resources.files("nlp").joinpath("data", name).read_text(encoding="utf-8").split("\n", 1)[0]
    assert first_line.startswith("# ")
    rows = [tuple(row.values()) for _, row in vocabulary.read(name)]
    assert rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# x\nword,kind\nlớp,a\nlớp,b\n", "words.csv:4: 'lớp' stands in line 3 already"),
        ("# x\nword,kind\nlớp\n", "words.csv:3: 1 cells, the header has 2"),
        ("# x\nword,kind\n,a\n", "words.csv:3: the first cell is empty"),
    ],
)
def test_mistakes_name_their_line(write: Callable[[str], None], text: str, message: str) -> None:
    write(text)
    with pytest.raises(vocabulary.VocabularyError, match="^" + message):
        list(vocabulary.read("words.csv", key="word"))


def test_an_unknown_value_names_its_line() -> None:
    with pytest.raises(vocabulary.VocabularyError, match=r"words.csv:7: 'x' is none of a, b"):
        vocabulary.one_of("words.csv", 7, "x", frozenset("ab"))
