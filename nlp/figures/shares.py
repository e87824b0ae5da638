"""What a share tells of the figure behind it: how many those are ("tỷ lệ hộ nghèo 5% | (8 hộ)"), or which of
them a share is that has no noun ("95% hộ dùng nước sạch, | 50% | dùng điện mặt trời").
"""

import re

from nlp.figures import told_behind
from nlp.figures.clauses import words
from nlp.figures.told_behind import Those
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import UnitReader
from nlp.language.letters import lowered
from nlp.records import Figure
from nlp.text.tagger import Word

_SHARE = "share"
_AS_MANY = re.compile(r",? ?(?:\(|với |tương đương |tức |gồm )(?:(?:với |là )?(?:khoảng |gần |hơn |trên )?)$")
_NEXT = re.compile(r"[^.;:()\d\n]{3,90}(?:,| và|;) (?:có |trong đó )?(?:khoảng |gần |hơn |trên )?$")
_VERB = re.compile(r" (?=[^\W\d_])")


def told(text: str, before: Figure, figure: Figure, reader: UnitReader) -> str | None:
    """What ``figure`` measures, as the share right ``before`` it tells; None where it does not."""
    if before.unit_family != _SHARE or before.measure is None or before.sentence != figure.sentence:
        return None
    gap = text[before.end : figure.start]
    if figure.unit_family in COUNTED and figure.measure == figure.unit and _AS_MANY.match(gap):
        return _those(before.measure, figure.unit)
    if figure.unit_family == _SHARE and figure.measure is None and _NEXT.fullmatch(gap):
        return _of_those(text, before, figure, reader)
    return None


def _those(share: str, unit: str) -> str | None:
    """The "hộ nghèo" of "tỷ lệ hộ nghèo"."""
    at = f" {lowered(share)} ".find(f" {lowered(unit)} ")
    return share[at:] if at > 0 else None


def _of_those(text: str, before: Figure, figure: Figure, reader: UnitReader) -> str | None:
    """The noun of the share before, with what this one says they do."""
    verb = _VERB.match(text, figure.end)
    word = reader.word_at(verb.end()) if verb else None
    at = text.find(before.measure or "", before.end)
    head = reader.word_at(at) if at >= 0 and at - before.end < len(" số các ") else None
    if word is None or word.pos[0] != "V" or head is None or head.pos[0] != "N":
        return None
    noun = text[at : _noun_end(head, reader)]
    last = told_behind.end_of(text, figure.end, reader, Those())
    return words(f"{noun} {text[figure.end : last]}") if last > figure.end else None


def _noun_end(head: Word, reader: UnitReader) -> int:
    end = head.end
    while (word := reader.word_at(end + 1)) is not None and word.pos[0] in "NA" and word.start == end + 1:
        end = word.end
    return end
