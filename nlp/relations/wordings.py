"""How clauses that cite official documents begin, end and go on."""

import re

from nlp.language.letters import UPPER

# The verb of a citation stands up to 260 characters before it; its clause is read a good deal further.
LONGEST_CLAUSE = 420
BLANKS = re.compile(r"\s+")
SENTENCE_END = re.compile(rf"[.!?…][”\")]{{0,2}}\s+(?=[“\"({UPPER}])")
BASIS = re.compile(
    r"\s*[-–+*•]?\s*(?:Căn cứ|Chiểu|Trên\s+cơ\s+sở(?!\s+(?:xem\s+xét|đó|này)))\b", re.IGNORECASE
)
LAWS = re.compile(r"\s*[-–+*•]?\s*Căn\s+cứ\s+các\s+(?:Luật|Bộ luật|Pháp lệnh)\s?:", re.IGNORECASE)
# What only gives the document before a short name: "(sau đây gọi là Quyết định số 213)".
_NAMES = re.compile(
    r"\((?:sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|gọn))?\s+là\s[^()]{0,40}\Z"
)
# A heading over a list of them: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "1. Căn cứ pháp lý".
BASES = re.compile(
    r"\s*(?:(?:[IVX]{1,4}|\d{1,2}|[A-ZĐ])[.)/] ?)?(?:Các |Những )?Căn cứ"
    r"(?: (?:pháp lý|để|xây dựng|ban hành|lập)\b[^.;:]{0,50})? ?:?",
    re.IGNORECASE,
)
# The text itself came with the other: "Kế hoạch này ban hành kèm theo", not "Quy chế thi ban hành kèm theo".
OWN_WITH = re.compile(
    r"\bnày\b|\((?:Được |Ban hành )?[Kk]èm theo|^\W*(?:[Bb]an hành )?[Kk]èm theo|\(Ban hành "
)
CONSIDERS = re.compile(
    r"\s*[-–+*•]?\s*(?:Xét|Theo\s+đề\s+nghị|(?:Sau\s+khi|Trên\s+cơ\s+sở)\s+(?:xem\s+xét|nghe|xét))\b",
    re.IGNORECASE,
)
TASK = re.compile(r"\s*[-–+*•]?\s*(?:Thực hiện|Triển khai)\b", re.IGNORECASE)
TYPE = (
    r"(?:quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|kế hoạch|báo cáo|tờ trình|thông báo"
    r"|(?<!pháp )luật|bộ luật|pháp lệnh|chương trình|hướng dẫn|kết luận|công điện|văn bản|quy định"
    r"|quy chế|đề án|sắc lệnh)"
)
# The number is not that of the basis, which has a verb of its own: "Căn cứ Thông tư … hướng dẫn".
OF_ANOTHER = re.compile(
    rf"\bCăn cứ (?:các )?{TYPE}\b[^;]*\b(?:hướng dẫn|chi tiết|thi hành|sửa đổi|bổ sung|thay thế)\b[^;,]*"
    rf"\b{TYPE} (?:số ?:? ?)?$",
    re.IGNORECASE,
)
# The same number again: "(Nghị định số 29/2012/NĐ-CP)".
IN_BRACKETS = re.compile(rf"\({TYPE} (?:liên tịch )?(?:số ?:? ?)?\Z", re.IGNORECASE)
# Between members of a list: ", số", "; Thông tư liên tịch số", " và Điều 4 của Nghị quyết số".
AGAIN = re.compile(
    rf"(?:[;,:]|\b(?:và|cùng|hoặc)\b)\s*(?:(?:các|những|cả|và|một số điều của|điều \d+ (?:của )?|số|của"
    rf"|{TYPE}(?: [^\W\d_]+){{0,4}}?)[\s:]*){{0,6}}$",
    re.IGNORECASE,
)
COORDINATE = re.compile(r"(?:[;,]|\bvà\b|\bđồng thời\b)\s*(?:và |đồng thời )?$", re.IGNORECASE)
# "Căn cứ Hướng dẫn số …; thực hiện Kế hoạch số …": a member of its own.
NEW_MEMBER = re.compile(r";\s*$")
THIS = re.compile(rf"\b(?P<type>{TYPE}) (?:này|trên|mới)\b", re.IGNORECASE)
MARK = re.compile(r"\s{0,4}(?:[-–+*•]|\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,4}\.)\s?")
ITEM = re.compile(rf"\s{{0,4}}(?:[-–+*•]|\d{{1,2}}[.)]|[a-zđ][.)]|{TYPE}\b)", re.IGNORECASE)
NO_ITEM = re.compile(r"\s{0,4}(?:Điều|Chương|Mục|Nơi nhận|Phần) ?\b")
MEMBER = re.compile(rf"\s*(?:và |các )?(?:{TYPE}\b|số ?:? ?$)", re.IGNORECASE)
ALONE = re.compile(rf"\s*(?:và )?{TYPE} (?:số ?:? ?)?", re.IGNORECASE)
# Between members of a list that have but their days: " ngày 05/4/2016 của Bộ Công Thương và Thông tư số".
AND_NUMBER = re.compile(
    rf"(?:,? ngày [\d/.-]+(?: tháng \d+ năm \d+)?)?(?: của [^,;.]{{2,50}}?)?(?:,| và|, và)"
    rf" {TYPE} (?:số ?:? ?)?",
    re.IGNORECASE,
)
# A short name for what the list has told ends it: "… bởi Thông tư B (sau đây gọi chung là Thông tư A), C".
NAMED_TOGETHER = re.compile(r"\((?:sau đây )?(?:được )?gọi (?:chung|tắt) là\b", re.IGNORECASE)
SUFFERS = re.compile(r"\s+(?:(?:nay|đã|cũng|sẽ)\s+){0,2}(?:bị|được)\b")
NAMELESS = re.compile(rf"(?:;|,|\bvà)\s*{TYPE}\s(?:số\s?:?\s?)?$", re.IGNORECASE)
NAMED_LAW = re.compile(
    r"(?:[;,]|\bvà\b|\bCăn cứ\b)\s*(?:và )?(?:các )?(?:Luật|Pháp lệnh) sửa đổi\b", re.IGNORECASE
)
# "Luật Bảo hiểm y tế số … và Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số"
AMENDING_LAW = re.compile(
    r"(?:[;,]|\bvà\b)\s*Luật sửa đổi(?:, bổ sung)?(?: một số điều)?(?: của)? Luật\b[^,;.]*\bsố ?:? ?$",
    re.IGNORECASE,
)
# "Căn cứ Luật Thi đua, Luật sửa đổi Luật Thi đua và Nghị định số …"
AND_ACT = re.compile(rf" và {TYPE} (?:số ?:? ?)?$", re.IGNORECASE)
# "… bãi bỏ 8 nghị định gồm: Nghị định số …", whose list goes on in the next lines.
LISTS = re.compile(rf"\b(?:gồm|sau|sau đây|là) ?: ?(?:{TYPE}(?: số)? ?:? ?)?$", re.IGNORECASE)
_DOCUMENTS = re.compile(rf"(?<!\btheo )\b{TYPE}\b(?! này\b)|\bnày [^,;]{{0,40}}:$", re.IGNORECASE)
# What was issued to carry something out: "Thực hiện Nghị quyết của Chính phủ, Sở đã ban hành Công văn số".
ISSUED = re.compile(
    rf"[,;][^,;\n]{{3,80}}\b(?:đã|vừa|sẽ) (?:ban hành|có|ký|gửi) (?:các )?{TYPE}\b", re.IGNORECASE
)
# What its body does on that basis: "Căn cứ quy định nêu trên, Tổng cục Thuế đồng ý … tại Công văn số".
MAIN_CLAUSE = re.compile(
    r",\s+(?:[UỦ][yỷ] ban|UBND|HĐND|Hội|Sở|Bộ|(?:Tổng c|Chi c|C)ục|Ban|Phòng|Văn phòng|Tiểu ban|Công an"
    r"|Trung tâm|Thủ tướng|Chính phủ|Chủ tịch|Bảo hiểm)\b[^,;.\n]{0,80}?\b(?:đồng ý|thống nhất|yêu cầu"
    r"|đề nghị|hướng dẫn|thông báo|trả lời|báo cáo|có ý kiến|chỉ đạo|cho phép|giao|quyết định|ban hành"
    r"|xây dựng|triển khai)\b"
)
_FEW_WORDS = 4
# A letter asks for what its own sender wants: "Thực hiện Công văn …, Sở đề nghị thực hiện đúng Thông tư …".
ASKS = re.compile(r",[^;.]*\b(?:đề nghị|yêu cầu|giao|chỉ đạo|hướng dẫn|đôn đốc|ban hành|xây dựng)\b")
CLAUSE_END = re.compile(r"\n|\.\s|;")
AND_PASSIVE = re.compile(r"\s*(?:,|;|và|đồng thời)\s+(?:và |đồng thời )?(?:đã |sẽ )?(?:được|bị)\b")
# "Các Quyết định sau đây hết hiệu lực: Quyết định số …"
ANNOUNCED = re.compile(r":[^:;\n]{0,40}$")


# "… các thông tư sau đây tiếp tục có hiệu lực:" tells of nothing that is changed.
_STAYS = re.compile(r"\b(?:tiếp tục|vẫn|còn) (?:còn |có )?hiệu lực[^,;.]{0,20}:$")
# The next document of a list whose members say more of themselves: "Bãi bỏ A hướng dẫn B; Thông tư số".
NEXT_ITEM = re.compile(rf";\s*(?:các )?{TYPE}(?: [^\W\d_]+){{0,3}}? (?:số ?:? ?)?$", re.IGNORECASE)
# Nothing is said of a member of a list but its number.
ENDS_MEMBER = re.compile(r"\s*(?:[;,.\n]|$|và\b)")
# What is said of a citation that stays: "… không trái với Quyết định này vẫn còn hiệu lực".
STAYS = re.compile(r"[^.;\n]{0,120}?\b(?:tiếp tục|vẫn) (?:còn |có )?(?:hiệu lực|giá trị)")
# The heading of an article whose items follow, its colon left out: "Điều 1. Bãi bỏ toàn bộ 15 văn bản".
_HEADS_LIST = re.compile(
    rf"(?:Điều \d+\. ?)?(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế)\b[^.;:\d]*(?:\d+ )?[^.;:\d]*\b{TYPE}\b[^.;:\d]*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"(?:1[.)]|a[.)]|[-–+]) ?{TYPE}\b", re.IGNORECASE)


def gives_name(text: str, start: int) -> bool:
    """Whether the citation at ``start`` only names again the document before it."""
    return _NAMES.search(text, max(0, start - _REACH_OF_NAME), start) is not None


_REACH_OF_NAME = 90


def is_open_to(text: str, start: int, *, is_paper: bool) -> bool:
    """Whether it may be done to the citation at ``start`` whatever its type: a letter corrects a circular,
    and a decree, which is no paper, does away with an article of one.
    """
    told = _OPEN_TO_ALL.search(text[max(0, start - LONGEST_CLAUSE) : start])
    return told is not None and (not is_paper or told[0].lower().startswith(_CORRECTS))


_CORRECTS = "đính chính"
_OPEN_TO_ALL = re.compile(r"\b(?:đính chính|bãi bỏ)\b[^;.\n]*\Z", re.IGNORECASE)


def heads_list(line: str, below: str) -> bool:
    """Whether ``line`` is a heading over the list that ``below`` begins."""
    heading = line.rpartition("\n")[2]
    return _HEADS_LIST.fullmatch(heading) is not None and _NUMBERED.match(below) is not None


def member_of(stretch: str) -> str:
    """What stands before a citation in its own member of a list: a semicolon begins the next."""
    member = stretch.rpartition(";")[2]
    return f";{member}" if len(member) < len(stretch) and MEMBER.match(member) else stretch


def opens_list(line: str) -> bool:
    """Whether the items below ``line`` may be its documents: it ends in a colon, and tells of some or of
    nothing else ("Bãi bỏ:", not "Về việc thay thế liên 1 hóa đơn:").
    """
    is_opened = line.endswith(":") and not _STAYS.search(line)
    return is_opened and (len(line.split()) <= _FEW_WORDS or _DOCUMENTS.search(line) is not None)
