"""A document is read in a process; what is beyond all measure there is none."""

import pytest

from db import document_reading
from db.document_reading import OverflowingError, Read, Task
from tests.db.making import document


def task() -> Task:
    return Task(source_id="files", key="a", address="a.txt", portal_province="long-an", read=document)


def test_a_document_of_more_mentions_than_any_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = document_reading.read(task())
    assert isinstance(found, Read)
    assert found.extraction is not None
    monkeypatch.setattr(document_reading, "MOST_MENTIONS", 3)
    with pytest.raises(OverflowingError, match="mentions in one document"):
        document_reading.read(task())
