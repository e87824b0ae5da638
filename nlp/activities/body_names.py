"""Where a body's name ends: without the adverb after it ("Sở Công Thương | vừa")."""

import re
from functools import cache

from nlp.activities import cue_words
from nlp.activities.passages import Body
from nlp.language import vocabulary
from nlp.language.letters import LOWER, UPPER

_NUMBERED = re.compile(r" (?:\d+|[IVX]+)\b")
_HEAD = re.compile(r"\b(?:Thủ tướng|Trung ương) $")
_HEADED = re.compile(r"Thủ tướng Chính phủ(?:,| và\b)")
_SEVERAL = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các|cấp)"
    rf"(?:,? (?:và|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|[{UPPER}]\w{{1,7}})(?!\w)){{1,30}}"
)
# "Đảng ủy, HĐND, UBND | xã Châu Pha": the last of a list says whose all of them are.
_WITHOUT_UNIT = re.compile(
    r"(?:Đảng|Tỉnh|Thành|Huyện|Thị|Quận) ủy|(?:Tỉnh|Thành|Huyện|Thị|Quận|Xã) [Đđ]oàn|HĐND|UBND|Công an"
    r"|(?:[ỦU][ỷy] ban |UB)?(?:MTTQ|Mặt trận Tổ quốc)(?: ?VN| Việt Nam)?"
    r"|Ban (?:Dân vận|Tuyên giáo|Chỉ huy [Qq]uân sự)"
    r"|Hội (?:ND|Nông dân|Phụ nữ|LHPN|Liên hiệp [Pp]hụ nữ|Chữ thập đỏ|CTĐ|Cựu [Cc]hiến binh|CCB"
    r"|Người cao tuổi|NCT|Khuyến học|Đông y|Cựu TNXP|Làm vườn)|Đoàn [Tt]hanh niên|Trạm [Yy] tế"
    r"|Liên đoàn Lao động|LĐLĐ"
)
_SHARED = re.compile(
    rf"(?:(?:,| và| [-–]) [{UPPER}][^,;.:()]{{2,40}}?){{0,4}}(?:,| và| [-–]) [{UPPER}][^,;.:()]{{2,50}}?"
    rf"(?P<unit> (?P<kind>tỉnh|huyện|xã|phường|thị xã|thành phố|quận|thị trấn)(?: [{UPPER}]\w+){{1,3}})"
)

# "Hiệp hội các nhà thầu | xây dựng Việt Nam".
# "Ban Tổ | chức" is half of a name, "UBND huyện Chợ Mới" a whole one.
_HALF = "Tổ"
# "Văn phòng Điều phối nông thôn | mới", "ban | tổ chức": no adverb, no verb.
_IN_NAME = re.compile(r"(?:nông thôn|kiểu) mới$|^ban tổ chức$", re.IGNORECASE)
_NO_VERB = r"(?!(?:tổ chức|phối hợp|đã|sẽ|vừa|ban hành|cho|tại|ở|hỗ trợ|công bố|với|trong|của)\b)"
_OF_COUNTRY = re.compile(
    rf"(?:(?: {_NO_VERB}[{LOWER}]+(?:/[{LOWER}]+)?){{1,7}}| \([{UPPER}]{{2,8}}\)) Việt Nam(?!\w)"
    rf"(?: (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)(?: [{UPPER}]\w+| \d+){{1,4}})?"
)
# "Tỉnh ủy | nhiệm kỳ 2020 - 2025 tổ chức kỳ họp".
_TERM = re.compile(r",? (?:nhiệm kỳ|khóa)(?: [\dIVXLC]+[\d -]*)?$")
# Half of a name: "Sở Thông tin- | TT", "Câu lạc bộ Giám đốc | các trung tâm", "Sở Kế hoạch | & đầu tư".
_PART_BEFORE = re.compile(r"(?<=\w)- ?$")
_GOES_ON = re.compile(r" các (?!cấp\b)[^\s,;]+ | ?& ?[^\W\d]")
_BROKEN = re.compile(rf"\w- (?![{UPPER}][{LOWER}]+ [{LOWER}])\w")


def is_part(text: str, body: Body) -> bool:
    """Whether only a part of a name is what was read for ``body``."""
    before = _PART_BEFORE.search(text, max(0, body.start - 3), body.start)
    end = body.end
    while end > body.start and text[end - 1] in "& ":
        end -= 1
    is_broken = _BROKEN.search(text, body.start, end) is not None
    return before is not None or is_broken or _GOES_ON.match(text, end) is not None


def with_shared_unit(text: str, body: Body, name: str) -> str:
    """The ``name`` of ``body`` with the unit that it shares with the further ones of its list."""
    shared = _SHARED.match(text, body.end) if _WITHOUT_UNIT.fullmatch(name) else None
    if shared is None:
        return name
    has_kind = name.lower().startswith(f"{shared['kind'].split()[0]} ")
    return name + (shared["unit"].removeprefix(f" {shared['kind']}") if has_kind else shared["unit"])


def written(text: str, body: Body, verb: int) -> str:
    """The body's name without the words after it that belong to the verb, which stands at ``verb``."""
    end = min(body.end, verb) if body.start < verb else body.end
    numbered = (
        _NUMBERED.match(text, end) if text[body.start : end].endswith(("khu vực", "số", "vùng")) else None
    )
    end = numbered.end() if numbered else end
    end = end_with_country(text, end)
    several = _SEVERAL.match(text, body.start)
    end = several.end() if several and end >= body.end else end
    term = _TERM.search(text, body.start, end)
    end = term.start() if term else end
    return without_adverbs(" ".join(text[_with_head(text, body.start) : end].split()))


def unit_named(text: str, unit: str, start: int, end: int) -> str | None:
    """The ``unit`` ("huyện") that ``text[start:end]``, the sentence before it, names: "Chủ tịch UBND xã Cao
    Bồ cho biết, | xã sẽ …"; else the only one whose committee, or which, the text has named.
    """
    name = rf"(?<!tác ){unit}(?: [{UPPER}][\w'’]*){{1,4}}"
    named = re.findall(rf"\b{name}", text[start:end])
    if named:
        return str(named[-1])
    committees = set(re.findall(rf"\b(?:UBND|Ủy ban nhân dân) {name}", text[:start]))
    before = committees or set(re.findall(rf"\b{name}", text[:start]))
    return before.pop() if len(before) == 1 else None


def end_with_country(text: str, end: int) -> int:
    """Where a name ends that goes on from ``end`` with its country: "Mặt trận Tổ quốc | (MTTQ) Việt Nam"."""
    of_country = _OF_COUNTRY.match(text, end)
    return of_country.end() if of_country else end


def without_adverbs(name: str) -> str:
    """``name`` without the words after it that tell the time or the manner of a verb."""
    words = name.split(" ")
    while (
        words and not _IN_NAME.search(" ".join(words)) and (_ends(words[-1:]) or not words[-1].strip(",–-"))
    ):
        words.pop()
    if _ends(words[-2:]):
        words = words[:-2]
    return " ".join(words).strip(' ,;:–-“”"')


def _ends(words: list[str]) -> bool:
    """Whether the last ``words`` are no part of a name: "Bộ Xây dựng | mới đây"."""
    name = " ".join(words).strip(",")
    return (name[:1].islower() or name == _HALF) and name.lower() in _adverbs()


def start_of(text: str, body: Body) -> int:
    """Where the name of one begins whose words are followed: "theo quyết định của | Thủ tướng Chính phủ"."""
    at = max(0, body.start - len("Thủ tướng "))
    return at if _HEADED.match(text, at) else body.start


def end_of(text: str, body: Body) -> int:
    """Where the name ends that goes on in a list: "UBND các huyện | , thành phố"."""
    several = _SEVERAL.match(text, body.start)
    return max(body.end, several.end()) if several else body.end


def _with_head(text: str, start: int) -> int:
    """Where the name begins with the office that is itself the body: "Thủ tướng | Chính phủ"."""
    head = _HEAD.search(text, max(0, start - 12), start)
    return head.start() if head else start


@cache
def _adverbs() -> frozenset[str]:
    """Words that end no name: those that tell the time of a verb, and those of ``organiser_ends.csv``."""
    effects = {"done", "planned", "weak", "proposed"}
    told = {phrase for phrase, effect in cue_words.effects().items() if effect in effects}
    return frozenset(told | {row["word"] for _, row in vocabulary.read("organiser_ends.csv", key="word")})


def is_only_adverbs(words: str) -> bool:
    """Whether all ``words`` tell the time or the manner of a verb: "vừa", "sẽ", "chính thức"."""
    rest = [word.lower() for word in words.split() if word.isalpha()]
    while rest:
        told = next((n for n in (1, 2) if " ".join(rest[:n]) in _adverbs()), None)
        if told is None:
            return False
        rest = rest[told:]
    return ";" not in words
