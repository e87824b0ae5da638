"""What a visitor's SQL may use: what is listed, and nothing else that some SQLite offers."""

import sqlite3
import subprocess
import sys

import pytest

from db.site import connection, limits
from db.site.connection import connect

# As SQLite says so itself; or there is no such thing in this SQLite.
REFUSED = r"not authorized|denied|prohibited|readonly|syntax error|no such|constructor|may not be"
TOKENIZER = "select fts3_tokenizer('simple', x'4141414141414141')"
UNLISTED = [
    TOKENIZER,
    "select token from fts3tokenize where input = 'x'",
    "select * from fts3tokenize('simple', 'x')",
    "select sql from sqlite_stmt",
    "select * from pragma_database_list",
    "select * from pragma_database_list()",
    "select * from pragma_function_list",
    "select * from pragma_compile_options",
    "select load_extension('x')",
    "select zeroblob(9)",
    "select randomblob(9)",
    "select sqlite_version()",
    "select sqlite_source_id()",
    "select * from dbstat",
    "select * from sqlite_dbpage",
    "select * from generate_series(1, 9)",
    "select writefile('/tmp/x', 'x')",
    "pragma database_list",
    "pragma writable_schema = on",
    "pragma query_only = off",
    "attach ':memory:' as other",
    "create temp table t (x)",
    "create virtual table t using fts5(x)",
    "delete from documents",
    "update sqlite_master set sql = 'x'",
    "with x as (select 1) insert into documents(id) select * from x",
    "begin immediate",
    "savepoint s",
    "vacuum into '/tmp/x.db'",
    "analyze",
    "reindex",
]
LISTED = [
    "select count(*), max(length(title)) from documents",
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 9) select sum(i) from n",
    "select json_extract(value, '$.a') from json_each('[{\"a\": 1}]')",
    "select title from documents_fts where documents_fts match words_expression('khuyến công') order by rank",
    "select name, sql from sqlite_master",
    "select row_number() over (order by published), strftime('%Y', published) from documents",
    "select * from documents where text like '%công%' and text glob '*công*' limit 3",
    "pragma table_info(documents)",
]


@pytest.fixture
def reading(corpus):
    return connect(corpus)


@pytest.mark.parametrize("statement", UNLISTED)
def test_what_is_not_listed_is_refused(reading, statement):
    with pytest.raises(sqlite3.Error, match=REFUSED):
        reading.execute(statement).fetchall()


@pytest.mark.parametrize("statement", LISTED)
def test_what_readers_need_is_listed(reading, statement):
    assert reading.execute(statement).fetchall()


def test_no_other_function_of_this_sqlite_can_be_used(reading):
    known = connect_plainly().execute("SELECT DISTINCT name, narg FROM pragma_function_list").fetchall()
    others = [(name, count) for name, count in known if name.lower() not in limits.functions()]
    assert ("randomblob", 1) in others
    for name, count in others:
        values = ", ".join(["1"] * max(count, 0))
        with pytest.raises(sqlite3.Error, match=REFUSED):
            reading.execute(f'SELECT "{name}"({values})').fetchall()


def test_no_other_module_of_this_sqlite_can_be_used(reading):
    known = connect_plainly().execute("SELECT name FROM pragma_module_list").fetchall()
    for (name,) in known:
        if name not in limits.limits()["allowed"]["tables"]:
            with pytest.raises(sqlite3.Error, match=REFUSED):
                reading.execute(f'SELECT * FROM "{name}"').fetchall()


def connect_plainly():
    return sqlite3.connect(":memory:")


def test_it_is_the_authorizer_that_refuses(corpus, monkeypatch):
    monkeypatch.setattr(connection, "authorize", lambda _: None)
    assert str(corpus) in str([tuple(row) for row in connect(corpus).execute(UNLISTED[4])])


KILLING = """
import sqlite3, sys
from db.site import connection
if sys.argv[2] == "open":
    connection.authorize = lambda _: None
    connection._harden = lambda _: None
opened = connection.connect(__import__("pathlib").Path(sys.argv[1]))
for statement in sys.argv[3:]:
    try:
        opened.execute(statement).fetchall()
    except sqlite3.Error as error:
        print(error)
"""


def test_a_pointer_of_the_visitors_choice_kills_nobody(corpus):
    assert died(corpus, "guarded") == 0
    if (ended := died(corpus, "open")) == 0:
        pytest.skip("this SQLite refuses it by itself")
    assert ended < 0


def died(corpus, how):
    command = [sys.executable, "-c", KILLING, str(corpus), how, *UNLISTED[:2]]
    return subprocess.run(command, capture_output=True, check=False).returncode


LIMITED = [
    ("like_pattern_length", f"select 'a' like '%{'b' * 600}'"),
    ("length", "select length(x || x) from (select printf('%3000000d', 1) x)"),
    ("column", f"select {', '.join('1' * 300)}"),
    ("expr_depth", f"select {'+'.join('1' * 300)}"),
    ("compound_select", " union all ".join(["select 1"] * 100)),
    ("sql_length", f"select 1 /* {'x' * 60_000} */"),
    ("variable_number", "select ?6000"),
]


@pytest.mark.parametrize(("name", "statement"), LIMITED)
def test_a_statement_has_its_size(corpus, bounds, name, statement):
    parameters = [1] * 6000 if "?" in statement else []
    with pytest.raises(sqlite3.Error):
        connect(corpus).execute(statement, parameters).fetchall()
    del bounds["sqlite"][name]
    connect(corpus).execute(statement, parameters).fetchall()
