"""Numbers that count something: "04 lớp", "hai mô hình", not those of days, documents and list entries."""

import re

# "đạt 3 sao" ranks, and does not count.
_TIME = r"(?:giờ|phút|ngày|tuần|tháng|quý|năm|số|sao)\b"
# "Dự án 8 | với 250 đại biểu": the number of a name.
_NO_NOUN = r"(?:với|và|cho|tại|của|trong|để|từ|theo|là|do|ở|về|đã|sẽ|được|đến)\b"
_DIGITS = (
    r"(?<![\d/.,-])(?<!ngày )(?<!tháng )(?<!năm )(?<!quý )(?<!số )(?<!thứ )(?<!đoạn )(?<!nhóm )(?<!đợt )"
    r"(?<!lần )(?<!lộ )"
    rf"\d{{1,3}}(?:\.?\d{{3}})*(?:,\d+)?"
    rf"(?: ?%|(?:km|m2|m²|m3|ha|kg|kWp|kW|MW|đ|đồng)\b|(?= (?!{_TIME}|{_NO_NOUN})[“\"‘]?[^\W\d]))"
)
# "nạo vét 300m mương" counts, "rộng 2,5m" tells what something is like.
_METRES = r"(?<![\d/.,-])(?<!rộng )(?<!dài )(?<!cao )(?<!sâu )\d{1,3}(?:\.?\d{3})*(?:,\d+)? ?m\b"
# "năm" is five ("năm làng nghề"), and year ("trong năm", "năm nay").
_FIVE = (
    r"(?<!trong )(?<!hằng )(?<!hàng )(?<!mỗi )(?<!các )(?<!những )(?<!một )(?<!sang )(?<!đầu )(?<!cuối )"
    r"(?<!\d )\bnăm"
    rf"(?= (?!nay|sau|trước|ngoái|qua|tới|học|thứ|đầu|cuối|và|{_TIME})[^\W\d])"
)
_WORDS = rf"\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?= (?!{_TIME})[^\W\d])"
_ROUND = r"\b(?:hàng|hằng) (?:chục|trăm|nghìn|ngàn|vạn)(?= (?!(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)\b)[^\W\d])"
_COUNT = re.compile(rf"{_DIGITS}|{_METRES}|{_WORDS}|{_FIVE}|{_ROUND}")
_NEAR = 25


def stands_in(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` counts something."""
    return _COUNT.search(text, start, end) is not None


def stands_near(text: str, start: int) -> bool:
    """Whether one of the first words of ``text`` after ``start`` counts something."""
    return stands_in(text, start, start + _NEAR)
