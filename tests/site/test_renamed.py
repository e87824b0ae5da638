"""A reader opens its edition by the name that the file has, which a roll-back may change meanwhile."""

import os
import sqlite3

import pytest

from db.site import reader


def test_a_file_that_is_renamed_while_it_is_opened_is_found(corpus, monkeypatch):
    names = iter([str(corpus) + ".withdrawn", str(corpus)])
    monkeypatch.setattr(os, "readlink", lambda _: next(names))
    assert reader.open_edition(0).execute("SELECT count(*) FROM documents").fetchone()[0] > 0


def test_a_file_that_is_gone_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "RENAMES", 2)
    monkeypatch.setattr(os, "readlink", lambda _: str(tmp_path / "gone.db"))
    with pytest.raises(sqlite3.OperationalError):
        reader.open_edition(0)
