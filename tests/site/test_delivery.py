"""How answers travel and are cited: gzip, ETag of the edition, sitemap, OpenGraph, JSON-LD, BibTeX."""

import gzip
import hashlib
import json
import re
import sqlite3
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.site.citing import Cited
from db.site.quality import measured
from tests.site import corpora
from tests.site.conftest import everywhere, getter

README = Path(__file__).parents[2] / "README.md"
FLOORS = Path(__file__).parents[1] / "gold" / "floors.toml"


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition")
    file = corpora.plain(folder / "corpus-000012.db")
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (folder / "corpus-000012.db.sha256").write_text(f"{digest}  corpus-000012.db\n")
    (folder / "config.toml").write_text('[crawl]\ncontact = "mailto:so@example.vn"\n')
    link = folder / "corpus.db"
    link.symlink_to(file.name)
    return link, digest


@pytest.fixture(scope="module")
def read(edition):
    return getter(edition[0])


PAGES = (
    "/",
    "/search?q=khuyen",
    "/activities.json",
    "/corpus",
    "/corpus/activities",
    "/corpus/activities.csv",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_reader_who_has_the_page_is_not_sent_it_again(read, page):
    first = read(page)
    assert first.headers["cache-control"].startswith("public")
    assert "Cookie" in first.headers["vary"]
    again = read(page, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert read(page, headers={"if-none-match": 'W/"other"'}).status_code == 200


def test_another_language_is_another_page(read):
    vietnamese, english = read("/"), read("/", cookies={"lang": "en"})
    assert vietnamese.headers["etag"] != english.headers["etag"]
    assert read("/?_lang=en").headers["cache-control"].startswith("private")


def test_another_edition_is_another_page(read, edition, tmp_path):
    with sqlite3.connect(edition[0].resolve()) as connection:
        connection.execute("VACUUM INTO ?", [str(tmp_path / "corpus-000013.db")])
    other = getter(tmp_path / "corpus-000013.db")
    assert other("/about").headers["etag"] != read("/about").headers["etag"]


@pytest.mark.parametrize("page", ["/report", "/download/corpus.db", "/nothing"])
def test_what_is_of_no_edition_has_no_tag_of_it(read, page):
    assert "etag" not in read(page).headers or page.startswith("/download")


def test_what_a_run_may_write_to_is_asked_for_again(get):
    assert get("/").headers["cache-control"] == "no-cache"
    assert "etag" not in get("/").headers


def test_answers_are_compressed_for_who_takes_that(read):
    plain = read("/", headers={"accept-encoding": "identity"})
    packed = read("/", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < len(plain.content) / 2
    assert len(gzip.compress(plain.content)) < len(plain.content) / 2


def test_a_part_of_the_corpus_is_sent_as_it_is(read, edition):
    part = read("/download/corpus.db", headers={"range": "bytes=0-15", "accept-encoding": "gzip"})
    assert part.content == edition[0].read_bytes()[:16]
    assert "content-encoding" not in part.headers


def test_the_style_is_kept_for_as_long_as_it_is_the_same(read):
    address = re.search(r'href="(/assets/site\.css\?[^"]+)"', read("/").text)[1]
    assert "immutable" in read(address).headers["cache-control"]


def test_sitemaps_name_every_page(read, edition):
    def addresses(page):
        answer = read(page.removeprefix("http://localhost"))
        assert answer.headers["content-type"].startswith("application/xml")
        return [
            element.text for element in ElementTree.fromstring(answer.content).iter() if "loc" in element.tag
        ]

    parts = addresses("/sitemap.xml")
    found = {address.partition("localhost")[2] for part in parts for address in addresses(part)}
    wanted = [
        page for page in everywhere(edition[0]) if re.match("/(document|decision|person|activity)/", page)
    ]
    assert {*wanted} <= found
    assert "/about" in found
    assert read("/sitemap/people-2.xml").status_code == 404
    assert read("/sitemap/nothing-1.xml").status_code == 404
    assert f"Sitemap: {parts[0].partition('/sitemap/')[0]}/sitemap.xml" in read("/robots.txt").text


def test_every_page_tells_how_to_cite_it(read, edition):
    for page in ("/", "/about", "/activities?year=2013", "/corpus/activities"):
        text = read(page).text
        assert "corpus-000012" in text
        assert edition[1] in text
        assert "@misc{sotinh-" in text
        assert '<meta property="og:title" content="' in text
    assert "/activities?year=2013}" in read("/activities?year=2013").text


def test_a_title_is_no_command_of_bibtex():
    told = Cited("https://x.example/a", None, None, "2026-11-28").bibtex(r"A {b} \input{c}")
    assert "title = {A b input c}," in told


@pytest.mark.parametrize("page", ["/", "/about"])
def test_the_corpus_is_described_to_machines(read, edition, page):
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', read(page).text, re.DOTALL)[1]
    told = json.loads(block)
    assert (told["@type"], told["version"]) == ("Dataset", "corpus-000012")
    assert told["distribution"][0]["sha256"] == edition[1]
    assert "activity_facts" in told["variableMeasured"]


def test_about_says_who_answers_and_how_good_it_is(read, get):
    assert 'href="mailto:so@example.vn"' in read("/about").text
    assert "chưa công bố địa chỉ" in get("/about").text
    for id_ in ("who", "how", "coverage", "quality", "limits", "licence", "contact", "cite"):
        assert f'id="{id_}"' in read("/about").text


def test_the_quality_that_is_told_is_what_the_tests_hold_to():
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    blind = [floors[name] for name in floors if name.endswith("blind")]
    assert len(blind) >= 3
    for row in measured():
        assert row["today"] <= min(one[row["kind"]]["f1"] for one in blind), row
        assert f"{row['unseen']:.3f}" in README.read_text("utf-8"), row
