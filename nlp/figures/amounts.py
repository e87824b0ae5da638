"""What an amount of money is for, from or by, where nothing before it says so: "10 tỷ đồng | cho khuyến
công", "8 tỷ đồng | do Trung ương cấp", "hỗ trợ 67 đề án với | số tiền | 3 tỷ đồng".
"""

import re
from functools import cache

from nlp.figures import clauses, predicates, quantity_names, told_behind
from nlp.figures.clauses import words
from nlp.figures.units import Unit, UnitReader

_FROM = re.compile(
    r" (?:được )?(?:trích |lấy |bằng )?(?:từ )?(?=(?:các )?(?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b)"
    r"(?P<programme>)"
)
_FOR = re.compile(
    r" (?:được )?(?:để|cho|dành cho|dành|phục vụ|nhằm|giúp|vào|hỗ trợ|bồi thường|đền bù|xây dựng|đầu tư"
    r"|tổ chức|mua|mua sắm|sửa chữa|nâng cấp|thực hiện|triển khai|tu bổ"
    r"|(?P<programme>khuyến (?:công|nông|lâm|ngư))|tu sửa|chi trả|trả|thuê|đào tạo|sử dụng|phân bổ"
    r"|cải tạo|khắc phục)(?!\w)"
)
_OF = re.compile(r"(?:(?:với|có) )?(?P<sum>(?:tổng )?(?:số tiền|trị giá|giá trị))$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.()\n]")
_OF_NOUN = re.compile(
    r"(?<!\w)(?:giải|tiền|quỹ|phần|mức|suất|quà|nguồn|phiếu|thẻ|gói|vốn|giá) $", re.IGNORECASE
)  # "giải | thưởng"
_LONGEST_DEED, _DONE = 14, "được"
# "trao 9 triệu đồng | và 30 kg gạo | cho ông An"
_AND_MORE = re.compile(r"(?:,? và|,) \d[^.;:()\n]{2,40}?(?= cho )")


def told(text: str, start: int, unit: Unit, before: str | None, reader: UnitReader) -> str | None:
    """What the money at ``start`` is: ``before``, what stands before it, with what stands behind where that
    says little alone; None where neither tells.
    """
    if unit.kind != "money" or text.startswith("/", unit.end):
        return None if before in quantity_names.SAYS_LITTLE else before
    if before in quantity_names.SAYS_LITTLE:
        return _of_deed(text, start)
    sum_given = _sum_given().fullmatch(before or "")
    before = sum_given["sum"] if sum_given else before
    is_bare = before is None or sum_given or quantity_names.giving().fullmatch(before)
    behind = _behind(text, unit, reader) if is_bare else None
    if sum_given and not behind:
        return f"{before} {_DONE} {sum_given['deed'].removesuffix(_DONE).strip()}"
    return words(f"{before or ''} {behind}") if behind else before


def _behind(text: str, unit: Unit, reader: UnitReader) -> str | None:
    if by := _by().match(text, unit.end):
        return words(by[0])
    more = _AND_MORE.match(text, unit.end)
    at = more.end() if more else unit.end
    opened = _FROM.match(text, at) or _FOR.match(text, at) or _given().match(text, at)
    if opened is None:
        return None
    whole = told_behind.adjunct_end(text, at, opened.end(), reader)
    end = max(whole, predicates.end_of(text, at, opened.end(), may_be_cut=True))
    is_told = end > opened.end() or opened.groupdict().get("programme")
    return words(text[at : max(end, opened.end())]) if is_told else None


@cache
def _given() -> re.Pattern[str]:
    """What is done with it behind it: "2 tỷ đồng | ủng hộ nạn nhân chất độc da cam"."""
    return re.compile(rf" {quantity_names.giving().pattern}(?= [^\W\d_])")


@cache
def _sum_given() -> re.Pattern[str]:
    """ "trao | số tiền": the sum is what is given."""
    return re.compile(
        rf"(?:[^,]+ )?(?P<deed>{quantity_names.giving().pattern}) (?P<sum>(?:tổng )?số tiền)", re.IGNORECASE
    )


@cache
def _by() -> re.Pattern[str]:
    """Who gives it: "| do các xã, phường vận động"."""
    return re.compile(
        r" do (?!(?:hàng loạt|có|không|vi phạm|hành vi|đã|bị|thiếu|chưa) )"
        rf"[^.;:()\d]{{2,60}}?{quantity_names.giving().pattern}"
    )


def _of_deed(text: str, start: int) -> str | None:
    """The sum of what is done before it: "số tiền hỗ trợ 67 đề án"."""
    clause = clauses.without_links(clauses.before(text, start))
    of = _OF.search(clause)
    before = _CLAUSE.split(clause[: of.start()].rstrip(" ,"))[-1].strip() if of else ""
    deeds = [
        deed
        for deed in quantity_names.giving().finditer(before)
        if not _OF_NOUN.search(before, 0, deed.start())
    ]
    deed = before[deeds[0].start() :] if deeds else ""
    if of and of["sum"].endswith("giá") and clauses.DIGIT.search(clause):
        return None  # of those that are counted: "tặng 20 suất quà | trị giá"
    if of and of["sum"].endswith("giá"):  # "nộp | bộ xung điện | trị giá"
        deed = clauses.without_opening(before[deeds[-1].end() if deeds else 0 :])
        deed = deed if clauses.is_plain(deed) else ""
    return (
        f"{of['sum']} {clauses.lower_first(words(deed))}"
        if of and 0 < len(deed.split()) <= _LONGEST_DEED
        else None
    )
