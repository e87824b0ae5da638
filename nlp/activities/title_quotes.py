"""What is quoted in a title, which ends no sooner than its mark does."""

import re

from nlp.activities.passages import Passage

_QUOTES = (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"))
_QUOTED = 260
_THEME = re.compile(
    r"\b(?:chủ đề|mang tên|tên gọi|có tên|khẩu hiệu)(?: là)? ?:? ?"
    r"(?:“[^”\n]{2,200}”|\"[^\"\n]{2,200}\")"
)
_THEME_WITHIN = 20


def after_theme(passage: Passage, end: int) -> int:
    """Past the theme that is quoted behind its colon: "hội thảo với chủ đề: “Sống xanh”"."""
    themes = _THEME.finditer(passage.text, max(passage.start, end - _THEME_WITHIN), passage.end)
    theme = next((one for one in themes if one.start() <= end <= one.end()), None)
    return theme.end() if theme else end


def after_quotation(passage: Passage, start: int, end: int) -> int:
    """Past the end of a quotation that is open at ``end``."""
    for opening, closing in _QUOTES:
        opened = passage.text.rfind(opening, start, end)
        is_open = opened >= 0 and passage.text.count(closing, opened + 1, end) == 0
        if is_open and (opening != closing or passage.text.count(opening, start, end) % 2):
            closed = passage.text.find(closing, end, min(passage.end, end + _QUOTED))
            return closed + 1 if closed >= 0 else end
    return end
