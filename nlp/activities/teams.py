"""Teams that go somewhere, and who leads them: "Đoàn giám sát của HĐND tỉnh do bà A làm trưởng đoàn đã …"."""

import re

LEADS_IT = re.compile(
    r"\bdo [^;]{3,400}? làm (?:phó )?(?:trưởng đoàn|tổ trưởng|trưởng ban|chủ tịch)\b", re.IGNORECASE
)
"""Who leads a team, with the offices of whoever does."""
