"""What those take part in who are counted: of "Hội thi Tiếng hát công nhân có 12 đội tham gia" the "Hội thi
Tiếng hát công nhân"; as it is named last before their number in their sentence (``data/taken_part_in.csv``).
"""

import re
from functools import cache

from nlp.figures import noun_phrases
from nlp.figures.clauses import lower_first, words
from nlp.figures.units import UnitReader
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER

_FILE = "taken_part_in.csv"
TAKES_PART = re.compile(r" (?:đăng ký )?(?:tham gia|tham dự|dự thi|dự|tranh tài)$")
"""That those take part who are counted, and not yet in what."""
TAIL = re.compile(rf"{TAKES_PART.pattern}| (?:đăng ký|hưởng ứng)$")
"""The same, or that they signed up for it, or answered its call."""
_QUOTED = re.compile(r"(?: (?:với chủ đề|về|mang tên))? (?:“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\")")
_NAME = re.compile(
    rf" (?:[{UPPER}][^\W\d]*(?: [^\W\d]+){{0,5}}?|(?:lần thứ|năm|hè|khóa) [\dIVX-]+)(?=[ ,.;:)]|$)"
)
_LONGEST = 14


_EVENT, _WORK = "event", "work"
_KINDS = frozenset({_EVENT, _WORK})


@cache
def _heads(*kinds: str) -> re.Pattern[str]:
    rows = vocabulary.read(_FILE, key="head")
    heads = [row["head"] for n, row in rows if vocabulary.one_of(_FILE, n, row["kind"], _KINDS) in kinds]
    return phrase_patterns.whole(heads, re.IGNORECASE)


def is_event(phrase: str) -> bool:
    """Whether ``phrase`` names what one may take part in."""
    return _heads(_EVENT, _WORK).match(phrase) is not None


def has_event(measure: str) -> bool:
    """Whether ``measure`` names it already."""
    return _heads(_EVENT, _WORK).search(measure) is not None


def find(text: str, begin: int, start: int, reader: UnitReader) -> str | None:
    """The last event that is named in ``text[begin:start]``, or else the last work; None where none is."""
    events, works = (list(_heads(kind).finditer(text, begin, start)) for kind in (_EVENT, _WORK))
    for head in (*reversed(events), *reversed(works)):
        if reader.word_at(head.start()) is not None:
            phrase = words(text[head.start() : min(_end(text, head.start(), head.end(), reader), start)])
            if 1 < len(phrase.split()) <= _LONGEST:
                return lower_first(phrase)
    return None


def _end(text: str, start: int, end: int, reader: UnitReader) -> int:
    last = noun_phrases.end_of(text, start, end, reader, of_thing=True)
    verb = next((word for at in range(end, last) if (word := reader.word_at(at)) and word.end == last), None)
    is_cut = verb is not None and verb.pos[0] == "V" and " " not in verb.text  # "hội chợ Xuân | diễn" ra
    end = verb.start - 1 if verb is not None and is_cut else last
    named = _QUOTED.match(text, end) or _NAME.match(text, end)
    return named.end() if named else end
