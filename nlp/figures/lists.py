"""Where a list ends that goes on behind a phrase: "hộ nghèo | , cận nghèo và gia đình chính sách".

A list goes on with what is of the kind of its last part: nouns behind a noun, and behind a verb that has no
object yet the verbs that share the one to come ("sửa chữa | , nâng cấp hệ thống xử lý"). It closes with its
clause, or with the part that "và" opens.
"""

import re
from enum import Enum, auto

from nlp.figures import deed_voices, noun_phrases, predicates, quantity_names, told_verbs
from nlp.figures.units import UnitReader, phrase_ends
from nlp.figures.units import named as unit_named
from nlp.language.letters import LOWER, UPPER, lowered
from nlp.text.tagger import Word

_JOINT = re.compile(r"(?P<comma>,| [–-])? (?P<and>(?:và|hoặc|hay|cùng|/) )?(?:các |những )?")
_CLOSES = re.compile(r" ?(?:[.;:!?)\n”\"]|$|, (?![^\W\d_])|\.\.\.|…| \()")
_FINITE = re.compile(
    r"[^,.;:()\n]* (?:được|đã|sẽ|đang|có|là|gồm|bao gồm|đạt|chưa|không|bị|cũng|đều|còn|phải|thu hút|tăng|giảm"
    r"|chiếm)(?!\w)"
)
# "15 lớp, | huyện Mỹ Tú …", "sản phẩm, | cấp khu vực 15 …": what opens another clause.
_OPENS_CLAUSE = re.compile(rf" (?:\d|(?-i:[{UPPER}][^\W\d]*[a-zà-ỹ]))")
# "Trung tâm Khuyến công | và Xúc tiến thương mại"
_NAME = re.compile(
    rf"[{UPPER}][^\W\d]+(?: [^\W\d]+){{0,5}}?"
    r"(?= ?[,.;:()\n]|$| (?:và|tại|ở|trên|năm|để|gồm|bao gồm|\d+)(?!\w))"
)
# "các quận Cầu Giấy | , Nam Từ Liêm và Tây Hồ."
_NAME_MORE = re.compile(rf", [{UPPER}][^\W\d]*[{LOWER}]")
_WHOLE_NAME = rf"[{UPPER}][^\W\d]+(?: [{UPPER}][^\W\d]+)*"
_NAMES = re.compile(rf"(?:, {_WHOLE_NAME})+(?:,? và {_WHOLE_NAME})?(?= ?[.;:)\n]|$)")
_NAMED = re.compile(rf"[{UPPER}][^\W\d]+(?: [^\W\d]+){{0,4}}$")
# "các lĩnh vực cơ khí | và chế biến nông sản"
_FIELDS = re.compile(r"(?<!\w)(?:lĩnh vực|ngành|nghề|ngành nghề|nội dung)(?!\w)[^.;:()\n\d]*$")
_COUNTS = re.compile(r" (?:được |gần |hơn |trên |khoảng |từ )*\d")
_TIMES = re.compile(r"đêm|sáng|trưa|chiều|tối|hôm|lúc|khi|nay|nhưng|song")
_MOST_PARTS = 8
_LONGEST_PART = 60


class End(Enum):
    """How a list goes on behind a phrase."""

    NONE = auto()
    CUT = auto()


def end_of(text: str, last: int, reader: UnitReader, *, is_told: bool = False) -> int | End:
    """Where the list ends that goes on at ``last``; ``NONE`` where none does, ``CUT`` where its end is not
    to be told from the clause that follows. ``is_told``: behind a verb, with which no nouns go on.
    """
    if is_told and _tags_at(text, last, reader) == ("V", "N"):
        return End.NONE
    if _NAME_MORE.match(text, last) and _in_name(text, last):
        names = _NAMES.match(text, last)
        return names.end() if names else End.CUT
    at, parts, joined_by_and = last, 0, False
    while parts < _MOST_PARTS and (part := _part(text, at, reader)):
        joint = _JOINT.match(text, at)
        joined_by_and = bool(joint and joint["and"])
        at, parts = part, parts + 1
        if joined_by_and:
            break
    if not parts:
        return End.NONE
    if joined_by_and or not _FINITE.match(text, at):
        return at
    return End.NONE if parts == 1 else End.CUT


def heads_end(text: str, end: int, reader: UnitReader) -> int | End:
    """Where the list of nouns ends of which a clause tells: "85% nhà hàng | , cửa hàng | dùng hộp giấy"."""
    at = end
    for _ in range(_MOST_PARTS):
        part = _part(text, at, reader)
        if part is None:
            break
        at = part
    return at if at > end else End.NONE


def joins_verbs(text: str, end: int, reader: UnitReader) -> bool:
    """Whether a comma or "và" at ``end`` goes on with a verb behind a verb."""
    return _tags_at(text, end, reader) == ("V", "V")


def _tags_at(text: str, end: int, reader: UnitReader) -> tuple[str, str]:
    """What stands before and behind the comma or "và" at ``end``."""
    joint = _JOINT.match(text, end)
    word, before = reader.word_at(joint.end()) if joint else None, _last_word(end, reader)
    return before.pos[0] if before else "", word.pos[0] if word else ""


def _part(text: str, last: int, reader: UnitReader) -> int | None:
    """Where the part ends that a comma or "và" joins at ``last``."""
    joint = _JOINT.match(text, last)
    if joint is None or not (joint["comma"] or joint["and"]):
        return None
    if joint["and"] and (name := _NAME.match(text, joint.end())) and text[last - 1].isalpha():
        return name.end() if _in_name(text, last) else None
    word, before = reader.word_at(joint.end()), _last_word(last, reader)
    if word is None or not _may_join(word):
        return None
    end = _nouns_or_verb(text, word, before, reader)
    return end if end is not None and end - last <= _LONGEST_PART else None


def _nouns_or_verb(text: str, word: Word, before: Word | None, reader: UnitReader) -> int | None:
    if word.pos[0] == "N" or (unit_named(word.text, word.start) and not deed_voices.is_known(word.text)):
        end = noun_phrases.end_of(text, word.start, word.end, reader)
        if text.startswith(":", end):  # "cho trưởng bản, | thời gian: tháng 4"
            return None
        is_clause = text.endswith(", ", 0, word.start) and (
            _OPENS_CLAUSE.match(text, end) or quantity_names.names().match(text, word.start)
        )
        return None if is_clause else end
    if word.pos[0] != "V" or noun_phrases.happens(word.text) or told_verbs.kind(word.text):
        return None
    if _CLOSES.match(text, word.end) and text.endswith(", ", 0, word.start):
        return word.end
    is_list = before is not None and before.pos[0] == "V" and told_verbs.kind(before.text) != told_verbs.ALONE
    is_list = is_list or _FIELDS.search(text, max(0, word.start - _LONGEST_PART), word.start) is not None
    if not is_list or _COUNTS.match(text, word.end):
        return None
    return word.end if text.startswith(",", word.end) else predicates.end_of(text, word.end)


def _may_join(word: Word) -> bool:
    is_name = word.text[0].isupper() and not word.text.isupper()
    opens = lowered(word.text) in phrase_ends() and (word.pos[0] != "V" or " " not in word.text)
    return not is_name and not _TIMES.fullmatch(word.text) and word.text[0].isalpha() and not opens


def _in_name(text: str, end: int) -> bool:
    """Whether a name of a body or a place ends there, which "và" may go on with."""
    return _NAMED.search(text, max(0, end - _LONGEST_PART), end) is not None


def _last_word(end: int, reader: UnitReader) -> Word | None:
    words = (reader.word_at(at) for at in range(end - 1, max(0, end - 30), -1))
    found = next((word for word in words if word is not None), None)
    return found if found is not None and found.end == end else None
