"""What a sentence goes on to say of a deed behind its name: with whom, what came of it, what else it was."""

import re

from nlp.activities import named_events
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.title_ends import RESULTS
from nlp.activities.wordings import COMPLETED_LATER, LATER, is_thin

# "chương trình phối hợp về khoa học": a name.
_NO_NOUN = "".join(
    f"(?<!{noun} )"
    for noun in (
        "sự",
        "việc",
        "công tác",
        "hoạt động",
        "nội dung",
        "nhiệm vụ",
        "quy chế",
        "quy định",
        "quy trình",
        "cơ chế",
        "chương trình",
        "kế hoạch",
        "nghị quyết",
        "thỏa thuận",
        "thoả thuận",
        "văn bản",
        "biên bản",
        "mô hình",
        "giao ước",
    )
)
_RUNS_ON = re.compile(
    rf",? (?:{_NO_NOUN}phối hợp|(?:vốn|phần|kinh phí|số tiền)(?: vốn| kinh phí| tiền)? (?:đối ứng|còn lại)"
    r"|(?:trong )?(?:những|các|nhiều) năm (?:qua|gần đây)|bên cạnh (?:việc|các|những|đó)"
    r"|với thành phần|có (?:sự tham (?:gia|dự)|quy mô)"
    r"|với (?:các|những)(?: nội dung| mục tiêu| kết quả)? sau|như sau|nhưng|nên|vẫn|thì|mà"
    r"|do đó|qua đó|(?<=, )nội dung(?= (?:hoạt động|gồm|tập trung))"
    r"|do (?:các )?(?:đồng chí|ông|bà)(?= [^,;.]{2,80} (?:làm|là|dẫn đầu|chủ trì))"
    r"|do(?= [A-ZĐ][^,;.]{2,60} (?:tổ chức|phối hợp)\b)|và (?:có(?! hoàn cảnh)|thống nhất|yêu cầu|đề nghị"
    r"|kiến nghị)"
    r"|và (?:Chủ tịch|Phó Chủ tịch|Bí thư|Giám đốc|Trưởng ban)(?= (?:[^,;.]{1,40} )?(?:ký"
    r"|chủ trì|trao|tặng|phát biểu)\b)"
    r"|(?:(?:[Nn]ghị quyết|[Qq]uyết định|[Kk]ế hoạch)(?: này)? |và )?có hiệu lực"
    r"|và sau (?:khi|một|đó|\d+)|chào mừng(?= Đại hội| kỷ niệm| thành công)|(?:và )?đồng thời"
    r"|(?:và )?phát hiện|đã có(?! (?:nhiều |những )?(?:thành tích|công|đóng góp))"
    r"|cho (?:biết|thấy|hay|rằng)|cũng cho|đã thu hút|đã diễn ra|(?:đây|đó) (?:cũng )?là)(?: |$)"
    rf"| {RESULTS}(?!\w)|(?<!sửa đổi)(?<!bổ sung), (?:thay thế|thay cho|bắt đầu|áp dụng)(?= |$)"
    r"| (?:(?:sẽ|đang|chính thức|dự kiến|được) )*diễn ra (?:trong|từ|vào|tại|ngày|sáng|chiều|tối) "
    r"| là (?:nơi|dịp|cơ hội|sự kiện|hoạt động) "
    r"|(?<=\w)[–—] (?=[a-zđ])| [–-] (?:được|do|đã|có|là|một|đây|nhằm|ông|bà|anh|chị) "
    # "tại 12 tỉnh trọng điểm | là Hà Nội, …", "cho 40 học viên | là cán bộ …".
    r"|(?<=\w) là (?:cán bộ|lãnh đạo|đại diện|chủ)|(?<=\d sao) là "
    r"|(?:(?<=tỉnh)|(?<=huyện)|(?<=xã)|(?<=thành phố)|(?<=địa phương)|(?<=trọng điểm)) là (?=[A-ZĐ])"
    # Where a full stop is lost, the next sentence begins: "… 6 cơ sở | Được biết, …".
    r"|… ?(?=[^\W\d_])|(?<=\w\w\w)\. (?=[a-zđ])| với sự "
    rf"|{LATER.pattern}|{COMPLETED_LATER.pattern}| với quy mô từ |, (?:dù|mặc dù|tuy) "
    r"|(?<=[\w)…”\"]) (?:Được biết|Ngoài ra|Trong đó|Ảnh(?= ?:| minh họa)|Hiện nay|Tuy nhiên|Bên cạnh đó"
    r"|Đồng thời|Trước đó|Sau đó|Cụ thể|Theo đó|Về(?= [a-zđ])|(?:Sáng|Chiều|Tối|Ngày) \d+[/-]\d+"
    r"|Giáo sư|Tiến sĩ|(?:Ông|Bà)(?! Rịa)(?= [A-ZĐ]\w+ [A-ZĐ])|Đồng chí|Phát biểu"
    r"|(?:Tham dự|Dự) (?:hội|lễ|buổi|có)"
    r"|Đây là|Các đại biểu|Toàn cảnh|Quang cảnh|Nhân dịp|Tại (?:buổi|hội|lễ)|Theo (?:ông|bà|[A-ZĐ]\w+))(?!\w)"
)
# What an event does, behind its name: "Hội chợ Thương mại Long An | đã khai mạc tại …".
_HAPPENS = re.compile(
    r" do [A-ZĐ][^,;.]{2,80} tổ chức(?= |$)| [–-] (?:kỳ|sự kiện|hoạt động|nơi|dịp|hội chợ|lễ hội) |"
    r" (?:(?:sẽ|đã|vừa|đang|còn|chính thức|dự kiến|được|tiếp tục) )*"
    r"(?:(?:khai mạc|bế mạc|mở cửa|kết thúc|kéo dài|thu hút|quy tụ)(?= )"
    r"|(?:tổ chức|mở|diễn ra)(?= (?:\d|tại|ở|trong|từ|vào|ngày|sáng|chiều|tối|với|lần|như|nhằm|theo)))"
    r"| được (?:[^,;.:()]{2,60} )?tổ chức(?="
    r" (?:tại|ở|trong|từ|vào|ngày|sáng|chiều|tối|với|lần|như|nhằm|theo))"
)
# "công nhận 37 sản phẩm OCOP | với 1 sản phẩm đạt 4 sao": a part of what was counted.
_PARTS = re.compile(
    r"\d (?P<noun>[^\W\d_]+ [^\W\d_]+)\b[^;:.]*?(?P<rest>,? (?:với|gồm|trong đó có) \d+ (?P=noun)\b)"
)
# The day of the deed behind its words: "thu hoạch lúa | từ sáng 5/11", not that of a feast or of a paper.
_DAY = re.compile(
    r" (?:(?:từ|vào|trong) )?(?:rạng sáng|sáng|trưa|chiều|tối|ngày) [^,;:.()]{0,12}?\d{1,2} ?[./-]\d"
)
_OF_A_FEAST = re.compile(
    r"\b(?:kỷ niệm|chào mừng|mừng|nhân|dịp|hưởng ứng|Ngày|Quốc tế|thành lập|truyền thống|sinh|số|từ|đến|trước"
    r"|sau|của|theo|thực hiện|tiếp|và|lần|đợt)(?: [^\s,;:.()]+){0,2}$"
)
_OF_NAMES = frozenset({"phối hợp", "do"})
# "tặng 9 suất quà cho hộ nghèo xã A | sáng 9/5": when, is told apart.
_WHEN = re.compile(
    r"(?<! trước)(?<! sau)(?<! từ)(?<! đến)(?<! hết),?(?P<held> (?:được )?(?:tổ chức|diễn ra))?"
    r"(?: (?:vào|trong)\b)?(?: (?:lúc )?\d+ ?(?:giờ|h|g) ?\d*,?)?"
    r" (?:sáng|trưa|chiều|tối|ngày)(?: ngày)? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$"
)

_NUMBERED = re.compile(r"\d\S*$")


def before_happening(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to what an event does, behind a name that is told with it."""
    is_held = phrase.verb is not None and phrase.target.is_event
    if not (phrase.is_event or is_held) or named_events.is_bare(passage.text[phrase.start : end]):
        return end
    happens = _HAPPENS.search(passage.text, phrase.target.end, end)
    is_named = happens is not None and not is_thin(passage.text[phrase.start : happens.start()])
    return happens.start() if happens and is_named else end


def _before_day(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to the day on which it was, which its dates tell; what says hardly anything without keeps it."""
    for day in (
        ()
        if phrase.is_event or phrase.verb is not None
        else _DAY.finditer(passage.text, phrase.target.end, end)
    ):
        is_paper = any(
            one.cited and one.start <= day.end() and day.start() <= one.end for one in passage.periods
        )
        is_feast = _OF_A_FEAST.search(passage.text, phrase.start, day.start()) is not None
        if not (is_paper or is_feast or is_thin(passage.text[phrase.start : day.start()])):
            return day.start()
    return end


def before_more(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to what the sentence goes on to say of the work: not "Hội nghị | phối hợp lãnh đạo …", which is a
    name.
    """
    said = max(phrase.target.end, phrase.verb or 0)
    parts = _PARTS.search(passage.text, phrase.start, end)
    end = _before_day(passage, phrase, parts.start("rest") if parts else end)
    for more in _RUNS_ON.finditer(passage.text, said, end):
        may_be_name = more[0].strip() in _OF_NAMES or "diễn ra" in more[0]
        if not (may_be_name and is_thin(passage.text[phrase.start : more.start()])):
            return more.start()
    return end


def before_day(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to the day on which it was: not that of a document ("Chỉ thị số 20/CT-TTg ngày 8/6")."""
    when = _WHEN.search(passage.text, phrase.target.end, end) if phrase.type != "policy" else None
    told = passage.text[phrase.start : when.start()] if when else ""
    if when and when["held"] and " do " in told:
        return when.end("held")
    is_of_paper = _NUMBERED.search(told) is not None
    return when.start() if when and not (is_of_paper or is_thin(told)) else end
