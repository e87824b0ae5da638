"""Of each of whom a figure is told by "mỗi" or "từng" in its clause: "mỗi hộ được hỗ trợ 2 con bò"."""

import re
from collections.abc import Sequence

from nlp.figures import deed_voices, lists, noun_phrases, quantity_names
from nlp.figures.clauses import words
from nlp.figures.deed_voices import Voice
from nlp.figures.unit_families import COUNTED, is_party
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure

EACH = re.compile(r"(?<!\w)(?:mỗi|từng) [^\W\d_]")
"""What a measure is no amount by, which could stand in a sum."""
_EACH = re.compile(r"(?<![^\W_])(?P<each>mỗi|từng) (?=[^\W\d_])", re.IGNORECASE)
# What joins it to its number; a comma only behind a time ("mỗi năm, huyện mở | 12 lớp").
_GAP = re.compile(
    r"(?P<deed>(?: [^\W\d_]+){0,10}?)(?: (?:hơn|gần|khoảng|trên|từ|ít nhất|tối thiểu|là|được))* ?:? ?"
)
# What is done with what each one gets.
_GIVEN = re.compile(
    r"(?<!\w)(?:trao tặng|trao|tặng|hỗ trợ|ủng hộ|thưởng|cho vay|chi trả|giải ngân|tài trợ|bồi thường|trợ cấp"
    r"|nhận)(?!\w)",
    re.IGNORECASE,
)
_TIMES = frozenset(
    {"giờ", "ngày", "đêm", "ca", "tuần", "tháng", "quý", "năm", "vụ", "lứa", "phút", "mùa", "kỳ", "đợt"}
)
_BEHIND = re.compile(r" (?:cho |trên )?(?P<each>mỗi|từng) (?=[^\W\d_])")
_MANY = frozenset({"party", "place"})
_DONE = "được"
_FARTHEST = 100
_MONEY = re.compile(
    r"(?P<what>(?:tiền mặt|trị giá|giá trị|số tiền) )?(?P<each>mỗi|từng|một) "
    r"(?P<noun>[^\W\d_]+(?: [^\W\d_]+)*?)(?P<worth> (?:trị giá|giá trị))?",
    re.IGNORECASE,
)
_BY_WHOM = r"(?:[^,.;:\d\n]{1,40} )?"
_HOW_MUCH = re.compile(r"(?: (?:hơn|gần|khoảng|trên|tối đa|tối thiểu|thêm))+ $")
_GOT = re.compile(
    r"(?P<deed> (?:được|nhận) (?!từ|hơn|gần|khoảng|trên)[^\W\d_]+(?: [^\W\d_]+){0,5}?)"
    r"(?: (?:là|hơn|gần|khoảng|trên|từ))* "
)
# "mỗi hộ | thực hiện mô hình | được hỗ trợ"
_TAIL = re.compile(r"(?<! trên) mỗi (?P<noun>suất|phần|lớp|căn|chiếc|bộ|đợt|nhóm|tổ)$")
_CONTENTS = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?P<noun>suất|phần)(?: quà| học bổng)?(?: (?:[^.;:()]|\.(?=\d)){0,60}?)?,? "
    r"\(?(?:gồm|bao gồm)(?: có)? (?:[^.;:()]|\.(?=\d)){0,60}$",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(r"(?:(?!được |hỗ trợ |đóng góp )[^\W\d_]+ ){1,9}?(?=được [^\W\d_]+)")
_RECEIVES = re.compile(r"nhận", re.IGNORECASE)
_PARTY, _ONE, _ONCE, _OF_EACH = "party", "một", "từng", "mỗi"
_LONGEST, _SHORT = 8, 3
_DEED = re.compile(r" (?:được|bị|tham gia|có|vay|trên mỗi|mỗi)(?!\w)")
_CLASSIFIERS = frozenset({"chiếc", "cái"})
_SHARES_OF_GIFTS = frozenset({"suất", "phần"})


def measure(text: str, figure: Figure, told: str | None, reader: UnitReader) -> str | None:
    """``told``, which ``figure`` measures, with of each of what it is told."""
    if told is not None and EACH.search(lowered(told)):
        return told
    each = _behind(text, figure, told, reader) or _before(text, figure, reader)
    if told is None and each.split()[1:2] and each.split()[1] in _TIMES:
        return None
    if told is not None and quantity_names.giving().match(told):
        before = _HOW_MUCH.sub(" ", text[max(0, figure.start - _FARTHEST) : figure.start])
        by = _DONE if re.search(rf"{_DONE} {_BY_WHOM}{re.escape(told)} $", before) else ""
        return words(f"{each} {by} {told}")  # "mỗi hộ được vay"
    noun = each.removeprefix(f"{_OF_EACH} ")
    if told and each and f" {noun} " in f" {told} ":
        return told.replace(noun, each, 1)  # "trị giá | mỗi | phần quà"
    return words(f"{told or ''} {each}") if each else told


def of_money(before: Sequence[Figure], figure: Figure, told: str | None) -> str | None:
    """``told`` by "mỗi" alone, in full: "mỗi suất trị giá" is "trị giá mỗi suất quà", and what
    each one is given "trao mỗi hộ".
    """
    each = _MONEY.fullmatch(told or "") if figure.unit_family == "money" else None
    if each is None:
        return _of_contents(before, figure, told)
    if lowered(each["each"]) == _ONE and not each["worth"]:
        return told
    opens = _EACH.match(figure.sentence) is not None and not is_party(each["noun"])
    same = before if opens else [one for one in before if one.sentence == figure.sentence]
    noun = f"{lowered(each['each'])} {_in_full(each['noun'], same)}"
    if worth := each["worth"] or each["what"]:
        return f"{lowered(worth.strip())} {noun}"
    return _given_to(figure, each, noun) or noun


def _of_contents(before: Sequence[Figure], figure: Figure, told: str | None) -> str | None:
    """``told`` of what each one holds, with its whole name: "mỗi suất quà gồm 9 kg gạo và | 2 triệu đồng tiền
    mặt".
    """
    if told is None or figure.sentence.count(figure.quote) != 1:
        return told
    named = _TAIL.search(told)
    held = _CONTENTS.search(figure.sentence[: figure.sentence.find(figure.quote)])
    is_short = len(told.split()) <= _SHORT and not EACH.search(told)
    each = named or (held if is_short else None)
    if each is None:
        return told
    opens = _EACH.match(figure.sentence) is not None
    same = before if opens else [one for one in before if one.sentence == figure.sentence]
    what = told[: named.start()] if named else told
    return f"{what} {_OF_EACH} {_in_full(each['noun'], same)}"


def _given_to(figure: Figure, each: re.Match[str], noun: str) -> str | None:
    """What is done with the amount that each one gets: "trao mỗi hộ", "mỗi em được nhận phần quà"."""
    told = figure.sentence[: figure.sentence.find(figure.quote)]
    name = f"{each['each']} {each['noun']}"
    at = lowered(told).rfind(lowered(name))
    if at < 0:
        return None
    if got := _GOT.fullmatch(told, at + len(name)):
        return f"{noun} {words(got['deed'])}"
    known = unit_named(each["noun"], 0)
    given = _GIVEN.findall(told[:at]) if known and known.kind == _PARTY else []
    if given and _RECEIVES.match(given[-1]):
        return f"{noun} {_DONE} {lowered(given[-1])}"
    return f"{lowered(given[-1])} {noun}" if given else None


def _in_full(noun: str, before: Sequence[Figure]) -> str:
    """The name of what is called by one word, or by its classifier, as it was counted ``before``."""
    units = [one.unit for one in reversed(before) if one.unit_family in COUNTED]
    longer = [unit for unit in units if unit.startswith(f"{noun} ")]
    if not longer and noun in _CLASSIFIERS:
        longer = [f"{noun} {one.unit}" for one in reversed(before) if one.unit_family == "count"]
    if not longer and noun in _SHARES_OF_GIFTS:
        told = [(one.measure or "").split(" được ")[0].split(" ") for one in reversed(before)]
        longer = [
            " ".join([noun, *words[1:]]) for words in told if words[0] in _SHARES_OF_GIFTS and words[1:]
        ]
    whole = (_DEED.split(one.measure or "")[0] for one in reversed(before) if one.unit_family in COUNTED)
    named = [name for name in whole if name.startswith(f"{noun} ") and len(name.split()) <= _LONGEST]
    return next(iter((*named, *longer)), noun)


def _behind(text: str, figure: Figure, told: str | None, reader: UnitReader) -> str:
    """ "50 triệu đồng | mỗi hộ"."""
    end = figure.end
    if told and figure.unit_family in COUNTED and text.startswith(told, figure.end - len(figure.unit)):
        end += len(told) - len(figure.unit)
    found = _BEHIND.match(text, end)
    if found and figure.unit_family in COUNTED and text.startswith(figure.unit.split()[0], found.end()):
        return ""  # "20 suất quà | mỗi suất trị giá …"
    last = _noun_end(text, found.end(), reader) if found else None
    return f"{found['each']} {words(text[found.end() : last])}" if found and last else ""


def _before(text: str, figure: Figure, reader: UnitReader) -> str:
    """ "| mỗi xã | đạt 16 tiêu chí"."""
    begin = max(0, figure.start - _FARTHEST)
    found = next(reversed(list(_EACH.finditer(text, begin, figure.start))), None)
    head = reader.word_at(found.end()) if found else None
    if found and found["each"] == _ONCE and (head is None or head.pos[0] != "N"):
        return ""  # "đã từng có"
    end = _noun_end(text, found.end(), reader, figure.start) if found else None
    if found is None or end is None or end > figure.start:
        return ""
    noun = words(text[found.end() : end])
    gap = text[end : figure.start]
    joint = _GAP.fullmatch(gap.replace(",", "", 1) if noun in _TIMES else gap)
    if joint is None:
        return ""
    deed = words(joint["deed"])
    own = _OWN_DEED.match(deed) if figure.unit_family == "money" else None
    each = words(f"{found['each'].lower()} {noun} {own[0] if own else ''}")
    return f"{each} {deed}".strip() if figure.unit_family in COUNTED and _is_deed(deed, noun) else each


def _is_deed(deed: str, noun: str) -> bool:
    first = deed.split()[:1]
    return bool(first) and noun not in _TIMES and deed_voices.of(first[0]) not in {Voice.HAS, Voice.NONE}


def _noun_end(text: str, at: int, reader: UnitReader, before: int | None = None) -> int | None:
    """Where the noun phrase at ``at`` ends, at most at ``before``."""
    word = reader.word_at(at)
    if word is None or word.pos[0] not in "NV":
        return None
    is_noun = word.pos[0] == "N" and word.text not in _TIMES
    end = noun_phrases.end_of(text, word.start, word.end, reader) if is_noun else word.end
    known = unit_named(word.text, word.start) if is_noun else None
    listed = lists.heads_end(text, end, reader) if known and known.kind in _MANY else end
    end = listed if isinstance(listed, int) else end
    if before is None or end <= before:
        return end
    last = word.end  # "mỗi hộ | đạt 15 tiêu chí"
    while (word := reader.word_at(last + 1)) is not None and word.pos[0] == "N" and word.end <= before:
        last = word.end
    return last
