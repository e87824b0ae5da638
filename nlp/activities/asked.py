"""Letters that ask others for all that their sentence goes on to tell."""

import re

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase

_ASKS = re.compile(r"\b(?:công văn|văn bản)\b.*\b(?:yêu cầu|đề nghị|chỉ đạo)\b")


def asks(passage: Passage, phrase: Phrase) -> bool:
    """Whether what follows ``phrase`` is asked for, and neither done nor of its day: "gửi công văn yêu cầu
    các huyện rà soát; | mở 5 lớp …".
    """
    return phrase.type == "policy" and _ASKS.search(passage.text, phrase.start, phrase.reach) is not None
