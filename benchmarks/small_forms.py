"""The benchmarks in small: each gives its figures in a minute at most. ``benchmarks.bench`` runs them all."""

import asyncio
import logging
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import MappingProxyType

import underthesea

from benchmarks import (
    boilerplate,
    crawl,
    duplicates,
    figures,
    files,
    large_corpus,
    nights,
    rebuild,
    site,
    stock_ner,
    tagging,
)
from benchmarks import reading as large_pages
from benchmarks.figures import Figure
from db import readers
from db.corpus import open_corpus
from db.document_reading import Task
from nlp.extraction import extract_document, warm_up
from nlp.text.document import Document
from tests.db import making

CORPORA = Path("build/benchmark")
FEW, MANY = 1_000, 10_000
TEXTS, TURNS = 40, 3
LOOKED_UP = ("1419", "20", "11", "12", "13", "100", "257", "731")


def extraction() -> Iterator[Figure]:
    """Our tagging and extraction beside underthesea's on the same texts, in the processor's time."""
    texts = tagging.texts(tagging.TEXTS)[:TEXTS]
    pieces = [piece for text in texts for piece in tagging.stretches(text)]
    warm_up()
    for warm in (underthesea.ner, underthesea.pos_tag):
        warm("Sở Công Thương tổ chức tập huấn.")
    characters = sum(map(len, texts))
    whole, stock, ours, theirs = (
        characters / figures.seconds(step, over)
        for step, over in (
            (lambda text: extract_document(Document(text, None, None)), texts),
            (underthesea.ner, pieces),
            (tagging.fast, pieces),
            (underthesea.pos_tag, pieces),
        )
    )
    yield Figure("extraction", whole, stock, whole / stock)
    yield Figure("tagging", ours, theirs, ours / theirs)


def workers() -> Iterator[Figure]:
    """Texts through one process and through two, by the clock, in turns: the middle one of each counts."""
    warm_up()
    texts = tagging.texts(tagging.TEXTS)
    tasks = [_task(number, text) for number, text in enumerate(texts)]
    with readers.processes(1) as alone, readers.processes(2) as both:
        turns = [(_texts_a_second(alone, tasks), _texts_a_second(both, tasks)) for _ in range(TURNS + 1)]
    one, two = map(statistics.median, zip(*turns[1:], strict=True))
    yield Figure("workers", two, one, two / one)


def _texts_a_second(reading: readers.Readers, tasks: list[Task]) -> float:
    began = time.perf_counter()
    for _ in reading.each(tasks):
        pass
    return len(tasks) / (time.perf_counter() - began)


def _task(number: int, text: str) -> Task:
    read = partial(making.document, key=str(number), text=text)
    return Task(source_id="files", key=str(number), address=str(number), portal_province=None, read=read)


def officials() -> Iterator[Figure]:
    """Whom our extractor finds on the gold documents, beside stock NER."""
    ours, theirs = (
        stock_ner.scores(find, 1)[-1] for find in (stock_ner.our_officials, stock_ner.stock_persons)
    )
    yield Figure("officials", ours, theirs, ours / theirs)


def reading() -> Iterator[Figure]:
    """Saved pages grown to the size of real ones, read by us and by trafilatura; and what is read of them."""
    families = large_pages.by_family()
    unknown = families.pop(large_pages.UNKNOWN)
    for name, rows in (("reading", families.values()), ("reading_unknown", [unknown])):
        ours, theirs = large_pages.a_second(rows)
        yield Figure(name, ours, theirs, ours / theirs)
    found = list(zip(*(numbers for _, numbers in boilerplate.rows()), strict=True))
    generic, trafilatura = statistics.mean(found[3]), statistics.mean(found[5])
    yield Figure("read_right", generic, trafilatura, generic / trafilatura)


def crawling() -> Iterator[Figure]:
    """Pages of the sample portal, by us and by Scrapy with nothing to do."""
    with tempfile.TemporaryDirectory() as folder, crawl.serving(200):
        for at_once in (1, 16):
            found = crawl.run("ours", Path(folder, str(at_once)), at_once, 0)
            urls = Path(folder, "urls")
            urls.write_text("\n".join(crawl.fetched(Path(folder, str(at_once)))), encoding="utf-8")
            plain = crawl.run("bare", urls, at_once)
            ours, bare = found["fetched"] / found["seconds"], plain["pages"] / plain["seconds"]
            yield Figure(f"crawl_{at_once}", ours, bare, ours / bare)


def pdf() -> Iterator[Figure]:
    """The first sample in PDF."""
    sample = next(sample for sample in files.samples() if sample.name.endswith(".pdf"))
    ours, theirs = (files.measure(sample, reader) for reader in (files._ours, files._pdfplumber))
    assert isinstance(ours, files.Measured)
    beside = theirs.milliseconds if isinstance(theirs, files.Measured) else None
    yield Figure("files", ours.milliseconds, beside, beside and ours.milliseconds / beside)


def reposts() -> Iterator[Figure]:
    """Weekly timetables, every one of which is like all others."""
    with tempfile.TemporaryDirectory() as folder:
        db = open_corpus(Path(folder, "corpus.db"))
        took = [figures.seconds(partial(duplicates.put, db), range(n, n + 100)) for n in range(0, 400, 100)]
    yield Figure("duplicates", took[-1], took[0], took[-1] / took[0])


def rebuilding() -> Iterator[Figure]:
    """Storing, deriving and memory at two sizes."""
    few, many = (rebuild.apart(large_corpus.made(CORPORA, size), size) for size in (FEW, MANY))
    for name, told in (("stored", "stored"), ("derived", "derived"), ("rebuild_memory", "peak_mb")):
        yield Figure(name, many[told], few[told], many[told] / few[told])


def night() -> Iterator[Figure]:
    """A night of 20 new documents at two sizes."""
    few, many = (nights.measure(large_corpus.made(CORPORA, size), size).night for size in (FEW, MANY))
    yield Figure("night", many, few, many / few)


def pages() -> Iterator[Figure]:
    """The site at two sizes."""
    logging.disable(logging.INFO)
    few, many = (asyncio.run(_asked(large_corpus.made(CORPORA, size))) for size in (FEW, MANY))
    for place, name in enumerate(("lookup", "site")):
        yield Figure(name, many[place], few[place], many[place] / few[place])


async def _asked(corpus: Path) -> tuple[float, float]:
    asked = site.Site(corpus)
    lookups = [f"/corpus/decisions_by_number?number={number}" for number in LOOKED_UP]
    times = [(await asked.took(page))[0] for page in lookups * 5]
    crowd = await asyncio.gather(*(_reader(asked, number) for number in range(4)))
    return _p95(times[len(lookups) :]), _p95([ms for took in crowd for ms in took])


async def _reader(asked: site.Site, number: int) -> list[float]:
    pages = site.PAGES[number:] + site.PAGES[:number]
    return [(await asked.took(page))[0] for page in pages]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


FORMS: MappingProxyType[str, Callable[[], Iterator[Figure]]] = MappingProxyType(
    {
        form.__name__: form
        for form in (
            extraction, workers, officials, reading, crawling, pdf, reposts, rebuilding, night, pages,
        )
    }
)  # fmt: skip
