from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.corpus import open_corpus


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corpus.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    corpus = open_corpus(path)
    yield corpus
    corpus.close()
