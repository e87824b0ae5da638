import json
from dataclasses import replace
from datetime import UTC, datetime

from db import revisions
from db.records import Attachment
from db.store import store
from tests.db.making import TEXT, document, extraction

LATER = datetime(2024, 5, 9, tzinfo=UTC)


def test_what_a_page_said_before_is_kept(db):
    store(db, document(), extraction())
    store(db, document(text=TEXT + " Sửa lần một.", fetched_at=LATER), extraction())
    store(db, document(text=TEXT + " Sửa lần hai.", fetched_at=LATER), extraction())
    rows = list(db.query("SELECT id, text, fetched_at, replaced_at FROM revisions ORDER BY id"))
    assert [row["text"] for row in rows] == [TEXT, TEXT + " Sửa lần một."]
    assert rows[0]["fetched_at"] == "2024-05-06T07:08:09+00:00"
    assert rows[0]["replaced_at"] == "2024-05-09T00:00:00+00:00"
    assert rows[1]["id"].endswith("-r2")


def test_another_home_province_is_no_revision(db):
    store(db, document(), extraction())
    assert store(db, document(home_province=None), extraction()) == "changed"
    assert db["revisions"].count == 0


def test_attachments_follow_the_page(db):
    first, second = (
        Attachment("https://so.example/1.pdf", "Một.pdf"),
        Attachment("https://so.example/2.pdf", "Hai.pdf"),
    )
    store(db, document(attachments=(first, second)), extraction())
    assert [row["name"] for row in db["attachments"].rows] == ["Một.pdf", "Hai.pdf"]
    assert store(db, replace(document(), attachments=(second,)), extraction()) == "changed"
    assert [row["name"] for row in db["attachments"].rows] == ["Hai.pdf"]
    [before] = db["revisions"].rows
    assert json.loads(before["attachments"]) == [[first.url, "Một.pdf"], [second.url, "Hai.pdf"]]


def test_a_file_that_is_all_that_changed_makes_a_revision(db):
    many = tuple(Attachment(f"https://so.example/{n}.pdf", f"Tệp {n}.pdf") for n in range(12))
    store(db, document(attachments=many), extraction())
    assert revisions.attachments_of(db, next(db["documents"].rows)["id"]) == many
    store(db, document(attachments=(*many[:-1], replace(many[-1], name="Tệp mới.pdf"))), extraction())
    assert db["revisions"].count == 1
