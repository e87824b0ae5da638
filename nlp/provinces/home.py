"""The province that a document reports on, judged from its text alone (a portal's own province goes before
it).
"""

import re
from collections import Counter, defaultdict
from functools import cache

from nlp.language import vocabulary
from nlp.language.letters import UPPER, lowered
from nlp.provinces import districts, find, gazetteer
from nlp.records import ProvinceMention
from nlp.text.document import Document

_TITLE_WEIGHT = 4.0
_PUBLISHER_WEIGHT = 8.0
_OPENING_WEIGHT = 1.5
_OPENING = 700
_CLOSING_WEIGHT = 2.0
_CLOSING = 160
_LISTED_WEIGHT = 0.3
_LEAST = 3.0
# What tells of several provinces alike reports on none of them.
_LEAST_SHARE = 0.5
# Where no other province is named, less is enough.
_LEAST_ALONE = 1.5
_KIND_LENGTH = len("thành phố ")
_KIND = re.compile(r"(?:tỉnh|thành phố|TP\.?|Tp\.?) ?$", re.IGNORECASE)
_THE_PROVINCE = re.compile(
    rf"(?i:\b(?:trên địa bàn|UBND|Ủy ban nhân dân|toàn|trong|của|tại) tỉnh)\b(?! [{UPPER}])"
)
_PARENTHESIS = re.compile(r"\([^()]{1,40}\) ?")
_ADDRESSED = re.compile(r"\bgửi [^,.;:()\n–]{0,40}$")
# National bodies sit there: the place-and-day line of their documents tells of no province.
_SEAT = re.compile(r"Hà Nội, ngày \d")
_LISTED = re.compile(r" ?(?:,|;|và|-|\() ?(?:tỉnh |TP\.? ?|thành phố )?")


def of(document: Document, portal_province: str | None) -> str | None:
    """The id of the home province of ``document``: its portal's, by the unit of that name in its day, or what
    its text reports on.
    """
    if portal_province is None:
        return document.once(_reported)
    unit = gazetteer.resolve_within(gazetteer.provinces()[portal_province].name, document.written)
    return unit.id if unit else portal_province


def _reported(document: Document) -> str | None:
    return province(document, find(document))


def province(document: Document, mentions: list[ProvinceMention]) -> str | None:
    """The id of the province that ``document`` reports on, or None for a national document or where too
    little is said. ``mentions`` are those of ``provinces.find``.
    """
    scores: dict[str, float] = defaultdict(float)
    for index, mention in enumerate(mentions):
        scores[mention.province_id] += _weight(document, mentions, index)
    for province_id in _of_publisher(document):
        scores[province_id] += _PUBLISHER_WEIGHT
    if not scores:
        return _of_districts(document)
    best = max(scores, key=lambda province_id: scores[province_id])
    told = scores[best] + len(_THE_PROVINCE.findall(document.text))
    least = _LEAST if len(scores) > 1 else _LEAST_ALONE
    outweighs = scores[best] >= _LEAST_SHARE * sum(scores.values()) or _opens_title(document, mentions, best)
    return best if outweighs and told >= least and told > _national_weight(document.text) else None


def _of_districts(document: Document) -> str | None:
    """The one province of the districts in a text that names no province, but them more than once."""
    found = Counter(districts.provinces(f"{document.title or ''}\n{document.text}", document.written))
    told = found.most_common(1)
    is_told = len(found) == 1 and told[0][1] > max(1, _national_weight(document.text))
    return told[0][0] if is_told else None


def _of_publisher(document: Document) -> set[str]:
    """The provinces that the name of the publishing office has: "Báo Hà Giang điện tử"."""
    if document.publisher is None:
        return set()
    named = find(Document(document.publisher, published=document.published or document.written.near))
    return {mention.province_id for mention in named}


def _opens_title(document: Document, mentions: list[ProvinceMention], province_id: str) -> bool:
    """Whether the title begins with the province: "Phú Thọ: …"."""
    start = document.text.find(document.title) if document.title else -1
    opening = [mention.province_id for mention in mentions if 0 <= mention.start - start <= _KIND_LENGTH]
    return start >= 0 and opening[:1] == [province_id]


def _weight(document: Document, mentions: list[ProvinceMention], index: int) -> float:
    mention, text = mentions[index], document.text
    if _SEAT.match(text, mention.start):
        return 0.0
    base = _LISTED_WEIGHT if _is_listed(text, mentions, index) else _cue_weight(text, mention.start)
    in_title = document.title is not None and text.find(document.title) <= mention.start < _title_end(
        document
    )
    opening = _OPENING_WEIGHT if mention.start < _OPENING else 1.0
    closing = _CLOSING_WEIGHT if mention.start > len(text) - _CLOSING else 1.0
    return base * max(opening, closing) + (_TITLE_WEIGHT if in_title else 0)


def _title_end(document: Document) -> int:
    title = document.title or ""
    return max(0, document.text.find(title)) + len(title)


def _is_listed(text: str, mentions: list[ProvinceMention], index: int) -> bool:
    """Whether the mention is the second or a later member of a list of provinces."""
    if index == 0:
        return False
    before = mentions[index - 1]
    return _LISTED.fullmatch(text, before.end, mentions[index].start) is not None


def _cue_weight(text: str, start: int) -> float:
    before = _KIND.sub("", _PARENTHESIS.sub("", text[max(0, start - 110) : start]))
    if _ADDRESSED.search(before):
        return 1.0
    folded = lowered(before)
    found = (weight for cue, pattern, weight in _cues() if cue in folded and pattern.search(before))
    return next(found, 1.0)


def _national_weight(text: str) -> float:
    folded = text.casefold()
    return sum(weight * folded.count(cue.casefold()) for cue, weight in _national())


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    """In small letters, with what they look like before a name, and their weights."""
    kinds = frozenset({"office", "adjacent"})
    rows = vocabulary.read("home_cues.csv", key="cue")
    return tuple(
        (
            lowered(row["cue"]),
            _pattern(row["cue"], vocabulary.one_of("home_cues.csv", number, row["kind"], kinds)),
            vocabulary.as_(float, "home_cues.csv", number, row["weight"]),
        )
        for number, row in rows
    )


def _pattern(cue: str, kind: str) -> re.Pattern[str]:
    gap = r"[^,.;:()\n–]{0,70}" if kind == "office" else " ?"
    return re.compile(rf"(?<!\w){re.escape(cue)}\b{gap}$", re.IGNORECASE if kind == "adjacent" else 0)


@cache
def _national() -> tuple[tuple[str, float], ...]:
    rows = vocabulary.read("national_cues.csv", key="cue")
    return tuple(
        (row["cue"], vocabulary.as_(float, "national_cues.csv", number, row["weight"]))
        for number, row in rows
    )
