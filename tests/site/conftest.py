import asyncio
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from db.site.server import application
from tests.site import beside, corpora


@pytest.fixture(scope="session", autouse=True)
def quiet() -> None:
    logging.getLogger("httpx").setLevel(logging.WARNING)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    beside.report(folder)
    return corpora.plain(folder / "corpus.db")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    beside.report(folder, **beside.hostile_night())
    return corpora.hostile(folder / "corpus.db")


@pytest.fixture(scope="session")
def get(corpus: Path) -> Callable[..., Any]:
    return getter(corpus)


def getter(path: Path) -> Callable[..., Any]:
    app = application(path)
    return lambda address, **options: asyncio.run(app.client.get(address, **options))


def one(path: Path, sql: str) -> Any:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchone()[0]


@pytest.fixture(scope="session")
def decision(corpus: Path) -> str:
    """The address of a decision that several documents cite."""
    return f"/decision/{one(corpus, 'SELECT id FROM decisions WHERE number = 1419')}"


def everywhere(path: Path) -> list[str]:
    """The address of every page that a corpus has."""
    with sqlite3.connect(path) as connection:
        ids = {
            page: [row[0] for row in connection.execute(f"SELECT id FROM {table}")]
            for page, table in (
                ("decision", "decisions"),
                ("document", "documents"),
                ("person", "people"),
                ("activity", "activities"),
            )
        }
        programmes = [row[0] for row in connection.execute("SELECT DISTINCT programme FROM activities")]
    from db.site.filters import slug

    lists = [
        "/",
        "/activities",
        "/decisions",
        "/provinces",
        "/compare",
        "/compare?province=ha-tinh&province=son-la",
        "/programmes",
        "/about",
        "/people",
        "/guide",
        "/unread",
        "/sources",
        "/report",
        "/search?q=khuyen+cong",
    ]
    pages = [f"/{page}/{id_}" for page, found in ids.items() for id_ in found]
    return lists + pages + [f"/programme/{slug(name)}" for name in programmes if slug(name)]


@pytest.fixture(scope="session")
def site(corpus: Path) -> Iterator[str]:
    yield from serving(corpus)


@pytest.fixture(scope="session")
def hostile_site(hostile: Path) -> Iterator[str]:
    yield from serving(hostile)


def serving(path: Path) -> Iterator[str]:
    config = uvicorn.Config(application(path).app(), port=0, log_level="error", lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
