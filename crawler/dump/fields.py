"""The fields of a line: what stands between its bars, bullets, arrows and wide gaps."""

import re

from crawler import tables

EDGES = " .:;,()[]{}<>|«»›•·*…-–—→_=\"'"
_GAPS = re.compile(r" {2,}|[|»›•·→]| >{1,2} | / |(?<=\]) ?(?=\[)")
_DASHES = re.compile(r" [-–.] ")
_POINTS = re.compile(r"\. ")
_COUNTING = {row["text"]: row["kind"] for row in tables.read("counting.csv")}
_MOST_COUNTING = 9
_NUMBERS = re.compile(r"[\d\W_]{1,40}|[^\d]{0,20}\d{1,2}[/:-]\d{1,2}\S{0,8}(?: GMT.{0,6})?")
_READING = re.compile(r"[^:\d]{2,30}: ?[\d.,]{1,20}(?: ?(?:°C|%|[A-Z]{3}))?")
_PHONE = re.compile(
    r"(?<![\d/.-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))"
    r"(?:(?:\(?0\d|\+84)[\d .)-]{6,14}\d|1[89]00[ .]?\d{4,6})(?![\d/])"
)
_MAIL = re.compile(r"\S@[\w-]{1,60}\.")
_ADDRESS = re.compile(r"(?:địa chỉ|trụ sở)[^:]{0,20}:", re.IGNORECASE)
_LONGEST_CONTACT = 160
_SENTENCE_WORDS = 10
_CONTACT_LABEL = re.compile(
    r"\W*(?:điện thoại|đt|tel|hotline|fax|e-?mail|địa chỉ|trụ sở|liên hệ|chịu trách nhiệm|giấy phép"
    r"|bản quyền)",
    re.IGNORECASE,
)
_MENU_WORDS = 9
_DASHED_WORDS = 5


def split(line: str) -> list[str]:
    """The fields of ``line``, none of them empty or mere punctuation."""
    return [field for field in map(str.strip, _GAPS.split(line)) if field.strip(EDGES)]


def is_counter(field: str) -> bool:
    """Whether ``field`` counts readers: "Đã có 129 lượt xem", "Số người đọc: 48.216"."""
    words = re.findall(r"[^\W\d_]+", field[:200].casefold())
    kinds = {_COUNTING.get(word) for word in words}
    counted = len(words) <= _MOST_COUNTING and "act" in kinds and None not in kinds
    return counted and any(letter.isdigit() for letter in field)


def is_contact(field: str) -> bool:
    """Whether ``field`` tells a telephone number, a mail address or where an office is."""
    if len(field) > _LONGEST_CONTACT or _is_sentence(field):
        return False
    return bool(_PHONE.search(field) or _MAIL.search(field) or _ADDRESS.match(field))


def _is_sentence(field: str) -> bool:
    """Whether an address or number only stands in a sentence of the article: "… đăng ký tại địa chỉ …"."""
    whole = field.endswith(".") and len(field.split()) >= _SENTENCE_WORDS
    return whole and not _CONTACT_LABEL.match(field)


def is_data(field: str) -> bool:
    """Whether ``field`` is a number, a time, a counter, a contact or a reading such as "Nhiệt độ: 24°C"."""
    return (
        bool(_NUMBERS.fullmatch(field) or _READING.fullmatch(field)) or is_counter(field) or is_contact(field)
    )


def is_menu_like(line: str) -> bool:
    """Whether ``line`` is three fields or more that each look like a menu's item: few words, none in small
    letters at its start. Dashes part shorter items, and four of them; points, three of two words at least.
    """
    parts, by_dashes, by_points = split(line), _DASHES.split(line), _POINTS.split(line)
    return (
        (len(parts) > 2 and all(_is_item(part, _MENU_WORDS) for part in parts))
        or (len(by_dashes) > 3 and all(_is_item(part, _DASHED_WORDS) for part in by_dashes))
        or (len(by_points) > 2 and all(" " in part and _is_item(part, _DASHED_WORDS) for part in by_points))
    )


def _is_item(field: str, most: int) -> bool:
    return len(field.split()) <= most and not field[:1].islower() and not field.endswith((".", ";", "!", "?"))
