"""The corpus is switched under the running site."""

import asyncio
import gc
import itertools
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import httpx
import pytest

from db.site.editions import pinned, served
from db.site.server import application
from tests.site import beside, corpora
from tests.site.conftest import one, serving

SWITCHES = 50
COUNT = "SELECT count(*) FROM documents"


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    return corpora.plain(tmp_path_factory.mktemp("few") / "corpus.db", articles=6)


@pytest.fixture
def editions(tmp_path, corpus, few):
    """Two editions, and the link that leads to the first."""
    made = [
        beside.edition(plain, tmp_path / "editions" / f"corpus-{number:06}.db")
        for number, plain in enumerate((corpus, few), 1)
    ]
    beside.switch(tmp_path / "corpus.db", made[0])
    return made


@pytest.fixture
def link(editions):
    return editions[0].parents[1] / "corpus.db"


def count(client):
    return client.get("/corpus/documents.json?_size=0").json()["filtered_table_rows_count"]


def all_open(files):
    """Those of ``files`` that are open when the last request has ended."""
    for _ in range(200):
        found = [file for file in files if str(file) in {os.path.realpath(fd) for fd in descriptors()}]
        if len(found) == 1:
            break
        gc.collect()
        time.sleep(0.05)
    return found


def descriptors():
    return [entry.path for entry in os.scandir("/proc/self/fd")]


class Hammer(threading.Thread):
    """Asks for pages until it is told to stop, and checks that what comes is of one edition."""

    def __init__(self, site, addresses, files):
        super().__init__(daemon=True)
        self.site, self.addresses, self.files = site, addresses, files
        self.stopped, self.wrong, self.asked = threading.Event(), [], Counter()

    def run(self):
        with httpx.Client(base_url=self.site, timeout=60) as client:
            for address in itertools.cycle(self.addresses):
                if self.stopped.is_set():
                    return
                response = client.get(address)
                self.asked[response.status_code] += 1
                if response.status_code != 200 or not self.is_whole(address, response):
                    self.wrong.append((address, response.status_code, response.text[:200]))

    def is_whole(self, address, response):
        if address == "/download/corpus.db":
            return response.content in self.files
        if address.startswith("/search.json"):
            found = response.json()
            return found["total_documents"] == len(found["documents"]) > 0
        return True


def asked(hammers):
    return sum((hammer.asked for hammer in hammers), Counter()).total()


def switches(hammers, least):
    """The numbers of the switches: enough, and until the readers have had more than ``least`` answers."""
    for number in range(1, 100 * SWITCHES):
        if number > SWITCHES and number % 2 and asked(hammers) > least:
            return
        yield number


def test_readers_notice_nothing_of_a_switch_but_new_contents(editions, link, few, capfd):
    ids = {table: one(few, f"SELECT id FROM {table}") for table in ("documents", "decisions", "people")}
    pages = [f"/decision/{ids['decisions']}", f"/document/{ids['documents']}", f"/person/{ids['people']}"]
    lists = ["/", "/search?q=khuyen+cong", "/activities", "/front.json", "/corpus", "/corpus/activities"]
    data = [
        "/corpus/documents.json",
        "/corpus/documents.csv?_stream=on",
        "/activities.xlsx",
        "/corpus.json?sql=select+1",
    ]
    whole = ["/search.json?q=khuyen+cong", "/download/corpus.db"]
    addresses = [*pages, *whole, *lists, *whole, *data]
    files = [file.read_bytes() for file in editions]
    expected = [one(file, COUNT) for file in editions]
    for site in serving(link):
        hammers = [Hammer(site, addresses[n:] + addresses[:n], files) for n in (0, 5, 10)]
        for hammer in hammers:
            hammer.start()
        with httpx.Client(base_url=site, timeout=60) as client:
            for number in switches(hammers, len(addresses)):
                beside.switch(link, editions[number % 2])
                # As a roll-back does: the name of what requests still read goes.
                gone = editions[number % 2 - 1].rename(link.with_suffix(".withdrawn"))
                assert count(client) == expected[number % 2]
                gone.rename(editions[number % 2 - 1])
        for hammer in hammers:
            hammer.stopped.set()
        for hammer in hammers:
            hammer.join()
        assert all_open(editions) == [editions[0]]
    assert [hammer.wrong for hammer in hammers] == [[], [], []]
    assert asked(hammers) > len(addresses)
    assert capfd.readouterr().err == ""


def test_a_request_reads_one_edition(editions, link):
    datasette = application(link)
    seen = []

    async def ask():
        rows = (await served(datasette).execute(COUNT)).rows
        seen.append(rows[0][0])

    async def request(scope, receive, send):
        await ask()
        beside.switch(link, editions[1])
        await ask()
        # What outlives the request, as an assistant's session does, reads what is there then.
        tasks.append(asyncio.create_task(later()))

    async def later():
        await over.wait()
        await ask()

    async def run():
        await pinned(request, datasette)({"type": "http"}, None, None)
        over.set()
        await asyncio.gather(*tasks)

    over, tasks = asyncio.Event(), []
    asyncio.run(run())
    assert seen == [one(file, COUNT) for file in (editions[0], editions[0], editions[1])]


def test_tables_and_columns_of_a_new_edition_show_though_its_schema_counts_no_more_changes(
    editions, link, few
):
    version = one(editions[0], "PRAGMA schema_version")
    changed = beside.edition(
        few,
        link.parent / "editions" / "corpus-000003.db",
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)",
        "ALTER TABLE sources ADD COLUMN motto TEXT",
        f"PRAGMA schema_version = {version}",
    )
    assert one(changed, "PRAGMA schema_version") == version
    for site in serving(link):
        with httpx.Client(base_url=site) as client:
            assert client.get("/corpus/notes").status_code == 404
            assert "motto" not in client.get("/corpus/sources").text
            beside.switch(link, changed)
            assert client.get("/corpus/notes").status_code == 200
            assert "motto" in client.get("/corpus/sources").text


def test_what_is_no_corpus_is_told_once_and_not_served(editions, link, capfd):
    broken = link.parent / "editions" / "corpus-000009.db"
    broken.write_bytes(b"no database at all" * 1000)
    for site in serving(link):
        with httpx.Client(base_url=site) as client:
            before = count(client)
            beside.switch(link, broken)
            assert {count(client) for _ in range(3)} == {before}
            link.unlink()
            assert count(client) == before
            beside.switch(link, editions[1])
            assert count(client) == one(editions[1], COUNT) != before
    told = capfd.readouterr().err.splitlines()
    assert len(told) == 2
    assert "corpus-000009.db: is no SQLite database" in told[0]
    assert "No such file" in told[1]


def test_a_corpus_made_anew_in_the_same_place_is_noticed(tmp_path, few):
    corpora.plain(tmp_path / "corpus.db")
    for site in serving(tmp_path / "corpus.db"):
        with httpx.Client(base_url=site) as client:
            before = count(client)
            beside.edition(few, tmp_path / "corpus.new").replace(tmp_path / "corpus.db")
            assert count(client) == one(few, COUNT) != before


def without_rights():
    """The beginning of a command whose rights over files are those of their modes, also for root."""
    return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []


def test_a_reader_without_any_rights_to_write(corpus):
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        file = beside.edition(corpus, folder / "editions" / "corpus-000001.db")
        beside.switch(folder / "corpus.db", file)
        before = sorted(folder.rglob("*"))
        for path, rights in ((file, 0o444), (file.parent, 0o555), (folder, 0o555)):
            path.chmod(rights)
        done = subprocess.run(
            [*without_rights(), sys.executable, "-m", "tests.site.reading_alone", str(folder / "corpus.db")],
            cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
        )  # fmt: skip
        for path in (folder, file.parent):
            path.chmod(0o755)
        assert (done.returncode, done.stdout.split()) == (0, ["200"] * 4), done.stderr
        assert sorted(folder.rglob("*")) == before


def test_the_connections_cannot_write(link):
    database = served(application(link))
    with pytest.raises(sqlite3.OperationalError, match="only reads"):
        database.connect(write=True)
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        database.connect().execute("DELETE FROM documents")
