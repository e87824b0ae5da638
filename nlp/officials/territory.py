"""Which province an official serves: that of the body's name, of the delegation, or of the document."""

import re
from collections.abc import Sequence
from functools import cache

from nlp.language import vocabulary
from nlp.officials.agencies import agency_at
from nlp.officials.holdings import Holding
from nlp.provinces import districts, home
from nlp.records import ProvinceMention
from nlp.text.document import Document
from nlp.text.syllables import Phrases, Syllables, phrase_key, split

_LONGEST_CUE, _DELEGATION = 40, "đoàn"
# In lower case their end is that of "Ban Tổ chức TƯ".
_NO_CENTRE = frozenset({("đầu", "tư"), ("vật", "tư")})
_BRACKETS = re.compile(r" \([^()\n]{2,60}\)")
_BEFORE_PARENT = frozenset({",", "-", "–", "(", "thuộc", "của"})


def province_of(document: Document, holding: Holding, mentions: Sequence[ProvinceMention]) -> str | None:
    """The id of the province in the name of the holding's body, or whose district stands there; else of the
    delegation that the sentence names before ("Phía Đắk Lắk có ông …"), else, for an authority, the home of
    the document. None for a body of the whole country, for a firm, which may be from anywhere, and without a
    body.
    ``mentions`` are the document's provinces, in text order.
    """
    if holding.organisation is None:
        return _of_delegation(document, holding, mentions) if holding.kind != "title" else None
    start, end = holding.organisation[0], _with_brackets(document.text, holding.organisation[1])
    named = _named(document, (start, end), mentions)
    if named is not None or holding.office_is_national:
        return named
    body = Syllables(split(document.text, *holding.organisation))
    is_local = _names_unit(body)
    if not is_local and _is_national(holding, body, Syllables(split(document.text, start, end))):
        return None
    delegation = _of_delegation(document, holding, mentions)
    is_ours = (is_local or not _is_firm(body)) and not _is_of_unknown(document.text, holding)
    return delegation or (_home(document, body) if is_ours else None)


def _is_of_unknown(text: str, holding: Holding) -> bool:
    """Whether a name that nobody knows goes on behind the body's: "Chủ tịch Hội tỉnh | Bolykhămxay"."""
    end = holding.organisation[1] if holding.organisation else len(text)
    return text.startswith(" ", end) and text[end + 1 : end + 2].isupper() and holding.name[0] != end + 1


def _home(document: Document, body: Syllables) -> str | None:
    """The document's home, or else, for an authority, the province that it reports on."""
    is_authority = agency_at(body, 0) is not None and body[0].key != _DELEGATION
    return document.home_province or (home.of(document, None) if is_authority else None)


def _with_brackets(text: str, end: int) -> int:
    """The end of the brackets right behind a body, which say where it lies, or whose it is: "Công ty A (quận
    2, TP.HCM)", "Trung tâm Đăng kiểm tàu cá (Tổng cục Thủy sản)".
    """
    brackets = _BRACKETS.match(text, end)
    return brackets.end() if brackets else end


def _named(document: Document, name: tuple[int, int], mentions: Sequence[ProvinceMention]) -> str | None:
    """The province that stands in the ``name``, or whose district does."""
    start, end = name
    told = (one.province_id for one in mentions if start <= one.start and one.end <= end)
    return next(told, None) or next(districts.provinces(document.text[start:end], document.written), None)


def _is_firm(body: Syllables) -> bool:
    opened = agency_at(body, 0)
    return opened is not None and "firm" in opened[0].traits


def _is_national(holding: Holding, body: Syllables, with_brackets: Syllables) -> bool:
    keys = [syllable.key for syllable in body]
    return holding.body_is_national or ends_nationally(keys) or _has_national_parent(with_brackets)


def _names_unit(body: Syllables) -> bool:
    """Whether the name ends with the word for a unit: "Cục Thuế tỉnh"."""
    opened = agency_at(body, len(body) - 1)
    return opened is not None and "place" in opened[0].traits


def _has_national_parent(body: Syllables) -> bool:
    """Whether a body of the whole country stands behind a smaller one: "Viện Năng lượng, Bộ Công Thương"."""
    for index in range(1, len(body)):
        opened = agency_at(body, index)
        if opened is not None and body[index].is_capitalised and "national" in opened[0].traits:
            return body[index - 1].key in _BEFORE_PARENT
    return False


def ends_nationally(words: Sequence[str]) -> bool:
    """Whether a body's name of these ``words``, in lower case, ends as one of the whole country does."""
    if tuple(words[-2:]) in _NO_CENTRE:
        return False
    return any(tuple(words[-len(ending) :]) == ending for ending in _national_endings())


def _of_delegation(document: Document, holding: Holding, mentions: Sequence[ProvinceMention]) -> str | None:
    """The last province before the name, in its sentence, that a word for a delegation announces."""
    first, name = document.sentence_at(holding.name[0]).start, holding.name[0]
    before = [mention for mention in mentions if first <= mention.start and mention.end <= name]
    for mention in reversed(before):
        if _is_delegation(document.text[max(first, mention.start - _LONGEST_CUE) : mention.start]):
            return mention.province_id
    return None


def _is_delegation(before: str) -> bool:
    """Whether ``before``, what stands before a province's name, ends with a cue and perhaps "tỉnh"."""
    syllables = Syllables(split(before))
    while syllables and _names_unit(syllables):
        syllables.pop()
    return any(
        (cue := _delegation_cues().at(syllables, at)) is not None and cue[1] == len(syllables)
        for at in range(len(syllables))
    )


@cache
def _national_endings() -> frozenset[tuple[str, ...]]:
    rows = vocabulary.read("national_bodies.csv", key="ending")
    return frozenset(phrase_key(row["ending"]) for _, row in rows)


@cache
def _delegation_cues() -> Phrases[None]:
    return Phrases((row["cue"], None) for _, row in vocabulary.read("delegation_cues.csv", key="cue"))
