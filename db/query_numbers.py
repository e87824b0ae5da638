"""The number of an official document in what a person typed, whatever stands beside it. Nothing raises.

A number is a document's for sure where its key is typed whole, or a type of document or "số" stands before
it; any other number may be one, if all other words are known of the document or are names.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from db import query_names, query_spoken, query_types
from db.folding import fold, is_marked, spelling
from db.search_key import pieces
from nlp.language import vocabulary
from nlp.language.spelling import may_be_unmarked

_MOST_PIECES = 64
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_KEY = 7
_DATE = re.compile(
    r"(?:\bngay )?(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)"
    r"|\bthang \d{1,2}(?:[/-]\d{4})?\b|\bngay \d{1,2}\b"
    r"|(?<![\d/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?!\s?[/-]?\w)"
)
# "q5", "quận 5": the number is a name.
_UNIT = re.compile(r"\b(?:[qpf]\.? ?|(?:quan|phuong|huyen|xa) )\d{1,2}\b(?!\s?/)")
_THOUSANDS = re.compile(r"(?<![\d.])([1-9]\d{0,2})\.(\d{3})(?=\s?[/-]|\s|$)")
# "50/2010", which is no month's.
_WITH_YEAR = re.compile(r"(?<![\d./])((?:1[3-9]|[2-9]\d|\d{3,4}))\s?/\s?((?:19|20)\d\d)(?!\d)")
# "578, 579 và 580/QĐ-UBND": the symbol, told once, is that of all.
_LIST = re.compile(
    r"(?<![\d/.,-])(\d{1,5}(?:(?:\s*[,;]\s+|(?<=\d{3}),(?=\d{3})|\s+(?:và|va|với|voi|hoặc|hoac|&)\s+)\d{1,5})+)(?!\d)"
    r"((?:\s?[/⁄]\s?(?:\d{4}\s?[/⁄]\s?)?|-(?=[^\W\d]+/))[^\W\d][\w&/-]*)?(?![\d/.,-])"
)
_SYMBOL = re.compile(r"\d(?:\s?[/⁄]\s?(?:\d{4}\s?[/⁄]\s?)?|-(?=[a-z]+/))([a-z][a-z&]*(?:\s?[-/]\s?[a-z&]+)*)")
FILLERS = frozenset(pieces("số ngày tháng năm của văn bản tỉnh thành phố về việc nói gì theo và với hoặc"))
_YEAR, _NUMBER, _AND = "nam", "so", "va"
_YEARS = range(1945, 2100)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query says of a document: the ``numbers`` that may be its own, of which ``sure`` are; ``keys``,
    what may be its whole key, as search keys; the ``years`` and ``symbols`` that it must not contradict;
    ``free``, the pieces of no name; ``others``, those that no name accounts for, which a short number leaves
    none to do; the ``provinces``, without marks.
    """

    numbers: tuple[str, ...]
    sure: tuple[str, ...]
    keys: frozenset[str]
    years: frozenset[str]
    symbols: frozenset[str]
    typed: tuple[str, ...]
    free: frozenset[str]
    others: frozenset[str]
    provinces: frozenset[str]


def numbers(query: str) -> list[str]:
    """What to look a document up by in ``query``: numbers as in ``decisions.number``, and search keys."""
    asked = read(query)
    return [*asked.numbers, *sorted(asked.keys)]


@lru_cache(maxsize=1_000)
def read(query: str) -> Asked:
    """What ``query`` says of a document."""
    typed = _typed(query)
    said = pieces(typed)[:_MOST_PIECES]
    at = [n for n, piece in enumerate(said) if piece.isdigit() and not _is_year(said, n)]
    dated = {match.groups() for match in _WITH_YEAR.finditer(typed)}
    symbols = {piece for symbol in _SYMBOL.findall(fold(typed)) for piece in pieces(symbol)}
    opened = [n for n in at if _is_opened(said, n) or tuple(said[n : n + 2]) in dated]
    free = frozenset(pieces(_without_names(typed)))
    sure = _with_listed(said, at, opened, _counting(typed, free - symbols))
    return Asked(
        tuple(number for n in sure or at for number in _written(said, n)),
        tuple(number for n in sure for number in _written(said, n)),
        _keys(said),
        frozenset(piece for n, piece in enumerate(said) if n not in sure and is_any_year(piece)),
        frozenset(symbols | _codes_in(typed)),
        tuple(said),
        free,
        frozenset(pieces(typed)) if any(len(said[n]) < 3 for n in at) else free,
        frozenset(fold(name.value) for name in query_names.names(typed) if name.kind == "province"),
    )


def is_sure(query: str) -> bool:
    """Whether ``query`` says that its number is a document's, so that none found is worth telling; beside
    nothing but a province it is one.
    """
    asked = read(query)
    is_alone = asked.provinces and all(map(str.isdigit, asked.free))
    return bool(asked.sure or (asked.numbers and (asked.symbols or is_alone)))


def beside(parts: Iterable[str], key: str) -> str:
    """Those of the ``parts`` of a query that say more than the number ``key`` and what that is."""
    said = {*pieces(key), *query_types.words(), *query_types.abbreviations(), *FILLERS}
    return " ".join(part for part in parts if not said.issuperset(pieces(part)))


def told(query: str) -> str:
    """The words of ``query`` that give the number of a document, or only this; empty where none is given."""
    asked = read(query)
    number = next(iter(asked.sure or asked.numbers), "")
    words = (word.strip("?!.,;:") for word in query.split())
    said = ((word, pieces(word)) for word in words)
    given = (word for word, parts in said if parts and number in _written(parts, 0))
    return next(given, number) if number else ""


def nearest(query: str) -> list[str]:
    """The numbers that the number of ``query`` may have been meant for: itself, the next ones, and with one
    digit wrong, or two changed places.
    """
    asked = read(query)
    found: dict[str, None] = {}
    for number in asked.sure or asked.numbers:
        found |= dict.fromkeys([number, *_one_wrong(number)])
    return list(found)[:200]


def _one_wrong(number: str) -> list[str]:
    if not number.isdigit() or not 1 < len(number) <= 6:
        return []
    swapped = [number[:n] + number[n + 1] + number[n] + number[n + 2 :] for n in range(len(number) - 1)]
    changed = [number[:n] + digit + number[n + 1 :] for n in range(len(number)) for digit in "0123456789"]
    beside = [str(int(number) + step) for step in (-1, 1)]
    return [other for other in [*beside, *swapped, *changed] if other != number]


def _typed(query: str) -> str:
    said = normalize("NFC", _THOUSANDS.sub(r"\1\2", query_spoken.in_digits(query[:2_000])))
    for none in (_DATE, _UNIT):
        for match in reversed([*none.finditer(fold(said))]):
            said = f"{said[: match.start()]} {said[match.end() :]}"
    return _LIST.sub(_each_whole, said)


def _each_whole(listed: re.Match[str]) -> str:
    """The numbers of a list, each with the symbol that stands behind the last."""
    return f" {_AND} ".join(number + (listed[2] or "") for number in re.findall(r"\d+", listed[1]))


def _counting(typed: str, free: frozenset[str]) -> frozenset[str]:
    """Those of the words that are ``free`` that numbers count, as they are typed: "kỷ" is no "kỳ"."""
    words = {fold(word): spelling(word) for word in _LETTERS.findall(typed)}
    return frozenset(
        word
        for word in free & _counted().keys()
        if not is_marked(words.get(word, "")) or words[word] in _counted()[word]
    )


def _with_listed(said: list[str], at: list[int], opened: list[int], counted: frozenset[str]) -> list[int]:
    """The numbers that are ``opened``, and those that go on with them, but for what counts one of the words
    ``counted``: "67 và 5 tàu".
    """
    sure: list[int] = []
    for n in at:
        goes_on = said[n - 1 : n] == [_AND] and n - 2 in sure
        if n in opened or (goes_on and counted.isdisjoint(said[n + 1 : n + 2])):
            sure.append(n)
    return sure


def _without_names(typed: str) -> str:
    left, at = [], 0
    for name in query_names.names(typed):
        if name.kind != "year":
            left.append(typed[at : name.start])
            at = name.end
    return " ".join([*left, typed[at:]])


def is_any_year(piece: str) -> bool:
    """Whether ``piece`` is the number of a year in which a document may be issued."""
    return piece.isdigit() and len(piece) == 4 and int(piece) in _YEARS


def _is_year(said: list[str], n: int) -> bool:
    """Whether the number at ``n`` is a year: after "năm", or like one and with no type of document."""
    if n and said[n - 1] == _YEAR:
        return True
    is_alone = len(said) == 1
    return is_any_year(said[n]) and not is_alone and not _is_opened(said, n) and not _follows_type(said, n)


def _follows_type(said: list[str], n: int) -> bool:
    return n + 1 < len(said) and said[n + 1] in query_types.abbreviations()


def _is_opened(said: list[str], n: int) -> bool:
    """Whether a type of document, or "số", stands before the number at ``n``, or an abbreviation after it."""
    before = said[max(n - query_types.LONGEST, 0) : n]
    return before[-1:] == [_NUMBER] or _follows_type(said, n) or query_types.ends(before)


def _written(said: list[str], n: int) -> list[str]:
    after = said[n + 1] if n + 1 < len(said) else ""
    number = said[n].zfill(2)
    return [number, *([number + after] if len(after) == 1 else [])]


def _keys(said: list[str]) -> frozenset[str]:
    """All runs of pieces that begin with a number and have letters, joined."""
    runs = (
        said[start:end]
        for start, piece in enumerate(said)
        if piece.isdigit()
        for end in range(start + 2, min(start + _LONGEST_KEY, len(said)) + 1)
    )
    return frozenset("".join(run) for run in runs)


def _codes_in(typed: str) -> set[str]:
    """The codes of issuers in ``typed``; of those that may be words ("cát", "thu") what is in capitals."""
    words = ((word, fold(word)) for word in _LETTERS.findall(typed))
    return {
        code for word, code in words if code in _codes() and (word.isupper() or not may_be_unmarked(code))
    }


@cache
def _counted() -> dict[str, set[str]]:
    """The first words of what numbers count, as they are written, by these words without marks."""
    known: dict[str, set[str]] = {}
    for _, row in vocabulary.read("count_nouns.csv", key="noun"):
        word = spelling(row["noun"].split()[0])
        if fold(word) not in query_types.words():
            known.setdefault(fold(word), set()).add(word)
    return known


@cache
def _codes() -> frozenset[str]:
    """The codes of issuers that are no words of their own."""
    codes = {"".join(pieces(row["code"])) for _, row in vocabulary.read("issuers.csv", key="code")}
    return frozenset(code for code in codes if len(code) > 2)
