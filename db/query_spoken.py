"""Numbers as they are said, in digits: "một nghìn bốn trăm mười chín", "bốn lăm", "hai sáu một tám".

With marks or without. Two words are a number where a type of document or "số" stands before them, or where
nothing else was typed: "hai ba" may mean anything. One word is where both stand before it: "chỉ thị số chín".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from db import query_names, query_types
from db.folding import fold, is_marked, spelling
from nlp.language import vocabulary

_WORD = re.compile(r"[^\W_]+")
_DIGITS_NEXT = re.compile(r"\s+\d")
_FEWEST = 3
_NUMBER, _YEAR, _ZERO, _TEN, _AND = "so", "nam", "0", "ten", "and"
_SCALES = (("thousand", 3), ("hundred", 2))
_YEARS = range(1945, 2100)


def in_digits(query: str) -> str:
    """``query`` with the numbers that are said in it in digits."""
    said = [*_WORD.finditer(query)]
    for start, end in reversed([*_numbers(query, said)]):
        if told := _value([_meant(match[0]) for match in said[start:end]]):
            query = f"{query[: said[start].start()]}{told}{query[said[end - 1].end() :]}"
    return query


def _numbers(query: str, said: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """From which to which word a number is said."""
    for start, last in _runs(query, said):
        year = _year_at(said, start, last)
        end = last if year is None else year
        if end == last and fold(said[end - 1][0]) == _YEAR and _DIGITS_NEXT.match(query, said[end - 1].end()):
            end -= 1
        if _is_number(said, start, end):
            yield start, end
        if year is not None:
            yield year + 1, last


def _runs(query: str, said: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """From which to which word all are of numbers, with nothing but blanks between them."""
    start, named = 0, _named(query)
    for at, match in enumerate(said):
        is_of_number = _meant(match[0]) and match.start() not in named and not _ends_type(said[: at + 1])
        if not is_of_number or (at > start and not query[said[at - 1].end() : match.start()].isspace()):
            if at > start:
                yield start, at
            start = at if is_of_number else at + 1
    if len(said) > start:
        yield start, len(said)


def _named(query: str) -> set[int]:
    """Where the characters stand of the provinces that are named: "nam" of "nam định" is no five."""
    provinces = (name for name in query_names.names(query) if name.kind == "province")
    return {at for name in provinces for at in range(name.start, name.end)}


def _year_at(said: Sequence[re.Match[str]], start: int, end: int) -> int | None:
    """Which word is "năm" with a year behind it: "bốn lăm năm hai không mười hai"."""
    for at in range(start, end - 1):
        told = _value([_meant(match[0]) for match in said[at + 1 : end]])
        if fold(said[at][0]) == _YEAR and told and int(told) in _YEARS:
            return at
    return None


def _is_number(said: Sequence[re.Match[str]], start: int, end: int) -> bool:
    """Whether the words are a number: three, or two or one of which it is told; "ba năm" are years."""
    if end - start >= _FEWEST:
        return True
    if end - start == 1:
        return start > 0 and fold(said[start - 1][0]) == _NUMBER and _ends_type(said[: start - 1])
    are_years = end and fold(said[end - 1][0]) == _YEAR and _meant(said[start][0]) != _ZERO
    return end - start > 1 and not are_years and (end - start == len(said) or _is_opened(said[:start]))


def _is_opened(before: Sequence[re.Match[str]]) -> bool:
    """Whether a type of document, or "số", stands last in what is said ``before``."""
    return (bool(before) and fold(before[-1][0]) == _NUMBER) or _ends_type(before)


def _ends_type(said: Sequence[re.Match[str]]) -> bool:
    """Whether the last words that are ``said`` name a type of document ("thông tư")."""
    return query_types.ends([fold(match[0]) for match in said[-query_types.LONGEST :]])


def _value(words: Sequence[str]) -> str:
    """The digits of a number: of what is counted, or else one digit or pair of digits after the other."""
    for scale, zeros in _SCALES:
        if scale in words:
            at = words.index(scale)
            rest = words[at + 1 :]
            # "nghìn tư" is 1,400, "nghìn lẻ bốn" 1,004.
            short = zeros - 1 if len(rest) == 1 else 0
            low = int(_value(rest) or 0) * 10**short
            return str(int(_value(words[:at]) or 1) * 10**zeros + low)
    return _in_a_row(words)


def _in_a_row(words: Sequence[str]) -> str:
    parts: list[str] = []
    for word in (word for word in words if word != _AND):
        last = parts[-1] if parts else ""
        if word == _TEN and len(last) == 1:
            parts[-1] += "0"
        elif word in (_TEN, "10"):
            parts.append("10")
        elif last.endswith("0") and len(last) > 1:
            parts[-1] = last[0] + word
        else:
            parts.append(word)
    return "".join(parts)


def _meant(word: str) -> str:
    """What ``word`` means in a number; empty where it is of none."""
    exact, folded = _known()
    return (exact if is_marked(word) else folded).get(spelling(word), "")


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """What the words mean, as they are spelled and without marks."""
    rows = [(row["word"], row["means"]) for _, row in vocabulary.read("query_digits.csv", key="word")]
    return {spelling(word): means for word, means in rows}, {fold(word): means for word, means in rows}
