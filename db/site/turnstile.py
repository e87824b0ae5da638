"""How many requests are answered at once, and where: one reader's long answer keeps no other waiting.

Datasette's own pages (tables and SQL) are made in a thread of their own, so that the pages of the site, which
are short, are answered meanwhile. An answer is sent in blocks, the next one when the last was taken.
"""

import asyncio
import threading
from collections.abc import Awaitable
from contextvars import ContextVar
from functools import cache
from typing import Any

from datasette.app import Datasette
from datasette.utils import tilde_decode

from db.site.addresses import refusal, shortened
from db.site.limits import limits
from db.site.security import Application, Receive, Scope, Send

# Whether this is a request that the site makes of itself to answer one: it has its turn already.
_within: ContextVar[bool] = ContextVar("within", default=False)


class Turnstile:
    """Lets ``most`` requests in at once; others wait, and are then told to come again."""

    def __init__(self, most: int) -> None:
        self._free = asyncio.Semaphore(most)

    async def run(self, application: Application, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request when it is its turn."""
        try:
            await asyncio.wait_for(self._free.acquire(), limits()["requests"]["wait_seconds"])
        except TimeoutError:
            await refuse(send, 503, "Too many requests at once: come again in a minute")
            return
        within = _within.set(True)
        try:
            await application(scope, receive, send)
        finally:
            _within.reset(within)
            self._free.release()


class Aside:
    """A thread with an event loop of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="tables", daemon=True).start()

    async def run(self, application: Application, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request there, while whoever waits for it goes on here."""
        here = asyncio.get_running_loop()

        async def received() -> Scope:
            message: Scope = await _elsewhere(here, receive())
            return message

        async def sent(message: Scope) -> None:
            await _elsewhere(here, send(message))

        if here is self._loop:
            await application(scope, receive, send)
        else:
            await _elsewhere(self._loop, application(scope, received, sent))


async def _elsewhere(loop: asyncio.AbstractEventLoop, work: Awaitable[Any]) -> Any:
    async def done() -> Any:
        return await work

    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(done(), loop))


@cache
def _aside() -> Aside:
    return Aside()


def regulated(application: Application, datasette: Datasette) -> Application:
    """``application`` for addresses within their limits, so many at once, tables and SQL aside."""
    bounds = limits()["requests"]
    tables, pages = Turnstile(bounds["tables"]), Turnstile(bounds["pages"])
    database = datasette.get_database().name

    async def in_turn(scope: Scope, receive: Receive, send: Send) -> None:
        await tables.run(application, scope, receive, send)

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _within.get():
            await application(scope, receive, send)
        elif refused := refusal(*_address(scope)):
            await (
                _lead(send, shorter) if (shorter := shortened(*_address(scope))) else refuse(send, *refused)
            )
        elif _first_part(scope["path"]) == database:
            await _aside().run(in_turn, scope, receive, in_blocks(send))
        else:
            await pages.run(application, scope, receive, in_blocks(send))

    return run


def _address(scope: Scope) -> tuple[str, str]:
    return scope["path"], scope["query_string"].decode("latin-1")


async def _lead(send: Send, address: str) -> None:
    await send({"type": "http.response.start", "status": 302, "headers": [(b"location", address.encode())]})
    await send({"type": "http.response.body", "body": b""})


def _first_part(path: str) -> str:
    first: str = tilde_decode(path.partition("/")[2].partition("/")[0].partition(".")[0])
    return first


def in_blocks(send: Send) -> Send:
    """``send`` in blocks, each of which must be taken in time. Raises TimeoutError where it is not."""
    bounds = limits()["requests"]
    size: int = bounds["block_bytes"]

    async def sent(message: Scope) -> None:
        body = message.get("body", b"")
        last = max(len(body) - 1, 0) // size * size
        for start in range(0, last, size):
            block = {"type": message["type"], "body": body[start : start + size], "more_body": True}
            await asyncio.wait_for(send(block), bounds["take_seconds"])
        rest = {**message, "body": body[last:]} if last else message
        await asyncio.wait_for(send(rest), bounds["take_seconds"])

    return sent


async def refuse(send: Send, status: int, told: str) -> None:
    """Answer with a status and a line."""
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    headers += [(b"retry-after", b"60")] if status == 503 else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{told}\n".encode()})
