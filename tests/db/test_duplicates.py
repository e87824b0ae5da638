from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from db import duplicates
from db.corpus import open_corpus
from db.ids import document_id
from db.store import store
from tests.db.making import document, extraction

STORY = (
    "Sáng 12/3, tại thành phố Tân An, Sở Công Thương khai mạc phiên chợ đưa hàng Việt về nông thôn với "
    "bốn mươi gian hàng của các cơ sở trong tỉnh. Phiên chợ kéo dài năm ngày, giới thiệu nông sản chế "
    "biến, đồ gỗ và hàng thủ công; ban tổ chức bố trí xe đưa đón bà con các xã vùng sâu. Dịp này, trung "
    "tâm khuyến công trao giấy chứng nhận cho sáu sản phẩm tiêu biểu."
)
REPOST = STORY.replace("Sáng 12/3", "(Báo Mẫu) Sáng 12/3").replace("bốn mươi", "40") + " Theo Báo Mẫu"
OTHER = (
    "Chiều 15/3, tại thành phố Tân An, Sở Công Thương tổng kết phiên chợ đưa hàng Việt về nông thôn. Sau "
    "năm ngày, doanh số đạt hơn hai tỷ đồng, sức mua ở các xã vùng sâu tăng mạnh. Đại diện trung tâm "
    "khuyến công đề nghị các huyện sớm đăng ký cho kỳ sau, nhất là nhóm cơ sở chế biến nông sản và hàng "
    "thủ công chưa có điều kiện tham gia lần này."
)
FIRST = document(url="a.txt", text=STORY, published=date(2018, 3, 12))
SECOND = document(url="b.txt", text=REPOST, published=date(2018, 3, 14))
THIRD = document(url="c.txt", text=OTHER, published=date(2018, 3, 16))


def copies(db):
    rows = db.execute("SELECT url, duplicate_of FROM documents ORDER BY url")
    return dict(rows.fetchall())


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, THIRD])))
def test_a_repost_points_to_the_first_copy_in_whatever_order_they_come(db, order):
    for each in order:
        store(db, each, extraction())
    assert copies(db) == {"a.txt": None, "b.txt": document_id("files", "a.txt"), "c.txt": None}


def test_a_repost_that_changes_is_no_repost_any_more(db):
    store(db, FIRST, extraction())
    store(db, SECOND, extraction())
    store(db, document(url="b.txt", text=OTHER), extraction())
    assert copies(db) == {"a.txt": None, "b.txt": None}


def test_the_copies_of_a_first_copy_that_changes_are_found_anew(db):
    store(db, FIRST, extraction())
    store(db, SECOND, extraction())
    store(db, document(url="a.txt", text=OTHER), extraction())
    assert copies(db) == {"a.txt": None, "b.txt": None}


def test_of_undated_copies_the_one_fetched_first_is_the_first(db):
    for hour, url in ((9, "a.txt"), (8, "b.txt")):
        fetched = datetime(2024, 5, 6, hour, tzinfo=UTC)
        store(db, document(url=url, text=STORY, published=None, fetched_at=fetched), extraction())
    assert copies(db) == {"a.txt": document_id("files", "b.txt"), "b.txt": None}


def test_short_texts_are_nobodys_copy(db):
    for url in ("a.txt", "b.txt"):
        store(db, document(url=url, text="Tin đang cập nhật."), extraction())
    assert copies(db) == {"a.txt": None, "b.txt": None}


def test_a_signature_is_the_same_in_every_process(tmp_path):
    shingles = duplicates.shingles_of(STORY)
    assert duplicates._bands(shingles)[:2] == duplicates._bands(sorted(shingles))[:2]
    db = open_corpus(tmp_path / "other.db")
    store(db, FIRST, extraction())
    stored = [row[0] for row in db.execute("SELECT hash FROM fingerprints ORDER BY band")]
    assert stored == duplicates._bands(shingles)
