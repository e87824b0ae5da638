"""Letters that are taken for others where capitals do not count: nothing raises, all are looked up alike."""

import csv
import re
from importlib import resources
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.charset import clean_text
from nlp.extraction import extract_document
from nlp.language.letters import lowered
from nlp.records import Extraction
from nlp.text.document import Document

EVERY = "".join(chr(code) for code in range(0x20, 0x20000) if not 0xD800 <= code < 0xE000)
DATA = resources.files("nlp").joinpath("data")
VOCABULARIES = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".csv"))
ALPHABET = sorted(set("".join(DATA.joinpath(name).read_text("utf-8") for name in VOCABULARIES)))
DISGUISES = [str.maketrans("iIsSkK", to) for to in ("İİſſKK", "ııſſKK", "ıİsSKK")]
SAMPLE = (
    "Sau khi tổ chức 02 lớp tập huấn khuyến công cho 45 cơ sở, trên 30 kW điện được tiết kiệm. Trong sáu "
    "tháng đầu năm 2018, quý III và quý IV/2018, Sở Công Thương tỉnh Kiên Giang hỗ trợ không quá 200 triệu "
    "đồng theo Kế hoạch số 19/KH-UBND; sản xuất sạch hơn dự kiến giảm ít nhất 15% khí "
    "thải, khoảng 2 nghìn km2. Nhiệm vụ: kiểm toán năng lượng sẽ triển khai tại Bắc "
    "Kạn. Ông Trần Kiên Sinh - Giám đốc Sở chủ trì."
)


def assert_sound(text: str, found: Extraction) -> None:
    kinds = (found.provinces, found.decisions, found.officials, found.figures, found.activities)
    for mention in chain(*kinds):
        assert text[mention.start : mention.end] == mention.quote


@pytest.mark.parametrize("letter", ALPHABET)
def test_what_a_pattern_takes_for_a_letter_is_looked_up_as_it(letter: str) -> None:
    for taken in re.findall(re.escape(letter), EVERY, re.IGNORECASE):
        assert lowered(taken) == lowered(letter)


def test_lowering_keeps_offsets() -> None:
    assert len(lowered(EVERY)) == len(EVERY)


def cells(name: str) -> list[str]:
    lines = [
        line for line in DATA.joinpath(name).read_text("utf-8").splitlines() if line[:1] not in ("#", "")
    ]
    first = (row[0] for row in csv.reader(lines[1:]))
    return [cell for cell in first if re.search("[isk]", cell)][:60]


@pytest.mark.parametrize("disguise", DISGUISES, ids=["dotted", "dotless", "mixed"])
@pytest.mark.parametrize("name", VOCABULARIES)
def test_no_entry_of_a_vocabulary_raises_in_disguise(name: str, disguise: dict[int, int]) -> None:
    lines = [f"Sau {cell.translate(disguise)} 02 {cell.upper().translate(disguise)}" for cell in cells(name)]
    text = "\n".join(lines)
    assert_sound(text, extract_document(Document(text)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_text_raises_whatever_stands_for_its_letters(data: st.DataObject) -> None:
    letters = list(SAMPLE)
    for at in data.draw(st.lists(st.integers(0, len(letters) - 1), max_size=40)):
        letters[at] = data.draw(st.sampled_from("İıſKÅßﬁŉẞΣςµμǅⅣ①²٣３\u0307\u0301\u200d\x00\ud800"))
    text = "".join(letters)
    assert_sound(text, extract_document(Document(text)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_raises_between_words_that_are_read(before: str, after: str) -> None:
    text = f"{before} tổ chức 02 lớp {after} cho 15 {before}"
    assert_sound(text, extract_document(Document(text)))


@pytest.mark.parametrize("disguise", DISGUISES, ids=["dotted", "dotless", "mixed"])
def test_a_text_is_cleaned_of_letters_that_stand_for_others(disguise: dict[int, int]) -> None:
    assert clean_text(SAMPLE.translate(disguise)).lower() == SAMPLE.lower()


def test_ligatures_are_read_as_their_letters() -> None:
    assert clean_text("proﬁt, oﬃce, ﬂow, aﬀair") == "profit, office, flow, affair"
