"""What restricts those that are counted, behind their noun to the end of their clause: "người | có việc làm",
"sản phẩm OCOP | được xếp hạng 3 sao", "đề án | từ nguồn kinh phí khuyến công quốc gia".

A number counts those of whom its clause tells. So its noun goes on with a preposition that tells whose they
are or what about, and with what they do or what is done with them, lists and all; not with where, when or
what for that was. What a number or its length cuts is left away as a whole.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

from nlp.figures import deed_voices, lists, noun_phrases, predicates, told_verbs
from nlp.figures.units import UnitReader
from nlp.language.letters import UPPER, lowered
from nlp.text.tagger import Word

_BODIES = (
    r"(?:doanh nghiệp|đơn vị|công ty|cơ quan|cơ sở|tổ chức|địa phương|tỉnh|xã|huyện|nhà nước|người dân"
    r"|hợp tác xã|hội|đoàn|phụ nữ|thanh niên|nông dân|hội viên|đoàn viên|cựu chiến binh|học sinh|sinh viên"
    r"|nhân dân|hộ)"
)
_ADVERBS = (
    r"(?:(?:đã|sẽ|đang|chưa|không|mới|vừa|cùng|vẫn|luôn|hiện|tự|trực tiếp|cơ bản|thường xuyên"
    r"|tích cực|chủ động|cũng|đều|đồng loạt|lần lượt|tự nguyện|hăng hái|mạnh dạn|chính thức|sẵn sàng"
    r"|vinh dự|bước đầu|kịp thời|tiếp tục) )*"
)
_PREPOSITION = re.compile(
    rf" {_ADVERBS}(?:của|thuộc|trực thuộc|về(?! (?:các |những |một số )?nội dung)"
    r"|dành cho|phục vụ|đến từ|trong độ tuổi|đủ|hết|đúng|quá|trễ"
    r"|chờ|qua|còn|theo(?= (?:tiêu chuẩn|quy trình|hướng|chuẩn|mô hình|phương thức|hình thức|chuỗi)\b)"
    r"|từ(?= (?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b)"
    r"|(?:(?<=chế biến )|(?<=sản xuất )|(?<=chiết xuất )|(?<=tái chế )|(?<= làm ))(?:từ|bằng)"
    rf"|do(?= (?:các )?(?:[{UPPER}]|{_BODIES}\b))) (?=[^\W\d_])"
)
_PASSIVE = re.compile(rf" {_ADVERBS}(?:(?:được|bị|có|làm) (?=[^\W\d_])|là (?=[^\W\d_{UPPER}]|Đảng viên))")
# "hơn 100 hộ | trên địa bàn tỉnh | đã lắp đặt …"
_WHERE = re.compile(
    r" (?:trên|tại|ở|trong) [^,.;:()\d]{2,45}?"
    r"(?= (?:đã|được|đang|chưa|cũng|đều|đồng loạt|tham gia|tham dự|dự thi|đăng ký)(?!\w))"
)
_VERB = re.compile(rf" {_ADVERBS}(?=[^\W\d_])")
_OF_COUNTED = re.compile(r" (?:của|thuộc|đến từ) (?=\d)")
_NUMBER = re.compile(r"\d[\d.]* (?=[^\W\d_])")
# The name in quotes that a verb or noun waits for.
_CUT_BY = re.compile(r" [“\"]")
_QUOTED = re.compile(r" (?:“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\")")
_BARE_PLACE = re.compile(
    r"(?:và|,) (?:xã|huyện|phường|quận|thôn|ấp|bản|tỉnh|thị trấn|thị xã|thành phố|khu phố)$"
)
_OTHER_HEADS = re.compile(r", (?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3}?)(?= (?:được|bị|đã|đều|có) )")
_NAME = re.compile(rf" [{UPPER}]")
# "học viên của 3 thôn | Nà Nam, Nà Lốc và Bó Mon | được học nghề"
_ONE_PLACE = rf" ?[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*)*"
_NAMED_PLACES = re.compile(
    rf"{_ONE_PLACE}(?:,{_ONE_PLACE})*(?:,? và{_ONE_PLACE})?(?= (?:đã |đang |sẽ |vừa )?(?:được|bị) )"
)
_ENDS = re.compile(r" ?(?:[,.;:!?)\n]|$)| (?:và|hoặc) |\.\.\.|…")
_PASSIVE_MARK = "được"
_CHANGES = frozenset({"tăng", "giảm"})
_MOST_LISTS = 3
_LONGEST = 120


class Heads(Enum):
    """Which nouns a list behind the noun may add to it, all of which the number counts."""

    VERBS = auto()
    """None but verbs: "đoàn thanh tra | , kiểm tra liên ngành"."""
    NOUNS = auto()
    ALL = auto()
    """Those of a list whose verb may follow: "85% nhà hàng | , cửa hàng | dùng …"."""


class Verbs(Enum):
    """Which verbs behind the noun tell of it, and not of something before: a passive alone behind "hàng của |
    8 làng nghề", none behind "500 gian hàng của | 170 doanh nghiệp".
    """

    ANY = auto()
    PASSIVE = auto()
    NONE = auto()


class Those(NamedTuple):
    """Those who are counted: whether they are things, which do nothing; what may be listed, and told."""

    of_thing: bool = False
    heads: Heads = Heads.NOUNS
    verbs: Verbs = Verbs.ANY


def end_of(text: str, end: int, reader: UnitReader, those: Those) -> int:
    """Where what is told of those whose noun ends at ``end`` ends; ``end`` where nothing is."""
    heads = those.heads
    if heads is not Heads.VERBS or lists.joins_verbs(text, end, reader):
        listed = (lists.heads_end if heads is Heads.ALL else lists.end_of)(text, end, reader)
        end = listed if isinstance(listed, int) else end
        end = _with_other_head(text, end, reader) if heads is Heads.ALL else end
    last = _whole(text, end)
    if last == end:
        counted = _of_counted(text, end, reader)
        named = _NAMED_PLACES.match(text, counted) if counted else None
        last = named.end() if named else counted or end
        last = _told(text, last, reader, those)
    return _with_lists(text, end, last, reader)


def _with_other_head(text: str, end: int, reader: UnitReader) -> int:
    """``end``, or where the last of two ends: "95% nhà văn hóa thôn | , khối phố | được lắp wifi"."""
    others = _OTHER_HEADS.match(text, end)
    word = reader.word_at(others.start("noun")) if others else None
    return others.end() if others and word is not None and word.pos[0] == "N" else end


def adjunct_end(text: str, end: int, opened: int, reader: UnitReader) -> int:
    """Where the adjunct ends that ``text[end:opened]`` opens: "| cho | hộ nghèo, cận nghèo"; ``end`` where it
    is not told.
    """
    last = noun_phrases.whole_at(text, predicates.end_of(text, end, opened))
    if last > opened and (named := _QUOTED.match(text, last)):
        return named.end()
    return _with_lists(text, end, last, reader) if last > opened else end


def _with_lists(text: str, end: int, last: int, reader: UnitReader) -> int:
    """``last``, where what is told from ``end`` on ends, with the lists that go on there."""
    for _ in range(_MOST_LISTS if last > end else 0):
        listed = lists.end_of(text, last, reader, is_told=True)
        if listed is lists.End.CUT:
            return predicates.before_adjunct(text, end, last)
        if not isinstance(listed, int):
            break
        following = predicates.end_of(text, listed)
        if following == listed and _BARE_PLACE.search(text, last, listed) and _NAME.match(text, listed):
            break  # "xã Bình An và xã | Phú Lộc 1"
        last = following
    if last > end and (named := _QUOTED.match(text, last)):
        last = named.end()  # "hội viên đạt danh hiệu | “Gương mẫu”"
    return end if _CUT_BY.match(text, last) or last - end > _LONGEST else last


def restricts(text: str, end: int) -> bool:
    """Whether what restricts them stands behind the noun, though it may be too long to be told."""
    return _PREPOSITION.match(text, end) is not None or _PASSIVE.match(text, end) is not None


def _whole(text: str, end: int) -> int:
    """Where the set phrase ends behind the noun, or behind its aside: "xã (NTM) | đạt chuẩn"."""
    behind = noun_phrases.behind_aside(text, end)
    last = noun_phrases.whole_at(text, behind)
    return last if last > behind else end


def _told(text: str, end: int, reader: UnitReader, those: Those) -> int:
    behind = noun_phrases.behind_aside(text, end)
    where = None if those.of_thing else _WHERE.match(text, behind)
    opened = _opened(text, where.end() if where else behind, reader, those)
    if opened is None:
        return end
    last = noun_phrases.whole_at(text, predicates.end_of(text, behind, opened))
    is_by = "do" in text[behind:opened].split()
    is_bare = last == opened and not _ENDS.match(text, last)  # "mẫu thép lấy | từ tàu"
    is_alone = told_verbs.ALONE in map(told_verbs.kind, _last_words(text[behind:opened]))
    if is_bare and not is_alone:
        return end
    return end if last == behind or (is_by and not predicates.acts(end, last, reader)) else last


def _last_words(phrase: str) -> list[str]:
    """Its last word, of one syllable or of two."""
    syllables = phrase.split()
    return [" ".join(syllables[-length:]) for length in (1, 2)]


def _opened(text: str, behind: int, reader: UnitReader, those: Those) -> int | None:
    """Where the words end that open what is told: a preposition, or adverbs and their verb."""
    if told := _PREPOSITION.match(text, behind):
        return told.end()
    verb = _VERB.match(text, behind)
    if verb is None or those.verbs is Verbs.NONE:
        return None
    if told := _PASSIVE.match(text, behind):
        return told.end()
    if those.verbs is Verbs.PASSIVE:
        return None
    word = reader.word_at(verb.end())
    is_none = word is not None and told_verbs.kind(word.text) == told_verbs.NONE
    if word is not None and is_none and (longer := _whole_verb(word, reader)):
        return longer
    return word.end if word is not None and _tells(text, word, of_thing=those.of_thing) else None


def _whole_verb(word: Word, reader: UnitReader) -> int | None:
    """Where a verb of two words ends: "theo | học", "đưa | ra"; None where there is none."""
    following = reader.word_at(word.end + 1)
    is_whole = following is not None and deed_voices.is_known(f"{word.text} {following.text}")
    is_verb = word.pos[0] == "V" and following is not None and following.pos[0] == "V"
    is_passive = following is not None and following.text == _PASSIVE_MARK  # "nhận | được"
    return following.end if following is not None and is_whole and is_verb and not is_passive else None


def _tells(text: str, word: Word, *, of_thing: bool) -> bool:
    """Whether it is a verb that tells of those before it."""
    verb = lowered(word.text)
    if word.pos[0] != "V" or word.text[0].isupper() or noun_phrases.ends(word.text):
        return False
    is_bare_change = verb in _CHANGES and not text[word.end + 1 : word.end + 2].isalpha()
    return not (
        is_bare_change
        or told_verbs.kind(verb) == told_verbs.NONE
        or (of_thing and noun_phrases.happens(verb))
    )


def _of_counted(text: str, end: int, reader: UnitReader) -> int | None:
    """Where "của 16 chủ thể" ends behind what those have."""
    of = _OF_COUNTED.match(text, end)
    number = _NUMBER.match(text, of.end()) if of else None
    word = reader.word_at(number.end()) if number else None
    if word is None or word.pos[0] != "N":
        return None
    return noun_phrases.end_of(text, word.start, word.end, reader)
