"""What a part of a total measures, where it says no more than whose or from whom it is."""

import re
from itertools import pairwise

from nlp.figures import clauses, deed_voices, quantity_names
from nlp.figures.clauses import lower_first
from nlp.figures.unit_families import COUNTED, is_party
from nlp.language.letters import UPPER, lowered
from nlp.records import Figure

_FROM_WHOM = re.compile(r"(?:từ|do|bằng|cho|để|dành|phục vụ|nhằm)(?!\w)")
TOTAL = re.compile(r"tổng (?:cộng |số (?!tiền|vốn|kinh phí))?", re.IGNORECASE)
"""What tells that a sum is of all its parts."""
_LABELLED = re.compile(
    r"(?:^|[,;:.(\n] ?|(?<!\w)(?:và|gồm) )"
    r"(?P<label>[Nn]ăm \d{4}|(?!(?:có|gần|hơn|trên|khoảng|và|gồm)\b)[^\W\d_]+(?: [^\W\d_]+){1,5}) ?[(:]? ?"
    r"(?:là |gần |hơn |trên |khoảng )?$"
)
_SOURCE = re.compile(r"(?:nguồn|vốn|kinh phí|ngân sách|phần|đối ứng|đất|rừng|diện tích)(?!\w)", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:năm \d|(?:huyện|xã|thị xã|thành phố|tỉnh|phường|thị trấn|nhóm|ngành|khối|cấp|khu vực|lĩnh vực)"
    r" [^\W\d])",
    re.IGNORECASE,
)
# "67.200 cán bộ, trong đó có 36.600 | nữ"
_OF = "của"
_DONE = re.compile(r" (?:được|bị|tham gia|tham dự|dự thi|dự)(?!\w)")
_SEXES, _ANYBODY = frozenset({"nữ", "nam"}), "người"
_LONGEST_LABEL = 60
# "ngành thực phẩm | 22 sản phẩm", "Vị Tân | 6 hồ sơ": what or whose those of a part are.
_PART_LABEL = re.compile(
    r"(?:^|[,;:.(\n] ?|(?<!\w)(?:và|gồm|gồm có|bao gồm|riêng|trong đó|có) )"
    r"(?P<label>(?!(?:có|gần|hơn|trên|khoảng|và|gồm|riêng|còn|bao|là|được|chỉ|đã|với|của|cho|tại|ở|tới|đến|lên|thêm"
    r"|trong(?! (?:tỉnh|nước|huyện|xã|thành phố)\b))\b)"
    r"[^\W\d_]+(?: (?!(?:có|là|gồm)\b)[^\W\d_]+){0,8}?)(?: (?:có|là|gần|hơn|trên|khoảng|với|tới))* ?[(:]? ?$",
)
# "hồ sơ | của 15 chủ thể | đăng ký" of which those are a few
_OF_OTHERS = re.compile(r" (?:của|thuộc|đến từ) \d.*?(?= (?:được|bị|đăng ký|tham gia|dự thi)(?!\w)|$)")
_KIND = re.compile(r"(?:cấp|nhóm|khối|hạng|loại) ", re.IGNORECASE)  # "hộ | cấp tỉnh"
_AND = re.compile(r",| và | hoặc ")
_SAYS_NOTHING = "con"
_OF_ALL = re.compile(r" (?:của|toàn|cả|trên địa bàn) (?:toàn )?(?:tỉnh|huyện|xã|thành phố|thị xã|nước)$")
_NAMED = re.compile(rf"[{UPPER}][^\W\d]*(?: [^\W\d]+)*? ?[{UPPER}]|[{UPPER}]\S+$")


def measure(text: str, total: Figure, part: Figure) -> str | None:
    """What ``part`` measures: its total too, where it says no more than from whom, of which year or whose it
    is: "từ ngân sách tỉnh", "Năm 2021 (5 tỷ đồng)", "nguồn khác 5 tỷ đồng".
    """
    if part.measure in _SEXES and total.unit_family == "persons" and total.measure != _ANYBODY:
        return f"{part.measure} {total.measure}"
    says = part.measure is not None and not (part.unit_family == "money" and _FROM_WHOM.match(part.measure))
    if says or total.measure is None or _FROM_WHOM.match(total.measure) or total.unit_family in COUNTED:
        return part.measure
    label = _LABELLED.search(text, max(0, part.start - _LONGEST_LABEL), part.start)
    told = label["label"].strip() if label else ""
    if _SOURCE.match(told):
        return told
    told = told if _WHOSE.match(told) else ""
    base = TOTAL.sub("", total.measure)
    return " ".join(filter(None, (base, part.measure or lower_first(told) if told or part.measure else "")))


def of_counted(text: str, total: Figure, part: Figure) -> str | None:
    """What is counted by a part whose noun says nothing: as its total tells it, with what or whose those are:
    "hồ sơ dự thi của xã Vị Tân"; None where neither tells.
    """
    if part.unit_family not in COUNTED or total.unit_family != part.unit_family:
        return None
    label = _label(text, part)
    if part.measure not in {None, part.unit, _ANYBODY, f"{part.unit} {lowered(label)}"}:
        return None
    rest = _told_of(total, part)
    if part.unit == _SAYS_NOTHING and total.measure and not total.measure.startswith(_SAYS_NOTHING):
        herd = _OF_ALL.sub("", TOTAL.sub("", total.measure))
        return f"{lower_first(herd)} {_OF} {label}" if _NAMED.match(label) else None
    if _NAMED.match(label) or (_WHOSE.match(label) and not _KIND.match(label)):
        rest, label = f"{rest} {_OF} {label}", ""
    label = lower_first(label) if label else ""
    is_whole = label.startswith(f"{part.unit} ") or (part.unit == _ANYBODY and is_party(label))
    if label and is_whole:
        return clauses.words(f"{label} {rest}")
    is_person = part.unit_family == "persons"  # "người được đào tạo trung cấp", "sản phẩm đồ uống được chọn"
    told = clauses.words(f"{part.unit} {rest} {label}" if is_person else f"{part.unit} {label} {rest}")
    return None if told == part.unit else told


def _label(text: str, part: Figure) -> str:
    """What stands right before the number of a part: "Tân Tiến | 5 hồ sơ", "trong tỉnh | 6 lao động"."""
    label = _PART_LABEL.search(text, max(0, part.start - _LONGEST_LABEL), part.start)
    told = label["label"].strip() if label else ""
    syllables = told.split()
    gives = quantity_names.giving().match(told) or any(
        quantity_names.giving().fullmatch(" ".join(pair)) for pair in pairwise(syllables)
    )
    is_deed = len(syllables) > 1 and deed_voices.is_known(" ".join(syllables[:2]))
    is_name = told[:1].isupper() or _WHOSE.match(told)
    return told if clauses.is_plain(told) and not gives and (is_name or not is_deed) else ""


def _told_of(total: Figure, part: Figure) -> str:
    """What is told of those of the total: of "lượt người được đào tạo" that they are "được đào tạo"."""
    those = _OF_OTHERS.sub("", total.measure or "")
    rest = those[len(total.unit) :] if lowered(those).startswith(lowered(total.unit)) else ""
    is_same = total.unit == part.unit or total.unit.endswith(f" {part.unit}")
    if total.unit.startswith(f"{part.unit} "):  # "căn hộ | xã hội" of which "40 căn" are a part
        is_same = True
        rest = rest if _AND.search(total.unit) else total.unit[len(part.unit) :] + rest
    return rest if is_same or _DONE.match(rest) else ""
