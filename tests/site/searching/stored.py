"""The site over a few documents, as the tests of the search ask it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from db.corpus import open_corpus
from db.store import store
from nlp.extraction import extract_document
from tests.db import making
from tests.site.conftest import getter


def site_of(folder: Path, documents: Mapping[str, Mapping[str, Any]]) -> Callable[..., Any]:
    """Asks the site by addresses, whose corpus in ``folder`` has the ``documents``, by their keys, and what
    is extracted from them.
    """
    path = folder / "corpus.db"
    with open_corpus(path) as db:
        for key, about in documents.items():
            stored = making.document(**({"key": key, "url": f"https://so.example/{key}"} | about))
            store(db, stored, extract_document(stored.readable()))
    return getter(path)
