"""A file that several pages link to, or that a portal gives at several addresses, is one document."""

from contextlib import closing
from importlib import resources

import pytest

from crawler import endings
from db import site
from db.corpus import open_corpus
from tests.crawler.formats.making import pdf, prose
from tests.crawler.nights import ORIGIN
from tests.crawler.test_attached import linking
from tests.test_attached import DECISION, nights, taken

FILE = pdf([prose(DECISION)])


def asked(db, query, id_):
    """What the site's ``query`` gives of the document ``id_``."""
    sql = resources.files(site).joinpath("queries", f"{query}.sql").read_text(encoding="utf-8")
    return list(db.query(sql, {"id": id_}))


@pytest.mark.parametrize("other", ["/t/qd.pdf", "/t/ban-sao.pdf"])
def test_all_pages_that_link_a_file_are_told(tmp_path, other):
    made = nights(
        tmp_path, {1: linking("/t/qd.pdf"), 2: linking(other)}, {"/t/qd.pdf": FILE, "/t/ban-sao.pdf": FILE}
    )
    made.run()
    rows, said = taken(made, tmp_path / "corpus.db")
    assert said == []
    [file] = [row for row in rows.values() if row["kind"] == "attachment"]
    pages = {row["id"] for row in rows.values() if row["kind"] == "page"}
    with closing(open_corpus(tmp_path / "corpus.db")) as db:
        addresses = [row["url"].removeprefix(ORIGIN) for row in db.query("SELECT url FROM file_addresses")]
        told = [row["id"] for row in asked(db, "document_linking", file["id"])]
        assert {file["parent_id"], *told} == pages
        assert len(addresses) == (other != "/t/qd.pdf")
        for page in pages:
            assert [one["document_id"] for one in asked(db, "document_attachments", page)] == [file["id"]]


@pytest.mark.parametrize("name", ["bai.ppt", "bieu.xlsm", "mau.docm", "ho-so.rar", "ho-so.7z", "bang.ods"])
def test_what_is_not_read_is_not_asked_for_and_told_once(tmp_path, name):
    made = nights(tmp_path, {1: linking(f"/t/{name}")}, {f"/t/{name}": b"\xd0\xcf\x11\xe0"})
    assert f"/t/{name}" not in made.run()
    assert [failure.error for failure in made.failures] == [endings.LEFT_OUT[f".{name.partition('.')[2]}"]]
    made.run()
    assert made.failures == []
