"""What a copula, or a change, says a number of: "GRDP của tỉnh | đạt", "ngành chế biến, chế tạo | tăng"."""

import re

from nlp.figures import clauses, noun_phrases, quantity_names
from nlp.figures.clauses import Told, words
from nlp.figures.unit_families import THINGS, is_party
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import UPPER
from nlp.records import Figure

_SUBJECT = re.compile(
    r"(?:(?:riêng|về|số|các|những)\s)?((?:đất|sản lượng|lượng|đàn|mức|nguồn|khoản|quỹ|nợ|dư nợ|thuế|phí|lương"
    r"|lãi|hao hụt|chỉ tiêu|lợi nhuận|doanh số|thiệt hại|phạm vi|quy mô|tuyến|đoạn|gói|trị giá|nền nhiệt"
    r"|xuất khẩu|nhập khẩu|tiêu thụ|thu mua|khai thác|nuôi trồng|huy động|giải ngân)"
    r"(?:\s[^\W\d]+){0,6})$",
    re.IGNORECASE,
)
# What opens a clause before its subject: "Đến nay, đất ở đạt 5 ha".
_ADVERBIAL = re.compile(
    r"(?:đến|hiện|đặc biệt|ngoài ra|bên cạnh|năm|tháng|quý|ngày|trong|tính|từ|lần|theo|tại|ở|nhờ|với|so|qua"
    r"|sau|trước|nhìn chung|kết quả|cụ thể|riêng|mặc dù|tuy|do|vì|khi|nếu|để|vụ|giai đoạn)(?!\w)",
    re.IGNORECASE,
)
# "… 526 triệu kWh, | ánh sáng sinh hoạt và kinh doanh"
_OTHERS = re.compile(r"\d[^,]*,\s*")
_SUMMED = ("lũy kế", "luỹ kế", "cộng dồn")
_COPULA = re.compile(r"(?<!\w)(?:là|đạt|được|bằng|còn|ước|tăng|giảm|vượt|lên|xuống)(?!\w)|:", re.IGNORECASE)
# "nhà nhiều | được | 20 triệu đồng": who gets it.
_GETS = re.compile(r"được(?: (?:khoảng|gần|hơn|trên))*", re.IGNORECASE)
_MONEY = re.compile(r"[\d.,]+ ?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD)(?!\w)")
_ACRONYM = re.compile(rf"[{UPPER}]{{3,6}}")
_NO_END = re.compile(r"(?<!\w)(?:của|cho|với|tại|từ|trong|và|là|ở|đến|do|được|có|ông|bà)$", re.IGNORECASE)
_LONGEST_SUBJECT = 12
# "lúa mùa | đã | thu hoạch được 15.829 ha"
_DONE = re.compile(r" (?:đã|đang|sẽ)(?= [^\W\d_]+(?: [^\W\d_]+)?$)")
_PREDICATE = re.compile(r" (?:được|bị|đã|đang) .*$")
GROWS = "tăng"
_SHARE = re.compile(r"\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?%")
_NUMBER_OF = re.compile(
    r"(?:tổng(?:\s(?:số|lượng|lượt))?|số|số lượng|lượng|lượt|dân số|quân số|sĩ số)(?:\s|$)", re.IGNORECASE
)
# "với | số lượt người tham dự | 1.486 người"
_SAYS_NUMBER = re.compile(
    r"(?:^|(?<=[\s,;:]))(?:tổng )?số (?:lượt |lượng )?(?!(?:lượng|lượt) ?$)[^\W\d_]+(?: [^\W\d_]+){0,6}$"
)
_LABEL = re.compile(
    r"(?:^|[,:] ?|(?<!\w)và )\s*(?P<label>(?:nhóm"
    r"|cấp(?= (?:tỉnh|huyện|xã|khu vực|quốc gia|trung ương|cơ sở|thành phố|vùng)\b)"
    r"|hạng|loại|ngành|lĩnh vực|khu vực|khối|quốc gia"
    r"|(?:trong|ngoài)(?= (?:tỉnh|huyện|nước|thành phố|xã)\b))"
    r"(?:,? (?!(?:có|là|gồm|được|đã)\b)[^\W\d_,]+){0,10}):? $",
    re.IGNORECASE,
)
# "đồ uống | (3 sản phẩm)", in a list of such
_BRACKETED = re.compile(
    r"(?:^|[;,:\n] ?|(?<!\w)(?:là|gồm|và) )(?P<label>(?!(?:là|gồm|và|có)\b)[^\W\d_]+(?: [^\W\d_]+){0,6}) ?"
    r"(?P<mark>[(:]) ?(?:(?:có|gần|hơn|trên|khoảng) )?$"
)
_CAPITALS = re.compile(rf"(?<!\w)[{UPPER}]")
_FARTHEST, _BRACKET = 80, "("
_HERD = re.compile(
    r"(?<!\w)(?P<herd>(?:tổng )?đàn [^\d.;:()\n]{2,40}?)"
    r"(?: (?:hiện|ước|có|đạt|còn|là|khoảng|gần|hơn|trên|đến nay|toàn tỉnh))*\s*$",
    re.IGNORECASE,
)
_EQUALS = re.compile(r"(?<!\w)(?:là|đạt|bằng)(?!\w)|:", re.IGNORECASE)
_BARE = 2
_LONGEST_WHO = 18
# "số lao động được hỗ trợ | theo Quyết định 1956/QĐ-TTg | là"
_BY_LAW = re.compile(
    r" theo (?:chính sách |quy định )?(?:của |tại )?(?:Quyết định|Nghị định|Nghị quyết|Luật) [^,;]*$"
)
_ALREADY = re.compile(r"(?<!\w)(?:đã|đang|chưa)(?!\w)")
_VAGUE = frozenset({"người", "dân", "lượt", "nhân khẩu", "khẩu"})
_COUNTS = re.compile(r"\d[\d.]* ?$")
_COUNTS_WITHIN = 16


# One of a list right before its number, and what opens such a list.
_ITEM = re.compile(
    r"(?:[;,:]|(?<!\w)(?:gồm|như|và)) (?P<item>(?!(?:gồm|như|và|trong|cụ)\b)[^\W\d_]+(?: [^\W\d_]+){0,6}?)"
    r"(?: (?:ước|đạt|gần|hơn|trên))* $"
)
_OPENS_LIST = re.compile(r"(?<!\w)(?:gồm|như|cụ thể|trong đó)(?!\w)|:")


def is_adverbial(clause: str) -> bool:
    """Whether ``clause`` opens with when, where or by whom something was told."""
    return _ADVERBIAL.match(clause.strip()) is not None


def of(text: str, start: int, say: Told, part_start: int, reader: UnitReader) -> str | None:
    """What a copula, or a change, says the number of; nothing where a comma parts the two."""
    told, link = say
    if told.endswith(","):
        return None
    if subject := _listed_subject(told[part_start:].strip()):
        return subject
    if not _COPULA.search(link) or (_GETS.fullmatch(link) and _MONEY.match(text, start)):
        return None
    of_parties = link == GROWS or _SHARE.match(text, start) is not None
    for part in (_joined(told, part_start), told[part_start:].strip()):
        if subject := _subject(text, start, part, reader, of_parties=of_parties):
            return subject
    return None


def _joined(told: str, part_start: int) -> str:
    """The part with what a comma or "và" joins to it: "ngành chế biến, | chế tạo tăng 5%"."""
    joint = re.search(r"(?:,|(?<!\w)và)\s*$", told[:part_start])
    if joint is None:
        return told[part_start:].strip()
    before = told[: joint.start()]
    others = [end.end() for end in clauses.PART_END.finditer(before) if end[0].strip() not in {",", "và"}]
    begin = max([0, *others, *(other.end() for other in _OTHERS.finditer(before))])
    first = before[begin:].strip()
    if not first or _ADVERBIAL.match(first):
        return told[part_start:].strip()
    behind = told[part_start:].strip()
    # "công tác tiêm phòng | được quan tâm, đến nay | đạt 85%"
    return _PREDICATE.sub("", first) if not behind or _ADVERBIAL.match(behind) else told[begin:].strip()


def _listed_subject(part: str) -> str | None:
    """A short noun phrase that a link joins to its number: "đất đô thị có 38.099 ha"."""
    plain = _SUBJECT.match(part)
    return words(plain[1]) if plain and not clauses.FINITE.search(part) else None


def _subject(text: str, start: int, part: str, reader: UnitReader, *, of_parties: bool) -> str | None:
    """Any noun phrase that a copula or a change joins to its number, unless it is where, or who has it (but
    parties grow: "khách du lịch tăng 6%").
    """
    told = clauses.without_opening(part)
    phrase = _DONE.sub("", told)
    if (
        not clauses.is_plain(phrase)
        or _ADVERBIAL.match(phrase)
        or not 0 < len(phrase.split()) <= _LONGEST_SUBJECT
    ):
        return None
    at = text.rfind(told, max(0, start - clauses.WINDOW), start)
    head = reader.word_at(at) if at >= 0 else None
    if head is None or _NO_END.search(phrase):
        return None
    if head.pos == "Np" or head.pos[0] != "N":
        return words(phrase) if _ACRONYM.fullmatch(phrase.split()[0]) and head.pos[0] in "NFM" else None
    counted = unit_named(head.text, at)
    is_who = counted is not None and counted.kind in ({"place"} if of_parties else {"party", "place"})
    return None if is_who or phrase.lower().startswith(_SUMMED) else words(phrase)


def herd(text: str, start: int) -> str | None:
    """The animals whose number begins at ``start``: "đàn trâu, bò | có trên 200 con"."""
    told = _HERD.search(clauses.before(text, start))
    return words(told["herd"]) if told else None


def number_of(text: str, start: int, counted: str) -> str | None:
    """The fuller name of what is counted behind a copula: "số lao động mới | là 3.907 người"."""
    clause = clauses.before(text, start)
    told = clauses.without_links(clause)
    is_equal = _EQUALS.search(clause[len(told) :]) or (told == clause.rstrip() and _SAYS_NUMBER.search(told))
    if len(counted.split()) > _BARE or not (is_equal or counted in _VAGUE):
        return None
    told = clauses.without_time(_BY_LAW.sub("", told))
    if counted in _VAGUE and (whole := _who(told, clause)):
        return whole
    phrase = clauses.without_opening(told[clauses.last_part(told) :].strip())
    is_vague = counted in _VAGUE and quantity_names.names().match(phrase) is not None
    is_its = is_vague or bool(_NUMBER_OF.match(phrase)) or phrase.split(" ")[0].lower() in counted.split()
    is_more = _BARE <= len(phrase.split()) <= _LONGEST_SUBJECT and phrase.lower() != counted
    is_plain = clauses.is_plain(_ALREADY.sub("", phrase) if _NUMBER_OF.match(phrase) else phrase)
    is_name = is_plain and not _NO_END.search(phrase) and not clauses.NOT_WHOLE.search(phrase)
    return words(phrase) if is_its and is_more and is_name else None


def _who(told: str, clause: str) -> str | None:
    """Those of whom a copula says how many they are, lists and all: "Thanh niên có trình độ trung cấp, cao
    đẳng | là 1.684 người".
    """
    phrase = clauses.without_opening(told)
    syllables = phrase.split()
    is_said = clause.rstrip().endswith(" là") and _BARE < len(syllables) <= _LONGEST_WHO
    is_who = is_said and is_party(phrase.lower())
    is_name = is_who and not clauses.DIGIT.search(phrase) and not clauses.NOT_WHOLE.search(phrase)
    return words(clauses.lower_first(phrase)) if is_name else None


def named_before(text: str, figure: Figure, reader: UnitReader) -> str | None:
    """The full name of the thing that ``figure`` counts by one word, where its sentence names it before,
    without a number: "bình chọn | sản phẩm công nghiệp nông thôn tiêu biểu | … 84 sản phẩm".
    """
    known = unit_named(figure.unit, 0)
    if known is None or known.kind not in THINGS:
        return None
    begin = text.rfind(figure.sentence, 0, figure.start + len(figure.sentence))
    told = set()
    for place in re.finditer(rf"(?<!\w){re.escape(figure.unit)}(?!\w)", text[begin : figure.start]):
        start, end = begin + place.start(), begin + place.end()
        if reader.word_at(start) is not None and not _COUNTS.search(
            text, max(0, start - _COUNTS_WITHIN), start
        ):
            last = noun_phrases.end_of(text, start, end, reader)
            is_name = noun_phrases.ends_as_name(end, last, reader)
            told.add(words(text[start:last]) if is_name else figure.unit)
    return told.pop() if len(told) == 1 and figure.unit not in told else None


def labelled(text: str, start: int, counted: str) -> str | None:
    """What is counted, with what it is told of right before the number: "nhóm thực phẩm 271 | sản phẩm"."""
    label = _LABEL.search(clauses.before(text, start))
    if label is None or not clauses.is_plain(label["label"]):
        return None
    return f"{counted} {clauses.lower_first(words(label['label']))}"


def bracketed(text: str, start: int, counted: str, reader: UnitReader) -> str | None:
    """What is counted, with what or whose those are before their bracket: "thực phẩm | (12 sản phẩm)"."""
    before = _BRACKETED.search(text, max(0, start - _FARTHEST), start)
    label = before["label"] if before else ""
    if before is None or counted in label or _ADVERBIAL.match(label) or _NO_END.search(label):
        return None
    is_name = len(_CAPITALS.findall(label)) > 1
    is_labelled = is_name or before["mark"] == _BRACKET
    if not is_labelled or not clauses.is_plain(label) or label.isupper() or counted in _VAGUE:
        return None
    told = (reader.word_at(at) for at in range(before.start("label"), before.end("label")))
    if is_name and any(word is not None and word.pos[0] == "V" for word in told):
        return None  # "Tiền Giang | mua một cặp"
    return f"{counted} của {words(label)}" if is_name else f"{counted} {clauses.lower_first(words(label))}"


def of_list(text: str, figure: Figure, reader: UnitReader) -> str | None:
    """The quantity of which a sentence lists what it is of each: "mặt hàng có | kim ngạch xuất khẩu | tăng,
    gồm | thủy sản | 20 triệu USD; | may mặc | 66 triệu USD".
    """
    begin = text.rfind(figure.sentence, 0, figure.start + len(figure.sentence))
    item = _ITEM.search(text, max(begin, 0), figure.start)
    opened = [one.start() for one in _OPENS_LIST.finditer(text, begin, item.start("item") if item else begin)]
    named = list(quantity_names.names().finditer(text, begin, opened[0])) if opened else []
    head = reader.word_at(item.start("item")) if item else None
    if item is None or head is None or head.pos[0] != "N" or not named or not clauses.is_plain(item["item"]):
        return None
    quantity = named[-1][0]
    is_of_money = quantity_names.is_of_money(quantity) and not quantity_names.parts().fullmatch(quantity)
    return f"{quantity} {words(item['item'])}" if is_of_money else None
