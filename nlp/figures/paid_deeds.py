"""The deed that an amount at the end of its sentence is of, however long it is told: "Hội đã sửa chữa 12 nhà,
làm mới 7 nhà, | với số tiền 500 triệu đồng"; or the thing that its line opens with: "- Đề án sấy nông sản,
kinh phí thực hiện | 90 triệu đồng".
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from nlp.figures import deed_chains, deed_voices, quantity_names
from nlp.figures.clause_words import ClauseWords
from nlp.figures.clauses import lower_first
from nlp.figures.deed_voices import Voice
from nlp.figures.unit_families import PARTY, THINGS
from nlp.figures.units import MEASURED
from nlp.figures.units import named as unit_named
from nlp.language import vocabulary
from nlp.language.letters import lowered
from nlp.text.tagger import Word

_TELLING = frozenset({Voice.BY, Voice.LIGHT})
_FINITE = frozenset({"đã", "sẽ", "vừa", "đang", "mới", "được"})
_FILE = "paid_deeds.csv"
_OPENING, _SAYS, _DECIDES, _MAKES = "opening", "says", "decides", "makes"
_PREDICATE, _JOINS = "predicate", "joins"
_KINDS = frozenset({_OPENING, _SAYS, _DECIDES, _MAKES, _PREDICATE, _JOINS})
_BAR, _MARKS = "|", frozenset(",(")
_PASSIVE, _COMMA, _PLACE, _EVENT, _IS = "được", ",", "place", "event", "là"
# Behind what is done: who came, what for, how long, with what contents.
_ELSE = re.compile(
    r"(?::|;|,? (?:nhằm|để|góp phần|qua đó|mỗi|từng|trong thời gian|thời gian|gồm|bao gồm|thu hút|nâng)(?!\w)"
    r"|, (?:có|với)(?!\w)| với (?:dự án|mô hình|sự tham gia|số lượng|nội dung|quy mô)(?!\w)).*$"
)
_JOINT = re.compile(r",| (?:cho|tại|ở|trên|trong|thuộc|của|và|từ|đến|do|với|theo|về|bằng|có|là|bị)(?= )")
_LOOSE = re.compile(
    r"(?:[ ,(](?:và|với|có|là|trên|từ|bằng|cho|tại|ở|của|gồm|đạt|hiện|các|những|đến|sẽ|đã|được|này|đó)?)+$"
)
_NO_NAME = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|nghị định|luật)(?!\w)", re.IGNORECASE)
_COUNT = re.compile(r" (?:(?:khoảng|gần|hơn|trên|các|những) )+\d[\d.,]*(?= )")
# "công suất | / giờ" whose number is left out
_RATE = re.compile(r" [^\W\d_]+(?: [^\W\d_]+)? [/⁄∕] .*$")
_NUMBER = re.compile(r"^(?:\d[\d.,]* |việc )")
_FEWEST, _LONGEST = 2, 20


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {
        row["word"]: frozenset(
            vocabulary.one_of(_FILE, line, kind, _KINDS) for kind in row["kind"].split(_BAR)
        )
        for line, row in vocabulary.read(_FILE, key="word")
    }


def _is(word: Word, kind: str) -> bool:
    return kind in _kinds().get(lowered(word.text), frozenset())


def of_sentence(clause: ClauseWords, start: int, *, with_verb: bool) -> str | None:
    """What is done in the sentence of the quantity at ``start``, ``with_verb`` or its object alone; None
    where nothing is told, or another amount of money stands between.
    """
    words: Sequence[Word] = clause.sentence_before(start)
    if not words or not _is_joined(words[-1], with_verb=with_verb):
        return clause.plain(_counted(words)) or None
    told = _deeds(words)
    finite = [at for at in told if _is_finite(words, at)]
    is_done = bool(finite) and lowered(words[finite[-1] - 1].text) != _PASSIVE
    line = None if is_done else _line(clause, words)
    first = next(iter((*reversed(finite), *told)), None)
    if line or first is None or clause.has_money(words[first:]) or _says_how_many(words):
        return line
    has_object = not with_verb or _is(words[first], _DECIDES)
    own = _object(words, [at for at in told if at >= first]) if has_object else words[_whole(words, first) :]
    return _named(_cut(lower_first(_NUMBER.sub("", clause.plain(own)).strip(" ,") or " ")))


def decides(word: Word) -> bool:
    """Whether it is a verb whose object has the amount: "phê duyệt | đề án, tổng vốn"."""
    return _is(word, _DECIDES)


def _named(told: str | None) -> str | None:
    """``told``, where it is no person, law or other quantity."""
    is_other = told is not None and (_NO_NAME.search(told) or quantity_names.names().match(told))
    return None if is_other else told


def _is_finite(words: Sequence[Word], at: int) -> bool:
    return any(lowered(one.text) in _FINITE for one in words[max(0, at - 2) : at])


def _is_joined(last: Word, *, with_verb: bool) -> bool:
    """Whether the amount is of it all, and not of the last word alone: "bị lừa | số tiền", "vé | trị giá"."""
    return last.text in _MARKS or _is(last, _JOINS) or (with_verb and last.pos[0] != "V")


def _counted(words: Sequence[Word]) -> Sequence[Word]:
    """The things at the end of ``words`` that are counted: "tặng | 12 suất quà | trị giá"."""
    last = max((at for at, word in enumerate(words) if word.text[0].isdigit()), default=len(words))
    is_name = all(word.pos[0] == "N" for word in words[last + 1 :])
    return words[last + 1 :] if is_name and words[last + 1 :] and _is_thing(words[last + 1]) else []


def _says_how_many(words: Sequence[Word]) -> bool:
    """Whether a number is said of something: "số vụ việc | là 12 vụ, tương ứng"."""
    return any(one.text == _IS and other.text[0].isdigit() for one, other in pairwise(words))


def _object(words: Sequence[Word], told: Sequence[int]) -> Sequence[Word]:
    """What the last of the verbs has that tells how many, or else the first that has an object at all: "thăm,
    tặng | 12 suất quà", "trình tỉnh phê duyệt | đề án"; that it is made goes with it.
    """
    deciding = [at for at in told if _is(words[at], _DECIDES)]
    told = deciding[-1:] or told
    if told and _is(words[told[0]], _MAKES):
        return words[told[0] :]
    behind = [words[deed_chains.last_verb(words, at) + 1 :] for at in told]
    counted = (own for own in reversed(behind) if own and own[0].text[0].isdigit())
    return next(iter((*counted, *(own for own in behind if own and _is_thing(own[0])))), [])


def _whole(words: Sequence[Word], first: int) -> int:
    """Where the deed begins whose verb is at ``first``, which the tagger may have cut: "sữa | chữa"."""
    if not first:
        return first
    is_cut = deed_voices.is_known(f"{words[first - 1].text} {words[first].text}")
    return first - 1 if is_cut else deed_chains.without_helpers(words, first)


def _is_thing(word: Word) -> bool:
    """Whether it may be what was given or built, and nobody."""
    known = unit_named(lowered(word.text), 0)
    if known is not None:
        return known.kind not in {PARTY, *MEASURED}
    return word.pos[0] in "NM" and word.pos != "Np"


def _deeds(words: Sequence[Word]) -> list[int]:
    """The verbs of the clause behind its opening."""
    begin = _main(words)
    if begin < len(words) and words[begin].pos[0] == "V" and words[begin].text[0].isupper():
        return [begin]
    return [at for at in range(begin, len(words)) if _tells(words, at)]


def _tells(words: Sequence[Word], at: int) -> bool:
    is_name = at > 0 and (words[at].text[0].isupper() or deed_chains.names(words[at - 1]))
    telling = deed_voices.of(words[at].text) in _TELLING and lowered(words[at].text) not in _FINITE
    return telling and not is_name and not _is_attribute(words, at) and deed_chains.is_told(words, at)


def _is_attribute(words: Sequence[Word], at: int) -> bool:
    """Whether the verb tells which the noun before it is, and no deed: "quyền | sử dụng đất", "9 cơ sở | chế
    biến": nobody who does it, or so many of them.
    """
    if not at or words[at - 1].pos != "N" or words[at - 1].text[0].isupper():
        return False
    known = unit_named(lowered(words[at - 1].text), 0)
    is_counted = at > 1 and words[at - 2].text[0].isdigit()
    return is_counted or (known is not None and known.kind not in {PARTY, _PLACE})


def _main(words: Sequence[Word]) -> int:
    """Where the clause begins behind an opening that tells when, by what or by whom it was."""
    said = [at + 1 for at, word in enumerate(words) if _is(word, _SAYS)]
    if said or not words or not (_is(words[0], _OPENING) or words[0].pos[0] in "EC"):
        return said[-1] if said else 0
    finite = (at for at, word in enumerate(words) if lowered(word.text) in _FINITE)
    commas = (at + 1 for at, word in enumerate(words) if word.text == _COMMA)
    return next(commas, next(finite, len(words)))


def _line(clause: ClauseWords, words: Sequence[Word]) -> str | None:
    """The thing that the line opens with, by its whole name: "Đề án hỗ trợ ứng dụng máy sấy"."""
    first = next((at for at, word in enumerate(words) if word.text[0].isalpha()), len(words))
    known = unit_named(lowered(words[first].text), 0) if first < len(words) else None
    is_thing = known is not None and known.kind in THINGS - {_EVENT} and words[first].text[0].isupper()
    if not is_thing or clause.has_money(words):
        return None
    ends = (
        at for at, word in enumerate(words) if at > first and (word.text == _COMMA or _is(word, _PREDICATE))
    )
    rest = clause.plain(words[first + 1 : next(ends, len(words))]).strip(" ,")
    head = words[first].text
    return _cut(f"{lowered(head)} {lower_first(rest)}") if rest else lowered(head)


def _cut(told: str) -> str | None:
    """``told`` without what goes on behind it, and no longer than a name is."""
    told = _LOOSE.sub("", _ELSE.sub("", _COUNT.sub("", _RATE.sub("", told)))).strip(" ,")
    if len(told.split()) > _LONGEST:
        ends = (joint.start() for joint in _JOINT.finditer(told))
        short = [told[:end] for end in ends if len(told[:end].split()) <= _LONGEST]
        told = _LOOSE.sub("", short[-1]) if short else ""
    return told if len(told.split()) >= _FEWEST else None
