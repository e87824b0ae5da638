"""Numbers and symbols of official documents (số, ký hiệu): find them as printed, and write them in one form.

The grammar is that of decree 30/2020/NĐ-CP, annexes I and III (individual acts), of law 64/2025/QH15 and its
predecessors (normative acts: the year stands in the number) and of party guideline 36-HD/VPTW (hyphen and
slash change places). Issuers and units are open text; types are ``data/document_types.csv``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.decisions import number_cues, symbol_parts
from nlp.decisions.number_cues import NUMBERED_ON, WORDS, has_cue, is_head, is_named, is_party_head
from nlp.decisions.symbol_parts import DASH, PART, SLASH
from nlp.decisions.symbols import forms, issuers, types
from nlp.language.letters import UPPER
from nlp.language.scanning import Scanner

# The party's hyphen may be a blank: "84 QĐ/TW".
_OF_PARTY = (
    rf"(?:QĐi?|QyĐ|NQ|CT|CTr|KL|KH|TB|HD|QC|TTr|BC|CV){SLASH}(?:TU|TW|TƯ|[HĐ]U|TWĐTN|UBTVQH\d+)\b"
    rf"|CĐ{SLASH}[A-ZĐ]"  # "Công điện số 10 CĐ/CLB"
)
# The slash of an office may, or be lost, behind the word for a number: "Số: 512 TCHQ/GSQL", "Số: 512TM/XNK".
_OF_OFFICE = rf"(?=[A-ZĐ]{{2,8}} ?(?:{SLASH}|-) ?[A-ZĐ&]{{2}})"
_MARK_LOST = rf"(?<=\d )(?:(?={_OF_PARTY})|{_OF_OFFICE})|(?<=\d){_OF_OFFICE}"
_NUMBER = re.compile(
    rf"(?<![\d_/⁄∕])(?<!\d[.,:–-])(?P<number>[1-9]\d?\.\d{{3}}(?!\d)|{NUMBERED_ON}|\d{{1,6}}[a-zA-Z]?)"
    rf"(?: ?(?P<year_mark>{SLASH}{{1,2}}|{DASH}) ?(?P<year>(?:19|20)\d\d))?"
    rf"(?: {{2,9}}(?={SLASH})| ?)(?:\n(?={SLASH}))?(?P<mark>{SLASH}{{1,2}}|{DASH}|{_MARK_LOST})"
    rf" ?(?P<symbol>{PART})"
)
_PARTY_SYMBOL = re.compile(_OF_PARTY)
_NUMBERS = Scanner(_NUMBER, (), at_digits=True)
_STANDARD_REACH = 24
# "TƯ" is the party's centre, and a slip for the committee of a province where the text names that.
_OF_PROVINCE = re.compile(
    r"[^.;\n]{0,50}?\b(?:của|do) (?:(?:Ban Thường vụ|BTV) )?(?:Tỉnh|Thành|Thị) [uủ][yỷ]\b"
)
# A standard is numbered like a document: "QCVN 40:2011/BTNMT", "TCVN 6477/2011".
_STANDARD = re.compile(r"\b(?:QCVN|TCVN|TCXDVN|TCXD|TCCS|ISO|IEC|QCĐP)[\w :/-]{0,16}$")


@dataclass(frozen=True, slots=True)
class DocNumber:
    """A number and symbol at ``text[start:end]``; ``key`` is its normal form: ``number + mark + symbol``.

    The state's form is 12/QĐ-UBND, the party's 12-NQ/TU: a slip of one for the other ("05/NQ-TU", "NĐ/CP") is
    mended.

    ``number`` has one leading zero under ten; ``symbol`` is all that follows the first mark, the year of a
    normative act included; ``codes`` are the symbol's parts without that year.
    """

    start: int
    end: int
    number: str
    mark: str
    symbol: str
    year: int | None
    codes: tuple[str, ...]

    @property
    def key(self) -> str:
        """The normal form, e.g. "08/KH-UBND" for "8 /KH–UBND"."""
        return f"{self.number}{self.mark}{self.symbol}"

    @property
    def is_party(self) -> bool:
        """Whether it has the party's form, e.g. "15-NQ/TW"."""
        return self.mark == "-" and self.year is None and "/" in self.symbol


def find(text: str) -> list[DocNumber]:
    """Every document number in ``text``, in order, the members of a list with a shared symbol included
    ("số 12, 13 và 15/QĐ-UBND" gives three).
    """
    found: list[DocNumber] = []
    at = 0
    while match := _NUMBERS.search(text, at):
        number = _read(text, match, found[-1] if found else None)
        at = number.end if number else match.end("number")
        if number:
            found += [*_shared_tail(text, number), number]
    return found


def _read(text: str, match: re.Match[str], before: DocNumber | None) -> DocNumber | None:
    if _is_standard(text, match.start()) or _is_glued(text, match.start()):
        return None
    is_of_office = not match["mark"] and not _PARTY_SYMBOL.match(text, match.start("symbol"))
    if is_of_office and not number_cues.is_announced(text, match.start()):
        return None
    codes, joints, end = symbol_parts.symbol(text, match)
    marks = [
        "-" if re.fullmatch(DASH, mark) else "/" for mark in match.group("year_mark", "mark") if mark
    ] or ["-"]
    if text[end - 2 : end] == "TƯ" and (_OF_PROVINCE.match(text, end) or _is_below(text, match.start())):
        codes[-1] = "TU"
    is_written_so = marks == ["-"] and joints[:1] == ["/"]
    if not (is_written_so and is_party_head(text, match.start())):
        _mend(codes, marks, joints)
    if not match["mark"] and codes[0] == TELEGRAM and forms().get(codes[1]) != "party":
        marks[0], joints[0] = "/", "-"
    elif is_of_office:
        marks = ["/", "/"]
    symbol = codes[0] + "".join(joint + code for joint, code in zip(joints, codes[1:], strict=True))
    year = int(match["year"]) if match["year"] else None
    digits = re.sub(r"^0+(?=\d)", "", re.sub(r"\.(?=\d{3})", "", match["number"]))
    number = digits.zfill(2 + (not digits[-1].isdigit()))
    symbol = f"{year}{marks[1]}{symbol}" if year else symbol
    read = DocNumber(match.start(), end, number, marks[0], symbol, year, tuple(codes))
    return read if _is_document(text, read) or _is_next(text, before, read) else None


def _is_next(text: str, before: DocNumber | None, read: DocNumber) -> bool:
    """Whether it is the next of a list after the number ``before``: "các văn bản số 15/BCH-TM và | số …"."""
    if before is None or not _is_office(read):
        return False
    return _NEXT.fullmatch(text, before.end, read.start) is not None


_NEXT = re.compile(
    r"(?: ?\([A-Z]\d\))?(?:,? ngày {1,2}(?:[\d/.-]{6,10}|\d+ tháng \d+ năm \d{4}))?(?:,| và| cùng)"
    r" (?:số ?:? ?)?"
)


def _is_below(text: str, start: int) -> bool:
    """Whether the committee of a province stands in the head above the number at ``start``."""
    return is_party_head(text, start) and _COMMITTEE.search(text, max(0, start - _HEAD), start) is not None


_HEAD = 160
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|THỊ) [UỦ][YỶ] [A-ZĐ]")


def _mend(codes: list[str], marks: list[str], joints: list[str]) -> None:
    """Put the marks into the form that the issuer's numbers have, where it has but one."""
    if len(codes) < 2 or codes[0] not in types():
        return
    form = forms().get(codes[1].rstrip("0123456789"))  # "UBTVQH9"
    if len(marks) > 1 or (types()[codes[0]][1] and joints[0] == "/"):
        joints[0] = "-"
    elif form == "party" and codes[0] != TELEGRAM:
        marks[0], joints[0] = "-", "/"
    elif form == "":
        marks[0], joints[0] = "/", "-"


# Those of the state's committees of the centre, "35/CĐ-TW", and those of the party, "01-CĐ/TU", alike.
TELEGRAM = "CĐ"


def _is_standard(text: str, start: int) -> bool:
    return _STANDARD.search(text, max(0, start - _STANDARD_REACH), start) is not None


def _is_glued(text: str, start: int) -> bool:
    """Whether a letter stands right before the number ("mẫu số C67-HD"); only the word for the document may
    ("Thông tư15/2017").
    """
    is_letter = start > 0 and text[start - 1].isalpha()
    return is_letter and not _WORD_BEFORE.search(text, max(0, start - 24), start)


_WORD_BEFORE = re.compile(rf"(?:{WORDS}|luật|pháp lệnh|số)$", re.IGNORECASE)


def _is_document(text: str, read: DocNumber) -> bool:
    first = read.codes[0]
    if read.mark == "-" and read.year is None:
        return (read.is_party and first in types()) or _is_old(text, read)
    if re.fullmatch(r"QH\d{1,2}|UBTVQH\d{0,2}", first):
        return read.year is not None
    if len(read.codes) > 1 and (first in types() or first in issuers()):
        return True
    if first in issuers() or types().get(first, ("", False))[1] or read.codes == _DECREE:  # "45/KHPH"
        return has_cue(text, read.start)
    return _is_of_office(text, read)


def _is_of_office(text: str, read: DocNumber) -> bool:
    """Whether it is the number of an office that no table knows: by its head, or the word before it."""
    if not is_head(text, read.start):
        is_told = is_named(text, read.start) or _is_aside(text, read) or _is_dated(text, read)
        return is_told and (_is_office(read) or _is_numbered(text, read))
    is_code = len(read.codes[0]) > 1 and read.codes[0].isupper()
    return _is_office(read) or (is_code and _ALONE.match(text, read.end) is not None)


def _is_numbered(text: str, read: DocNumber) -> bool:
    """Whether "số" stands right before the number of an office of one code: "Nghị quyết số 04/UBBC"."""
    code = read.codes[0]
    return len(code) > 2 and code.isupper() and number_cues.is_announced(text, read.start)


def _is_aside(text: str, read: DocNumber) -> bool:
    """Whether number and day alone are put in brackets: "(3585/VP-KTN, ngày 5/3/2019)"."""
    return text[: read.start].endswith("(") and _DATED.match(text, read.end) is not None


def _is_dated(text: str, read: DocNumber) -> bool:
    """Whether "số" stands before it and a day behind: "Phiếu trả lời số: 35/TTCĐ-XN ngày 20/8/2013"."""
    return number_cues.is_announced(text, read.start) and _DATED.match(text, read.end) is not None


_DATED = re.compile(r",? ngày ?\d")
# What follows a number in its head, of an office that no table knows: "Số: 61/KTHTĐT", and no street's name.
_ALONE = re.compile(
    rf"[ \t]*(?:[\n|]|$)|[ \t]{{3}}|[ \t]*(?:V/v|Kính g[ửở]i|ngày)\b| [{UPPER}][^,\n]{{1,30}}, ngày"
)


def _is_old(text: str, read: DocNumber) -> bool:
    """The form of before about 1997, "175-CP"; without its type before it, it could be anything."""
    if is_head(text, read.start) and all(code.isupper() for code in read.codes):
        return True
    return read.codes in {("CP",), ("TTg",), ("HĐBT",), ("CT",), _DECREE} and has_cue(text, read.start)


# Of the head of state, of before 1960: "43-SL", "97/SL".
_DECREE = ("SL",)


def _is_office(read: DocNumber) -> bool:
    """Whether the symbol looks like that of an office that the tables do not know."""
    if len(read.codes) > 1:
        return all(symbol_parts.is_abbreviation(code) for code in read.codes[:2])
    code = read.codes[0]
    return len(code) > 2 and code.isupper() and (code[0] in "SBCTVPH" or "&" in code)


_LIST = re.compile(
    rf"\b(?:số ?:? ?|(?:{WORDS}) )((?:\d{{1,5}}(?:, | và |; )(?:số )?){{1,12}})$", re.IGNORECASE
)
_LIST_REACH = 90


def _shared_tail(text: str, number: DocNumber) -> Iterator[DocNumber]:
    listed = _LIST.search(text, max(0, number.start - _LIST_REACH), number.start)
    for bare in re.finditer(r"\d+", listed[1]) if listed else ():
        start = number.start - len(listed[1]) + bare.start() if listed else 0
        digits = str(int(bare[0])).zfill(2)
        yield DocNumber(
            start, start + len(bare[0]), digits, number.mark, number.symbol, number.year, number.codes
        )
