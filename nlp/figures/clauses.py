"""What stands before a number in its clause: without what joins the two, without when it was, and whether the
number is by how much something has changed.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from nlp.language.letters import LOWER, UPPER

CHANGES = ("tăng ", "giảm ", "vượt ", "gấp ")
"""How a measure begins that is the size of a change, and no amount."""
_REMEMBERED = 16  # clauses: many ask for that of one number
WINDOW = 200
"""How far before a number its clause is looked at."""
_CLAUSE_END = re.compile(
    r"\n[ \t]*[-–—+•*]?|(?<!TP)(?<!TX)(?<!TT)\.(?!\w)|[;!?()“”\"|]"
    rf"|(?<=[^{LOWER}] )[-–—] |(?<= )[-–—] (?=[{UPPER}]\S* [^{UPPER}])"
    rf"|(?<= )[-–—] (?=[^{LOWER}{UPPER}\d])|(?<= )[-–—](?= \d)"
)
PART_END = re.compile(
    r"(?:(?<!ngạch xuất),|:)(?:\s|$)"
    r"|(?<!\w)(?:trong đó|cụ thể|theo đó|bao gồm|gồm|riêng|(?<!đối )với|và|cùng(?! kỳ)|tương ứng|tương đương"
    r"|nâng(?! (?:cao|cấp))|nên"
    r"|(?<!tự )có(?! (?:hạt|múi|vốn|sẵn)))(?!\w)",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|vẫn|luôn|phải|không|phấn đấu|đặt mục tiêu|đề ra mục tiêu|cho biết"
    r"|cho hay|cho thấy|nêu|nói|khẳng định|đề nghị|yêu cầu)(?!\w)",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
LEADING = re.compile(
    r"(?:(?:góp phần|nhất là"
    r"|thế nhưng|nhưng|song|vừa qua|mới đây|hiện nay|hiện|thấy|nghe|khiến|với|khi|thì|mà|nên|là"
    r"|đạt|do|bởi|nhờ|dự ước|ước tính|nổi bật|đặc biệt|còn|riêng"
    r"|chẳng hạn|như|ví dụ|điển hình|thông qua|phê duyệt"
    r"|mặc dù|tuy|dù|trong khi đó|ngoài ra|đồng thời|bên cạnh đó"
    r"|các|những|được|đối với|tại|ở|trên|về|cho|của|trong|theo|ước)\s){1,4}",
    re.IGNORECASE,
)
# "(GRDP)", "(theo giá so sánh 2010)": asides of a name.
_ASIDE = re.compile(
    r" \((?:[A-ZĐ&-]{2,12}|[A-ZĐ][a-zđ]{0,3}[A-ZĐ]{1,8}"
    r"|(?:theo |tính theo )?giá (?:so sánh|hiện hành|cố định)[^()\n]{0,20}"
    r"|(?:không|chưa|kể cả|bao gồm|gồm|tính|trừ|ngoại trừ|theo) [^()\n\d]{2,60})\)"
)
# A name in quotes ends no clause: "kinh phí chương trình “Tết yêu thương” là".
_QUOTED = re.compile(r"“(?P<name>[^“”\"\n]{2,60})”(?= [^\W\d_])")
# Between what is measured and its number: copulas, changes, estimates. "tỷ lệ tăng" and "tiết giảm" are
# of the name.
_LINK = re.compile(
    r"(?:\s|^)(?:là|đạt|được|(?<!mặt )bằng|còn|có|(?<!thực )(?<!phát )hiện|và"
    r"|chỉ|cả|từ|khoảng|gần|(?<!sạch )hơn|trên|dưới|quá|ước|ước tính|ước đạt|dự kiến"
    r"|dự kiến là|lên|xuống|tới|đến|con số"
    r"|lên tới|lên đến|xuống còn|ở mức|mức|(?<!tiết )(?<!cắt )giảm|tăng lên"
    r"|giảm còn|không quá"
    r"|(?<!tỷ lệ )(?<!tỉ lệ )(?<!tốc độ )(?<!mức )tăng"
    r"|tối đa|tối thiểu|ít nhất|xấp xỉ|khẩn cấp|trực tiếp|thêm|mỗi"
    r"|bình quân|ước thực hiện|cũng|(?<!thôn )mới đạt|mới chỉ"
    r"|trung bình|đã|sẽ|tiếp tục|(?<!bồi )thường|vào khoảng|tổng cộng|=)\s*$|\s*:\s*$",
    re.IGNORECASE,
)
# When something was measured is no part of what was: "Kim ngạch xuất khẩu | 6 tháng đầu năm 2020 | đạt".
_TIME = re.compile(
    r"(?<!dài)(?<!ngắn)(?<!một)(?<!từng)(?<!hai)(?<!mỗi)(?<!hằng)(?<!hàng)"
    r"\s(?:(?:trong|cả|của|vào|tính đến|đến hết|đến|hết)\s)?(?:(?:cuối|đầu|giữa)\s)?"
    r"(?:(?:\d{1,2}\s)?(?:tháng|quý|năm|ngày)(?:\s(?:đầu|cuối))?"
    r"(?:\s(?:năm|quý))?\s?[\d/IVX.-]*(?:\snăm\s\d{4})?|(?:giai đoạn|thời kỳ)\s[\d\s–-]+"
    r"|hiện nay|đến nay)(?=[\s,]|$)",
    re.IGNORECASE,
)
# What is left of "ước thực hiện | tháng 10 | đạt".
_LOOSE = re.compile(r"\s(?:ước thực hiện|ước|tính|là|đạt)$", re.IGNORECASE)
_HOW_MUCH = (
    r"(?:\s(?:là|đạt|thêm|tới|đến|khoảng|gần|hơn|trên|bình quân|trung bình|ước|ước tính|tối thiểu|ít nhất"
    r"|tối đa))*\s*$"
)
_CHANGE = re.compile(
    r"(?:[\s(]|^)(?P<change>(?<!tiết )(?<!cắt )giảm"
    r"|(?<!tỷ lệ )(?<!tỉ lệ )(?<!tốc độ )(?<!mức )tăng(?: trưởng)?|vượt)" + _HOW_MUCH,
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:[\s(]|^)(?:(?:(?P<change>tăng|cao|lớn|nhiều)(?:\slên)?\s)?gấp|(?P<grows>tăng|giảm))" + _HOW_MUCH,
    re.IGNORECASE,
)


# "tỷ lệ … tăng từ 18,2% lên 27%" is said of both; elsewhere a number between ends what the quantity reaches.
_CHANGES_TO = re.compile(
    r"(?:từ|ở mức)\s+[\d.,]+ ?%?\D{0,25}(?:(?<!trở )lên|xuống|còn|đến|tới)\D*$", re.IGNORECASE
)
# What ends a quantity that runs to its copula: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | đạt".
NOT_WHOLE = re.compile(
    r"(?<!\w)(?:tăng(?! trưởng| thêm)|giảm|đạt|chiếm|vượt|(?<!đối )với|trong đó|bao gồm|gồm"
    r"|cụ thể|theo đó|nâng|bằng|riêng|cùng"
    r"|tương ứng|tương đương|là|so)(?!\w)|:",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """What is told of a number, and the words that join it to the number."""

    what: str
    link: str


class Change(NamedTuple):
    """A change told before a number: its verb, and what stands before that."""

    verb: str
    before: str


@lru_cache(_REMEMBERED)
def before(text: str, start: int) -> str:
    """What stands before ``text[start:]`` in its clause; an abbreviation in parentheses ends none."""
    told = _QUOTED.sub(r"\g<name>", _ASIDE.sub("", text[max(0, start - WINDOW) : start]))
    return _CLAUSE_END.split(told)[-1]


@lru_cache(_REMEMBERED)
def without_links(clause: str) -> str:
    """``clause`` without the words at its end that join it to a number."""
    told = clause.rstrip()
    while link := _LINK.search(told):
        told = told[: link.start()].rstrip()
    return told


def without_time(clause: str) -> str:
    """``clause``, without links, less the times that it names."""
    timeless = _TIME.sub("", clause)
    return clause.rstrip() if timeless == clause else _LOOSE.sub("", timeless.rstrip(" ,"))


def change(clause: str, *, times: bool) -> Change | None:
    """The change whose size a number behind ``clause`` tells: "… tăng gần"; of ``times``, "… tăng gấp"."""
    found = (_TIMES if times else _CHANGE).search(clause)
    if found is None:
        return None
    verb = (found["change"] or "").lower()
    if times:
        verb = found["grows"].lower() if found["grows"] else f"{verb} gấp".strip()
    return Change(verb, clause[: found.start()])


def words(phrase: str) -> str:
    """``phrase`` with single spaces."""
    return " ".join(phrase.split())


def lower_first(phrase: str) -> str:
    """``phrase`` as it is written inside a sentence: an acronym keeps its capitals."""
    return phrase if phrase[1:2].isupper() else phrase[0].lower() + phrase[1:]


def last_part(clause: str) -> int:
    """Where the last part of ``clause`` begins, behind its commas, "và" and the like."""
    return max((end.end() for end in PART_END.finditer(clause)), default=0)


def without_opening(part: str) -> str:
    """``part`` without the words that lead it in: "nhưng", "theo", "các"."""
    opening = LEADING.match(part)
    return part[opening.end() if opening else 0 :].strip()


def is_plain(phrase: str) -> bool:
    """Whether ``phrase`` has no number and no verb that tells: it may be a name."""
    return not (DIGIT.search(phrase) or FINITE.search(phrase))


def told(clause: str) -> Told:
    """What is told of the number behind ``clause``."""
    what = without_links(clause)
    if (changed := _CHANGES_TO.search(clause)) and changed.start():
        what = without_links(clause[: changed.start()])
    return Told(without_time(what).strip(), clause[len(what) :].strip())
