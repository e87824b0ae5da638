"""What is only talked over, or taught, at what was told: no activity of its own."""

import re

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase

_THEMES = re.compile(r"\bvới (?:các |những |\d+ )?(?:chủ đề|chuyên đề)[^.;:]{0,30}(?: như ?|: ?|gồm ?)")
_EVENT = re.compile(r"\b(?:tập huấn|hội thảo|hội nghị|lớp|tọa đàm|diễn đàn)\b", re.IGNORECASE)
_TALKS = frozenset({"meeting", "workshop", "training", "study_visit"})
_TOPICS = re.compile(
    r"\b(?:tập trung|thảo luận|trao đổi|chia sẻ|giới thiệu|truyền đạt|phổ biến|nghe|xoay quanh|đề"
    r" cập)\b[^.;:]{0,60}"
    r"\b(?:nội dung|vấn đề|chuyên đề|chủ đề|lĩnh vực|kiến thức)\b[^.;:]{0,30}(?:: |như )"
)


# "tổng kết chương trình phát triển nghề, | hỗ trợ xây dựng mạng lưới": what was summed up goes on.
_SUMS_UP = re.compile(
    r"(?:tổng kết|sơ kết)\b[^;:.“\"]*\b(?:chương trình|công tác|phong trào|đề án|dự án"
    r"|nhiệm vụ|hoạt động|việc)"
    r"\b[^;:.“\"]*(?:, | và )(?:[^\W\d_]+ ){0,2}$",
    re.IGNORECASE,
)
_SUMMED_UP = frozenset({"organisation", "support", "policy", "communication", "training", "assessment"})


def is_topic(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether it is one of the matters talked over at what was told before: "làm việc với các tỉnh, tập trung
    vào nội dung: đào tạo nghề, …".
    """
    themes = _THEMES.search(passage.text, passage.start, phrase.start)
    if themes and _EVENT.search(passage.text, passage.start, themes.start()):
        return True
    if earlier is None or earlier.type not in _TALKS:
        return False
    gives = any(verb.start == phrase.start and verb.classes & {"give", "award"} for verb in passage.verbs)
    is_plain = phrase.type in _SUMMED_UP and not (phrase.counted or phrase.target.is_event or gives)
    if is_plain and _SUMS_UP.fullmatch(passage.text, earlier.target.start, phrase.start):
        return True
    return _TOPICS.search(passage.text, earlier.target.end, phrase.start) is not None
