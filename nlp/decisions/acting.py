"""Whether a body that stands before a citation issued the document, by the verbs between the two."""

import re

from nlp.language.letters import UPPER
from nlp.text.document import Document

DOCUMENT_WORD = (
    r"Quyết định|Kế hoạch|Công văn|Văn bản|Nghị quyết|Chỉ thị|Thông báo|Báo cáo|Tờ trình|Hướng dẫn"
    r"|Chương trình|Kết luận|Đề án|Phương án|Công điện|Quy chế|Quy định|Thông tư|Giấy mời|Phiếu chuyển|CV"
    r"|Nghị định|Giấy phép|Giấy chứng nhận|Biên bản|Bản án|Cáo trạng|Kháng nghị|Thông tri|Thông cáo"
    r"|(?<!/)QĐ(?![/–-])"
).replace(" ", " ?")
"""The words for types of documents; the blank of some gets lost: "Tờtrình"."""
_NUMBERED = rf"(?:{DOCUMENT_WORD})(?: ?số ?:?)? ?"
NOTES = r"(?:Nguồn|Xem|Chi tiết|Tải|Toàn văn|Nội dung|Đính kèm|Kèm theo|File|Tệp)\b"
"""What opens a note that names a document alone: "(Đính kèm: Quyết định số …)"."""
APPROVES = (
    r"phê duyệt|duyệt|phê chuẩn|chấp thuận|công nhận|công bố|ban bố|thành lập|ban hành|quy định|giao"
    r"|cho phép|cho thuê|thu hồi|bổ nhiệm|xử phạt"
)
TELLS = (
    "nêu|cho biết|đề nghị|khẳng định|báo cáo|tóm lược|kiến nghị|cho rằng|phản ánh|phản|nhận định|đề xuất"
    "|xác nhận|trả lời|giải trình|thừa nhận|kết luận|thông báo|cho ý kiến"
)
"""What a body does in a document that it sends, and what in one that binds."""
RULES = (
    "phê duyệt|chấp thuận|quyết định|cho phép|thống nhất|công nhận|thành lập|giao|quy định|chỉ đạo|yêu cầu"
    "|công bố|thu hồi|xử phạt|phê chuẩn|ban bố|thông qua|đồng ý|nhất trí|kiện toàn"
)
OF_ANOTHER = (
    r"\b(?:thực hiện|triển khai|thi hành(?! án)|hướng dẫn|theo|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ)\b"
    rf"[^.,;:]{{0,60}}(?<!và )\b(?i:{DOCUMENT_WORD})\b(?! ?số)"
)
"""What is about another document, and so may tell whose that is: "về thực hiện quy chế do Bộ ban hành"."""
_ADVERBS = (
    r"(?:(?:đã|vừa mới|vừa|cũng|còn|mới đây|mới|tiếp tục|lại|cho biết,?|chính thức|khẩn trương|kịp thời"
    r"|chủ động|nhanh chóng|sớm|liên tục|lần lượt|trực tiếp|đồng thời|ngay lập tức|lập tức) )*"
)
_PREPARES = rf"tham mưu(?= (?:{DOCUMENT_WORD}))"
_ISSUES = re.compile(
    r"(?:\b(?:ban hành|ra|ký|có|phát hành|phát đi|thông qua|thống nhất|gửi|công bố|đưa ra|phê duyệt|duyệt|cấp"
    r"|trình|giao|làm|lập|soạn|nộp|xây dựng|hoàn thiện|đăng tải|báo cáo)\b"
    rf"|\b{_PREPARES}|\b(?:tại|bằng|theo)\b)"
    rf"[^.;:]{{0,60}}?\b(?:{DOCUMENT_WORD})(?:\b|(?=số))[^.;:]{{0,40}}(?:số ?: ?)?$",
    re.IGNORECASE,
)
_BY_WHICH = re.compile(
    rf"(?<!\bđược )\b(?:{APPROVES})\b[^.;:]{{0,140}}\b(?:tại|bằng|theo|kèm theo) (?:các )?"
    rf"(?:{DOCUMENT_WORD})\b[^.;:]{{0,24}}(?:số ?: ?)?$",
    re.IGNORECASE,
)
_CARRIES_OUT = re.compile(
    r"\b(?:thực hiện|triển khai|căn cứ|theo|quán triệt|tuân thủ|áp dụng|tiếp nhận|nhận|phổ biến|thay thế"
    r"|bãi bỏ|hủy bỏ|sửa đổi|cụ thể hóa(?! bằng)|cụ thể hoá(?! bằng)"
    r"|thi hành(?! án))\b[^.;:]{0,60}(?:số ?: ?)?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    rf"(?:(?-i:(?: [{UPPER}]\w*){{0,4}}) (?:ký|ban hành))? \((?:{_NUMBERED}|số:? ?)", re.IGNORECASE
)
# "tại Tờ trình số 12/TTr-SXD ngày 2/3/2020 và Văn bản số |"
_BEFORE_IT = rf"(?:{_NUMBERED}\d\S*(?: ngày [\d/.-]{{5,10}})?(?:,| và) (?:các )?){{0,4}}"
# "Công an xã Liêm Sơn | , huyện Thanh Liêm, tỉnh Hà Nam | có": where it lies.
LIES_IN = (
    rf"(?:(?:(?:,| [–-]) (?i:huyện|quận|thị xã|thành phố|tp\.?|tỉnh)(?: [{UPPER}]\w*){{1,5}}){{1,2}},?)?"
)
_BESIDE = re.compile(rf"{LIES_IN} (?i:(?:tại|bằng|theo) (?:các )?{_NUMBERED})")
# What is done to one alone, by whoever decides it: "phạt 5 triệu đồng theo Quyết định số".
_DOES = r"xử phạt|phạt|thu hồi|cưỡng chế|bổ nhiệm|cho thuê|kỷ luật|đình chỉ"
_IN_ITS = re.compile(
    rf"{LIES_IN} (?i:{_ADVERBS}"
    rf"(?:(?:(?:{APPROVES}|{RULES}|{TELLS})\b[^.;:]{{0,100}} )?(?:tại|bằng)"
    rf"|(?:{_DOES})\b[^.;:]{{0,100}} theo) (?:các )?{_BEFORE_IT}{_NUMBERED})"
    # "Kho bạc Nhà nước tỉnh Nghệ An đã phê duyệt phương án (Công văn số |"
    rf"|{LIES_IN} (?i:{_ADVERBS}(?:{APPROVES}|{RULES})\b[^.;:()]{{0,100}} \({_NUMBERED})"
)
_IN_WHICH = re.compile(rf"\b(?:tại|bằng) (?:các )?{_NUMBERED}$", re.IGNORECASE)
_ACTS = re.compile(
    rf"(?: [{UPPER}]\w*){{0,4}}{LIES_IN},? (?:\([^()]{{1,60}}\) )?{_ADVERBS}"
    rf"(?:ban hành|ra|ký|có|phát hành|phát đi|đưa ra|gửi|trình|lập|nộp|xây dựng|{_PREPARES}"
    r"|(?:họp )?(?:thống nhất|thông qua)|công bố (?=[Qq]uyết định (?:xử phạt|cưỡng chế)))\b"
)
_OF_A_BOARD = re.compile(
    r"\b(?:Ban (?!hành\b)[^.,;:]{3,80}|Hội đồng (?!Bộ trưởng|[Nn]hân dân)[^.;:]{3,80})"
    rf" (?:ban hành|ra|ký|có|phát hành|gửi|trình|lập|xây dựng)\b[^.,;:]{{0,24}}\b(?:{DOCUMENT_WORD})"
    r"(?: liên tịch)?(?: số:?)? ?(?P<number>\d[^\s,;:.()]*)"
)
_ISSUING = r"(?:ban hành|ra|ký|có|phát hành|gửi|thông qua)\b"
# "UBND tỉnh ra Quyết định số 1; | đồng thời ban hành Kế hoạch số 2"
_GOES_ON = re.compile(rf";? ?(?:(?:đồng thời|cũng|đã|vừa|tiếp tục|lại),? )*{_ISSUING}")
# "… nhận Công văn của UBND tỉnh | và ban hành Kế hoạch số 2": whoever it is that received it.
_AND_ISSUES = re.compile(rf" và (?:(?:cũng|đã|vừa|tiếp tục|lại) )*{_ISSUING}")


def of_boards(document: Document) -> frozenset[str]:
    """The numbers, as they are written, that a document tells a board to have issued."""
    return frozenset(told["number"] for told in _OF_A_BOARD.finditer(document.text))


def goes_on(text: str, end: int) -> bool:
    """Whether another verb of issuing stands right behind the body that ends at ``end``, joined by "và"."""
    return _AND_ISSUES.match(text, end) is not None


_LEAVES_OUT = re.compile(
    r"(?:(?:Tại|Trong|Sau) [^,.;:]{4,60}, )?(?:(?:sau khi|khi|đã|vừa|với việc) )?(?:thông qua|ban hành|ký)"
    rf" {_NUMBERED}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^,.;:]{0,80}, [^,.;:]{3,80}")


def leaves_subject_out(text: str, start: int, end: int) -> bool:
    """Whether the sentence from ``start`` to its citation at ``end`` tells of the issuing, and not who does:
    "Thông qua Nghị quyết số | …, HĐND huyện giao …".
    """
    return _LEAVES_OUT.fullmatch(text, start, end) is not None


def opens_clause(text: str, start: int, end: int) -> bool:
    """Whether the body that ends at ``end`` opens the clause after the one with the citation."""
    return _CLAUSE.fullmatch(text, start, end) is not None


def stands_in_which(text: str, start: int, end: int) -> bool:
    """Whether what stands at ``end`` is that in which somebody says something: "tại Tờ trình số |"."""
    return _IN_WHICH.search(text, start, end) is not None


def stands_beside(text: str, start: int, end: int) -> bool:
    """Whether nothing but "tại" stands between what ends at ``start`` and the citation at ``end``: of a place
    it tells then what is decided on it, and not who did ("xã A tại Quyết định số |, xã B tại …").
    """
    return _BESIDE.fullmatch(text, start, end) is not None


def says_in_it(text: str, start: int, end: int) -> bool:
    """Whether the body that ends at ``start`` says or approves something in the document ("theo đề nghị của
    Cục Thuế tại Tờ trình số …").
    """
    return _IN_ITS.fullmatch(text, start, end) is not None


_WORD_OF = re.compile(
    rf"\b(?:{RULES}|{TELLS}|ý kiến|hướng dẫn)\b[^.;:]{{0,120}}? của [^.;:]{{3,80}}$", re.IGNORECASE
)
_IN_WORD = re.compile(rf"{LIES_IN} (?i:(?:tại|theo|bằng) (?:các )?{_NUMBERED})")


def is_word_of(text: str, start: int, at: int, end: int) -> bool:
    """Whether what stands at ``end`` is what the body that ends ``at``, behind ``start``, has told: "theo chỉ
    đạo của UBND tỉnh tại Công văn số |".
    """
    return _IN_WORD.fullmatch(text, at, end) is not None and _WORD_OF.search(text, start, at) is not None


def acts(text: str, start: int, end: int) -> bool:
    """Whether a verb of issuing stands right behind the body that ends at ``start``."""
    return _ACTS.match(text, start, end) is not None


_IS_CARRIED_OUT = re.compile(
    r"\b(?:thực hiện|triển khai|căn cứ|quán triệt|tuân thủ|áp dụng|phổ biến)\b[^.;:]{0,60}(?:số ?: ?)?$",
    re.IGNORECASE,
)


def is_carried_out(text: str, start: int, end: int) -> bool:
    """Whether the clause before a citation at ``end`` tells that somebody carries it out."""
    return _IS_CARRIED_OUT.search(text, start, end) is not None


_WITHDRAWS = r"thu hồi|hủy bỏ|huỷ bỏ|bãi bỏ|hủy|huỷ|thay thế|sửa đổi|đính chính"
_REVOKES = re.compile(
    rf" (?:[^\W\d]+ ){{0,4}}?(?:{_WITHDRAWS})(?:(?:,| và| hoặc) (?:{_WITHDRAWS}))*"
    rf" (?:toàn bộ |một phần |nội dung )?(?:các )?{_NUMBERED}",
    re.IGNORECASE,
)


def revokes(text: str, start: int, end: int) -> bool:
    """Whether the body that ends at ``start`` is to withdraw what stands at ``end``: that is its own then."""
    return _REVOKES.fullmatch(text, start, end) is not None


def is_author(text: str, start: int, end: int) -> bool:
    """Whether the body that ends at ``start`` is the subject of the verb that issues, or says so in it."""
    if says_in_it(text, start, end):
        return True
    if not acts(text, start, end):
        return False
    last = text.rfind(";", start, end)
    is_its_deed = last < 0 or _GOES_ON.match(text, last, end) is not None
    return is_its_deed and has_issued(text, start, end)


def has_issued(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, between a body and a citation, says that the body issued it."""
    gap = text[start:end]
    if _IN_BRACKETS.fullmatch(gap):
        return True
    return bool(_BY_WHICH.search(gap) or (_ISSUES.search(gap) and not _CARRIES_OUT.search(gap)))
