"""One spelling of Vietnamese words that may be written in several ways."""

import re

_OLD_TONE_PLACE = re.compile(r"(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![^\W\d_])")
_TONED = dict(zip("àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ", range(30), strict=True))
_PLAIN = "aeyAEY"
_CARRIERS = {"o": "òóỏõọ", "u": "ùúủũụ", "O": "ÒÓỎÕỌ", "U": "ÙÚỦŨỤ"}
# Dashes, a space, and letters that look like Đ and đ (Eth).
_DASHES = str.maketrans("–—‐‑−\u00a0\u00d0\u00f0", "----- Đđ")


def canonical(text: str) -> str:
    """``text`` with one place for the tone ("Hoà" as "Hòa"), one dash and one space; offsets stay the
    same.
    """

    def move(match: re.Match[str]) -> str:
        tone = _TONED[match[2]]
        return _CARRIERS[match[1]][tone % 5] + _PLAIN[tone // 5]

    return _OLD_TONE_PLACE.sub(move, text.translate(_DASHES))
