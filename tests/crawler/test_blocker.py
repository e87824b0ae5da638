import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response

from crawler.downloading import blocker
from crawler.downloading.blocker import BlockerMiddleware, is_blocked, retry_after

NOW = datetime(2025, 7, 14, 2, 24, tzinfo=UTC)

HEADERS = [
    (b"60", 60.0),
    (b" 5 ", 5.0),
    (b"0", 0.0),
    (b"Mon, 14 Jul 2025 02:25:30 GMT", 90.0),
    (b"Mon, 14 Jul 2025 09:25:30 +0700", 90.0),
    (b"Mon, 14 Jul 2025 02:00:00 GMT", 0.0),
    (b"soon", None),
    (b"-5", None),
    (b"", None),
    (None, None),
]


@pytest.mark.parametrize(("value", "seconds"), HEADERS)
def test_retry_after_is_seconds_or_a_date(value, seconds):
    assert retry_after(value, NOW) == seconds


BLOCKED = [
    (429, ""),
    (503, ""),
    (200, '<div class="alert floodblocker">Hãy đợi</div>'),
    (200, "<html><head><title>Hãy đợi...</title>"),
    (200, "<TITLE>Hãy đợi...</TITLE>".replace("TITLE", "title")),
]
OPEN = [
    (200, "<title>Tập huấn khuyến công</title><p>Hãy đợi kết quả bình chọn.</p>"),
    (200, '<p>class="floodblocker" trong mã nguồn</p>'.replace("class=", "lớp ")),
    (200, "<title>Hãy đợi...</title>" + "x" * 30_000),
    (404, ""),
    (500, ""),
]


@pytest.mark.parametrize(("status", "text"), BLOCKED)
def test_a_request_to_wait_is_recognised(status, text):
    assert is_blocked(status, text.encode())


@pytest.mark.parametrize(("status", "text"), OPEN)
def test_other_pages_are_not_taken_for_one(status, text):
    assert not is_blocked(status, text.encode())


class Clock:
    """A time that goes on only while somebody sleeps."""

    now = 0.0

    def monotonic(self):
        return self.now

    time = monotonic

    async def sleep(self, seconds):
        self.now += seconds
        await asyncio.sleep(0)


def test_nothing_is_asked_for_before_the_wait_is_over(monkeypatch):
    clock, running = Clock(), SimpleNamespace(engine=SimpleNamespace(running=True))
    monkeypatch.setattr(blocker, "time", clock)
    monkeypatch.setattr(blocker, "asyncio", clock)
    waiting = BlockerMiddleware(running, seconds=60, deadline=1e9)
    request = Request("https://mau.vn/1")
    asks = Response(request.url, 429, headers={"Retry-After": "7"})

    async def another_beside():
        again = asyncio.create_task(waiting.process_response(request, asks))
        await asyncio.sleep(0)
        await waiting.process_request(Request("https://mau.vn/2"))
        return clock.now, await again

    moment, again = asyncio.run(another_beside())
    assert moment >= 7
    assert again.url == request.url
