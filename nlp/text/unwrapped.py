"""A text without the breaks that its page has put into its sentences: "của UBND tỉnh", "tại Chỉ thị số"; and
with one place for each tone.

Each break becomes one blank, so that the offsets are those of the text as it is.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from nlp.language import tones
from nlp.language.letters import LOWER, UPPER
from nlp.text.document import Document

_ENDS = re.compile(r"[.;:!?|*][ \t]*$")
_RUNS_ON = re.compile(rf"[ \t]*(?:[{LOWER}]{{2}}|[{LOWER}] )")
# A line that is itself the rest of one that was broken goes on with a name: "… của Chánh Văn phòng | Ủy ban".
_REST = re.compile(rf"(?:[{LOWER}]{{2}}|[{LOWER}] |\d+[/-])")
_NAME = re.compile(rf"[ \t]*[{UPPER}](?:[{LOWER}]|[{UPPER}]+ )")
_SHORTEST_REST = 30
_TEXT = re.compile(rf"[{LOWER}{UPPER}\d,)”\"]$")
_SMALL = re.compile(rf"[{LOWER}]{{2}}[^.)]")
# The grounds of a decision, each of which ends with a sign: "Theo đề nghị của Ban Quản lý đảo | Phú Quốc".
_GROUND = re.compile(rf"(?:Căn cứ (?=[{UPPER}])|(?:Theo|Xét) đề nghị |Xét Tờ trình )")
# What says nothing without the next line.
_BREAKS_OFF = re.compile(
    r"(?<!\w)(?:của|do|và|tại|tỉnh|huyện|quận|phố|tp|thị xã|xã|phường|thị trấn|đặc khu"
    r"|sở|bộ|ban|giám đốc|chủ tịch|chánh"
    r"|văn phòng|(?:tỉnh|thành|huyện|quận|thị|đảng) [uủ][yỷ]"
    r"|ban (?:thường vụ|chấp hành|chỉ đạo|chỉ huy|quản lý)|thường trực"
    r"|(?:[uủ][yỷ] ban|hội đồng|t[òo][aà] án|viện kiểm sát)(?: nhân dân)?|(?:chi |tổng )?cục|công an"
    r"|kho bạc|thanh tra|bí thư|phó|btv|bch)[ \t]*$",
    re.IGNORECASE,
)
_NUMBER_FOLLOWS = re.compile(r"(?<!\w)(?:số ?:?|ngày|tháng|năm|và)[ \t]*$", re.IGNORECASE)
_NUMBER = re.compile(r"[ \t]*\d")


def of(document: Document) -> Document:
    """The ``document``, its sentences in one line each; the same where nothing is changed."""
    return _joined(document, tones.placed(document.text), _goes_on)


def running(document: Document) -> Document:
    """The ``document`` without the breaks in its running text alone: heads, menus and names of the next line
    stay apart.
    """
    return _joined(document, document.text, _runs_on)


def _joined(document: Document, text: str, goes_on: Callable[[str, str], bool]) -> Document:
    lines = text.split("\n")
    joints = [" " if goes_on(line, following) else "\n" for line, following in pairwise(lines)]
    text = lines[0] + "".join(joint + line for joint, line in zip(joints, lines[1:], strict=True))
    return document if text == document.text else document.with_text(text)


def _runs_on(line: str, following: str) -> bool:
    """Whether a line of running text goes on in small letters in the ``following`` one."""
    is_text = len(line) >= _SHORTEST_REST and not line.isupper() and _TEXT.search(line) is not None
    return is_text and _SMALL.match(following) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether the sentence of ``line`` goes on in the ``following`` one."""
    if _NUMBER.match(following):
        return _NUMBER_FOLLOWS.search(line) is not None
    if not line.strip() or line.isupper() or _ENDS.search(line):
        return False
    if _RUNS_ON.match(following):
        return True
    if _GROUND.match(following):
        return False
    is_rest = _REST.match(line) is not None or (not following.isupper() and _GROUND.match(line) is not None)
    is_rest = is_rest and len(line) >= _SHORTEST_REST
    return _NAME.match(following) is not None and (is_rest or _BREAKS_OFF.search(line) is not None)
