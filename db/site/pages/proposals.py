"""What a search that found nothing proposes instead: other spellings, fewer words, numbers close by."""

import json
import re
from collections.abc import Iterator
from unicodedata import normalize

from db import query, query_numbers
from db.folding import fold, is_marked
from db.query_reading import TIMES
from db.site.corpus_reading import Corpus, Row
from db.site.pages.understood import Understood

MOST = 6
_LETTERS = "abcdeghiklmnopqrstuvxy"


async def proposals(corpus: Corpus, asked: Understood) -> Row:
    """What may have been meant, each with how many documents it finds; empty lists where nothing is."""
    words = query.words(asked.reading.words)[:MOST]
    fewer = [chip["q"] for chip in asked.chips if chip["kind"] in ("province", *TIMES)] + _fewer(words)
    each = [*_named(asked), *words] if len(words) > 1 else []
    counted = await _counted(corpus, [*fewer, *each])
    return {
        "spelling": await _spelling(corpus, asked.reading.words, {row["query"].lower() for row in counted}),
        "numbers": await _numbers(corpus, asked.typed),
        "fewer": [row for row in counted if row["query"] in fewer],
        "each": [row for row in counted if row["query"] in each and row["query"] not in fewer],
    }


def _named(asked: Understood) -> list[str]:
    """The names of the query, each as it was typed."""
    return [name.typed for name in asked.reading.chips if name.kind not in TIMES and name.without]


def _fewer(words: list[str]) -> list[str]:
    if not 2 < len(words) <= MOST:
        return []
    return [" ".join(words[:at] + words[at + 1 :]) for at in range(len(words))]


async def _counted(corpus: Corpus, queries: list[str]) -> list[Row]:
    asked = json.dumps(list(dict.fromkeys(filter(None, queries)))[: 3 * MOST])
    rows = await corpus.rows("words_counted", {"queries": asked})
    return [row for row in rows if row["documents"]]


async def _numbers(corpus: Corpus, typed: str) -> list[Row]:
    if not query_numbers.is_sure(typed):
        return []
    near = query_numbers.nearest(typed)
    if not near:
        return []
    asked: Row = {"numbers": json.dumps(near), "number": near[0], "symbols": typed, "limit": MOST}
    return await corpus.rows("decisions_nearest", asked)


async def _spelling(corpus: Corpus, words: str, known: set[str]) -> str | None:
    """``words`` as a document writes them: one of them with other marks, or with one letter changed. One of
    the ``known``, which documents have, is meant as it is but where the document has all words side by side.
    """
    typed = words.split()
    if not 0 < len(typed) <= MOST or '"' in words:
        return None
    for at, others in _other_spellings(typed):
        expression = _with_one_of(typed, at, others)
        rows = await corpus.rows("words_seen", {"expression": expression})
        if rows and (seen := _seen(rows[0]["text"] or "", typed, at, others, known)):
            return seen
    return None


def _other_spellings(typed: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What each of the words may have been meant for: first with other marks, then with a letter changed."""
    for at, word in enumerate(typed):
        if is_marked(word):
            yield at, [fold(word)]
    for at, word in enumerate(typed):
        if 1 < len(word) < 8 and word.isalpha():
            yield at, _one_wrong(fold(word))


def _with_one_of(typed: list[str], at: int, others: list[str]) -> str:
    rest = query.words_expression(" ".join([*typed[:at], *typed[at + 1 :]]))
    one_of = " OR ".join(f'"{other}"' for other in others)
    return f"({one_of})" if len(typed) == 1 else f"({rest}) AND ({one_of})"


def _seen(text: str, typed: list[str], at: int, others: list[str], known: set[str]) -> str | None:
    """The words as ``text`` has them side by side, or else as typed but for the word at ``at``, if that is
    none of the ``known``.
    """
    text = normalize("NFC", text)
    one = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    parts = [rf"(?:{one})" if n == at else re.escape(fold(word)) for n, word in enumerate(typed)]
    patterns: list[tuple[str, tuple[list[str], list[str]]]] = [(" ".join(parts), ([], []))]
    if len(typed) == 1 or typed[at].lower() not in known:
        patterns.append((rf"(?:{one})", (typed[:at], typed[at + 1 :])))
    for pattern, rest in patterns:
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", fold(text)):
            seen = text[match.start() : match.end()].lower()
            before, after = rest
            if seen not in {" ".join(typed).lower(), typed[at].lower()}:
                return " ".join([*before, seen, *after])
    return None


def _one_wrong(word: str) -> list[str]:
    changed = [word[:n] + other + word[n + 1 :] for n in range(len(word)) for other in _LETTERS]
    swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)]
    dropped = [word[:n] + word[n + 1 :] for n in range(len(word))]
    return [other for other in dict.fromkeys([*swapped, *changed, *dropped]) if other not in ("", word)]
