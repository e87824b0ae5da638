"""Of each of what a figure is told: "5 triệu đồng | /người/tháng", "36,8 tấn | /ha"."""

import re

from nlp.figures.clauses import CHANGES
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure

OF_EACH = " trên mỗi "
_SLASHES = frozenset({"/", "⁄", "∕"})
_WORD = re.compile(r"[^\W\d_]+[23²³]?")
_TIMES = frozenset({"giờ", "ngày", "đêm", "ca", "tuần", "tháng", "quý", "năm", "vụ", "lứa", "phút"})
_COUNTED = frozenset({"count", "persons", "classes"})
_MOST = 3


def measure(text: str, figure: Figure, told: str | None, reader: UnitReader) -> str | None:
    """``told``, which ``figure`` measures, with what it is told of each of: "năng suất trên mỗi ha"; of
    things that are counted, times alone ("viên trên mỗi ngày"), and of shares nothing.
    """
    if figure.unit_family == "share":
        return told
    each = _each_of(text, figure, reader)
    if not each:
        return told
    base = (told or "").split(OF_EACH)[0]
    return f"{base}{OF_EACH}{' mỗi '.join(each)}".strip()


def _each_of(text: str, figure: Figure, reader: UnitReader) -> list[str]:
    found: list[str] = []
    at = figure.end
    while text[at : at + 1] in _SLASHES and len(found) < _MOST:
        each, at = _each(text, at + 1, reader)
        if not each or (figure.unit_family in _COUNTED and each not in _TIMES):
            break
        found.append(each)
    return found


def is_amount(figure: Figure) -> bool:
    """Whether the figure can stand in a sum: no rate ("trên mỗi ha"), and not the size of a change."""
    measure = lowered(figure.measure or "")
    return OF_EACH not in f" {measure}" and not measure.startswith(CHANGES)


def _each(text: str, at: int, reader: UnitReader) -> tuple[str, int]:
    word = reader.word_at(at)
    if word and word.text.islower() and word.text.replace(" ", "").isalpha():
        return word.text, word.end
    plain = _WORD.match(text, at)
    is_word = plain and (plain[0].islower() or unit_named(plain[0], at))
    return (plain[0], plain.end()) if plain and is_word else ("", at)
