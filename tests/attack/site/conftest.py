import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.corpus import open_corpus
from db.site.limits import limits
from db.store import store
from tests.db import making
from tests.site import corpora
from tests.site.conftest import getter, serving

LONG = "Hội nghị " * 100_000


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpora.plain(tmp_path_factory.mktemp("attacked") / "corpus.db")


@pytest.fixture(scope="session")
def long_titled(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus with an article more whose title and text are the same two words throughout."""
    path = tmp_path_factory.mktemp("long") / "corpus.db"
    shutil.copy(corpus, path)
    db = open_corpus(path)
    document = making.document(
        source_id="so-long-an", key="dai", url="https://so.example/dai", title=LONG, text=LONG
    )
    store(db, document, making.extraction())
    db.close()
    return path


@pytest.fixture(scope="session")
def get(corpus: Path) -> Any:
    return getter(corpus)


@pytest.fixture(scope="session")
def site(corpus: Path) -> Iterator[str]:
    yield from serving(corpus)


@pytest.fixture
def bounds(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The limits of this test, which it may change."""
    changed: dict[str, Any] = json.loads(json.dumps(limits()))
    for section, values in changed.items():
        monkeypatch.setitem(limits(), section, values)
    return changed
