"""Days and months of the lunar calendar ("mùng 5 tháng Giêng", "12/4 âm lịch"), which say no day of ours; the
day of ours may stand beside them: "(tức ngày 20/5)".
"""

import re

_STEMS = "Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Kỉ|Canh|Tân|Nhâm|Quý"
_BRANCHES = "Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi"
_YEAR = rf"(?:{_STEMS}) (?:{_BRANCHES})"
_MARK = rf"(?:(?i:tháng (?:giêng|chạp)|âm lịch|tết)|ÂL|{_YEAR})\b"
_BEHIND = re.compile(rf"[ ,]*(?:năm )?(?:{_YEAR} )?[(]?{_MARK}")
_GLOSS = re.compile(r"[(,;–-] ?(?:tức|nhằm)(?: là| vào| từ| ngày)* ?$", re.IGNORECASE)
_LUNAR_BEFORE = re.compile(rf"(?:{_MARK}|\b(?i:mùng|mồng|rằm) [^,(]{{1,25}}) ?$")
_DAY_BEFORE = re.compile(r"\d ?$")
_REACH = 60


def is_lunar(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` is one of the lunar calendar: it says so, or explains a day of
    ours that stands right before it: "ngày 12/5 (tức | 5/4)".
    """
    if _BEHIND.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    gloss = _GLOSS.search(before)
    explained = before[: gloss.start()] if gloss else ""
    return bool(_DAY_BEFORE.search(explained)) and not _LUNAR_BEFORE.search(explained)
