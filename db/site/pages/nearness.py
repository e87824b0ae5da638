"""A query without words at its end or beginning that keep the others apart: "mo" of "pho di bo nao mo".

A long article may have all words far from one another, the more so as one without marks stands for many.
"""

from collections.abc import Iterator
from dataclasses import replace

from db import query, query_parts, query_reading
from db.folding import fold
from db.query_reading import Reading
from db.site.corpus_reading import Corpus, Row
from db.site.pages.documents_found import Documents
from db.site.pages.understood import Understood
from db.site.view import Asked
from db.snippets import CLOSING, OPENING

# What is longer is a sentence that was pasted, and stands together or nowhere.
_FEWEST, _FEWEST_LEFT, _MOST = 4, 3, 12
# So many parts are left out at the beginning and at the end.
_LEFT_OUT = ((0, 1), (1, 0), (0, 2), (1, 1), (2, 0))
_FIRST: Row = {"limit": 1, "offset": 0}


async def nearer(corpus: Corpus, asked: Asked, means: Understood, found: Documents) -> Understood | None:
    """What is meant, if the first of the documents ``found`` has the words apart, and another one together,
    or in its title, all but some at the end or the beginning; None where it is as it was typed.
    """
    if found.order != "rank" or asked.word("as") == "words" or not _may_be_apart(means):
        return None
    first = await found.listed(corpus, _FIRST)
    if not first:
        return None
    far = apart(first[0], means.reading)
    for left, reading in _shorter(means) if far else ():
        shorter = replace(means, reading=reading, left=left)
        nearest = await Documents.found(asked, shorter).listed(corpus, _FIRST)
        if nearest and (
            _is_entitled(nearest[0], first[0], reading) or (far > 1 and not apart(nearest[0], reading))
        ):
            return shorter
    return None


def _is_entitled(document: Row, other: Row, reading: Reading) -> bool:
    """Whether all the words are in the title of a document, and not in that of the other."""
    return not apart(document | {"snippet": ""}, reading) and bool(apart(other | {"snippet": ""}, reading))


def _may_be_apart(means: Understood) -> bool:
    typed = query.words(means.reading.words)
    is_plain = not means.decisions and not means.reading.is_parted and '"' not in means.typed
    return is_plain and _FEWEST <= len(typed) <= _MOST


def _shorter(means: Understood) -> Iterator[tuple[list[str], Reading]]:
    """The words that are left out, and how the query is read without them; its names stay."""
    parts = query_parts.parts(means.typed, means.reading)
    named = {chip.typed for chip in means.reading.chips}
    for start, end in _LEFT_OUT:
        kept = parts[start : len(parts) - end]
        left = [*parts[:start], *parts[len(parts) - end :]]
        reading = query_reading.read(" ".join(kept), means.known)
        if not named.intersection(left) and len(query.words(reading.words)) >= _FEWEST_LEFT:
            yield left, reading


def apart(document: Row, reading: Reading) -> int:
    """How many of the words, or of what else stands for them, a document has neither in its title nor
    together in the piece that is shown.
    """
    pieces = [piece.partition(CLOSING)[0] for piece in document["snippet"].split(OPENING)[1:]]
    together = set(query.words(" ".join(map(fold, [document["title"] or "", *pieces]))))
    terms = (term for side in query.alternatives(reading.words) for term in side.present)
    missing = (_missing(term, together) for term in terms)
    return len({word for words in missing for word in words})


def _missing(term: query.Term, together: set[str]) -> set[str]:
    """The words of ``term`` that are not among those ``together``; none where others for it are."""
    lacking = [{fold(word) for word in words} - together for words in (term.words, *term.others)]
    return lacking[0] if all(lacking) else set()
