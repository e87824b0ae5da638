"""What a directive asks for goes on in sentences without a subject: "UBND tỉnh yêu cầu các sở …. Tổ chức kiểm
tra …"."""

import re

from nlp.activities.passages import Passage
from nlp.activities.status import last_told
from nlp.activities.tellings import is_past

_ASKS = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|kiến nghị|đôn đốc)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:(?:Đồng thời|Ngoài ra|Bên cạnh đó|Cùng với đó|Song song đó|Mặt khác|Trong đó),? ?)?"
    r"(?:(?:cần|phải|tập trung|chủ động|tiếp tục|khẩn trương|thường xuyên|kịp thời|tích cực|nghiêm túc) )*",
    re.IGNORECASE,
)
# Verbs that open a sentence of a report or of an event, and nouns that look like verbs.
_TELLS = re.compile(
    r"(?:có|được|là|đến|qua|theo|về|ra|vào|còn|dự|tham dự|phát biểu|kết luận|trao đổi|trả lời|tính|nhằm|để"
    r"|nhân|sau|kết thúc|cho|bắt đầu|thực hiện|triển khai thực hiện|hưởng ứng|chào mừng|tiếp nối|phát huy"
    r"|ghi nhận|đánh giá|nói|báo cáo|đại diện|cùng)\b",
    re.IGNORECASE,
)


class Requests:
    """Follows, passage by passage in text order, whether something is still being asked for."""

    def __init__(self) -> None:
        self._asked = False

    def goes_on(self, passage: Passage, *, matters: bool) -> bool:
        """Whether ``passage``, which names no past day, goes on with what was asked for before it. Where it
        does not ``matter``, nothing does: to tell it takes time."""
        past = names_past(passage)
        told = [one for scope in passage.scopes if (one := last_told([scope]))]
        is_done = told[:1] == ["done"]
        goes_on = matters and self._asked and not is_done and not past and _is_bare(passage)
        if "proposed" in told and not is_done and _ASKS.search(passage.text, passage.start, passage.end):
            self._asked = True
        elif is_done or past:
            self._asked = False
        return goes_on


def names_past(passage: Passage) -> bool:
    """Whether a day, month or year that has passed stands in ``passage``; that of a cited document aside."""
    days = (period.date_to for period in passage.periods if not period.cited)
    return any(is_past(passage.document, day) for day in days if day)


def _is_bare(passage: Passage) -> bool:
    """Whether the sentence begins with the verb of what is to be done."""
    opening = _GOES_ON.match(passage.text, passage.start, passage.end)
    at = opening.end() if opening else passage.start
    words = passage.document.words(passage.sentence)
    first = next((word for word in words if word.start >= at), None)
    is_verb = first is not None and first.start == at and first.pos == "V"
    is_verb = is_verb or any(verb.start == at for verb in passage.verbs)
    return is_verb and not _TELLS.match(passage.text, at)
