"""Which words of a clause tell a deed, and where the verbs begin that go with it: "khởi công | xây dựng"."""

from collections.abc import Sequence

from nlp.figures import deed_voices, quantity_names
from nlp.figures.deed_voices import Voice
from nlp.figures.unit_families import THINGS
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.text.tagger import Word

_AUXILIARIES = frozenset({"đã", "sẽ", "vừa", "mới", "đang", "được", "bị", "cũng", "còn"})
PREPOSITIONS = frozenset({"cho", "đối với"})
_BREAKS = frozenset({"và", "cho", "đã", "sẽ", "vừa", "đang", "không", "chưa", "cũng"})
_EMPTY = frozenset({Voice.HELPER, Voice.LIGHT, Voice.NONE})
_DONE = frozenset({Voice.BY, Voice.AGAINST})
_LESSONS = frozenset({"lớp", "buổi", "khóa", "khoá", "đợt", "phiên"})
_LEADS = frozenset({"hỗ trợ", "khởi công", "đầu tư", "vận động", "hướng dẫn", "giúp", "thi công", "huy động"})


def begin(words: Sequence[Word]) -> int | None:
    """The first of the verbs that ``words`` end with; None where they end with none."""
    at = len(words) - 1
    if not is_told(words, at):
        return None
    while at > 0 and _is_verb(words[at - 1]) and _leads(words[at - 1]):
        at -= 1
    return at


def _leads(word: Word) -> bool:
    """Whether another verb may go on behind it: "hỗ trợ | xây dựng", "tổ chức | trao"."""
    return lowered(word.text) in _LEADS or deed_voices.of(word.text) in {Voice.HELPER, Voice.LIGHT}


def is_told(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` tells a deed: a verb that is known, or that its place shows to be one."""
    word = words[at]
    if not _is_verb(word) or (at and word.text[0].isupper()):
        return False
    return opens(words, at) or (word.pos[0] == "V" and deed_voices.is_known(word.text))


def opens(words: Sequence[Word], at: int) -> bool:
    """Whether it opens its clause, or stands behind an adverb, or behind the comma of another verb."""
    if not at:
        return deed_voices.is_known(words[at].text)
    if words[at - 1].pos == "R" or lowered(words[at - 1].text) in _AUXILIARIES:
        return True
    if words[at - 1].text != "," or at < 2:
        return False
    verb = words[at].text
    is_whole = " " in verb and deed_voices.is_known(verb) and deed_voices.of(verb) in _DONE
    return is_whole or deed_voices.is_known(words[at - 2].text)


def _is_verb(word: Word) -> bool:
    is_tagged = word.pos[0] == "V" or (word.pos[0] in "NAZ" and deed_voices.is_known(word.text))
    return word.text[0].isalpha() and is_tagged


def without_helpers(words: Sequence[Word], at: int) -> int:
    """The first verb from ``at`` on that tells a deed: "phối hợp tổ chức | trao"."""
    while at + 1 < len(words) and deed_voices.of(words[at].text) in _EMPTY and _is_verb(words[at + 1]):
        at += 1
    return at


def last_verb(words: Sequence[Word], at: int) -> int:
    """The last of the verbs that stand together from ``at`` on."""
    while at + 1 < len(words) and is_told(words, at + 1):
        at += 1
    return at


def names(noun: Word) -> bool:
    """Whether a verb behind ``noun`` says what it is for, and is no deed ("dự án | chăm sóc vườn cây"): not
    behind who does it, nor behind what is held ("lớp | dạy nghề").
    """
    name = lowered(noun.text)
    known = unit_named(name, noun.start)
    is_thing = known is not None and known.kind in THINGS and name not in _LESSONS
    return is_thing or quantity_names.names().fullmatch(name) is not None


def clause_begin(words: Sequence[Word]) -> int:
    """Where the last part behind a comma begins that is no more of a list of nouns."""
    end = len(words)
    for at in range(len(words) - 1, -1, -1):
        if words[at].text == ",":
            part = words[at + 1 : end]
            if not part or any(word.pos[0] not in "NAMC" or word.text[0].isupper() for word in part):
                return at + 1
            end = at
    return 0


def with_whole_verb(words: list[Word]) -> list[Word]:
    """``words`` with a verb at their end that the tagger cut as one: "xảy | ra"."""
    first, second = [None, None, *words][-2:]
    if first is None or second is None or second.text in PREPOSITIONS or first.pos == "R":
        return words
    if not deed_voices.is_known(whole := f"{first.text} {second.text}"):
        return words
    verb = second if second.pos[0] == "V" else first
    return [*words[:-2], verb._replace(start=first.start, end=second.end, text=whole)]


def is_broken(words: Sequence[Word]) -> bool:
    """Whether what they tell does not reach those for whom it is done."""
    return any(lowered(word.text) in _BREAKS for word in words)
