"""Of each of what a figure is told: "5 triệu đồng | /người/tháng", "36,8 tấn | /ha"."""

import re

from nlp.figures import each_told
from nlp.figures.clauses import CHANGES
from nlp.figures.units import MEASURED, UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure

OF_EACH = " trên mỗi "
# "5 triệu đồng/ người/ tháng"
_SLASH = re.compile(r"[/⁄∕] ?(?=[^\W\d])")
_WORD = re.compile(r"[^\W\d_]+[23²³]?")
_TWO = re.compile(r"[^\W\d_]+ [^\W\d_]+")
_EACH = "mỗi "
_MOST = 3


def measure(text: str, figure: Figure, told: str | None, reader: UnitReader) -> str | None:
    """``told``, which ``figure`` measures, with what it is told of each of: "năng suất trên mỗi ha", "con
    giống mỗi hộ được hỗ trợ"; of shares nothing.
    """
    if figure.unit_family == "share":
        return told
    each = [one for one in _each_of(text, figure, reader) if f"{_EACH}{one}" not in (told or "")]
    if not each:
        return each_told.measure(text, figure, told, reader)
    base = (told or "").split(OF_EACH)[0]
    if base.startswith(f"{each[0]} "):  # "hỗ trợ 7 mái ấm tình thương (40 triệu | /mái ấm)"
        return f"{_EACH}{base}"
    return f"{base}{OF_EACH}{' mỗi '.join(each)}".strip()


def _each_of(text: str, figure: Figure, reader: UnitReader) -> list[str]:
    found: list[str] = []
    at = figure.end
    while (slash := _SLASH.match(text, at)) and len(found) < _MOST:
        each, at = _each(text, slash.end(), reader)
        if not each or (not found and _are_alike(figure.unit, each)) or _is_sign(figure, each):
            break
        found.append(each)
    return found


def _is_sign(figure: Figure, each: str) -> bool:
    """Whether ``each`` is a sign and no word, behind what would be counted: "4.000 v/p"."""
    return len(each) == 1 and figure.unit_family == "count"


def _are_alike(unit: str, each: str) -> bool:
    """Whether both are counted, as things of one kind: "02 xã | /thị trấn"."""
    one, other = unit_named(unit, 0), unit_named(each, 0)
    return one is not None and other is not None and one.kind == other.kind and one.kind not in MEASURED


def is_amount(figure: Figure) -> bool:
    """Whether the figure can stand in a sum: no rate ("trên mỗi ha"), and not the size of a change."""
    measure = lowered(figure.measure or "")
    return not each_told.EACH.search(measure) and not measure.startswith(CHANGES)


def _each(text: str, at: int, reader: UnitReader) -> tuple[str, int]:
    word = reader.word_at(at)
    longer = _TWO.match(text, at)
    if longer and unit_named(longer[0], at):  # "20 gian hàng/ | phiên chợ"
        return longer[0], longer.end()
    if word and word.text.islower() and word.text.replace(" ", "").isalpha():
        return word.text, word.end
    plain = _WORD.match(text, at)
    is_word = plain and (plain[0].islower() or unit_named(plain[0], at))
    return (plain[0], plain.end()) if plain and is_word else ("", at)
