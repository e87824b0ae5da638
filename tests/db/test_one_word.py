"""One word for one thing: in the dictionary "bài viết" is a document that was read, "văn bản" a decision."""

import tomllib
from importlib import resources

import pytest

DATA = resources.files("db").joinpath("data")
OF_A_DOCUMENT = ("document_id", "documents", "document", "parent_id")


def columns():
    for name in ("schema.toml", "views.toml"):
        for table, told in tomllib.loads(DATA.joinpath(name).read_text("utf-8")).items():
            for column, about in told["columns"].items():
                if column in OF_A_DOCUMENT:
                    yield pytest.param(about["vi"], id=f"{table}.{column}")


@pytest.mark.parametrize("vietnamese", list(columns()))
def test_a_document_is_called_an_article(vietnamese):
    assert "bài viết" in vietnamese.lower()
    assert not vietnamese.lower().startswith(("văn bản", "số văn bản"))
