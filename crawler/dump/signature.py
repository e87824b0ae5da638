"""The end of an article: who signed it, and whom it is credited to."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crawler import tables
from crawler.dump import fields, furniture, names, tail

_MOST_LINES = 12
# Offices sign in short too: "P.QLCN", "P. Kinh tế", "TTKC&TVPTCN", "Văn phòng".
_OFFICE = re.compile(
    r"P\.? ?[A-ZĐ&]{3,12}|P\. ?[A-ZĐ][^\W\d]+(?:(?: [-–&])? [^\W\d]+){1,5}"
    r"|(?:TT|VP|BQL|BBT|CCT?|HĐND|UBND)[A-ZĐ&.]{1,14}|VP|BBT"
    r"|Văn phòng|Ban [bB]iên tập"
)
# "Hoài An thực hiện", and a name that stands in brackets behind itself.
_DONE = re.compile(r"(.{2,60}?) (?:thực hiện|tổng hợp|biên soạn|lược ghi|ghi|\(\1\))$")
_LONGEST = 160
_LONGEST_WITH_STOP = 6
_ABOVE = 6
_MOST_APPEALS = 3
_FEWEST_WORDS = 4
_DAY = re.compile(r" ?\((?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)$")
_FILE = re.compile(r".{1,120}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)\b.{0,20}", re.IGNORECASE)
_JOINED = re.compile(r"(?P<name>[^(/]{2,60}?) ?(?:[-–/,|] ?|\((?=[^()]*\)$))(?P<unit>[^()]{2,100})\)?")
_PHOTO = re.compile(r"[ ;,.–-]*\bảnh ?:.*$", re.IGNORECASE)
_SOURCE = re.compile(r"[ ;,.|–-]*\b(?:Nguồn tin|Nguồn|Theo) ?:? ?(?P<source>.{2,100})$")
_TAKEN_FROM = re.compile(r"(?:Theo|Nguồn) (?P<source>[A-ZĐ][^\W\d]*(?: [^\W\d]+| &){0,5})")
_MAKING = "|".join(map(re.escape, sorted(tables.words("making.csv"), key=len, reverse=True)))
_MADE = re.compile(rf" ?\((?:{_MAKING})(?!\w)[^()]{{0,60}}\)$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?P<last>\w{0,5})[.!?…][”\"’)]{0,2} +(?=\S)|[”\"] +(?=[A-ZĐ])")
_ABBREVIATIONS = tables.words("abbreviations.csv")


class Signature(NamedTuple):
    """Who signed, and the body that the article is credited to, as printed."""

    author: str | None
    credit: str | None


NOBODY = Signature(None, None)


def read(lines: Sequence[str]) -> Signature:
    """The signature under an article's ``lines``: at their very end, or right under the last paragraph."""
    last = lines[-_MOST_LINES:]
    signed = _upwards(last)
    if signed == NOBODY and last:
        signed = _inside(last)
    return signed if signed != NOBODY else _under_the_text(last)


def _under_the_text(last: Sequence[str]) -> Signature:
    """The signature right under the last paragraph where other short lines, such as appeals, follow it."""
    ends = (n for n in range(len(last) - 1, 0, -1) if _ends_text(last[n - 1]))
    number = next(ends, len(last))
    if not 1 < len(last) - number <= _MOST_APPEALS + 1 or names.is_office(last[number]):
        return NOBODY
    signed = of_line(last[number])
    return signed if signed.author and (names.has_surname(signed.author) or signed.credit) else NOBODY


def _upwards(last: Sequence[str]) -> Signature:
    """What the last lines say together; a labelled name goes before one without a label."""
    found: list[Signature] = []
    for number in range(len(last) - 1, -1, -1):
        line = last[number]
        if _says_nothing(line):
            continue
        signed, label = of_line(line), names.labelled(line)
        if signed == NOBODY or (_is_signatory(last[:number]) and not label):
            break
        found.insert(0 if label else len(found), signed)
    return together(found)


def _says_nothing(line: str) -> bool:
    """Whether ``line`` is about attached files, or tells how to reach an office."""
    file = furniture.kind(line) == "aside" or line.startswith("http") or _FILE.fullmatch(line)
    return bool(file) or (fields.is_contact(line) and not names.labelled(line))


def together(signatures: Iterable[Signature]) -> Signature:
    """The first author and the first credit among ``signatures``."""
    known = list(signatures)
    author = next((one.author for one in known if one.author), None)
    return Signature(author, next((one.credit for one in known if one.credit), None))


def _is_signatory(above: Sequence[str]) -> bool:
    """Whether the line under ``above`` is the name of who signs an official document."""
    return any(names.is_office(line) for line in above[-_ABOVE:])


def _inside(last: Sequence[str]) -> Signature:
    """The signature that ends the last paragraph without a line of its own: "… trong năm tới. Lê Sen"."""
    line = last[-1]
    if len(line) < tail.PROSE:
        return NOBODY
    for end in reversed(list(_SENTENCE_END.finditer(line, max(0, len(line) - _LONGEST)))):
        signed = NOBODY if end["last"] in _ABBREVIATIONS else of_line(line[end.end() :])
        if signed != NOBODY:
            return signed
    return NOBODY


def _ends_text(line: str) -> bool:
    return line.endswith((".", "!", "?", "…", "”", '"')) and len(line.split()) >= _FEWEST_WORDS


def of_line(line: str) -> Signature:
    """What ``line`` says as a signature; NOBODY for any other line."""
    if len(line) > _LONGEST:
        return NOBODY
    line = _DAY.sub("", line.strip(" *_"))
    if line.endswith(("-", "–")):
        line = line.strip(" -–")
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1]
    label = names.labelled(line)
    if label:
        return _of_label(*label)
    signed = NOBODY if _is_sentence(line) else _of_names(line)
    source = _TAKEN_FROM.fullmatch(line) if signed == NOBODY else None
    return Signature(None, source["source"].strip()) if source else signed


def _is_sentence(line: str) -> bool:
    """Whether ``line`` is long and has a full stop: it may begin with a unit's name, but says more than
    that.
    """
    return line.endswith(".") and len(line.split()) > _LONGEST_WITH_STOP


def _bare(line: str) -> str:
    name = _MADE.sub("", line).strip()
    return name if re.search(r"\b\w\.$", name) or names.is_agency(name) else name.rstrip(" .")


def _of_label(field: str, name: str) -> Signature:
    """A body under the author's label is the credit; a person and a newspaper under one label are both."""
    if field == "credit":
        both = None if names.is_unit(_bare(name)) else _JOINED.fullmatch(_bare(name))
        if both and names.is_person(both["name"].strip()):
            return Signature(both["name"].strip(), both["unit"].strip())
        return Signature(None, _bare(name))
    source = _SOURCE.search(name)
    name = _bare(_PHOTO.sub("", name[: source.start()] if source else name))
    signed = _of_names(name)
    author = name if signed == NOBODY else signed.author
    return Signature(author or None, source["source"] if source else signed.credit)


def _of_names(name: str) -> Signature:
    made = _DONE.match(name)
    if made and names.is_person(made[1]):
        return Signature(made[1], None)
    if _OFFICE.fullmatch(name):
        return Signature(None, name)
    both = _JOINED.fullmatch(name)
    if both and _OFFICE.fullmatch(both["unit"]) and names.is_person(both["name"].strip()):
        return Signature(both["name"].strip(), both["unit"])
    return _of_full_names(name)


def _of_full_names(name: str) -> Signature:
    joined, name = NOBODY if names.is_person(name) else _joined(name), _bare(name)
    if joined != NOBODY and not names.is_unit(name):
        return joined
    if names.is_unit(name):
        return Signature(None, name)
    if names.is_person(name):
        return Signature(name, None)
    source = _SOURCE.search(name)
    if source and names.is_person(name[: source.start()]):
        return Signature(name[: source.start()], source["source"])
    return _joined(name)


def _joined(line: str) -> Signature:
    """A person and a body in one line: "Lê Thị Sen – TTKC", "Lê Sen (TTXVN)", "Lê Sen/VTC News"."""
    found = _JOINED.fullmatch(line)
    if not found or not names.is_person(found["name"].strip()):
        return NOBODY
    unit = re.sub(r"^(?:theo|nguồn):? ", "", found["unit"].strip(), flags=re.IGNORECASE)
    if names.is_unit(unit) or names.is_abbreviated_unit(unit):
        return Signature(found["name"].strip(), unit)
    return NOBODY
