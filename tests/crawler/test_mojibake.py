"""UTF-8 that was encoded twice: repaired where it decodes, refused where not, and sound text left alone."""

import random
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import files, homoglyphs, language, mojibake, page
from crawler.charset import clean_text, decode
from crawler.families import PageError
from crawler.files import FileError

TEXTS = [
    unicodedata.normalize("NFC", path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[1] / "gold/texts").glob("*.txt"))
]
LONG = max(TEXTS, key=len)
NO_LETTER = b"\x81\x8d\x8f\x90\x9d"


def latin1(text):
    return text.encode().decode("latin-1")


def cp1252(text):
    """As browsers do: the five bytes that windows-1252 leaves out are control characters."""
    return "".join(
        chr(byte) if byte in NO_LETTER else bytes([byte]).decode("cp1252") for byte in text.encode()
    )


@pytest.mark.parametrize("encoded", [latin1, cp1252, lambda text: cp1252(cp1252(text))])
@pytest.mark.parametrize("text", TEXTS)
def test_what_was_encoded_twice_is_repaired(encoded, text):
    assert mojibake.repaired(encoded(text)) == text
    assert decode(encoded(text).encode()) == decode(text.encode())


@pytest.mark.parametrize("text", TEXTS)
def test_sound_text_stays_as_it_is(text):
    assert mojibake.repaired(text) == text
    assert homoglyphs.latinised(text) == text
    assert language.trouble(text) is None


SOUND = [
    "“Tỉnh hỗ trợ 30 cơ sở ở XÔ”",
    "ỦY BAN NHÂN DÂN XÃ – HUYỆN",
    "THỊ XÃ”, XÃ… và XÃ\u00a0HỘI",
    "Giá 5€ – 10€, 20°C; Café, Müller & Söhne, «Ñandú»",
    "«Tôm cá»— mặt hàng chủ lực của tỉnh được hỗ trợ",
    "Héi th¶o vÒ s¶n xuÊt s¹ch h¬n",
]


@pytest.mark.parametrize("text", SOUND)
def test_marks_beside_letters_are_not_taken_for_one_letter(text):
    assert mojibake.repaired(text) == text


@pytest.mark.parametrize("encoded", [latin1, cp1252])
def test_a_title_alone_and_a_paragraph_alone_are_repaired(encoded):
    title, body = (
        "Hỗ trợ cơ sở đổi mới thiết bị",
        "Sở Công Thương hỗ trợ 12 cơ sở theo Quyết định số 9/QĐ-UBND.",
    )
    wanted = f"<title>{title}</title><p>{body}</p><p>{body}</p>"
    for part in (title, body):
        assert mojibake.repaired(wanted.replace(part, encoded(part), 1)) == wanted


@pytest.mark.parametrize("encoded", [latin1, cp1252])
def test_one_word_in_a_sound_line_is_repaired(encoded):
    sound = "UBND tỉnh {} 12 cơ sở"
    assert mojibake.repaired(sound.format(encoded("hỗ trợ"))) == sound.format("hỗ trợ")


def test_a_no_break_space_that_was_made_a_plain_one_is_a_part_of_its_letter():
    text = "Ngày 5/3, toàn tỉnh và các làng nghề là nơi hàng hóa làm ra; ngành Ạ"
    assert mojibake.repaired(cp1252(text).replace("\u00a0", " ")) == text
    spaced = re.sub(" +", " ", cp1252("là nơi và các làng").replace("\u00a0", " "))
    assert mojibake.repaired(spaced) == "là nơi và các làng"


@pytest.mark.parametrize("text", TEXTS)
def test_what_lost_bytes_on_its_way_is_refused(text):
    lost = mojibake.repaired(re.sub("[\x80-\x9f]", "", cp1252(text)))
    assert lost == text or "encoded twice" in language.trouble(lost) or "scrambled" in language.trouble(lost)


VOWELS = "aăâeêioôơuưy"
CONSONANTS = "bcdđghklmnpqrstvx"
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")


def scrambled(text, seed):
    """Vowels changed for vowels under their tones, consonants for consonants: it still looks Vietnamese."""
    chance, table = random.Random(seed), {}
    for letters, tones in ((VOWELS, TONES), (CONSONANTS, ("",))):
        others = chance.sample(letters, len(letters))
        for tone in tones:
            for one, other in zip(letters, others, strict=True):
                first, second = (unicodedata.normalize("NFC", letter + tone) for letter in (one, other))
                table |= {first: second, first.upper(): second.upper()}
    return text.translate(str.maketrans(table))


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_only_looks_vietnamese_is_refused(tmp_path, text):
    assert "scrambled" in language.trouble(scrambled(text, 1))


def test_scrambled_pages_and_files_are_refused_and_short_and_foreign_names_are_not(tmp_path):
    body = scrambled(LONG, 2)
    with pytest.raises(PageError, match="scrambled"):
        page.read(f"<html><body><h1>{body[:60]}</h1><article><p>{body}</p></article></body></html>")
    (tmp_path / "a.txt").write_text(body)
    with pytest.raises(FileError, match=r"scrambled.*another copy"):
        files.read(tmp_path / "a.txt")
    assert language.trouble("Ông Müller, bà Gómez, ông Øberg và ông Žižek thăm tỉnh.") is None
    assert language.trouble("Workshop on cleaner production in Vietnam. " * 50) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kế hoạch số 45/\u041a\u041d-UBND", "Kế hoạch số 45/KH-UBND"),
        ("46/QĐ-\u0422\u0422g", "46/QĐ-TTg"),
        ("Quyết định 46/Q\u00d0-\u0422\u0422g", "Quyết định 46/QĐ-TTg"),
        ("7/\u039d\u039a", "7/NK"),
        ("S\u1ede \u0421ông Thương", "SỞ Công Thương"),
        ("Москва и Нижний", "Москва и Нижний"),
        ("góc α, β và Δ; Ω", "góc α, β và Δ; Ω"),
    ],
)
def test_letters_typed_for_others_that_look_the_same(typed, meant):
    assert clean_text(typed) == meant


@pytest.mark.parametrize(
    "text", ["Ã¡" * 200_000, "á»" * 200_000, "Ã " * 200_000, "К" * 400_000, "a" * 400_000 + "К"]
)
def test_long_texts_take_linear_time(text):
    """Would not come to an end otherwise."""
    homoglyphs.latinised(mojibake.repaired(text))


@pytest.mark.parametrize(
    ("words", "broken", "expected"),
    [(100, 2, False), (100, 3, True), (2000, 4, False), (2000, 5, True)],
    ids=["two are a slip", "three are none", "two in a thousand are read", "more are not"],
)
def test_how_much_of_a_text_may_be_encoded_twice(words, broken, expected):
    text = " ".join(["xã"] * (words - 2 * broken) + ["\u00e1\u00ba x"] * broken)
    assert mojibake.is_broken(text) is expected


@pytest.mark.parametrize(("sound", "is_repaired"), [(3, True), (4, False)])
def test_one_doubtful_letter_among_sound_ones_stays(sound, is_repaired):
    doubtful, rest = "tr\u00e1\u00bb\u00a3", " đo" * sound
    assert mojibake.repaired(doubtful + rest) == ("trợ" if is_repaired else doubtful) + rest


@pytest.mark.parametrize(("other", "day"), [("Ho so", "Ngày 3"), ("Hồ sơ", "Ng\u00c3\u00a0y 3")])
def test_a_line_of_weak_signs_alone_is_repaired_where_nothing_sound_is_left(other, day):
    text = f"{other}\nNg\u00c3\u00a0y 3\nH\u00e1\u00bb\u2014 tr\u00e1\u00bb\u00a3 nh\u00e1\u00bb\u00b1a"
    assert mojibake.repaired(text) == f"{other}\n{day}\nHỗ trợ nhựa"


def test_in_a_line_with_sound_letters_weak_signs_stay():
    strong = "H\u00e1\u00bb\u2014 tr\u00e1\u00bb\u00a3 nh\u00e1\u00bb\u00b1a"
    assert mojibake.repaired(f"Hồ sơ Ng\u00c3\u00a0y 3, {strong}") == "Hồ sơ Ng\u00c3\u00a0y 3, Hỗ trợ nhựa"


@given(st.text(st.sampled_from("aÂÃÄÆßàáâïđ \u00a0\u00a1\u00ba\u00bb\u0080–”€ž"), max_size=12))
def test_nothing_encoded_twice_is_missed_by_the_look_before(text):
    patterns = (mojibake._SEQUENCE, mojibake._BROKEN, mojibake._INSIDE_A_WORD)
    assert mojibake._BEGUN.search(text) or not any(pattern.search(text) for pattern in patterns)
