"""Bodies that are called by their first word alone: "đoàn của Sở Du lịch do ông A, Phó Giám đốc Sở, …"."""

from collections.abc import Iterator

from nlp.officials.agencies import agency_at
from nlp.officials.organisations import Organisation, organisation_at
from nlp.text.syllables import Syllables


def named(syllables: Syllables, body: Organisation) -> Organisation:
    """``body`` or, where it is no more than its opening word, the one body of that kind that the sentence has
    named before it.
    """
    if not _is_bare(body):
        return body
    before = {_key(syllables, one): one for one in _of_kind(syllables, body)}
    return next(iter(before.values())) if len(before) == 1 else body


def _is_bare(body: Organisation) -> bool:
    return (
        body.agency is not None
        and "place" not in body.agency.traits
        and body.last - body.first == len(body.agency.head.split())
    )


def _of_kind(syllables: Syllables, body: Organisation) -> Iterator[Organisation]:
    for index in range(body.first):
        opened = agency_at(syllables, index)
        if opened is None or body.agency is None or opened[0].head != body.agency.head:
            continue
        one = organisation_at(syllables, index, person_follows=True, after_role=True)
        if one is not None and not _is_bare(one):
            yield one


def _key(syllables: Syllables, body: Organisation) -> tuple[str, ...]:
    return tuple(syllable.key for syllable in syllables[body.first : body.last])
