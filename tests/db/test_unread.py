"""What nothing was made of is counted over the corpus, and forgotten where it is read."""

from dataclasses import replace
from datetime import UTC, datetime

from crawler import dump
from db import reextraction, unread
from db.store import store
from nlp.extraction import extract_document
from tests.db.making import document

SLIP = "Hội nghị diễn ra ngày 31/02/2018 tại Long An."
LEFT = "Một đoạn văn dài bị bỏ khỏi trang."


def put(db, text, **changes):
    one = document(text=text, **changes)
    store(db, one, extract_document(one.readable()))


def rows(db):
    return {(row["kind"], row["what"]): row for row in db.query("SELECT * FROM unread")}


def test_a_value_is_counted_over_documents_and_days(db):
    put(db, f"{SLIP}\n{SLIP}", url="a.txt", fetched_at=datetime(2026, 3, 1, tzinfo=UTC))
    put(db, SLIP, url="b.txt", fetched_at=datetime(2026, 3, 9, tzinfo=UTC))
    [row] = rows(db).values()
    assert (row["kind"], row["what"], row["times"], row["documents"]) == ("date", "31/02/2018", 3, 2)
    assert (row["first_seen"], row["last_seen"], row["example"]) == ("2026-03-01", "2026-03-09", SLIP)
    put(db, "Hội nghị diễn ra ngày 28/02/2018 tại Long An.", url="a.txt")
    assert rows(db)["date", "31/02/2018"]["times"] == 1


def test_lines_left_out_of_a_page_stay_told_when_its_text_is_read_again(db):
    put(db, SLIP, dropped_lines=(LEFT,))
    assert rows(db)["line", LEFT]["documents"] == 1
    [id_] = db.execute("SELECT id FROM documents").fetchone()
    [task] = reextraction.tasks(db, [id_])
    assert task.read().dropped_lines == (LEFT,)


def test_a_document_keeps_so_many_values_and_no_long_ones(db):
    put(db, SLIP, dropped_lines=tuple(f"{number} " + "dài " * 200 for number in range(2 * unread.MOST)))
    kept = list(db.query("SELECT what FROM unread_mentions"))
    assert len(kept) == unread.MOST
    assert max(len(row["what"]) for row in kept) == unread.LONGEST


def test_prose_below_the_end_of_an_article_is_told():
    prose = (
        "Lớp tập huấn do Trung tâm Khuyến công tổ chức cho các cơ sở công nghiệp nông thôn trong tỉnh "
        + ("và các huyện lân cận trong năm nay.")
    )
    body = "\n".join(["Tập huấn khuyến công", "12/03/2018", *[f"{number}. {prose}" for number in range(3)]])
    page = f"{body}\nCác tin khác\nTin một\n{prose}\nTin hai"
    article = dump.read(page)
    assert prose not in article.text.split("\n")
    assert article.dropped_lines == (prose,)
    assert dump.read(body).dropped_lines == ()
    assert replace(article, dropped_lines=()) == replace(dump.read(page), dropped_lines=())
