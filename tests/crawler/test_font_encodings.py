"""TCVN3 and VNI: whole alphabets of them, and lines that follow the rest of their text."""

import pytest

from crawler.charset import decode
from tests.crawler.encodings import ALPHABET, SYLLABLES, TEXT, printed, tcvn3_table, vni_table


@pytest.mark.parametrize("text", [TEXT, SYLLABLES])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
@pytest.mark.parametrize("table", [tcvn3_table(), vni_table()], ids=["TCVN3", "VNI"])
def test_font_encodings(text, encoding, table):
    assert decode(printed(text, table).encode(encoding)) == text


def test_the_whole_alphabet_is_in_the_tables():
    assert set(ALPHABET) - set("aeiouy") <= set(tcvn3_table())
    assert {letter.upper() for letter in ALPHABET} - set("AEIOUY") <= set(vni_table())


def test_vni_capitals():
    assert decode(printed(SYLLABLES.upper(), vni_table()).encode("latin-1")) == SYLLABLES.upper()


def test_words_in_a_tcvn3_capital_font():
    assert decode("HéI NGHÞ tæng kÕt".encode("latin-1")) == "HỘI NGHỊ tổng kết"


def test_short_lines_follow_the_rest_of_the_text():
    assert decode("Héi th¶o\nBa BÓ\nn¨m 2002".encode()) == "Hội thảo\nBa Bể\nnăm 2002"


TCVN3_TEXT = "Héi th¶o s¶n xuÊt s¹ch h¬n t¹i huyÖn Ba BÓ\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Trong ®ã:", "Trong đó:"),
        ("Sè: 12/Q§-UB", "Số: 12/QĐ-UB"),
        ("TSC§ vµ TT§B", "TSCĐ và TTĐB"),
        ("C¸C QUYÕT §ÞNH Vµ CHØ THÞ", "CÁC QUYẾT ĐỊNH VÀ CHỈ THỊ"),
        ("Café", "Café"),
    ],
)
def test_abbreviations_and_words_without_a_plain_letter_follow_the_rest_of_the_text(line, expected):
    assert decode((TCVN3_TEXT + line).encode()).split("\n")[1] == expected


def test_one_line_in_unicode_makes_no_difference_to_many_in_an_old_font():
    text = "Ủy ban nhân dân tỉnh\n" + "".join(f"{n}. {TCVN3_TEXT}" for n in range(20)) + "Sè: 12/N§-CP"
    assert decode(text.encode()).split("\n")[-1] == "Số: 12/NĐ-CP"


def test_a_long_line_that_lost_letters_is_read_all_the_same():
    words = "x©y dng ph¸t triÓn c¸c h¦ th«ng tin qu¶n lý t¹i v¨n phßng vµ së ®iÖn lùc nhµ níc vïng §¾k"
    assert "xây dng phát triển các" in decode(words.encode())


def test_one_font_paragraph_in_a_unicode_page():
    assert decode(f"{TEXT}\n{printed(TEXT, tcvn3_table())}".encode()) == f"{TEXT}\n{TEXT}"
