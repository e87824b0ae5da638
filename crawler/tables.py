"""The crawler's vocabularies: CSV files under ``crawler/data`` that say in ``#`` lines what they are."""

from importlib import resources

from nlp.language import vocabulary

REMEMBERED = 4_096
"""Of so many short lines what they are is remembered: a portal's menus stand on each of its pages."""


def read(name: str) -> list[dict[str, str]]:
    """The rows of ``crawler/data/<name>``, comments and blank lines left out.

    Raises VocabularyError, naming the file and the line, where a row has more or fewer cells than the header.
    """
    text = resources.files("crawler").joinpath("data", name).read_text(encoding="utf-8")
    return [row for _, row in vocabulary.parse(f"crawler/data/{name}", text)[1]]


def words(name: str) -> frozenset[str]:
    """The column ``text`` of a vocabulary."""
    return frozenset(row["text"] for row in read(name))
