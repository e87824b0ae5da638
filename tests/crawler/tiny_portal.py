"""A portal on 127.0.0.1 for the spider's tests: as many articles as wanted, and bad answers on demand."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Event, Lock, Thread

from crawler.families import FAMILIES
from crawler.source import Source
from tests.crawler.answering import Answer, Handler, answer

NEWEST = date(2025, 7, 14)


PER_PAGE = 10


@dataclass
class TinyPortal:
    """A NukeViet of its own kind: ``articles`` numbered from 1, the highest the newest. ``odd`` answers, by
    regular expression over the path and query, come before the ordinary ones; ``texts`` are articles' own.
    ``before`` is called with each request's number, before it is answered."""

    articles: int = 30
    odd: dict[str, Answer] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    robots: str = "User-agent: *\nDisallow: /admin/\n"
    log: list[tuple[float, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    under_way: int = 0
    most_at_once: int = 0
    lock: Lock = field(default_factory=Lock, compare=False)
    origin: str = ""
    stop: Callable[[], None] = field(default=lambda: None, compare=False)
    before: Callable[[int], None] = field(default=lambda _: None, compare=False)

    @property
    def port(self) -> int:
        """The port it answers at, or did."""
        return int(self.origin.rpartition(":")[2])

    @property
    def asked(self) -> list[str]:
        """The paths asked for, in order."""
        return [path for _, path in self.log]

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Counts a request as under way."""
        with self.lock:
            self.under_way += 1
            self.most_at_once = max(self.most_at_once, self.under_way)
        yield
        with self.lock:
            self.under_way -= 1

    def note(self, handler: Handler) -> None:
        """Takes down that something is asked for."""
        self.log.append((time.monotonic(), handler.path))
        self.headers.append({name.lower(): value for name, value in handler.headers.items()})
        self.before(len(self.log))

    def odd_answer(self, path: str) -> Answer | None:
        """What is answered at ``path``, other than the ordinary."""
        return next((odd for pattern, odd in list(self.odd.items()) if re.fullmatch(pattern, path)), None)

    def times(self, path: str) -> list[float]:
        """When the paths that match were asked for, in seconds."""
        return [time for time, asked in self.log if re.fullmatch(path, asked)]

    def source(self, **changed: object) -> Source:
        """The portal as a Source that waits for nothing."""
        host, start = (
            "127.0.0.1",
            changed.pop("start", ("/vi/news/rss/", "/sitemap-vi.news.xml", "/vi/news/tin/")),
        )
        settings: dict[str, object] = {
            "id": "tiny",
            "name": "Sở Công Thương",
            "province": None,
            "homepage": f"{self.origin}/",
            "start": tuple(self.origin + path for path in start),  # type: ignore[attr-defined]
            "family": "nukeviet",
            "hosts": (host,),
            "evidence": (),
            "verified": None,
            "present_layout": FAMILIES[str(changed.get("family", "nukeviet"))].LAYOUT,
            "delay_seconds": 0.0,
            "allow_private_host": True,
            "refetch_budget": 0,
        }
        return Source(**{**settings, **changed})  # type: ignore[arg-type]

    def url(self, number: int) -> str:
        return f"{self.origin}/vi/news/tin/bai-viet-{number}.html"

    def page(self, path: str) -> tuple[int, str, str] | None:
        """Status, type and text of an ordinary answer; None for no such page."""
        for pattern, make in _PAGES.items():
            found = re.fullmatch(pattern, path)
            if found:
                return make(self, *found.groups())
        return None

    def listed(self, most: int) -> range:
        return range(self.articles, max(0, self.articles - most), -1)


def published(number: int) -> date:
    return NEWEST - timedelta(days=max(0, 10_000 - number) // 10)


def article(portal: TinyPortal, number: str) -> tuple[int, str, str] | None:
    if not 1 <= int(number) <= portal.articles:
        return None
    text = portal.texts.get(
        int(number), "Trung tâm Khuyến công mở lớp tập huấn sản xuất sạch hơn cho 40 cơ sở."
    )
    day = published(int(number))
    return (
        200,
        "text/html; charset=utf-8",
        (
            f'<html><head><meta name="generator" content="NukeViet v4.5">'
            f'<meta property="article:published_time" content="{day}+0709:00:00"></head><body>'
            f'<span>{time.time_ns()} lượt truy cập</span><h1 itemprop="headline">Tập huấn số {number}</h1>'
            f'<span class="h5">Thứ hai - {day:%d/%m/%Y} 09:00</span>'
            f'<div class="hometext">Lớp tập huấn lần thứ {number}.</div><div id="news-bodyhtml"><p>{text}</p>'
            f"<p>Kinh phí {number} triệu đồng do ngân sách tỉnh cấp.</p></div></body></html>"
        ),
    )


def listing(portal: TinyPortal, number: str | None) -> tuple[int, str, str] | None:
    first = portal.articles - (int(number or 1) - 1) * PER_PAGE
    shown = range(first, max(0, first - PER_PAGE), -1)
    links = "".join(f'<h3><a href="{portal.url(one)}">Tập huấn số {one}</a></h3>' for one in shown)
    onward = (
        f'<a rel="next" href="/vi/news/tin/page-{int(number or 1) + 1}/">»</a>' if first > PER_PAGE else ""
    )
    body = f'<div class="news_column">{links}</div><ul class="pagination"><li>{onward}</li></ul>'
    return (
        200,
        "text/html; charset=utf-8",
        f"<html><body><script>var nv_base_siteurl='/';</script>{body}</body></html>",
    )


def feed(portal: TinyPortal) -> tuple[int, str, str]:
    items = "".join(
        f"<item><title>Tập huấn số {number}</title><link>{portal.url(number)}</link></item>"
        for number in portal.listed(30)
    )
    return 200, "text/xml; charset=utf-8", f'<rss version="2.0"><channel>{items}</channel></rss>'


def sitemap(portal: TinyPortal) -> tuple[int, str, str]:
    urls = "".join(
        f"<url><loc>{portal.url(number)}</loc><lastmod>{published(number)}T09:00:00+07:00</lastmod></url>"
        for number in portal.listed(1000)
    )
    return 200, "text/xml; charset=utf-8", f"<urlset>{urls}</urlset>"


def robots(portal: TinyPortal) -> tuple[int, str, str]:
    return 200, "text/plain", portal.robots


_PAGES: dict[str, Callable[..., tuple[int, str, str] | None]] = {
    r"/robots\.txt": robots,
    r"/vi/news/rss/": feed,
    r"/sitemap-vi\.news\.xml": sitemap,
    r"/vi/news/tin/(?:page-(\d+)/)?": listing,
    r"/vi/news/tin/bai-viet-(\d+)\.html": article,
}


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients that give up on a bad portal close the connection."""


@contextmanager
def serving(portal: TinyPortal, tls: SSLContext | None = None, port: int = 0) -> Iterator[TinyPortal]:
    """``portal`` while it answers, by HTTPS with ``tls``, at ``port`` or any that is free. ``portal.stop``
    ends it before: from then on connections are refused."""
    stopped = Event()
    server = _Server(("127.0.0.1", port), _handler(portal, stopped))
    server.daemon_threads = True
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    portal.origin = f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop() -> None:
        stopped.set()
        server.shutdown()
        server.server_close()

    portal.stop = stop
    try:
        yield portal
    finally:
        stop()


def _handler(portal: TinyPortal, stopped: Event) -> type[BaseHTTPRequestHandler]:
    """What answers a request to ``portal`` until it has ``stopped``."""

    class Served(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            if not stopped.is_set():
                portal.note(self)
            if stopped.is_set():
                self.close_connection = True
                return
            with portal.counted():
                self.answered()

        def answered(self) -> None:
            odd = portal.odd_answer(self.path)
            return odd(self) if odd else self.ordinary()

        def ordinary(self) -> None:
            status, kind, text = portal.page(self.path) or (404, "text/html", "<p>Không có trang này</p>")
            answer(status, text, Content_Type=kind)(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    return Served
