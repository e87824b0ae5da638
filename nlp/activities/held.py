"""What a body is told to hold on a day, whatever that is: "Ngày 5/3, UBND xã tổ chức | phát hoang tuyến đường
ấp 3", "Hội Phụ nữ vừa tổ chức | “Chuyến xe nghĩa tình”"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from nlp.activities import cue_words, subjects
from nlp.activities.body_names import is_only_adverbs
from nlp.activities.cue_words import OBJECTS, Sense, key
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.subject_phrases import is_open
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER
from nlp.records import ActivityType

_HELD = Sense(frozenset({"work"}), "communication", needs_count=False)
_HOLDS = re.compile(
    r"(?:phối hợp |đồng |chủ trì )?tổ chức(?: cho)?|tiến hành|phát động|ra quân|thực hiện|triển khai",
    re.IGNORECASE,
)
# "triển khai | Nghị quyết 12" is no event, "triển khai | vệ sinh đường làng" is.
_ALSO_OF_PAPERS = frozenset({"thực hiện", "triển khai"})
_NOW = re.compile(r"\b(?:đã|vừa|mới) $", re.IGNORECASE)
# Three words of what it is, so many things, or a name in quotation marks.
_WHAT = re.compile(
    r"(?: và|,)? ?(?:(?:(?:hơn|gần|trên|khoảng) )?(?=\d[\d.]* [^\W\d_])|[“\"‘'](?=\w)"
    r"|(?=[^\W\d_]+,? [^\W\d_]+,? [^\W\d_]))(?P<word>\w+)"
)
_NUMBER = re.compile(r"\d")
# "xã Ba Vinh | phát động 60 ngày cao điểm".
_UNIT = re.compile(
    r"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Tt]hôn"
    r"|[Ấấ]p)"
    rf"(?: [{UPPER}][\w’']*){{1,4}}(?= )"
)
_TO_NAMED = re.compile(rf"[^;:.()]{{0,80}} cho (?:[^\s,;:.()]+ ){{0,4}}[{UPPER}]")
_WITHIN = 60
_TELLS: dict[str, ActivityType] = {
    "give": "support",
    "accept": "support",
    "install": "support",
    "award": "recognition",
}
_KINDS = frozenset({"said", "counted"})
_CLAUSE = re.compile(r"[;:.](?= |$)")
_GIVES = frozenset({"give", "support", "accept", "award"})


def _is_held(passage: Passage, verb: Cue) -> bool:
    """Whether the ``verb`` says of a body that it holds something, on a day or just now."""
    holds = _HOLDS.fullmatch(passage.text, verb.start, verb.end) is not None
    return holds and _is_told_when(passage, verb) and _is_of_body(passage, verb.start)


def needs_no_number(passage: Passage, verb: Cue) -> bool:
    """Whether what comes after the ``verb`` is an event without a number of it."""
    return not _is_of_papers(passage, verb) and _is_held(passage, verb)


def _is_told_when(passage: Passage, verb: Cue) -> bool:
    """Whether it was on a day or just now, for one who is named, or in a year or so many things."""
    is_counted = passage.periods and _NUMBER.match(passage.text, verb.end + 1)
    now = passage.supported or is_counted or _NOW.search(passage.text, passage.start, verb.start)
    return bool(now or _TO_NAMED.match(passage.text, verb.end, passage.end))


def _is_of_body(passage: Passage, until: int) -> bool:
    """Whether a body, or a unit, does what is told at ``until``."""
    units = _UNIT.finditer(passage.text, passage.start, until)
    opens = (one for one in units if is_open(passage.before(one.start())))
    is_unit = any(is_only_adverbs(passage.text[one.end() : until]) for one in opens)
    return is_unit or subjects.subject(passage, passage.start, until) is not None


def target(passage: Passage, chain: Sequence[Cue]) -> tuple[Cue, Sense] | None:
    """What a body holds that does so in the verbs of a ``chain``, as far as that says what it is."""
    what = _WHAT.match(passage.text, chain[-1].end, passage.end)
    if what is None or _says_no_deed(passage.text, what):
        return None
    holds = next((verb for verb in chain if _is_held(passage, verb)), None)
    if holds is None or _is_none(passage.text[what.start("word") : what.start("word") + _WITHIN]):
        return None
    if _is_of_papers(passage, holds) and not _is_work(passage, what):
        return None
    sense = replace(_HELD, type=_type(passage, chain[-1], what))
    return Cue(*what.span("word"), (sense,), is_short=False), sense


def _type(passage: Passage, verb: Cue, what: re.Match[str]) -> ActivityType:
    """What is held: that something is given ("tổ chức trao tặng | bò giống"), made, or else told to all."""
    given = next((kind for name, kind in _TELLS.items() if name in verb.classes), None)
    if given and "organise" not in verb.classes:
        return given
    return "support" if what["word"].isdigit() or _is_given(passage, verb.end) else "communication"


def _is_none(things: str) -> bool:
    """Whether ``things`` opens with what is no programme's: "giấy chứng nhận đăng ký đầu tư"."""
    told = key(things)
    found = cue_words.pattern(OBJECTS).match(told)
    return found is not None and "none" in cue_words.senses(OBJECTS)[found[0]][0].classes


def _says_no_deed(text: str, what: re.Match[str]) -> bool:
    """Whether the words, or those behind their number, tell none by themselves."""
    if what["word"].isdigit():
        return _no_things().match(text, what.end("word") + 1) is not None
    return _no_deeds().match(text, what.start("word")) is not None


def _is_work(passage: Passage, what: re.Match[str]) -> bool:
    """Whether a verb, or so many things that are made, stand there."""
    if what["word"].isdigit():
        return True
    words = () if what[0].startswith(",") else passage.document.words(passage.sentence)
    return any(word.start == what.start("word") and word.pos[0] == "V" for word in words)


def _is_of_papers(passage: Passage, verb: Cue) -> bool:
    return passage.text[verb.start : verb.end].lower() in _ALSO_OF_PAPERS


def _is_given(passage: Passage, start: int) -> bool:
    """Whether something is given or done for others in the clause."""
    end = _CLAUSE.search(passage.text, start, passage.end)
    until = end.start() if end else passage.end
    inside = (verb for verb in passage.verbs if start <= verb.start < until)
    return any(verb.classes & _GIVES or (verb.own and verb.own.type == "support") for verb in inside)


@cache
def _no_deeds() -> re.Pattern[str]:
    return _words("said")


@cache
def _no_things() -> re.Pattern[str]:
    return _words("counted")


def _words(kind: str) -> re.Pattern[str]:
    rows = vocabulary.read("held_no_deeds.csv", key="words")
    told = (key(row["words"]) for number, row in rows if _kind(number, row) == kind)
    return phrase_patterns.whole(told, re.IGNORECASE)


def _kind(number: int, row: dict[str, str]) -> str:
    return vocabulary.one_of("held_no_deeds.csv", number, row["kind"], _KINDS)
