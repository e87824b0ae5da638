"""What was the left column of a head in one line: "UBND TỈNH HÀ NAM | SỞ CÔNG THƯƠNG"."""

import re

_SCHOOL = r"TRƯỜNG(?= (?:ĐẠI HỌC|ĐH|CAO ĐẲNG|CĐ|TRUNG|TH|THCS|THPT|TIỂU HỌC|MẦM NON|MN|CHÍNH TRỊ|PTDT\w*) )"
_UNION = r"HỘI(?= (?:NÔNG DÂN|LIÊN HIỆP|CỰU|CHỮ THẬP|NGƯỜI|KHUYẾN HỌC|ĐÔNG Y|LUẬT GIA|NHÀ BÁO))"
_POLICE = r"CÔNG AN(?= (?:TỈNH|THÀNH|TP|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG))"
# No room, but the last syllable of a word: "QUỐC PHÒNG", "Y TẾ DỰ PHÒNG".
_ROOM = r"(?<!DỰ )(?<!QUỐC )(?<!BIÊN )(?<!HẢI )(?<!TIỀN )PHÒNG(?!,| CHỐNG| CHÁY| THỦ)"
_BEGINS = re.compile(
    r"(?<!VĂN)(?<!THANH TRA)(?<!CHI)(?<!TỔNG) (?=(?:(?<!ỦY )(?<!UỶ )(?<!ĐẢNG BỘ )SỞ"
    rf"|{_ROOM}|TRUNG TÂM|CHI CỤC|CỤC|BAN QUẢN LÝ|BAN TUYÊN GIÁO|BAN TỔ CHỨC|BAN DÂN VẬN|VĂN PHÒNG"
    rf"|(?<!NHIỆM )[UỦ][YỶ] BAN KIỂM TRA|BỆNH VIỆN|BẢO HIỂM XÃ HỘI|KHO BẠC|{_POLICE}"
    rf"|{_SCHOOL}|{_UNION})(?: |$))"
)
# "ĐẢNG BỘ TỈNH YÊN BÁI HUYỆN ỦY LỤC YÊN"
_BELOW_PARTY = re.compile(
    r"^((?:ĐẢNG BỘ|TỈNH [UỦ][YỶ]) [^|]{4,40}?) (?=(?:HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG) [UỦ][YỶ] )"
)


def parted(line: str) -> list[str]:
    """The names of bodies in ``line``, which is in capitals, the highest first: "BỘ XÂY DỰNG - CỤC …"."""
    return [
        body.strip(" -–")
        for part in _BELOW_PARTY.sub(r"\1|", line).split("|")
        for body in _BEGINS.split(part)
    ]
