"""Who signs: names of persons, and names of bodies, as they stand alone on a line."""

import re
from functools import cache

from crawler import tables
from crawler.dump import furniture
from crawler.dump.furniture import fold
from nlp.language import names as language

_LONGEST = 120
_UNITS = {fold(row["text"]): row["unit"] == "yes" for row in tables.read("body_openers.csv")}
_VERBS = {tuple(word.split()) for word in tables.words("verbs.csv")}
_AGENCIES = {fold(word) for word in tables.words("publishers.csv")}
_OFFICES = tuple(fold(word) for word in tables.words("signatories.csv"))
_UNIT_WORDS = tables.words("body_small_words.csv")
_NO_PERSONS = tuple(f"{word} " for word in tables.words("places.csv"))
_ACCOUNTS = tables.words("accounts.csv")
_LABELS = {fold(row["text"]): row for row in tables.read("bylines.csv")}
_LETTER = r"[^\W\d_]"
_SYLLABLE = rf"(?:{_LETTER}['’])?{_LETTER}{{1,11}}"
_SINGLE = rf"(?:{_LETTER} ?)?"
_INITIAL = rf"{_LETTER}{{1,2}}\. ?"
_NAME = re.compile(
    rf"(?:{_INITIAL}){{1,2}}{_SYLLABLE}(?: {_SYLLABLE}){{0,2}}"
    rf"|{_SINGLE}{_SYLLABLE}(?: {_SINGLE}{_SYLLABLE}){{1,5}}"
)
_INITIALS = re.compile(rf"(?:{_LETTER}{{1,2}}\. ?){{1,4}}{_LETTER}{{0,2}}")
_BARE_INITIALS = re.compile(r"[A-ZĐ]{2,3}")
_ABBREVIATION = re.compile(r"[A-ZĐ][A-ZĐ&.]+(?:-[A-ZĐ]+)?(?: [A-ZĐ][\w&.]*| và| [-–]){0,4}")
_NEWS = {"tin", "bài"}
_WITH_NEWS = {"ảnh", "hình", "clip", "video", "và", "viết"}
_PRESS = ("báo ", "tạp chí ", "thời báo ", "đài ", "cổng thông tin ", "cổng ttđt", "trang thông tin ")
_FOR = re.compile(r"(?:TM|KT|TL|TUQ|Q)[./]")
_NO_UNIT = re.compile(r": |\d{3}")
_NUMERAL = re.compile(r"[IVX]{1,4}\. ")
_AND = re.compile(r" ?[,;&] ?| và | [-–] |(?<=\.)[-–]")
_DEGREES = re.compile(r"(?:(?:PGS|GS|TS|ThS|Th\.S|Ths|KS|BS|CN|NCS|TSKH)(?:\.| ) ?){1,3}")
_REPORTERS = re.compile(r"(?:nhóm )?(?:pv|p\.v|phóng viên|cộng tác viên|ctv|nhóm tác giả)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-ZĐ]\w{2,20}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.-]{3,60}\.(?:vn|com|net|org|gov|edu)(?:/\S*)?", re.IGNORECASE
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name.casefold() for name in language.family_names())


@cache
def _provinces() -> frozenset[str]:
    return frozenset(map(fold, language.province_names()))


@cache
def _document_types() -> frozenset[str]:
    return frozenset(name.upper() for name in language.document_types())


def is_document_type(line: str) -> bool:
    """Whether ``line`` is a type of official documents, in capitals as it stands over the subject."""
    return line.rstrip(" :") in _document_types()


def is_person(text: str) -> bool:
    """Whether ``text`` is nothing but the name, pen name or initials of a person, or of several."""
    if not 1 < len(text) <= _LONGEST or text[-1] in ":?!" or is_agency(text):
        return False
    if furniture.kind(text) or _NUMERAL.match(text) or is_document_type(text):
        return False
    if fold(text) in _ACCOUNTS or is_province(text):
        return False
    if _REPORTERS.match(text):
        return len(text.split()) <= 8 and not re.search(r"[/(]", text)
    parts = [part.strip() for part in _AND.split(text)]
    if len(parts) == 1:
        return _is_one_person(text) or bool(_BARE_INITIALS.fullmatch(text))
    return all(_is_one_person(part) and not is_unit(part) for part in parts)


def _is_one_person(text: str) -> bool:
    name = _DEGREES.sub("", text, count=1)
    if f"{name.casefold()} ".startswith(_NO_PERSONS):
        return False
    if _INITIALS.fullmatch(name):
        return name.upper() == name
    if not _NAME.fullmatch(name):
        return False
    syllables = [syllable for syllable in re.split(r"[. ]+", name) if syllable]
    capitals = all(syllable[0].isupper() for syllable in syllables)
    return capitals and (len(syllables) <= 3 or has_surname(name))


def has_surname(name: str) -> bool:
    """Whether ``name`` begins with a Vietnamese family name."""
    return _DEGREES.sub("", name, count=1).split(" ")[0].casefold() in _surnames()


def is_account(text: str) -> bool:
    """Whether ``text`` is the account that a content management system posts under, and nobody's name."""
    return fold(text) in _ACCOUNTS


def is_province(text: str) -> bool:
    """Whether ``text`` is the name of a province, and nothing else."""
    return fold(text) in _provinces()


def is_agency(text: str) -> bool:
    """Whether ``text`` is the name of a known newspaper, agency or portal, or an address on the web."""
    return bool(_ADDRESS.fullmatch(text)) or all(fold(part) in _AGENCIES for part in text.split("/"))


def is_unit(text: str) -> bool:
    """Whether ``text`` is nothing but the name of an office, a newspaper, a firm."""
    if not text or len(text) > 2 * _LONGEST:
        return False
    if is_agency(text):
        return True
    words = re.split(r"[ -]+", fold(text))
    if (
        len(words) > 20
        or "  " in text
        or text[-1] in ".;:?!"
        or not text[0].isupper()
        or _NO_UNIT.search(text)
    ):
        return False
    headed = next((_UNITS[head] for head in _heads(words) if head in _UNITS), False)
    return headed and not _has_verb(text.split()) and not (has_surname(text) and is_person(text))


def is_press(text: str) -> bool:
    """Whether ``text`` is the name of a newspaper, a magazine or a station, as it stands under a title."""
    return is_agency(text) or (fold(text).startswith(_PRESS) and is_banner(text))


def is_banner(text: str) -> bool:
    """Whether ``text`` is a body's name as it stands over its pages: in capitals, or without other words."""
    small = {word for word in text.split() if word.islower()}
    return is_unit(text) and (text.isupper() or small <= _UNIT_WORDS) and not re.search(r"[\d,]", text)


def _heads(words: list[str]) -> list[str]:
    return [" ".join(words[:length]) for length in (3, 2, 1)]


def is_office(line: str) -> bool:
    """Whether ``line`` is one that an official signs under: "KT. GIÁM ĐỐC", "(Đã ký)", "Nơi nhận:"."""
    folded = fold(line)
    whole = line.isupper() or folded in _OFFICES or bool(_FOR.match(line))
    return (whole and len(line.split()) <= 12 and folded.startswith(_OFFICES)) or folded.startswith(
        "nơi nhận"
    )


def is_abbreviated_unit(text: str) -> bool:
    """Whether ``text`` can be a body's name in short, behind a person's name: "TTKC và XTTM"."""
    return bool(_ABBREVIATION.fullmatch(text))


def _has_verb(words: list[str]) -> bool:
    pairs = zip(words, [*words[1:], ""], strict=True)
    return any((one,) in _VERBS or (one, two) in _VERBS for one, two in pairs)


def labelled(line: str) -> tuple[str, str] | None:
    """The field ("author" or "credit") and the name in a line such as "Nguồn tin: …", or None."""
    if len(line) > 2 * _LONGEST:
        return None
    head, colon, rest = line.partition(":")
    row, name = _LABELS.get(fold(head)) or _news_label(head), rest.strip()
    if not (colon and row):
        return _without_colon(line)
    if fold(name) in _ACCOUNTS or not name or (row["value"] == "name" and not _may_be_name(name)):
        return None
    return row["field"], name


def _news_label(head: str) -> dict[str, str] | None:
    """The label for news with pictures or films: "Tin, ảnh", "Bài và clip"; for pictures alone it is none."""
    words = set(re.findall(r"\w+", head.casefold())) if len(head) < 40 else set()
    return _LABELS["tin"] if words & _NEWS and words <= _NEWS | _WITH_NEWS else None


def _without_colon(line: str) -> tuple[str, str] | None:
    words = line.partition(": http")[0].split()
    for length in (2, 1):
        row, name = _LABELS.get(fold(" ".join(words[:length]))), " ".join(words[length:])
        if row and row["value"] == "short" and 0 < len(words) - length <= 10 and _may_be_name(name):
            return row["field"], name
    return None


def _may_be_name(text: str) -> bool:
    """Whether what follows a label without a colon is a name, or begins with one: "Lê Sen (TTXVN)"."""
    first = re.split(r" ?[(/;,.]| [-–] ", text)[0]
    return _is_name(text) or _is_name(first) or bool(_WORD.fullmatch(text))


def _is_name(text: str) -> bool:
    return is_unit(text) or is_person(text) or is_agency(text)


def is_byline(line: str) -> bool:
    """Whether ``line`` names, with a label, who wrote the article or whom it is taken from."""
    found = labelled(line)
    return found is not None and len(found[1].split()) <= 15
