"""What a cited document is about (trích yếu), in the words of the sentence that cites it."""

import re

from nlp.decisions import subject_before, subject_named
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.subject_before import OTHER_DOCUMENT
from nlp.language.letters import UPPER

_VERBS = (
    "phê duyệt|ban hành|quy định|hướng dẫn|công nhận|sửa đổi|triển khai|thành lập|giao|bổ sung|điều chỉnh"
    "|phát triển|tăng cường|công bố|kiện toàn|thực hiện|tổ chức|xử phạt vi phạm|cho phép|thu hồi|bãi bỏ"
    "|chấp thuận|phân bổ|phê chuẩn|điều động|luân chuyển|bổ nhiệm|miễn nhiệm|phân công"
)
# What one document decides in one case; of a rule it is said who does so by it ("theo Nghị định … xử phạt").
_VERB_ALONE = re.compile(_VERBS, re.IGNORECASE)
_IN_ONE_CASE = (
    "áp dụng|phạt|xử phạt|khởi tố|đình chỉ|tạm đình chỉ|gia hạn|sáp nhập|hợp nhất|giải thể|đổi tên|hủy bỏ"
    "|xếp hạng|tặng|khen thưởng|thi hành|kỷ luật|xử lý|hỗ trợ|thanh tra|kiểm tra|thông báo|miễn|giảm|cấm"
    "|giải quyết|tạm dừng|tuyên truyền|đẩy mạnh|nâng cao|thẩm định|góp ý|mời|cảnh báo|chấn chỉnh"
    "|ứng phó|xúc tiến|xếp loại|đánh giá|tổng kết|sơ kết|đính chính|phối hợp|cung cấp|truyền đạt"
    "|kết luận(?= của)"
)
_SUBJECT = re.compile(r"(?P<about>(?:về việc|về|v/v)\b:? ?)?(?P<subject>.{4,400})", re.IGNORECASE | re.DOTALL)
_DAY = r"(?:(?:ký |ban hành )?(?:ngày|năm|tháng) ?)?\(?\d[\d\s./⁄∕-]*(?:tháng\s?\d+ ?,?\s?năm\s?\d+)?\)?"
_CLAUSE = "đã|thì|không|theo|là|có|để|đúng|khác|được|mà|trong|nêu|vẫn|còn|sẽ|phải|báo cáo"
_IN_NAME = "Bộ|kỳ họp|khóa|nhiệm kỳ|tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường"
_WHOM = (
    rf"(?:của|do|giữa)\s(?:(?!\s(?:{_CLAUSE})\s)(?:[^\d.,;:()\n]|,(?= (?:{_IN_NAME}) )"
    r"|(?:(?<=khóa )|(?<=thứ )|(?<=kỳ họp ))\d+)){2,80}?(?:\sban hành|\ský|\scấp)?|gửi\s[^\d.,;:()\n]{2,60}?"
    r"|gửi\s[^\d.;:()\n]{2,220}?(?=\svề việc\s)"
)
# "của UBND tỉnh A - Trưởng nhóm hợp tác phát triển du lịch | về …"
_APPOSED = r"của\s[^.,;:()\n–-]{2,60}\s[-–]\s[^.,;:()\n–-]{5,160}?(?=\svề\s)"
_IN_FORCE = rf"có hiệu lực (?:thi hành )?(?:kể )?từ {_DAY}"
# What a letter asks or tells.
_IN_A_LETTER = "xin|yêu cầu|đề nghị|kiến nghị|chỉ đạo|báo cáo|trả lời|phản hồi|phúc đáp|đôn đốc|xin ý kiến"
_LETTERS = frozenset({"Công văn", "Tờ trình", "Báo cáo", "Công điện"})
# "Nghị định số … ngày 12/6/2025 | Quy định phân cấp": as a title writes it; none is a body's name.
_OPENS_TITLE = "(?:Quy định|Phê duyệt|Ban hành|Sửa đổi|Hướng dẫn|Công nhận|Thành lập|Kiện toàn|Điều chỉnh)"
_LEAD, _LEAD_IN_ONE_CASE, _LEAD_OF_LETTER = (
    re.compile(
        rf"[\s,(:–-]*(?:(?i:{_DAY}|{_APPOSED}|{_WHOM}|{_IN_FORCE})[\s,):]*|\([A-ZĐ\d-]{{1,8}}\)\s?){{0,3}}?"
        rf"(?=(?i:về việc|về|v/v)\b|(?<!, )(?<!\bvà )(?:{verbs}|(?<!ban hành ){_OPENS_TITLE})\b)"
    )
    for verbs in (_VERBS, f"{_VERBS}|{_IN_ONE_CASE}", f"{_VERBS}|{_IN_ONE_CASE}|{_IN_A_LETTER}")
)
_RULES = frozenset({"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Nghị quyết liên tịch"})
_DONE = (
    "đã|đang|sẽ|cũng|phải|còn|là|có hiệu lực|hết hiệu lực|nêu rõ|yêu cầu|cho biết|chỉ rõ"
    r"|(?<!truyền )đạt(?! (?:\d|từ \d|chuẩn|tiêu chuẩn|hạng|loại|yêu cầu|OCOP|nông thôn mới))"
    "|quy định (?:rất|rõ|cụ thể)"
)
_NEXT = (
    "đến nay|hiện nay|nhưng|trong đó|theo đó|cụ thể|đồng thời|qua đó|từ đó|bao gồm|gồm|với mục tiêu|kèm theo"
    r"|(?:sáng|chiều|tối)\s\d"
)
_SHORT = r"[A-ZĐ][A-ZĐ&\d -]{1,12}"
_YEARS = r"\d{4}\s?[-–]\s?\d{4}"
_TERM = r"[Kk]hóa\s[IVXL]+"
# A name in quotation marks belongs to what it names: "phê duyệt Đề án “Trồng một tỷ cây xanh”".
_QUOTED = re.compile(r"“[^“”\n]{3,200}”|\"[^\"\n]{3,200}\"")
# "kết quả chấm các sản phẩm tiềm năng | (từ 90 điểm) | thuộc Chương trình …": an aside ends nothing.
_ASIDE = re.compile(r"\([^()\n]{2,60}\)(?= (?:thuộc|trên địa bàn|tại|giai đoạn|năm)\b)")
_ISSUER = (
    "UBND|[UỦ][yỷ] ban|HĐND|Hội đồng|Chủ tịch|Chính phủ|Thủ tướng|Văn phòng|Bộ|Sở|Tỉnh ủy|Thành ủy|tỉnh"
    "|thành phố"
)
_ACTOR = r"(?:toàn\s)?(?:tỉnh|thành phố|huyện|thị xã|xã|phường|ngành|cả nước|địa phương|doanh nghiệp)"
# "thành lập Sở Bưu chính, | Viễn thông": the last of what is named, to the end of the sentence.
_LAST_NAMED = (
    r"(?:(?! (?:đã|sẽ|vừa|yêu cầu|tổ chức|ban hành|ký|đề nghị|cho biết|có|được|là|giao|chỉ đạo|phê duyệt"
    r"|triển khai|thực hiện|quyết định|phối hợp)\b)[^.,;:\n]){2,60}(?:[.;](?:\s|$)|$)"
)
_ENDS = re.compile(
    rf"(?<!\bTP)(?<!\bTX)[.;\n](?=\s|$)|:(?=\s|$)(?! ?“x)"
    rf"|\s\((?!(?:{_SHORT}|{_YEARS}|{_TERM})\))|(?<![A-ZĐ\d])\)|\s?[”\"]|\s?“(?!x)"
    rf"|,\s(?=[{UPPER}][^\s,]*\s(?!.{{0,60}}(?:(?:,|\svà)\s[{UPPER}]|\svà\scác\s))(?!{_LAST_NAMED}))"
    rf"|,?\s(?:và|cùng|thay thế|kèm theo)\s(?:các\s)?(?!Kế hoạch\s\d\snăm)(?:{OTHER_DOCUMENT})\b"
    rf"|,\s(?:tiếp theo\s|căn cứ\s)?(?:các\s)?(?:{OTHER_DOCUMENT})\s"
    rf"|,\s(?:với|nhằm|từ|ngày|các|để|trên cơ sở|trường hợp|thống nhất|thì|nên|do|tại|khi|qua|theo"
    r"|UBND|Sở|ông|bà|lý do)\b"
    # "về chuyển đổi số năm 2026, | xác định rõ lộ trình": what else it does, or is good for.
    r"|,\s(?:trong đó\s)?(?:xác định (?:rõ|cụ thể|các|mục tiêu|lộ trình)|đặt ra|đề ra|nêu|nhấn mạnh|phấn đấu"
    r"|hướng tới|góp phần|mở ra|chỉ rõ|cho thấy|thể hiện|tạo (?:điều kiện|cơ sở|tiền đề)"
    r"|áp dụng (?:từ|cho|kể))\b|\sdo\s(?:ông|bà|đồng chí|đối tượng)\s|\s(?:đã |vừa |mới )?được ký\b"
    # "về một số chính sách | tại Bình Định bị hư hỏng": of what was made by it.
    rf"|\stại\s[{UPPER}][^.,;:]{{2,25}}?\s(?:bị|gặp|mắc)\s"
    # "phê duyệt Đề án A, | tháng 4/2022, Sở B đã …"
    r"|,\s(?:(?:sáng|chiều|tối|đầu|cuối|trong|vào|đến)\s)*(?:tháng|quý)\s\d"
    # The day and the issuer behind what the document is about, and who does what is said before it.
    r"|\s(?:mới|vừa)(?: được)? ban hành\b"
    # "ban hành Quyết định … | và đề nghị Trung ương công nhận": what its issuer did beside.
    rf"|\svà\s(?:đề nghị|kiến nghị|yêu cầu|chỉ đạo)\s(?=[{UPPER}]|các\s)"
    r"|\s(?:đã |vừa )?(?:được|do)\s[^.,;:]{0,40}?(?:ký|ban hành)\s(?:ban hành\s)?(?:vào\s)?ngày\s\d"
    r"|,?\s(?:ký |ban hành )?ngày\s\d[\d./-]*\s(?:của|do)\s|\sdo\s[^.,;:]{2,40}?\s(?:tổ chức|chủ trì)\b"
    # "về kế hoạch năm 2009 | do Ủy ban nhân dân tỉnh A ban hành"
    rf"|\sdo\s(?:{_ISSUER})[^.,;:]{{0,70}}?\s(?:ban hành|ký)\b"
    rf"|,?\s(?P<clause>{_DONE})\b|,?\s(?:{_NEXT})\b|,\svì\b"
    # "phê duyệt danh sách xã nghèo năm 2016 | có 5 xã của huyện A"
    r"|\scó\s\d|,?\svà\s(?:các\s)?(?:quy định|văn bản)\s(?:khác|hiện hành|của pháp luật|có liên quan)"
    r"|,?\s(?:nhằm|thì|nếu|trong khi|để làm|để các|để cho)\s"
    # "phê duyệt Đề án “Làng nghề” | Sở Công Thương chủ trì"
    r"|(?<=xxx)\s(?=(?:Sở|UBND|Ủy ban|Bộ|Ban|Chi cục|Trung tâm)\s)"
    # "về chính sách A, giai đoạn 2026 - 2030 | tỉnh dành 320 tỷ đồng"
    rf"|,\s(?:giai đoạn\s[\d\s–-]+|(?:đến\s)?năm\s\d{{4}}),?\s(?={_ACTOR}\s[^{UPPER}\W])"
)
_ACTOR_LAST = re.compile(rf"(?<=\d)\s{_ACTOR}$")
# What is decided on a person goes on to the end of the sentence: "bổ nhiệm ông A, Phó Giám đốc Sở, giữ …".
_ON_A_PERSON = re.compile(
    r"(?:(?:điều động|luân chuyển|bổ nhiệm(?: lại)?|miễn nhiệm|phân công|tiếp nhận|chỉ định|bãi nhiệm"
    r"|phê chuẩn(?: kết quả)?(?: bầu(?: cử)?)?(?: bổ sung)?)"
    r"(?:, | và )?)+"
    r"\s(?:ông|bà|đồng chí|đ/c)\s",
    re.IGNORECASE,
)
_ENDS_ON_A_PERSON = re.compile(r"[.;:\n](?=\s|$)|,?\s(?:kể\s)?từ ngày\s|,?\s(?:thời hạn|thay thế|thay)\s")
_NOTHING = re.compile(
    r"^(?:quy định|ban hành|phê duyệt|hướng dẫn|thực hiện|triển khai|tổ chức)?\s?"
    r"(?:(?:thực hiện(?!\s(?:Nghị quyết|Chỉ thị|Kết luận)\ssố)"
    r"|tại|của|trên|nêu|kèm theo|này|đó|theo|và|từ|trong|cho(?!\sphép)|các|việc)\b.{0,24})?$"
    r"|^(?:ban hành )?kèm theo\b|^(?:các )?quy định (?:khác|hiện hành|của pháp luật)\b"
    r"|^thay thế$|^(?:ban hành|phê duyệt)\s(?:Quy định|Quy chế|Kế hoạch|Đề án|Chương trình)$",
    re.IGNORECASE,
)
# Another member of a list of numbers: "các Quyết định số 977/QĐ-UBND ngày …, số 1003/QĐ-UBND".
_NUMBER = re.compile(r"số:? ?\d", re.IGNORECASE)
_BROKEN = re.compile(
    r"\b(?:số|về|của|và|do|tại|(?<!tiếp )theo|các|những|cho|với|trong|từ|đến|ngày|việc|này|trên|đó|bằng|ở"
    rf"|ông|bà|là|để|vì|(?:của|theo) (?:{OTHER_DOCUMENT}))$|\bký ngày \d",
    re.IGNORECASE,
)
# "Theo Quyết định số …, UBND tỉnh | phê duyệt quy hoạch"
_BY_IT = re.compile(
    r"\b(?:[Tt]heo|[Tt]ại|[Bb]ằng) (?:các )?"
    r"(?:Quyết định|Nghị quyết|Kế hoạch|Thông báo|Công văn)(?: số:?)? ?$"
)
_BODY_DECIDES = re.compile(
    rf"(?:\s(?:{_DAY}))?,\s(?:Chủ tịch\s)?"
    r"(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Bộ|Thủ tướng)(?:\s[^\s,.;:()]+){0,8}?"
    r"\s(?:đã\s|chính thức\s|quyết định\s)*"
    r"(?=(?:phê duyệt|phê chuẩn|thành lập|công nhận|điều chỉnh|thu hồi|bổ nhiệm|chấp thuận|cho phép)\s)"
)
# "vừa ban hành | Quyết định số …, công nhận …"
_ISSUED = re.compile(r"\b(?:ban hành|ký|có) (?:[Qq]uyết định|[Nn]ghị quyết)(?: số:?)? ?$")
_DECIDES = re.compile(rf"(?:\s(?:{_DAY}))?,\s(?=(?:{_VERBS})\s)")


def subject(
    text: str, number: DocNumber, kind: str, sentence_start: int, tail: tuple[int, int]
) -> str | None:
    """What the document of ``number`` is about: in the ``tail`` after the citation ("… về việc phê
    duyệt Chương trình khuyến công quốc gia"), or before it ("Chiến lược … được phê duyệt tại Quyết định số
    …"). None where the sentence does not say, or breaks off.
    """
    return (
        _after(text, _lead(number, kind), *tail)
        or _before(text, number, sentence_start)
        or _trimmed(subject_named.find(text, number, kind) or "")
        or _decided_by_it(text, number, tail)
        or _decided_behind(text, number, tail)
    )


def _decided_by_it(text: str, number: DocNumber, tail: tuple[int, int]) -> str | None:
    if not _BY_IT.search(text, max(0, number.start - 40), number.start):
        return None
    return _after(text, _BODY_DECIDES, *tail)


def _decided_behind(text: str, number: DocNumber, tail: tuple[int, int]) -> str | None:
    """ "vừa ban hành Quyết định số …, | công nhận 12 sản phẩm"."""
    if not _ISSUED.search(text, max(0, number.start - 60), number.start):
        return None
    return _after(text, _DECIDES, *tail)


def _lead(number: DocNumber, kind: str) -> re.Pattern[str]:
    if number.year is not None or kind in _RULES:
        return _LEAD
    return _LEAD_OF_LETTER if kind in _LETTERS else _LEAD_IN_ONE_CASE


def _after(text: str, opens: re.Pattern[str], end: int, limit: int) -> str | None:
    stretch = text[end : min(limit, end + 480)].replace("\n", " ")  # lines that the page has broken
    lead = opens.match(stretch)
    told = _SUBJECT.match(stretch, lead.end()) if lead else None
    if (
        lead
        and told
        and not told["about"]
        and told["subject"][0].isupper()
        and "\n" in text[end:][: lead.end()]
    ):
        return None  # what opens the next line
    is_about = told is not None and (told["about"] or "").strip().lower() == _OF
    if told and is_about and (whose := _OF_ISSUER.match(told["subject"])):
        return _trimmed(told["subject"][whose.end() :])
    return _trimmed(told["subject"]) if told else None


# "của Ban Chỉ đạo liên ngành về | vệ sinh an toàn thực phẩm (VSATTP) về việc | triển khai …"
_OF = "về"
_OF_ISSUER = re.compile(r"[^.,;:\n]{4,60}?(?: \([A-ZĐ&-]{2,12}\))? về việc (?=[^\W\d_])", re.IGNORECASE)


def _trimmed(words: str) -> str | None:
    """``words`` up to where another clause begins; None for what says nothing or is cut."""
    ends = _ENDS_ON_A_PERSON if _ON_A_PERSON.match(words) else _ENDS
    whole = words
    plain = _ASIDE.sub(lambda aside: "x" * len(aside[0]), words)
    ended = _ended(ends, _QUOTED.sub(lambda quoted: "“" + "x" * (len(quoted[0]) - 1), plain))
    words = " ".join((words[: ended.start()] if ended else words).split()).strip(" ,–-/.")
    words = words.removesuffix(", ban hành")
    is_of_it = bool(ended and _ALTERED.match(whole, ended.end()))
    if ended and ends is _ENDS and ended["clause"] and not ended[0].startswith(",") and not is_of_it:
        words = _without_actor(words, ended["clause"])
    if _NUMBER.match(words) or _NOTHING.match(words) or _BROKEN.search(words) or len(words) < 6:
        return None
    return words


def _ended(ends: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Where another clause begins; "những hộ đã chuyển nghề" only says of whom."""
    found = (end for end in ends.finditer(words) if ends is not _ENDS or not _is_of_whom(words, end))
    return next(found, None)


def _is_of_whom(words: str, end: re.Match[str]) -> bool:
    is_past = end["clause"] == "đã" and not end[0].startswith(",")
    return is_past and _OF_WHOM.search(words, 0, end.start()) is not None


# "chế độ công tác phí, chế độ chi hội nghị | đã được sửa đổi tại …": said of it all.
_ALTERED = re.compile(r" được (?:sửa đổi|bổ sung|ban hành|phê duyệt|thông qua|thay thế)\b")
_OF_WHOM = re.compile(r"\b(?:đối với|những|người)\s[^,.;]{2,40}$")


def _without_actor(words: str, clause: str) -> str:
    """``words`` before a ``clause`` without what does it: what stands between the last comma and the verb."""
    kept, _, actor = words.replace("phòng, chống", "phòng% chống").rpartition(", ")
    if "hiệu lực" in clause and not re.match(OTHER_DOCUMENT, actor):
        return words
    return kept.replace("%", ",") if kept else words if actor != words else _ACTOR_LAST.sub("", words)


def _before(text: str, number: DocNumber, sentence_start: int) -> str | None:
    told = subject_before.find(text, number.start, sentence_start)
    words = _trimmed(told.words) if told else None
    return f"{told.verb}{words}" if told and words and not _VERB_ALONE.fullmatch(words) else None
