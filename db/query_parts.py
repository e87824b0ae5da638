"""What a query is made of: each name as it was typed, and each other word, but for those that only ask."""

from db import query, query_compounds, query_fillers
from db.folding import is_marked
from db.query_reading import Reading


def parts(typed: str, reading: Reading) -> list[str]:
    """The parts of ``typed``, read so, in its order; of a query with OR or a minus the words looked for; of
    one that is a body's name alone its words.
    """
    if len(query.sides(typed)) > 1 or reading.absent:
        return query.words(reading.words)
    found, at = list[str](), 0
    names = {*(chip.typed for chip in reading.chips), *(words for words, _ in reading.also)}
    for name in sorted(names, key=typed.find):
        start = typed.find(name, at)
        if start >= 0:
            found += [*_words(typed[at:start]), name]
            at = start + len(name)
    found += _words(typed[at:])
    is_body = len(found) == 1 and any(chip.kind == "body" for chip in reading.chips)
    return query_fillers.pieces(typed) if is_body else found


def corrected(typed: str, reading: Reading, wrong: list[str], right: str) -> str:
    """``typed`` with what is ``right`` for the words ``wrong``: for all, or for each; where there are more or
    fewer and they do not stand side by side, that and the names that are not among these words.
    """
    words = " ".join(wrong)
    if words in typed:
        return " ".join(typed.replace(words, right, 1).split())
    meant = right.split()
    if len(meant) == len(wrong):
        return _each(typed, wrong, meant)
    return " ".join([right, *(chip.typed for chip in reading.chips if chip.typed not in words)])


def _each(typed: str, wrong: list[str], meant: list[str]) -> str:
    """``typed`` with each of the words ``wrong``, which stand in their order, as it is ``meant``."""
    kept, at = [], 0
    for word, other in zip(wrong, meant, strict=True):
        start = typed.find(word, at)
        kept += [typed[at:start], other] if start >= 0 else []
        at = start + len(word) if start >= 0 else at
    return " ".join("".join([*kept, typed[at:]]).split())


def _words(between: str) -> list[str]:
    """The words, those of several syllables whole where they have their marks."""
    left = query_fillers.without(between) if between.strip() else ""
    words, until = list[str](), 0
    for at, piece in query_fillers.placed(left):
        if at < until:
            continue
        end = query_compounds.end_at(left, at)
        until = end if end > at + len(piece) and is_marked(left[at:end]) else at + len(piece)
        words.append(left[at:until])
    return words
