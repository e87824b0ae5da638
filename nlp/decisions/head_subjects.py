"""What an official document is about (trích yếu), as its own head says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from nlp.decisions import head_layout, head_types, heads, title_lines
from nlp.decisions.docnumbers import DocNumber
from nlp.language.letters import LOWER

_REACH, _REACH_ABOVE, _LONGEST = 1_400, 350, 1_000
_ABOUT = re.compile(
    r"(?P<mark>[(\[“\"] ?)?(?:(?i:V ?/ ?v\b|Về ?việc|Trích yếu\b) ?[:.]?"
    rf"|Về(?: ?:|(?= [{LOWER}]))) ?(?P<subject>.*)"
)
_ENDS_ABOUT = re.compile(r"Số ?:|[_*-]{3}", re.IGNORECASE)
# "QUYẾT ĐỊNH", "CỦA ỦY BAN NHÂN DÂN TỈNH V/V …"
_OF_WHOM = re.compile(r"của [^,;]{4,120}? (?=về việc\b|v/v\b)", re.IGNORECASE)
_OF_WHOM_ABOUT = re.compile(
    r"của [^,;]{4,60}? (?=(?:về|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|thành lập|công bố)\b)",
    re.IGNORECASE,
)


def subject(text: str, number: DocNumber, kind: str) -> str | None:
    """The trích yếu: the "V/v" line, or the lines between the name of the type and the legal bases."""
    behind = head_layout.lines(text[number.end : number.end + _REACH])
    lines = list(takewhile(heads.is_of_head, behind))
    before = text[text.rfind("\n", 0, number.start) + 1 : number.start]
    if head_types.names(before, kind):
        return _title(lines)
    above = len(lines)
    for index, line in enumerate(lines):
        if about := _ABOUT.match(line):
            opened = line if about["mark"] else about["subject"]
            return joined(_of_letter([opened, *lines[index + 1 :]]))
        is_own = head_types.names(line, kind) and head_types.numbers(line) in (
            None,
            number.number.lstrip("0"),
        )
        if is_own and line not in lines[index + 1 : index + 2]:
            is_verb = head_types.opens_title(line, kind) and not number.is_party
            opens = f"{_ISSUES} {line}" if index and lines[index - 1].endswith(_ISSUES) else line
            title = [f"{opens} {lines[index + 1]}", *lines[index + 2 :]] if is_verb else lines[index + 1 :]
            if told := _title(title):
                return told
            above = min(above, index)
    if number.is_party and number.codes[0] == _PARTY_LETTER and len(lines) < len(behind):
        return joined(line for line in lines if not _is_aside(line))
    beside = _above(text, number) or _beside_signature(text, number)
    return _untyped(lines[:above]) or beside or _at_top(text, number, kind) or _as_issued(text, number, kind)


def _as_issued(text: str, number: DocNumber, kind: str) -> str | None:
    """What the last words above the first article say of a document that lost its title: "Bộ trưởng Bộ Công
    Thương ban hành Thông tư quy định …".
    """
    article = text.find("\nĐiều 1", number.end)
    opened = text[number.end : article if article >= 0 else number.end + _REACH]
    told = re.search(rf"\bban hành {kind}(?: này)? (?P<subject>{_DEALS_WITH}[^.;:]+)", opened, re.IGNORECASE)
    return joined([told["subject"]]) if told else None


def enacted(text: str, number: DocNumber, kind: str) -> str | None:
    """What a document that nothing else gives a title enacts, in its first article, or as the last words of
    its bases say: "Điều 1. Phê duyệt Đề án …", "UBND tỉnh ban hành Kế hoạch … như sau".
    """
    article = text.find("\nĐiều 1", number.end, number.end + _REACH_OF_BASES)
    if article >= 0 and not _HEAD_NUMBER.search(text, number.end, article):
        act = _FIRST_ARTICLE.match(text, article)
        return _whole(f"{act['verb'].lower()} {act['subject']}") if act else None
    opened = text[number.end : number.end + _REACH]
    work = re.search(rf"\bban hành {kind} (?P<subject>{_TO_ITS_END})", opened, re.IGNORECASE)
    return _whole(work["subject"]) if work and kind in _OF_WORK else None


def _whole(told: str) -> str | None:
    """``told`` without "như sau"; None for what says nothing, or lists it below."""
    words = _AS_FOLLOWS.sub("", told)
    is_little = len(words.split()) < _FEWEST_ENACTED or _LISTED_BELOW.search(words)
    return None if is_little else joined([words])


_OF_WORK = frozenset({"Kế hoạch", "Chương trình", "Phương án", "Đề án"})
_REACH_OF_BASES, _FEWEST_ENACTED = 6_000, 5
# "…, cụ thể như sau", "với các nội dung sau"
_AS_FOLLOWS = re.compile(
    r",? (?:cụ thể|như sau|với (?:(?:các|những|một số) )?nội dung|gồm (?:các )?nội dung)\b.*$", re.DOTALL
)
_LISTED_BELOW = re.compile(r"\b(?:sau đây|sau)$")
# Up to its full stop, over lines that the page has broken.
_TO_ITS_END = rf"(?:[^.;:()\n]|(?<=\d)\.(?=\d)|\n(?=[{LOWER}])){{8,400}}"
_FIRST_ARTICLE = re.compile(
    r"\nĐiều 1\s?[.:]?\s+(?P<verb>Phê duyệt|Ban hành|Thành lập|Công nhận|Kiện toàn|Thông qua|Phê chuẩn|Bãi bỏ"
    r"|Điều chỉnh|Sửa đổi, bổ sung|Công bố|Giao)(?: kèm theo (?:Quyết định|Nghị quyết) này)?"
    rf" (?P<subject>{_TO_ITS_END})"
)
_DEALS_WITH = r"(?:quy định|hướng dẫn|sửa đổi|bổ sung|bãi bỏ|ban hành|công bố|phê duyệt|về)\b"


def _above(text: str, number: DocNumber) -> str | None:
    """The subject of a letter whose "V/v" stands above its number."""
    lines = head_layout.lines(text[max(0, number.start - _REACH_ABOVE) : number.start])[:-1]
    opened = lines[heads.about_above(lines) :]
    about = _ABOUT.match(opened[0]) if opened else None
    return joined(_of_letter([about["subject"], *opened[1:]])) if about else None


def heading(text: str, number: DocNumber) -> str | None:
    """The type that stands alone below the number in its head, whose symbol tells none ("LỆNH"), or above it:
    "SẮC LỆNH", "CỦA CHỦ TỊCH NƯỚC SỐ".
    """
    below = takewhile(heads.is_of_head, head_layout.lines(text[number.end : number.end + _REACH // 4]))
    above = head_layout.lines(text[max(0, number.start - _REACH_ABOVE) : number.start])[-_LINES_ABOVE:]
    return next((kind for line in (*below, *reversed(above)) if (kind := head_types.named(line))), None)


_LINES_ABOVE = 4


def _at_top(text: str, number: DocNumber, kind: str) -> str | None:
    """The title at the top of a file whose head stands below its legal bases, or of a consolidated one, whose
    number stands at its end.
    """
    is_first = not _HEAD_NUMBER.search(text, 0, max(0, number.start - 1))
    lines = head_layout.lines(text[: min(number.start, _REACH)]) if is_first else []
    is_of = head_types.names if kind == _CONSOLIDATED else head_types.is_alone
    typed = next((n + 1 for n, line in enumerate(lines) if is_of(line, kind)), 0)
    titled = list(takewhile(heads.is_of_head, lines[typed:]))
    is_whole = len(titled) < len(lines) - typed and len(titled) <= _MOST_OF_TITLE
    is_anothers = not typed and any(head_types.names(line, kind) for line in titled)
    return _title(titled) if is_whole and not is_anothers else None


_MOST_OF_TITLE = 8
_PARTY_LETTER = "CV"
_CONSOLIDATED = "Văn bản hợp nhất"
_HEAD_NUMBER = re.compile(r"^[ \t|*]*(?:[^\W\d]+ ){0,3}(?:Số ?:?|số ?:)\s{0,3}\d", re.MULTILINE)


def _beside_signature(text: str, number: DocNumber) -> str | None:
    """The subject of a letter whose left column a file gives below its text, behind the recipients."""
    opened = _BEHIND_RECIPIENTS.search(text, number.end)
    lines = text[opened.end() :].split("\n") if opened else []
    return joined(takewhile(lambda line: line and not line.isupper(), lines))


_BEHIND_RECIPIENTS = re.compile(r"\n[-–+* ]*Lưu ?:?[^\n]{0,60}\n+[ \t]*(?=V ?/ ?v\b)")


def _untyped(lines: Sequence[str]) -> str | None:
    """The title of a document whose type its page leaves out: capitals right below the place and the day."""
    at = next((n for n, line in enumerate(lines) if line and not _is_aside(line)), len(lines))
    is_title = at < len(lines) and lines[at].isupper() and len(lines[at].split()) >= title_lines.FEWEST_WORDS
    return _title(lines[at:]) if is_title else None


def _is_aside(line: str) -> bool:
    """Whether a line before the title is none of it: a rule, the place and day."""
    is_day = _DAY.fullmatch(line) is not None or heads.dates_line(line)
    return is_day or title_lines.RULE.fullmatch(line) is not None


def _of_letter(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a "V/v", in the left column of its head."""
    for index, line in enumerate(lines):
        if heads.dates_line(line) or not line:
            if index and not next(filter(None, lines[index + 1 :]), "")[:1].islower():
                return
        elif _ENDS_ABOUT.match(line) or (index and _is_other(line, lines[index - 1], lines[0])):
            if index:
                return
        else:
            yield line


def _is_other(line: str, before: str, first: str) -> bool:
    """Whether ``line`` is the body that decides or the text, and no more of what the letter is about."""
    if first.isupper():
        is_text = (
            title_lines.RUNNING.match(line) is not None and len(before.split()) >= title_lines.FEWEST_WORDS
        )
        return (is_text or title_lines.DECIDES.match(line) is not None) and not title_lines.BREAKS_OFF.search(
            before
        )
    return _is_body(line)


def _is_body(line: str) -> bool:
    return line.isupper() and len(line.split()) >= title_lines.FEWEST_WORDS


def _title(lines: Sequence[str]) -> str | None:
    """The lines of a title, up to the body that decides, its reasons or the text."""
    start = next((n for n, line in enumerate(lines) if line and not _is_aside(line)), len(lines))
    start += _of_whom(lines[start:])
    told = list(title_lines.of_title(lines[start:]))
    if len(told) > 1 and told[0].lower().startswith("của ") and not _OF_WHOM.match(" ".join(told)):
        told = told[1:] if not _OF_WHOM_ABOUT.match(told[0]) else told
    return joined(told)


def _of_whom(lines: Sequence[str]) -> int:
    """How many of ``lines`` only say whose the document is: "CỦA UBND TỈNH HÀ NAM", above "V/v …", or of
    which meeting: "HỘI NGHỊ LẦN THỨ MƯỜI", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XV)".
    """
    below = next((n for n, line in enumerate(lines[:_MOST_OF_WHOM]) if n and title_lines.LEAD.match(line)), 0)
    is_whose = below and _WHOSE.match(lines[0]) and not any(_is_mixed(one) for one in lines[:below])
    is_whose = is_whose and not (below > 1 and lines[0].endswith(_VERB))
    joint = next((n for n, line in enumerate(lines) if line and not head_types.are_ministries(line)), 0)
    return below if is_whose else joint


def _is_mixed(line: str) -> bool:
    return bool(line) and not line.isupper()


_MOST_OF_WHOM, _LONGEST_WHOSE = 4, 60
_VERB, _ISSUES = "HƯỚNG DẪN", "BAN HÀNH"
_WHOSE = re.compile(rf"(?:CỦA {title_lines.BODY}|(?:TẠI )?HỘI NGHỊ \w+ THỨ |(?:VÀ )?HƯỚNG DẪN$)[^{LOWER}]*$")


def joined(lines: Iterable[str]) -> str | None:
    """``lines`` as one subject, without its "Về việc"; None for nothing, or what is too long."""
    told = _ITSELF.sub("", _IN_MARKS.sub(r"\1", " ".join(" ".join(lines).split())))
    whom = _OF_WHOM.match(told) or _OF_WHOM_ABOUT.match(told)
    told = told[whom.end() :] if whom else told
    told = told[lead.end() :] if (lead := title_lines.LEAD.match(told)) else told
    told = told.lstrip(" :.").rstrip(" .;,:/")
    is_whose = len(told) <= _LONGEST_WHOSE and any(no.fullmatch(told) for no in _NO_SUBJECTS)
    return told if 0 < len(told) <= _LONGEST and not is_whose else None


# The title names its document again: "CỦA BỘ XÂY DỰNG SỐ 04/2001/TT-BXD NGÀY 20 THÁNG 8 NĂM 2001 …".
_ITSELF = re.compile(
    r"^(?:của ?[^,;]{4,120}? )?(?:số ?:? ?\d[^\s]* )?,? ?"
    r"ngày \d{1,2}(?: tháng |[/-])\d{1,2}(?: năm |[/-])\d{4},? (?=\S)",
    re.IGNORECASE,
)
_DAY = re.compile(r"ngày \d{1,2}(?: tháng |[/-])\d{1,2}(?: năm |[/-])\d{4}", re.IGNORECASE)
_NO_SUBJECTS = (_WHOSE, _DAY, title_lines.AUTHORITY)
# "(V/v phê duyệt …)"
_IN_MARKS = re.compile(r"^[(\[“\"] ?((?:V ?/ ?v|Về việc)\b.*?)[)\]”\"]?$", re.IGNORECASE)
