"""Work that raises, hangs, swells or dies: each costs itself alone."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.workers import WorkError, Workers


def fail(_: str) -> str:
    raise KeyError("khİ")


def grow(_: str) -> str:
    grown: list[bytes] = []
    while True:
        grown.append(bytes(2**24))


def files(_: str) -> str:
    return " ".join(str(Path("/proc/self/fd", name).resolve()) for name in os.listdir("/proc/self/fd"))


def start(task: str) -> None:
    with subprocess.Popen(["sleep", "600"]) as process:
        Path(task.partition(" ")[2]).write_text(str(process.pid))


def die_once(task: str) -> str:
    """As a process that the system ends for want of memory, which others take."""
    was_here = Path(task.partition(" ")[2])
    if not was_here.exists():
        was_here.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "DONE"


def break_off(_: str) -> None:
    raise SystemError("error return without exception set")


WAYS: dict[str, Callable[[str], object]] = {
    "raise": fail,
    "hang": lambda _: time.sleep(60),
    "busy": lambda _: sum(range(4 * 10**9)),
    "swell": lambda _: "x" * (4 * 2**30),
    "grow": grow,
    "break": break_off,
    "die": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "leave": lambda _: os._exit(0),
    "once": die_once,
    "unsendable": lambda _: (letter for letter in "abc"),
    "pid": lambda _: str(os.getpid()),
    "files": files,
    "start": start,
}


def work(task: str) -> str:
    way = WAYS.get(task.partition(" ")[0], str.upper)
    return way(task)  # type: ignore[return-value]


BAD = {
    "raise": "KeyError: 'khİ'",
    "hang": "TimeoutError: it took more than 2 seconds",
    "busy": "TimeoutError: it took more than 2 seconds",
    "swell": "MemoryError: it takes more memory than a document may",
    "grow": "MemoryError: it takes more memory than a document may",
    "break": "SystemError: the library that reads it broke off, as where memory ends",
    "die": "it brought its process down (signal 9), for want of memory perhaps",
    "leave": "it brought its process down (status 0), for want of memory perhaps",
    "unsendable": "TypeError: cannot pickle 'generator' object",
}


@pytest.fixture(params=[1, 3])
def workers(request: pytest.FixtureRequest) -> Iterator[Workers[str, str]]:
    with Workers(work, request.param, seconds=2, megabytes=500) as workers:
        yield workers


def told(workers: Workers[str, str], *tasks: str) -> list[str]:
    return [str(outcome) for _, outcome in workers.each(tasks)]


@pytest.mark.parametrize("bad", BAD)
def test_a_task_costs_itself_alone(workers: Workers[str, str], bad: str) -> None:
    assert told(workers, "a", bad, "b", "c") == ["A", BAD[bad], "B", "C"]
    assert told(workers, "d") == ["D"]


def test_results_come_in_order_each_with_its_task(workers: Workers[str, str]) -> None:
    tasks = [f"task {n}" if n % 7 else f"die {n}" for n in range(40)]
    found = list(workers.each(iter(tasks)))
    assert [task for task, _ in found] == tasks
    assert [isinstance(outcome, WorkError) for _, outcome in found] == [n % 7 == 0 for n in range(40)]


def test_a_process_is_used_again_and_replaced_only_when_it_was_ended() -> None:
    with Workers(work, seconds=2) as workers:
        pids = told(workers, "pid", "raise", "pid", "die", "pid")
    assert pids[0] == pids[2] != pids[4]


def test_what_another_brought_down_is_done_by_a_new_process(
    workers: Workers[str, str], tmp_path: Path
) -> None:
    assert told(workers, "a", f"once {tmp_path / 'was here'}", "b") == ["A", "DONE", "B"]


def test_few_tasks_are_taken_ahead(workers: Workers[str, str]) -> None:
    taken = []

    def tasks() -> Iterator[str]:
        for n in range(100):
            taken.append(n)
            yield str(n)

    for n, _ in enumerate(workers.each(tasks())):
        assert len(taken) <= n + 5


def test_what_taking_tasks_raises_comes_after_the_results_of_those_taken(workers: Workers[str, str]) -> None:
    def tasks() -> Iterator[str]:
        yield from "abc"
        raise LookupError("damaged")

    done: list[str] = []
    with pytest.raises(LookupError, match="damaged"):
        done.extend(str(outcome) for _, outcome in workers.each(tasks()))
    results = workers.each(tasks())
    assert [next(results)[1], next(results)[1], next(results)[1]] == ["A", "B", "C"]


def test_what_is_left_undone_harms_no_later_work(workers: Workers[str, str]) -> None:
    results = workers.each(["a", "b", "c", "d"])
    assert next(results) == ("a", "A")
    results.close()
    assert told(workers, "e", "f") == ["E", "F"]


def test_big_tasks_and_results_pass(workers: Workers[str, str]) -> None:
    big = ["x" * 5_000_000] * 4
    assert told(workers, *big) == ["X" * 5_000_000] * 4


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="nothing tells which files are open")
def test_no_file_of_the_program_is_held(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w"), Workers(work) as workers:
        [files] = told(workers, "files")
    assert "lock" not in files


def test_the_processes_end_with_the_program() -> None:
    workers: Workers[str, str] = Workers(work)
    [pid] = told(workers, "pid")
    workers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_a_program_that_a_task_started_ends_with_its_process(
    workers: Workers[str, str], tmp_path: Path
) -> None:
    pid = tmp_path / "pid"
    [outcome] = told(workers, f"start {pid}")
    assert "more than 2 seconds" in outcome
    started = Path("/proc", pid.read_text(), "stat")
    deadline = time.monotonic() + 60
    while started.exists() and started.read_text().split()[2] != "Z" and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not started.exists() or started.read_text().split()[2] == "Z"
