"""The names of bodies made for a task, which are told by what they do: "Hội đồng đánh giá, phân hạng sản phẩm
OCOP huyện X | đã họp". Their verbs are a part of the name, up to that of the sentence.
"""

import re
from collections.abc import Iterator

from nlp.language.letters import UPPER

_VERB = (
    r"đã|vừa|sẽ|đang|cũng|có(?! công\b)|là|được|do|họp|quyết định|công bố|ban hành|tiến hành|thống nhất|chấm"
    r"|đề nghị|yêu cầu|cho biết|phối hợp|thông qua|và trình|nhấn mạnh|khẳng định|lưu ý|kết luận"
    r"|(?:phối hợp )?tổ chức(?! (?:Lễ|Hội))"
)
_COMMITTEE = re.compile(
    r"(?:Hội đồng (?:đánh giá|thẩm định|xét|bình chọn|giám khảo|nghiệm thu|sơ khảo|chấm|tuyển chọn|OCOP)"
    r"|BCĐ|Ban (?:[Gg]iám khảo|[Tt]ổ chức|[Cc]hỉ đạo|[Vv]ận động))"
    rf"(?! (?:{_VERB}|theo)\b)(?:[^;.:,\n()“”]|,(?! (?:[{UPPER}]|{_VERB}))|\([^()\n]{{2,40}}\)){{3,220}}?(?="
    rf" (?:{_VERB})[ :])"
)
# "Ban Chỉ đạo chuyển đổi số phường Hòa Bình | tổ chức Hội nghị …".
_OF_A_UNIT = re.compile(
    rf"Ban [Cc]hỉ đạo (?:(?! (?:phối hợp|cũng|đã|sẽ|vừa) )[^;.:\n()“”]){{3,140}}?"
    r" (?:tỉnh|huyện|xã|phường|thị xã|thành phố|quận)"
    rf"(?: [{UPPER}]\w+){{1,3}}(?= tổ chức )"
)
# "Đoàn kiểm tra liên ngành huyện X | đã kiểm tra 12 cơ sở": a team that is told by what it is for.
_TEAM = re.compile(
    r"\b(?:[Đđ]oàn|[Tt]ổ) (?:thanh tra|kiểm tra|giám sát|kiểm soát)(?:, (?:thanh tra|kiểm tra|giám sát))?"
    rf"(?: liên ngành| công vụ)(?! (?:{_VERB})\b)(?: [^\s,;.:()“”]+){{0,10}}?"
    r"(?= (?:\([^()\n]{2,120}\) )?(?:đã|vừa|sẽ|tiến hành|kiểm tra|thanh tra|giám sát|tổ chức|làm việc"
    r"|tiếp tục|phát hiện) )"
)


_NUMBERED = re.compile(
    r"\bĐoàn (?:[Kk]iểm tra|[Gg]iám sát|[Tt]hanh tra|[Cc]ông tác)(?:, (?:kiểm tra|giám sát|thanh tra))?"
    r" số \d+"
)
# "Các cấp Hội Phụ nữ trong tỉnh | đã tặng …": a union on all its levels.
_LEVELS = re.compile(
    r"\b[Cc]ác cấp (?:bộ )?(?:Hội|Đoàn|Công đoàn|CĐ)"
    r"(?: (?:[Pp]hụ nữ|[Nn]ông dân|[Tt]hanh niên|LHPN|CCB))?"
    r"(?: (?:trong|toàn|trên địa bàn) (?:tỉnh|huyện|thành phố))?(?= (?:đã|phối hợp|vừa|sẽ|duy trì"
    r"|tổ chức|trao|tặng|hỗ trợ|ra quân|phát động|triển khai|thực hiện|vận động|xây dựng|mở|thành lập) )"
)


# "Đoàn xã Pả Vi", "Xã đoàn Tân Dương": the youth union of a commune.
_YOUTH = re.compile(
    r"(?<!vụ )(?<!hành )(?<!thư )\b(?:Đoàn (?:xã|phường|thị trấn)|(?:Xã|Phường) [Đđ]oàn)"
    rf"(?: (?:[{UPPER}][\w'’]*|\d+)){{1,4}}"
)
# "Hội chợ do | huyện Châu Đức | phối hợp với … tổ chức": a unit that holds what is named before it.
_UNITS = re.compile(
    r"(?<=\bdo )(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu)"
    rf"(?: [{UPPER}\d][\w'’]*){{1,4}}"
    rf"(?:, (?:tỉnh|huyện|thành phố|thị xã|quận)(?: [{UPPER}][\w'’]*){{1,4}}){{0,2}}"
    r"(?= (?:phối hợp|tổ chức|chủ trì|đăng cai|phát động|thực hiện) )"
)


# An office that is itself the body: "| Chủ tịch nước | tặng Huân chương".
_OFFICE = re.compile(
    r"(?<!guyên )(?<!Văn phòng )\b(?:(?:Phó )?Chủ tịch [Nn]ước|Phó Thủ tướng(?: Chính phủ)?)\b"
)


def teams(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where teams of several offices, and unions on all their levels, are named in ``text[start:end]``."""
    yield from (match.span() for match in _TEAM.finditer(text, start, end))
    yield from (match.span() for match in _NUMBERED.finditer(text, start, end))
    yield from (match.span() for match in _LEVELS.finditer(text, start, end))
    yield from (match.span() for match in _YOUTH.finditer(text, start, end))
    yield from (match.span() for match in _UNITS.finditer(text, start, end))
    yield from (match.span() for match in _OFFICE.finditer(text, start, end))


def named(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the names of such boards and teams stand in ``text[start:end]``, those of a "Ban" aside."""
    boards = (match for match in _COMMITTEE.finditer(text, start, end) if match[0].startswith("Hội"))
    yield from (match.span() for match in (*boards, *_TEAM.finditer(text, start, end)))


def end_of(text: str, start: int) -> int | None:
    """Where the name ends that begins at ``start``; None where that is no such body's."""
    if text.endswith("được ", 0, start):
        return None
    found = _OF_A_UNIT.match(text, start) or _COMMITTEE.match(text, start)
    return found.end() if found else None
