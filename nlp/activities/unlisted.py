"""Deeds whose verb no list has: of a body, for so many ("Công an xã đã | đến nhà làm thẻ cho 22 cụ"), or of
so many things behind a verb of doing or another deed ("tổ chức | gói 900 đòn bánh tét", "xây 3 cầu, | thắp
sáng 12 km đường").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from nlp.activities import agents, cue_words, served
from nlp.activities.cue_words import VERBS
from nlp.activities.cues import TELLING, Cue, Cues
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.subject_phrases import found
from nlp.language import vocabulary
from nlp.text.tagger import Word

_DOES = r"\b(?:tổ chức|tiến hành|ra quân|phát động|triển khai|thực hiện)(?: việc)? "
_DOING = re.compile(_DOES + "$", re.IGNORECASE)
_MAY_DO = re.compile(rf"{_DOES}(?:[^\W\d_]+ |{served.ABOUT}\d|[“\"‘'])", re.IGNORECASE)
_SUM = r"(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ|vnđ|usd)\b"
_NO_THING = r"(?:cho|đến|tới|của|từ|trong|tại|với|và|là|ở|thành|theo|được|lên|xuống|vào|ra|khoảng)\b"
_THINGS = re.compile(
    rf"(?: (?!{_NO_THING})[^\W\d_]+)? {served.ABOUT}\d[\d.,]* ?(?!{_SUM})[^\W\d_]",
    re.IGNORECASE,
)
# "Đồn Biên phòng đã | giúp bà con thôn A thu hoạch lúa": work done for others, and nothing that comes of it.
_HELPED = (
    r"(?:(?:cho|các|những|một số|gia đình|hộ|hơn|gần|trên|khoảng|\d[\d.]*) )*"
    r"(?:dân|người dân|nhân dân|bà con|đồng bào|nông dân|ngư dân|gia đình|hộ|xã|phường|thôn|ấp|bản|trường)"
)
_NO_WORK = (
    r"(?:có|nâng|hiểu|nắm|nhận|ổn|yên|an|tiếp cận|giảm|tăng|thoát|vươn|phát triển|biết|vượt|cải thiện|thêm"
    r"|chia sẻ|trao đổi|học|tạo|gắn|sống|giữ|thấy|đạt|tự|tiết kiệm|mở rộng|chủ động|làm quen|làm giàu"
    r"|hòa nhập|chuyển đổi|phòng|tránh|tìm|giải quyết|đỡ|không|vay)"
)
_HELPS = re.compile(
    rf"(?<= )giúp(?: đỡ)?(?= {_HELPED}(?: [^\s,;:.()]+){{0,8}}? (?!{_NO_WORK}\b)[^\W\d_]+ [^\W\d_])"
    rf"(?! {_HELPED}(?: [^\s,;:.()]+){{0,3}} {_NO_WORK}\b)"
)
_CLAUSE = re.compile(r"[,;:.](?= |$)")
_DEEDS = frozenset({"found", "organise", "issue", "draft", "support", "give", "award", "sign"})
_LISTED = re.compile(r"\d[^;:.()“”\"]*?(?:, | và |; )$")
_LISTED_WITH = frozenset({"support", "communication"})
_JOINTS = (", ", " và ", "; ")


def may_stand(passage: Passage) -> bool:
    """Whether ``passage`` may tell such a deed: a look at its letters alone."""
    stands = (words.search(passage.text, passage.start, passage.end) for words in (_MAY_DO, _HELPS))
    return served.may_stand(passage) or any(stands)


def with_deeds(passage: Passage) -> Passage:
    """An exact ``passage``, with the verbs of such deeds among its own."""
    verbs = sorted([*passage.verbs, *_deeds(passage), *_helps(passage)], key=lambda cue: cue.start)
    return replace(passage, cues=Cues(verbs, passage.objects, passage.scopes))


def _deeds(passage: Passage) -> Iterator[Cue]:
    taken = [(cue.start, cue.end) for cue in (*passage.verbs, *passage.objects)]
    taken += [(body.start, body.core) for body in passage.bodies]
    for before, word in pairwise(passage.document.words(passage.sentence)):
        is_inside = passage.start <= word.start and word.end <= passage.end
        is_free = is_inside and not any(start <= word.start < end for start, end in taken)
        if not is_free or not _is_open(word):
            continue
        if _tells(passage, before, word):
            yield Cue(word.start, word.end, (served.SUPPORT,), is_short=False)


def _helps(passage: Passage) -> Iterator[Cue]:
    """Where a body helps others with their work, on a day or as it is told to have done."""
    for helps in _HELPS.finditer(passage.text, passage.start, passage.end):
        told = (one.effect for one in passage.scopes if one.end < helps.start())
        does = passage.supported or any(effect in TELLING for effect in told)
        does = does and any(True for _ in found(passage, passage.start, helps.start()))
        if does and not _is_told_itself(passage, helps.end()):
            yield Cue(*helps.span(), (served.HELP,), is_short=False)


def _is_told_itself(passage: Passage, start: int) -> bool:
    """Whether what others are helped with is a deed of another kind: "giúp bà con | thành lập 5 tổ"."""
    end = _CLAUSE.search(passage.text, start, passage.end)
    verbs = (verb for verb in passage.verbs if start < verb.start < (end.start() if end else passage.end))
    return any(verb.classes & _DEEDS for verb in verbs)


def _is_open(word: Word) -> bool:
    """Whether it is a verb of which no list says what it means."""
    if word.pos[:1] != "V" or not word.text.islower():
        return False
    verb = cue_words.key(word.text)
    if verb in _results() or verb.split()[0] in _results():
        return False
    return verb not in cue_words.senses(VERBS) and verb not in cue_words.effects()


def _tells(passage: Passage, before: Word, verb: Word) -> bool:
    """Whether the ``verb`` is that of a clause and for so many, or does so many things."""
    if served.is_for_many(passage, verb.end) and _is_of_body(passage, before, verb):
        return True
    does = _DOING.search(passage.text, passage.start, verb.start) or _LISTED.search(
        passage.before(verb.start)
    )
    return does is not None and _THINGS.match(passage.text, verb.end, passage.end) is not None


def _is_of_body(passage: Passage, before: Word, verb: Word) -> bool:
    """Whether a body is told to do it, right before the ``verb`` or its adverb."""
    bodies = [body for body in passage.bodies if body.start < verb.start]
    if any(body.core <= verb.start <= body.end + 1 for body in bodies):
        return True
    return before.pos == "R" and (bool(bodies) or any(agents.found(passage.text, passage.start, verb.start)))


def stands(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether ``phrase`` is none of these or, in a list, goes on from the deed ``earlier``."""
    if served.UNLISTED not in phrase.target.classes or phrase.start < phrase.target.start:
        return True
    if served.is_for_many(passage, phrase.target.end):
        return True
    if earlier is None or earlier.type not in _LISTED_WITH:
        return False
    return passage.text[earlier.reach : phrase.start] in _JOINTS


@cache
def _results() -> frozenset[str]:
    return frozenset(cue_words.key(row["verb"]) for _, row in vocabulary.read("result_verbs.csv", key="verb"))
