"""Bytes to text: the encodings of Vietnamese pages and files, and the characters that a text may hold."""

import codecs
import re
import unicodedata
from itertools import islice

from charset_normalizer import from_bytes

from crawler import homoglyphs, legacy, mojibake
from nlp.language.letters import UNSEEN
from nlp.language.spelling import is_vietnamese

_SAMPLE = 65536
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# First bytes of PDF, ZIP (DOCX, XLSX), PNG, JPEG, GIF, OLE (DOC, XLS), RAR and GZIP files.
_BINARY = (
    b"%PDF-",
    b"PK\3\4",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"\x1f\x8b",
)
_CONTROLS = bytes(range(9)) + bytes(range(14, 32)) + b"\x7f"
_MOST_CONTROLS = 0.01
_STRANGE = ("Cc", "Cn", "Co", "Cs")
# What else portals print: English and French, and Chinese on those of the northern border.
_FOREIGN = ["cp1252", "gb18030", "big5"]

_COMBINING = "".join(map(chr, filter(lambda code: unicodedata.combining(chr(code)), range(0x10000))))
_LONG_RUN = re.compile(f"[{_COMBINING}][{_COMBINING}]{{30,}}")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\u000b\u000c]")
_UNPRINTED = re.compile(rf"[\u0000-\u0009\u000b-\u001f\u007f-\u009f{UNSEEN}\ufff9-\uffff\ud800-\udfff]")
# Letters that stand for ones of the alphabet, and are taken for them where capitals do not count: a capital i
# with its dot and a small one without, the long s, and the ligatures of typesetting.
_STANDING_FOR = str.maketrans(
    {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
    | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
    # The wide forms of East Asian keyboards, and the digits of all scripts: "１４１９／QĐ－TTg".
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {code: str(unicodedata.decimal(chr(code))) for code in range(0x80, 0x20000) if chr(code).isdecimal()}
)
_MARKED_WORD = re.compile(r"[A-Za-z]{0,8}[^\x00-\xa0\u2000-\u20ff][^\x00-\x40\u2000-\u20ff]{0,8}")
_ETH_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{0,8}[\u00d0\u00f0][^\W\d_]{0,8}(?![^\W\d_])")
_D = str.maketrans("\u00d0\u00f0", "\u0110\u0111")

# Nothing of this is changed, whatever of it stands side by side: ASCII, and the letters of the alphabet.
_CLEAN = re.compile(r"[\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*+")


class UndecodableError(ValueError):
    """The bytes are no text; the message says what to do."""

    def __init__(self) -> None:
        super().__init__("not a text but a binary file: convert it to text, or leave it out of the import")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``, NFC, whatever Vietnamese encoding it is in.

    UTF-8 and UTF-16 with or without a byte order mark, windows-1258, windows-1252, and the font encodings
    TCVN3 and VNI are told apart by what they make of the text; ``declared`` (in a header or a meta element)
    counts only where that says nothing, since portals declare wrongly. UTF-8 that was encoded twice is
    repaired. NUL characters, lone surrogates and the broken bytes of a damaged UTF-8 text are dropped.

    Raises UndecodableError for a binary file.
    """
    text = _unicode(data)
    if text is None:
        text = _eight_bit(data, declared)
    return _nfc(_vietnamese_d(legacy.to_unicode(mojibake.repaired(text.replace("\0", "")))))


def clean_text(text: str) -> str:
    """``text`` as it is stored: NFC, with newlines and plain spaces for all others, and without control,
    zero-width and soft-hyphen characters, nor letters and
    digits that only stand for others (the ligature "\ufb01", a
    Cyrillic К in a symbol). Dashes, quotation marks and slashes stay as printed.
    """
    return text if _CLEAN.fullmatch(text) else _cleaned(text)


def _cleaned(text: str) -> str:
    text = _LINE_ENDS.sub("\n", mojibake.repaired(text)).translate(_STANDING_FOR)
    text = _UNPRINTED.sub("", _SPACES.sub(" ", text))
    return _nfc(_vietnamese_d(homoglyphs.latinised(text)))


def _unicode(data: bytes) -> str | None:
    """The text of ``data`` if it is UTF-8 or UTF-16, None if it is in an eight-bit encoding."""
    if data.startswith(_BINARY):
        raise UndecodableError
    marked = next((name for bom, name in _BOMS.items() if data.startswith(bom)), None)
    encoding = marked or _utf16_without_bom(data)
    if encoding and encoding.startswith("utf-16"):
        text = _checked(data[: len(data) - len(data) % 2].decode(encoding, "surrogatepass"))
        return _SURROGATES.sub("", text)
    _refuse_binary(data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _damaged_utf8(data)


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 shows in its zero bytes: those of ASCII letters and spaces all stand on one side."""
    sample = data[:_SAMPLE]
    first, second = (sample[side::2].count(0) / max(1, len(sample) // 2) for side in (0, 1))
    if first < 0.02 and second > 0.3:
        return "utf-16-le"
    return "utf-16-be" if second < 0.02 and first > 0.3 else None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(3, _MOST_CONTROLS * len(sample)):
        raise UndecodableError


def _checked(text: str) -> str:
    """``text``, unless it holds so many characters of no script that it was no UTF-16."""
    sample = text[:_SAMPLE]
    strange = [
        letter for letter in sample if unicodedata.category(letter) in _STRANGE and not letter.isspace()
    ]
    if len(strange) > max(3, _MOST_CONTROLS * len(sample)):
        raise UndecodableError
    return text


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are broken, as in a cut-off download; None if it is no UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_SURROGATES.findall(text))
    sound = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    return _SURROGATES.sub("", text) if sound >= 10 * broken else None


def _eight_bit(data: bytes, declared: str | None) -> str:
    """The reading that is most Vietnamese, judged by a sample; or else the declared one, or the likeliest."""
    sample = data[:_SAMPLE]
    encodings = ("cp1258", declared, "cp1252", "latin_1")
    shares = {encoding: _vietnamese_share(sample, encoding) for encoding in encodings}
    best = max(shares, key=lambda encoding: shares[encoding])
    tried = (best if shares[best] > 0.5 else None, declared, _likeliest(sample), "cp1252", "latin_1")
    return next(text for encoding in tried if (text := _read(data, encoding)) is not None)


def _likeliest(sample: bytes) -> str | None:
    """What charset-normalizer takes for likeliest, where there are letters enough to tell by."""
    high = len(sample.translate(None, bytes(range(128))))
    guess = from_bytes(sample, cp_isolation=_FOREIGN).best() if high > 0.3 * len(sample) else None
    return guess.encoding if guess else None


def _read(data: bytes, encoding: str | None) -> str | None:
    try:
        return _nfc(_SURROGATES.sub("", data.decode(encoding))) if encoding else None
    except (LookupError, ValueError):
        return None


def _vietnamese_share(sample: bytes, encoding: str | None) -> float:
    """The share of the words with marks that are Vietnamese syllables, when ``sample`` is read so."""
    text = legacy.to_unicode(_read(sample, encoding) or "")
    return legacy.share([found[0] for found in islice(_MARKED_WORD.finditer(text), 2000)])


def _vietnamese_d(text: str) -> str:
    """Icelandic eth, drawn like Đ and typed for it, made Đ in Vietnamese words and symbols ("Ðồng", "QÐ")."""
    return _ETH_WORD.sub(_with_d, text) if "\u00d0" in text or "\u00f0" in text else text


def _with_d(found: re.Match[str]) -> str:
    word = found[0].translate(_D)
    return word if is_vietnamese(word) or (word.isupper() and len(word) <= 8) else found[0]


def _nfc(text: str) -> str:
    """NFC in linear time: a run of combining marks is cut at 30, where UAX #15 ends a stream-safe one."""
    return unicodedata.normalize("NFC", _LONG_RUN.sub(lambda run: run[0][:30], text))
