"""What a figure counts or measures, in words of its sentence: "mức tiêu thụ năng lượng", "tổng kinh phí"."""

import re

from nlp.figures import (
    amounts,
    clauses,
    counted,
    deed_voices,
    each_told,
    noun_phrases,
    predicates,
    quantities,
    quantity_names,
    rates,
    subjects,
    told_behind,
)
from nlp.figures.clauses import words
from nlp.figures.told_behind import Heads, Those
from nlp.figures.units import MEASURED, Unit, UnitReader, phrase_ends
from nlp.figures.units import named as unit_named
from nlp.language.letters import UPPER, lowered
from nlp.text.tagger import Word

_PER = re.compile(r"(?:/[^\W\d]+(?: [^\W\d]+)?)?[ \xa0](?=[^\W\d])")
# "hiện mới | 0,45%", and what is compared: "giá trị cao | hơn đến 15%".
_ADVERBS_ALONE = re.compile(r"^(?:(?:hiện|mới|đã|chỉ|cũng|còn|nay) ?)+$", re.IGNORECASE)
_COMPARES = re.compile(r"(?<!\w)(?:cao|thấp|nhiều|ít|nhanh|lớn) hơn(?: (?:tới|đến|khoảng|gần|trên))*\s*$")
# What is counted says nothing by itself: "10 người", "4 chuyến".
_VAGUE = frozenset(
    {
        "người",
        "chuyến",
        "lần",
        "đầu",
        "phần",
        "cái",
        "chiếc",
        "bản",
        "lượt",
        "mục",
        "loại",
        "máy",
        "xe",
    }
)
_SHARE_OF = re.compile(
    r"(?:(?:trong|của|trên) (?=tổng))?(?:(?:tổng\s)?số\s(?:lượng\s)?(?=[^\W\d]))?", re.IGNORECASE
)
# "hỗ trợ 100% | các | chủ thể đăng ký"
_ALL = re.compile(r"(?:các|những|toàn bộ) (?=[^\W\d])")
# "38,1% | là | hợp tác xã", where nothing else is said of the share.
_IS = re.compile(r"[ \xa0](?:còn lại )?(?:là|thuộc)[ \xa0](?:những |các )?(?=[^\W\d])")
_SHARES_OUT = re.compile(r"(?:(?<!\w)(?:có|chỉ|trong đó|khoảng|gần|hơn|trên)|[,;:(])\s*$", re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"\s*(?:là|đạt|khoảng|hơn|gần|trên|tăng|giảm|:)?\s*\d")
_BRACKETED = re.compile(
    r"(?:^|[,;:\n.(] ?|(?<!\w)(?:và|gồm|với|có) )((?:(?!(?:và|gồm|với|có) )[^\W\d_]+ ){2,8})\($"
)
# What stands bare before an area or a weight: "nuôi cá lóc trên cát 1,8 ha".
_NO_NAME = re.compile(
    r"(?:với|cho|trên|tại|từ|đến"
    r"|nhưng|song|năm|vụ|tháng|nay|hiện"
    r"|thì|mà|nên|tương đương|tương ứng"
    r"|cách|sau|trong|và|hoặc|là|mỗi|dài|rộng|khoảng|hơn|gần|ở|của|thêm|được|có|tọa lạc|nằm|đi)\b",
    re.IGNORECASE,
)
_SAVES = re.compile(
    r"(?<!\w)(?P<verb>tiết kiệm|tiết giảm|cắt giảm)"
    r"(?:\s(?:được|từ|đạt|khoảng|ít nhất|tối thiểu|bình quân|thêm|trên|hơn|gần))*\s*$",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"(?<!\w)(?P<verb>tiết giảm|cắt giảm|tăng|giảm|vượt)"
    r"(?:\s(?:được|từ|khoảng|ít nhất|tối thiểu|tối đa|bình quân|thêm|trên|hơn|gần))*\s*$",
    re.IGNORECASE,
)
_IS_SHARE = re.compile(r"(?:tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|tốc độ|hệ số|tỷ suất|mức tăng) \w", re.IGNORECASE)
_OF_A_TOTAL = re.compile(r"(?: trở lên)? (?P<of>(?:(?:trên|của|so với|trong) )?(?P<total>tổng ))")
_NAMES = re.compile(rf"^(?:[{UPPER}]\S*\s)+")
_LONGEST_OPENING = 5
_PASSIVE = re.compile(r" (?:đã |đang |vừa |mới )?(?:được|bị) ")
# "tỉnh Sơn La | hiện có | 51.000 ha": who has it.
_WHERE = re.compile(
    r"(?:toàn |cả )?(?:tỉnh|thành phố|TP|huyện|thị xã|quận|xã|phường|thị trấn|nước|vùng|địa phương)(?!\w)"
)
_CASH = "tiền "
_AREAS, _AREA = frozenset({"ha", "m2", "km2"}), "diện tích"
# "tặng 41 suất quà, | mỗi suất quà | 350.000 đồng"
_EACH = re.compile(r"(?:^|[,;:(] ?|(?<!\w)(?:với|và) )(?P<each>(?:mỗi|từng) [^\W\d_]+(?: [^\W\d_]+){0,3}) ?$")
_PER_TIME = re.compile(r"/ ?(?P<time>giờ|ca|ngày|tháng|năm|vụ|mẻ|lứa)(?!\w)")
_ALL_OF = re.compile(r"100 ?%")
_PARTS = re.compile(r"[,:]\s|(?<!\w)(?:(?<!đối )với|có(?! thể)) ")
_FEWEST_PLAIN, _MOST_PLAIN = 2, 7


def find(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """What the figure that starts at ``start`` counts or measures; None where its clause does not say."""
    if unit.kind == "times" and clauses.change(clauses.before(text, start), times=True):
        return quantities.preceding(text, start, reader, times=True)
    return (_measured if unit.kind in MEASURED else counted.measure)(text, start, unit, reader)


def says(measure: str | None) -> bool:
    """Whether a ``measure`` says what is counted, and not only "người" or "trên mỗi kg"."""
    told = measure or ""
    says_what = each_told.EACH.split(told)[0].strip() not in _VAGUE
    return bool(told) and says_what and not told.startswith(rates.OF_EACH.strip())


def _measured(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """In this order: what is saved; the quantity before a rate, or that is a share; what stands behind, with
    the change before; what stands before, with what the money is for; what stands bare before.
    """
    if unit.kind == "percent" and (saved := _saved(text, start, unit, reader)):
        return saved
    before = quantities.preceding(text, start, reader)
    if before and unit.kind == "measure" and quantity_names.giving().fullmatch(before):
        before = None  # "thu | 45 tấn quả"
    if text.startswith("/", unit.end) and before:
        return before  # "doanh thu đạt 300 triệu đồng/gian hàng | tiêu chuẩn"
    if before and (_ADVERBS_ALONE.search(before) or _COMPARES.search(clauses.before(text, start))):
        before = None
    if unit.kind == "percent" and before and _IS_SHARE.match(before):
        return before  # "tỷ trọng công nghiệp ở mức 55% | giá trị sản xuất"
    if following := _following(text, start, unit, reader):
        rate = _rate(text, unit, following) if before and unit.kind == "measure" else ""
        behind = f"{before} {following}{rate}" if rate else _with_change(text, start, unit, following)
        return None if following in quantity_names.SAYS_LITTLE else behind
    clause = clauses.without_links(clauses.before(text, start))
    each = _EACH.search(clause) if unit.kind == "money" else None
    if each and before in {None, *quantity_names.SAYS_LITTLE}:
        return words(each["each"])
    told = amounts.told(text, start, unit, before, reader) or (None if before else _plain(text, start, unit))
    return told or (None if before else _of_area(text, unit, reader))


def _rate(text: str, unit: Unit, following: str) -> str:
    """Of each of what time, behind what is measured: "công suất 500 tấn sản phẩm | /năm"."""
    per = _PER_TIME.match(text, unit.end + 1 + len(following))
    return f"{rates.OF_EACH}{per['time']}" if per and text.startswith(following, unit.end + 1) else ""


def _of_area(text: str, unit: Unit, reader: UnitReader) -> str | None:
    """The area of which something is told behind it alone: "1.000 ha | được cấp chứng nhận VietGAP"."""
    if unit.name not in _AREAS or not _PASSIVE.match(text, unit.end):
        return None
    end = told_behind.end_of(text, unit.end, reader, Those())
    return words(f"{_AREA} {text[unit.end : end]}") if end > unit.end else None


def _with_change(text: str, start: int, unit: Unit, following: str) -> str:
    """What stands behind with the verb before, which says by how much: "giảm | 30% | thời gian họp"."""
    change = _CHANGES.search(clauses.before(text, start))
    return f"{change['verb'].lower()} {following}" if change and unit.kind != "money" else following


def _saved(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """What is saved, with the whole that it is a share of: "tiết kiệm | từ 5% trở lên | trên tổng mức …"."""
    verb, whole = _SAVES.search(clauses.before(text, start)), _OF_A_TOTAL.match(text, unit.end)
    head = reader.word_at(whole.start("total")) if verb and whole else None
    if verb is None or whole is None or head is None:
        return None
    end = _clause_of(text, head, reader)
    return f"{verb['verb'].lower()} {words(text[whole.start('of') : end])}"


def _clause_of(text: str, head: Word, reader: UnitReader, *, is_subject: bool = False) -> int:
    """Where the phrase of a share ends: its nouns, and what they do, to the end of their clause."""
    nouns = noun_phrases.end_of(text, head.start, head.end, reader)
    heads = Heads.ALL if is_subject else Heads.NOUNS
    end = told_behind.end_of(text, nouns, reader, Those(heads=heads))
    return predicates.end_of(text, end)


def _following(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    gap = _PER.match(text, unit.end)
    share_of = _SHARE_OF.match(text, gap.end()) if gap and unit.kind == "percent" else None
    begin = gap.end() if gap else unit.end
    if share_of and share_of[0].split()[:1] in (["trong"], ["của"], ["trên"]):
        begin += len(share_of[0].split()[0]) + 1
    elif unit.kind == "percent" and gap and (of_all := _ALL.match(text, gap.end())):
        begin, share_of = of_all.end(), None
    opens = unit.kind == "percent" and _opens_clause(
        clauses.before(text, start), is_all=_ALL_OF.match(text, start) is not None
    )
    if opens:
        shared = _IS.match(text, unit.end)
        begin, gap = (shared.end(), shared) if shared else (begin, gap)
    at = max(begin, share_of.end()) if share_of and gap else begin
    # "500.000 | đồng tiền | mặt" is no word.
    word = (
        (reader.word_at(at) or (reader.rest_at(at) if text.startswith(_CASH, at) else None)) if gap else None
    )
    is_quantity = bool(gap and quantity_names.names().match(text, begin))
    if word is None or lowered(word.text) in phrase_ends():
        return None
    if not _is_noun(word, unit) and not (is_quantity and unit.kind == "percent"):
        return None
    if unit.kind != "percent":
        ends = (
            noun_phrases.end_of(text, word.start, word.end, reader, of_thing=of_thing)
            for of_thing in {False, is_quantity}
        )
        end = max(ends)
        if unit.kind == "measure" and not is_quantity:  # "25 ha | lúa bị ngập"
            end = told_behind.end_of(text, end, reader, Those(of_thing=True))
        is_next = unit.kind != "percent" and is_quantity  # "diện tích 2 ha | giá trị 1 tỷ đồng"
        return None if is_next and _OTHER_NUMBER.match(text, end) else words(text[begin:end])
    return words(counted.without_asides(text[begin : _clause_of(text, word, reader, is_subject=opens)]))


def _opens_clause(clause: str, *, is_all: bool) -> bool:
    """Whether the number behind ``clause`` opens what is told: "Đến nay | 85% cửa hàng dùng …"."""
    if is_all and not quantity_names.verbs().search(clauses.without_links(clause)):
        return True
    is_time = subjects.is_adverbial(clause) and len(clause.split()) <= _LONGEST_OPENING
    return is_time or bool(_SHARES_OUT.search(clause or ":"))


def _is_noun(word: Word, unit: Unit) -> bool:
    """Whether the word is a noun: by its tag, or as one that is counted elsewhere."""
    is_counted = unit.kind != "money" and unit_named(word.text, word.start) is not None
    return word.pos[0] == "N" or (is_counted and not deed_voices.is_known(word.text))


def _plain(text: str, start: int, unit: Unit) -> str | None:
    """What stands right before an area, a weight or the like, alone in its part of the clause, or before its
    bracket: "xưởng làm sạch | (1.850 m2)".
    """
    if unit.kind == "measure" and (named := _BRACKETED.search(text, max(0, start - clauses.WINDOW), start)):
        return words(clauses.without_opening(named[1]))
    part = words(_PARTS.split(clauses.without_links(clauses.before(text, start)))[-1])
    part = part.removeprefix("còn ")
    if part.endswith(" cho"):  # "Lũng Phìn | cấp mã số vùng trồng | cho 1.850 ha"
        part = _NAMES.sub("", part.removesuffix(" cho"))
    is_short = _FEWEST_PLAIN <= len(part.split()) <= _MOST_PLAIN
    if unit.kind != "measure" or not is_short or not part[0].islower() or _NO_NAME.match(part):
        return None
    is_told = _WHERE.match(part) is not None or not clauses.is_plain(part) or _NO_NAME.match(part.split()[-1])
    is_little = part in quantity_names.SAYS_LITTLE or deed_voices.is_known(part)
    return None if is_told or is_little or not part[-1].isalnum() else part
