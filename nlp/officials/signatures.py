"""The signature under a letter or decision: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp import vocabulary
from nlp.officials import person_names
from nlp.officials.holdings import Holding, Span
from nlp.officials.organisations import Organisation, organisation_at, organisation_of
from nlp.officials.roles import Role, role_at
from nlp.text.syllables import Phrases, Syllables, split

_LINE = re.compile(r"\S[^\n]*")
_SIGNED = re.compile(r"\(?\s{0,3}(?:đã ký|ký tên|ký)[^\n()]{0,25}\)?\s*", re.IGNORECASE)
_LONGEST_LINE = 120
_MARKS_ONLY = frozenset({".", "-", "/"})


@dataclass
class _Block:
    """What the lines above a signature have said so far."""

    body: Span | None = None
    role: Span | None = None
    role_body: Span | None = None
    is_national: bool = False


def find(text: str) -> Iterator[Holding]:
    """Who signed the documents in ``text``: a name alone on a line, under a line that is but a role."""
    block = _Block()
    for line in _LINE.finditer(text):
        written = line[0].rstrip()
        if len(written) > _LONGEST_LINE:
            block = _Block()
            continue
        if _SIGNED.fullmatch(written):
            continue
        syllables = Syllables(split(text, line.start(), line.start() + len(written)))
        name = _name(syllables)
        if name is not None and block.role is not None:
            yield Holding(name, block.role, block.role_body or block.body, "office", block.is_national)
        block = _read(syllables, block)


def _name(syllables: Syllables) -> Span | None:
    """The span of the name that is all of the line, titles before it aside."""
    first = 0
    while (title := role_at(syllables, first)) is not None and title.office.kind == "title":
        first = title.last
    last = person_names.name_end(syllables, first)
    if last != len(syllables) or not person_names.begins_with_family_name(syllables[first]):
        return None
    return syllables[first].start, syllables[-1].end


def _read(syllables: Syllables, block: _Block) -> _Block:
    """What is known after one more line; nothing after a line that belongs to no signature."""
    first, names_body = _after_mark(syllables)
    if names_body:
        body = organisation_at(syllables, first)
        return _Block(body=_span(syllables, body)) if body else _Block()
    role = role_at(syllables, first)
    if role is None or role.office.kind == "title":
        return _Block()
    body = organisation_of(syllables, role, person_follows=False)
    if max(role.last, body.last if body else 0) < len(syllables):
        return _Block()
    return _with_role(syllables, role, body, block)


def _with_role(syllables: Syllables, role: Role, body: Organisation | None, block: _Block) -> _Block:
    span = (syllables[role.first].start, syllables[role.last - 1].end)
    national = body is not None and body.has("national")
    return _Block(block.body, span, _span(syllables, body) if body else None, national)


def _span(syllables: Syllables, body: Organisation) -> Span:
    return syllables[body.first].start, syllables[body.last - 1].end


def _after_mark(syllables: Syllables) -> tuple[int, bool]:
    """The index after "TM.", "KT." and the like, and whether a body comes next."""
    found = _marks().at(syllables, 0)
    if found is None:
        return 0, False
    names_body, first = found
    while first < len(syllables) and syllables[first].text in _MARKS_ONLY:
        first += 1
    return first, names_body


@cache
def _marks() -> Phrases[bool]:
    yes = frozenset({"yes", ""})
    rows = vocabulary.read("signature_marks.csv", key="mark")
    return Phrases(
        (row["mark"], bool(vocabulary.one_of("signature_marks.csv", number, row["names_body"], yes)))
        for number, row in rows
    )
