import httpx
import pytest

from db.corpus import open_corpus
from db.site import download
from tests.site import beside, corpora
from tests.site.conftest import getter, one, serving

ADDRESS = "/download/corpus.db"


@pytest.fixture(scope="module")
def edition(corpus, tmp_path_factory):
    return beside.edition(corpus, tmp_path_factory.mktemp("edition") / "corpus.db")


@pytest.fixture(scope="module")
def fetch(edition):
    return getter(edition)


def test_an_edition_is_handed_out_as_it_is(fetch, edition):
    response = fetch(ADDRESS)
    assert response.content == edition.read_bytes()
    assert response.headers["content-length"] == str(edition.stat().st_size)
    assert response.headers["content-type"] == "application/vnd.sqlite3"
    assert response.headers["content-disposition"] == 'attachment; filename="corpus.db"'
    assert "default-src 'none'" in response.headers["content-security-policy"]


def test_a_download_that_broke_off_goes_on(fetch, edition):
    whole = edition.read_bytes()
    tag = fetch(ADDRESS).headers["etag"]
    rest = fetch(ADDRESS, headers={"range": "bytes=5000-", "if-range": tag})
    assert (rest.status_code, rest.content) == (206, whole[5000:])
    assert rest.headers["content-range"] == f"bytes 5000-{len(whole) - 1}/{len(whole)}"
    assert fetch(ADDRESS, headers={"range": "bytes=0-15"}).content == whole[:16]
    assert fetch(ADDRESS, headers={"range": "bytes=-7"}).content == whole[-7:]


def test_a_download_of_an_older_edition_begins_anew(fetch, edition):
    response = fetch(ADDRESS, headers={"range": "bytes=5000-", "if-range": '"another"'})
    assert (response.status_code, response.content) == (200, edition.read_bytes())


@pytest.mark.parametrize(
    ("asked", "status"), [("bytes=99999999-", 416), ("bytes=b-a", 400), ("lines=1-2", 400)]
)
def test_a_range_that_is_none(fetch, asked, status):
    assert fetch(ADDRESS, headers={"range": asked}).status_code == status


def test_the_length_can_be_asked_for_alone(edition):
    for site in serving(edition):
        response = httpx.head(site + ADDRESS)
        assert (response.content, response.headers["content-length"]) == (b"", str(edition.stat().st_size))
        assert response.headers["accept-ranges"] == "bytes"


def test_a_corpus_that_is_written_to_is_copied(tmp_path, monkeypatch):
    path = corpora.plain(tmp_path / "corpus.db", articles=3)
    get = getter(path)
    with open_corpus(path) as writing:
        writing.execute("UPDATE documents SET title = 'Vừa đổi'")
        writing.conn.commit()
        (tmp_path / "got.db").write_bytes(get(ADDRESS).content)
        writing.execute("UPDATE documents SET title = 'Đổi nữa'")
        writing.conn.commit()
        assert get(ADDRESS).content == (tmp_path / "got.db").read_bytes()
        monkeypatch.setattr(download, "SECONDS", -1)
        (tmp_path / "next.db").write_bytes(get(ADDRESS).content)
    assert one(tmp_path / "got.db", "SELECT title FROM documents") == "Vừa đổi"
    assert one(tmp_path / "next.db", "SELECT title FROM documents") == "Đổi nữa"
    assert one(tmp_path / "got.db", "PRAGMA journal_mode") == "delete"


def test_datasettes_own_download_is_closed(edition):
    assert getter(edition)("/corpus.db").status_code == 403
