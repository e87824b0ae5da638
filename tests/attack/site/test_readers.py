"""A statement costs itself alone: its process is ended, its answer is bounded, and others are answered."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import httpx
import pytest

from db.site import limits, readers
from db.site.connection import connect
from db.site.reader import answer
from db.site.readers import BusyError, EndedError, Lane, Reader, Readers

# One step of SQLite's machine each, which its own time limit cannot interrupt.
STEPS = {
    "instr": "select instr(printf('%3800000d', 1), printf('%1900000d', 2))",
    "like": "select printf('%3800000d', 1) like '%' || printf('%480d', 1) || '2'",
}
QUICK = ("select 1", {}, 10.0, None, False)


@pytest.fixture
def opened(corpus):
    with ExitStack() as stack:
        yield stack.enter_context(corpus.open("rb")).fileno()


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_step_that_does_not_end_ends_its_process(opened, step):
    reader = Reader(opened, 0)
    with pytest.raises(EndedError):
        reader.ask((f"{step} from documents a, documents b", {}, 0.2, None, False))
    assert reader._process.wait(20) == -signal.SIGALRM


def test_a_statement_of_many_steps_ends_with_its_time_and_its_process_goes_on(corpus, monkeypatch):
    """Long before the alarm that ends the process, which is no part of this."""
    monkeypatch.setitem(limits.limits()["reader"], "grace_seconds", 120)
    endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c"
    with closing(connect(corpus)) as connection:
        assert answer(connection, (endless, {}, 0.1, None, False)) == ("late", "interrupted")
        assert answer(connection, QUICK)[0] == "rows"


def test_a_process_that_does_not_answer_is_ended(opened, monkeypatch):
    monkeypatch.setattr(readers, "SPARE_SECONDS", 0.2)
    reader = Reader(opened, 0)
    os.kill(reader._process.pid, signal.SIGSTOP)
    with pytest.raises(EndedError):
        reader.ask(("select 1", {}, 0.1, None, False))
    reader.end()
    assert reader._process.returncode == -signal.SIGKILL


def test_the_next_statement_has_another_process(opened):
    some = Readers(opened, 0)
    with pytest.raises(EndedError):
        some.ask((STEPS["instr"], {}, 0.1, None, False))
    assert some.ask(QUICK)[2] == [(1,)]
    some.end()


MUCH = [
    "select printf('%1000000d', 1) from documents",
    "select printf('%900000d', 1), * from documents",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n",
    f"with recursive n(i) as (select 1 union all select i + 1 from n) select {', '.join(['i'] * 150)} from n",
]


@pytest.mark.parametrize("statement", MUCH)
def test_an_answer_has_so_many_bytes(corpus, bounds, statement):
    kind, why = answer(connect(corpus), (statement, {}, 60.0, None, False))
    assert (kind, "bytes" in why) == ("late", True)
    bounds["reader"]["answer_bytes"] = 10**9
    assert answer(connect(corpus), (statement, {}, 60.0, 10, True))[0] == "rows"


SWOLLEN = [
    "select group_concat(printf('%3000000d', id)) from documents",
    "select count(*) from (select printf('%3800000d', 1) || a.id x from documents a, documents b order by x)",
]


@pytest.mark.parametrize("statement", SWOLLEN)
def test_a_process_has_so_much_memory_and_disk(opened, statement):
    reader = Reader(opened, 0)
    try:
        assert reader.ask((statement, {}, 60.0, None, False))[0] == "late"
    except EndedError:
        assert reader._process.wait(20) != 0
    reader.end()


BOUND = """
import sqlite3, sys, tempfile
from db.site import reader

reader._bound_process()
try:
    exec(sys.argv[1])
except (MemoryError, OSError) as error:
    print(type(error).__name__)
"""
# What only one of the bounds of a process stands against.
BEYOND = {
    "memory": ("bytearray(1_100_000_000)", "MemoryError"),
    "heap": (
        "sqlite3.connect(':memory:').execute('select length(hex(zeroblob(80000000)))').fetchall()",
        "MemoryError",
    ),
    "disk": ("tempfile.TemporaryFile().truncate(300_000_000)", "OSError"),
}


@pytest.mark.parametrize(("code", "error"), BEYOND.values(), ids=BEYOND)
def test_each_bound_of_a_process_holds_by_itself(code, error):
    run = subprocess.run([sys.executable, "-c", BOUND, code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == error


def test_no_more_than_may_wait_are_taken(bounds):
    bounds["readers"]["visitors"] |= {"processes": 1, "waiting": 1}
    ends = threading.Event()

    class Slow:
        def ask(self, question):
            ends.wait(60)
            return ("rows", [], [], False)

    async def visit():
        lane = Lane("visitors")
        asked = [asyncio.ensure_future(lane.ask(Slow(), QUICK)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await lane.ask(Slow(), QUICK)
        ends.set()
        await asyncio.gather(*asked)
        await lane.ask(Slow(), QUICK)

    asyncio.run(visit())


def test_others_are_answered_while_statements_run_as_long_as_they_may(site):
    with ThreadPoolExecutor(16) as visitors, httpx.Client(base_url=site, timeout=60) as plain:
        asked = [
            visitors.submit(httpx.get, f"{site}/corpus.json", params={"sql": STEPS["instr"]}, timeout=60)
            for _ in range(16)
        ]
        while not any(one.running() for one in asked):
            pass
        for page in ("/", "/search?q=khuyen+cong", "/activities"):
            assert plain.get(page).status_code == 200
        assert not all(one.done() for one in asked)
        assert {one.result().status_code for one in asked} <= {400, 503}


def test_more_than_may_wait_are_sent_away(site):
    with ThreadPoolExecutor(60) as visitors:
        address = {"url": f"{site}/corpus.json", "params": {"sql": STEPS["instr"]}, "timeout": 120}
        codes = [
            asked.result().status_code for asked in [visitors.submit(httpx.get, **address) for _ in range(60)]
        ]
    assert set(codes) == {400, 503}


def test_the_site_goes_on_after_the_pointer(site):
    for statement in (
        "select fts3_tokenizer('simple', x'4141414141414141')",
        "select token from fts3tokenize",
    ):
        for _ in range(6):
            assert httpx.get(f"{site}/corpus.json", params={"sql": statement}).status_code == 400
    assert httpx.get(site).status_code == 200
