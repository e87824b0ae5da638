"""What a name goes on with in small letters: the matter of a board, a list of things, an adjective."""

import re

from nlp.decisions import acting
from nlp.decisions.places import place_at, province_in
from nlp.language.letters import LOWER, UPPER
from nlp.officials.agencies import agency_at
from nlp.officials.roles import role_at
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

_NO_PART = (
    "về|của|do|tại|theo|cho|để|và|các|đã|vừa|có|ngày|số|nêu|như|thì|mà|trong|từ|đến|vào|với|gửi|trước|sau|nay"
    "|này|đó|trên|là|được|bị|khi|nhằm|hoặc|cùng|nói|nhưng|mới|cũ|hôm|sáng|trưa|chiều|tối|đêm|năm|tháng|quý|tuần|lúc|hồi"
)
_SMALL = rf"(?:(?!(?:{_NO_PART})\b)[{LOWER}]+)"
_ENDS_CLAUSE = r" ?(?:[(;.)]|$)|,? (?:về|[Vv] ?/ ?v)\b"
_NOUNS = re.compile(rf"(?: {_SMALL}){{1,3}}(?={_ENDS_CLAUSE})")
_IN_NAMES = frozenset("NA")
_ITEM = rf"{_SMALL}(?: {_SMALL}){{0,3}}"
_LISTED = re.compile(rf"(?:, {_ITEM}){{1,5}}(?: và {_ITEM})?(?= )")
_LEAST_OF_MATTER = 3  # "Ban Tổ chức kỷ niệm" is of any
_CARRIES_OUT = "thực hiện|triển khai"
_BOARD = re.compile(
    r"(?:Ban (?:[Cc]hỉ đạo|[Tt]ổ chức|[Vv]ận động|[Cc]hỉ huy|[Đđ]iều hành)|Tổ [Cc]ông tác|Tổ [Cc]hỉ đạo"
    rf"|Tổ [Gg]iúp việc|Hội đồng)(?P<carries> (?:{_CARRIES_OUT}))?"
)
_FOR = re.compile(
    rf" (?P<matter>(?=[{LOWER}])(?:[^.,;:()\d\n]|, (?=[{LOWER}])){{4,110}}?)"
    rf"(?={_ENDS_CLAUSE}| [-–] [{UPPER}]| ngày \d)"
)
# What its document does, rather than what the board is for: "của Ban Chỉ đạo tổ chức tuyên truyền …".
_DEED = re.compile(
    rf"(?:{_CARRIES_OUT}|tổ chức|hướng dẫn|tuyên truyền|báo cáo|tăng cường|ban hành|kiểm tra|phân công"
    r"|thông báo|kiện toàn|chuẩn bị|đẩy mạnh|tiếp tục|yêu cầu|đề nghị|phát động|điều chỉnh|họp)\b"
)
# What a body does, of the words that are no nouns: the "cổ truyền" of "Cục Quản lý Y dược cổ truyền" is none.
_DOES = re.compile(rf" (?:{_DEED.pattern}|(?:{acting.APPROVES}|{acting.RULES}|{acting.TELLS})\b)")
_PLACED = re.compile(
    r" (?:(?:các|hai|ba) cấp|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu"
    rf"|(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|đặc khu) [{UPPER}][^.,;:()]{{1,30}})$"
)


def end_of(document: Document, start: int, end: int) -> int:
    """Where the name ends whose first part is ``text[start:end]``, with what it goes on with."""
    if province_in(document, start, end) is not None:
        return end
    if document.text.endswith(" của ", 0, start):
        end = _with_matter(document.text, start, end) or _with_nouns(document, start, end)
    return _with_list(document, end)


def _with_matter(text: str, start: int, end: int) -> int | None:
    """The end of the name of a board with the matter that it is for: "Ban Chỉ đạo | sắp xếp đơn vị hành chính
    các cấp"; None where that may be what its document does.
    """
    board = _BOARD.fullmatch(text, start, end)
    told = _FOR.match(text, end) if board else None
    if board is None or told is None or len(told["matter"].split()) < _LEAST_OF_MATTER:
        return None
    is_deed = board["carries"] is not None or _DEED.match(told["matter"]) is not None
    is_of_document = re.search(rf"\b(?:{acting.DOCUMENT_WORD})\b", told["matter"]) is not None
    is_open = is_deed and (is_of_document or not _PLACED.search(f" {told['matter']}"))
    return None if is_open else told.end("matter")


def _with_nouns(document: Document, start: int, end: int) -> int:
    """The end of a name with the nouns and adjectives behind it, which go on to the end of its clause: "Cục
    Quản lý Y dược | cổ truyền (Bộ Y tế)".
    """
    more = _NOUNS.match(document.text, end)
    if more is None or _BOARD.fullmatch(document.text, start, end):
        return end
    words = document.words(document.sentence_at(start))
    tags = {one.pos[:1] for one in words if more.start() <= one.start < more.end()}
    is_deed = not tags <= _IN_NAMES and _DOES.match(document.text, more.start()) is not None
    return more.end() if tags and not is_deed else end


def _with_list(document: Document, end: int) -> int:
    """The end of a name that goes on with a list of things, and its place behind them: "Trung tâm Kiểm nghiệm
    thuốc | , mỹ phẩm, thực phẩm tỉnh Hà Nam".
    """
    more = _LISTED.match(document.text, end)
    place = place_at(document, more.end()) if more else None
    if more is None or place is None or place.name is None:
        return end
    items = Syllables(split(document.text, more.start(), more.end()))
    return end if any(_opens_another(items, at) for at in range(len(items))) else place.end


def _opens_another(items: Syllables, index: int) -> bool:
    """Whether a body or an office opens an item of the list: "Sở Y tế, | công an tỉnh"."""
    if items[index - 1].text != ",":
        return False
    return role_at(items, index) is not None or agency_at(items, index) is not None
