"""What a reader of the site, of which each edition starts several, does without."""

import asyncio
import subprocess
import sys

from db.site.editions import served
from db.site.limits import limits
from db.site.server import application, made_ready

LOADED = (
    "import sys, db.site.reader; print([name for name in sys.modules if name in {'underthesea', 'joblib'}])"
)


def test_a_reader_starts_without_the_models():
    started = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert started.stdout == "[]\n"


def test_whoever_asks_first_waits_for_no_reader_to_start(corpus):
    edition = served(application(corpus, ready=True)).newest()
    for readers in edition.readers.values():
        waiting = readers._idle.get(timeout=60)
        waiting.end()


def test_a_site_that_is_only_asked_within_a_process_starts_readers_when_it_needs_them(corpus):
    edition = served(application(corpus)).newest()
    assert all(readers._idle.empty() for readers in edition.readers.values())


def test_a_server_asks_itself_for_pages_before_anybody_does(corpus, monkeypatch):
    datasette, asked = application(corpus), []

    async def noted(address):
        asked.append(address)

    async def app(scope, receive, send):
        asked.append("ready")

    monkeypatch.setattr(datasette.client, "get", noted)
    asyncio.run(made_ready(app, datasette)({"type": "http"}, None, None))
    assert asked == ["ready"]
    told = made_ready(app, datasette, lambda: asked.append("told"))
    asyncio.run(told({"type": "lifespan"}, None, None))
    assert asked[-3:] == ["/", "told", "ready"]


def test_a_server_whose_corpus_takes_long_lets_others_in_meanwhile(corpus, monkeypatch):
    datasette, asked = application(corpus), []

    async def slow(address):
        asked.append(address)
        await asyncio.sleep(60)

    async def app(scope, receive, send):
        asked.append("ready")

    monkeypatch.setattr(datasette.client, "get", slow)
    monkeypatch.setitem(limits()["first"], "seconds", 0.01)
    asyncio.run(made_ready(app, datasette)({"type": "lifespan"}, None, None))
    assert asked[-1] == "ready"
