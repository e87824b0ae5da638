"""Words after a person's name that stand where a post does and are none that is known, and bodies that no
known word opens: "ông Trần Văn Mẫu, Đầu mục họ đạo", "Chủ tịch Diễn quán Bạch Nga".
"""

from collections.abc import Iterator, Sequence

from nlp.officials import person_names
from nlp.officials.agencies import agency_at, province_end
from nlp.officials.apposition import MARKS
from nlp.officials.roles import address_end, may_open_address, role_at
from nlp.records import Official, Unread
from nlp.text.document import Document
from nlp.text.syllables import Syllable, Syllables, split
from nlp.unread.mention import unread

_LONGEST = 8
_DASHES = frozenset("-–—")


def unknown_roles(document: Document, named: Sequence[Official]) -> Iterator[Unread]:
    """What stands between a mark after an addressed person's name and the body or the next mark, where the
    person is not among those ``named``. It begins with a capital or behind a dash, as posts do.
    """
    known = {official.start for official in named}
    for sentence in document.sentences:
        syllables = document.syllables(sentence)
        for mark in _after_addressed(syllables, known):
            span = _unknown_words(syllables, mark + 1) if _is_mark(syllables, mark) else None
            if span:
                yield unread(document, "role", *span)


def unknown_bodies(document: Document, named: Sequence[Official]) -> Iterator[Unread]:
    """What follows the role of those ``named`` with no body, between it and the next mark."""
    for official in named:
        if official.organisation is not None:
            continue
        sentence = document.sentence_at(official.start)
        syllables = Syllables(split(document.text, official.end, sentence.end))
        role = role_at(syllables, 1) if _is_mark(syllables, 0) else None
        span = _unknown_words(syllables, role.last) if role else None
        if span:
            yield unread(document, "body", *span)


def _after_addressed(syllables: Syllables, known: set[int]) -> Iterator[int]:
    """The ends of the names of addressed persons that do not begin at one of the offsets ``known``."""
    for index in (at for at, syllable in enumerate(syllables) if may_open_address(syllable)):
        first = address_end(syllables, index)
        if first is None or first >= len(syllables) or syllables[first].start in known:
            continue
        end = person_names.name_end(syllables, first)
        if end is not None and person_names.begins_with_family_name(syllables[first]):
            yield end


def _is_mark(syllables: Syllables, index: int) -> bool:
    return index < len(syllables) and syllables[index].text in MARKS


def _unknown_words(syllables: Syllables, first: int) -> tuple[int, int] | None:
    """The offsets of the words from ``first`` to the next mark or body, where they begin with a capital or
    behind a dash, and with nothing that is known: a role, a body, a province, a person.
    """
    if first >= len(syllables) or _is_known(syllables, first):
        return None
    is_small = not syllables[first].is_capitalised
    if is_small and syllables[first - 1].text not in _DASHES:
        return None
    last = first
    while last < len(syllables) and syllables[last].text.isalpha() and not _opens_body(syllables, last):
        last += 1
    if (
        last == len(syllables)
        or not 1 < last - first <= _LONGEST
        or _names_another(syllables[first:last], is_small)
    ):
        return None
    return syllables.span(first, last)


def _names_another(words: Sequence[Syllable], is_small: bool) -> bool:
    """Whether the words are about someone else: "vợ ông Bốn", "em trai của Bí thư"."""
    found = Syllables(words)
    has_name = is_small and any(word.is_capitalised for word in found)
    return has_name or any(role_at(found, at) or address_end(found, at) for at in range(1, len(found)))


def _opens_body(syllables: Syllables, index: int) -> bool:
    """Whether a body's name begins, as it is written: not at the small letters of "già | làng"."""
    return syllables[index].is_capitalised and agency_at(syllables, index) is not None


def _is_known(syllables: Syllables, first: int) -> bool:
    found = role_at(syllables, first) or agency_at(syllables, first) or province_end(syllables, first)
    return bool(found) or person_names.begins_with_family_name(syllables[first])
