"""Names of bodies that run on in small letters, or behind a dash, up to the verb of their sentence: "Trung
tâm Dạy nghề và Dịch vụ | hỗ trợ nông dân tỉnh | khai giảng …", "Trung tâm Nông thôn | - Hoa Sen | đã mở …".
"""

import re

from nlp.language.letters import LOWER, UPPER

# What no name goes on with; "hỗ trợ" is a part of one behind a noun ("dịch vụ hỗ trợ").
_NO_PART = (
    r"(?:tổ chức|phối hợp|đã|sẽ|vừa|đang|cho|tại|ở|về|với|của|trong|trên|ban hành|triển khai|thực hiện|cùng"
    r"|yêu cầu|đề nghị|giao(?! thông)|mở|hướng dẫn|kiểm tra|trao|tặng|được|có|là|do|đến|từ|chỉ đạo|tham gia"
    r"|nhận|đưa|cử|thăm|theo|để|nhằm|vào|khi|cũng|tiếp|xây dựng|thành lập|công nhận|đề xuất|báo cáo|kêu gọi"
    r"|vận động|và (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)"
    r"|(?<!vụ )(?<!và )(?<!vốn )(?<!quỹ )hỗ trợ)\b"
)
_UNIT = r"(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)"
_ACTS = (
    r"(?= (?:\([^()\n]{1,60}\) )?(?:đã|vừa|sẽ|tiếp tục|phối hợp|tổ chức|long trọng|khai giảng|bế giảng"
    r"|khai mạc|ban hành|triển khai|trao|mở) )"
)
_RUNS_ON = re.compile(
    rf"(?: (?!{_NO_PART}|{_UNIT}\b)[{LOWER}]+){{1,10}} {_UNIT}(?: [{UPPER}]\w+){{0,3}}{_ACTS}"
    rf"| [-–] (?!\d)[{UPPER}]\w+(?: [{UPPER}]\w+){{0,4}}{_ACTS}"
)


# "Trường | đại học Cần Thơ | phối hợp …": small letters follow the head, up to the name of a place.
_HEADS = frozenset({"Trường", "Viện", "Hội", "Hiệp hội", "Trung tâm", "Câu lạc bộ", "Bệnh viện", "Liên hiệp"})
_LED = re.compile(
    rf"(?: (?!{_NO_PART}|{_UNIT}\b)[{LOWER}]+){{1,6}} [{UPPER}][{LOWER}]+(?: [{UPPER}]\w+){{0,4}}{_ACTS}"
)


def end(text: str, first: int, last: int) -> int:
    """Where the name ends that was read at ``text[first:last]``."""
    is_head = text[first:last] in _HEADS
    found = (_LED.match(text, last) if is_head else None) or _RUNS_ON.match(text, last)
    return found.end() if found and (is_head or " " in text[first:last]) else last
