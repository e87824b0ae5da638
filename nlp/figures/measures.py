"""What a figure counts or measures, in words of its sentence: "mức tiêu thụ năng lượng", "tổng kinh phí"."""

import re
from functools import cache

from nlp.figures import noun_phrases
from nlp.figures.units import MEASURED, Unit, UnitReader, phrase_ends
from nlp.figures.units import named as unit_named
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER, lowered
from nlp.text.tagger import Word

_FILE = "quantities.csv"
_THINGS = frozenset({"event", "media", "work", "thing"})
_WINDOW = 160
_MOST_WORDS, _MOST_BEFORE = 14, 6
_PER = re.compile(r"(?:/[^\W\d]+(?: [^\W\d]+)?)?[ \xa0](?=[^\W\d])")
_CLAUSE_END = re.compile(r"\n[ \t]*[-–—+•*]?|[.;!?()“”\"|]|(?<= )[-–—](?= )")
_SAYS = re.compile(r"\s*(?:là|:)")
# What stands for any animal says nothing of it: "Tổng đàn gia cầm có 602.000 con".
_SAYS_NOTHING = frozenset({"con"})
_ABBREVIATED = re.compile(r" \([A-ZĐ&-]{2,12}\)")
_BY_WHOM = re.compile(r"\s(?:được|do|mà|để)\s")
_PART_END = re.compile(
    r"[,:](?:\s|$)"
    r"|(?<!\w)(?:trong đó|cụ thể|theo đó|bao gồm|gồm|riêng|với|và|cùng|tương ứng|tương đương|nâng"
    r"|có(?! (?:hạt|múi|vốn|sẵn)))(?!\w)",
    re.IGNORECASE,
)
# Between what is measured and its number: copulas, changes, estimates.
_LINK = re.compile(
    r"(?:\s|^)(?:là|đạt|được|bằng|còn|có|chỉ|cả|từ|khoảng|gần|hơn|trên|dưới|quá|ước|ước tính|ước đạt|dự kiến"
    r"|dự kiến là|lên|xuống|tới|đến|lên tới|lên đến|xuống còn|ở mức|mức|tăng|giảm|tăng lên|giảm còn|không quá"
    r"|tối đa|tối thiểu|ít nhất|xấp xỉ|thêm|mỗi|bình quân"
    r"|trung bình|đã|sẽ|vào khoảng|tổng cộng|=)\s*$|\s*:\s*$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|phải|không|cho biết|cho hay|cho thấy|nêu|nói|khẳng định|đề nghị|yêu cầu)(?!\w)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?:riêng|về|số|các|những)\s)?((?:đất|sản lượng|lượng|đàn|mức|nguồn|khoản|quỹ|nợ|dư nợ|thuế|phí|lương"
    r"|lãi|hao hụt|chỉ tiêu|lợi nhuận|doanh số|thiệt hại|phạm vi|quy mô|tuyến|đoạn|gói|trị giá|nền nhiệt"
    r"|xuất khẩu|nhập khẩu|tiêu thụ|thu mua|khai thác|nuôi trồng|huy động|giải ngân)"
    r"(?:\s[^\W\d]+){0,6})$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LEADING = re.compile(
    r"(?:(?:thế nhưng|nhưng|song|vừa qua|mới đây|hiện nay|hiện|thấy|nghe|khiến|với|khi|thì|mà|nên|là"
    r"|do|bởi|nhờ"
    r"|các|những|tại|ở|về|cho|của|trong|theo|ước)\s){1,4}",
    re.IGNORECASE,
)
# When something was measured is no part of what was: "Kim ngạch xuất khẩu | 6 tháng đầu năm 2020 | đạt".
_TIME = re.compile(
    r"\s(?:(?:trong|cả|của|vào|tính đến|đến hết|đến|hết)\s)?"
    r"(?:(?:\d{1,2}\s)?(?:tháng|quý|năm|ngày)(?:\s(?:đầu|cuối))?"
    r"(?:\s(?:năm|quý))?\s?[\d/IVX.-]*(?:\snăm\s\d{4})?|giai đoạn\s[\d\s–-]+)(?=\s|$)",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"(?:tổng\s)?số\s(?:lượng\s)?(?=[^\W\d])", re.IGNORECASE)
_TAKES_UP = re.compile(r"(?P<whose>[^,:]+?)\s(?:chỉ\s|đã\s)?chiếm(?:\s(?:tỷ lệ|tỉ lệ))?\s*$", re.IGNORECASE)
# What stands bare before an area or a weight: "nuôi cá lóc trên cát 1,8 ha".
_NO_NAME = re.compile(
    r"(?:với|cho|trên|tại|từ|đến"
    r"|cách|sau|trong|và|hoặc|là|mỗi|dài|rộng|khoảng|hơn|gần|ở|của|thêm|được|có|tọa lạc|nằm|đi)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"^(?:[{UPPER}]\S*\s)+")
_OTHER_NUMBER = re.compile(r"\s*(?:là|đạt|khoảng|hơn|gần|trên|tăng|giảm|:)?\s*\d")
_FEWEST_PLAIN, _MOST_PLAIN, _LONGEST_WHOSE = 2, 7, 12
# "tỷ lệ … tăng từ 18,2% lên 27%" is said of both; elsewhere a number between ends what the quantity reaches.
_CHANGES_TO = re.compile(
    r"(?:từ|ở mức)\s+[\d.,]+ ?%?\D{0,25}(?:(?<!trở )lên|xuống|còn|đến|tới)\D*$", re.IGNORECASE
)
# "nộp 200.000 đồng | phí vệ sinh": what is paid stands behind the sum.
_DUE = re.compile(
    r"[\d.,]+ ?(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng(?:/[^\W\d]+)? "
    r"(?P<due>(?:lệ phí|phí|tiền|thuế|học phí|viện phí)"
    r"(?: (?!(?:và|cho|để|từ|theo|trong|mỗi|với)\b)[^\W\d_]+){0,5})"
)
_ANSWERS = frozenset({"yes", "no"})
_MEASURES = frozenset({"yes", "no", "verb"})


def _pattern(names: list[str]) -> re.Pattern[str]:
    return phrase_patterns.whole(names, re.IGNORECASE)


def _named(column: str, answer: str, allowed: frozenset[str]) -> list[str]:
    rows = vocabulary.read(_FILE, key="quantity")
    return [row["quantity"] for n, row in rows if vocabulary.one_of(_FILE, n, row[column], allowed) == answer]


@cache
def _quantities() -> re.Pattern[str]:
    return _pattern(_named("measure", "yes", _MEASURES))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"{_pattern(_named('measure', 'verb', _MEASURES)).pattern}$", re.IGNORECASE)


@cache
def _money() -> re.Pattern[str]:
    return _pattern([*_named("money", "yes", _ANSWERS), "đồng", "usd"])


def is_of_money(clause: str) -> bool:
    """Whether ``clause`` speaks of money."""
    return bool(_money().search(clause))


def find(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """What the figure that starts at ``start`` counts or measures; None where its clause does not say."""
    if unit.kind not in MEASURED:
        if unit.name in _SAYS_NOTHING and (counted := preceding(text, start)):
            return counted
        of_thing = unit.kind in _THINGS
        return _words(
            text[unit.start : noun_phrases.end_of(text, unit.start, unit.end, reader, of_thing=of_thing)]
        )
    return _following(text, unit, reader) or preceding(text, start) or _plain(text, start, unit)


def _words(phrase: str) -> str:
    return " ".join(phrase.split())


def _following(text: str, unit: Unit, reader: UnitReader) -> str | None:
    gap = _PER.match(text, unit.end)
    share_of = _SHARE_OF.match(text, gap.end()) if gap and unit.kind == "percent" else None
    begin = gap.end() if gap else unit.end
    word = reader.word_at(share_of.end() if share_of else begin) if gap else None
    if word is None or lowered(word.text) in phrase_ends() or not _is_noun(word, unit):
        return None
    is_quantity = bool(_quantities().match(text, begin))
    if is_quantity or unit.kind != "percent":
        ends = (
            noun_phrases.end_of(text, word.start, word.end, reader, of_thing=of_thing)
            for of_thing in {False, is_quantity}
        )
        end = max(ends)
        is_next = unit.kind != "percent" and is_quantity  # "diện tích 2 ha | giá trị 1 tỷ đồng"
        return None if is_next and _OTHER_NUMBER.match(text, end) else _words(text[begin:end])
    return _words(text[begin : noun_phrases.clause_of(text, word.start, word.end, reader)])


def _is_noun(word: Word, unit: Unit) -> bool:
    """Whether the word is a noun: by its tag, or as one that is counted elsewhere."""
    is_counted = unit.kind == "percent" and unit_named(word.text, word.start) is not None
    return word.pos[0] == "N" or is_counted


def preceding(text: str, start: int) -> str | None:
    """What stands before the number in its part of the clause: the quantity, with all that belongs to it, or
    the verb that gives money.
    """
    before = _clause_before(text, start)
    told = _without_links(before)
    if (changed := _CHANGES_TO.search(before)) and changed.start():
        told = _without_links(before[: changed.start()])
    is_said = told.rstrip() != before.rstrip() and bool(_SAYS.search(before[len(told) :]))
    timeless = _TIME.sub("", told)
    told = told.rstrip() if timeless == told else timeless.rstrip(" ,")
    part_start = max((end.end() for end in _PART_END.finditer(told)), default=0)
    part = told[part_start:].strip()
    finite = max((end.end() for end in _FINITE.finditer(part)), default=0)
    if _quantities().search(part, finite):  # "giá bán như vụ trước | đã | lãi gần 300 triệu đồng"
        part = part[finite:].strip()
    named = [name for name in _quantities().finditer(part) if name.start() == 0 or name[0][0].islower()]
    if named and _DIGIT.search(part) and not (is_said and named[0].start() == 0):
        # "diện tích 2 ha giá trị 1 tỷ đồng", but "kinh phí 02 nội dung là 97 triệu đồng"
        part, named = (
            part[named[-1].start() :],
            named[-1:] if not _DIGIT.search(part, named[-1].end()) else [],
        )
        return _quantity(part, 0) if named else None
    if named:
        return _quantity(part, named[0].start())
    if takes_up := _TAKES_UP.fullmatch(part):
        whose = _words(takes_up["whose"])
        return whose if len(whose.split()) <= _LONGEST_WHOSE and not _DIGIT.search(whose) else None
    if verb := _verbs().search(told):
        if due := _DUE.match(text, start):
            return f"{verb[0]} {_words(due['due'])}"
        return _giver(told, verb.start()) + verb[0]
    return _subject(part) if len(told) < len(before.rstrip()) else None


def _plain(text: str, start: int, unit: Unit) -> str | None:
    """What stands right before an area, a weight or the like, alone in its part of the clause."""
    part = _words(re.split(r"[,:]\s", _without_links(_clause_before(text, start)))[-1])
    if part.endswith(" cho"):  # "Lũng Phìn | cấp mã số vùng trồng | cho 1.850 ha"
        part = _NAMES.sub("", part.removesuffix(" cho"))
    is_short = _FEWEST_PLAIN <= len(part.split()) <= _MOST_PLAIN
    if unit.kind != "measure" or not is_short or not part[0].islower() or _NO_NAME.match(part):
        return None
    is_told = _FINITE.search(part) or _NO_NAME.match(part.split()[-1]) or part[-1].isdigit()
    return None if is_told else part


def _subject(part: str) -> str | None:
    """A short noun phrase that a copula joins to its number: "đất đô thị có 38.099 ha"."""
    plain = _SUBJECT.match(part)
    return _words(plain[1]) if plain and not _FINITE.search(part) else None


def _quantity(part: str, head: int) -> str | None:
    """The quantity at ``part[head:]`` with what stands before it, where that is no clause of its own."""
    opening = _LEADING.match(part)
    begin = opening.end() if opening and opening.end() <= head else 0
    if _FINITE.search(part[:head]) or len(part[:head].split()) > _MOST_BEFORE:
        begin = head
    phrase = _FINITE.split(part[begin:])[0].strip()
    if len(phrase.split()) > _MOST_WORDS:
        phrase = _BY_WHOM.split(phrase)[0]
    return _words(phrase) if 0 < len(phrase.split()) <= _MOST_WORDS else None


def _clause_before(text: str, start: int) -> str:
    """What stands before the number in its clause; an abbreviation in parentheses ends none."""
    return _CLAUSE_END.split(_ABBREVIATED.sub("", text[max(0, start - _WINDOW) : start]))[-1]


def _without_links(before: str) -> str:
    told = before.rstrip()
    while link := _LINK.search(told):
        told = told[: link.start()].rstrip()
    return told


def _giver(told: str, verb_start: int) -> str:
    """The words before the verb where they are short and name who gives: "doanh nghiệp đối ứng"."""
    part_start = max((end.end() for end in _PART_END.finditer(told[:verb_start])), default=0)
    giver = told[part_start:verb_start].strip()
    is_short = 0 < len(giver.split()) <= 5 and giver[0].islower()
    return f"{_words(giver)} " if is_short and not _FINITE.search(giver) and not _DIGIT.search(giver) else ""
