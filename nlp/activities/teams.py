"""Teams that go somewhere, and who leads them: "Đoàn giám sát của HĐND tỉnh do bà A làm trưởng đoàn đã …"."""

import re

from nlp.activities.passages import Body, Passage

LEADS_IT = re.compile(
    r"\bdo [^;]{3,400}? làm (?:phó )?(?:trưởng đoàn|tổ trưởng|trưởng ban|chủ tịch)\b", re.IGNORECASE
)
"""Who leads a team, with the offices of whoever does."""


def led(passage: Passage, begins: int, until: int) -> Body | None:
    """The team whose leader is told between ``begins`` and ``until``, whose offices do not do its work."""
    told = LEADS_IT.search(passage.text, begins, until)
    if told is None:
        return None
    teams = (one for one in passage.bodies if passage.text.startswith("Đoàn ", one.start, told.start()))
    return next(teams, None)
