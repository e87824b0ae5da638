"""What a Vietnamese syllable can be: the evidence that a text, or a reading of it, is Vietnamese."""

import re
import unicodedata
from functools import cache, lru_cache

from nlp.language import vocabulary
from nlp.language.letters import unmarked

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")
_LONGEST = 7


@cache
def _onsets() -> list[str]:
    return [*(row["text"] for _, row in vocabulary.read("onsets.csv", key="text")), ""]


@cache
def _rimes() -> frozenset[str]:
    return frozenset(row["text"] for _, row in vocabulary.read("rimes.csv", key="text"))


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
    return any(plain.startswith(onset) and plain[len(onset) :] in _rimes() for onset in _onsets())


@cache
def may_be_unmarked(word: str) -> bool:
    """Whether ``word``, in small letters, is a Vietnamese syllable without its marks: "thu", "cat"."""
    rimes = frozenset(map(unmarked, _rimes()))
    starts = (onset for onset in map(unmarked, _onsets()) if word.startswith(onset))
    return any(word.removeprefix(onset) in rimes for onset in starts)
