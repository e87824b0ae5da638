"""The Datasette application for a corpus, which reads and never writes, and its server."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from crawler.config_file import ConfigError
from db.corpus import CorpusError, read_corpus
from db.site import plugin
from db.site.editions import ServedCorpus
from db.site.limits import limits
from db.site.metadata import metadata, settings
from db.site.security import Application, Receive, Scope, Send
from db.watches import news, store
from db.watches import settings as settings_of_watches
from db.watches.settings import Settings

HERE = Path(__file__).parent


def run(corpus: Path, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Serve ``corpus`` on http://host:port until interrupted. Raises CorpusError as ``db.site.serve``."""
    datasette = application(corpus, ready=True)
    _check_port(host, port)
    line = f"serving on {_address(host, port)}; Ctrl+C ends it"
    app = made_ready(datasette.app(), datasette, lambda: tell(line))
    # What readers look for is not written down.
    uvicorn.run(
        app, host=host, port=port, log_level="warning", lifespan="on", access_log=False,
        limit_concurrency=limits()["requests"]["connections"],
        # What is too long is told by us, or made shorter, up to here.
        h11_max_incomplete_event_size=limits()["address"]["heard_bytes"],
    )  # fmt: skip


def made_ready(
    app: Application, datasette: Datasette, told: Callable[[], None] = lambda: None
) -> Application:
    """``app``, which asks itself for a few pages before others may ask, which is ``told`` then: nobody waits
    for a first answer. For a large corpus it goes on with that while others ask.
    """

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            asking = asyncio.create_task(_ask_first(datasette))
            await asyncio.wait({asking}, timeout=limits()["first"]["seconds"])
            told()
            await app(scope, receive, send)
            asking.cancel()
        else:
            await app(scope, receive, send)

    return run


async def _ask_first(datasette: Datasette) -> None:
    for address in limits()["first"]["addresses"]:
        await datasette.client.get(address)


def application(corpus: Path, *, ready: bool = False) -> Datasette:
    """The site for ``corpus``, opened for reading only; ``ready``: with readers of each edition that wait
    before anybody asks. Raises CorpusError as ``read_corpus``, and where the configuration of the watches
    beside it is wrong.
    """
    read_corpus(corpus).close()
    if not pm.is_registered(plugin):
        pm.register(plugin)
        pm.unregister(name="datasette.handle_exception")
    datasette = Datasette(
        files=[str(corpus)],
        metadata=metadata(corpus.stem),
        settings=settings(),
        template_dir=str(HERE / "templates"),
        static_mounts=[("assets", str(HERE / "static"))],
    )
    datasette.remove_database(corpus.stem)
    served = ServedCorpus(datasette, corpus, ready=ready)
    served.watches = _watches(corpus)
    datasette.add_database(served, name=corpus.stem)
    return datasette


def _watches(corpus: Path) -> Settings | None:
    """How pages may be watched; what is there now is nothing new to anybody."""
    try:
        watches = settings_of_watches.load(corpus.parent)
    except ConfigError as error:
        raise CorpusError(str(error)) from error
    if watches:
        with store.opened(watches.folder) as db:
            if not news.is_begun(db):
                news.take(db, corpus)
    return watches


def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except UnicodeError as error:
        raise CorpusError(f"{host!r} is no name of a machine: choose another --host") from error
    except OSError as error:
        raise CorpusError(
            f"{_address(host, port)}: {_own_words(error)}: choose another --host or --port"
        ) from error


def _own_words(error: OSError) -> str:
    """The system's words, without what Python puts behind them."""
    return str(error.strerror).partition(" (while attempting")[0]


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
