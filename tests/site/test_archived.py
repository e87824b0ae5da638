import contextlib

import pytest

from crawler import archive
from db.site import warc
from db.site.warc import Record, RecordError
from tests.site import beside
from tests.site.beside import ADDRESS, KEY, PAGE
from tests.site.conftest import getter, one


@pytest.fixture
def data(tmp_path):
    return beside.archived(tmp_path)


@pytest.fixture
def get(data):
    return getter(data / "corpus.db")


@pytest.fixture
def address(data):
    return f"/document/{one(data / 'corpus.db', 'SELECT id FROM documents WHERE archive_file IS NOT NULL')}"


def test_a_document_leads_to_its_archived_copy(get, address):
    assert f'href="{address}/archived"' in get(address).text
    told = get(f"{address}/archived.json").json()["archived"]
    assert (told["url"], told["fetched_at"][:19], told["status"]) == (ADDRESS, "2026-11-20T23:30:15", 200)
    assert told["bytes"] == len(PAGE.encode())
    assert told["file"] == "archive/mau/mau-20261120T233015Z-00007.warc.gz"
    shown = get(f"{address}/archived").text
    assert "20/11/2026 23:30 UTC" in shown
    assert told["file"] in shown
    assert "<script>window" not in shown


def test_the_page_is_handed_out_as_text_or_as_a_file_alone(get, address):
    text, file = get(f"{address}/archived/text"), get(f"{address}/archived/file")
    assert text.text == PAGE
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert file.content == PAGE.encode()
    assert file.headers["content-type"] == "application/octet-stream"
    assert file.headers["content-disposition"].startswith("attachment; ")
    for response in (text, file):
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["content-security-policy"].startswith("default-src 'none'")


def test_no_copy_no_link(get, data):
    other = one(data / "corpus.db", "SELECT id FROM documents WHERE archive_file IS NULL")
    assert f"{other}/archived" not in get(f"/document/{other}").text
    for path in (
        f"/document/{other}/archived",
        f"/document/{other}/archived/text",
        "/document/nope/archived/file",
    ):
        assert get(path).status_code == 404


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:300]),
        lambda path: path.write_bytes(b"no gzip" * 500),
        lambda path: path.write_bytes(b""),
    ],
)
def test_an_archive_that_is_gone_or_damaged_is_told_of(get, data, address, spoil):
    [path] = archive.files(data)
    spoil(path)
    response = get(f"{address}/archived/text")
    assert response.status_code == 404
    assert path.name in response.text


def test_a_record_with_a_bit_flipped_is_never_taken_for_the_page(data):
    [path] = archive.files(data)
    whole, name = path.read_bytes(), path.relative_to(data).as_posix()
    [start] = [found.offset for found in archive.pages(path) if found.key == KEY]
    for place in range(start, start + 300, 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 64]) + whole[place + 1 :])
        with contextlib.suppress(RecordError):
            assert warc.record(data, name, start, "mau", KEY).body == PAGE.encode()


def test_a_record_of_another_page_is_not_taken_for_it(data):
    [path] = archive.files(data)
    name = path.relative_to(data).as_posix()
    for found in archive.pages(path):
        if found.key == KEY:
            assert warc.record(data, name, found.offset, "mau", KEY).url == ADDRESS
        else:
            with pytest.raises(RecordError, match="does not hold"):
                warc.record(data, name, found.offset, "mau", KEY)
    with pytest.raises(RecordError):
        warc.record(data, name, 0, "mau", KEY)


@pytest.mark.parametrize(
    "file", ["corpus.db", "../x", "/etc/passwd", "archive/../corpus.db", "archive/none.gz", "archive"]
)
def test_only_archives_are_read(data, file):
    with pytest.raises(RecordError):
        warc.record(data, file, 0, "mau", KEY)


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("Cà Mau".encode(), "text/html", "Cà Mau"),
        ("Cà Mau".encode("utf-16"), "text/html", "Cà Mau"),
        ("Cà".encode("cp1258"), "text/html; charset=windows-1258", "Cà"),
        ('<meta charset="cp1258"><p>Cà'.encode("cp1258"), "text/html", '<meta charset="cp1258"><p>Cà'),
        (b"\xff\xfe\x00", "text/html; charset=nonsense", None),
        (bytes(range(256)), "text/html; charset=\x00;utf-8", None),
        (b"", "", ""),
    ],
)
def test_the_text_is_read_by_the_charset_that_it_says(body, content_type, text):
    found = Record(url=ADDRESS, fetched_at="", status=200, content_type=content_type, body=body)
    assert isinstance(found.text, str)
    assert text is None or found.text == text


def test_an_edition_finds_the_archive_beside_the_link(data):
    edition = beside.edition(data / "corpus.db", data / "editions" / "corpus-000001.db")
    (data / "corpus.db").unlink()
    beside.switch(data / "corpus.db", edition)
    address = one(edition, "SELECT id FROM documents WHERE archive_file IS NOT NULL")
    assert getter(data / "corpus.db")(f"/document/{address}/archived/text").text == PAGE
