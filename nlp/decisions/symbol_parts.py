"""The parts of the symbol of a document number, as they are printed: "QĐ", "UBND"."""

import re

from nlp.decisions.symbols import canonical_code, code_behind, issuers, types
from nlp.language.letters import LOWER, UPPER

ASSEMBLY = ("QH", "UBTVQH")
"""The codes of the National Assembly and its committee, which the term goes on with: "QH15"."""
DASH = r"[-–—‐‑−]"
SLASH = r"[/⁄∕]"
# The mark of a footnote is no part of a symbol, nor is what follows where a space was lost: "KH-UBNDngày",
# "SCT-QLCNV/v", "TWĐTN-VPĐOÀN TNCS", "UBNDLai Châu, ngày".
_PLACE = rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,4}}"
_IN_PART = (
    r"(?!(?:(?<=[A-ZĐ]{2})|(?<=TTg))(?:(?:[Nn]gày|về|của|năm|và|do)(?!\w)"
    rf"|V ?/ ?v\b|ĐOÀN TNCS|CỘNG H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN|{_PLACE}, ngày\b))[^\W_⁰¹²³⁴⁵⁶⁷⁸⁹]"
)
# Blanks and stops that a file has put into the code of a type or a department: "12/Q Đ-UBND", "5/TTr-SGD ĐT",
# "7/T.Tr-STC".
_BROKEN = r"(?:(?<=[/⁄∕ ][QN]) (?=Đ ?-)|(?<=GD) (?=ĐT\b)|(?<=[/⁄∕ ]T)\. ?(?=Tr\b))"
PART = rf"[^\W\d_](?:{_BROKEN}|{_IN_PART}){{0,15}}(?: ?&[^\W\d_](?:{_IN_PART}){{0,11}})?"
_MORE = re.compile(
    rf"(?P<joint> ?{DASH} ?(?:\n(?=[{UPPER}]))?| ?{SLASH} ?|[.]| [.]|(?<=GĐ) (?=BHYT))(?P<part>{PART})"
)
_MOST_PARTS, _LONGEST_OFFICE = 8, 4


def symbol(text: str, match: re.Match[str]) -> tuple[list[str], list[str], int]:
    """The codes of the symbol that ``match`` opens, the marks between them, and where it ends."""
    codes, end = _parted(canonical_code(_unspaced(match["symbol"])), match["year"]), match.end()
    joints = ["-"] * (len(codes) - 1)
    while len(codes) < _MOST_PARTS and (more := _MORE.match(text, end)):
        if not _belongs(text, more, codes):
            break
        joints.append(_joint(more["joint"], len(codes)))
        codes.append(code_behind(codes[0], _unspaced(more["part"])))
        end = more.end()
    if codes[-1] in ASSEMBLY and (term := _TERM.match(text, end)):
        return [*codes[:-1], codes[-1] + term[1]], joints, term.end()
    if _FOOTNOTED.search(codes[-1]) and codes[-1] not in issuers() and codes[-1][:-1] in issuers():
        return [*codes[:-1], codes[-1][:-1]], joints, end - 1
    return codes, joints, end


# "16/2004/PL-UBTVQH 11 ngày …", with a blank before the term.
_TERM = re.compile(r" (\d{1,2})(?=,? (?:ngày|của|về|quy định)\b|[;,.)\n]|$)")
# "126/2024/NĐ-CP1", where a file has lost that the digit is raised; "BCĐ35" is a committee's own name, and
# "HĐND7" the council of the seventh term.
_FOOTNOTED = re.compile(r"(?<=\D)(?<!QH)(?<!HĐND(?=[3-9]))\d$")


def _unspaced(part: str) -> str:
    """ "SKH &ĐT" as "SKH&ĐT", "T.Tr" as "TTr"."""
    return part.replace(" ", "").replace(".", "")


def _parted(code: str, year: str | None) -> list[str]:
    """A type and its issuer whose hyphen was lost at the end of a line: "QĐUBND"."""
    if code in types() or code in issuers():
        return [code]
    known = _PARTED | {"TT"} if year else _PARTED
    whole = [[code[:at], code[at:]] for at in range(2, 4) if code[:at] in known and code[at:] in issuers()]
    return whole[0] if whole else [code]


# Those that no name of an office begins with, as "TC" that of "TCQLTT".
_PARTED = frozenset({"QĐ", "NQ", "KH", "TB", "BC", "TTr", "NĐ", "KL", "CTr", "HD"})


def _joint(written: str, parts: int) -> str:
    """A full stop is a slip for the hyphen after a type; further on it stays: "1350/QĐ-UBND.HC"."""
    if written == " ":
        return ""
    if "." in written and parts > 1:
        return "."
    return "/" if re.search(SLASH, written) else "-"


def _belongs(text: str, more: re.Match[str], codes: list[str]) -> bool:
    """Whether the part goes on with the symbol. With a space or a full stop before it, it must be the second
    part: an issuer after a type ("QĐ - UBND"), or an office after its issuer ("SCT - KC").
    """
    code = canonical_code(more["part"])
    if not (is_abbreviation(more["part"]) or (code in issuers() and codes[0] in types())):
        return False
    if "/" in more["joint"] or more["joint"] in "-–—‐‑− ":
        return True
    if len(codes) > 1:
        is_joint = codes[0] in types() and types()[codes[0]][1] and code in issuers()
        is_office = more["joint"] == "." and code not in issuers() and len(code) <= _LONGEST_OFFICE
        is_office |= _BROKEN_OFFICE.match(text, more.start()) is not None and code not in issuers()
        return is_joint or is_office or (codes[-1], code) in _STOPPED
    is_open = code not in issuers() or issuers()[code].level == "sentence"
    is_of_head = more["part"].isupper() and more["joint"][0] != " " and _PLACE_FOLLOWS.match(text, more.end())
    is_last = is_of_head or not _CAPITALS_FOLLOW.match(text, more.end())
    is_known = codes[0] in types() or codes[0] in issuers()
    is_stopped = more["joint"] == "." and not is_known and code not in issuers() and more["part"].isupper()
    is_office = is_open and ("." not in more["joint"] or is_stopped) and is_last
    return codes[0] in types() or bool(is_office)


# "02/TTr-CAT- ANCT ngày 3/2/2023"
_BROKEN_OFFICE = re.compile(rf"{DASH} [{UPPER}]{{3,8}}(?=,? ngày\b)")
# "15/NQ-TT.HĐND", "26/TB-VP.UBND"
_STOPPED = frozenset({("TT", "HĐND"), ("VP", "UBND")})
_CAPITALS_FOLLOW = re.compile(rf" (?!V ?/ ?v\b|Về\b|Kính g)[{UPPER}]")
# Not words that the symbol belongs to, but the place and the day: "PGD&ĐT- GDMN Thọ Xuân, ngày".
_PLACE_FOLLOWS = re.compile(rf" [{UPPER}][^,\n]{{1,30}}, ngày")


def is_abbreviation(part: str) -> bool:
    """Whether ``part`` is written as an abbreviation is: "UBND", "TTr", "Th"."""
    return (
        part.isupper()
        or canonical_code(part) in types()
        or sum(letter.isupper() for letter in part) >= 2
        or _SHORT_OFFICE.fullmatch(part) is not None
    )


# "BKHĐT-Th" (Tổng hợp)
_SHORT_OFFICE = re.compile(rf"[{UPPER}][{LOWER}]")
