"""Whether a verb is what its sentence says, or a part of a noun: "Sở đã tập huấn", but "cán bộ tập huấn"."""

import re
from functools import cache

from nlp.activities import agents, counts
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.language import vocabulary
from nlp.text.tagger import Word

_MARK = re.compile(r"[,;:(\-–•+“\"‘…]\s*$")
_WHEN = re.compile(r"(?:(?:ngày|tháng|năm|quý) [\dIV][\d/.-]*|cùng ngày|(?:hằng|hàng) (?:tháng|quý|năm)) $")
# "Khu phố 24 | tổ chức …".
_NUMBERED_UNIT = re.compile(
    r"\b(?:khu phố|phường|quận|thôn|xóm|tổ|tổ dân phố|ấp|khu|khu vực|số|chi hội|đội|đoàn|khóm) \d+ $",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r" [^\W\d][^,;:.()]{0,80}(?:, [^,;:.()A-ZĐ]{1,60}){0,3}(?: và|,) ")
# "huyện đã hoàn thành việc | thành lập 18 tổ".
_ASPECT = re.compile(r"\b(?:hoàn thành|hoàn tất|tiến hành|triển khai|thực hiện) (?:xong )?việc $")
_TENSE = re.compile(r"\b(?:đã|sẽ|vừa|đang) $")
# "Đoàn công tác của Sở | cũng đến | kiểm tra …".
_GOES = re.compile(r"(?: (?:cũng|còn|lại|trực tiếp|chính thức|lần lượt|đến|tới|đi|xuống|lên))+ $")
# "Sở Công Thương | phối hợp với các đơn vị liên quan | kiểm tra …".
_WITH_PARTNER = re.compile(
    r"(?: (?:đã|vừa|sẽ|cũng|còn|tích cực|chủ động))*,? (?:phối hợp|liên kết)(?: với| cùng)? [^;:.]{2,100} $"
)
# "Ủy ban Kiểm tra Huyện ủy | nhiệm kỳ 2020 - 2025 | tổ chức kỳ họp".
_OF_TERM = re.compile(r",? (?:nhiệm kỳ|khóa|khoá) [\dIVXL]+(?: ?[-–] ?\d+)?,? $", re.IGNORECASE)
# Adverbs, verbs, conjunctions, pronouns and adjectives (VLSP tags).
_PREDICATIVE = ("R", "V", "C", "X", "T", "P", "A")


def opens(passage: Passage, offset: int) -> bool:
    """Whether a clause opens at ``offset``: after a mark, or with the sentence."""
    before = passage.before(offset)
    return not before.strip() or _MARK.search(before) is not None


def is_predicate(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase opens a clause, or comes after an adverb, a verb, a date, or those who do the
    work.
    """
    if opens(passage, phrase.start) or passage.text.startswith("đi ", phrase.start):
        return True
    word = _word_before(passage, phrase.start)
    before = passage.before(phrase.start)
    if passage.text[phrase.start].isupper():  # a name, but "đã | Khai giảng lớp …"
        return _TENSE.search(before) is not None
    if word is None or word.pos.startswith(_PREDICATIVE) or _WHEN.search(before):
        return True
    if before.rstrip().endswith(_adverbs()):
        return True
    is_piece = phrase.target.start > phrase.start and (phrase.counted or phrase.target.is_event)
    is_piece = is_piece or (phrase.counted and counts.stands_near(passage.text, phrase.target.end))
    if _NUMBERED_UNIT.search(before) or _ASPECT.search(before):
        return True
    return (is_piece and word.pos.startswith("N")) or has_agent(passage, phrase)


def has_agent(passage: Passage, phrase: Phrase) -> bool:
    """Whether those who do the work stand right before the phrase, or before their partners: "Sở Công Thương
    …", "tỉnh …"."""
    goes = _GOES.search(passage.text, passage.start, phrase.start)
    at = goes.start() + 1 if goes else phrase.start
    term = _OF_TERM.search(passage.text, passage.start, at)
    at = term.start() + 1 if term else at
    partner = _WITH_PARTNER.search(passage.text, passage.start, at)
    return _is_agent_before(passage, at) or (
        partner is not None and _is_agent_before(passage, partner.start() + 1)
    )


def _is_agent_before(passage: Passage, at: int) -> bool:
    named = any(body.start < at <= body.end + 1 for body in passage.bodies)
    word = _word_before(passage, at)
    if named or word is None:
        return named
    if word.text.lower() in agents.words():
        return True
    is_thing = any(cue.end == word.end for cue in passage.objects)
    is_name = any(syllable[0].isupper() for syllable in word.text.split()) and word.start > passage.start
    return is_name and not is_thing


def is_in_name(passage: Passage, phrase: Phrase, since: int) -> bool:
    """Whether the phrase goes on in the name of an event that no phrase after ``since`` holds: "hội nghị
    tuyên truyền, tập huấn …".
    """
    events = [
        cue for cue in passage.objects if cue.is_event and since <= cue.start and cue.end < phrase.start
    ]
    is_counted = phrase.counted and (
        counts.stands_near(passage.text, phrase.target.end)
        or counts.stands_in(passage.text, phrase.start, phrase.target.start)
    )
    if not events or is_counted:
        return False
    return _NAME_GOES_ON.fullmatch(passage.text, events[-1].end, phrase.start) is not None


def _word_before(passage: Passage, offset: int) -> Word | None:
    words = passage.document.words(passage.sentence)
    return next((word for word in reversed(words) if word.end <= offset), None)


@cache
def _adverbs() -> tuple[str, ...]:
    rows = vocabulary.read("activity_adverbs.csv", key="adverb")
    return tuple(f" {row['adverb']}" for _, row in rows)
