"""Reading by a real Dask cluster on loopback: the same rows as one process makes, whoever dies."""

import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline
from db import batches, cluster
from tests.gold.evaluation import TEXTS
from tests.portals.server import free_port
from tests.test_crawl import contents

DOCUMENTS = 9
PATIENCE_SECONDS = 120


class Cluster:
    """A scheduler and its workers, each a process."""

    def __init__(self) -> None:
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.processes = [self._started("scheduler", "--host", self.address, "--no-dashboard")]

    def _started(self, *command: str) -> subprocess.Popen[bytes]:
        said = subprocess.DEVNULL
        return subprocess.Popen([sys.executable, "-m", "dask", *command], stdout=said, stderr=said)

    def add_worker(self) -> subprocess.Popen[bytes]:
        self.processes.append(self._started("worker", self.address, "--nthreads", "1", "--no-nanny"))
        return self.processes[-1]

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@contextmanager
def running(workers: int) -> Iterator[Cluster]:
    one = Cluster()
    try:
        for _ in range(workers):
            one.add_worker()
        yield one
    finally:
        one.end()


def sotinh(folder: Path, command: str, *arguments: str) -> Result:
    called = [command, "--data", str(folder / "data"), *arguments]
    return CliRunner().invoke(pipeline.main, called, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cluster, "BATCH", 2)
    texts = sorted(TEXTS.glob("*.txt"))[:DOCUMENTS]
    assert sotinh(tmp_path, "ingest", *map(str, texts)).exit_code == 0
    return tmp_path


def waited_for(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)


def some_batch_is_read(folder: Path) -> bool:
    return any((folder / "data" / batches.FOLDER).glob("*.read"))


def test_a_cluster_reads_the_same(folder: Path) -> None:
    assert sotinh(folder, "rebuild").exit_code == 0
    before = contents(folder)
    with running(2) as machines:
        victim = machines.processes[-1]

        def kill() -> None:
            waited_for(lambda: some_batch_is_read(folder))
            victim.send_signal(signal.SIGKILL)

        killer = threading.Thread(target=kill)
        killer.start()
        said = sotinh(folder, "rebuild", "--engine", "dask", "--scheduler", machines.address)
        killer.join()
    assert (said.exit_code, said.stderr) == (0, "")
    assert f"{DOCUMENTS} new" in said.output
    assert contents(folder) == before
    assert not list((folder / "data" / batches.FOLDER).iterdir())


def test_what_no_worker_is_left_for_is_read_here(folder: Path) -> None:
    with running(1) as machines:

        def kill() -> None:
            waited_for(lambda: some_batch_is_read(folder))
            machines.end()

        killer = threading.Thread(target=kill)
        killer.start()
        said = sotinh(folder, "rebuild", "--engine", "dask", "--scheduler", machines.address)
        killer.join()
    assert said.exit_code == 0
    assert re.search(r"a batch of \d is read here: ", said.stderr)
    assert f"{DOCUMENTS} new" in said.output


def test_a_worker_of_another_version_reads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.extractor.reader_version", lambda: "another")
    name = batches.put(tmp_path, [])
    with pytest.raises(batches.BatchError, match="another version of sotinh"):
        cluster.read_batch(str(tmp_path), name, 0)


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    name = batches.put(tmp_path, [])
    batches.read(tmp_path, name)
    (tmp_path / f"{name}.tasks").unlink()
    batches.read(tmp_path, name)
    assert batches.outcomes(tmp_path, name) == []


@pytest.mark.parametrize("options", [["--engine", "dask"], ["--scheduler", "tcp://127.0.0.1:1"]])
def test_half_an_engine_is_refused(tmp_path: Path, options: list[str]) -> None:
    said = sotinh(tmp_path, "rebuild", *options)
    assert (said.exit_code, "given together" in said.stderr) == (2, True)


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1:8786x", "tcp://", "http://127.0.0.1:8786"])
def test_what_is_no_address_of_a_scheduler_is_told_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(cluster, "Client", lambda *_, **__: pytest.fail("nobody is to be waited for"))
    said = sotinh(folder, "rebuild", "--engine", "dask", "--scheduler", address)
    assert said.exit_code == 1
    assert said.stderr.startswith(f"Error: {address}: no Dask scheduler with workers")


def test_no_cluster_is_told_in_a_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE_SECONDS", 0.2)
    address = f"tcp://127.0.0.1:{free_port()}"
    said = sotinh(folder, "rebuild", "--engine", "dask", "--scheduler", address)
    assert said.exit_code == 1
    assert said.stderr.startswith(f"Error: {address}: no Dask scheduler with workers")
    assert said.stderr.count("\n") == 1
