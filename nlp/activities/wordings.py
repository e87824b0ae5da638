"""The words of a title as they are shown: on one line, closed, not too long; whether they say anything."""

import re
from functools import cache

from nlp.language import vocabulary

LONGEST = 40
# What its clause ends with soon after is not cut off.
_LONGEST_WHOLE = 45
_THIN = 3
_LOOSE_ENDS = re.compile(
    r"(?:[\s,;:.…–-]|[(“‘]|(?<=\s)\"|(?<!\w)(?:và|(?<!trở )về|của|cho|(?<!tồn )(?<!hiện )(?<!thực )tại|với"
    r"|(?<!giúp )(?<!công )(?<!làm )việc|các|những|từ|đến|trong|(?<!tiếp )(?<!làm )(?<!dọc )theo|do|để|nhằm"
    r"|là|gồm|được|đã|vừa|sẽ|đang|dự kiến|hoặc|trên|vào|(?<!nhà )(?<!đất )(?<!chỗ )(?<!nơi )ở|như|cùng"
    r"|về việc|bao gồm|V/v|v/v"
    r"|(?<!\d )(?<!h[àằ]ng )(?<!dài )(?<!lâu )(?<!ngắn )(?<!nhiều )(?<!ban )(?<!mỗi )(?<!/)ngày"
    r"|(?:nêu|nói) trên"
    r"|(?<!thông )qua|đối|đối với|(?<!trực )thuộc|nhất là"
    r"|gắn|đồng thời|phù hợp|phù hợp với điều kiện|(?:tại )?địa chỉ|cũng như(?: sự| việc)?|bên cạnh"
    r"|cũng|còn|(?:đã )?chính thức|nếu|khi|rằng|bởi|vì|sau(?: khi)?|nhưng|song|mà|thì|nên|kèm|hứa hẹn"
    r"|(?:hứa hẹn )?mang(?: đến| tới)?|với sự (?:tham dự|tham gia|chủ trì|phối hợp|hỗ trợ)"
    r"|(?<=, )đặc biệt|diễn ra|được tổ chức|được khai mạc|dành|phối hợp"
    r"|thuộc các (?:nhóm|ngành|lĩnh vực)|với các nhóm"
    r"|với (?:tinh thần|chủ đề|thông điệp|phương châm|nội dung|các nội dung)))+$"
)
_OPENING = re.compile(r"^(?:diễn ra|đã|vừa|sẽ|đang) ")
LATER = re.compile(r", dự (?:tính|kiến) (?:sẽ )?(?:diễn ra|tổ chức)\b")
"""What begins to tell when a later event is: "họp báo về hội chợ | , dự kiến diễn ra ngày 3/4"."""
COMPLETED_LATER = re.compile(
    r", dự (?:tính|kiến) (?:sẽ )?(?:hoàn thành|kết thúc|bàn giao|đưa vào|đi vào|khánh thành|nghiệm thu)\b"
)
"""What begins to tell when work that goes on is to end: "xây 3 nhà | , dự kiến bàn giao trong tháng 9"."""
HELD_LATER = re.compile(r", (?:sẽ )?(?:được )?diễn ra (?:từ|vào|trong|tại)\b")
"""What may tell of the event that is spoken of: "họp báo về Lễ hội | , diễn ra từ …"."""
_ANNEX = re.compile(
    r" (?:kèm )?(?:theo|tại) (?:các )?(?:phụ lục|danh sách|danh mục|biểu|bảng)(?: (?:số )?[\dIVX]+)?"
    r" (?:đính kèm|kèm theo)(?: (?:Quyết định|Nghị quyết|Thông tư|Công văn|Kế hoạch) này)?"
    r"| kèm theo (?:Quyết định|Nghị quyết|Thông tư|Công văn|Kế hoạch) này ?:?",
    re.IGNORECASE,
)
_ABOUT_IT = re.compile(
    r" (?:về|liên quan đến|xung quanh) (?:vấn đề|nội dung|vụ việc|sự việc|việc)"
    r" (?:này|đó|trên|nói trên|nêu trên)$"
)
_THERE = re.compile(r" tại (?:khu vực|nơi|địa điểm|các địa phương) (?:này|đó|trên|nói trên|nêu trên)$")
# The sum stands behind a colon: "với tổng kinh phí giải ngân | là: 900 triệu đồng".
_WITHOUT_SUM = re.compile(
    r" với (?:tổng )?(?:kinh phí|số tiền|số vốn|mức đầu tư|trị giá)(?: [^\W\d_]+){0,3}$"
)
# What a name is to be called from here on, and what the page says of its picture.
_DEFINES = re.compile(
    r" ?\((?:sau đây |dưới đây )?(?:gọi(?: là| tắt| chung)?|viết tắt|ảnh(?= ?[)])|ảnh (?:minh"
    r" họa|trên)|trong ảnh)"
    r"\b[^()]*\)",
    re.IGNORECASE,
)
# "phê duyệt danh mục tại Quyết định số | : 15/QĐ-UBND".
_WITHOUT_NUMBER = re.compile(
    r",? (?:tại|theo|bằng) (?:[Qq]uyết định|[Nn]ghị quyết|[Kk]ế hoạch|[Cc]ông văn) số$"
)
_BREAKS = re.compile(
    r"[,;] | (?=(?:cho|tại|nhằm|để|gắn|với|của|và|trong|(?<!tiếp )(?<!làm )(?<!dọc )(?<!kèm )theo(?! dõi)"
    r"|từ|về|khi|do|bằng|phục vụ|góp phần|trên|giữa"
    r"|như|được|đã) )"
)


def is_thin(words: str) -> bool:
    """Whether the words say hardly more than that something was done."""
    return said(words) < _THIN


def said(words: str) -> int:
    """How many of the syllables say more than that something was done."""
    return sum(word not in _fillers() for word in re.findall(r"[^\W\d]+", words.lower()))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(row["syllable"] for _, row in vocabulary.read("title_fillers.csv", key="syllable"))


def clean(words: str) -> str:
    """``words`` on one line, without what is left open at their end."""
    line = " ".join(_ANNEX.sub(" ", _DEFINES.sub("", re.sub(r"\s*\|\s*", ", ", words))).split())
    line = _WITHOUT_SUM.sub("", _THERE.sub("", _ABOUT_IT.sub("", _shortened(line))))
    if line.count("“") != line.count("”"):
        line = line.replace("“", "").replace("”", "")
    if line.count('"') % 2:
        line = line.replace('"', "")
    if line.count("(") != line.count(")"):
        line = line[: line.rfind("(")] if line.count("(") > line.count(")") else line.replace(")", "")
    return _WITHOUT_NUMBER.sub("", _LOOSE_ENDS.sub("", _OPENING.sub("", line)).strip()) or line


def _shortened(line: str) -> str:
    words = line.split(" ")
    if len(words) <= _LONGEST_WHOLE:
        return line
    whole = " ".join(words[:LONGEST])
    breaks = [match.start() for match in _BREAKS.finditer(whole) if match.start() > len(whole) // 3]
    breaks = [at for at in breaks if whole[at] == " "] or breaks
    return whole[: breaks[-1]] if breaks else whole
