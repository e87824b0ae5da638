"""When a cited document was issued, as far as the citation, its sentence or the document's own head tells."""

import re
from dataclasses import dataclass
from datetime import date

from nlp.dating import dates
from nlp.dating.bounds import Bounds
from nlp.dating.dates import Day
from nlp.decisions import acting, docnumbers
from nlp.decisions.docnumbers import DocNumber
from nlp.language.letters import UPPER

_BY_WHOM = (
    r"(?:do|của) (?:(?! tại )[^\d.;:,()\n]){2,70}?,? "
    r"|(?:do|được|bởi|mà) (?:[^\d.;:()\n]|(?<=TP|TX)\.|\([^\d()]{2,30}\)){2,80}?"
    r" (?=(?:vừa |đã )?(?:ký|ban hành))"
)
# "số 5/SYT-NV Sở Y tế Hà Nội ngày", "số 5/TB-UBND Liêm Sơn ngày": whose it is, without "của"
_WHOSE = (
    r"(?: (?=(?-i:UBND|HĐND|[UỦ][yỷ] ban|Hội đồng|Thường trực|Chủ tịch|Thủ tướng|Chính phủ|Bộ|Sở|Cục"
    r"|Chi cục|Ban|Công an|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủ][yỷ]|Phòng|Trung tâm|Trường|Viện|Tòa)\b)"
    r"(?:(?! (?:họp|tổ chức|làm việc|yêu cầu|đề nghị|giao|chỉ đạo|về|có|đã|sẽ|vào|từ|đến|trước|sau) )"
    r"[^\d.;:,()\n]){2,70}?"
    r"| (?:(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) )?"
    rf"[{UPPER}]\w+(?: [{UPPER}]\w+){{0,4}})?"
)
HOUR = r"(?:(?:hồi|lúc) \d{1,2} ?(?:h|giờ|:) ?(?:\d{1,2} ?(?:phút|['’])?)?,? ?)?"
"""As telegrams are dated: "hồi 13h30 ngày 09/11/2013"."""
_HOURS = r"(?:vào )?(?:(?:rạng )?sáng(?: sớm)?|trưa|chiều(?: tối)?|tối|đêm)(?: ngày)?"
_DATE_AFTER = re.compile(
    rf"(?: \([^\W\d_]{{2,12}}\))?(?: của(?= ngày))?{_WHOSE}[\s,(]{{0,12}}(?:(?:vừa |đã )?(?:{_BY_WHOM}))?"
    r"(?:vừa |đã )?(?:được )?"
    rf"(?:ban hành |ký ban hành |ký |ra )?{HOUR}(?:cùng )?"
    rf"(?:{_HOURS}|ngày|NGÀY|Ngày)\s{{0,3}}$"
    r"|[^.;:()\d\n]{0,110}(?:,|(?= (?:đã |vừa )?được )) (?:đã |vừa )?(?:được )?(?:ký ban hành|ban hành|ký)"
    rf" (?:vào )?(?:{_HOURS}|ngày) ?$"
    r"|(?P<about> (?:về|phê duyệt|ban hành|quy định|giao|thành lập) [^.;:()\d\n]{4,140} ngày ?$)"
    r"|\s?\($"
)
# "… của Tỉnh ủy, ngày 10/10/2011." is the day of issue; a day that opens a clause is that of an event.
_SET_OFF = re.compile(r"\w(?<!giờ)(?<!phút)(?<!\dh), ngày ?$")
_OF_ISSUER = re.compile(r" của (?:UBND|Ủy ban|Uỷ ban|Chủ tịch|Bộ|Sở|Thủ tướng|Chính phủ|HĐND|Hội đồng)\b")
_STANDS_LAST = re.compile(
    r" ?(?:[.;)\n]|$|(?:về|quy định|phê duyệt|(?:Nghị quyết|Quyết định|Kế hoạch) của)\b)"
)
_EVENT_AFTER = re.compile(
    r", (?!(?:của|do|được|về|v/v|ký|có hiệu lực|truyền đạt|hướng dẫn|đôn đốc|nhắc nhở|chấn chỉnh"
    rf"|{acting.APPROVES}|{acting.RULES}|{acting.TELLS})\b)|"
    rf" ?,? ?(?:tại\b|(?!(?:Nghị quyết|Quyết định|Kế hoạch) của)[{UPPER}][^\W\d_])"
)
# "… của UBND tỉnh có hiệu lực từ ngày 20/3/2025": since when it holds.
_OF_EFFECT = re.compile(r"\bhiệu lực\b|\b(?:áp dụng|thi hành|kể) từ\b|\btừ ngày ?$")
_IS_ISSUED = re.compile(r", (?:(?:được|đã|vừa) )*(?:ký|ban hành)\b")
_ISSUES = r"\b(?:ban hành|ký|ra|có|phê duyệt|thông qua)(?: [^\s.,;]{1,12}){1,6} ?$"
_DECIDES_IN = (
    r"\b(?:phê duyệt|ban hành|thông qua|công nhận|thành lập) [^.;:]{4,140} (?:tại|bằng)"
    r" [^\s.,;]{1,8}(?: [^\s.,;]{1,8}){0,3} ?$"
)
# "ban hành Quyết định buộc thi hành án hành chính số", but not "… Kế hoạch thực hiện Nghị quyết số"
_ISSUES_ONE = (
    r"\b(?:ban hành|ra|ký)(?: (?!(?:thực|triển|theo|sửa|thay|bãi|hướng|căn|về|tại|bằng)\b)"
    r"[^\s.,;\d]{1,12}){1,12} số ?:? ?$"
)
_DATE_BEFORE = re.compile(f"{_ISSUES}|{_DECIDES_IN}|{_ISSUES_ONE}")
# "Trước đó, ngày 14/11/2013 tại Văn bản số": the day of what is said there.
_SAID_IN = re.compile(
    r"(?:[^\W\d][^\d.;:,\n]{0,20}, )?[Nn]gày [\d/.-]{6,10},? (?:tại|trong) (?:[^\W\d]+ ){1,3}(?:số:? )?$"
)
_DAY_OPENS = re.compile(rf", (?=(?:{_HOURS}|[Nn]gày) \d)")
_OPENS_CLAUSE = re.compile(rf", (?:{_HOURS}|[Nn]gày) $")
# "tại Thông báo số 5-TB/TU, ngày 31/12/2024, Tỉnh ủy thống nhất": of what it is said in.
_IN_WHICH = re.compile(r"\b(?:[Tt]ại|[Tt]rong) (?:[^\W\d]+ ){1,3}(?:số:? ?)?$")
_DATE_REACH, _NEAR = 120, 40
_ISSUED = (
    r"(?:(?:được |đã )?(?:ký ban hành|ban hành|ký|ra đời) (?:từ |vào |hồi |trong )?(?:cuối |đầu |giữa )?)"
)
_YEAR_AFTER = re.compile(
    rf"[\s,(]{{0,3}}(?:{_ISSUED}|(?:do|của|được|mà) [^\d.;:,()\n]{{2,70}}? {_ISSUED})?"
    r"(?:tháng \d{1,2} ?(?:/|-|năm) ?|năm )(?P<year>(?:19|20)\d\d)\b"
    r"|[\s,(]{0,3}(?:do |của |(?=tỉnh |thành phố |TP))[^\d.;:,()\n]{2,60}?(?<!đến)(?<!tới)"
    r" năm (?P<behind>(?:19|20)\d\d)"
    r"(?= (?:về|ban hành)\b|[,.;:)]|$)"
    # "Quyết định 15/QĐ-UBND 2022 về …", as catalogues put it
    r"| (?P<alone>(?:19|20)\d\d)(?= (?:về|của|do|có|quy định|ban hành|phê duyệt)\b|[,;:)]|$)"
)
_YEAR_BEFORE = re.compile(
    r"(?:(?:Trong|Từ|Vào|Hồi|Ngay từ) )?(?:(?:Cuối|Đầu|Giữa|Khoảng) )?"
    r"(?:năm|tháng \d{1,2} ?(?:/|-|năm)) ?(?P<year>(?:19|20)\d\d),? ",
    re.IGNORECASE,
)


def issued_on(text: str, number: DocNumber, sentence_start: int, limit: int, written: Bounds) -> date | None:
    """The day of issue: in the citation itself ("… ngày 07/9/2009", "(07/9/2009)"), or in the sentence that
    tells of the issuing ("Ngày 10/4/2017, Sở … ban hành Kế hoạch số …"). None where the text does not say,
    and where the day contradicts the year of the number. A day without a year is that of the number's, or
    the one before the text was ``written``.
    """
    whole, yearless = _Days(text), _Days(text, written, number.year)
    for days in (whole, yearless):
        day = _day_after(days, number, limit) or _issuing_day(days, number.start, sentence_start)
        if day:
            return None if number.year and day.year != number.year else day
    return None


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that ``text`` tells: the complete ones, or with ``written`` also those without a year, of
    ``year`` where that is known.
    """

    text: str
    written: Bounds | None = None
    year: int | None = None

    def between(self, start: int, end: int) -> list[Day]:
        days = list(dates.days(self.text, start, end))
        if self.written:
            told = dates.yearless_days(self.text, start, end, self.written, self.year)
            days += [one for one in told if self.year or not self._is_told_of_other_year(one)]
        return sorted(days, key=lambda one: one.start)

    def _is_told_of_other_year(self, told: Day) -> bool:
        """Whether the line tells of an earlier year before it: "Năm 2019, … Ngày 05/3, UBND tỉnh …"."""
        line = self.text.rfind("\n", 0, told.start) + 1
        years = [int(match[0]) for match in _YEAR.finditer(self.text, line, told.start)]
        return bool(years) and years[-1] < told.day.year


_YEAR = re.compile(r"(?<![\d/⁄∕.–-])(?:19|20)\d\d(?![\d/⁄∕.–-])(?! [–-])|(?<=\d/)(?:19|20)\d\d(?![\d/])")


def _day_after(days: _Days, number: DocNumber, limit: int) -> date | None:
    text, reach = days.text, min(limit, number.end + _DATE_REACH)
    after = next(iter(days.between(number.end, reach)), None)
    told = _DATE_AFTER.fullmatch(text, number.end, after.start) if after else None
    told = None if after and _OF_EFFECT.search(text, number.end, after.start) else told
    if after is None or told is None or (told["about"] and not _OF_ISSUER.match(text, after.end)):
        return None
    if _SET_OFF.search(text, number.end, after.start) and not _STANDS_LAST.match(text, after.end):
        return None
    if text.startswith(",", after.end) and _IN_WHICH.search(text, max(0, number.start - _NEAR), number.start):
        return after.day
    between = text[number.end : after.start]
    is_told = not between.strip().startswith(",") or _IS_ISSUED.match(between) is not None
    return after.day if is_told or not _EVENT_AFTER.match(text, after.end) else None


def _issuing_day(days: _Days, start: int, sentence_start: int) -> date | None:
    text = days.text
    sentence_start += text[sentence_start:start].rfind(";") + 1
    if not (
        _DATE_BEFORE.search(text[sentence_start:start][-200:]) or _SAID_IN.match(text, sentence_start, start)
    ):
        return None
    sentence_start = _past_others(text, sentence_start, start)
    told = days.between(sentence_start, start)
    told = told[-1:] if told and _opens_clause(text, told[-1], start) else told
    is_one = len(told) == 1 and not _IS_TOLD.search(text, told[-1].end, start)
    return told[-1].day if is_one and not docnumbers.find(text[sentence_start:start]) else None


# "Ngày 18/8, thông tin từ Sở Y tế cho biết, đơn vị vừa ban hành": the day on which it is told.
_IS_TOLD = re.compile(
    r"\b(?:thông tin từ|tin từ|nguồn tin|trao đổi với|cho biết|cho hay|xác nhận|(?-i:thông tin))\b",
    re.IGNORECASE,
)


def _opens_clause(text: str, told: Day, end: int) -> bool:
    """Whether the day ``told`` opens the clause that tells of the issuing, whatever days stand before it:
    "Theo công điện ngày 2/2 của Thủ tướng, | sáng 3/2, UBND tỉnh đã ban hành Văn bản số".
    """
    opens = _OPENS_CLAUSE.search(text, max(0, told.start - _NEAR), told.start)
    return opens is not None and _DATE_BEFORE.search(text[told.end : end]) is not None


def _past_others(text: str, start: int, end: int) -> int:
    """Where the clause that opens with a day begins, behind the numbers that the sentence cites before it:
    "Thực hiện Kết luận số …, | ngày 6/2/2017 Chủ tịch UBND tỉnh đã có Văn bản số".
    """
    others = docnumbers.find(text[start:end])
    opens = _DAY_OPENS.search(text, start + others[-1].end, end) if others else None
    return opens.end() if opens else start


def year_told(text: str, number: DocNumber, sentence_start: int) -> int | None:
    """The year of issue where the text gives it without the day: "125/QĐ-UBND năm 2019", "tháng 3/2019", "Năm
    2019, UBND tỉnh đã ban hành …".
    """
    after = _YEAR_AFTER.match(text, number.end)
    if after is not None:
        return int(after["year"] or after["behind"] or after["alone"])
    before = text[sentence_start : number.start]
    opens = _YEAR_BEFORE.match(before)
    if opens is None or not _DATE_BEFORE.search(before[-200:]) or docnumbers.find(before):
        return None
    return int(opens["year"])
