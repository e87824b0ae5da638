"""The sample portals as servers: one address each, all at the same port."""

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from urllib.parse import unquote

from tests.portals.conduct import Conduct
from tests.portals.content import Article
from tests.portals.delivery import deliver
from tests.portals.manners import GOOD, Manners
from tests.portals.web import Request

ADDRESSES = {
    "nukeviet": "127.0.0.1",
    "wordpress": "127.0.0.2",
    "sharepoint": "127.0.0.3",
    "mvc": "127.0.0.4",
    "joomla": "127.0.0.5",
    "newspaper": "127.0.0.6",
    "drupal": "127.0.0.7",
    "joomla3": "127.0.0.8",
}
SOURCES = Path(__file__).with_name("sources")
_PORT_IN_SOURCES = 8100
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """A request that a portal got. ``time`` is monotonic, in seconds; ``target`` is path and query."""

    time: float
    portal: str
    method: str
    target: str
    headers: dict[str, str]
    status: int


class Host:
    """One portal at its address. Setting ``manners`` changes how it behaves from then on."""

    def __init__(self, portal: str, port: int, log: list[Visit]) -> None:
        self.portal = portal
        self.address = ADDRESSES[portal]
        self.port = port
        self.origin = f"http://{self.address}:{port}"
        self.log = log
        self._server: _Server | None = None
        self._conduct = Conduct(portal, self.origin, GOOD)

    @property
    def manners(self) -> Manners:
        return self._conduct.manners

    @manners.setter
    def manners(self, manners: Manners) -> None:
        self._conduct = Conduct(self.portal, self.origin, manners)
        if manners.vanished:
            self.stop()
        elif self._server is None:
            self.start()

    @property
    def conduct(self) -> Conduct:
        return self._conduct

    @property
    def articles(self) -> list[Article]:
        """What the portal now shows to everybody, newest first."""
        return [article for article in self._conduct.portal.articles if article.is_open]

    def url(self, article: Article) -> str:
        return self.origin + self._conduct.portal.address(article)

    def printed(self, article: Article) -> str:
        """The article as a reader finds it on its page, without the furniture."""
        return self._conduct.portal.printed(article)

    def start(self) -> None:
        """OSError where the port is taken."""
        self._server = _Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Close the port and every connection; nobody answers any more."""
        if self._server is not None:
            self._server.stopped.set()
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _Server(ThreadingMixIn, TCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, host: Host) -> None:
        self.host = host
        self.stopped = threading.Event()
        super().__init__((host.address, host.port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "Apache", ""
    disable_nagle_algorithm = True
    timeout = 10

    def do_GET(self) -> None:
        """Answer a request of any method."""
        request = self._request()
        if self.server.stopped.is_set():
            self.close_connection = True
            return
        host = self.server.host
        response, manners = host.conduct.respond(request)
        host.log.append(
            Visit(
                time.monotonic(),
                host.portal,
                request.method,
                request.target,
                request.headers,
                response.status,
            )
        )
        # Clients that give up on a bad portal close the connection.
        with suppress(ConnectionError):
            deliver(self, response, manners, self.server.stopped)

    do_HEAD = do_POST = do_GET  # noqa: N815

    def _request(self) -> Request:
        path, _, query = self.path.partition("?")
        return Request(
            method=self.command,
            path=unquote(path),
            query_string=query,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(int(self.headers.get("Content-Length", 0))),
        )

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: the visits are in the log."""


class Portals:
    """The portals, by id: ``portals["nukeviet"]``. ``log`` has all their visits in order."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.log: list[Visit] = []
        self.hosts = {portal: Host(portal, port, self.log) for portal in ADDRESSES}

    def __getitem__(self, portal: str) -> Host:
        return self.hosts[portal]

    def visits(self, portal: str, target: str = "") -> list[Visit]:
        """The visits to ``portal`` whose path and query match the regular expression ``target``."""
        return [visit for visit in self.log if visit.portal == portal and re.search(target, visit.target)]

    def write_sources(self, folder: Path) -> Path:
        """Write the portals' source files, with this port, into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        for path in SOURCES.glob("*.toml"):
            text = path.read_text(encoding="utf-8").replace(f":{_PORT_IN_SOURCES}/", f":{self.port}/")
            (folder / path.name).write_text(text, encoding="utf-8")
        return folder

    def stop(self) -> None:
        for host in self.hosts.values():
            host.stop()


@contextmanager
def serve(manners: Mapping[str, Manners] | None = None, port: int = 0) -> Iterator[Portals]:
    """The portals, running until the block ends: ``with serve({"nukeviet": Manners(slow=1)}) as portals``.

    Portals that are not named have good manners. Port 0 takes any that is free at all their addresses.
    """
    portals = _started(port)
    try:
        for portal, its_manners in (manners or {}).items():
            portals[portal].manners = its_manners
        yield portals
    finally:
        portals.stop()


def _started(port: int) -> Portals:
    for _ in range(1 if port else _TRIES):
        portals = Portals(port or free_port())
        try:
            for host in portals.hosts.values():
                host.start()
        except OSError:
            portals.stop()
            continue
        return portals
    raise OSError(f"port {port or 'any'} is taken at one of {', '.join(ADDRESSES.values())}")


def free_port() -> int:
    with TCPServer((ADDRESSES["nukeviet"], 0), BaseHTTPRequestHandler) as probe:
        port: int = probe.server_address[1]
        return port
