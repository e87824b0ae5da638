"""A text and all syllables, and the tables of the encodings that they are printed in."""

import unicodedata

TEXT = (
    "Sáng 14/5/2019, Sở Công Thương phối hợp với Hội Cơ khí tổ chức hội thảo về thu hồi nhiệt thải cho 45 lò."
    "\nĐồng chí Lưu Bách Điền nghiêng về phương án thứ hai: mỗi lò sấy tiết kiệm khoảng 18% lượng trấu."
)


TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")


# For each vowel its five tones in the order of TONES, as the two standards print them.
TCVN3 = {
    "a": "¸µ¶·¹",
    "ă": "¾»¼½Æ",
    "â": "ÊÇÈÉË",
    "e": "ÐÌÎÏÑ",
    "ê": "ÕÒÓÔÖ",
    "i": "Ý×ØÜÞ",
    "o": "ãßáâä",
    "ô": "èåæçé",
    "ơ": "íêëìî",
    "u": "óïñòô",
    "ư": "øõö÷ù",
    "y": "ýúûüþ",
}


TCVN3_PLAIN = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\u00ad®¡¢£¤¥¦§", strict=True))


VNI_MARKS = {"âêô": "áàåãä", "ă": "éèúüë", "aeoơuưy": "ùøûõï"}


VNI_BASES = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "ô", "ư": "ö"}


VNI_PLAIN = {"ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ"}


def vni_table() -> dict[str, str]:
    table = dict(VNI_PLAIN)
    for vowels, marks in VNI_MARKS.items():
        for vowel in vowels:
            for tone, mark in zip(TONES, marks, strict=True):
                table[toned(vowel, tone)] = VNI_BASES.get(vowel, vowel) + mark
    table |= {toned("i", tone): letter for tone, letter in zip(TONES, "íìæóò", strict=True)}
    table["ỵ"] = "î"
    return table | {letter.upper(): printed.upper() for letter, printed in table.items()}


def tcvn3_table() -> dict[str, str]:
    tones = {toned(v, tone): p for v, row in TCVN3.items() for tone, p in zip(TONES, row, strict=True)}
    return tones | TCVN3_PLAIN


def toned(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


def printed(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in text)


def windows_1258(text: str) -> bytes:
    encoded = b""
    for letter in text:
        base = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in base if mark in TONES)
        base = unicodedata.normalize("NFC", base.translate({ord(mark): None for mark in TONES}))
        encoded += (base + tone).encode("cp1258")
    return encoded


FINALS = {"ư": "ng", "y": ""}


ALPHABET = [toned(v, tone) for v in "aăâeêioôơuưy" for tone in ("", *TONES)]


SYLLABLES = (
    " ".join(f"t{toned(v, tone)}{FINALS.get(v, 'n')}" for v in "aăâeêioôơuưy" for tone in ("", *TONES))
    + " đi"
)
