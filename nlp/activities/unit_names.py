"""How units of the land are written: their kinds, which stand one above the other, and their names."""

import re

from nlp.language.letters import LOWER, UPPER

_BOTH = r"(?:(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|ấp)(?:,| và) ){1,3}"
# "các xã, phường Tân Hà, …"
UNIT = (
    rf"(?i:các {_BOTH}(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|ấp|khu phố|tổ dân phố)"
    r"|các (?:tỉnh|huyện|quận|xã|phường|thôn):|tỉnh|các tỉnh|thành phố|TP\.?|Tp\.?|huyện|các huyện|thị xã"
    r"|TX\.?|quận|các quận|xã|các xã|phường|các phường|thị trấn|khu vực|đặc khu|huyện đảo|xã đảo|thôn"
    r"|các thôn|ấp|bản|buôn|làng|xóm|khóm|khu phố|khối phố|tổ dân phố|tiểu khu|đảo|châu|bang|[HPXQ]\.)"
)
# "UBND xã Phú Mỹ | 20 triệu đồng": a number before what it counts is no part of the name.
_COUNTS = (
    rf"\d* (?!(?:và|được|đã|sẽ|vừa|với|cho|tổ|từ|do|nhằm|trong|của|tại|ở|thuộc|là|có|để|vào|phối|về|theo|gồm"
    rf"|đang|cùng|trên|sau|khi|đến|tới|mở|ra)\b)[{LOWER}]"
)
# "Quảng trường 2 tháng 4" bears a day, which is none of the deed.
NAME = (
    rf"(?:(?:Bà Rịa ?[-–] ?Vũng Tàu|Phan Rang ?[-–] ?Tháp Chàm)(?!\w)"
    rf"|[{UPPER}][\w'’]*(?: (?:[{UPPER}][\w'’]*|(?<=rường )\d+ tháng \d+|\d+(?! ?[/%])(?!{_COUNTS})))*)"
)
_BELOW = (
    rf"(?i:(?:các (?:{_BOTH})?)?(?:huyện|quận|thị xã|thành phố|TP|TX|xã|phường|thị trấn|đặc khu|thôn|ấp|bản"
    r"|buôn|làng|xóm|khóm|khu phố|khối phố|tổ dân phố|tiểu khu|cụm công nghiệp|khu công nghiệp|CCN|KCN))"
)
# A unit below a province: "các xã: Bình Đức, …", "huyện đảo Lý Sơn", "P.2"; not "Buôn Ma Thuột", "XÃ HỘI".
HOME = re.compile(
    rf"(?<!\w)(?<!tác )(?<!thị )(?<!đóng tại )(?<!đóng ở )(?!Buôn (?:Ma|Hồ|Đôn|Trấp)\b)"
    rf"(?:{_BELOW}(?: đảo| biên giới)?(?:: ?| )|(?:TP|TX|P|H|X|Q)\. ?)"
    rf"(?=[{UPPER}](?![{UPPER}])|\d)(?!(?:[Đđ]oàn|[Ủủ]y|[Uu]ỷ) )"
)


_RANKS = (
    re.compile(r"(?:thôn|ấp|bản|buôn|làng|khu phố|xóm|tổ dân phố)\b", re.IGNORECASE),
    re.compile(r"(?:các )?(?:xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE),
    re.compile(r"(?:các )?(?:huyện|quận|thị xã|thành phố|TP|TX)\b", re.IGNORECASE),
    re.compile(r"(?:các )?tỉnh\b", re.IGNORECASE),
)


def rank(place: str) -> int:
    """How far up the unit stands that the ``place`` begins with: 1 a village, 4 a province; 0 any other."""
    return next((number for number, kind in enumerate(_RANKS, 1) if kind.match(place)), 0)
