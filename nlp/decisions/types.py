"""What type of document a number is of: from its symbol, else from the word before it."""

import re

from nlp.decisions import symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.number_cues import WORDS
from nlp.decisions.symbol_parts import ASSEMBLY

_LAW_WORD = re.compile(r"\b(Bộ luật|Luật|Nghị quyết|Pháp lệnh|Lệnh)\b", re.IGNORECASE)
_LAW_REACH = 260
_OLD_WORD = re.compile(r"\b(Nghị định|Quyết định|Chỉ thị|Nghị quyết|Thông tư)\b[^.;\n]{0,16}$", re.IGNORECASE)
_RULE_WORD = re.compile(r"\bQuy định\b[^.;\n]{0,16}$", re.IGNORECASE)
_NUMBER_WORD = re.compile(r",?(?: số)? ?:? ?$")
# "Quyết định | khởi tố vụ án hình sự số"
_WORD_APART = re.compile(
    rf"(?s:.*)\b(?P<word>{WORDS})(?! số) (?:(?!\b(?:tại|theo|bằng|văn bản)\b)[^\d.;:,\n]){{3,60}} số ?:? ?$",
    re.IGNORECASE,
)
_WORDS_BEFORE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,2}$")
LETTER, _DIRECTIVE = "Công văn", "Chỉ thị"
# Directives are addressed to nobody, right below their number.
_ADDRESSED = re.compile(r"[^\n]*\n(?:[^\n]*\n){0,4}?[ \t|]*Kính g[ửở]i\b")
# "Số: 5348/CT-CS | V/v … Kính gửi: …": a letter of an office that is called like a type ("CT", Cục Thuế).
_LETTER_HEAD = re.compile(
    r"(?:[ \t|]+[^\n]{0,60}\bngày\b[^\n]{0,60}(?:\n(?:tháng \d+ )?năm \d{4})?)?"
    r"[ \t|]*\n[ \t|]*V ?/ ?v\b[^;]{1,400}?\n[ \t|]*Kính gửi\b",
    re.IGNORECASE,
)
# Of the head of state and of the Government, of before about 1997: "5-LCT", "43-SL", "175-CP".
_OF_STATE = {("LCT",): "Lệnh", ("SL",): "Sắc lệnh", ("CP",): "Nghị định"}


def document_type(text: str, number: DocNumber) -> str:
    """The Vietnamese name of the type: from the symbol; for laws, for the forms of before 1997, for the
    party's "QĐ" (quyết định or quy định) and for a symbol without a type ("Hướng dẫn số 56/TĐKT-HD") from the
    word before. Without one, a symbol without a type is a "Công văn", and so is what has a letter's head.
    """
    told = LETTER if _LETTER_HEAD.match(text, number.end) else _by_symbol(text, number)
    is_addressed = told == _DIRECTIVE and _ADDRESSED.match(text, number.end) is not None
    return LETTER if is_addressed else told


def _by_symbol(text: str, number: DocNumber) -> str:
    first = number.codes[0]
    before = text[max(0, number.start - _LAW_REACH) : number.start]
    if first.startswith(ASSEMBLY):
        return _law_type(first, before)
    if first in symbols.types() and len(number.codes) > 1:
        is_rule = first == "QĐ" and number.is_party and _RULE_WORD.search(before)
        by_symbol = "Quy định" if is_rule else symbols.types()[first][0]
        return by_symbol if number.codes[1] in symbols.issuers() else _named_type(before) or by_symbol
    if symbols.types().get(number.codes[-1], ("", False))[1]:
        return symbols.types()[number.codes[-1]][0]  # "01-TANDTC-VKSNDTC/TTLT"
    named = _OLD_WORD.search(before)
    if number.codes in _OF_STATE:
        return named[1].capitalize() if named and first == "CP" else _OF_STATE[number.codes]
    if named and len(number.codes) == 1 and (number.mark == "-" or first in {"CP", "TTg", "HĐBT"}):
        return named[1].capitalize()
    return _named_type(before) or LETTER


def is_told(number: DocNumber, kind: str) -> bool:
    """Whether the symbol tells the ``kind``: "52-CP" may be a decree or a decision, as its heading says, and
    "80/2025/UBTVQH15" an ordinance or a resolution.
    """
    is_of_assembly = number.codes[0].startswith(ASSEMBLY)
    return kind != LETTER and number.codes != ("CP",) and not is_of_assembly


def _named_type(before: str) -> str | None:
    """The type that the word right before the number names: "Hướng dẫn số | 56/TĐKT-HD"."""
    words = _WORDS_BEFORE.search(_NUMBER_WORD.sub("", before))
    last = words[0].lower().split(" ") if words else []
    names = {name.lower(): name for name, _ in symbols.types().values()}
    adjacent = next((names[w] for w in (" ".join(last[-n:]) for n in (3, 2)) if w in names), None)
    told = None if adjacent else _WORD_APART.search(before)
    return names.get(told["word"].lower()) if told else adjacent


def _law_type(code: str, before: str) -> str:
    """The type word before, on the same line; without one, what such a number is as a rule."""
    words = _LAW_WORD.findall(before.rsplit("\n", 1)[-1].rsplit(";", 1)[-1])
    if words:
        return str(words[-1]).capitalize()
    return "Luật" if code.startswith("QH") else "Pháp lệnh"
