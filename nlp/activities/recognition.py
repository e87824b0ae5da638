"""The phrases of a passage that tell activities."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.activities import titles, unlisted
from nlp.activities.called_off import is_called_off
from nlp.activities.deeds import taught
from nlp.activities.doers_provinces import receives
from nlp.activities.entries import entry
from nlp.activities.events import events
from nlp.activities.filters import is_told
from nlp.activities.named_items import items
from nlp.activities.norms import is_norm
from nlp.activities.passages import Passage
from nlp.activities.passives import may_stand, passive_at, says_which
from nlp.activities.phrases import Phrase, phrase_at

_BROKEN = re.compile(r"[^\s.;:,!?…|]\n$")
_OF_WHICH = re.compile(r"\b[Tt]rong (?:đó|số đó)\b[^;.]*$")
# "trao 176 suất quà (tiền mặt) | tặng 176 hộ dân".
_IN_PARENTHESES = re.compile(r" ?\([^()]*\) ")
_ABOUT = re.compile(r"^[^,;]*(?: ngày [\d/.-]+)?,? (?:về việc|v/v) $", re.IGNORECASE)
_COME = re.compile(r" (?:đến|tới|sang|về|lên) ")
_GUESTS = frozenset({"study_visit", "meeting"})
_JUDGED = frozenset({"assessment", "recognition"})
# "họp xét, | công nhận các xã đạt chuẩn".
_CONSIDERS = re.compile(r"\b(?:xét|thẩm định|rà soát|chấm điểm)(?:,| và) $")


def may_tell(passage: Passage) -> bool:
    """Whether ``passage`` is worth an exact look."""
    return (
        any(phrase_at(passage, index) for index in range(len(passage.verbs)))
        or bool(events(passage, []))
        or entry(passage) is not None
        or (bool(passage.verbs) and may_stand(passage))
        or unlisted.may_stand(passage)
    )


def recognised(passage: Passage) -> tuple[Passage, list[Phrase]]:
    """An exact passage with where activities are told in it, and the phrases that tell them, in order; they
    do not overlap.
    """
    passage = unlisted.with_deeds(passage)
    phrases = [phrase for phrase in _recognised(passage) if not _is_cut(passage, phrase)]
    told = [phrase.start for phrase in phrases if not _shares(passage, phrase)]
    passage = replace(passage, told=told)
    return passage, _apart(passage, phrases)


def _is_cut(passage: Passage, phrase: Phrase) -> bool:
    """Whether its first words may stand in the line before, which is broken: "xếp hạng và / công nhận …"."""
    opens = phrase.start == passage.start and passage.text[phrase.start].islower()
    return opens and _BROKEN.search(passage.text, max(0, phrase.start - 3), phrase.start) is not None


def _shares(passage: Passage, phrase: Phrase) -> bool:
    """Whether ``phrase`` shares its object with the verb right before: "đánh giá, | phân hạng sản phẩm", or
    is but one word of a list: "các đề án tuyên truyền, | đào tạo, …".
    """
    text = passage.text
    judged = (verb for verb in passage.verbs if verb.own and verb.own.type in _JUDGED)
    joined = any(text[verb.end : phrase.start] in (", ", " và ") for verb in judged)
    joined = joined or _CONSIDERS.search(passage.before(phrase.start)) is not None
    is_alone = phrase.end == phrase.target.end and phrase.target in passage.verbs
    is_alone = is_alone and text.startswith(",", phrase.end)
    is_listed = is_alone and not phrase.counted and text.endswith(", ", 0, phrase.start)
    return is_listed or (phrase.type in _JUDGED and joined)


def _apart(passage: Passage, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The ``phrases`` but for those that the title of the one before says: "ban hành quyết định | công nhận
    12 sản phẩm" is one act, of the kind that is decided.
    """
    found: list[Phrase] = []
    for phrase in phrases:
        if found and _is_part_of(passage, phrase, found[-1]):
            continue
        if found and _is_of_guests(passage, phrase, found[-1]):
            found[-1] = replace(found[-1], end=phrase.end, reach=phrase.reach)
            continue
        is_apart = not found or phrase.start >= titles.span(passage, found[-1])[1]
        if is_apart and not (found and _announces(passage, found[-1], phrase)):
            found.append(phrase)
        elif _decides(passage, found[-1], phrase):
            found[-1] = replace(phrase, start=found[-1].start, verb=None)
    return found


def _is_part_of(passage: Passage, phrase: Phrase, whole: Phrase) -> bool:
    """Whether it only tells a part of what the phrase before it does: "công nhận 5 xã, trong đó | công nhận 2
    xã …"."""
    is_same = phrase.type == whole.type and whole.counted
    if (
        is_same
        and phrase.type == "support"
        and _IN_PARENTHESES.fullmatch(passage.text, whole.end, phrase.start)
    ):
        return True
    return is_same and _OF_WHICH.search(passage.text, whole.target.end, phrase.start) is not None


def _is_of_guests(passage: Passage, phrase: Phrase, before: Phrase) -> bool:
    """Whether those do it who are received: "tiếp đoàn cán bộ tỉnh X | đến tham quan …"."""
    comes = _COME.search(passage.text, before.start, phrase.reach) is not None
    return comes and phrase.type in _GUESTS and receives(passage.text, before)


def _decides(passage: Passage, issued: Phrase, phrase: Phrase) -> bool:
    """Whether ``phrase`` is what the document ``issued`` puts in force: "quyết định | thành lập tổ"."""
    is_listed = passage.text.endswith((", ", " và "), issued.start, phrase.start)
    return issued.type == "policy" and issued.reach == phrase.start and not is_listed


def _announces(passage: Passage, issued: Phrase, phrase: Phrase) -> bool:
    """Whether ``phrase`` is what the document is about that was ``issued``: "công bố Quyết định … về việc |
    kiện toàn Ban Chỉ đạo"."""
    between = passage.text[issued.target.end : phrase.start]
    return _decides(passage, issued, phrase) and _ABOUT.search(between) is not None


def _recognised(passage: Passage) -> list[Phrase]:
    found: list[Phrase] = []
    for index, verb in enumerate(passage.verbs):
        earlier = found[-1] if found else None
        if (earlier and verb.start < earlier.reach) or says_which(passage, verb):
            continue
        phrase = passive_at(passage, index, earlier.reach if earlier else passage.start)
        if phrase is None:
            phrase = phrase_at(passage, index)
            phrase = phrase if phrase and unlisted.stands(passage, phrase, earlier) else None
            phrase = phrase if phrase and is_told(passage, phrase, earlier) else None
        if phrase and not is_norm(passage, phrase) and not is_called_off(passage, phrase):
            found.append(taught(passage, phrase))
    opening = entry(passage)
    if opening and not any(phrase.start < opening.reach for phrase in found):
        found.insert(0, opening)
    listed = items(passage, found)
    found = [one for one in found if not any(item.start <= one.start < item.reach for item in listed)]
    named = [one for one in events(passage, [*found, *listed]) if not is_called_off(passage, one)]
    return sorted([*found, *listed, *named], key=lambda phrase: phrase.start)
