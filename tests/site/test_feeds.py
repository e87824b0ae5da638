"""Atom feeds as RFC 4287 asks for them, with ids that stay and the newest entries first."""

import asyncio
import re
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from db.site.server import application
from tests.site.atom import ATOM
from tests.site.conftest import one

FEEDS = [
    "/front.atom",
    "/search.atom?q=khuyen+cong",
    "/search.atom?q=kh%C3%B4ngc%C3%B3",
    "/activities.atom?type=workshop&province=long-an",
    "/province/long-an.atom",
    "/programme/khuyen-cong.atom",
]


def feed_of(response):
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def link(element, rel):
    [found] = [one.attrib["href"] for one in element.findall(f"{ATOM}link") if one.attrib["rel"] == rel]
    return found


@pytest.fixture(scope="module")
def feeds(corpus):
    decision = one(corpus, "SELECT id FROM decisions WHERE number = 1419")
    person = one(corpus, "SELECT id FROM people")
    return [*FEEDS, f"/decision/{decision}.atom", f"/person/{person}.atom"]


def test_a_feed_has_what_the_standard_asks_for(get, feeds):
    for address in feeds:
        feed = feed_of(get(address))
        for element in [feed, *feed.findall(f"{ATOM}entry")]:
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id"))
            assert element.findtext(f"{ATOM}title").strip()
            assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo
            assert urlsplit(link(element, "alternate")).scheme == "http"
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Sổ Tỉnh"
        assert link(feed, "self").removeprefix("http://localhost") == address
        assert get(link(feed, "alternate").removeprefix("http://localhost")).status_code == 200
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids) <= 50


def test_the_newest_comes_first(get, feeds):
    for address in feeds:
        days = [entry.findtext(f"{ATOM}updated") for entry in feed_of(get(address)).iter(f"{ATOM}entry")]
        assert days == sorted(days, reverse=True), address


def test_ids_do_not_depend_on_where_the_site_is(corpus):
    app = application(corpus)

    def ids(host):
        feed = feed_of(asyncio.run(app.client.get("/activities.atom?type=fair", headers={"host": host})))
        assert link(feed, "self").startswith(f"http://{host}/")
        return [element.text for element in feed.iter(f"{ATOM}id")]

    assert ids("so.example") == ids("localhost") != []


def test_an_entry_leads_to_the_place_in_the_text(get):
    entry = feed_of(get("/activities.atom")).find(f"{ATOM}entry")
    path, _, anchor = link(entry, "alternate").removeprefix("http://localhost").partition("#")
    assert f'id="{anchor}"' in get(path).text


def test_a_page_tells_of_its_feed(get, feeds):
    for address in feeds:
        path, _, query = address.replace(".atom", "").partition("?")
        page = get(
            f"{'/' if path == '/front' else path}?{query}" if query else path.replace("/front", "/")
        ).text
        assert '<link rel="alternate" type="application/atom+xml"' in page
