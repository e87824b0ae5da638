"""What a figure counts or measures, in words of its sentence: "mức tiêu thụ năng lượng", "tổng kinh phí"."""

import re
from functools import cache

from nlp import vocabulary
from nlp.figures.units import MEASURED, Unit, UnitReader, phrase_ends
from nlp.text.tagger import Word

_FILE = "quantities.csv"
_WINDOW = 160
_MOST_WORDS = 9
_PER = re.compile(r"(?:/[^\W\d]+(?: [^\W\d]+)?)?[ \xa0](?=[^\W\d])")
_CLAUSE_END = re.compile(r"[.;!?()\n“”\"]")
_WORD = re.compile(r"[^\W\d]+(?:-[^\W\d]+)*")
_OF_ANOTHER = re.compile(r"[\d%] $")
# "tỷ lệ … tăng từ 18,2% lên 27%" is said of both; elsewhere a number between ends what the quantity reaches.
_CHANGES_TO = re.compile(r"\b(?:lên|xuống|còn|đến|tới)\D*$", re.IGNORECASE)


def _pattern(column: str, *more: str) -> re.Pattern[str]:
    answers = frozenset({"yes", "no"})
    rows = vocabulary.read(_FILE, key="quantity")
    names = [row["quantity"] for n, row in rows if vocabulary.one_of(_FILE, n, row[column], answers) == "yes"]
    longest_first = sorted([*names, *more], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


@cache
def _quantities() -> re.Pattern[str]:
    return _pattern("measure")


@cache
def _money() -> re.Pattern[str]:
    return _pattern("money", "đồng", "usd")


def is_of_money(clause: str) -> bool:
    """Whether ``clause`` speaks of money."""
    return bool(_money().search(clause))


def find(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """What the figure that starts at ``start`` counts or measures; None where its clause does not say."""
    if unit.kind not in MEASURED:
        return _phrase(text, unit.start, unit.end, reader)
    return _following(text, unit, reader) or _preceding(text, start, reader)


def _following(text: str, unit: Unit, reader: UnitReader) -> str | None:
    gap = _PER.match(text, unit.end)
    word = reader.word_at(gap.end()) if gap else None
    if word is None or word.pos[0] != "N" or word.text.casefold() in phrase_ends():
        return None
    if unit.kind != "percent" and _quantities().match(
        text, word.start
    ):  # "diện tích 2 ha, giá trị 1 tỷ đồng"
        return None
    return _phrase(text, word.start, word.end, reader)


def _phrase(text: str, start: int, end: int, reader: UnitReader) -> str:
    """The noun phrase that opens with ``text[start:end]``, at most ``_MOST_WORDS`` words longer."""
    for length in range(_MOST_WORDS):
        word = reader.word_at(end + 1) if text[end : end + 1] == " " else None
        if word is None or not _goes_on(word, near=length < 2):
            break
        end = word.end
    return " ".join(text[start:end].split())


def _goes_on(word: Word, *, near: bool) -> bool:
    """Whether a noun phrase goes on with ``word``; of verbs, a compound near the noun ("cơ sở chế biến")."""
    folded = word.text.casefold()
    if folded in phrase_ends() or folded.split()[0] in phrase_ends() or not word.text[0].isalpha():
        return False
    return word.pos[0] in "NA" or (near and word.pos[0] == "V" and " " in word.text)


def _preceding(text: str, start: int, reader: UnitReader) -> str | None:
    """The last quantity named in the clause before ``start``, with what qualifies it."""
    before = _CLAUSE_END.split(text[max(0, start - _WINDOW) : start])[-1]
    named = [
        match
        for match in _quantities().finditer(before)
        if reader.word_at(start - len(before) + match.start())
        and not _OF_ANOTHER.search(before, 0, match.start())
    ]
    if not named:
        return None
    end = named[-1].end()
    for word in _WORD.finditer(before, end):
        if before[end : word.start()] != " " or word[0].casefold() in phrase_ends():
            break
        end = word.end()
    gap = before[end:]
    if re.search(r"\d", gap) and not _CHANGES_TO.search(gap):
        return None
    return " ".join(before[named[-1].start() : end].split())
