"""Vietnamese numerals, in digits and in words: "1.500", "4,18 tỉ", "1 tỷ 200 triệu", "hai mươi lăm"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nlp.language.letters import lowered
from nlp.language.scanning import Scanner

_DIGITS = {
    word: Decimal(value)
    for value, words in enumerate(
        ["", "một mốt", "hai", "ba", "bốn tư", "năm lăm nhăm", "sáu", "bảy bẩy", "tám", "chín"]
    )
    for word in words.split()
}
_TENS = {"mươi": Decimal(10), "chục": Decimal(10), "trăm": Decimal(100)}
_HALVES = {"nửa": Decimal("0.5")}
_AND_HALVES = frozenset({"rưỡi", "rưởi"})
_ONE = (Decimal(1), "một")
SCALES = {
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "vạn": Decimal(10**4),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
}
_LONGEST = 24
_GROUP = 3

_UNIT = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
# Five after a ten is "lăm" or "nhăm": "hai mươi năm" is twenty years.
_TAIL = "(?:mốt|một|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)"
_AND_HALF = r"(?:rưỡi|rưởi)\b"
_TEN = rf"(?:{_UNIT} chục {_AND_HALF}|{_UNIT} (?:mươi|chục)(?: {_TAIL}\b)?|mười(?: {_TAIL}\b)?)"
_HUNDRED = rf"{_UNIT} trăm(?: (?:linh|lẻ) {_UNIT}\b| {_TEN}\b| {_AND_HALF})?"
# Thousands are also grouped with an apostrophe, with a space that does not break, or with a plain one before
# a word of scale or a unit ("2 500 triệu"); elsewhere, and after a word that numbers ("quý 2"), two numbers
# may stand side by side.
_NUMBERING = "ngày tháng quý năm đợt số khóa lớp tổ khu kỳ điều khoản"
_NUMBERED = "".join(rf"(?<!{word} )" for word in _NUMBERING.split(" "))
_SCALE_OR_UNIT = r"(?: (?:triệu|nghìn|ngàn|tỷ|tỉ|đồng|tấn|kWh|ha|VNĐ)\b|đ\b)"
_GROUPED = (
    r"(?:[1-9]\d{0,2}(?:(?:['’]\d{3})+|(?:[\xa0\u2009\u202f]\d{3})+)(?!\d)"
    rf"|{_NUMBERED}[1-9]\d{{0,2}}(?: \d{{3}})+(?={_SCALE_OR_UNIT}))"
)
_LITERAL = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)*)"
_HALF = r"nửa(?= (?:triệu|tỷ|tỉ)\b)"
_PART = rf"(?:{_LITERAL}|(?:{_HUNDRED}|{_TEN}|{_UNIT})\b|{_HALF})"
# "tỷ lệ", "triệu tập" and their like are words of their own.
_SCALE = (
    rf"(?:(?:trăm|chục|nghìn|ngàn|vạn|triệu) (?:{_AND_HALF} )?)?"
    r"(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b(?! (?:lệ|trọng|giá|số|suất|phú|tập|mỉ|chứng|hồi)\b)"
)
# "một nghìn bốn trăm | mười chín", "hai nghìn | sáu trăm mười tám".
_REST = rf"(?: {_HUNDRED}\b|(?<=trăm) {_TEN}\b)?"
# "trăm rưỡi" is 150, but "mấy trăm rưỡi" no number.
_ONE_AND_HALF = rf"(?<!mấy )(?<!vài )(?<!hàng )(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ) {_AND_HALF}"
_NUMERAL = re.compile(
    rf"(?<!\w)(?:{_PART}|{_ONE_AND_HALF})"
    rf"(?:[ \xa0]{{0,3}}{_SCALE}(?: {_PART} {_SCALE}){{0,3}}{_REST}(?: {_AND_HALF})?)?",
    re.IGNORECASE,
)
_NUMERALS = Scanner(_NUMERAL, [*_DIGITS, *_TENS, *_HALVES, *SCALES, "mười"], at_digits=True)
_TOKEN = re.compile(rf"{_LITERAL}|[^\W\d]+")
_COUNTS = re.compile(r"[ \xa0][^\W\d]")
_GROUP_MARK = re.compile(r"['’\s]")
_DOT_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)")
_PLAIN = re.compile(r"(?:0|0{0,2}[1-9]|[1-9]\d*)(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral at ``text[start:end]``.

    ``counted`` is its value before a thing that is counted, where "1,500" is fifteen hundred and "2.1" heads
    a paragraph (None). ``scale`` is the last word of scale ("triệu": 1000000), or 1. ``worded``: no digits.
    ``grouped``: with a dot or comma ("2.000", which is no year).
    """

    start: int
    end: int
    value: Decimal
    counted: Decimal | None
    scale: Decimal
    worded: bool
    grouped: bool


def find(text: str) -> Iterator[Number]:
    """The numerals of ``text`` in order. Left out: what is glued to a letter before it, has no value
    ("12.3.2019"), or opens like a telephone number ("0220")."""
    for match in _NUMERALS.finditer(text):
        if match.end() - match.start() <= 8 * _LONGEST:
            number = _number(match)
            if number is not None:
                yield number


def _number(match: re.Match[str]) -> Number | None:
    tokens = _TOKEN.findall(lowered(match[0]))
    parts = [(_literal(token if at == 0 else _unpadded(token)), token) for at, token in enumerate(tokens)]
    if any(value is None and token[0].isdigit() for value, token in parts) or _is_code(match):
        return None
    value, scale = _evaluate(parts if tokens[0] not in _TENS | SCALES else [_ONE, *parts])
    worded = not any(token[0].isdigit() for token in tokens)
    counted = value if scale > 1 else _counted(tokens[0], value)
    grouped = not tokens[0].isalnum()
    return Number(match.start(), match.end(), value, counted, scale, worded, grouped)


def _is_code(match: re.Match[str]) -> bool:
    """Padded with two zeros, and nothing is counted: "mã 007", not "002 mô hình"."""
    return match[0].startswith("00") and not _COUNTS.match(match.string, match.end())


def _unpadded(token: str) -> str:
    """A group of three behind a scale, without its zeros: "312 tỷ | 033 triệu"."""
    return token.lstrip("0") if len(token) == _GROUP and token.isdigit() else token


def _literal(token: str) -> Decimal | None:
    """The value of digits as a measure: dots group thousands, a comma opens the decimals."""
    if len(token) > _LONGEST:
        return None
    token = _GROUP_MARK.sub("", token)
    if _DOT_THOUSANDS.fullmatch(token):
        return Decimal(token.replace(".", "").replace(",", "."))
    if _COMMA_THOUSANDS.fullmatch(token):
        return Decimal(token.replace(",", ""))
    if _PLAIN.fullmatch(token):
        return Decimal(token.replace(",", "."))
    return None


def _counted(token: str, value: Decimal) -> Decimal | None:
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", token):
        return value * 1000
    if "." in token and "," not in token and not _DOT_THOUSANDS.fullmatch(token):
        return None
    return value


def _evaluate(parts: list[tuple[Decimal | None, str]]) -> tuple[Decimal, Decimal]:
    total = chunk = digit = Decimal(0)
    last = Decimal(1)
    for value, word in parts:
        if value is not None or word in _DIGITS or word in _HALVES:
            digit = value if value is not None else (_DIGITS | _HALVES)[word]
        elif word == "mười":
            chunk += 10
        elif word in _TENS:
            chunk, digit, last = chunk + digit * _TENS[word], Decimal(0), _TENS[word]
        elif word in SCALES:
            total, last = _scaled(total, chunk + digit, SCALES[word]), SCALES[word]
            chunk = digit = Decimal(0)
        elif word in _AND_HALVES and last in _TENS.values():
            chunk += last / 2
        elif word in _AND_HALVES:
            total += last / 2
    return total + chunk + digit, last


def _scaled(total: Decimal, chunk: Decimal, scale: Decimal) -> Decimal:
    """A larger scale multiplies all before it ("hai nghìn | tỷ"), a smaller adds ("một tỷ ba | triệu")."""
    return (total + chunk) * scale if total < scale else total + chunk * scale
