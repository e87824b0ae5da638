"""The quantity that stands before a number: "tổng kinh phí hỗ trợ là", "GRDP ước đạt", "doanh thu tăng"."""

import re
from collections.abc import Sequence

from nlp.figures import clauses, deed_voices, quantity_names, subjects, wholes
from nlp.figures.clauses import lower_first, words
from nlp.figures.quantity_names import SAYS_LITTLE, names, verbs
from nlp.figures.units import UnitReader
from nlp.language.letters import UPPER

_MOST_WORDS, _MOST_JOINED, _MOST_BEFORE = 14, 18, 6
# What a share is of runs to its copula: "tỷ lệ số dân nông thôn được sử dụng nước sạch".
_RATE_OF_THOSE, _MOST_OF_SHARE = re.compile(r"(?:tỷ|tỉ) lệ ", re.IGNORECASE), 20
_BORROWS = "vay "
_SAYS = re.compile(r"\s*(?:là|:)")
_BY_WHOM = re.compile(r"\s(?:được|do|mà|để)\s")
_TAKES_UP = re.compile(r"(?P<whose>[^,:]+?)\s(?:chỉ\s|đã\s)?chiếm(?:\s(?:tỷ lệ|tỉ lệ))?\s*$", re.IGNORECASE)
_LONGEST_WHOSE = 12
# "giảm tổn thất điện năng | xuống 4,75%": what it is then, not by how much it changes.
_REACHES = re.compile(r"(?:xuống|lên|còn)(?: (?:còn|tới|đến|mức|khoảng|gần|hơn|dưới|trên))*$")
_REACHING = re.compile(r"(?:^|\s)(?:kéo giảm|giảm|hạ|tăng|nâng)\s", re.IGNORECASE)
# "nộp 200.000 đồng | phí vệ sinh": what is paid stands behind the sum.
_DUE = re.compile(
    r"[\d.,]+ ?(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng(?:/[^\W\d]+)? "
    r"(?P<due>(?:lệ phí|phí|tiền|thuế|học phí|viện phí)"
    r"(?: (?!(?:và|cho|để|từ|theo|trong|mỗi|với)\b)[^\W\d_]+){0,5})"
)
# "khoai lang đạt | năng suất 18 tấn": whose it is, told by a verb.
_REACHED = re.compile(r"(?<!\w)(?:(?:đạt|cho|bán|phạt|chịu|trên) $|(?:ở|tại)(?!\w))", re.IGNORECASE)
# "tặng | hội viên Lê Thị A | 3 triệu đồng"
_TO = re.compile(
    r"(?<!\w)(?:tặng|trao tặng|trao|hỗ trợ|ủng hộ|thưởng|bồi thường|đền bù|cho vay|đóng góp|tài trợ"
    r"|viện trợ|chi trả)"
    r"(?: [^\W\d_]+){1,8}$"
)
# "hộ nghèo nhận | kinh phí"
_GOT = re.compile(r"(?<!\w)(?:nhận|nhận được|được nhận|được cấp) $")
_CHANGED = re.compile(r"(?<!\w)(?P<verb>(?:kéo )?giảm|tăng|nâng) $")
_GROWS_TOO = re.compile(r"(?<!\w)(?:tăng|giảm) ")
# "kinh phí | này | tăng hơn 10 lần"
_DETERMINER = re.compile(
    r"(?<!lần)(?<!đợt)(?<!năm)(?<!đoạn)(?<!kỳ)(?<!vụ)(?<!dịp)(?<!ngày)(?<!tháng) (?:này|đó|ấy|nói trên)$"
)
_OF_SHARE = re.compile(r"% ?$")
_NAMED = re.compile(rf"(?<=\s)[{UPPER}]|^[{UPPER}]{{2}}")
# "giá bán thấp, | nên lãi", "kinh phí lớn, doanh nghiệp | đã chi"
_STATED = re.compile(r" (?:rất |còn |khá )?(?:thấp|cao|lớn|nhỏ|ít|nhiều|tăng|giảm|thiếu|đủ|ổn định)$")
_BEGINS_ANEW = re.compile(r",\s(?:nên|nhưng|song|mà|do|vì|còn|trong đó|cụ thể|riêng|có|với|tổng|số)(?!\w)")
_EXCEEDS, _SHARE = "vượt", re.compile(r"[\d.,]+(?: ?[-–] ?[\d.,]+)? ?(?:%|lần)")
_STATE = re.compile(r"(?:Trung ương|Nhà nước|Chính phủ)(?!\w)")
_SHARES = re.compile(r"\s(?:chỉ\s|đã\s)?chiếm(?:\s(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng))?\s*$", re.IGNORECASE)


def preceding(text: str, start: int, reader: UnitReader, *, times: bool = False) -> str | None:
    """What stands before the number at ``start`` in its part of the clause: the quantity, with all that
    belongs to it, or the verb that gives money; behind its change, where the number is the size of one
    ("tăng doanh thu"), of ``times`` always.
    """
    clause = clauses.before(text, start)
    change = clauses.change(clause, times=times)
    if change is None:
        return None if times else _exceeded(clause, _quantity_of(text, start, clause, reader))
    grown = _quantity_of(text, start, f"{change.before} {subjects.GROWS}", reader)
    if grown is None or (_GROWS_TOO.search(grown) and "," in grown):
        return None
    _, again, what = grown.rpartition("tăng ")
    if times and again:  # "tăng công suất lên gấp 3 lần"
        return f"tăng gấp {what}"
    if change.verb == _EXCEEDS and not _SHARE.match(text, start) and not times:
        return grown  # "diện tích | vẫn vượt 84 ha": as much as that
    return f"{change.verb} {lower_first(grown)}"


def _exceeded(clause: str, quantity: str | None) -> str | None:
    """ "giải ngân vượt | tổng mức đầu tư tới 6 tỷ đồng": no such total."""
    is_exceeded = quantity is not None and f"vượt {quantity}" in words(clause)
    return f"vượt {quantity}" if is_exceeded else quantity


def _quantity_of(text: str, start: int, clause: str, reader: UnitReader) -> str | None:
    told, link = say = clauses.told(clause)
    if (
        whole := wholes.find(_SHARES.sub("", told), is_linked=bool(link or _SHARES.search(told)))
    ) is not None:
        return words(whole) if len(whole.split()) <= _MOST_JOINED else None
    part_start = clauses.last_part(told)
    part = told[part_start:].strip()
    finite = max((end.end() for end in clauses.FINITE.finditer(part)), default=0)
    if names().search(part, finite):  # "giá bán như vụ trước | đã | lãi gần 300 triệu đồng"
        part = part[finite:].strip()
    found = (name for name in names().finditer(part) if not part[: name.start()].endswith(_BORROWS))
    named = [name for name in found if name.start() == 0 or name[0][0].islower()]
    if named:
        quantity = _named_in(part, named, is_said=bool(link and _SAYS.match(link)))
        return _reached(quantity) if quantity and _REACHES.match(link) else quantity
    given = _taking_up(part) or (_giving(text, start, told, reader) if "và" not in link.split() else None)
    given = given or (_opening(told) if link and "," in told else None)
    return given or (subjects.of(text, start, say, part_start, reader) if link else None)


def _opening(told: str) -> str | None:
    """The quantity that a clause opens with whose list runs on to the copula: "diện tích đất | được tích tụ,
    tập trung để sản xuất quy mô lớn, ứng dụng công nghệ cao đạt".
    """
    first = clauses.without_opening(told).split(",")[0]
    is_quantity = (
        names().match(first)
        and not _STATED.search(first)
        and clauses.is_plain(told)
        and not _BEGINS_ANEW.search(told)
    )
    named = words(_BY_WHOM.split(first)[0]) if is_quantity else ""
    return named if 1 < len(named.split()) <= _MOST_WORDS else None


def _reached(quantity: str) -> str:
    """The quantity that is brought to a level, without who brings it there: "giảm | tổn thất điện năng"."""
    brought = _REACHING.search(quantity)
    is_named = brought is not None and names().match(quantity, brought.end())
    return quantity[brought.end() :] if brought is not None and is_named else quantity


def _named_in(part: str, named: Sequence[re.Match[str]], *, is_said: bool) -> str | None:
    if not clauses.DIGIT.search(part) or (is_said and named[0].start() == 0):
        return _quantity(part, named[0].start())
    # "diện tích 2 ha giá trị 1 tỷ đồng", but "kinh phí 02 nội dung là 97 triệu đồng"
    last = named[-1]
    if _OF_SHARE.search(part, 0, last.start()):
        return None  # "bằng 60,2% diện tích gieo trồng và giảm 2,7%": what that is a share of
    return None if clauses.DIGIT.search(part, last.end()) else _quantity(part[last.start() :], 0)


def _taking_up(part: str) -> str | None:
    takes_up = _TAKES_UP.fullmatch(part)
    whose = words(clauses.FINITE.split(takes_up["whose"])[-1]) if takes_up else ""
    return whose if 0 < len(whose.split()) <= _LONGEST_WHOSE and not clauses.DIGIT.search(whose) else None


def _giving(text: str, start: int, told: str, reader: UnitReader) -> str | None:
    verb = verbs().search(told)
    if verb and _is_cut(text, start, verb[0], reader):
        return None
    if verb is None:
        to_whom = _TO.search(told)
        return words(to_whom[0]) if to_whom and clauses.is_plain(to_whom[0]) else None
    if due := _DUE.match(text, start):
        return f"{verb[0]} {words(due['due'])}"
    return _giver(told, verb.start()) + verb[0]


def _is_cut(text: str, start: int, verb: str, reader: UnitReader) -> bool:
    """Whether the last ``verb`` before the number is a part of a word: "nâng | cấp 28 km"."""
    at = text.rfind(verb, max(0, start - clauses.WINDOW), start)
    return at > 0 and " " not in verb and reader.rest_at(at) is not None


def _quantity(part: str, head: int) -> str | None:
    """The quantity at ``part[head:]`` with what stands before it, where that is no clause of its own."""
    opening = clauses.LEADING.match(part)
    begin = opening.end() if opening and opening.end() <= head else 0
    is_said = clauses.FINITE.search(part[:head]) or _REACHED.search(part[:head]) or _GOT.search(part[:head])
    if is_said or len(part[:head].split()) > _MOST_BEFORE or _is_managed(part[begin:head]):
        begin = head
    if (change := _CHANGED.search(part[:head])) and begin == head:
        begin = change.start("verb")  # "góp phần vào việc | giảm tỷ lệ hộ nghèo"
    if _NAMED.search(part[begin:head]) and part[head:] not in SAYS_LITTLE:  # "xã Tân An đầu tư | kinh phí"
        begin = head
    phrase = _SHARES.sub("", clauses.FINITE.split(part[begin:])[0]).strip()
    most = _MOST_OF_SHARE if _RATE_OF_THOSE.match(phrase) else _MOST_WORDS
    if len(phrase.split()) > most:
        phrase = _BY_WHOM.split(phrase)[0]
    return _DETERMINER.sub("", words(phrase)) if 0 < len(phrase.split()) <= most else None


def _is_managed(before: str) -> bool:
    """Whether nothing but a verb stands before, that says nothing of the quantity: "quản lý | nguồn vốn"."""
    verb = words(before)
    return deed_voices.is_known(verb) and quantity_names.giving().fullmatch(verb) is None


def _giver(told: str, verb_start: int) -> str:
    """The words before the verb where they are short and name who gives: "doanh nghiệp đối ứng"."""
    part_start = clauses.last_part(told[:verb_start])
    giver = clauses.without_opening(told[part_start:verb_start])
    if told[:part_start].rstrip().endswith(" có"):
        return ""  # "hộ có | hoàn cảnh khó khăn được hỗ trợ"
    is_one_of_two = told[:part_start].rstrip().endswith("và") and not giver.islower()
    is_short = (
        0 < len(giver.split()) <= 5 and (giver[0].islower() or _STATE.match(giver)) and not is_one_of_two
    )
    return f"{words(giver)} " if is_short and clauses.is_plain(giver) else ""
