from collections.abc import Callable
from pathlib import Path

import pytest

from db.publication import draft, publishing
from db.publication.editions import Edition
from db.store import store
from tests.db.making import document, full_extraction

Publish = Callable[..., Edition]


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """Publishes an edition that has the documents of these names besides those that it had."""

    def publish(*names: str, keep: int = 7) -> Edition:
        db = draft.open_draft(tmp_path)
        for name in names:
            store(db, document(key=name, url=name), full_extraction())
        return publishing.serve(tmp_path, draft.seal(db), keep=keep)

    return publish
