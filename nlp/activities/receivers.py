"""Where those are at home to whom something is given, or for whom it is held: "trao 9 suất quà cho 9 chị em
của | xã Tân Hà", "hỗ trợ UBND | xã Phú Mỹ 20 triệu đồng", "cho Đồn A (| huyện B) và Đồn C (| huyện D)".
"""

import re
from collections.abc import Iterator, Sequence

from nlp.activities.areas import is_city, name_of
from nlp.activities.passages import Body
from nlp.activities.phrases import Phrase
from nlp.activities.place_names import FURTHER
from nlp.activities.reaches import is_quoted
from nlp.activities.spots import Spots
from nlp.activities.unit_names import HOME, NAME, rank
from nlp.language.letters import UPPER
from nlp.provinces import districts
from nlp.records import ProvinceMention

_GIVEN = frozenset({"support", "training", "communication", "recognition", "meeting", "organisation"})
_TO = re.compile(
    r"\b(?:cho|đến|tới|giúp|hỗ trợ|ủng hộ|tặng|trao|thăm|động viên|chúc mừng|bàn giao|đối với|đỡ đầu)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bcho\b")
_LAUNCHES = re.compile(r"\bra mắt\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\b(?:tiếp xúc|làm việc|gặp gỡ|gặp mặt|đối thoại|giao lưu)(?: trực tiếp)?(?: (?:với|cử tri)\b)+",
    re.IGNORECASE,
)
# "Phó Chủ tịch UBND TP | Lê Văn Tám": who has the office there.
_OFFICE = re.compile(r"\b(?:Chủ tịch|Bí thư|Trưởng|Giám đốc|Phó|Hội trưởng)\b[^,;.]{0,40}$", re.IGNORECASE)
_THREE_NAMES = 3
_DISTRICT = 3
# Who gives it, and what it is given for or by: "… do UBND xã A tài trợ", "… từ nguồn vận động của huyện B".
_NOT_THEIRS = re.compile(
    r"\b(?:theo|nhằm|để|phối hợp|cùng với|nguồn|khuôn khổ|dự án|chương trình|đề án|quyết định|từ (?!thiện)"
    r"|do(?= (?:\d|[^\W\d_a-zà-ỹ]))|tuyến|tiêu thụ|về (?:việc|tình hình|công tác|kế hoạch|dự án)"
    r"|đóng trên|tham gia|tham quan|học tập|gạo|đặc sản|sản phẩm)\b"
    # "cho Phòng A 5 triệu đồng, | Công an huyện B 3 triệu đồng": another gift.
    r"|\b\d[\d.,]* (?:triệu|tỷ|tỉ|nghìn|đồng|suất|phần)\b[^,;]*,"
)
_IN_LIST = re.compile(rf"[{UPPER}]\w+(?:,| và) $")
_GIVES = re.compile(r"trao|tặng|hỗ trợ|ủng hộ|bàn giao", re.IGNORECASE)
_GIVERS = re.compile(r"\bcủa\b")
_KIND_BEFORE = re.compile(r"\b(?:tỉnh|thành phố|TP\.?) ?$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    rf";|(?<!xã)(?<!huyện)(?<!phường)(?<!quận)(?<!trấn)(?<!thôn):"
    rf"|…(?= [{UPPER}])|, (?:góp phần|qua đó|từ đó|trong (?:khi|đó)|đồng thời|nhằm|để|giúp|tạo|thể hiện"
    r"|đến nay|hiện)\b"
)
_IS_HELPED = re.compile(
    r"(?:,? (?:trong )?(?:năm|tháng|quý) [\d/]+)?,?(?: (?:đã|vừa|cũng|còn|sẽ|tiếp tục))* được (?:[^;.]* )?"
)
_ADDRESS = re.compile(
    rf"\b(?:[Hh]ợp tác xã|HTX|[Cc]ông ty|[Cc]ơ sở|DNTN|[Dd]oanh nghiệp|[Hh]ộ (?:kinh doanh|ông|bà))"
    rf" [^,;.()]{{0,40}}[{UPPER}][^,;.()]{{0,40}},(?: ở| tại)? (?={HOME.pattern})"
)
_WITH = re.compile(
    r"\b(?:phối hợp|kết hợp|liên kết)(?: chặt chẽ)?(?: với| cùng)*\b|\bcùng với\b", re.IGNORECASE
)
_FURTHER_ONE = re.compile(r"\)?(?:,| và) ?[^,;:.()]{0,60}(?:\(|\([^()]{2,60}\)[^,;:.()]{1,12})?")
# Those who are found at one house: "cho 20 công nhân | Công ty A", "học sinh của | trường".
_HOUSES = re.compile(r"(?:Trường|Bệnh viện|Trung tâm|Công ty|Nhà máy|Làng trẻ|Nhà trẻ) ")
_MEMBERS = re.compile(
    r"\b(?:học sinh|sinh viên|học viên|giáo viên|giảng viên|bệnh nhân|công nhân|lao động|đoàn viên|hội viên"
    r"|cán bộ|viên chức|trẻ em|thiếu nhi|các em)"
    r"(?: (?:nghèo|đang|của|tại|ở|thuộc|vượt khó|học tập|điều trị))* $"
)
_OF_SCHOOL = re.compile(r"\b(?:nhà trường|(?:của|toàn|trong) trường)(?= ?(?:[,.;)]|$))")
# "chứng nhận cho 40 học viên là phụ nữ ở xã X": they are honoured elsewhere.
_WHO_THEY_ARE = re.compile(r" (?:ở|tại|là) ")


def theirs(spots: Spots, begin: int, phrase: Phrase, until: int) -> str | None:
    """Where those are whom ``phrase`` or its clause from ``begin`` on tells to be helped, or to be given what
    it names up to ``until``: by their unit, their address, or their school and the like."""
    told = _helped(spots, begin, phrase) or _home(spots, phrase, until)
    return told or _address(spots, phrase, until) or _institution(spots, phrase, until)


def _home(spots: Spots, phrase: Phrase, until: int) -> str | None:
    """The units where those are at home whom ``phrase`` names up to ``until``; None where it names none."""
    if phrase.type not in _GIVEN:
        return None
    cue = {"support": _TO, "meeting": _MEETS, "organisation": _LAUNCHES}.get(phrase.type, _FOR)
    homes = list(_homes(spots, phrase.start, until))
    first = (
        at for at, home in enumerate(homes) if _is_theirs(spots.text[phrase.start : home[0]], cue, phrase)
    )
    return _joined(spots.text, homes[next(first, len(homes)) :])


def _helped(spots: Spots, begin: int, phrase: Phrase) -> str | None:
    """The unit of which the clause from ``begin`` on tells that it is helped: "năm 2015, | huyện Phong Điền
    được hỗ trợ 3 đề án", "Đối với | xã Yên Bình, năm 2017, được Trạm tặng 9 con bò"."""
    until = phrase.start if phrase.verb is None else phrase.verb
    homes = list(_homes(spots, begin, until)) if phrase.type == "support" else []
    first = next((home for home in homes if _IS_HELPED.fullmatch(spots.text, home[1], until)), None)
    is_other = first and any(one.start < first[0] < one.end for one in spots.passage.bodies)
    return None if first is None or is_other else spots.text[slice(*first)]


def _address(spots: Spots, phrase: Phrase, until: int) -> str | None:
    """Where the address is of whoever has the work done, behind their name: "lắp máy sấy của Hợp tác xã Bình
    Minh, | thôn 3, xã Tứ Quận"."""
    told = _ADDRESS.search(spots.text, phrase.start, until) if phrase.type == "support" else None
    return spots.named(told.end(), until) if told else None


def _institution(spots: Spots, phrase: Phrase, until: int) -> str | None:
    """The school, hospital or works of those for whom ``phrase`` is held: "cho 50 học sinh | Trường A và
    Trường B", "cho 90 sinh viên của trường" where one school alone is told before."""
    if phrase.type not in _GIVEN or phrase.type == "recognition":
        return None
    text, whole = spots.text, [one for one in spots.passage.bodies if _HOUSES.match(spots.text, one.start)]
    theirs = [one for one in whole if phrase.start < one.start < until and _is_whose(text, phrase, one)]
    if theirs:
        end = _with_number(text, theirs[0])
        second = (one for one in whole if text[end : one.start] == " và ")
        return text[theirs[0].start : _with_number(text, next(second, theirs[0]))]
    schools = [one for one in whole if one.end <= phrase.start and text.startswith("Trường ", one.start)]
    is_school = len(schools) == 1 and _OF_SCHOOL.search(text, phrase.start, until)
    return text[schools[0].start : _with_number(text, schools[0])] if is_school else None


def _is_whose(text: str, phrase: Phrase, body: Body) -> bool:
    return _MEMBERS.search(text, phrase.start, body.start) is not None


def _with_number(text: str, body: Body) -> int:
    """Where the name of the ``body`` ends, with its number: "Trường THPT Triệu Sơn | 1"."""
    word = text.rfind(" ", body.start, body.end) + 1
    name = re.compile(NAME).match(text, word)
    return max(body.end, name.end()) if name else body.end


def partners(spots: Spots, until: int) -> str | None:
    """The units of the local bodies with which others do what is told at ``until``: "Sở A phối hợp với UBND
    | xã B tổ chức …"."""
    told = _WITH.search(spots.text, spots.passage.start, until)
    if told is None:
        return None
    homes = _homes(spots, told.end(), until)
    return _joined(spots.text, [one for one in homes if spots.text[one[0] - 1] != "("])


def _joined(text: str, homes: Sequence[tuple[int, int]]) -> str | None:
    """The first of ``homes``, with those beside it; of a district and a commune the commune."""
    found = list(homes[:1])
    for start, end in homes[1:]:
        if _FURTHER_ONE.fullmatch(text, found[-1][1], start):
            found.append((start, end))
    names = [text[start:end] for start, end in found]
    names = [name for name in names if rank(name) == min(map(rank, names))]
    return ", ".join(names[:-1]) + " và " + names[-1] if len(names) > 1 else next(iter(names), None)


def clause_end(text: str, phrase: Phrase, told: Sequence[int], end: int) -> int:
    """Where the clause of the ``phrase`` ends: at the next deed ``told``, or where something else begins."""
    stop = _CLAUSE_ENDS.search(text, phrase.target.end, end)
    return min([*(at for at in told if at > phrase.target.end), stop.start() if stop else end])


def _homes(spots: Spots, begin: int, until: int) -> Iterator[tuple[int, int]]:
    """Where the units below a province are named, with the wider ones behind them."""
    at = begin
    while home := HOME.search(spots.text, at, until):
        name = spots.named(home.start(), until)
        at = home.end() if name is None else home.start() + len(name)
        is_part = _IN_LIST.search(spots.text, begin, home.start()) is not None
        is_part = is_part or is_quoted(spots.text, begin, home.start())
        is_part = is_part or (name is not None and _is_person(spots.text[begin : home.start()], name))
        if name and not is_city(name) and not is_part:
            more = FURTHER.match(spots.text, at)
            at = more.end() if more else at
            yield home.start(), at


def _is_person(before: str, name: str) -> bool:
    """Whether a unit without its name stands before that of a person: "Chủ tịch UBND huyện | Lê Văn Tám"."""
    words = name_of(name).split()
    is_whole = rank(name) == _DISTRICT and districts.is_known(" ".join(words))
    return len(words) == _THREE_NAMES and not is_whole and _OFFICE.search(before) is not None


def provinces(spots: Spots, phrase: Phrase, until: int) -> set[str]:
    """The provinces to which something is given: "trao 3 tỷ đồng hỗ trợ đồng bào | tỉnh Lâm Đồng"."""
    inside = (one for one in spots.mentions if phrase.start < one.start and one.end <= until)
    return {one.province_id for one in inside if _is_given_to(spots, phrase, one)}


def _is_given_to(spots: Spots, phrase: Phrase, province: ProvinceMention) -> bool:
    before = spots.text[phrase.start : province.start]
    bodies = (one for one in spots.passage.bodies if one.start <= province.start < one.end)
    in_name = any(bodies) and not _KIND_BEFORE.search(before)
    return phrase.type == "support" and not in_name and _is_theirs(before, _TO, phrase)


def _is_theirs(before: str, cue: re.Pattern[str], phrase: Phrase) -> bool:
    """Whether the words ``before`` the unit name whom it is given to, and nobody else after them."""
    given = list(cue.finditer(before))
    if not given:
        return False
    honours = phrase.type == "recognition" and _WHO_THEY_ARE.search(before, given[0].end())
    since = given[-1].end()
    is_giver = _GIVERS.search(before, since) if _GIVES.fullmatch(given[-1][0]) else None
    return not (honours or is_giver or _NOT_THEIRS.search(before, since))
