"""Pages that were made already are given again: the same bytes, one edition, within their bound."""

import asyncio

import pytest

from db.site import rendered
from db.site.limits import limits

TAG = b'W/"1"'


def made(body=b"page", status=200, headers=()):
    """An application that counts how often it makes its page."""

    async def application(scope, receive, send):
        application.times += 1
        await send({"type": "http.response.start", "status": status, "headers": [*headers]})
        await send({"type": "http.response.body", "body": body})

    application.times = 0
    return application


def ask(pages, path="/", query=b"", *, tag=TAG, method="GET", host=b"a.vn"):
    sent = []

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": [(b"host", host)],
    }
    asyncio.run(pages.run(tag, scope, None, send))
    return b"".join(message.get("body", b"") for message in sent)


def test_a_page_is_made_once():
    application = made()
    pages = rendered.Rendered(application)
    assert ask(pages) == ask(pages) == b"page"
    assert application.times == 1


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/b"},
        {"query": b"q=1"},
        {"tag": b'W/"2"'},
        {"host": b"b.vn"},
        {"method": "HEAD"},
        {"tag": None},
    ],
)
def test_another_address_edition_or_host_is_another_page(other):
    application = made()
    pages = rendered.Rendered(application)
    ask(pages)
    ask(pages, **other)
    assert application.times == 2


@pytest.mark.parametrize(
    "page", [{"status": 404}, {"headers": [(b"Set-Cookie", b"a=b")]}, {"body": b"x" * 1_000_001}]
)
def test_what_is_for_one_reader_or_very_long_is_made_anew(page):
    application = made(**page)
    pages = rendered.Rendered(application)
    ask(pages)
    ask(pages)
    assert application.times == 2


def test_a_visitors_own_statement_takes_no_others_place():
    application = made()
    pages = rendered.Rendered(application)
    for _ in range(2):
        ask(pages, query=b"sql=select+1")
    assert application.times == 2


def test_what_was_not_asked_for_longest_is_forgotten(monkeypatch):
    monkeypatch.setitem(limits(), "rendered", {"bytes": 10, "page_bytes": 10})
    application = made()
    pages = rendered.Rendered(application)
    for path in ("/a", "/b", "/a", "/c"):  # /b is forgotten for /c
        ask(pages, path)
    assert application.times == 3
    ask(pages, "/a")
    assert application.times == 3
    ask(pages, "/b")
    assert application.times == 4
