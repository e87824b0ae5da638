"""What a Vietnamese syllable can be: the evidence that a text, or a reading of it, is Vietnamese."""

import re
import unicodedata
from functools import lru_cache

from crawler import tables

_ONSETS = sorted(tables.words("onsets.csv"), key=len, reverse=True)
_RIMES = tables.words("rimes.csv")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")
_LONGEST = 7


@lru_cache(maxsize=65536)
def is_vietnamese(word: str) -> bool:
    """Whether ``word`` is a syllable by Vietnamese spelling, in any case: "nghiêng", "QUỐC", not "été"."""
    if len(word) > _LONGEST:
        return False
    parts = unicodedata.normalize("NFD", word.casefold())
    tones = _TONES.findall(parts)
    plain = unicodedata.normalize("NFC", _TONES.sub("", parts))
    if len(tones) > 1 or (plain.endswith(_STOPPED) and (not tones or tones[0] not in _STOPPED_TONES)):
        return False
    return plain in _RIMES or any(
        plain.startswith(onset) and plain[len(onset) :] in _RIMES for onset in _ONSETS
    )
