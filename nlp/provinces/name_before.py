"""Whether a person's name begins before a word that is spelt as a province: "ông Nguyễn | Bình Thuận"."""

import re

from nlp.language import names
from nlp.language.address_words import addresses
from nlp.language.letters import LOWER, UPPER

_SYLLABLE_BEFORE = re.compile(r"(?<![\w'’])([^\W\d_][\w'’]{0,12}) $")
_WORD_BEFORE = re.compile(r"(?<![\w&-])([^\W\d_]\w{0,8}\.?) ?$")
_LONGEST_BEFORE = 4
# Words that address a person only at a sentence's start: "Em Vũ Cao Bằng", not "các em Cao Bằng".
_ADDRESS_IN_CAPITALS = frozenset({"Em", "Cháu", "Bé"})


def begins_before(text: str, start: int, end: int) -> bool:
    """Whether the capitalised syllables right before ``start`` begin a person's name that goes on to ``end``:
    "ông Nguyễn | Bình Thuận", but not "Sở Công Thương | Bình Thuận" or "Từ | Bình Thuận đến Cà Mau".
    """
    syllables = _capitalised_before(text, start)
    words = [syllable[1] for syllable in syllables]
    if len(words) > 1 and words[0] in _TITLES:
        del words[0], syllables[0]
    if len(words) > 1 and (addresses(words[0]) or words[0] in _ADDRESS_IN_CAPITALS):
        return words[1].capitalize() in names.family_names()
    if (
        not words
        or words[0] not in names.family_names()
        or _HOUSE_OF.search(text, max(0, syllables[0].start(1) - 15), syllables[0].start(1))
    ):
        return False
    return not _is_word(text, syllables) or _TELLS_PERSON.match(text, end) is not None


# "đền Trần Thái Bình" is a temple of the Trần in Thái Bình; "huyện Vũ Thư Thái Bình" lacks a comma.
_HOUSE_OF = re.compile(
    r"\b(?:[Đđ]ền|[Nn]hà|[Hh]ọ|[Tt]riều|[Đđ]ời|[Tt]hời|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn"
    r"|[Tt]hành phố|TP\.?|TX\.?|[Đđ]ường|[Pp]hố|[Cc]hợ|[Tt]hôn|[Ấấ]p|[Ll]àng"
    r"|[Cc]ông ty|[Cc]ổ phần|CP|TNHH|[Nn]hà máy|[Tt]hủy điện|[Nn]úi) $"
)
_BEGINS = re.compile(r"(?:^|[.!?:;…|\n“\"(–+*•-])\s*$")
_TELLS_PERSON = re.compile(
    r" ?\((?:\d\d tuổi|SN|sinh)"
    r"|, (?:\d\d tuổi|SN|sinh|chủ|nguyên|học sinh|công nhân|nghệ nhân|thành viên|hội viên|trú|ngụ|quê"
    r"|(?:Phó )?(?:Giám đốc|Chủ tịch|Trưởng|Bí thư|Chủ nhiệm))\b"
)


def _is_word(text: str, syllables: list[re.Match[str]]) -> bool:
    """Whether the first of the ``syllables``, a family name, is a word there: "Từ | Hà Nội", "Đoàn | Cao
    Bằng", "Hồ Núi Cốc"; after a word of address it is none.
    """
    start = syllables[0].start(1)
    where = names.words_too().get(syllables[0][1])
    if where is None or is_addressed(text, start) or is_called(text, start):
        return False
    if len(syllables) > 1:
        return syllables[1][1] not in _MIDDLE_NAMES
    begins = _BEGINS.search(text, max(0, start - 15), start) is not None
    return where == "anywhere" or (where == "start" and begins)


def is_called(text: str, start: int) -> bool:
    """Whether a word for what a person does stands right before ``start``: "ca sĩ | Hồ Quảng Trị"."""
    return _CALLING.search(text, max(0, start - 20), start) is not None


_CALLING = re.compile(
    r"\b(?:(?:[Ll]iệt|[Cc]a|[Nn]ghệ|[Hh]ọa|[Nn]hạc|[Vv]õ|[Bb]ác|[Cc]hiến|[Ll]uật) (?:sĩ|sư)"
    r"|[Tt]hí sinh|[Hh]ọc sinh|[Ss]inh viên|[Ee]m|[Cc]háu|[Cc]ầu thủ|[Nn]ghệ nhân|VĐV|HLV|[Kk]ỹ sư"
    r"|[Nn]hà (?:thơ|văn|báo)) $"
)
_TITLES = frozenset({"HLV", "VĐV", "NSƯT", "NSND", "ThS", "TS", "GS", "PGS", "BS", "KS"})
_MIDDLE_NAMES = frozenset(
    {"Thị", "Văn", "Ngọc", "Thanh", "Minh", "Quang", "Đức", "Xuân", "Hữu", "Quốc", "Kim", "Thu", "Hoàng"}
)


def is_addressed(text: str, start: int) -> bool:
    """Whether a word of address or an academic title stands right before ``start``, as before a person's
    name.
    """
    before = _WORD_BEFORE.search(text, max(0, start - 15), start)
    if (
        before
        and before[1].istitle()
        and _IN_A_NAME.search(text, max(0, before.start(1) - 12), before.start(1))
    ):
        return False
    return before is not None and (before[1] in _ADDRESS_IN_CAPITALS or addresses(before[1]))


# "Thác Bà Yên Bái"
_IN_A_NAME = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+ $")


def _capitalised_before(text: str, start: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < _LONGEST_BEFORE:
        match = _SYLLABLE_BEFORE.search(text, max(0, start - 15), start)
        if match is None or not match[1][0].isupper():
            break
        found.insert(0, match)
        start = match.start()
    return found
