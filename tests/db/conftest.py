import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.corpus import open_corpus


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corpus.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus without documents, made once."""
    made = tmp_path_factory.mktemp("empty") / "corpus.db"
    open_corpus(made).close()
    return made


@pytest.fixture
def db(path: Path, empty: Path) -> Iterator[Database]:
    shutil.copyfile(empty, path)
    corpus = open_corpus(path)
    yield corpus
    corpus.close()
