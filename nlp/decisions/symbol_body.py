"""The body that the symbol of a number names: the "UBND" of "12/QĐ-UBND"."""

import re

from nlp.decisions import symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.symbols import Issuer
from nlp.decisions.types import document_type


def is_joint(number: DocNumber, kind: str) -> bool:
    """Whether several bodies issued it together."""
    ends = [number.codes[0], *([] if _is_of_one_office(number) else [number.codes[-1]])]
    told = [symbols.types().get(code, ("", False)) for code in ends]
    return (kind, True) in told or _is_with_front(number)


def _is_of_one_office(number: DocNumber) -> bool:
    """Whether a body and its office alone are told: the "LN" of "12/UBND-LN" deals with forests."""
    return len(number.codes) == _BODY_AND_OFFICE and number.codes[0] in symbols.issuers()


_BODY_AND_OFFICE = 2


def _is_with_front(number: DocNumber) -> bool:
    """Whether a committee or council and the Fatherland Front do: "05/KH-UBND-UBMT"."""
    is_of_state = not {"UBND", "HĐND"}.isdisjoint(number.codes)
    return is_of_state and any(map(_FRONT.fullmatch, number.codes))


# "QĐ.CT-UB", "QĐ-CT-UBND": what the chairman signs bears the numbers of his committee.
_COMMITTEES = frozenset({"UB", "UBND", "UBT"})
_FRONT = re.compile(r"(?:B?TT)?(?:UB)?MT(?:TQ)?(?:VN)?")


def of(number: DocNumber, text: str) -> Issuer | None:
    """The body that the symbol of ``number`` names in ``text``; None for an office that the tables do not
    know, and where it may be another that the text names.
    """
    first, body = number.codes[0], by_symbol(number)
    if first in symbols.types() and first in symbols.issuers():
        is_type = document_type(text, number) == symbols.types()[first][0]
        body = body if is_type else symbols.issuers()[first]  # "Công văn số 12/TTr-NV" of the Thanh tra
    return None if body and body.beside and body.beside in text else body


def by_symbol(number: DocNumber) -> Issuer | None:
    """The body that the symbol alone names."""
    first, *rest = number.codes
    for stem in ("UBTVQH", "QH"):
        # "NQ-UBTVQH15", but "SXD-QH" is of a department's office for planning (quy hoạch).
        if any(re.fullmatch(rf"{stem}\d*", code) for code in number.codes[: 1 + (first in symbols.types())]):
            return symbols.issuers()[stem]
    if first in symbols.types() or _is_type(first, rest):  # "473/TTr" is a Tờ trình, and not of the Thanh tra
        rest = rest[1:] if rest[:1] == ["CT"] and set(rest[1:2]) & _COMMITTEES else rest
        body = symbols.issuers().get(rest[0]) if rest else None
        is_another = body is not None and number.is_party and not symbols.forms()[body.code]
        # "41-HD/BTC" is of an Organisation board, no ministry's; "35/CĐ-TW" of no body of the party's centre
        is_another |= body is not None and body.level == "central" and not number.is_party
        return None if is_another else body
    return symbols.issuers().get(first)


# What goes on from the code of a type tells more of it: the "BCTĐ" (thẩm định) of "12/BCTĐ-SXD".
_TYPE = re.compile(r"(?:BC|BB|KQ|ĐA|GP|HD|KH|KL|NQ|PA|QĐ|TB|TTr)[A-ZĐ]{1,3}")


def _is_type(first: str, rest: list[str]) -> bool:
    is_body = first in symbols.issuers()
    return not is_body and rest[:1] != [] and rest[0] in symbols.issuers() and bool(_TYPE.fullmatch(first))
