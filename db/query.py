"""What a person typed, as full-text expressions and as the number of an official document. Nothing raises."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from db.folding import fold, is_marked, spelling
from db.search_key import pieces, search_key
from nlp import vocabulary

MOST_WORDS = 64
NOTHING = '""'
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
# Words that say nothing of which document is meant.
_FILLERS = frozenset(pieces("số ngày tháng năm của văn bản tỉnh thành phố"))
_YEAR = "nam"
_WHOLE_KEY = 10


def match_expression(query: str) -> str:
    """The FTS5 expression for documents with all the words of ``query``, those with them side by side first.

    A word with marks matches exactly, one without matches every marking of it; words in quotes stand side by
    side. Of more than 64 words the first 64 count. A query without a word matches nothing.
    """
    terms = _terms(query)
    expression = _phrase if _are_marked(terms) else _folded_phrase
    if len(terms) < 2:
        return words_expression(query)
    # The alternative adds no document, only weight to those where the words are one phrase.
    return f"({words_expression(query)}) OR {expression(words(query))}"


def words_expression(query: str) -> str:
    """The FTS5 expression for the same documents, where their rank does not matter: it is found faster."""
    terms = _terms(query)
    return _all_of(terms, _phrase if _are_marked(terms) else _folded_phrase)


def exact_expression(query: str) -> str:
    """The FTS5 expression for documents that hold the words of ``query`` as they are typed, marked or not.

    It matches nothing where that is what ``words_expression`` does already.
    """
    terms = _terms(query)
    return NOTHING if _are_marked(terms) else f"{{title text}} : ({_all_of(terms, _phrase)})"


def words(query: str) -> list[str]:
    """The words of ``query`` that count, in lower case, every tone in one place."""
    return [word for term in _terms(query) for word in term]


def _terms(query: str) -> list[list[str]]:
    terms, room = [], MOST_WORDS
    for match in _TERM.finditer(spelling(query)):
        words = _WORD.findall(match[1] or match[2] or "")[:room]
        room -= len(words)
        if words:
            terms.append(words)
        if not room:
            break
    return terms


def _are_marked(terms: list[list[str]]) -> bool:
    return all(is_marked(word) for term in terms for word in term)


def _all_of(terms: list[list[str]], expression: Callable[[list[str]], str]) -> str:
    return " AND ".join(map(expression, terms)) or NOTHING


def _folded_phrase(words: list[str]) -> str:
    # Only the folded columns have all words of a mixed phrase; those with marks must stand elsewhere.
    marked = [_phrase([word]) for word in words if is_marked(word)]
    return f"({' AND '.join([_phrase(map(fold, words)), *marked])})"


def _phrase(words: Iterable[str]) -> str:
    return f'"{" ".join(words)}"'


def numbers(query: str) -> list[str]:
    """What may be the number of a document in ``query``, as ``decisions.number`` writes it; no "năm 2011"."""
    typed = pieces(query)
    found = []
    for before, piece, after in zip(["", *typed], typed, [*typed[1:], ""], strict=False):
        if piece.isdigit() and before != _YEAR:
            found += [piece.zfill(2)] + ([piece.zfill(2) + after] if len(after) == 1 else [])
    return found


def rank(query: str, key: str, *said: str | int | None) -> int | None:
    """How well ``query`` names the document ``key``, of which more is ``said``: type, issuer, province, days.

    The more of the words stand in the key, or else in what is said, the higher; a query that gives the whole
    key is far above. None where a word means something else. A wrong type of document only costs: people
    hear "quyết định" for any.
    """
    in_key = pieces(key)
    if search_key(query) == search_key(key):
        return _WHOLE_KEY + 2 * len(in_key)
    typed = [piece for piece in pieces(query) if piece not in _FILLERS]
    known = {piece for value in said if value for piece in pieces(str(value))}
    letters = "".join(piece for piece in in_key if not piece.isdigit())
    score = _WHOLE_KEY if set(in_key) <= set(typed) else 0
    for piece in typed:
        if piece in in_key or piece == letters:
            score += 2
        elif piece in known:
            score += 1
        elif piece in _type_words():
            score -= 1
        else:
            return None
    return score


@cache
def _type_words() -> frozenset[str]:
    rows = [row for _, row in vocabulary.read("document_types.csv", key="abbreviation")]
    return frozenset(piece for row in rows for piece in pieces(f"{row['abbreviation']} {row['type']}"))
