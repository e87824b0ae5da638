"""One spelling of Vietnamese words that may be written in several ways."""

import re

# The letter before stands behind the one that it begins with: a pattern is searched for by its first letter.
_OLD_TONE_PLACE = re.compile(r"([oOuU])(?<![qQ].)([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![^\W\d_])")
_TONED = dict(zip("àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ", range(30), strict=True))
_PLAIN = "aeyAEY"
_CARRIERS = {"o": "òóỏõọ", "u": "ùúủũụ", "O": "ÒÓỎÕỌ", "U": "ÙÚỦŨỤ"}
# Dashes, a space, and letters that look like Đ and đ (Eth).
_DASHES = tuple(zip("–—‐‑−\u00a0\u00d0\u00f0", "----- Đđ", strict=True))


def placed(text: str) -> str:
    """``text`` with one place for the tone ("Hoà" as "Hòa"); offsets stay the same."""

    def move(match: re.Match[str]) -> str:
        tone = _TONED[match[2]]
        return _CARRIERS[match[1]][tone % 5] + _PLAIN[tone // 5]

    return _OLD_TONE_PLACE.sub(move, text)


def canonical(text: str) -> str:
    """``text`` with one place for the tone, one dash and one space; offsets stay the same."""
    for dash, plain in _DASHES:  # most texts have none, and str.translate looks at each letter in Python
        text = text.replace(dash, plain)
    return placed(text)
