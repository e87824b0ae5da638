"""What a sum of money is of, where other figures tell it: the things of the sentence before ("Hội tặng 20
suất quà. | Tổng trị giá 9 triệu đồng"), those of its own sentence behind it, the total that it is a part of.
"""

import re
from collections.abc import Sequence

from nlp.figures import part_measures, quantity_names
from nlp.figures.clauses import lower_first
from nlp.figures.rates import OF_EACH
from nlp.figures.unit_families import COUNTED, THINGS
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure

_MONEY = "money"
# What things are worth; "tổng kinh phí" is of a plan, and not of the last thing that it names.
_WORTH = re.compile(r"trị giá|giá trị|số tiền")
# "nguồn ngân sách huyện", "nguồn | vận động"
_SOURCE = re.compile(
    r"(?:nguồn|ngân sách|vốn|quỹ)(?! đối ứng)(?P<of>(?: (?!do )[^\W\d_]+){1,7})$", re.IGNORECASE
)
_OF_SOURCE = re.compile(r" từ (?=nguồn|ngân sách|vốn|quỹ)")
_WITH = re.compile(r"(?:với|bằng) ", re.IGNORECASE)
_DONE = re.compile(r" (?:do|được) .*$")
_FROM, _BY, _PASSIVE, _EACH, _AND = "từ", "do", "được", "mỗi", " và "
_MOST, _LONGEST_GIVER = 3, 10


def measure(told: Sequence[Figure], index: int) -> str | None:
    """What the sum at ``index`` is of; None where no other figure tells it."""
    figure = told[index]
    if figure.unit_family != _MONEY or figure.measure is None:
        return None
    if figure.part_of is not None:
        return _of_total(told[figure.part_of], figure)
    if OF_EACH in figure.measure:
        return _of_each(told[:index], figure)
    return _of_things(told, index) if quantity_names.parts().fullmatch(figure.measure) else None


def _of_total(total: Figure, part: Figure) -> str | None:
    """ "kinh phí xây dựng | do Quỹ Hy Vọng hỗ trợ", "| từ nguồn tỉnh", of a total that is the "tổng kinh phí
    xây dựng".
    """
    verbs = list(quantity_names.verbs().finditer(part.measure or ""))
    base = lower_first(part_measures.TOTAL.sub("", total.measure or " ", count=1))
    if total.unit_family != _MONEY or not quantity_names.names().match(base):
        return None
    is_source = _SOURCE.match(part.measure or "")
    if is_source and (not verbs or len(is_source["of"].split()) == 1):
        return f"{_OF_SOURCE.split(base)[0]} {_FROM} {lower_first(part.measure or '')}"
    giver = (part.measure or "")[: verbs[-1].start()] if verbs else ""
    is_told = quantity_names.parts().match(part.measure or "") or len(giver.split()) > _LONGEST_GIVER
    if not verbs or (is_told and not is_source):
        return None
    return f"{base} {_BY if verbs[-1].start() else _PASSIVE} {part.measure}"


def _of_each(before: Sequence[Figure], figure: Figure) -> str | None:
    """ "hỗ trợ | mỗi căn nhà đại đoàn kết", which was counted before as "2 căn nhà đại đoàn kết"."""
    base, _, each = (figure.measure or "").partition(OF_EACH)
    same = (one for one in reversed(before) if one.sentence == figure.sentence)
    owner = next((one for one in same if f"{one.unit} ".startswith(f"{each} ")), None)
    noun = _DONE.sub("", owner.measure or "") if owner else ""
    says = quantity_names.verbs().search(base) or quantity_names.names().match(base)
    return f"{base} {_EACH} {noun}" if noun.startswith(f"{each} ") and says else None


def _of_things(told: Sequence[Figure], index: int) -> str | None:
    figure, opening = told[index], lowered(told[index].sentence)
    quantity = lowered(figure.measure or "")
    if opening.startswith(quantity) and _WORTH.search(quantity):
        last = told[index - 1].sentence if index else ""
        others = [one for one in told[:index] if one.sentence == last != figure.sentence]
    elif (with_ := _WITH.match(opening)) and opening.startswith(quantity, with_.end()):
        others = [one for one in told[index + 1 :] if one.sentence == figure.sentence][:1]
    else:
        return None
    things = {one.unit: one.measure for one in others if _is_thing(one)}
    names = [name for name in things.values() if name]
    return f"{lower_first(figure.measure or '')} {_AND.join(names)}" if 0 < len(names) <= _MOST else None


def _is_thing(figure: Figure) -> bool:
    heads = (unit_named(unit, 0) for unit in (figure.unit, figure.unit.split()[0]))
    kind = next((head.kind for head in heads if head), "")
    return figure.unit_family in COUNTED and (kind in THINGS or not kind)
