"""What an address may ask for, and what it never gets to see."""

import asyncio
import sqlite3

import pytest

from db.site.addresses import refusal
from db.site.limits import limits
from db.site.server import application
from tests.site.conftest import everywhere, getter

TOO_MUCH = [
    ("/activities?" + "&".join(f"type=p{number}" for number in range(2_500)), 414),
    ("/activities?" + "&".join(f"type=p{number}" for number in range(41)), 400),
    ("/activities?" + "&".join(f"p{number}=1" for number in range(61)), 400),
    ("/corpus/documents?" + "&".join(["_facet=title"] * 7), 400),
    ("/corpus/documents?" + "&".join(["_facet=title", "_facet_array=url", "_facet_date=published"] * 3), 400),
    ("/corpus/documents?_facet=title&_facet_size=max", 400),
    ("/corpus/documents?_facet=title&_facet_size=1000", 400),
    ("/corpus/documents?_facet_size=x", 400),
    ("/corpus/documents?_timelimit=x", 400),
    ("/corpus/documents?_timelimit=-1", 400),
    ("/corpus/documents?_timelimit=0.1", 400),
    ("/corpus/documents?_through=x", 400),
    ("/search?order=" + "a" * 8_000, 414),
    ("/" + "a" * 8_001, 414),
    ("/corpus?sql=select+printf('%253000000d',1)+from+documents", 400),
    ("/corpus.json?sql=select+printf('%253000000d',1)+from+documents", 400),
    ("/corpus.csv?sql=select+printf('%253000000d',1)+from+documents", 400),
    ("/corpus.json?sql=select+zeroblob(100000000)", 400),
]


@pytest.mark.parametrize(("address", "status"), TOO_MUCH)
def test_an_address_that_asks_for_too_much_is_refused(get, address, status):
    response = get(address)
    assert (response.status_code, len(response.content) < 20_000) == (status, True)


def test_the_most_that_an_address_may_ask_for_is_a_page_of_a_bounded_size(get):
    for address in (
        "/activities?" + "&".join(f"type=p{number}" for number in range(40)),
        "/activities?q=" + "a" * 7_900,
        "/corpus/documents?"
        + "&".join(f"_facet={name}" for name in ("title", "text", "url", "id", "kind", "key")),
        "/corpus/documents?_facet=title&_facet_size=50",
    ):
        response = get(address)
        assert response.status_code == 200
        assert len(response.content) < 3_000_000, address


MACHINE = """
/-/databases.json /-/databases /-/threads.json /-/versions.json /-/plugins.json /-/settings.json /-/actor.json
/-/metadata.json /-/permissions /-/allow-debug /-/messages /-/logout /-/auth-token /-/mcp /-/config /-/jump
//-/threads /%2d/threads /-%2Fthreads /corpus/-/threads /_internal /_internal/databases /_internal.json
"""


@pytest.mark.parametrize("address", MACHINE.split())
def test_pages_about_the_machine_are_not_there(get, address):
    assert get(address).status_code in {403, 404}


def test_no_page_tells_where_the_corpus_lies(get, corpus):
    pages = [
        *everywhere(corpus),
        "/corpus",
        "/corpus.json",
        "/corpus/documents.json",
        "/llms.txt",
        "/nowhere",
    ]
    for page in [*pages, "/corpus.json?sql=select", "/corpus/documents?_sort=nothing", "/about"]:
        assert str(corpus.parent) not in get(page).text, page


def test_what_others_looked_for_is_not_told(get):
    get("/search?q=bí+mật+của+nhà+báo")
    told = get("/corpus.json?sql=select+sql+from+sqlite_stmt")
    assert told.status_code == 400
    assert "bí mật" not in told.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_method_that_writes_is_refused(corpus, method):
    response = asyncio.run(application(corpus).client.request(method, "/corpus"))
    assert response.status_code == 405


@pytest.mark.parametrize("header", ["cookie", "accept-language", "if-none-match", "host", "referer", "x-odd"])
def test_a_header_of_stray_bytes_is_passed_over(corpus, header):
    headers = {header: b"lang=\xff\xfe\x80", "user-agent": "reader"}
    response = asyncio.run(application(corpus).client.get("/", headers=headers))
    assert response.status_code == 200


def test_a_title_of_a_megabyte_stops_no_search(long_titled):
    get = getter(long_titled)
    for page in ("/search.json?q=hoi+nghi", "/search.json?q=hội+nghị&order=day", "/search.json?q=hoi"):
        [found, *_] = [
            row for row in get(page).json()["documents"] if row["title"].startswith("Hội nghị Hội")
        ]
        assert len(found["title"]) == 500
        assert found["title"].endswith("…")
        assert "⟪" in found["snippet"]
        assert len(found["snippet"]) < 600
    for page in (
        "/search?q=hoi+nghi",
        "/search?q=hoi+nghi&province=long-an",
        "/search.atom?q=hoi",
        "/",
        "/activities",
    ):
        response = get(page)
        assert response.status_code == 200, page
        assert len(response.content) < 200_000, page
    with sqlite3.connect(long_titled) as db:
        assert db.execute("SELECT count(*) FROM documents WHERE length(title) > 800000").fetchone() == (1,)


def test_an_address_may_have_as_much_as_is_allowed_and_no_more():
    bounds = limits()["address"]
    path, most = "/search", bounds["bytes"] - len("/search") - len("q=")
    assert refusal(path, f"q={'a' * most}") is None
    status, told = refusal(path, f"q={'a' * (most + 1)}")
    assert (status, told.splitlines()[0]) == (414, "Địa chỉ này dài quá 8000 byte: xin tìm bằng ít chữ hơn.")
    given = [f"p{number}=" for number in range(bounds["parameters"] + 1)]
    assert refusal(path, "&".join(given[:-1])) is None
    assert refusal(path, "&".join(given)) == (400, f"An address may have {bounds['parameters']} parameters")


def test_a_very_long_query_is_led_to_as_much_of_it_as_is_read(get):
    response = get("/search", params={"q": "khuyến công " * 700, "order": "day"})
    assert response.status_code == 302
    location = response.headers["location"]
    assert location.startswith("/search?q=khuy%E1%BA%BFn+c%C3%B4ng")
    assert location.endswith("&order=day&cut=1")
    assert get(location).status_code == 200
    assert get("/search", params={"x": "y" * 9_000}).status_code == 414
