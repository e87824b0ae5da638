"""Pages that bring their reader down: each costs itself alone."""

import asyncio
import os
import signal
import time
from datetime import UTC, datetime

import pytest

from crawler.downloading.reader import Reader
from crawler.nightly import page_reading
from crawler.nightly.page_reading import Reading
from crawler.visits import Page
from tests.crawler.tiny_portal import TinyPortal

NOW = datetime(2025, 7, 14, tzinfo=UTC)


def page(text):
    url = "http://127.0.0.1:9/vi/news/tin/bai-viet-1.html"
    return Page(url=url, final_url=url, status=200, headers=(), body=text.encode(), fetched_at=NOW)


def hang():
    """For a minute, unless something ends it; then there would be an answer."""
    time.sleep(60)


def hang_busily():
    """In C, where no signal of Python's comes in between."""
    sum(range(4 * 10**9))


def crash():
    os.kill(os.getpid(), signal.SIGKILL)


def leave():
    os._exit(0)


def swell():
    """Half a gigabyte, and then an answer, unless the process may not take so much."""
    bytearray(2**29)


BAD = {"swell": swell, "hang": hang, "hang busily": hang_busily, "crash": crash, "leave": leave}


@pytest.fixture
def reader(monkeypatch):
    def read(source, fetched, *, is_list):
        text = fetched.text()
        if text in BAD:
            BAD[text]()
        return Reading(error=f"{text} {is_list}")

    monkeypatch.setattr(page_reading, "read", read)
    with Reader(TinyPortal(origin="http://127.0.0.1:9").source(), 1, 300) as reader:
        yield reader


def read_all(reader, *texts):
    async def together():
        return await asyncio.gather(*(reader.read(page(text), is_list=False) for text in texts))

    return [found.error for found in asyncio.run(together())]


@pytest.mark.parametrize("bad", BAD)
def test_a_page_that_ends_its_reader_costs_itself_alone(reader, bad):
    assert read_all(reader, "a", bad, "b", "c") == [
        "a False",
        "it could not be read within 1 seconds and 300 MB",
        "b False",
        "c False",
    ]
    assert read_all(reader, "d") == ["d False"]


def test_several_bad_pages_cost_themselves_alone(reader):
    errors = read_all(reader, "crash", "a", "leave", "b", "crash")
    assert [error.split()[0] for error in errors] == ["it", "a", "it", "b", "it"]


def test_an_error_of_ours_is_raised_where_the_page_was_asked_for(monkeypatch):
    def read(source, fetched, *, is_list):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(page_reading, "read", read)
    with (
        Reader(TinyPortal(origin="http://127.0.0.1:9").source(), 5) as reader,
        pytest.raises(ZeroDivisionError),
    ):
        read_all(reader, "a")


def test_articles_come_through_whole():
    portal = TinyPortal(origin="http://127.0.0.1:9", articles=3)
    with Reader(portal.source(), 5) as reader:

        async def both():
            article = await reader.read(page(portal.page("/vi/news/tin/bai-viet-1.html")[2]), is_list=False)
            return article, await reader.read(page(portal.page("/vi/news/tin/")[2]), is_list=True)

        article, listing = asyncio.run(both())
    assert article.article.title == "Tập huấn số 1"
    assert [link.key for link in listing.listing.links] == ["3", "2", "1"]
