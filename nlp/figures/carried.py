"""What a figure measures, where one before it says so: "hỗ trợ 50% tiền giống, không quá 5 triệu đồng"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.figures import clauses, each_told, plans, quantities, rates, shares, subjects, told_behind, whose
from nlp.figures.clauses import lower_first
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import UPPER, lowered
from nlp.records import Figure
from nlp.text.document import Document

_LONGEST_GAP = 70
# The same once more: "48.500.000 đồng (Bốn mươi tám triệu …)", "15,7 triệu USD (khoảng 345 tỷ đồng)".
_AGAIN = re.compile(r"\s?\((?:tương đương|tương ứng|khoảng|gần|hơn|trên)?\s*")
# "7 đề án hỗ trợ máy móc (2,7 tỷ đồng)"
_COST, _WORTH, _DONE = "kinh phí", "trị giá", frozenset({"work", "event", "media"})
_BEHIND = re.compile(r"[^.;:()\n\d]{0,120}\((?:tương đương |khoảng |gần |hơn |trên )?")
_LIMIT = re.compile(
    r"[^.;:\n\d]{0,30}?,?\s(?:nhưng\s)?(?:không quá|không vượt quá|tối đa|cao nhất|tối thiểu)\s"
)
# "giá trị sản xuất đạt 2 tỷ đồng, | tăng 7,5%", or "… so với cùng kỳ, | tăng 7,5%"
_CHANGE = re.compile(
    r"[^.;:\n\d]{0,60}?(?:,|và|hay|\()[^.;:,(\n\d]{0,30}|[ \xa0](?:tăng|giảm)[^.;:,(\n\d]{0,20}"
)
# "(Trà Vinh | giảm 17,2%)": a change of somewhere else, or of somebody else.
_OF_ANOTHER = re.compile(rf"\([{UPPER}][^\W\d]*(?: [{UPPER}][^\W\d]*)*\s(?:tăng|giảm)")
# "tăng 1,59% so tháng trước và tăng | 5,74% so cùng kỳ"
_AND_MORE = re.compile(r" so (?:với )?[^.;:(\n\d]{3,40}(?:,| và) (?:tăng|giảm) ?(?:khoảng |gần |hơn )?")
# "ước 3.115 tỷ đồng, lũy kế 9 tháng | 29.520 tỷ đồng"
_SUMMED = re.compile(
    r"[^.;:\n\d]{0,25}[,;(]\s?(?:lũy kế|luỹ kế|cộng dồn|tính chung)"
    r"(?:\s(?:\d{1,2}\s)?(?:tháng|quý|năm|từ đầu năm)[^.;:\n\d]{0,20})?"
    r"(?:\s(?:đến nay|ước|đạt|ước đạt|là|khoảng|gần|hơn|trên))*\s",
    re.IGNORECASE,
)
# "đạt 2,5% vào năm 2025 | và đến năm 2030 đạt khoảng 5%", "18 tấn/ha, | nhưng năm nay chỉ đạt 15 tấn/ha"
_LATER = re.compile(
    r"(?:/[^\W\d]+)?(?: vào năm \d{4})?[^.;:,\n\d]{0,80}[;,]?\s?(?:và |nhưng |còn |song )?"
    r"(?:(?:phấn đấu |tính )?(?:đến|vào|trong|sang)\s)?"
    r"(?:(?:hết |cuối |đầu )?năm \d{4}|năm nay|năm trước|năm ngoái|vụ này|vụ trước|đến nay|hiện nay|hiện|nay)"
    r",?(?:\s(?:chỉ|là|đạt|còn|tăng|giảm|lên|xuống|ở mức|phấn đấu|ước|khoảng|gần|hơn|trên|dưới|sẽ|được"
    r"|bằng))*\s"
)
# "giảm 0,87%, hiện | còn 1,86%": what it is now, not by how much it has changed.
_LEVEL = re.compile(r"(?<!\w)(?:còn|là|ở mức|đạt)(?!\w)")
_JOINED = re.compile(
    r"[^.;:,\n\d]{0,50}(?:,| và| hoặc|, còn)\s(?:khoảng |gần |hơn |trên |tối đa |không quá )?"
)
_TAKES_PART = re.compile(r"(?: (?:tham gia|dự thi|tham dự|dự))?")
# A number as large as this is hardly the same by chance.
_TELLING = 5
_RATES_OF_GROWTH = frozenset({"tỷ lệ tăng", "tỉ lệ tăng", "tốc độ tăng", "mức tăng"})
_TAKES_UP = frozenset({"chiếm tỷ lệ", "chiếm tỉ lệ", "tỷ lệ", "tỉ lệ", "chiếm"})
_ITS_SHARE = re.compile(
    r"[^.;:\d\n]{0,40}[,(] ?(?:chiếm|đạt|với)?(?: ?(?:tỷ|tỉ) lệ)?(?: (?:là|khoảng|gần|hơn|trên))* ?"
)
# "1 nhà mới và 2 | nhà": of another kind.
_OTHERS = frozenset({"mới", "cũ", "khác", "còn lại"})
_QUOTE = re.compile(r"[“\"]")  # a name of its own
_REACHES = re.compile(r"(?<!\w)đạt(?: (?:khoảng|gần|hơn|trên))* ?$")
_NUMBER_CHANGED = re.compile(r"(?:tăng|giảm) số ")
_LONGEST_LOOK = 12
_FARTHEST = 60
# "2 đợt (41 xã)", "17 | /28 xã": of its own.
_OPENS_WHOLE = frozenset("(/⁄∕")
_OF_WHOLE = _OPENS_WHOLE - {"("}
_THING_FAMILIES = frozenset({"classes", "count"})


def complete(document: Document, figures: Sequence[Figure], reader: UnitReader) -> list[Figure]:
    """``figures``, in text order, with the measure that one without takes from the one before it in its
    sentence, and the full name of what is counted where it is called by its first word alone.
    """
    found: list[Figure] = []
    for figure in figures:
        before = [one for one in found[-_LONGEST_LOOK:] if one.sentence == figure.sentence]
        measure = _measure(document.text, before, figure, found, reader)
        measure = whose.measure(document.text, before, figure, measure, reader)
        measure = rates.measure(document.text, figure, measure, reader)
        found.append(replace(figure, measure=each_told.of_money(found[-_LONGEST_LOOK:], figure, measure)))
    return found


def _measure(
    text: str, before: Sequence[Figure], figure: Figure, found: Sequence[Figure], reader: UnitReader
) -> str | None:
    measure = figure.measure
    if figure.unit_family == "share" and (measure is None or measure in _TAKES_UP):
        measure = _taking_up(text, before, figure)
    plan = plans.PLANNED.match(text, figure.end) if figure.unit_family == "share" else None
    if before and (told := shares.told(text, before[-1], figure, reader)):
        return told
    if measure is None and figure.unit_family == "money":
        measure = subjects.of_list(text, figure, reader)
    if measure is None and before and plan is None:
        return _carried(text, before[-1], figure, reader) or _changed(text, before, figure)
    if measure in _RATES_OF_GROWTH and before and (before[-1].measure or "").startswith("tăng "):
        return before[-1].measure
    if figure.unit_family == "share" and before and text[before[-1].end : figure.start] == " (":
        of = _part(text, before)
        return of.measure if of.unit_family in COUNTED else measure
    if plan is not None:
        return plans.of_plan(text, before, figure, plan["plan"], reader)
    return _counted(text, measure, figure, found, reader)


def _counted(
    text: str, measure: str | None, figure: Figure, found: Sequence[Figure], reader: UnitReader
) -> str | None:
    if measure is None or figure.unit_family not in _THING_FAMILIES:
        return measure
    if measure == figure.unit and told_behind.restricts(text, figure.end):
        return _full_unit(figure, found)
    is_whole = text[figure.start - 1] in _OPENS_WHOLE or _has_its_own(text, figure, reader)
    return measure if is_whole else _named(text, measure, figure, found, reader)


def _named(text: str, measure: str, figure: Figure, found: Sequence[Figure], reader: UnitReader) -> str:
    """The full name of what is counted by one word alone, as a figure before or the sentence itself tells it:
    "trao Giấy công nhận | sản phẩm OCOP cấp tỉnh | cho 25 sản phẩm".
    """
    full = _full_name(measure, figure, found)
    takes_part = _TAKES_PART.fullmatch(full, len(figure.unit))
    if full != figure.unit and not (takes_part and full.startswith(figure.unit)):
        return full
    told = subjects.named_before(text, figure, reader)
    return told + full[len(figure.unit) :] if told else full


def _has_its_own(text: str, figure: Figure, reader: UnitReader) -> bool:
    """Whether a noun or adjective behind it tells which these are: "02 giải | nhất", "1 xe | ô tô hạng C"."""
    word = reader.word_at(figure.end + 1) if text.startswith(" ", figure.end) else None
    return word is not None and word.pos[0] in "NA" and word.text[0].islower()


def _taking_up(text: str, before: Sequence[Figure], figure: Figure) -> str | None:
    """What takes up the share: "9.604 hộ nghèo, | chiếm tỷ lệ | 3,1%"; None where it is not right before."""
    gap = text[before[-1].end : figure.start] if before else ""
    is_its = bool(before) and before[-1].unit_family in COUNTED and _ITS_SHARE.fullmatch(gap)
    # "35.500 lao động, | đạt 85,45%" is of a plan; but "8/10 xã, đạt 80%".
    is_of_plan = is_its and _REACHES.search(gap) and text[before[-1].start - 1] not in _OF_WHOLE
    return _part(text, before).measure if is_its and not is_of_plan else None


def _part(text: str, before: Sequence[Figure]) -> Figure:
    """The last figure, or the part that it is the whole of: "17 | /28 xã"."""
    is_whole = len(before) > 1 and text[before[-1].start - 1] in _OF_WHOLE
    return before[-2] if is_whole else before[-1]


def _carried(text: str, before: Figure, figure: Figure, reader: UnitReader) -> str | None:
    """What the figure right before tells of one that nothing else tells of, by what stands between."""
    gap = text[before.end : figure.start]
    if figure.unit_family == "money" and (told := _of_money(text, before, figure, reader)):
        return told
    if before.measure is None or before.unit != figure.unit:
        return before.measure if len(gap) <= _LONGEST_GAP and _AGAIN.fullmatch(gap) else None
    if _AGAIN.fullmatch(gap) or _LATER.fullmatch(gap):
        return _grown(before.measure) or before.measure if _LEVEL.search(gap) else before.measure
    is_sum = len(gap) <= _LONGEST_GAP and _SUMMED.fullmatch(gap)
    return f"lũy kế {lower_first(before.measure)}" if is_sum else None


def _of_money(text: str, before: Figure, figure: Figure, reader: UnitReader) -> str | None:
    gap = text[before.end : figure.start]
    is_near = len(gap) <= _LONGEST_GAP
    if before.unit_family in COUNTED and _BEHIND.fullmatch(gap):
        known = unit_named(before.unit.split(",")[0], 0)
        what = _COST if known is not None and known.kind in _DONE else _WORTH
        is_rate = text.startswith("/", figure.end) or before.measure is None
        return before.measure if is_rate else f"{what} {before.measure}"
    if before.unit_family == "money" and is_near and (_JOINED.fullmatch(gap) or _LIMIT.fullmatch(gap)):
        return before.measure
    if before.unit_family == "share" and is_near and _LIMIT.fullmatch(gap):
        return quantities.preceding(text, before.start, reader)
    return None


def _changed(text: str, before: Sequence[Figure], figure: Figure) -> str | None:
    """By how much the last quantity of the sentence has changed: "đạt 2 tỷ đồng, tăng 7%"."""
    gap = text[before[-1].end : figure.start]
    if figure.value_max is not None:  # "tăng từ 5 đến 7%"
        gap = gap.removesuffix("từ ")
    change = clauses.change(gap, times=figure.unit == "lần") if _CHANGE.fullmatch(gap) else None
    of_another = _OF_ANOTHER.search(gap) is not None
    share = before[-1].measure if before[-1].unit_family == "share" else None
    if change and share and gap.startswith(" (") and not share.startswith(clauses.CHANGES):
        return f"{change.verb} {lower_first(share)}"  # "tỷ lệ qua đào tạo đạt 60% | (tăng 12%)"
    grown = plans.level(before, figure) if change and not of_another else None
    if change and grown is None and _AND_MORE.fullmatch(gap) and before[-1].unit == figure.unit:
        grown = _grown(before[-1].measure)
    return f"{change.verb} {lower_first(grown)}" if change and grown else None


def _grown(measure: str | None) -> str | None:
    """What a change is of: "tăng | chỉ số sản xuất"."""
    verb = next((verb for verb in clauses.CHANGES if measure and measure.startswith(verb)), None)
    return measure[len(verb) :] if measure and verb and not measure.startswith("vượt ") else None


def _full_name(measure: str, figure: Figure, found: Sequence[Figure]) -> str:
    """The longer name that opens with the one word of ``measure``, of a figure before it in the sentence or
    of the same value: "8 cụm công nghiệp, chỉ 3 | cụm".
    """
    if change := _NUMBER_CHANGED.match(measure):
        return change[0] + _full_name(measure[change.end() :], figure, found)
    if " " in measure and lowered(measure) != lowered(figure.unit):
        is_told_of = measure.startswith(f"{figure.unit} ")
        return _full_unit(figure, found) + measure[len(figure.unit) :] if is_told_of else measure
    for other in reversed(found[-_FARTHEST:]):
        told, is_near = other.measure or "", other.sentence == figure.sentence
        is_longer = told in other.sentence and lowered(told).startswith(lowered(measure) + " ")
        is_longer = is_longer and told[len(measure) + 1 :] not in _OTHERS and not _QUOTE.search(told)
        is_same = is_near or (other.value == figure.value >= _TELLING)
        if is_same and is_longer and (is_near or not told_behind.restricts(told, len(measure))):
            return told
    return measure


def _full_unit(figure: Figure, found: Sequence[Figure]) -> str:
    """The unit as a figure before it in the sentence writes it: "8 cụm công nghiệp, chỉ 3 | cụm | có trạm
    xử lý"; of one syllable alone, and of things.
    """
    if " " in figure.unit or figure.unit_family != "count":
        return figure.unit
    same = (other for other in reversed(found[-_FARTHEST:]) if other.sentence == figure.sentence)
    longer = (other.unit for other in same if other.unit.startswith(f"{figure.unit} "))
    return next((unit for unit in longer if _is_name(unit)), figure.unit)


def _is_name(unit: str) -> bool:
    """Whether it is a noun that is counted elsewhere, or a classifier and one: "chiếc tàu", no "trạm đầu"."""
    return any(unit_named(name, 0) is not None for name in (unit, unit.partition(" ")[2]))
