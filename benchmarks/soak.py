"""The site under hostile visitors: how much memory it takes, and how long others wait meanwhile.

python -m benchmarks.soak --data DATA [--requests 2000]

Starts ``sotinh serve`` on a port of this machine for the corpus of the data folder. Six visitors ask for
so many of ``hostile_addresses.txt``, and two for so many plain pages at the same time. Told are the memory
of the site with its processes, before, at most and after, and how many milliseconds the plain ones took,
among others and alone.
"""

import argparse
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx

HOSTILE = Path(__file__).with_name("hostile_addresses.txt")
PLAIN = (
    "/",
    "/search?q=khuyen+cong",
    "/search?q=1419",
    "/activities",
    "/activities?type=workshop",
    "/decisions",
    "/provinces",
    "/activities.json",
    "/about",
)
ATTACKERS, READERS = 6, 2


def hostile() -> list[str]:
    """The addresses of the list; "{text*times}" stands for a text so many times."""
    lines = HOSTILE.read_text(encoding="utf-8").splitlines()
    return [_repeated(line) for line in lines if line and not line.startswith("#")]


def _repeated(line: str) -> str:
    before, brace, rest = line.partition("{")
    if not brace:
        return line
    text, _, after = rest.partition("}")
    part, _, times = text.rpartition("*")
    return f"{before}{part * int(times)}{_repeated(after)}"


@contextmanager
def served(data: Path) -> Iterator[tuple[str, int]]:
    """The address and the process number of ``sotinh serve`` for the data folder."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("sotinh")),
        "serve",
        "--data",
        str(data),
        "--port",
        str(port),
    ]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(address)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("sotinh serve did not answer within 30 seconds")


def megabytes(pid: int) -> float:
    """The resident memory of a process and of those that it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return sum(_resident(one) for one in (str(pid), *children))


def _resident(pid: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


class Visitors:
    """Visitors who ask for addresses in turn, so many times in all."""

    def __init__(self, site: str, addresses: Sequence[str], requests: int) -> None:
        self._site = site
        self._asked = iter(random.Random(1).choices(addresses, k=requests))
        self._lock = threading.Lock()
        self.codes: Counter[str] = Counter()
        self.milliseconds: list[float] = []

    def run(self) -> None:
        """Be one of them, until all is asked."""
        with httpx.Client(base_url=self._site, timeout=60) as client:
            while True:
                with self._lock:
                    address = next(self._asked, None)
                if address is None:
                    return
                began = time.perf_counter()
                try:
                    code = str(client.get(address).status_code)
                except httpx.HTTPError as error:
                    code = type(error).__name__
                self.codes[code] += 1
                self.milliseconds.append(1000 * (time.perf_counter() - began))

    def told(self) -> str:
        """What they got, and how long they waited for it."""
        took = sorted(self.milliseconds)
        parts = (f"{took[int(len(took) * part) - 1]:.0f}" for part in (0.5, 0.95, 1))
        return f"{dict(self.codes)}; p50, p95, last: {', '.join(parts)} ms"


def main() -> None:
    """Run it and print what came out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--requests", type=int, default=2_000)
    asked = parser.parse_args()
    with served(asked.data) as (site, pid):
        alone = Visitors(site, PLAIN, 200)
        alone.run()
        print(f"plain, alone: {alone.told()}")
        print(f"memory before: {megabytes(pid):.0f} MB")
        bad, good = Visitors(site, hostile(), asked.requests), Visitors(site, PLAIN, asked.requests)
        print(f"memory at most: {_soak(pid, bad, good):.0f} MB")
        print(f"hostile: {bad.told()}")
        print(f"plain: {good.told()}")
        time.sleep(3)
        print(f"memory after: {megabytes(pid):.0f} MB")


def _soak(pid: int, bad: Visitors, good: Visitors) -> float:
    most = 0.0
    with ThreadPoolExecutor(ATTACKERS + READERS) as threads:
        running = [threads.submit(bad.run) for _ in range(ATTACKERS)]
        running += [threads.submit(good.run) for _ in range(READERS)]
        while not all(one.done() for one in running):
            most = max(most, megabytes(pid))
            time.sleep(0.2)
        for one in running:
            one.result()
    return most


if __name__ == "__main__":
    main()
