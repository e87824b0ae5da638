import asyncio
import re
import sqlite3
from html.parser import HTMLParser
from zipfile import ZipFile

import pytest
from datasette.database import QueryInterrupted
from datasette.utils import tilde_encode

from db.site.corpus_reading import Corpus
from db.site.filters import archived, is_web
from db.site.formats import workbook
from db.site.server import application
from tests.site.conftest import everywhere, getter

VOID = re.compile(r"javascript:|vbscript:|data:text", re.IGNORECASE)
TABLES = (
    "documents",
    "activities",
    "decisions",
    "officials",
    "figures",
    "attachments",
    "failures",
    "sources",
    "people",
)


class Markup(HTMLParser):
    """The tags of a page that could do something, and its links."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.attributes = [], [], set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in {"href", "src", "action"}]


def checked(page, address):
    markup = Markup(page)
    assert not {name for name in markup.attributes if name.startswith("on") or name == "style"}, address
    for tag, attributes in markup.tags:
        # A block of data is no script: nothing runs it.
        assert tag != "script" or attributes == {"type": "application/ld+json"}, (address, attributes)
        assert tag not in {"img", "iframe", "object", "embed", "base", "style"}, (address, tag)
        assert "http-equiv" not in attributes, address
        if tag == "link" and attributes.get("rel") != "alternate":
            assert attributes["href"].startswith("/"), (address, attributes)
    for link in markup.links:
        assert not VOID.search(link.strip()), (address, link)
        assert re.match(r"(/(?!/)|\?|#|https?://)", link), (address, link)
        assert "49" not in link.split("evil")[0] or "{{" not in link


def test_what_portals_write_is_text(hostile):
    get = getter(hostile)
    pages = everywhere(hostile) + [
        f"/search?q={word}" for word in ("window", "khuyen+cong", "12%2FQĐ-UBND", "%3Cscript%3E")
    ]
    pages += [f"/corpus/{table}" for table in TABLES] + ["/corpus", "/corpus/documents_by_words?words=window"]
    pages += [
        f"/corpus/{table}/{row}" for table in TABLES if table != "failures" for row in rows(hostile, table)
    ]
    pages += ["/corpus/documents?_facet=title", "/corpus/officials?_facet=role&_facet=name&_sort=quote"]
    pages += ['/corpus?sql=select+title+as+"<script>window.hit=1</script>",+*+from+documents']
    pages += [
        "/activities?programme=%3Cscript%3Ewindow.hit%3D1%3C/script%3E&type=%22%3E%3Cimg+src=x+onerror=1%3E"
    ]
    for page in pages:
        response = get(page)
        assert response.status_code == 200, page
        checked(response.text, page)


def rows(path, table):
    with sqlite3.connect(path) as corpus:
        return [tilde_encode(id_) for (id_,) in corpus.execute(f'SELECT id FROM "{table}" LIMIT 12')]


def test_what_readers_type_is_text(get):
    for bad in (
        "<script>window.hit=1</script>",
        '"><img src=x onerror=window.hit=1>',
        "javascript:window.hit=1",
    ):
        for page in ("/search", "/activities", "/nope"):
            for name in ("q", "province", "year", "_lang", "type", "page"):
                checked(get(page, params={name: bad, "x": bad}).text, (page, name))
        for name in ("_search", "_sort", "_where", "_facet", "_next", "type", "type__contains", bad, "_col"):
            checked(get("/corpus/activities", params={name: bad}).text, name)
        for name in ("sql", "words", bad):
            checked(get("/corpus", params={"sql": "select :words", name: bad}).text, name)
        checked(get("/corpus/documents_by_words", params={"words": bad}).text, bad)


def test_every_response_has_the_policy(get, corpus):
    for page in (
        "/",
        "/nope",
        "/search.json?q=x",
        "/corpus",
        "/corpus/activities.csv",
        "/assets/site.css",
        "/robots.txt",
        "/download/corpus.db",
        "/llms.txt",
        "/corpus.md",
    ):
        headers = get(page).headers
        policy = headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "script-src" not in policy
        assert "default-src 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://so.example/1", True),
        ("http://so.example", True),
        ("HTTP://so.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("//so.example/1", False),
        ("https:so.example", False),
        ("https://[bad", False),
        ("ftp://so.example", False),
        ("bài.txt", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_links(address, good):
    assert is_web(address) is good


def test_the_archived_address_stays_one_address():
    made = archived('https://so.example/a b"><script>?q=á', "2024-05-06T07:08:09+00:00")
    assert made.startswith(
        "https://web.archive.org/web/20240506070809/https://so.example/a%20b%22%3E%3Cscript%3E?q="
    )


def test_a_workbook_holds_no_formulas():
    cells = {"a": "=1+1", "b": "{=1}", "c": "https://so.example", "d": "\x00\ufffe\ud800", "e": "x" * 40_000}
    sheet = ZipFile(asyncio.run(workbook([cells]))).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_nothing_can_be_written(corpus):
    app = application(corpus)

    async def attempts():
        for statement in (
            "delete from documents",
            "attach 'x' as y",
            "pragma writable_schema=1",
            "select load_extension('x')",
        ):
            response = await app.client.get("/corpus.json", params={"sql": statement})
            assert response.status_code == 400, statement
        for page in ("/", "/search", "/corpus", "/decision/x", "/corpus/documents"):
            response = await app.client.post(page, data={"q": "x"})
            assert response.status_code in {403, 405}, page

    asyncio.run(attempts())


def test_a_query_that_takes_too_long_is_told_in_a_line(get, monkeypatch):
    async def slow(*_):
        raise QueryInterrupted(Exception("interrupted"), "SELECT 1", {})

    monkeypatch.setattr(Corpus, "rows", slow)
    response = get("/search.json?q=x")
    assert response.status_code == 400
    assert "add a word" in response.json()["error"]
