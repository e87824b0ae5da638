import gzip
import random
import subprocess
import sys
import zlib
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from crawler import archive
from crawler.archive import ArchiveError
from crawler.archive_writer import ArchiveWriter
from crawler.visits import Page

NOW = datetime(2025, 7, 14, 15, 30, 12, 345678, tzinfo=UTC)
URL = "https://sct.example.gov.vn/vi/news/tin/tap-huan-7.html"


def made_page(number: int = 7, body: bytes = "<p>Tập huấn</p>".encode(), **changed: object) -> Page:
    url = URL.replace("7", str(number))
    fields = {
        "url": url,
        "final_url": url,
        "status": 200,
        "headers": (("Content-Type", "text/html"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")),
        "body": body,
        "fetched_at": NOW + timedelta(seconds=number),
        "requested": (("User-Agent", "SoTinh/0.1"),),
    }
    return Page(**(fields | changed))


def written(folder: Path, *pages: Page, key: str | None = "7") -> Path:
    writer = ArchiveWriter(folder, "sct-mau", 3, NOW, {"software": "sotinh"})
    for page in pages:
        writer.write(page, key)
    length = writer.sync()
    writer.close()
    assert writer.path.stat().st_size == length
    return writer.path


def test_what_was_written_is_read_again(tmp_path):
    moved = made_page(8, final_url=URL, status=200)
    path = written(tmp_path, made_page(), moved)
    assert path == tmp_path / "archive/sct-mau/sct-mau-20250714T153012Z-00003.warc.gz"
    first, second = archive.pages(path)
    assert (first.url, first.final_url, first.body, first.status) == (URL, URL, made_page().body, 200)
    assert (first.source, first.key, first.fetched_at) == ("sct-mau", "7", NOW + timedelta(seconds=7))
    assert first.header("content-type") == "text/html"
    assert [value for name, value in first.headers if name == "Set-Cookie"] == ["a=1", "b=2"]
    assert first.text() == "<p>Tập huấn</p>"
    assert (second.url, second.final_url) == (moved.url, URL)


def test_a_list_has_no_key(tmp_path):
    assert next(archive.pages(written(tmp_path, made_page(), key=None))).key is None


def test_nothing_written_makes_no_file(tmp_path):
    writer = ArchiveWriter(tmp_path, "sct-mau", 1, NOW, {})
    assert (writer.sync(), writer.path) == (0, None)
    assert archive.files(tmp_path) == []


def test_files_come_in_the_order_of_time(tmp_path):
    for source, hours in (("b", 2), ("a", 3), ("c-d", 1)):
        writer = ArchiveWriter(tmp_path, source, 1, NOW + timedelta(hours=hours), {})
        writer.write(made_page(), "7")
        writer.close()
    assert [path.parent.name for path in archive.files(tmp_path)] == ["c-d", "b", "a"]


def test_encodings_of_the_way_are_not_claimed(tmp_path):
    headers = (("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"), ("Content-Length", "3"))
    page = next(archive.pages(written(tmp_path, made_page(headers=headers))))
    assert dict(page.headers) == {"Content-Length": str(len(page.body))}


def test_odd_headers_and_addresses_survive(tmp_path):
    headers = (("Tên", "7"), ("X-Name", "Sở Công Thương".encode().decode("latin-1")), ("Empty", ""))
    page = next(archive.pages(written(tmp_path, made_page(headers=headers, status=799), key="tin/bài-7")))
    assert [name for name, _ in page.headers] == ["X-Name", "Empty", "Content-Length"]
    assert (page.status, page.key) == (799, "tin/bài-7")


@settings(max_examples=30, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"\r\n\r\nWARC/1.1\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"\x1f\x8b\x08"]),
)
def test_any_body_survives(tmp_path_factory, body, odd):
    path = written(tmp_path_factory.mktemp("any"), made_page(1, body + odd), made_page(2, odd + body))
    assert [page.body for page in archive.pages(path)] == [body + odd, odd + body]


@pytest.mark.parametrize("command", [["index", "-f", "warc-type,warc-target-uri"], ["check", "-v"]])
def test_standard_tools_read_it(tmp_path, command):
    path = written(tmp_path, made_page(), made_page(8))
    done = subprocess.run(
        [sys.executable, "-m", "warcio.cli", *command, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "digest" not in done.stdout or "digest pass" in done.stdout


def test_a_request_record_stands_beside_each_response(tmp_path):
    path = written(tmp_path, made_page())
    with path.open("rb") as file:
        records = [
            (one.rec_type, one.http_headers and one.http_headers.get_header("User-Agent"))
            for one in ArchiveIterator(file)
        ]
    assert records == [("warcinfo", None), ("response", None), ("request", "SoTinh/0.1")]


def read(path: Path) -> tuple[list[bytes], list[str]]:
    """The bodies of the pages, and what is told of damage."""
    told: list[str] = []
    return [page.body for page in archive.pages(path, told.append)], told


def test_a_torn_end_is_told_and_left_out(tmp_path):
    """At whatever byte the crawl was killed, the pages before it are read, and the last one whole or not."""
    path = written(tmp_path, made_page(1), made_page(2), made_page(3))
    data = path.read_bytes()
    ends = {*starts(data), len(data)}
    seen = set()
    for cut in range(0, len(data), 13):
        path.write_bytes(data[:cut])
        bodies, told = read(path)
        assert bodies == [made_page(number).body for number in range(1, len(bodies) + 1)]
        assert len(told) == (cut not in ends)
        seen.add(len(bodies))
    assert seen == {0, 1, 2, 3}


def starts(data: bytes) -> list[int]:
    """Where the members of an archive begin."""
    found, start = [], 0
    while start < len(data):
        found.append(start)
        decompressor = zlib.decompressobj(31)
        decompressor.decompress(data[start:])
        start = len(data) - len(decompressor.unused_data)
    return found


def test_a_flipped_bit_costs_its_own_record_and_is_told(tmp_path):
    """Wherever it is: each page but one is read, as it was, and what is lost is told with its place."""
    pages = [made_page(number, f"<p>Tập huấn {number}</p>".encode() * number) for number in range(1, 9)]
    path = written(tmp_path, *pages)
    data, chance, told_of = path.read_bytes(), random.Random(1), 0
    for _ in range(200):
        place = chance.randrange(len(data))
        path.write_bytes(data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :])
        bodies, told = read(path)
        expected = [page.body for page in pages]
        assert [body for body in expected if body in bodies] == bodies
        assert len(bodies) >= len(expected) - 1
        assert told or bodies == expected
        told_of += bool(told)
    assert told_of > 190, "but for the few bytes of a gzip header that say nothing"


def test_damage_is_told_with_what_is_lost_and_what_to_do(tmp_path):
    path = written(tmp_path, made_page(1), made_page(2), made_page(3))
    data = bytearray(path.read_bytes())
    place = starts(bytes(data))[4] - 6
    data[place] ^= 0xFF
    path.write_bytes(bytes(data))
    bodies, [told] = read(path)
    assert len(bodies) == 3 or URL.replace("7", "2") in told
    assert told.startswith(f"{path}: damaged from byte ")
    assert f"remove {tmp_path}/crawl/sct-mau to have" in told


@pytest.mark.parametrize("size", [1, 4096, 100_000])
def test_zeros_after_the_end_are_told(tmp_path, size):
    path = written(tmp_path, made_page(1), made_page(2))
    path.write_bytes(path.read_bytes() + bytes(size))
    bodies, [told] = read(path)
    assert bodies == [made_page(1).body, made_page(2).body]
    assert "incorrect header" in told or "cut off" in told


@pytest.mark.parametrize("kept", [0, 5, 11, 60, 150])
def test_zeros_over_the_last_record_are_told(tmp_path, kept):
    path = written(tmp_path, made_page(1), made_page(2))
    data = path.read_bytes()
    last = starts(data)[-2] + kept
    path.write_bytes(data[:last] + bytes(len(data) - last))
    bodies, told = read(path)
    assert bodies[0] == made_page(1).body
    assert told


def test_a_body_that_is_not_the_one_that_was_written_is_told(tmp_path):
    """In a member that is sound by its own checksum."""
    path = written(tmp_path, made_page(1), made_page(2))
    data = path.read_bytes()
    places = starts(data)
    members = [data[start:end] for start, end in pairwise([*places, len(data)])]
    at = next(n for n, one in enumerate(members) if b"WARC-Type: response" in gzip.decompress(one))
    members[at] = gzip.compress(gzip.decompress(members[at]).replace(b"<p>", b"<q>"))
    path.write_bytes(b"".join(members))
    bodies, [told] = read(path)
    assert bodies == [made_page(2).body]
    assert "digest" in told


def test_damage_is_an_error_where_nobody_is_told(tmp_path):
    path = written(tmp_path, made_page(1), made_page(2))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data))
    with pytest.raises(ArchiveError, match="damaged from byte"):
        list(archive.pages(path))


def test_another_file_is_an_error(tmp_path):
    path = tmp_path / "x.warc.gz"
    path.write_bytes(gzip.compress(b"no archive at all"))
    with pytest.raises(ArchiveError, match="no record"):
        list(archive.pages(path))


def test_a_page_is_decoded_whatever_its_header_says(tmp_path):
    body = "<meta charset=utf-8><p>Tập huấn sản xuất sạch hơn ở tỉnh</p>".encode()
    page = made_page(body=body, headers=(("Content-Type", "image/png; charset=iso-8859-1"),))
    path = written(tmp_path, page)
    assert "Tập huấn sản xuất sạch hơn" in next(archive.pages(path)).text()
    assert BytesIO(path.read_bytes()).read(2) == b"\x1f\x8b"
