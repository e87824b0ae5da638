"""Decisions that bear the same number, issuers that are only assumed, and addresses that were right once."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.corpus import open_corpus
from db.site.texts import texts
from db.store import store
from tests.db.making import decision, document, extraction
from tests.site.conftest import getter, one

KEY = "25/KH-UBND"
TEXT = "UBND tỉnh Long An thực hiện 25/KH-UBND."
LONG_AN = {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_province": "long-an", "type": "Kế hoạch"}
YEARLESS = "SELECT id FROM decisions WHERE year IS NULL"


def cite(path: Path, name: str, published: date, **said: Any) -> None:
    db = open_corpus(path)
    cited = decision(KEY, TEXT, **(LONG_AN | {"issuer_from": "citation"} | said))
    store(db, document(url=name, published=published, text=TEXT), extraction(decisions=[cited]))
    db.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.db"
    cite(path, "a.txt", date(2016, 3, 1), issued_on=date(2016, 1, 12))
    cite(path, "b.txt", date(2015, 3, 1), issuer_from="home")
    return path


@pytest.fixture
def get(path: Path) -> Callable[..., Any]:
    return getter(path)


def test_an_assumed_issuer_is_said_to_be_one(get: Callable[..., Any], path: Path) -> None:
    words = texts("vi")["issuer_assumed"]
    assert words in get(f"/decision/{one(path, YEARLESS)}").text
    assert words not in get(f"/decision/{one(path, 'SELECT id FROM decisions WHERE year = 2016')}").text


def test_candidates_without_a_year_are_shown_together(get: Callable[..., Any], path: Path) -> None:
    page = get(f"/decision/{one(path, 'SELECT id FROM decisions WHERE year = 2016')}").text
    assert texts("vi")["same_number_without_year"] in page
    assert re.search(f'href="/decision/{one(path, YEARLESS)}"', page)


@pytest.mark.parametrize("page", ["/decision", "/corpus/decisions"])
@pytest.mark.parametrize("ending", ["", ".json", "?reposts=all"])
def test_an_address_lives_when_the_year_becomes_known(path: Path, page: str, ending: str) -> None:
    old = one(path, YEARLESS)
    cite(path, "c.txt", date(2015, 4, 1), issued_on=date(2015, 1, 20))
    new = one(path, "SELECT id FROM decisions WHERE year = 2015")
    told = getter(path)(f"{page}/{old}{ending}", follow_redirects=False)
    assert (told.status_code, told.headers["location"]) == (301, f"{page}/{new}{ending}")


@pytest.mark.parametrize("page", ["/decision", "/corpus/decisions", "/corpus/people"])
def test_an_address_that_never_was_is_none(get: Callable[..., Any], page: str) -> None:
    assert get(f"{page}/25-kh-ubnd-000000000000").status_code == 404
