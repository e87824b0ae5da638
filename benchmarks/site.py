"""Whether every page keeps well within Datasette's time limit on a large corpus of invented documents.

python -m benchmarks.site [--documents 200000] [--corpus build/benchmark/corpus.db] [--only /] [--exports]
    [--clients 4] [--hostile]

Builds the corpus if it is not there (some ten minutes for 200,000 documents), then asks for each page cold
(the corpus put out of the system's page cache, SQLite opened anew), then as the first who asks after a
publication (a new edition, read before) and again. With --exports it also takes whole tables away, with their
length and the memory that the site took. With --clients so many readers ask for all pages of a new edition at
once, each in an order of its own; with --hostile another one sends statements that take what they can get.
"""

import argparse
import asyncio
import logging
import os
import random
import resource
import statistics
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from datasette.app import Datasette

from benchmarks.large_corpus import build
from db.site.metadata import settings
from db.site.server import application

REPEATS = 5
PAGES = """
/
/search?q=1419 qd ttg
/search?q=1419
/search?q=20
/search?q=khuyen cong
/search?q=khuyến công
/search?q=khuyến công&province=tay-ninh-2025&year=2012
/search?q=khuyến công&order=day
/search?q=khuyến công&page=50
/search?q=khuyến công&reposts=all
/search?q=từ1234
/search?q=và
/search?q=và của
/search?q=va cua
/search?q=và&order=day
/search?q=và&province=lam-dong-2025
/search?q=và&year=2012
/search?q="và của"
/search?q=a
/search?q=t
/search?q=a&order=day
/search?q=khuyến công&source=s1&programme=khuyến công&from=2012-01-01&to=2015-12-31
/search?q=và&kind=article&programme=khuyến công
/compare
/compare?province=tay-ninh-2025&province=ha-noi&programme=khuyến công
/sitemap.xml
/sitemap/documents-1.xml
/corpus/activity_facts
/corpus/decision_citations?key=1419/QĐ-TTg
/corpus/coverage
/corpus/classes_by_province
/corpus/organisers
/search?q=cac cong trong tinh san xuat doanh nghiep
/search?q=nguyen
/search.json?q=và của
/search.atom?q=khuyến công
/activities
/activities?province=tay-ninh-2025
/activities?province=tay-ninh-2025&province=ha-noi&type=workshop&type=training&year=2012&year=2013
/activities?programme=khuyến công&type=workshop
/activities?year=2012
/activities?page=200
/activities?order=held
/activities?order=oldest&status=proposed
/activities?q=khuyến công
/activities?q=và
/activities?q=va&order=held
/activities?q=từ1234
/activities?q=và&province=tay-ninh-2025&reposts=all
/activities.json
/activities.json?page=100
/activities.atom?province=tay-ninh-2025
/decisions
/decisions?page=200
/decision/d0
/decision/d0?page=200
/decision/d0.json
/decision/d0.atom
/document/0000000000000001
/provinces
/province/tay-ninh-2025
/province/ha-noi
/person/p0
/programmes
/programme/san-xuat-sach-hon
/about
/llms.txt
/corpus
/corpus/activities
/corpus/documents
/corpus/documents?_search=khuyen cong
/corpus/documents?_search=và
/corpus/decisions_by_number?number=1419
/corpus/decisions_by_number?number=20
/corpus/documents_by_words?words=khuyen cong
/corpus/documents_by_words?words=và của
""".strip().splitlines()
HOSTILE = (
    "select zeroblob(100000000)",
    "select printf('%.*c', 3000000, 'x') from documents",
    "with recursive n(x) as (select 1 union all select x + 1 from n) select sum(x) from n",
    "select a.id from documents a, documents b order by random() limit 5",
)
EXPORTS = (
    "/activities.csv",
    "/activities.csv?order=held&q=khuyến công",
    "/decisions.csv",
    "/decision/d0.csv",
    "/search.csv?q=từ1234",
    "/search.csv?q=thiết bị lò hơi",
    "/decision/d0.xlsx",
    "/activities.xlsx",
)


class Site:
    """The site over a corpus, asked from within the process."""

    def __init__(self, corpus: Path) -> None:
        self._corpus = corpus
        self._app: Datasette = application(corpus, ready=True)

    async def taken(self, page: str) -> tuple[float, int, int]:
        """How many seconds it took to send a page away in pieces, its status and its length."""
        path, _, query = page.partition("?")
        told = {"status": 0, "length": 0}

        async def receive() -> dict[str, object]:
            return {"type": "http.request"}

        async def send(message: dict[str, Any]) -> None:
            told["status"] = message.get("status", told["status"])
            told["length"] += len(message.get("body", b""))

        scope = {"type": "http", "method": "GET", "scheme": "http", "path": path, "raw_path": path.encode()}
        scope |= {"query_string": quote(query, safe="=&").encode(), "headers": [(b"host", b"localhost")]}
        began = time.perf_counter()
        await self._app.app()(scope, receive, send)
        return time.perf_counter() - began, told["status"], told["length"]

    async def took(self, page: str) -> tuple[float, int]:
        """How many milliseconds a page took, and its status."""
        address = quote(page.replace("/corpus", f"/{self._corpus.stem}", 1), safe="/?&=")
        began = time.perf_counter()
        response = await self._app.client.get(address)
        return 1000 * (time.perf_counter() - began), response.status_code

    def published(self) -> None:
        """Make the corpus a new edition: no page of it was made yet."""
        os.utime(self._corpus)
        self._app.get_database()._edition = None  # the next request opens it again

    def forget(self) -> None:
        """Make the corpus a new edition, out of the system's page cache; nothing waits to be written."""
        self.published()
        with self._corpus.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


async def measure(site: Site, only: str) -> bool:
    """Print each page's times; whether every one was there, and within the limit cold and warm."""
    limit, good, firsts, agains = settings()["sql_time_limit_ms"], True, [], []
    print(f"A query may take {limit} ms. Times of whole pages in ms:\n   cold  first  again  status")
    for page in (page for page in PAGES if page.startswith(only)):
        await site.took(page)
        site.forget()
        cold, first = await site.took(page)
        warm = []
        for _ in range(REPEATS):
            site.published()
            await site.took("/about")  # starts the readers, as whoever came before did
            warm.append(await site.took(page))
        again, last = await site.took(page)
        statuses = {first, last, *(status for _, status in warm)}
        firsts += [ms for ms, _ in warm]
        agains.append(again)
        good &= statuses == {200}
        said = " ".join(map(str, sorted(statuses)))
        middle = statistics.median(ms for ms, _ in warm)
        print(f"{cold:7.0f}{middle:7.0f}{again:7.0f}  {said}  {page}", flush=True)
    _tell("first", firsts)
    _tell("again", agains)
    return good


def _tell(what: str, times: list[float]) -> None:
    if len(times) > 1:
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{what}: p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, max {max(times):.0f} ms")


async def crowd(site: Site, clients: int, only: str, *, hostile: bool) -> None:
    """Print the times of all pages for so many readers at once, each of whom asks for one after another; of a
    new edition, then again.
    """
    pages = [page for page in PAGES if page.startswith(only)]

    async def reader(number: int) -> list[float]:
        order = random.Random(number).sample(pages, len(pages))
        return [(await site.took(page))[0] for page in order]

    async def visitor() -> None:
        while True:
            for statement in HOSTILE:
                await site.took(f"/corpus?sql={statement}")

    beside = asyncio.create_task(visitor()) if hostile else None
    site.published()
    for what in ("new edition", "again"):
        times = [ms for took in await asyncio.gather(*map(reader, range(clients))) for ms in took]
        _tell(f"{clients} clients{' beside a hostile one' * hostile}, {what}", times)
    if beside:
        beside.cancel()


async def take_away(site: Site) -> None:
    """Print how long whole tables take, how long they are, and the memory of the process."""
    for page in EXPORTS:
        seconds, status, length = await site.taken(page)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{seconds:7.1f} s  {status}  {length / 1e6:7.1f} MB  peak memory {memory:5.0f} MB  {page}",
            flush=True,
        )


def main() -> None:
    """Build, then measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--corpus", type=Path, default=Path("build/benchmark/corpus.db"))
    parser.add_argument("--only", default="", help="The pages whose address begins so.")
    parser.add_argument("--exports", action="store_true")
    parser.add_argument("--clients", type=int, default=0)
    parser.add_argument("--hostile", action="store_true")
    asked = parser.parse_args()
    logging.disable(logging.INFO)
    if not asked.corpus.exists():
        build(asked.corpus, asked.documents)
    site = Site(asked.corpus)
    good = asyncio.run(measure(site, asked.only))
    if asked.clients:
        asyncio.run(crowd(site, asked.clients, asked.only, hostile=asked.hostile))
    if asked.exports:
        asyncio.run(take_away(site))
    if not good:
        raise SystemExit("some pages failed")


if __name__ == "__main__":
    main()
