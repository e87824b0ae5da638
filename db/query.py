"""What a person typed, as full-text expressions. Nothing raises.

Words stand for documents that have all of them; those in quotes stand side by side; "OR" ("|", "hoặc") parts
alternatives; what begins right after a minus, a name, a word of several syllables or a quoted phrase, must be
absent. A phrase right after "~" is a name, and stands for it in all its spellings.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, product
from typing import NamedTuple

from db import query_compounds, query_names, query_spellings
from db.folding import fold, is_marked, spelling

MOST_WORDS = 64
_MOST_PAIRS, _MOST_PHRASES = 8, 8
# What is longer was pasted: its beginning tells whether it stands side by side, and ranks.
_MOST_RANKED = 16
NOTHING = '""'
# A number may be parted by blanks ("5 500").
_TERM = re.compile(
    r'(?P<minus>(?<!\S)-(?=["\w]))?'
    r'(?:(?P<name>~)?"(?P<phrase>[^"]*)"|(?P<word>[1-9]\d{0,2}(?: \d{3})+(?![^\s"])|[^\s"]+))'
)
_WORD = re.compile(r"[^\W_]+")
_OR = frozenset({"OR", "|", "HOẶC", "Hoặc", "hoặc"})


class Term(NamedTuple):
    """Words that stand side by side, in lower case, every tone in one place; or any of the ``others``."""

    words: tuple[str, ...]
    is_absent: bool
    others: tuple[tuple[str, ...], ...] = ()


class Alternative(NamedTuple):
    """One side of "OR": what must be there, and what must not."""

    present: tuple[Term, ...]
    absent: tuple[Term, ...]


def ranking_expression(query: str) -> str:
    """The FTS5 expression for documents with words of ``query``, of which those rank first that have words
    side by side which are typed so: for documents that ``words_expression`` finds.
    """
    sides = tuple(side._replace(present=side.present[:_MOST_RANKED]) for side in alternatives(query))
    # What is added finds other documents too, and gives weight to those where two words are one phrase.
    pairs = pairwise(sides[0].present) if len(sides) == 1 and not sides[0].absent else ()
    beside = dict.fromkeys(_beside(pair) for pair in islice(pairs, _MOST_PAIRS))
    found = _all_of(sides)
    return " OR ".join([f"({found})", *beside]) if beside else found


def phrase_expression(query: str) -> str:
    """The FTS5 expression for documents where all words of ``query``, of very many the first, stand side by
    side, as typed. It matches nothing for one word, or OR. What must be absent may be there.
    """
    return _beside(terms[:_MOST_RANKED]) if (terms := _several(query)) else NOTHING


def near_expression(query: str) -> str:
    """The FTS5 expression for documents where all the words of ``query`` stand near to one another, in any
    order: with as many others between them as they are. It matches nothing where ``phrase_expression`` does,
    or where there are very many.
    """
    return _near(terms) if 0 < len(terms := _several(query)) <= _MOST_RANKED else NOTHING


def _several(query: str) -> tuple[Term, ...]:
    """The terms that must be there, of a query with several words and without OR; none of another."""
    sides = alternatives(query)
    return sides[0].present if len(sides) == 1 and len(words(query)) > 1 else ()


def title_expression(query: str) -> str:
    """The FTS5 expression for documents whose title has what ``phrase_expression`` asks for."""
    phrase = phrase_expression(query)
    return phrase if phrase == NOTHING else f"{{title title_folded}} : ({phrase})"


def words_expression(query: str) -> str:
    """The FTS5 expression for documents with all the words of ``query``.

    A word with marks matches exactly, one without matches every marking of it; words in quotes stand side by
    side. Of more than 64 words the first 64 count. A query without a word that must be there matches nothing.
    """
    return _all_of(alternatives(query))


def _all_of(sides: Iterable[Alternative]) -> str:
    return _any_of(
        _of(side, _phrase if _are_marked((*side.present, *side.absent)) else _folded_phrase) for side in sides
    )


def exact_expression(query: str) -> str:
    """The FTS5 expression for documents that hold the words of ``query`` as they are typed, marked or not.

    It matches nothing where that is what ``words_expression`` does already.
    """
    sides = alternatives(query)
    if all(_are_marked(side.present) for side in sides):
        return NOTHING
    return f"{{title text}} : ({_any_of(_of(_as_typed(side), _phrase) for side in sides)})"


def _as_typed(side: Alternative) -> Alternative:
    return Alternative(tuple(term._replace(others=()) for term in side.present), ())


def words(query: str) -> list[str]:
    """The words of ``query`` that are looked for, in lower case, every tone in one place."""
    return [word for side in alternatives(query) for term in side.present for word in term.words]


def shown_words(query: str) -> list[str]:
    """The words that show that a text has what ``query`` looks for: those of other spellings too."""
    others = (
        word
        for side in alternatives(query)
        for term in side.present
        for other in term.others
        for word in other
    )
    return list(dict.fromkeys([*words(query), *others]))


@lru_cache(maxsize=1_000)
def alternatives(query: str) -> tuple[Alternative, ...]:
    """The sides of the ORs of ``query``, those without a word to look for left out."""
    sides: list[list[Term]] = [[]]
    for term in _terms(query):
        if term is None:
            sides.append([])
        else:
            sides[-1].append(term)
    parted = (
        Alternative(
            tuple(term for term in side if not term.is_absent),
            tuple(term for term in side if term.is_absent),
        )
        for side in sides
    )
    return tuple(side for side in parted if side.present)


def sides(query: str) -> list[tuple[int, int]]:
    """Where the sides of the ORs of ``query`` begin and end; of one without OR, all of it."""
    ors = _ors(query)
    return list(zip([0, *(m.end() for m in ors)], [*(m.start() for m in ors), len(query)], strict=True))


def tidied(query: str) -> str:
    """``query`` without the ORs that have no word to look for on one side."""
    if not _ors(query):
        return query
    kept = [query[start:end].strip() for start, end in sides(query) if alternatives(query[start:end])]
    return " OR ".join(kept)


def _ors(query: str) -> list[re.Match[str]]:
    return [match for match in _TERM.finditer(query) if match["word"] in _OR]


def _terms(query: str) -> list[Term | None]:
    """The terms in their order; None for an OR."""
    terms: list[Term | None] = []
    room = MOST_WORDS
    for match in _TERM.finditer(query_compounds.quoted(query)):
        if match["word"] and match["word"] in _OR:
            terms.append(None)
            continue
        typed = match["phrase"] or match["word"] or ""
        found = _words(typed)[:room]
        room -= len(found)
        if found:
            terms.append(Term(found, match["minus"] is not None, _others(typed, found, match)))
        if not room:
            break
    return terms


def _others(typed: str, found: tuple[str, ...], match: re.Match[str]) -> tuple[tuple[str, ...], ...]:
    """What else stands for the term; for what is quoted nothing does."""
    named = map(_words, query_names.spellings(typed)) if match["name"] else ()
    written = query_spellings.others(typed, found) if match["name"] or match["word"] else ()
    return tuple(other for other in dict.fromkeys([*named, *written]) if other != found)


def _words(typed: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(spelling(typed)))


def _are_marked(terms: Iterable[Term]) -> bool:
    return all(is_marked(word) for term in terms for word in term.words)


def _beside(terms: Sequence[Term]) -> str:
    """The expression for ``terms`` in their order with nothing between, in a few of their spellings."""
    expression = _phrase if _are_marked(terms) else _folded_phrase
    return _any_of(expression([word for part in parts for word in part]) for parts in _spellings(terms))


def _near(terms: Sequence[Term]) -> str:
    """The expression for ``terms`` near to one another, in a few of their spellings."""
    return _any_of(_together(parts, fold if not _are_marked(terms) else str) for parts in _spellings(terms))


def _together(phrases: Sequence[tuple[str, ...]], written: Callable[[str], str]) -> str:
    typed = [word for phrase in phrases for word in phrase]
    beside = " ".join(_phrase(map(written, phrase)) for phrase in phrases)
    marked = [_phrase([word]) for word in typed if is_marked(word)] if written is fold else []
    return f"({' AND '.join([f'NEAR({beside}, {2 * len(typed)})', *marked])})"


def _spellings(terms: Sequence[Term]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The words of ``terms`` in a few of their spellings."""
    return islice(product(*((term.words, *term.others) for term in terms)), _MOST_PHRASES)


def _any_of(expressions: Iterable[str]) -> str:
    sides = list(expressions)
    return " OR ".join(f"({side})" for side in sides) if len(sides) > 1 else "".join(sides) or NOTHING


def _of(side: Alternative, expression: Callable[[Iterable[str]], str]) -> str:
    present = " AND ".join(_spelled(term, expression) for term in side.present)
    absent = " OR ".join(expression(term.words) for term in side.absent)
    return f"({present}) NOT ({absent})" if absent else present


def _spelled(term: Term, expression: Callable[[Iterable[str]], str]) -> str:
    spellings = dict.fromkeys([expression(term.words), *map(_phrase, term.others)])
    return _any_of(spellings) if len(spellings) == 1 else f"({_any_of(spellings)})"


def _folded_phrase(words: Iterable[str]) -> str:
    # Only the folded columns have all words of a mixed phrase; those with marks must stand elsewhere.
    typed = list(words)
    marked = [_phrase([word]) for word in typed if is_marked(word)]
    return f"({' AND '.join([_phrase(map(fold, typed)), *marked])})"


def _phrase(words: Iterable[str]) -> str:
    return f'"{" ".join(words)}"'
