"""Every encoding that Vietnamese text reaches us in, and what is no text at all."""

import os
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.charset import _CLEAN, UndecodableError, _cleaned, clean_text, decode
from tests.crawler.encodings import SYLLABLES, TEXT, windows_1258


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_decomposed_text_is_composed():
    assert decode(unicodedata.normalize("NFD", TEXT).encode()) == TEXT


@pytest.mark.parametrize("text", [TEXT, SYLLABLES, SYLLABLES.upper()])
@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1", "x-user-defined", "no such\0thing"])
def test_windows_1258(text, declared):
    assert decode(windows_1258(text), declared) == text


@pytest.mark.parametrize(
    "text",
    [
        "Le comité a décidé d'élever la qualité des théâtres",
        "L'été dernier, café et thé",
        "Café",
        "Größe über Straße schön",
        "São Paulo coração não é",
        "PM2.5 of 2.5 µm and 10 µm",
        "· Home · News",
        "Buôn Hô, Krông Pa",
        "Plain English text",
    ],
)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8"])
def test_other_languages_stay(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_chinese_of_the_border():
    text = "越南清洁生产和节能工作会议在边境举行"
    assert decode(text.encode("gb18030")) == text
    assert decode(text.encode("gb18030"), "gbk") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ðồng Tháp", "Đồng Tháp"),
        ("12/QÐ-UBND, HÐND, NÐ-CP", "12/QĐ-UBND, HĐND, NĐ-CP"),
        ("Ðorri và Guðrún", "Ðorri và Guðrún"),
    ],
)
def test_eth(text, expected):
    assert decode(text.encode()) == expected
    assert clean_text(text) == expected


def test_cut_off_and_broken_utf8():
    data = TEXT.encode()
    assert decode(data[:-1] + "ấ".encode()[:2]) == TEXT[:-1]
    assert decode(data[:50] + b"\xff" + data[50:]).count("\ufffd") == 0


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10",
        b"PK\x03\x04\x14\x00",
        b"%PDF-1.4\n1 0 obj",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(range(256)) * 4,
        b"\xff\xfe" + bytes(range(32)) * 40,
    ],
)
def test_binary_is_refused(data):
    with pytest.raises(
        UndecodableError, match=r"binary file: convert it to text, or leave it out"
    ) as refusal:
        decode(data)
    assert "\n" not in str(refusal.value)


def test_nul_and_lone_surrogates_are_dropped():
    assert decode("Hội\x00 thảo".encode()) == "Hội thảo"
    assert decode("Hội\ud800 thảo".encode("utf-16", "surrogatepass")) == "Hội thảo"
    assert clean_text("Hội\ud800\x00 thảo\udcff") == "Hội thảo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("một\thai\u00a0ba\u3000bốn\u2009năm", "một hai ba bốn năm"),
        ("thu\u00adhồi\u200bnhiệt\ufeff", "thuhồinhiệt"),
        ("\x07một\x1b", "một"),
        ("Sau KHİ mở lớp ở ſở \u212aCN, phı ﬁ", "Sau KHI mở lớp ở sở KCN, phi fi"),
        ("số １４１９／QĐ－TTg ngày ０７/٩/२００９", "số 1419/QĐ-TTg ngày 07/9/2009"),
        ("ho\u0323\u0302i", "hội"),
        ("“8–13%” - 12⁄5 ‘a’ …", "“8–13%” - 12⁄5 ‘a’ …"),
        ("", ""),
    ],
)
def test_clean_text(text, expected):
    assert clean_text(text) == expected


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text):
    cleaned = clean_text(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in cleaned.replace("\n", ""))
    assert clean_text(cleaned) == cleaned


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "cp1258", "punycode", "rot13", "?"]))
def test_decode_gives_text_or_refuses(data, declared):
    try:
        text = decode(data, declared)
    except UndecodableError:
        return
    text.encode()
    assert unicodedata.is_normalized("NFC", text)
    assert "\x00" not in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=100))
def test_what_is_in_utf8_stays_but_for_composition(text):
    if not any("\u00a1" <= letter <= "\u00ff" for letter in text):
        assert decode(text.encode()).removeprefix("\ufeff") == unicodedata.normalize(
            "NFC", text.removeprefix("\ufeff")
        )


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 5_000_000,
        "a\u0301\u0323".encode() * 500_000,
        ("a" + "\u0301\u0323" * 500_000).encode(),
        b"a" + b"\xcc\xf2" * 500_000,
        ("a" * 1_000_000 + "ð").encode(),
        "é".encode() * 1_000_000,
        b"\xe9A" * 1_000_000,
        "Héi th¶o ".encode("latin-1") * 100_000,
        os.urandom(1) * 1_000_000,
    ],
    ids=range(9),
)
def test_linear_time(data):
    with suppress(UndecodableError):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_that_lost_its_last_byte(encoding):
    assert decode(TEXT.encode(encoding)[:-1]) == TEXT[:-1]


@pytest.mark.parametrize(("strange", "is_text"), [(3, True), (4, False)])
def test_a_few_controls_are_dropped_and_more_make_no_text(strange, is_text):
    """In a short text; in a long one a hundredth of it."""
    eight_bit, sixteen = (
        f"Hội thảo{chr(1) * strange}".encode(),
        f"Hội thảo{chr(0xE000) * strange}".encode("utf-16"),
    )
    for data in (eight_bit, sixteen):
        if is_text:
            assert decode(data).startswith("Hội thảo")
        else:
            with pytest.raises(UndecodableError):
                decode(data)


def test_blanks_of_utf16_are_none_of_the_strange():
    text = "Hội thảo\n\n\t\t\n\n\n\nkhuyến công"
    assert decode(text.encode("utf-16")) == text


@pytest.mark.parametrize(("sound", "is_utf8"), [(10, True), (9, False)])
def test_one_broken_byte_among_ten_sound_letters_is_a_damage(sound, is_utf8):
    data = ("ơ" * sound).encode() + b"\xff"
    assert (decode(data) == "ơ" * sound) is is_utf8


@pytest.mark.parametrize(
    ("text", "expected"), [("ABCDEFGÐ", "ABCDEFGĐ"), ("ABCDEFGHÐ", "ABCDEFGHÐ"), ("abcdefgð", "abcdefgð")]
)
def test_eth_in_a_symbol_of_at_most_eight_letters(text, expected):
    assert clean_text(text) == expected


def test_a_run_of_marks_is_cut_where_a_safe_stream_ends_one():
    marks = "\u0323" * 40
    assert len(clean_text(f"x{marks}")) == 31
    assert clean_text(f"x{marks[:30]}") == f"x{marks[:30]}"


@pytest.mark.parametrize("text", ["Hội", "Hội thảo.", "ab", "abc"])
def test_a_mark_of_utf8_and_every_byte_behind_it_are_read(text):
    assert decode(text.encode("utf-8-sig")) == text


def test_what_is_taken_for_clean_at_a_look_is_what_cleaning_leaves_alone():
    clean = [letter for letter in map(chr, range(0x20000)) if _CLEAN.fullmatch(letter)]
    pairs = "\n".join(f"{one}{two}" for one in clean for two in clean if not f"{one}{two}".isascii())
    assert len(clean) > 200
    assert all(_cleaned(letter) == letter for letter in clean)
    assert _cleaned(pairs) == pairs


@given(st.text(st.characters() | st.sampled_from("ÂÃÄÆáâ»º–”\u00a0\u0301Ðð")))
def test_a_look_changes_nothing_of_cleaning(text):
    assert clean_text(text) == _cleaned(text)
