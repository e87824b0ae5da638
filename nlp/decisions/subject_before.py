"""What was decided "tại Quyết định số …", as its sentence says before that: "Chiến lược … được phê duyệt
tại", "Bộ Công Thương đã phê duyệt quy hoạch … tại"."""

import re
from typing import NamedTuple

from nlp.language.letters import UPPER

OTHER_DOCUMENT = (
    "Quyết định|Kế hoạch|Công văn|Nghị định|Thông tư|Chỉ thị|Nghị quyết|Văn bản|Luật|Thông báo|Hướng dẫn"
    "|Kết luận"
)
_WAS_MADE = r"(?:đã\s)?được\s(?:phê duyệt|ban hành|thông qua|thành lập|công nhận)\b"
_BY_A_BODY = r"được\s(?:UBND|Ủy ban|HĐND|Hội đồng|Thủ tướng|Chính phủ|Chủ tịch|Bộ|Sở|tỉnh|huyện)\b"
# A cheap look first: what is decided "tại Quyết định số" or "kèm theo Thông tư".
_LONGEST_TYPE = 80
_BY_A_DOCUMENT = re.compile(rf"\b(?:tại|theo|bằng)\s(?:{OTHER_DOCUMENT})\s(?:số\s)?:?\s?$")
_BEFORE = re.compile(
    rf"(?P<subject>[{UPPER}](?:(?!\s(?:{_BY_A_BODY}|{_WAS_MADE}))[^.;:()\n]|(?<=\bTP)\.|(?<=\bTX)\."
    rf"|\([^().;:\n]{{2,24}}\)){{8,180}}?)"
    r"(?<!\bđược)[\"”]?,?\s\(?"
    r"(?:(?:đã\s|chính thức\s)?được\s(?:[^.;:,\n]{2,60}?\s)?)?"
    rf"(?P<verb>[Pp]hê duyệt|[Bb]an hành|thông qua|thành lập|công nhận)\s(?:[^.;:,\n]{{0,20}}\s)?"
    rf"(?:tại|theo|bằng|kèm theo)\s(?:{OTHER_DOCUMENT})\s(?:số\s)?:?\s?$"
)
# "Bộ Công Thương đã phê duyệt quy hoạch … tại Quyết định số"
_ACTIVE = re.compile(
    r"(?<!được )(?<!\bđể )\b"
    r"(?P<subject>(?:phê duyệt|ban hành|thông qua|công nhận|thành lập|cho phép|chấp thuận|thu hồi)"
    rf"\s(?:(?!\b(?:được|đã|sẽ|phải)\b)[^.;:\n]){{8,180}}?)\s(?:tại|bằng)"
    rf"\s(?:{OTHER_DOCUMENT})\s(?:số\s)?:?\s?$"
)
_DOCUMENT_LIKE = re.compile(
    r"\b(Chương trình|Kế hoạch|Đề án|Dự án|Chiến lược|Quy hoạch|Quy chế|Quy định|Danh mục|Phương án|Điều lệ"
    r"|Đề cương|Bộ tiêu chí|Hướng dẫn|Ban Chỉ đạo|Tổ công tác|Hội đồng|Nhóm|Đoàn|Trung tâm|Cụm công nghiệp"
    r"|Khu công nghiệp|Câu lạc bộ|Quỹ|[Bb]ản [Qq]uy định|Ban Quản lý|Ban Điều phối|Chi cục|Văn phòng|Hội)\b"
    r"(?!.*\b(?:Đề án|Chiến lược|Quy hoạch)\b)"
)


# "Dự án A là một hợp phần nằm trong | dự án B | được phê duyệt tại"
_WITHIN = re.compile(
    r" (?:là|nằm trong|thuộc)(?: [^.;:]{2,40}?(?:nằm trong|thuộc))? (?P<named>(?:chương trình|kế hoạch|đề án"
    r"|dự án|chiến lược|quy hoạch|danh mục) (?!.*\b(?:là|nằm trong|thuộc)\b).*)$"
)


class Told(NamedTuple):
    """What a sentence says was decided; ``verb`` goes before the ``words`` that do not open with it."""

    verb: str
    words: str


def find(text: str, end: int, sentence_start: int) -> Told | None:
    """What stands before the number at ``end``, in the sentence from ``sentence_start`` on."""
    if not _BY_A_DOCUMENT.search(text, max(sentence_start, end - _LONGEST_TYPE), end):
        return None
    told = _BEFORE.search(text, max(sentence_start, end - 320), end)
    if told is None:
        active = _ACTIVE.search(text, max(sentence_start, end - 240), end)
        return Told("", active["subject"]) if active else None
    subject = text[told.start("subject") : told.end("subject") + (text[told.end("subject")] in '”"')]
    within = _WITHIN.search(subject)
    if within:
        return Told(f"{told['verb'].lower()} ", subject[within.start("named") :])
    named = _DOCUMENT_LIKE.search(subject, _behind_post(subject))
    return Told(f"{told['verb'].lower()} ", subject[named.start() :]) if named else None


def _behind_post(subject: str) -> int:
    """Where what is decided begins behind who says it: "ông A, Giám đốc Trung tâm, | kế hoạch …"."""
    post = _SAYS_IT.match(subject)
    return post.end() if post else 0


_SAYS_IT = re.compile(
    r"(?:[^,]{0,60}, )?(?:Phó )?(?:Giám đốc|Chủ tịch|Trưởng (?:phòng|ban)|Cục trưởng|Bí thư)\b[^,]{0,80}, "
)
