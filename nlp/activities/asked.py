"""Letters that ask others for all that their sentence goes on to tell, and plans that list it."""

import re

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.records import Status

_ASKS = re.compile(r"\b(?:công văn|văn bản)\b.*\b(?:yêu cầu|đề nghị|chỉ đạo)\b")

# What came of a plan is no list of what it plans: "xây dựng kế hoạch đạt nhiều kết quả như: giúp 9 hộ".
_LISTS = re.compile(
    r"(?:[^\W\d_]+ ){1,4}?(?:kế hoạch|chương trình|đề án)\b"
    r"(?:(?!\b(?:đạt|đã|kết quả|hiệu quả)\b)[^.;:]){0,300}:",
    re.IGNORECASE,
)


def status_behind(passage: Passage, phrase: Phrase) -> Status | None:
    """The status of what follows ``phrase`` where that is asked for ("gửi công văn yêu cầu các huyện rà
    soát; | mở 5 lớp …"), or is what a plan that it issues lists ("xây dựng kế hoạch gồm: | mở 5 lớp …"): it
    is neither done nor of its day. None for what follows anything else.
    """
    if phrase.type != "policy":
        return None
    if _ASKS.search(passage.text, phrase.start, phrase.reach):
        return "proposed"
    return "planned" if _LISTS.match(passage.text, phrase.start, passage.end) else None
