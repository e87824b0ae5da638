import random
from datetime import UTC, date, datetime, timedelta
from itertools import chain, permutations

import pytest

from db import duplicates, tellings
from db.corpus import open_corpus
from db.ids import document_id
from db.records import Source
from db.store import store, store_sources
from tests.db import stories
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


@pytest.mark.parametrize("text", stories.REPOSTS.values(), ids=stories.REPOSTS)
def test_a_story_posted_again_is_known_whatever_was_changed(db, text):
    store(db, document(url="a.txt", text=stories.STORY, published=date(2018, 3, 12)), extraction())
    store(db, document(url="b.txt", text=text, published=date(2018, 3, 14)), extraction())
    assert copies(db) == {"a.txt": None, "b.txt": document_id("files", "a.txt")}


@pytest.mark.parametrize("pair", stories.OTHERS.values(), ids=stories.OTHERS)
def test_what_tells_other_things_in_the_same_words_is_another_document(db, pair):
    assert duplicates.similarity(*map(duplicates.shingles_of, pair)) > 0.5
    for url, text in zip(("a.txt", "b.txt"), pair, strict=True):
        store(db, document(url=url, text=text), extraction())
    assert copies(db) == {"a.txt": None, "b.txt": None}


def story(name, text):
    """A page of a portal of its own."""
    return duplicates._Story(
        id=name,
        source_id=name,
        parent_id=None,
        place=("", False, "", name),
        copy_of=None,
        contents=duplicates._contents(text),
    )


def test_a_pair_at_the_threshold_is_one_story(monkeypatch):
    alike = duplicates.similarity(*map(duplicates.shingles_of, (STORY, REPOST)))
    for threshold, is_copy in ((alike, True), (alike + 1e-9, False)):
        monkeypatch.setattr(duplicates, "THRESHOLD", threshold)
        assert story("b", REPOST).is_copy_of(story("a", STORY)) == is_copy


def test_the_nearest_of_those_that_share_a_band_are_compared(db, monkeypatch):
    monkeypatch.setattr(duplicates, "NEAREST", 1)
    days = {"a.txt": 12, "b.txt": 13, "c.txt": 14, "d.txt": 15, "e.txt": 16}
    for url, day in days.items():
        store(db, document(url=url, text=STORY, published=date(2018, 3, day)), extraction())
    ids = {url: document_id("files", url) for url in days}
    near = duplicates._copies(db, duplicates._story(db, ids["c.txt"]))
    assert {one.id for one in near} == {ids["b.txt"], ids["d.txt"]}


@pytest.mark.parametrize(("kept", "least", "most"), [(0.5, 0.3, 0.45), (0.7, 0.45, 0.59)])
def test_texts_that_share_half_of_their_words_are_two_stories(kept, least, most):
    other = "nhiều hộ trong xã đã mua máy sấy mới, giá bán nhờ vậy tăng thêm và việc làm ổn định hơn trước"
    mixed = f"{STORY[: int(len(STORY) * kept)]} {other}"
    assert least < duplicates.similarity(*map(duplicates.shingles_of, (STORY, mixed))) < most
    assert not story("b", mixed).is_copy_of(story("a", STORY))


def test_a_text_that_names_its_source_is_the_same_story():
    assert story("b", REPOST).is_copy_of(story("a", STORY))


@pytest.fixture
def portals(db):
    names = ("sct-a", "sct-b")
    store_sources(
        db, [Source(id=one, name=one, homepage=None, province_id=None, family="generic") for one in names]
    )


@pytest.mark.usefixtures("portals")
def test_within_a_portal_only_the_same_text_is_a_copy(db):
    edited = stories.REPOSTS["the last paragraph cut"]
    for n, (source, text) in enumerate(
        [("sct-a", stories.STORY), ("sct-a", edited), ("sct-a", stories.STORY), ("sct-b", edited)]
    ):
        made = document(source_id=source, url=f"{n}", text=text, published=date(2018, 3, 12 + n))
        store(db, made, extraction())
    first = document_id("sct-a", "0")
    assert copies(db) == {"0": None, "1": None, "2": first, "3": first}


def test_many_documents_are_pointed_alike_in_whatever_order_they_come(path, tmp_path):
    made = [
        document(
            url=f"{n}.txt",
            text=f"{text} {'Theo Báo Mẫu.' * (n % 3)}",
            published=date(2018, 1, 1) + timedelta(days=n % 11) if n % 4 else None,
            fetched_at=datetime(2024, 5, 6, n % 24, n, tzinfo=UTC),
        )
        for n, text in enumerate(chain(stories.REPOSTS.values(), *stories.OTHERS.values()))
    ]
    found = []
    for seed in (1, 2, 3):
        db = open_corpus(tmp_path / f"{seed}.db")
        random.Random(seed).shuffle(made)
        for each in made:
            store(db, each, extraction())
        found.append(copies(db))
        db.close()
    assert found[0] == found[1] == found[2]


def test_the_work_for_a_document_is_bounded_however_many_are_like_it(db, monkeypatch):
    monkeypatch.setattr(duplicates, "NEAREST", 2)
    looked_at = []
    story = duplicates._story
    monkeypatch.setattr(duplicates, "_story", lambda db, one: looked_at.append(one) or story(db, one))
    counts = []
    for n in range(300):
        looked_at.clear()
        text = stories.timetable(n, n % 20 + 1, n % 12 + 1)
        store(
            db,
            document(url=f"{n}", text=text, published=date(2018, 1, 1) + timedelta(days=7 * n)),
            extraction(),
        )
        counts.append(len(looked_at))
    assert max(counts) <= 2 * 2 * duplicates.BANDS + 1
    assert set(copies(db).values()) == {None}


@pytest.mark.parametrize("page", ["a", "b", "c"])
def test_a_file_is_the_copy_of_the_page_it_is_attached_to_whichever_was_fetched_first(db, page):
    store_sources(db, [Source(id="mau", name="Mẫu", homepage=None, province_id=None, family="generic")])
    parent = document_id("mau", page)
    page_of = document(source_id="mau", key=page, url=page, text=STORY)
    file = document(
        source_id="mau",
        key="x.pdf",
        url="x.pdf",
        text=STORY,
        kind="attachment",
        parent_id=parent,
        media_type="application/pdf",
        fetched_at=page_of.fetched_at - timedelta(seconds=1),
    )
    for each in (page_of, file):
        store(db, each, extraction())
    assert copies(db) == {page: None, "x.pdf": parent}


def test_shingles_are_of_three_words_and_as_many_as_there_are():
    words = [f"từ{number}" for number in range(20)]
    found = duplicates.shingles_of(" ".join(words))
    assert {len(shingle.split()) for shingle in found} == {3}
    assert len(found) == 18
    assert duplicates.shingles_of(" ".join(words[:-1])) == frozenset()


@pytest.mark.parametrize(("lines", "is_told"), [(2, False), (3, True)])
def test_the_last_three_short_lines_of_a_text_are_its_signature(lines, is_told):
    text = "\n".join(["Trung tâm mở lớp.", "Có 25 hộ", *["Tin ảnh"] * lines])
    assert any("25" in told.numbers for told in tellings.of(text).values()) is is_told


def test_two_stories_share_no_fingerprint(db):
    for number in range(2):
        words = " ".join(f"từ{number}x{at}" for at in range(40))
        store(db, document(url=f"{number}", key=f"{number}", text=words), extraction())
    hashes = [value for (value,) in db.execute("SELECT hash FROM fingerprints")]
    assert len(set(hashes)) == len(hashes) == 2 * duplicates.BANDS


def test_what_one_text_tells_beside_the_other_is_no_contradiction():
    body = "Trung tâm mở {} lớp tập huấn khuyến công cho các cơ sở trong tỉnh và các hợp tác xã của huyện."
    five, seven = (tellings.of(body.format(number)) for number in (5, 7))
    both = tellings.of(f"{body.format(5)}\n{body.format(7)}")
    assert tellings.contradict(five, seven)
    assert not tellings.contradict(five, both)
    assert not tellings.contradict(both, seven)
