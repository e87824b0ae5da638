"""A decision's page shows its text, who signed it, and what it is to others: list, drawing and JSON."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.site.relation_graph import MOST_AT_A_SIDE, graph
from db.site.texts import texts
from tests.db.test_validity import NEWS, OLD, taken, text
from tests.site.conftest import getter, one


@pytest.fixture
def path(tmp_path: Path) -> Path:
    taken(tmp_path, news=NEWS, decision=text(f"Quyết định này thay thế {OLD}.")).close()
    return tmp_path / "corpus.db"


@pytest.fixture
def get(path: Path) -> Callable[..., Any]:
    return getter(path)


def decision(path: Path, key: str) -> str:
    return str(one(path, f"SELECT id FROM decisions WHERE key = '{key}'"))


def test_a_replaced_decision_says_by_which_and_since_when(get: Callable[..., Any], path: Path) -> None:
    old, new = decision(path, "30/2014/QĐ-UBND"), decision(path, "112/2019/QĐ-UBND")
    page = get(f"/decision/{old}").text
    assert texts("vi")["in_force_replaced"] in page
    assert "12/03/2019" in page or "12/3/2019" in page
    assert re.search(rf'<svg class="relations".*href="/decision/{new}".*</svg>', page, re.DOTALL)
    assert texts("vi")["relation_in_replaces"] in page
    assert texts("vi")["decision_text_elsewhere"] in page


def test_a_decision_that_we_hold_leads_to_its_text_and_signatory(get: Callable[..., Any], path: Path) -> None:
    new = decision(path, "112/2019/QĐ-UBND")
    page = get(f"/decision/{new}").text
    document = one(path, f"SELECT document_id FROM decisions WHERE id = '{new}'")
    assert f'href="/document/{document}"' in page
    assert "Nông Văn Lập" in page
    said = get(f"/decision/{new}.json").json()
    told = {(row["direction"], row["relation"], row["key"]) for row in said["relations"]}
    assert told == {("out", "replaces", "30/2014/QĐ-UBND"), ("out", "based_on", "45/2012/NĐ-CP")}


def test_a_query_tells_what_replaced_a_document(get: Callable[..., Any]) -> None:
    rows = get("/corpus/what_replaces.json?number=30/2014/qd-ubnd&_shape=objects").json()["rows"]
    assert [(row["relation"], row["by_which"]) for row in rows] == [("replaces", "112/2019/QĐ-UBND")]


def test_a_search_says_of_a_document_what_replaced_it(get: Callable[..., Any], path: Path) -> None:
    new = decision(path, "112/2019/QĐ-UBND")
    page = get("/search?q=văn bản nào thay thế 30/2014/QĐ-UBND").text
    assert f'{texts("vi")["in_force_replaced"]} <a lang="vi" href="/decision/{new}">' in page
    assert texts("vi")["in_force_replaced"] not in get("/search?q=112/2019/QĐ-UBND").text


def test_a_drawing_has_its_bounds_and_leaves_citations_out() -> None:
    row = {"direction": "in", "relation": "based_on", "id": "a", "key": "1/QĐ-UBND"}
    drawn = graph([row] * 40)
    assert drawn is not None
    assert len(drawn["nodes"]) == MOST_AT_A_SIDE
    assert graph([row | {"relation": "cites"}]) is None
