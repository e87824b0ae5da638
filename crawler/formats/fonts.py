"""Text that a font shows as Vietnamese: the font's name tells the encoding, before any statistics do."""

from crawler import legacy

_PREFIXES = ((".vn", "TCVN3"), ("vni", "VNI"))


def encoding(font: str | None) -> str | None:
    """The encoding that a font of that name draws: ".VnTime" TCVN3, "VNI-Times" VNI; None for others."""
    name = (font or "").casefold()
    return next((code for prefix, code in _PREFIXES if name.startswith(prefix)), None)


def to_unicode(text: str, font: str | None) -> str:
    """``text`` as the font shows it: in a capital font (".VnTimeH") small letters are capitals."""
    code = encoding(font)
    if code is None or not text:
        return text
    written = legacy.decoded(text, code)
    return written.upper() if code == "TCVN3" and (font or "").endswith("H") else written
