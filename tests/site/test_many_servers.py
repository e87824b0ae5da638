"""Two sites behind nginx, as ``docs/nginx/sotinh.conf`` puts it before them: one may die, and no answer of an
edition is given for another.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from tests.portals.server import free_port
from tests.site import beside, corpora

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
CONF = Path(__file__).parents[2] / "docs/nginx/sotinh.conf"
PATIENCE = 120
Given = TypeVar("Given")
COUNTED = "/corpus/documents.json?_size=0"
MAIN = """
{user} daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/sotinh.conf;
}}
"""

pytestmark = pytest.mark.skipif(NGINX is None, reason='nginx is not installed: "make browser" installs it')


class Readers:
    """Two data folders with the same two editions, a site for each, and nginx before them."""

    def __init__(self, folder: Path, ports: list[int], site: str) -> None:
        self.folder, self.ports, self.site = folder, ports, site
        self.sites: list[subprocess.Popen[bytes]] = []

    def switch(self, reader: int, edition: int) -> None:
        """Let a site serve another edition."""
        folder = self.folder / f"reader-{reader}"
        beside.switch(folder / "corpus.db", folder / f"editions/corpus-{edition:06}.db")

    def tell_nginx(self, edition: int) -> None:
        """Which edition is served."""
        told = f"map $host $edition {{ default corpus-{edition:06}; }}\n"
        (self.folder / "edition.conf").write_text(told, encoding="utf-8")

    def get(self, address: str) -> httpx.Response:
        """What nginx answers."""
        return httpx.get(f"{self.site}{address}", timeout=PATIENCE)


def until(given: Callable[[], Given | None]) -> Given:
    """Wait for it, and give it."""
    for _ in range(PATIENCE * 10):
        try:
            if it := given():
                return it
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    raise AssertionError("it never came to be")


@contextmanager
def running(*command: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process, as long as it is wanted."""
    with subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


@pytest.fixture
def readers(tmp_path: Path, corpus: Path) -> Iterator[Readers]:
    few = corpora.plain(tmp_path / "few.db", articles=6)
    ports = [free_port() for _ in range(3)]
    readers = Readers(tmp_path, ports, f"http://127.0.0.1:{ports[2]}")
    for reader in (0, 1):
        folder = tmp_path / f"reader-{reader}"
        folder.mkdir()
        for number, plain in enumerate((corpus, few), 1):
            beside.edition(plain, folder / f"editions/corpus-{number:06}.db")
        readers.switch(reader, 1)
    readers.tell_nginx(1)
    serve = (sys.executable, "-m", "pipeline", "serve", "--port")
    with (
        running(*serve, str(ports[0]), "--data", tmp_path / "reader-0") as first,
        running(*serve, str(ports[1]), "--data", tmp_path / "reader-1") as second,
        running(str(NGINX), "-p", tmp_path, "-c", configured(readers)),
    ):
        readers.sites = [first, second]
        for port in ports:
            until(lambda port=port: httpx.get(f"http://127.0.0.1:{port}/about").status_code == 200)
        yield readers


def configured(readers: Readers) -> Path:
    """The configuration of the documentation, with the places of this test."""
    folder, main = readers.folder, readers.folder / "nginx.conf"
    conf = CONF.read_text(encoding="utf-8")
    places = {
        "/etc/nginx/sotinh-edition.conf;": f"{folder}/edition.conf;",
        "/var/cache/nginx/sotinh": f"{folder}/cache",
        "10.0.0.11:8001": f"127.0.0.1:{readers.ports[0]}",
        "10.0.0.12:8001": f"127.0.0.1:{readers.ports[1]}",
        "listen 80;": f"listen 127.0.0.1:{readers.ports[2]};",
    }
    for place, here in places.items():
        assert place in conf
        conf = conf.replace(place, here)
    (folder / "sotinh.conf").write_text(conf, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    main.write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    return main


def count(answer: httpx.Response) -> int:
    """The documents of the edition that it is of."""
    return int(answer.json()["filtered_table_rows_count"])


def of_edition(answer: httpx.Response, edition: int) -> httpx.Response | None:
    """The answer, if nginx gives it for that edition: after a reload old workers still answer for a while."""
    return answer if answer.headers["x-edition"] == f"corpus-{edition:06}" else None


def test_two_sites_behind_nginx(readers):
    asked = [readers.get(f"/search?q={number}") for number in range(8)]
    assert {answer.status_code for answer in asked} == {200}
    assert len({answer.headers["x-served-by"] for answer in asked}) == 2

    many = count(readers.get(COUNTED))
    again = readers.get(COUNTED)
    assert (again.headers["x-cache"], count(again)) == ("HIT", many)

    readers.sites[0].send_signal(signal.SIGKILL)
    readers.sites[0].wait()
    left = [readers.get(f"/search?q={number}") for number in range(8, 16)]
    assert {answer.status_code for answer in left} == {200}

    readers.switch(1, 2)
    until(lambda: count(httpx.get(f"http://127.0.0.1:{readers.ports[1]}{COUNTED}")) != many)
    readers.tell_nginx(2)
    os.kill(int((readers.folder / "nginx.pid").read_text()), signal.SIGHUP)
    new = until(lambda: of_edition(readers.get(COUNTED), 2))
    assert (new.headers["x-cache"], count(new) == many) == ("MISS", False)
