import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import comparable, fold, is_marked, spelling
from db.search_key import search_key

nfc = st.text().map(lambda text: unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Khuyến công", "khuyen cong"),
        ("ĐÀO TẠO nghề", "dao tao nghe"),
        ("Ðắk Lắk, Hoà Bình", "dak lak, hoa binh"),
        ("án ẩn ận ăn ân", "an an an an an"),
        ("Ữ ự ơ ợ ỵ", "u u o o y"),
        (unicodedata.normalize("NFD", "Quyết định"), "quyet dinh"),
        ("한국 Straße İ ½", "한국 straße i ½"),
    ],
)
def test_folding(text, folded):
    assert fold(text) == folded


@given(nfc)
def test_folding_keeps_every_character_in_its_place(text):
    assert len(fold(text)) == len(text)
    assert len(spelling(text)) == len(text)


@given(nfc)
def test_folding_keeps_letters_letters(text):
    # Word boundaries, and so the offsets of the index, are the same in both.
    assert [character.isalnum() for character in fold(text)] == [character.isalnum() for character in text]


@given(nfc)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("Hoà Bình", "HÒA  BÌNH"), ("Uỷ ban", "Ủy ban"), ("xã Thuỵ", "Xã  Thụy")]
)
def test_one_name_in_two_spellings(one, other):
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("Hùng", "Hưng"), ("Thanh", "Thạnh"), ("Đạo", "Dạo")])
def test_marks_tell_names_apart(one, other):
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(("word", "marked"), [("án", True), ("An", False), ("đi", True), ("2017", False)])
def test_whether_a_word_is_marked(word, marked):
    assert is_marked(word) is marked


@pytest.mark.parametrize(
    ("key", "folded"),
    [
        ("1419/QĐ-TTg", "1419qdttg"),
        ("08/KH-UBND", "8khubnd"),
        ("8/KH-UBND", "8khubnd"),
        ("15-NQ/TW", "15nqtw"),
        ("45/2012/NĐ-CP", "452012ndcp"),
        ("50/2010/QH12", "502010qh12"),
        ("566/KHPH-SCT-UBND", "566khphsctubnd"),
    ],
)
def test_search_key(key, folded):
    assert search_key(key) == folded
