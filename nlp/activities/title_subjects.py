"""What a document that is issued is about, which its title goes on to: "ban hành Quyết định số 12/QĐ-SCT |
thành lập Tổ công tác".
"""

import re
from collections.abc import Sequence

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.title_ends import end_of_clause
from nlp.records import DecisionMention

_LETTER = re.compile(
    r"(?:có|gửi|ra) (?:văn bản|công văn)\b[^.;]{0,160}?(?= về việc| đề nghị| yêu cầu)", re.IGNORECASE
)
# "có Công văn số 12/UBND-KT | gửi các sở; UBND các huyện | về việc …": no part of its name.
_ASKED = r"(?:về việc|phối hợp|đề nghị|yêu cầu|chỉ đạo|hướng dẫn|triển khai|tuyên truyền)"
ADDRESSEES = re.compile(rf" gửi [^.\n]{{8,240}}?(?= {_ASKED} )")
_SENT = re.compile(
    r"(?:đã )?(?:có|gửi|ra|ban hành) (?:văn bản|công văn|công điện)\b[^.\n]{0,60}? gửi [^.\n]{8,240}?"
    rf" {_ASKED} ",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;.](?=\s|$)")
_SUBJECT = re.compile(
    r"(?: ?số:? ?\d[^\s,;]*)?(?:, \d+/[^\s,;]+)*(?:,? ?ngày [\d/.-]+(?: tháng \d+ năm \d+)?)?(?:,? (?:của"
    r"|do) [^,;.]{2,60})?,? "
    r"(?=(?:về|V/v|v/v|phê duyệt|ban hành|thành lập|công nhận|quy định|triển khai|tổ chức|thực hiện|sửa đổi"
    r"|giao)\b)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:quyết định|kế hoạch|công văn|nghị quyết|chỉ thị|thông báo|văn bản|hướng dẫn|chương trình|đề án"
    r"|quy định|thông tư|nghị định|quy chế)\b",
    re.IGNORECASE,
)
# "ban hành Công văn số 2221/UBND-TH, | tổng hợp ý kiến của các sở".
_BETWEEN = re.compile(
    r"(?:,? ?(?:ngày|ký) [\d/.-]+(?: tháng \d+ năm \d+)?)?(?:,? (?:của|do) [^,;.]{2,80})?,?"
    r"(?: (?:về việc|về|v/v|V/v))?:? ?"
)
_DATED = re.compile(r"(?:,? ?ngày [\d/.-]+(?: tháng \d+ năm \d+)?)?, ")
_NUMBERED = re.compile(r"\d ?/ ?[A-ZĐ][^\s,;]*(?:,? ?ngày [\d/.-]+)?$")
# Verbs that begin what is said of a document, or a clause of its own.
_NO_CONTENTS = frozenset({"có", "được", "là", "gồm", "bao gồm", "nhằm", "để", "sẽ", "đã", "theo", "thay thế"})


def after_addressees(passage: Passage, phrase: Phrase) -> int:
    """Where ends what a letter is about, behind those it is sent to; 0 where it names none."""
    letter = _SENT.match(passage.text, phrase.start, passage.end)
    if letter is None or letter[0].endswith(" về việc "):
        return end_of_clause(passage, letter.end()) if letter else 0
    stop = _STOP.search(passage.text, letter.end(), passage.end)
    return stop.start() if stop else passage.end


def after_cited(passage: Passage, phrase: Phrase, end: int, cited: Sequence[DecisionMention]) -> int:
    """Where ends what the first document is about that the title up to ``end`` cites by number; 0 where
    that is not told right behind the number.
    """
    issued = next((one for one in cited if phrase.start <= one.start < end), None)
    subject = issued.subject if issued else None
    if issued is None or subject is None:
        return 0
    at = passage.text.find(subject, issued.end, passage.end)
    is_next = at >= 0 and _BETWEEN.fullmatch(passage.text, issued.end, at) is not None
    return at + len(subject) if is_next else 0


def after_subject(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past the subject of a document: "ban hành Quyết định số 12/QĐ-SCT | thành lập Tổ công tác"."""
    if phrase.type != "policy" or not _DOCUMENT.search(passage.text, phrase.start, end):
        return end
    letter = _LETTER.match(passage.text, phrase.start, passage.end)
    if letter is not None:
        return end_of_clause(passage, letter.end() + 1)
    end -= len(passage.text[phrase.start : end]) - len(passage.text[phrase.start : end].rstrip())
    subject = _SUBJECT.match(passage.text, end, passage.end)
    # "ban hành kế hoạch hội thi, | thành lập Ban tổ chức": a deed of its own.
    is_next = subject and subject[0] == ", " and not _NUMBERED.search(passage.text, passage.start, end)
    subject = None if is_next else subject
    begins = subject.end() if subject else _contents(passage, end)
    return end if begins is None else end_of_clause(passage, begins)


def _contents(passage: Passage, end: int) -> int | None:
    """Where begins what a document is to bring about, told by a verb behind the comma after its number."""
    numbered = _NUMBERED.search(passage.text, passage.start, end)
    dated = _DATED.match(passage.text, end, passage.end) if numbered else None
    words = passage.document.words(passage.sentence) if dated else []
    verb = next((word for word in words if dated and word.start == dated.end()), None)
    is_contents = verb is not None and verb.pos == "V" and verb.text.lower() not in _NO_CONTENTS
    return verb.start if verb and is_contents else None
