"""What may stand between a person's name and a post that belongs to it."""

import re

from nlp.text.syllables import Syllables

MARKS = frozenset(",-–—(|")
_LINKS = frozenset({"là", "làm", "giữ chức", "giữ chức vụ", "kiêm", ", kiêm", ") ,", ") -", ") –"})
_APPOINTED = frozenset(
    {
        "được",
        "giữ",
        "tiếp",
        "tái",
        "hiện",
        "đang",
        "nay",
        "từng",
        "sang",
        "chỉ",
        "lên",
        "về",
        "sẽ",
        "đã",
        "thôi",
    }
)
_TO_OFFICE = ("giữ chức", "giữ chức vụ", "chức danh", "làm", " là", "đảm nhiệm chức vụ")
_LONGEST_GAP = 4
_LONGEST_ASIDE = 15
_LONGEST_APPOINTMENT = 12
_LONGEST_STATEMENT = 6
_LONGEST_AGE = 6
_AGE = frozenset({"tuổi", "sinh", "sn"})
_LONGEST_TERM = 10
_TERM = re.compile(r"(?i)khóa|khoá|nhiệm|kỳ|[ivx]+|\d+|[,–-]")
_FAR = "…"


def between(syllables: Syllables, start: int, end: int) -> str:
    """The keys of the syllables from ``start`` to ``end``; where they are many, "…"."""
    if end - start > _LONGEST_GAP:
        return _FAR
    return " ".join(syllable.key for syllable in syllables[max(0, start) : end])


def term_end(syllables: Syllables, index: int) -> int:
    """The index after the term of an office at ``index``: "Chủ tịch UBND xã | khóa I, nhiệm kỳ 2021-2026"."""
    last = index
    for word in range(index, min(len(syllables), index + _LONGEST_TERM)):
        if _TERM.fullmatch(syllables[word].text) is None:
            break
        last = word + 1
    is_term = any(syllable.key in {"khóa", "khoá", "kỳ"} for syllable in syllables[index:last])
    return last if is_term else index


def describes(syllables: Syllables, last: int, first: int) -> bool:
    """Whether the post from ``first`` on belongs to the name, or to the post of a name, before ``last``."""
    last = aside_end(syllables, last, first)
    link = between(syllables, last, first)
    if not link or link in MARKS or link in _LINKS:
        return True
    return _is_appointment(syllables, last, first) or _is_statement(syllables, last, first)


def aside_end(syllables: Syllables, last: int, first: int) -> int:
    """The index after an aside at ``last``: "ông A (bên trái), Giám đốc", "bà B, 45 tuổi, chủ cơ sở", "ông C,
    TVTU, Chủ tịch".
    """
    if last >= first:
        return last
    if syllables[last].text == "(" and first - last > 1:
        if syllables[first - 1].text == "," and _tells_age(syllables, last, first):
            return first
        closing = (at for at in range(last, min(first, last + _LONGEST_ASIDE)) if syllables[at].text == ")")
        return next((at + 1 for at in closing), last)
    if syllables[last].text == "," and first - last > 1 and _is_abbreviation_between_commas(syllables, last):
        return last + 2
    age = " ".join(syllable.key for syllable in syllables[last + 1 : last + 4])
    return last + 3 if syllables[last].text == "," and age.endswith("tuổi ,") else last


def _is_abbreviation_between_commas(syllables: Syllables, index: int) -> bool:
    """Whether ", XYZ," stands here, a rank that is written short and not known: "ông A, TVTU, Giám đốc"."""
    word, mark = syllables[index + 1].text, syllables[index + 2].text if index + 2 < len(syllables) else ""
    return len(word) > 1 and word.isupper() and mark == ","


def _tells_age(syllables: Syllables, start: int, end: int) -> bool:
    """Whether "(51 tuổi," or "(sinh năm 1973," stands here."""
    return end - start <= _LONGEST_AGE and any(word.key in _AGE for word in syllables[start:end])


def _is_appointment(syllables: Syllables, start: int, end: int) -> bool:
    """Whether "được bổ nhiệm giữ chức" or the like leads from a name to a post."""
    words = syllables[start:end]
    if not 1 <= len(words) <= _LONGEST_APPOINTMENT or words[0].key not in _APPOINTED:
        return False
    told = " ".join(word.key for word in words)
    return told.endswith(_TO_OFFICE) and all(word.is_small for word in words)


def _is_statement(syllables: Syllables, start: int, end: int) -> bool:
    """Whether a mark and a few words up to "là" stand here: "bà A - khi đó là Chủ tịch"."""
    words = syllables[start + 1 : end]
    if not 1 <= len(words) < _LONGEST_STATEMENT or syllables[start].text not in MARKS:
        return False
    return words[-1].key == "là" and all(word.is_small for word in words)
