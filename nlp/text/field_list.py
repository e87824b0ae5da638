"""The fields in which a page of documents tells of one: number, day, who signed, what it is about.

"Số ký hiệu: 07/2021/NQ-HĐND", "Ngày ban hành | 14/09/2021", "Người ký", "Phạm Văn An" on the next line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]
_FIELDS = {
    "number": r"Số ?[/,]? ?[Kk]ý hiệu(?: văn bản)?|Số hiệu(?: văn bản)?|Ký hiệu(?: văn bản)?",
    "day": r"Ngày ban hành|Ngày phát hành|Ban hành|Ngày ký",
    "signed": r"Người ký(?: văn bản| duyệt)?",
    "body": r"(?:Cơ quan(?: ?/ ?[Đđ]ơn vị)?|Đơn vị|CQ) ban hành(?: văn bản)?|Nơi ban hành|Cơ quan",
    "about": r"Trích yếu(?: nội dung| văn bản)?",
    "post": r"Chức vụ(?: người ký)?|Chức danh(?: người ký)?",
    "": r"Loại(?: hình)? văn bản|Hình thức văn bản|Hình thức|Lĩnh vực(?: văn bản)?"
    r"|Ngày (?:có )?hiệu lực|Hiệu lực(?: văn bản)?|Ngày hết hiệu lực|Ngày (?:đăng )?công báo"
    r"|Số công báo|Tình trạng(?: hiệu lực)?|Ngày đăng|Phạm vi|Áp dụng|(?:Tệp|Tài liệu|File|Văn bản|Tập tin)"
    r" đính kèm|Tải về|Độ mật|Độ khẩn|Nội dung|Từ khóa",
}
_LABEL = re.compile("|".join(f"(?P<{name or 'other'}>{words})" for name, words in _FIELDS.items()))
_NUMBER = re.compile(_FIELDS["number"])
# A colon or a cell's end behind the label; without one it opens its line, and the value begins anew.
_MARK = re.compile(r"[ \t]*(?::[ \t]*\|?|\|)|[ \t]*(?=\n)|[ \t]+(?=[A-ZĐ\d])")
_COLON = re.compile(r"[ \t]*(?::|\|)")
_VALUE = re.compile(r"[\s|]*([^\n|]*)")
_LINE_BEFORE = re.compile(r"(?:^|[\n|])[ \t*•+-]*$")
# What a page says of the label itself, between it and the value: "Ngày ban hành là ngày, tháng, năm …".
_EXPLAINED = re.compile(rf"[\s|]*(?:{'|'.join(_FIELDS.values())}) là [^\n]*")
_FEWEST, _FARTHEST = 3, 600


@dataclass(frozen=True, slots=True)
class FieldList:
    """The spans of the values, None for what no field tells; ``post`` is that of who signed."""

    number: Span
    day: Span | None
    signed: Span | None
    post: Span | None
    body: Span | None
    about: Span | None


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    label: Span
    value: Span


@lru_cache(maxsize=2)
def find(text: str) -> FieldList | None:
    """The list of at least three fields in ``text`` that tells of one document; None where there is none, or
    several tell of several.
    """
    if not _NUMBER.search(text):  # most texts have no such list, and this look costs little
        return None
    lists = [listed for listed in _runs(text) if _is_list(listed)]
    told = {text[slice(*field.value)] for listed in lists for field in listed if field.name == "number"}
    return _read(lists[0]) if len(told - {""}) == 1 else None  # a form to search by has an empty one


def _runs(text: str) -> Iterator[list[_Field]]:
    """The fields, those that stand near each other in one list."""
    listed: list[_Field] = []
    for field in _fields(text):
        if listed and field.label[0] - listed[-1].value[1] > _FARTHEST:
            yield listed
            listed = []
        listed.append(field)
    yield listed


def _is_list(listed: list[_Field]) -> bool:
    names = {field.name for field in listed}
    return len(listed) >= _FEWEST and {"number", "day"} <= names


def _read(listed: list[_Field]) -> FieldList:
    told = {field.name: field for field in reversed(listed) if field.value[0] < field.value[1]}
    value = {name: field.value for name, field in told.items()}
    return FieldList(
        number=value["number"],
        day=value.get("day"),
        signed=value.get("signed"),
        post=value.get("post"),
        body=value.get("body"),
        about=value.get("about"),
    )


def _fields(text: str) -> Iterator[_Field]:
    labels = [(label, mark.end()) for label in _LABEL.finditer(text) if (mark := _mark(text, label))]
    for index, (label, begin) in enumerate(labels):
        end = labels[index + 1][0].start() if index + 1 < len(labels) else len(text)
        name = label.lastgroup or ""
        yield _Field(name, label.span(), _value(text, begin, end))


def _mark(text: str, label: re.Match[str]) -> re.Match[str] | None:
    """What parts the label from its value; None where the words are no label but part of a text."""
    opens_line = _LINE_BEFORE.search(text, max(0, label.start() - 8), label.start())
    return (_MARK if opens_line else _COLON).match(text, label.end())


def _value(text: str, begin: int, end: int) -> Span:
    """The rest of the line or cell, or the next one where nothing follows the label."""
    explained = _EXPLAINED.match(text, begin, end)
    value = _VALUE.match(text, explained.end() if explained else begin, end)
    start, stop = value.span(1) if value else (begin, begin)
    while stop > start and text[stop - 1] in " \t;•":
        stop -= 1
    return start, stop
