"""What is told behind a noun, to the end of its clause: "90% cửa hàng, chợ | dùng túi tự phân hủy"."""

import re

from nlp.figures.units import UnitReader, phrase_ends
from nlp.language.letters import LOWER, UPPER, lowered

# A number of stars, or that names a grade, cuts nothing: "được xếp hạng | 3 sao | trở lên".
_PREDICATE = re.compile(
    r"(?:(?<=[^\W\d_])\.(?=[^\W\d_])"
    r"|[^,.;:!?()\n“”\"0-9|…]|\([^\W\d_]{1,12}\)(?= [^\W\d_])|(?<= )\d(?: ?[-–] ?\d)? sao(?!\w)"
    r"|(?<=mức độ )\d|(?<=loại )\d|(?<=cấp )\d|(?<=hạng )\d(?! sao)|(?<=nhóm )\d|(?<=khu vực )\d"
    rf"|(?<=[{UPPER}]{{3}} )(?:19|20)\d\d(?!\w|[.,/-]\d))+"
)
_END = re.compile(
    rf" (?:[-–—] (?-i:[^{LOWER}])|(?:so với|với (?:số|tổng|mức|quy mô|kinh phí|diện tích|giá)"
    r"|bao gồm|gồm|cũng như|như sau|như(?=:|$)|nhằm|để|góp phần"
    r"|theo(?! (?:tiêu chuẩn|quy trình|hướng|chuẩn|mô hình|phương thức|hình thức|chuỗi|công nghệ)\b)"
    r"|(?<!tự )do|vì|nên|trong khi|còn|nhưng|mà"
    r"|khiến|(?:sau |trước )?khi|trong đó|và|(?<!gia )tăng|giảm|cao hơn|thấp hơn|vào năm|trong năm"
    r"|(?:nhân |trong |vào )?dịp|trong thời gian|vào (?:ngày|tháng)|thì|là"
    r"|(?<!cả )giai đoạn(?= \d| ?$)|(?<!lâu )(?<!hàng )(?<!hằng )năm"
    r"|(?<!không )(?<!chưa )đạt(?! (?:chuẩn|tiêu chuẩn|yêu cầu|danh hiệu|loại|giải|tiêu chí|chứng nhận"
    r"|trình độ|NTM|OCOP|nông thôn mới))"
    r"|(?<!đến )từ(?! (?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b))\b).*",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_NOTHING = re.compile(
    r"(?: (?:không|chưa|cũng|đều|vẫn|(?<!chứng )chỉ|sẽ|đã|là|do|mới cơ bản|cơ bản|như|còn|có|phải|bị"
    r"|được))+$",
    re.IGNORECASE,
)
# What a number cuts: "để hỗ trợ | cho các | 7 cơ sở".
_DANGLING = re.compile(
    r"(?: (?:(?:nói|nêu) trên|cho|của|với|(?<!hiện )tại|các|những|trên|trong|ở|về|đến|tới|bởi|mỗi|cả"
    r"|(?<!sạch )hơn|gần|khoảng|vào|(?<!mỗi )(?<!cả )(?<!hàng )(?<!hằng )ngày"
    r"|trước thềm|(?:nhân |vào |trong )?dịp))+$"
)
# "để hỗ trợ cho | 7 cơ sở sản xuất"
_COUNTED = re.compile(
    r" \d[\d.]{0,8} [^\W\d_]+"
    r"(?: (?!(?:và|với|trên|tại|ở|để|từ|trong|có|được|của|năm|theo|nhằm)\b)[^\W\d_]+){0,8}(?!\w)"
)
_LAST_PART = re.compile(
    r" (?:thuộc|cho|của|trong|tại|với|trên|ở)(?!.* (?:thuộc|cho|của|trong|tại|với|trên|ở) ).*$"
)
# "là đồng bào dân tộc thiểu số | ở các thôn Tầm Ngân | 1"
_ADJUNCT = re.compile(
    r" (?:tại|ở|trong|trên|với|vào|theo)(?! (?:hơn|gần)?$) (?!.* (?:tại|ở|trong|trên|với|vào|theo) ).*$"
)
# "79 doanh nghiệp áp dụng kiểm toán | đã tiết kiệm | 44 triệu kWh"
_FINITE = re.compile(r"(?<!^) (?:đã|đang|sẽ|được|bị) .*$")
_WITH = re.compile(r" với$")
_IN_NAME = re.compile(rf"(?:^| )[{UPPER}][^\W\d_]*$")  # "Tân Sơn | Nhất"
# … and no name that opens with such a word: "hưởng ứng | Ngày Môi trường".
_CAPITAL = re.compile(
    rf" (?=[^\W\d_a-zà-ỹ])(?!(?:Ngày|Năm|Tết|Trên|Cho) (?:hội |thế giới |[{UPPER}]))(?P<word>[^\W\d_]+)"
)
LONGEST = 90


def end_of(text: str, last: int, opened: int | None = None, *, may_be_cut: bool = False) -> int:
    """Where ends what the nouns that end at ``last`` do, in their clause; ``last`` where it does not say. The
    words up to ``opened`` open it, and end nothing; ``may_be_cut``: a number may cut it.
    """
    predicate = _PREDICATE.match(text, last)
    if predicate is None or predicate[0][0] != " ":
        return last
    opener = text[last : opened or last]
    rest = _sentence(predicate[0][len(opener) :])
    told = _OPENS_NOTHING.sub("", opener + _END.sub("", rest).rstrip())
    if may_be_cut:
        return _cut(text, last, told, is_cut=len(told) == len(predicate[0].rstrip()))
    if len(told) == len(predicate[0].rstrip()) and text[predicate.end() : predicate.end() + 1].isdigit():
        told = _without_adjunct(told, len(opener))
    return last if len(told) > LONGEST else last + len(_DANGLING.sub("", _OPENS_NOTHING.sub("", told)))


def before_adjunct(text: str, start: int, end: int) -> int:
    """Where what is told in ``text[start:end]`` ends before its last adjunct; ``start`` where it has none."""
    return start + len(_without_adjunct(text[start:end], 1))


def _without_adjunct(told: str, opened: int) -> str:
    """``told`` without where or with what it was at its end; nothing where that would be all."""
    if (alone := _WITH.sub("", told)) != told:
        return alone if opened + 1 < len(alone) else ""
    whole = _ADJUNCT.sub("", told) if _ADJUNCT.search(told) else _FINITE.sub("", told)
    return whole if opened + 1 < len(whole) < len(told) else ""


def _cut(text: str, last: int, told: str, *, is_cut: bool) -> int:
    """Where ``told`` ends: behind what is counted, where a number cuts it; before what opens its last part,
    where it is long.
    """
    counted = _COUNTED.match(text, last + len(told)) if is_cut else None
    if counted and counted.end() - last <= LONGEST:
        return counted.end()
    whole = told if len(told) <= LONGEST else _LAST_PART.sub("", told[:LONGEST])
    return last + len(_DANGLING.sub("", whole))


def acts(start: int, end: int, reader: UnitReader) -> bool:
    """Whether there is a verb: "7 tàu do công ty A | đóng", and no more than who."""
    words = (reader.word_at(at) for at in range(start, end))
    return any(word is not None and word.pos[0] == "V" for word in words)


def _sentence(rest: str) -> str:
    """``rest`` up to where another sentence opens, and a full stop is lost: "người đến xem | Trước đó"."""
    opens = (
        word.start()
        for word in _CAPITAL.finditer(rest)
        if lowered(word["word"]) in phrase_ends() and not _IN_NAME.search(rest, 0, word.start())
    )
    return rest[: next(opens, len(rest))]
