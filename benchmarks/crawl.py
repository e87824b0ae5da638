"""The crawl measured on the sample NukeViet portal, which a process of its own serves:

    python -m benchmarks.crawl [--pages 1000] [--many 10000] [--rounds 3]

- pages a second with reading, state and archive, against a bare Scrapy spider with an empty callback that
  fetches the same addresses: both one at a time, as ours does unless the portal is the operator's own
  (``at_once`` in its file), and both 16 at a time, Scrapy's default;
- the peak of memory of a crawl of ``--pages`` articles and of ``--many``;
- the requests of a second night on a portal where nothing has changed.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import urlopen

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess

from crawler import archive, source
from crawler.config import CrawlConfig
from crawler.downloading import portal
from crawler.downloading.task import Task
from crawler.source import Source
from tests.crawler.saved_pages import PROVINCES
from tests.portals import SOURCES

PORT = 8137
CONFIG = CrawlConfig(timeout_seconds=60, most_pages=1_000_000)


class Bare(Spider):
    """Fetches addresses and does nothing with them."""

    name = "bare"

    async def start(self) -> Any:
        """A request for each of ``urls``."""
        for url in self.urls:
            yield Request(url, dont_filter=True)

    def parse(self, response: Any, **_: Any) -> None:
        """Nothing."""


def bare(urls: Path, at_once: str) -> None:
    """Fetch the addresses in the file ``urls``."""
    settings = {
        "CONCURRENT_REQUESTS": int(at_once),
        "CONCURRENT_REQUESTS_PER_DOMAIN": int(at_once),
        "LOG_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
    }
    addresses = urls.read_text().split()
    process = AsyncCrawlerProcess(settings)
    process.crawl(Bare, urls=addresses)
    measure(len(addresses), process.start)


def ours(data_dir: Path, at_once: str, ahead_days: str) -> None:
    """Crawl the portal into ``data_dir``."""
    task = Task(
        source=replace(sample(), at_once=int(at_once)),
        data_dir=data_dir,
        config=CONFIG,
        deadline=datetime.now(UTC) + timedelta(hours=3),
        ahead=timedelta(days=int(ahead_days)),
    )
    result: list[Any] = []
    measure(0, lambda: result.append(portal.crawl(task, lambda _: None)))
    print(json.dumps({"fetched": result[0].fetched, "new": result[0].new, "failing": result[0].failing}))


def measure(pages: int, work: Any) -> None:
    """Print how many seconds ``work`` took, and the peak of memory, that of the reader's process included."""
    began = time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = sum(resource.getrusage(who).ru_maxrss for who in whose) / 1024
    print(json.dumps({"pages": pages, "seconds": seconds, "peak_mb": peak}))


def sample() -> Source:
    """The sample portal at this benchmark's port."""
    with tempfile.TemporaryDirectory() as folder:
        text = (SOURCES / "nukeviet.toml").read_text(encoding="utf-8").replace(":8100/", f":{PORT}/")
        path = Path(folder, "nukeviet.toml")
        path.write_text(text, encoding="utf-8")
        return replace(source.read(path, PROVINCES), delay_seconds=0.0)


@contextmanager
def serving(articles: int) -> Iterator[None]:
    """The sample portals, with so many generated articles."""
    command = [sys.executable, "-m", "tests.portals", "--port", str(PORT), "--synthetic", str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            for line in server.stdout or ():
                if line.startswith("joomla"):
                    break
            urlopen(f"http://127.0.0.1:{PORT}/robots.txt").read()
            yield
        finally:
            server.terminate()


def run(part: str, *arguments: object) -> dict[str, Any]:
    """What a part of this benchmark prints in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.crawl", part, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = {}
    for line in done.stdout.splitlines():
        figures |= json.loads(line)
    return figures


def report(pages: int, many: int, rounds: int) -> None:
    """Measure everything, and print it."""
    with tempfile.TemporaryDirectory() as folder:
        with serving(pages):
            few = compare(Path(folder), rounds)
        with serving(many):
            second = run("ours", Path(folder, "many"), 1, 0)
            night = run("ours", Path(folder, "many"), 1, 1)
    for figures in (few, second):
        print(f"peak memory: {figures['peak_mb']:.0f} MB at {figures['new']} articles")
    share = night["fetched"] / second["fetched"]
    print(f"second night: {night['fetched']} requests, {share:.2%} of the first night's {second['fetched']}")


def compare(folder: Path, rounds: int) -> dict[str, Any]:
    """Ours and bare in turns, since other work on the machine slows now one and now the other; the figures of
    ours at last, one at a time."""
    ratios: dict[tuple[int, int], list[float]] = {(1, 1): [], (16, 16): [], (1, 16): []}
    for number in range(rounds):
        found = {at_once: run("ours", folder / f"{number}-{at_once}", at_once, 0) for at_once in (1, 16)}
        ours = {at_once: figures["fetched"] / figures["seconds"] for at_once, figures in found.items()}
        urls = folder / "urls"
        urls.write_text("\n".join(fetched(folder / f"{number}-1")), encoding="utf-8")
        plain = {at_once: run("bare", urls, at_once) for at_once in (1, 16)}
        bare = {at_once: figures["pages"] / figures["seconds"] for at_once, figures in plain.items()}
        for at_once in (1, 16):
            print(f"{at_once} at a time: ours {ours[at_once]:.0f} pages/s, bare {bare[at_once]:.0f} pages/s")
        for (mine, its), values in ratios.items():
            values.append(ours[mine] / bare[its])
    for (mine, its), values in ratios.items():
        print(f"ours, {mine} at a time, against bare, {its} at a time: median {median(values):.2f}")
    return found[1]


def fetched(data_dir: Path) -> list[str]:
    """The addresses of the archived pages."""
    return [page.url for path in archive.files(data_dir) for page in archive.pages(path)]


def main() -> None:
    """Measure, or do one part of it."""
    if len(sys.argv) > 1 and sys.argv[1] in {"ours", "bare"}:
        part = {"ours": ours, "bare": bare}[sys.argv[1]]
        part(Path(sys.argv[2]), *sys.argv[3:])
        return
    parser = argparse.ArgumentParser(description="Measure the crawl.")
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    report(arguments.pages, arguments.many, arguments.rounds)


if __name__ == "__main__":
    main()
