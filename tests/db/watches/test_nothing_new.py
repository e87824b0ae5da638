"""What is no new content sends nothing: read again, changed, made again, posted again, rolled back."""

import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

import pipeline
from crawler import seals
from db import digests
from db.publication import editions

ALL = ("/search?q=khuyen+cong", "/province/long-an", "/programme/industrial-extension")
TEXTS = {
    "mot": "Bến Tre mở hội chợ\n\n02/05/2019\n\nNgày 1/5/2019, Sở Công Thương Bến Tre khai mạc hội chợ.",
    "hai": (
        "Cà Mau mở lớp tập huấn khuyến công\n\n15/05/2019\n\nNgày 14/5/2019, Sở Công Thương Cà Mau mở 02 lớp "
        "tập huấn theo Quyết định số 1419/QĐ-TTg ngày 07/9/2009 của Thủ tướng Chính phủ."
    ),
}


def sotinh(room, *arguments):
    return CliRunner().invoke(pipeline.main, [*arguments, "--data", str(room.data)], catch_exceptions=False)


def take_in(room, name):
    file = room.data.parent / f"{name}.txt"
    file.write_text(TEXTS[name], encoding="utf-8")
    assert sotinh(room, "ingest", str(file)).exit_code == 0


def test_what_is_read_again_or_made_again_sends_nothing(empty):
    take_in(empty, "mot")
    empty.watch("/search?q=tap+huan")
    empty.watch("/province/ca-mau")
    take_in(empty, "hai")
    [mail] = empty.mails()
    assert "2 trang" in mail["Subject"]
    empty.another_day()

    with closing(sqlite3.connect(empty.data / "corpus.db")) as db, db:
        db.execute("UPDATE documents SET extractor = 'older'")
        db.execute("UPDATE activities SET title = 'cũ'")
    seals.seal((empty.data / "corpus.db").resolve())
    assert "documents read again: 2" in sotinh(empty, "extract", "--stale").output
    assert sotinh(empty, "publish").exit_code == 0
    with closing(sqlite3.connect(empty.data / "corpus.db")) as db:
        assert db.execute("SELECT count(*) FROM activities WHERE title = 'cũ'").fetchone() == (0,)
    assert sotinh(empty, "rebuild").exit_code == 0
    assert editions.served(empty.data).number == 4
    assert empty.mails() == []


@pytest.mark.parametrize("page", ALL)
def test_a_text_that_was_there_sends_nothing_under_another_address_or_when_it_changes(newsroom, page):
    newsroom.watch(page)
    newsroom.publish("hai", like="mot")
    newsroom.publish("mot", like="khac han")
    assert newsroom.mails() == []
    newsroom.publish("ba")
    assert len(newsroom.mails()) == 1


def test_an_earlier_copy_of_what_was_told_sends_nothing(newsroom):
    newsroom.watch(ALL[1])
    newsroom.publish("hai", like="mot", published=None)
    assert newsroom.mails() == []


def test_what_was_rolled_back_is_not_told_twice(newsroom):
    newsroom.watch(ALL[0])
    newsroom.publish("hai")
    assert len(newsroom.mails()) == 1
    newsroom.another_day()
    assert sotinh(newsroom, "rollback").exit_code == 0
    assert newsroom.mails() == []
    newsroom.publish("hai")
    assert newsroom.mails() == []
    newsroom.publish("ba")
    [mail] = newsroom.mails()
    assert "so.example/hai" not in mail.get_body(("plain",)).get_content()


def test_what_was_there_before_the_watch_is_nothing_new(newsroom):
    newsroom.publish("hai")
    newsroom.watch(ALL[0])
    assert digests.send(newsroom.data) == []
    assert newsroom.mails() == []
