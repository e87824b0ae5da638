"""What an amount is of whose quantity says nothing alone, as the words before it tell: the deed that it is
paid for ("nghiệm thu đề án, tổng kinh phí | 3 tỷ đồng"), or the thing that has it ("nhà máy gạch, công suất |
9 tấn").
"""

import re
from collections.abc import Sequence
from functools import cache

from nlp.figures import deed_chains, deed_voices, paid_deeds, quantity_names, subjects
from nlp.figures.clauses import lower_first
from nlp.figures.deed_voices import Voice
from nlp.figures.governors import Governors
from nlp.figures.rates import OF_EACH
from nlp.figures.unit_families import PARTY, THINGS
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.text.tagger import Word

_JOINTS = frozenset({",", "với", "có", "và", "trên", "là", "từ", "bằng", "(", "đạt", "hiện", "hiện có"})
_DONE, _COMMA, _HAS = "được", ",", "có"
_SUM, _INVESTED = "số tiền", "đầu tư"
_FOR_WHOM = re.compile(r" (?:cho|có) ")
_PASSIVE = frozenset({"được", "bị", "do"})
_SPENT = re.compile(r"(?:kinh phí|tiền|vốn|chi phí|đầu tư)(?: thực hiện| hỗ trợ)?$", re.IGNORECASE)
_DONE_WITH = r"(?: (?:hỗ trợ|thực hiện|xây dựng|đầu tư|giải ngân|ủng hộ|tài trợ|cho vay))?"
_OF_THING = re.compile(r"(?:trị giá|giá trị|đầu tư)$", re.IGNORECASE)
_NORM = re.compile(r"mức ", re.IGNORECASE)
_PERSON = re.compile(r"(?:ông|bà|anh|chị|em|cháu|người|cụ)(?!\w)", re.IGNORECASE)
_TELLING = frozenset({Voice.BY, Voice.LIGHT, Voice.AGAINST})
_HOW_MUCH = (
    r"(?: (?:là|đạt|khoảng|gần|hơn|trên|tới|lên tới|lên đến|ước|ước tính|ước đạt|xấp xỉ|dự kiến|tối thiểu"
    r"|tối đa))* ?:? ?$"
)
_LEADING = re.compile(
    r"(?:(?:trong đó|riêng|gồm|có|hiện có|đã có|nay có|và|với|các|những|cả|tất cả) )+", re.IGNORECASE
)
_NO_OWNER = re.compile(
    r"(?<!cấp )(?<!loại )\d|[/.]|(?<!\w)(?:đó|này|nay|năm|tháng|ngày|khi|sau|theo|đến)(?!\w)", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:(?:khoảng|gần|hơn|trên|chừng|tổng số) )*(?:\d[\d.,]* )?", re.IGNORECASE)
_LONGEST, _FARTHEST = 12, 60


@cache
def _quantity() -> re.Pattern[str]:
    parts = quantity_names.parts().pattern
    return re.compile(rf"(?<!\w)(?P<name>(?P<part>{parts}){_DONE_WITH}){_HOW_MUCH}", re.IGNORECASE)


def sum_before(text: str, start: int) -> str | None:
    """The sum of money right before the number at ``start``: "với | tổng số tiền | 9 triệu đồng"."""
    quantity = _quantity().search(text, max(0, start - _FARTHEST), start)
    is_sum = quantity is not None and lowered(quantity["name"]).endswith(_SUM)
    return lower_first(quantity["name"]) if quantity is not None and is_sum else None


def measure(governors: Governors, text: str, start: int, told: str | None) -> str | None:
    """``told`` of the amount at ``start`` in full; as it is where it says more than the quantity."""
    quantity = _quantity().search(text, max(0, start - _FARTHEST), start)
    name, each, rate = (told or "").partition(OF_EACH)
    if (
        quantity is None
        or _NORM.match(quantity["name"])
        or lowered(name or quantity["name"]) != lowered(quantity["name"])
    ):
        return told
    words = _without_joints(governors.words_before(quantity.start("name")))
    is_spent = _SPENT.search(quantity["name"]) is not None
    owner = None
    if quantity["name"] == quantity["part"] and not quantity["part"].endswith(_INVESTED):
        owner = _deed(governors, words, is_spent=is_spent)
    if quantity["name"] == quantity["part"]:
        owner = owner or _thing(governors, text, words)
    owner = owner or _of_sentence(governors, quantity)
    return f"{lower_first(quantity['name'])} {owner}{each}{rate}" if owner else told


def _deed(governors: Governors, words: Sequence[Word], *, is_spent: bool) -> str | None:
    """What it is paid for, the deed of the clause before with its object; of other amounts the object."""
    begin = deed_chains.clause_begin(words)
    first = next((at for at in range(begin, len(words)) if _is_deed(words, at, begin)), None)
    if (
        first is None
        or (first and lowered(words[first - 1].text) == _DONE)
        or paid_deeds.decides(words[first])
    ):
        return None
    found = governors.deed(words, first)
    if found is None or found.negation or " " not in found.deed or _NO_OWNER.search(found.deed):
        return None
    last = deed_chains.last_verb(words, first)
    if is_spent:
        return found.deed
    verbs = " ".join(word.text for word in words[first : last + 1])
    what = found.deed.removeprefix(f"{lower_first(verbs)} ")
    head = next((word for word in words[last + 1 :] if what.startswith(word.text)), None)
    is_object = head is not None and _is_thing(head) and not _FOR_WHOM.search(what)
    return what if is_object else None


def _of_sentence(governors: Governors, quantity: re.Match[str]) -> str | None:
    """The deed of the whole sentence, or what was given by it whose worth that is."""
    name, done = quantity["name"], quantity["name"][len(quantity["part"]) :].strip()
    if not (_SPENT.search(quantity["part"]) or _OF_THING.search(name)):
        return None
    with_verb = not _OF_THING.search(name) and not done
    return paid_deeds.of_sentence(governors, quantity.start("name"), with_verb=with_verb)


def _is_thing(word: Word) -> bool:
    """Whether it may have an area, a length or a worth: no name, and nobody."""
    known = unit_named(lowered(word.text), 0)
    return (
        word.pos[0] == "N"
        and word.pos != "Np"
        and (known is None or known.kind != PARTY)
        and not _PERSON.match(word.text)
    )


def _is_deed(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether the verb at ``at`` opens its clause, or stands right behind its subject."""
    if not deed_chains.is_told(words, at) or deed_voices.of(words[at].text) not in _TELLING:
        return False
    if at and deed_chains.names(words[at - 1]):
        return False  # "đề án | tập huấn"
    is_first = all(word.pos[0] != "V" for word in words[begin:at])
    return at == begin or deed_chains.opens(words, at) or is_first


def _thing(governors: Governors, text: str, words: Sequence[Word]) -> str | None:
    """The thing that has it, or with which something is done: "đề án | được bàn giao, tổng kinh phí"."""
    words = _without_quantities(text, words)
    told = (at for at, word in enumerate(words) if lowered(word.text) in _PASSIVE)
    words = _without_joints(words[: next(told, len(words))])
    own = _last_part(words)
    phrase = _name(governors.plain(own))
    head = next((word for word in own if phrase and phrase.startswith(word.text)), None)
    is_listed = len(own) < len(words) and not _is_behind_time(text, words)
    if head is None or not _opens(own, head) or not _may_have(own, head, is_listed=is_listed):
        return None
    return lower_first(phrase) if len(phrase.split()) <= _LONGEST and not _NO_OWNER.search(phrase) else None


def _last_part(words: Sequence[Word]) -> Sequence[Word]:
    """What stands behind the last comma, and who has it aside: "trong đó, xã có | 3 chuỗi rau"."""
    ends = [at + 1 for at, word in enumerate(words) if word.text in {_COMMA, _HAS}]
    return words[ends[-1] :] if ends else words


def _opens(own: Sequence[Word], head: Word) -> bool:
    """Whether ``head`` is the first noun of its part: nothing but how many stands before it."""
    before = own[: own.index(head)]
    return all(not one.text.isalpha() or one.pos[0] not in "VAX" for one in before)


def _is_behind_time(text: str, words: Sequence[Word]) -> bool:
    """Whether there is one comma, behind when or by what it was: "theo thiết kế, | lò sấy"."""
    commas = [at for at, word in enumerate(words) if word.text == _COMMA]
    if not commas:
        return True
    return len(commas) == 1 and subjects.is_adverbial(text[words[0].start : words[commas[0]].start])


def _name(told: str) -> str:
    opening = _LEADING.match(told)
    return _NUMBER.sub("", told[opening.end() if opening else 0 :].strip(" ,"))


def _may_have(own: Sequence[Word], head: Word, *, is_listed: bool) -> bool:
    """Whether ``head`` is a thing of which no verb tells; the last of a list only where that is known."""
    known = unit_named(lowered(head.text), 0)
    is_counted = own[0].text[0].isdigit()
    is_told = any(
        deed_chains.is_told(own, at) and not (at and deed_chains.names(own[at - 1])) for at in range(len(own))
    )
    is_known = is_counted or not is_listed or (known is not None and known.kind in THINGS)
    is_nobody = known is None or known.kind != PARTY
    is_quantity = quantity_names.parts().fullmatch(head.text) is not None
    return not is_told and is_known and is_nobody and not is_quantity and (is_counted or _is_thing(head))


def _without_joints(words: Sequence[Word]) -> Sequence[Word]:
    end = len(words)
    while end and lowered(words[end - 1].text) in _JOINTS:
        end -= 1
    return words[:end]


def _without_quantities(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """``words`` without other quantities of the same thing at their end: "chuỗi rau | , diện tích 269 ha"."""
    for at, word in enumerate(words[:-1]):
        opens = (
            at and lowered(word.text) in _JOINTS and quantity_names.names().match(text, words[at + 1].start)
        )
        if opens:
            return words[:at]
    return words
