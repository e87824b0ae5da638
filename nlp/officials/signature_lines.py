"""The lines that a signature may stand in; of a document in one line, the pieces of its signatures."""

import re
from collections.abc import Iterator

from nlp.language.letters import LOWER, UPPER

# What four blanks stand between are columns, what stars stand between is bold.
_LINE = re.compile(r"[^\s|*](?:(?! {4}|\*\*)[^\n|\t])*")
LONGEST = 120
_MARK = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\s?[./]"
_OF_BODY = re.compile(r"T/?M\s?[./]")
_RANK = (
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH|CỤC TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|THỦ TƯỚNG"
    r"|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG))"
)
_SIGNED = re.compile(
    rf"(?<![\w/])(?P<office>(?:{_MARK}|(?:PHÓ )?{_RANK})[^{LOWER}\n]{{0,160}}?)\s*"
    r"(?P<told>\(? ?[Đđ]ã ký ?\)?:?\s*)?"
    rf"(?P<name>(?:Y|[{UPPER}][{LOWER}]+)(?: [{UPPER}][{LOWER}]*(?![{UPPER}])){{1,4}})"
)
# The name right behind the office, the break between them lost: "CHÁNH VĂN PHÒNGLê Văn An".
_GLUED_NAME = re.compile(rf"(?:{_MARK}|{_RANK})[^{LOWER}\n]{{0,80}}(?<=[{UPPER}]{{2}})(?=[{UPPER}][{LOWER}])")
_OFFICE_BEGINS = re.compile(
    rf"(?<=[{UPPER}])(?:\s+|(?<=[{UPPER}]{{2}}))(?:(?={_MARK}|PHÓ\b|QUYỀN\b)"
    rf"|(?<!PHÓ)(?<!PHÓ )(?<!QUYỀN)(?<!QUYỀN )(?<!\bBAN)(?<!\bBAN )(?={_RANK}))"
)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines and cells of ``text``, none of them blank; those too long for a signature are
    cut to the offices and names that are signed with in them, and those of the body that signs before its
    office: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH".
    """
    for line in _LINE.finditer(text):
        start, end = line.start(), line.start() + len(line[0].rstrip())
        is_of_body = _OF_BODY.match(text, start, end) and _SIGNED.match(text, start, end)
        if end - start > LONGEST or is_of_body or _GLUED_NAME.search(text, start, end):
            yield from _signed(text, start, end)
        elif _OF_BODY.match(text, start, end) and line[0].isupper():
            yield from _offices(text, start, end)
        else:
            yield start, end


def _signed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in _SIGNED.finditer(text, start, end):
        yield at, found.start()
        at = found.end()
        yield from _offices(text, *found.span("office"))
        yield found.span("name")
    yield at, end


def _offices(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in _OFFICE_BEGINS.finditer(text, begin, end):
        yield begin, cut.start()
        begin = cut.end()
    yield begin, begin + len(text[begin:end].rstrip())
