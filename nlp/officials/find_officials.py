"""Persons named with an office, a position or a title: who, as what, and in which organisation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from nlp import provinces
from nlp.language import vocabulary
from nlp.language.letters import LOWER
from nlp.officials import field_signatures, person_names, signatures
from nlp.officials.holdings import Holding, Span, holdings
from nlp.officials.persons_and_posts import may_tell, pieces
from nlp.officials.territory import province_of
from nlp.officials.twin_posts import joined
from nlp.records import Official, ProvinceMention
from nlp.text.document import Document, Sentence
from nlp.text.syllables import Phrases, Syllables

_LONGEST_BYLINE = 20
_DEAD = "cố "
# The number of a document in its head: whoever signed it is named, known from history or not.
_HEAD = re.compile(rf"^[ \t|*]*(?:[^{LOWER}\n]{{0,80}}\bSỐ|Số) ?:? ?\d{{1,5}} ?[/-]", re.MULTILINE)


def find(document: Document) -> list[Official]:
    """The officials named in ``document.text``, one row per mention and, where a person changes the post, one
    for each post, in text order.

    ``role`` and ``organisation`` are as written; an organisation that is left out is completed from the
    same sentence, and None where that gives none. ``province_id`` is as ``territory.province_of`` tells.
    """
    found = {holding.name: [holding] for holding in _signed(document.text)}
    signed = frozenset(found) if _HEAD.search(document.text) else frozenset()
    for sentence in document.sentences:
        told = _by_name(_in_sentence(document, sentence))
        found |= {name: held for name, held in told.items() if not _is_part(held, found.get(name))}
    mentions = provinces.find(document) if found else []
    return [
        _official(document, holding, mentions)
        for _, held in sorted(found.items())
        for holding in held
        if holding.name in signed or not _is_of_history(document, holding)
    ]


def _is_part(held: Sequence[Holding], signed: Sequence[Holding] | None) -> bool:
    """Whether the one post that is ``held``, as a sentence tells it, says no more than what is ``signed``:
    its office is a part of that, the one that is signed for or a second one; or its body stands before it,
    among the recipients.
    """
    if not signed or len(held) != 1 or not (held[0].role and signed[0].role):
        return False
    (start, end), (from_, to) = held[0].role, signed[0].role
    if (start, end) != (from_, to):
        return not (start <= from_ and to <= end)
    body = held[0].organisation
    return signed[0].organisation is not None or (body is not None and body[1] <= start)


def _signed(text: str) -> list[Holding]:
    signed, told = list(signatures.find(text)), field_signatures.find(text)
    names = {text[slice(*one.name)].casefold() for one in signed}
    return [told, *signed] if told and text[slice(*told.name)].casefold() not in names else signed


def _by_name(held: Iterable[Holding]) -> dict[Span, list[Holding]]:
    found: dict[Span, list[Holding]] = defaultdict(list)
    for holding in held:
        found[holding.name].append(holding)
    return found


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Holding]:
    syllables = document.syllables(sentence)
    if not may_tell(syllables) or _is_byline(syllables):
        return
    found = list(holdings(syllables, joined(syllables, pieces(syllables))))
    if not (len(found) == 1 and _is_author(syllables, found[0])):
        yield from found


def _is_of_history(document: Document, holding: Holding) -> bool:
    """Whether the person is known from history, or called dead: "cố Thủ tướng".

    A namesake who lives holds a post in a body that is not of the whole country.
    """
    start, _ = holding.role or holding.name
    if document.text[max(0, start - len(_DEAD)) : start].casefold() == _DEAD:
        return True
    in_a_body = holding.organisation is not None and not holding.body_is_national
    return not in_a_body and person_names.is_historical(document.text[slice(*holding.name)])


def _is_byline(syllables: Syllables) -> bool:
    """Whether the sentence names the author of the text, and does no more: "Tác giả: ThS. Nguyễn Văn A"."""
    cue = _byline_cues().at(syllables, 0)
    return cue is not None and cue[1] < len(syllables) <= _LONGEST_BYLINE and syllables[cue[1]].text == ":"


def _is_author(syllables: Syllables, holding: Holding) -> bool:
    """Whether the sentence is a title, a name and perhaps a body, and no more, as an author signs."""
    if holding.kind != "title" or holding.role is None:
        return False
    end = max(holding.name[1], holding.organisation[1] if holding.organisation else 0)
    return holding.role[0] == syllables[0].start and end == syllables[-1].end


def _official(document: Document, holding: Holding, mentions: Sequence[ProvinceMention]) -> Official:
    start, end = holding.name
    return Official(
        start=start,
        end=end,
        quote=document.text[start:end],
        sentence=document.sentence_at(start).text,
        name=_spaced(document, holding.name),
        role=_spaced(document, holding.role) if holding.role else None,
        organisation=_spaced(document, holding.organisation) if holding.organisation else None,
        province_id=province_of(document, holding, mentions),
        tenure=holding.tenure,
    )


def _spaced(document: Document, span: Span) -> str:
    return " ".join(document.text[slice(*span)].split())


@cache
def _byline_cues() -> Phrases[None]:
    return Phrases((row["cue"], None) for _, row in vocabulary.read("byline_cues.csv", key="cue"))
