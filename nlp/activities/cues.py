"""Where the words that programme activities are told with stand in a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nlp.activities import cue_words
from nlp.activities.cue_words import OBJECTS, SCOPES, VERBS, Sense
from nlp.language.letters import LOWER, UPPER, lowered
from nlp.provinces import gazetteer
from nlp.text.tagger import Word

_ASIDE = re.compile(
    r"\([^()\n]{0,300}\)|(?:(?<!: )|(?<=(?:đề|dự) án: )|(?<=đề tài: )"
    r"|(?<=chủ đề: ))[“\"‘][^“”\"‘’\n]{1,200}[”\"’](?!\w)(?!,? [^.;\n]{0,100}\b(?:cho biết"
    r"|cho hay|khẳng định|chia sẻ|nhấn mạnh)\b)|(?<!\w)'[^'\n]{3,200}'(?!\w)"
)


# "Giao | Ban Tuyên giáo" is no "giao ban".
_NAME_ENDS = re.compile(rf"\b[{UPPER}][{LOWER}]+ $")
_OFFICE_ORGANISES = "đơn vị tổ chức"
_WHAT = re.compile(
    r" (?:được |trên |gần |hơn )?(?:\d|các (?:lớp|hội|đợt|buổi)|lớp|hội (?:nghị|thảo|thi|chợ)|tập huấn)"
)
# "huyện | Cần Giuộc" needs nothing.
_OF_A_NAME = re.compile(rf"(?<=[{LOWER}] )[{UPPER}][{LOWER}]* [{UPPER}][{LOWER}]")
_GIVES = re.compile(r" (?:trao|tặng|cấp phát)$", re.IGNORECASE)
_GIFT = re.compile(r" (?:[^\s,;:.()“”]+ ){0,4}")
_NAME_FOLLOWS = re.compile(r" (?:[^\s,;:.()“”\"‘]+ ){0,2}(?:(?:mang tên|với|chủ đề) ){0,2}(?:[“\"‘]|'(?=\w))")
_NUMBER_BEFORE = re.compile(r"(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) $", re.IGNORECASE)
_NUMBER_WITHIN = 8
_IN_NAME = re.compile(rf"(?:[{UPPER}][{LOWER}]+|giao) [{UPPER}][{LOWER}]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or object at ``text[start:end]``; ``is_short``: of one syllable, so that it may be a part of
    a word.
    """

    start: int
    end: int
    senses: tuple[Sense, ...]
    is_short: bool

    @property
    def classes(self) -> frozenset[str]:
        """The classes of all senses."""
        return frozenset().union(*(sense.classes for sense in self.senses))

    @property
    def is_event(self) -> bool:
        """Whether it is an object that tells an activity without a verb: "hội thảo"."""
        return "event" in self.classes

    @property
    def own(self) -> Sense | None:
        """The sense in which a verb is work in itself."""
        return next((sense for sense in self.senses if sense.type), None)


_OF_NAMES = frozenset({"aside", "nominal"})
TELLING = frozenset({"done", "planned", "proposed"})
"""The effects of scopes that tell the status of what comes after them."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A word at ``text[start:end]`` that says how what comes after it is meant."""

    start: int
    end: int
    effect: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of a stretch of text, each list in text order."""

    verbs: list[Cue]
    objects: list[Cue]
    scopes: list[Scope]

    def outside(self, spans: list[tuple[int, int]]) -> "Cues":
        """Without the cues inside ``spans`` (names of organisations); one may open with a cue."""

        def is_inside(cue: Cue | Scope) -> bool:
            return any(start < cue.start < end for start, end in spans)

        # A name is read beyond its end at times: what tells the status of a deed stays.
        scopes = [one for one in self.scopes if one.effect not in _OF_NAMES or not is_inside(one)]
        verbs, objects = ([c for c in cues if not is_inside(c)] for cues in (self.verbs, self.objects))
        return Cues(verbs, objects, scopes)

    def whole(self, words: Iterable[Word]) -> "Cues":
        """Without the cues of one syllable that are only a part of a word: "trình" in "chương trình"."""
        parts = {
            word.start + match.start()
            for word in words
            if " " in word.text and word.text[1:].islower()
            for match in re.finditer(r"\S+", word.text)
        }
        verbs = [cue for cue in self.verbs if not (cue.is_short and cue.start in parts)]
        objects = [cue for cue in self.objects if not (cue.is_short and cue.start in parts)]
        return Cues(verbs, objects, self.scopes)


def cues(text: str, start: int, end: int) -> Cues:
    """The cue words in ``text[start:end]``; of those that overlap the longest. None in parentheses and
    quotations, but for the object that a quotation begins with (‘Hội nghị …’).
    """
    plain = gazetteer.canonical(text[start:end])
    low = lowered(plain)
    asides = [match.span() for match in _ASIDE.finditer(plain)]
    objects = [cue for cue in _found(OBJECTS, plain, low, start) if not _aside(cue, start, asides, skip=2)]
    objects = [_of_gift(text, cue, objects[at + 1 :]) for at, cue in enumerate(objects)]
    objects = [told for cue in objects if (told := _with_what_it_needs(text, cue)).senses]
    verbs = [cue for cue in _found(VERBS, plain, low, start) if not _aside(cue, start, asides)]
    return Cues(
        [verb for verb in verbs if not any(cue.start < verb.start < cue.end for cue in objects)],
        objects,
        [scope for scope in _found_scopes(plain, low, start) if not _aside(scope, start, asides)],
    )


def _of_gift(text: str, cue: Cue, following: Sequence[Cue]) -> Cue:
    """The ``cue``; of the ceremony at which something is given, what that tells: "Lễ trao | học bổng"."""
    if not (cue.is_event and _GIVES.search(text, cue.start, cue.end)):
        return cue
    gifts = (one for one in following if _GIFT.fullmatch(text, cue.end, one.start))
    told = (sense for gift in gifts for sense in gift.senses if sense.classes & {"give", "award"})
    gift = next(told, None)
    return replace(cue, senses=tuple(replace(s, type=gift.type) for s in cue.senses)) if gift else cue


def _with_what_it_needs(text: str, cue: Cue) -> Cue:
    """The ``cue``, without the senses that need what does not stand beside it: "chương trình | “Xuân yêu
    thương”", "12 | nhà"."""
    beside = {"": True, "name": _NAME_FOLLOWS.match(text, cue.end) is not None}
    beside["number"] = _NUMBER_BEFORE.search(text, max(0, cue.start - _NUMBER_WITHIN), cue.start) is not None
    return replace(cue, senses=tuple(one for one in cue.senses if beside[one.needs_beside]))


def _aside(cue: Cue | Scope, offset: int, asides: list[tuple[int, int]], skip: int = 0) -> bool:
    at = cue.start - offset
    return any(start <= at < end and at - start > skip for start, end in asides)


def _found(file: str, plain: str, low: str, offset: int) -> list[Cue]:
    senses = cue_words.senses(file)
    whole = (_deed_of_office(match, file) for match in cue_words.pattern(file).finditer(low))
    told = (_outside_name(plain, match, file) for match in whole)
    matches = ((match, senses[match[0]]) for match in told if match)
    return [
        Cue(offset + match.start(), offset + match.end(), meant, " " not in match[0])
        for match, meant in matches
        if "none" not in meant[0].classes
        and not (file == VERBS and _IN_NAME.match(plain, match.start(), match.end()))
    ]


def _deed_of_office(match: re.Match[str], file: str) -> re.Match[str]:
    """The match, or its verb where an office does something with a number or an event: "phối hợp các đơn vị |
    tổ chức 5 buổi"."""
    is_deed = file == VERBS and match[0] == _OFFICE_ORGANISES and _WHAT.match(match.string, match.end())
    verb = cue_words.pattern(file).match(match.string, match.start() + len("đơn vị ")) if is_deed else None
    return verb or match


def _outside_name(plain: str, match: re.Match[str], file: str) -> re.Match[str] | None:
    """The match, or what is left of it after the end of a name: "Lâm Đồng | tổ chức" is no "đồng tổ chức"."""
    start = match.start()
    if file != VERBS or " " not in match[0] or not _ends_name(plain, match):
        return match
    return cue_words.pattern(file).match(match.string, plain.index(" ", start) + 1)


def _ends_name(plain: str, match: re.Match[str]) -> bool:
    """Whether it is the last word of a name: "phường Thuận | Giao"."""
    start = match.start()
    return plain[start].isupper() and _NAME_ENDS.search(plain[max(0, start - 12) : start]) is not None


def _found_scopes(plain: str, low: str, offset: int) -> list[Scope]:
    effects = cue_words.effects()
    matches = ((match, effects[match[0]]) for match in cue_words.pattern(SCOPES).finditer(low))
    return [
        Scope(offset + match.start(), offset + match.end(), effect)
        for match, effect in matches
        if effect != "none" and not _OF_A_NAME.match(plain, match.start()) and not _ends_name(plain, match)
    ]
