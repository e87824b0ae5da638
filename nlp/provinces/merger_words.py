"""The words by which a sentence tells that provinces were merged or divided, and which unit a name means."""

import re
from datetime import date

from nlp.dating import dates
from nlp.provinces.spellings import Written

_UNIT = r"(?:tỉnh|thành phố|TP\.?|Tp\.?|địa phương)"
_NUMBER = r"(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Cc]ả hai|[Cc]ả ba|0?\d)"
_SEVERAL = rf"(?:{_NUMBER} )?(?:{_UNIT} )?"
_OFFICE = r"(?:(?:Sở|UBND|HĐND|Báo|Đài|Công an|Cục|Trung tâm|Liên đoàn|Hội|Ban)\b[^,;.:\n]{0,50} )?"
_MERGE = (
    rf"(?:hợp nhất|[sx]áp nhập|sát nhập|nhập(?= (?:làm một|lại|toàn bộ|{_NUMBER}|{_UNIT})\b)|gộp|về chung)"
)
# What else may be merged: "sau khi hợp nhất hai sở".
_NO_PROVINCE = r"(?! (?:hai|ba|các|một số|\d+|Sở|sở|Trung tâm|trung tâm|xã|phường|huyện|bộ máy|lại)\b)"
_MERGER = rf"(?:hợp nhất|[sx]áp nhập|sát nhập|sắp xếp){_NO_PROVINCE}"
_BEFORE_MERGER = rf"(?:cũ|(?:thời điểm |từ )?trước (?:khi |ngày )?{_MERGER})"
_FORMERLY = rf"(?:{_BEFORE_MERGER}|trước đây(?! là)|trước kia)"
_NEWLY = r"(?: \(?mới\)?| hiện nay| ngày nay)?,?"
_CAME = r"(?:(?:được|sẽ|đã) )*(?:hợp nhất|sáp nhập|hình thành|thành lập|tạo nên|ra đời)"
_REACH = 60

CUE = re.compile(
    r"nhập|hợp nhất|gộp|chung một|sắp xếp|tách|chia|cũ|mới|trước|nay|gồm|thời|nguyên|vốn",
    re.IGNORECASE,
)
MERGED = re.compile(rf"\b(?:{_MERGE}|nhập (?:vào|về))\b", re.IGNORECASE)
MERGED_WITH = re.compile(rf"\b{_MERGE} (?:với|cùng|thêm) {_SEVERAL}$", re.IGNORECASE)
# "Quảng Ngãi | hợp nhất với | Kon Tum" joins as "và" does.
_MERGES = rf" (?:sẽ |đã |dự kiến )?(?:chính thức |được |tiến hành |thực hiện )?{_MERGE} (?:với|cùng|và)"
_AND = rf"(?: ?[,;/+&–-](?: và| với)?|,? (?:và|với|cùng(?: với)?)|{_MERGES})"
JOINT = re.compile(rf"(?: \(cũ\)| cũ(?!\)))?{_AND} ?{_OFFICE}{_SEVERAL}(?:cũ )?", re.IGNORECASE)
# What stands between what is merged and what it goes into: "Sáp nhập Bình Phước | vào | Đồng Nai".
INTO = re.compile(
    rf"(?: \(cũ\)| cũ)?,?(?: (?:được|đã|sẽ|chính thức|cùng|(?:[sx]áp |sát )?nhập|hợp nhất))*"
    rf" (?:vào|về) {_OFFICE}{_SEVERAL}",
    re.IGNORECASE,
)
FORMER_AFTER = re.compile(rf" ?\(?{_FORMERLY}\b")
FORMER_HEAD = re.compile(
    rf"(?:\b{_NUMBER} {_UNIT} \(?{_FORMERLY}\)?(?: là| gồm| bao gồm)?:? |\btrước đây là (?:{_NUMBER} )?)"
    rf"(?:{_UNIT} )?$",
)
CONSISTS = re.compile(
    rf"{_NEWLY} ?\(?(?:(?:hiện |nay |sẽ )?(?:gồm|bao gồm)|{_CAME} (?:từ|trên cơ sở)|trước đây là|vốn là)"
    rf"(?: có)?:? (?:địa bàn |địa phận )?{_SEVERAL}"
    rf"|{_NEWLY} \({_SEVERAL}",
    re.IGNORECASE,
)
_STRONG_AFTER = re.compile(rf" ?\(?{_BEFORE_MERGER}\b")
_STRONG_BEFORE = re.compile(
    rf"(?:\b[Tt]rước (?:khi |thời điểm )?(?:thực hiện )?{_MERGER}(?: tỉnh)?,? "
    rf"|\b{_UNIT} cũ |\bđịa bàn cũ của )(?:{_UNIT} )?$"
)
# "Trước ngày 01/7/2025, | tỉnh An Giang"
_BEFORE_DAY = re.compile(rf"\b[Tt]rước (?:ngày )?(?P<day>\d[^,;:(]{{7,24}}?),? (?:{_UNIT} )?$")
_ONCE = r"(?:[Tt]rước đây|[Tt]rước kia|(?<![Nn]guồn )(?<!số )vốn|[Nn]guyên) (?:là|thuộc)(?: địa bàn)?"
_FORMER_BEFORE = re.compile(rf"\b(?:{_ONCE}|(?:[Tt]ừ|[Dd]ưới) thời|[Tt]hời còn là) {_OFFICE}(?:{_UNIT} )?$")
_POST = r"(?:Phó|Chủ|Giám|Bí thư|Trưởng|Ủy|Thứ|Bộ|Ban|Sở|Cục|Chi|Trung|Công|Đại|UBND|HĐND)\b"
NOW_IS = re.compile(
    r",? ?\(?nay (?:là|thuộc)(?: một phần)?(?: của)? (?:tỉnh|thành phố|TP|xã|phường|đặc khu|khu vực|"
    rf"(?!{_POST})[A-ZĐ])"
)
_TOWN = ("thị xã ", "Thị xã ", "TX. ", "TX ")
_NEW_WHAT = "sẽ|gồm|bao gồm|sau|dự kiến|rộng|đặt|phía|giáp|nằm|có diện tích|trở thành|cũng|không chỉ"
_NEW_AFTER = re.compile(rf" \(mới\)| mới(?= ?[,.;:)(]|$| (?:{_NEW_WHAT})\b)| \(?sau (?:khi )?{_MERGER}")
_CITY = r"(?:tỉnh |thành phố |TP\.? ?)"
_NEW_BEFORE = re.compile(
    r"\b(?:(?:(?:tỉnh|thành phố) mới(?: có)?(?: tên(?: gọi)?| mang tên)?(?: là)?"
    r"|lấy tên(?: gọi)?(?: chung)?(?: là)?|mang tên(?: là)?|đặt tên(?: là)?|tên gọi(?: mới)?(?: là)?"
    rf"|thành(?: một)?) {_OFFICE}{_CITY}?|thành lập {_CITY}|sau (?:khi )?{_MERGER}, {_CITY}?)$",
    re.IGNORECASE,
)
_RESULT_AFTER = re.compile(
    rf"{_NEWLY} ?\(?(?:{_CAME} (?:từ|trên cơ sở|bởi)|(?:hiện |sẽ |nay )?(?:gồm|bao gồm)\b|là kết quả)"
    rf"| \((?:{_MERGE}|\w+ \w+, )| mới\b| \(mới\)"
)
_DIVIDE = r"(?:chia tách|chia|tách|phân chia)"
_IS_DIVIDED = re.compile(
    r"(?: \(?(?:cũ|trước đây)\)?)?,?(?: (?:được|đã|chính thức|tiếp tục|sẽ|lại))*"
    rf" {_DIVIDE}(?: ra)?(?: thành| làm)"
)
_DIVIDES = re.compile(rf"\b{_DIVIDE} (?:(?:ra )?(?:từ|khỏi) )?(?:{_UNIT} )?$", re.IGNORECASE)


def is_result(sentence: str, name: Written) -> bool:
    """Whether the ``name`` is said to be what comes of a merger."""
    return bool(_RESULT_AFTER.match(sentence, name.end)) or is_new(sentence, name)


def is_new(sentence: str, name: Written) -> bool:
    """Whether a word at the ``name`` says that the unit after a merger is meant."""
    return bool(_NEW_AFTER.match(sentence, name.end) or _NEW_BEFORE.search(_before(sentence, name)))


def is_former(sentence: str, name: Written) -> bool:
    """Whether a word at the ``name`` says that the unit before a merger is meant."""
    return bool(_STRONG_AFTER.match(sentence, name.end) or _STRONG_BEFORE.search(_before(sentence, name)))


def day_after(sentence: str, name: Written) -> date | None:
    """The day before which the ``name`` is told of: "Trước ngày 01/7/2025, tỉnh | An Giang"."""
    told = _BEFORE_DAY.search(_before(sentence, name))
    days = list(dates.days(told["day"])) if told else []
    return days[0].day if len(days) == 1 else None


def is_earlier(sentence: str, name: Written) -> bool:
    """Whether a word at the ``name`` says that what it was before is meant, for whatever reason."""
    before = _before(sentence, name)
    return bool(
        FORMER_AFTER.match(sentence, name.end)
        or (NOW_IS.match(sentence, name.end) and not before.endswith(_TOWN))
        or _FORMER_BEFORE.search(before)
    )


def is_divided(sentence: str, name: Written) -> bool:
    """Whether the unit of the ``name`` is said to have been divided."""
    return bool(_IS_DIVIDED.match(sentence, name.end) or _DIVIDES.search(_before(sentence, name)))


def _before(sentence: str, name: Written) -> str:
    return sentence[max(0, name.start - _REACH) : name.start]
