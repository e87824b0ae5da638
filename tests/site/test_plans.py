"""The pages find their rows by an index: no statement of theirs reads a large table from end to end."""

import re
import sqlite3
from contextlib import closing
from urllib.parse import quote

import pytest

from db.site import editions
from db.site.connection import connect
from tests.site import corpora
from tests.site.conftest import getter

LARGE = [
    "documents",
    "activities",
    "decision_mentions",
    "officials",
    "figures",
    "activity_decisions",
    "people",
    "decisions",
]
NAMED = re.compile(rf"\b(?:FROM|JOIN)\s+({'|'.join(LARGE)})(?:\s+(?:AS\s+)?([a-z]{{1,9}})\b)?")
PAGES = """
/
/search?q=khuyen cong
/search?province=long-an
/search?kind=attachment&year=2018
/search?q=khuyến công&province=long-an&year=2018&kind=article&source=s1&programme=khuyến công
/search?q=khuyến công 2018
/search?q=tập huấn khuyến công Long An 2018
/search?q=tập huấn tiết kiệm điện
/search?q=giám đốc trung tâm khuyến công Long An
/search?q=1419 qd ttg
/search?q=nghị định nào về khuyến công
/search?q=quyết định ngày 07/9/2009
/search?q=9999 Long An
/search?q=Nguyễn Văn An
/activities
/activities?province=long-an
/activities?province=long-an&type=workshop&year=2018
/activities?q=khuyến
/activities?order=held
/decisions
/provinces
/province/long-an
/compare
/programmes
/people
""".strip().splitlines()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return corpora.plain(tmp_path_factory.mktemp("plans") / "corpus.db")


def asked(corpus, monkeypatch):
    """The statements of all pages with their parameters."""
    statements, execute = {}, editions.ServedCorpus.execute

    async def noted(self, sql, params=None, *rest, **named):
        if named.get("kind") == "pages":
            statements[sql] = dict(params or {})
        return await execute(self, sql, params, *rest, **named)

    monkeypatch.setattr(editions.ServedCorpus, "execute", noted)
    get = getter(corpus)
    for page in PAGES:
        assert get(quote(page, safe="/?&=")).status_code == 200, page
    return statements


def whole_tables(connection, sql, parameters):
    """The steps of a statement's plan that read a large table without an index."""
    names = {alias or table for table, alias in NAMED.findall(sql)} | {*LARGE}
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    scans = [step for step in plan if step.startswith("SCAN ") and " INDEX " not in step]
    return [step for step in scans if step.split()[1] in names and "VIRTUAL" not in step]


def found(corpus, statements):
    """For each statement that reads a whole table, by its first line, the steps that do."""
    with closing(connect(corpus)) as connection:
        connection.set_authorizer(None)
        scans = {
            sql.splitlines()[0]: whole_tables(connection, sql, given) for sql, given in statements.items()
        }
    return {first: steps for first, steps in scans.items() if steps}


def test_no_page_reads_a_large_table_from_beginning_to_end(corpus, monkeypatch):
    assert found(corpus, asked(corpus, monkeypatch)) == {}


@pytest.mark.parametrize(
    "index",
    ["idx_activities_listed", "idx_documents_found", "idx_activities_counted", "idx_activities_of_unit"],
)
def test_a_dropped_index_is_noticed(corpus, monkeypatch, tmp_path, index):
    statements = asked(corpus, monkeypatch)
    without = tmp_path / "without.db"
    with sqlite3.connect(corpus) as connection:
        connection.execute("VACUUM INTO ?", [str(without)])
    with sqlite3.connect(without) as connection:
        connection.execute(f"DROP INDEX {index}")
    with pytest.raises((sqlite3.OperationalError, AssertionError), match=f"{index}|SCAN"):
        assert found(without, statements) == {}
