"""The words of a query that found nothing as documents write them."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from db import query, query_names
from db.folding import fold, is_marked
from db.site.corpus_reading import Corpus
from db.site.pages.documents_found import Documents

MOST, MOST_BESIDE = 6, 12
# A shorter word with a letter changed may be any other: it is one only beside the rest of the query.
_SURE = 4
# What documents have is meant otherwise where they have that so often.
_OFTEN = 3
# A letter may be missing in a word of so many.
_SHORTEST_CUT = 3
_LONGEST = 12
_VOWEL = re.compile("[aeiouy]")
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"
_LETTERS = "abcdeghiklmnopqrstuvxy"
# The keys of the Telex way of typing that stayed letters: letters doubled, a w, a tone's key after the vowel.
_TELEX = ((r"([aeod])\1", r"\1"), (r"(?<=[aou])w", ""), (r"(?<=[aeiouy])([a-z]*?)[sfrxj]", r"\1"))


class Known(NamedTuple):
    """Words that are meant as they were typed: those that documents ``have``, but where these have all words
    side by side otherwise; those ``of_names`` that were recognised.
    """

    have: frozenset[str]
    of_names: frozenset[str]


async def spelling(
    corpus: Corpus, found: Documents, typed: list[str], named: list[str], known: Known
) -> str | None:
    """The words ``typed`` as documents among those ``found`` that have what is ``named`` write them most
    often: all of them with other marks, or else one of them, or one with a letter changed; none of the
    ``known``.
    """
    if not 0 < len(typed) <= MOST_BESIDE:
        return None
    seeing = _Seeing(corpus, found, query.words_expression(" ".join(named)) if named else "")
    if len(typed) > MOST:
        return await _beside_one(seeing, typed, known)
    for meant in dict.fromkeys([_folded(typed), _without_telex(typed)]):
        texts = await seeing.texts(query.words_expression(" ".join(meant)))
        if seen := _side_by_side(texts, typed, meant):
            return seen
    if seen := await _named(seeing, typed):
        return seen
    return await _with_one_changed(seeing, typed, known) or await _beside_one(seeing, typed, known)


@dataclass(frozen=True, slots=True)
class _Seeing:
    """What documents write, of those ``found`` that the FTS5 expression ``named`` leaves."""

    corpus: Corpus
    found: Documents
    named: str

    async def texts(self, expression: str) -> list[str]:
        """The beginnings of the latest documents for the ``expression``."""
        whole = f"({self.named}) AND ({expression})" if self.named else expression
        return [normalize("NFC", text) for text in await self.found.texts(self.corpus, whole)]


async def _with_one_changed(seeing: _Seeing, typed: list[str], known: Known) -> str | None:
    """The words with one that is written otherwise: as documents have them all side by side, or else the
    first that stands beside them anywhere.
    """
    apart: str | None = None
    for at, others in _other_spellings(typed, known):
        texts = await seeing.texts(_with_one_of(typed, at, others))
        if seen := _side(texts, typed, at, others, known.have):
            return seen
        apart = apart or _anywhere(texts, typed, at, others, known.have)
    return apart


async def _named(seeing: _Seeing, typed: list[str]) -> str | None:
    """The words as they are written, if they were typed in Telex and have names among them: what is no name,
    as documents have it side by side.
    """
    meant = " ".join(_without_telex(typed))
    names = [name for name in query_names.names(meant) if name.kind in ("province", "programme", "body")]
    if not names or len(names) > MOST or meant == " ".join(_folded(typed)):
        return None
    parts, at = [], 0
    for name in [*names, None]:
        between = meant[at : name.start if name else None].split()
        seen = (
            _side_by_side(
                await seeing.texts(query.words_expression(" ".join(between))), between, tuple(between)
            )
            if between
            else ""
        )
        if seen is None:
            return None
        parts += [seen, name.value if name else ""]
        at = name.end if name else 0
    return " ".join(filter(None, parts)).lower()


async def _beside_one(seeing: _Seeing, typed: list[str], known: Known) -> str | None:
    """The words with one that no document has as documents have it beside the word before or after it; or
    with two side by side that no document has so, but with other marks.
    """
    strange = [at for at, word in enumerate(typed) if word.lower() not in known.have]
    pairs = [(at, first) for at in strange for first in (at - 1, at) if 0 <= first < len(typed) - 1]
    for at, first in pairs if len(typed) > 2 else ():
        pair = typed[first : first + 2]
        for changed, others in _other_spellings(pair, known):
            texts = await seeing.texts(_with_one_of(pair, changed, others)) if first + changed == at else []
            if seen := _most_often(texts, _pattern(pair, changed, others), {" ".join(pair).lower()}):
                return " ".join([*typed[:first], seen, *typed[first + 2 :]])
    return await _with_a_pair(seeing, typed, known)


async def _with_a_pair(seeing: _Seeing, typed: list[str], known: Known) -> str | None:
    """The words with two of them as documents have these side by side, who have them nowhere as typed."""
    for at in range(len(typed) - 1) if len(typed) > 2 else ():
        pair = typed[at : at + 2]
        is_named = known.of_names.issuperset(word.lower() for word in pair)
        if is_named or not any(map(is_marked, pair)):
            continue
        texts = await seeing.texts(query.words_expression(" ".join(_folded(pair))))
        pattern = " ".join(map(re.escape, _folded(pair)))
        if (seen := _most_often(texts, pattern, set())) and not _is_written(texts, pair):
            return " ".join([*typed[:at], seen, *typed[at + 2 :]])
    return None


def _is_written(texts: list[str], pair: list[str]) -> bool:
    return any(" ".join(pair).lower() in text.lower() for text in texts)


def _folded(typed: list[str]) -> tuple[str, ...]:
    return tuple(map(fold, typed))


def _without_telex(typed: list[str]) -> tuple[str, ...]:
    """The words without marks, if they were typed in Telex that was not turned into them: "taapj huaans"."""
    return tuple(map(_typed_in_telex, _folded(typed)))


def _typed_in_telex(word: str) -> str:
    for keys, letters in _TELEX:
        word = re.sub(keys, letters, word, count=2)
    return word


def _side_by_side(texts: list[str], typed: list[str], meant: tuple[str, ...]) -> str | None:
    return _most_often(texts, " ".join(map(re.escape, meant)), {" ".join(typed).lower()})


def _most_often(texts: list[str], pattern: str, without: set[str], least: int = 1) -> str | None:
    """What the folded ``texts`` have at ``pattern``, as it is written most often, at ``least`` so often; none
    of ``without``.
    """
    found = re.compile(rf"(?<!\w){pattern}(?!\w)")
    seen = (text[m.start() : m.end()].lower() for text in texts for m in found.finditer(fold(text)))
    counted = Counter(written for written in seen if written not in without)
    return next((written for written, count in counted.most_common(1) if count >= least), None)


def _other_spellings(typed: list[str], known: Known) -> Iterator[tuple[int, list[str]]]:
    """What each of the words but those of names may have been meant for: first with other marks, then with a
    slip of the finger, then with any letter changed.
    """
    free = [(at, word) for at, word in enumerate(typed) if word.lower() not in known.of_names]
    for at, word in free:
        if is_marked(word):
            yield at, [fold(word)]
    for wrong in (_slipped, _one_wrong):
        for at, word in free:
            if 1 < len(word) <= _LONGEST and word.isalpha() and not _is_short(word):
                yield at, wrong(fold(word))


def _is_short(word: str) -> bool:
    """Whether the word is no syllable but an abbreviation, which another letter makes another one."""
    return len(word) < _SURE and _VOWEL.search(fold(word)) is None


def _with_one_of(typed: list[str], at: int, others: list[str]) -> str:
    rest = query.words_expression(" ".join([*typed[:at], *typed[at + 1 :]]))
    one_of = " OR ".join(f'"{other}"' for other in others)
    return f"({one_of})" if len(typed) == 1 else f"({rest}) AND ({one_of})"


def _side(texts: list[str], typed: list[str], at: int, others: list[str], known: Set[str]) -> str | None:
    """The words as ``texts`` have them side by side but for the word at ``at``; a short one of the ``known``
    only if they often do.
    """
    is_doubtful = typed[at].lower() in known and len(others) > 1 and len(typed[at]) < _SURE
    without = {" ".join(typed).lower(), typed[at].lower()}
    return _most_often(texts, _pattern(typed, at, others), without, _OFTEN if is_doubtful else 1)


def _anywhere(texts: list[str], typed: list[str], at: int, others: list[str], known: Set[str]) -> str | None:
    """The words as typed but for that at ``at``, as ``texts`` have it; none of the ``known``."""
    is_doubtful = len(others) > 1 and len(typed[at]) < _SURE
    if len(typed) > 1 and (typed[at].lower() in known or is_doubtful):
        return None
    seen = _most_often(texts, _pattern([typed[at]], 0, others), {" ".join(typed).lower(), typed[at].lower()})
    return " ".join([*typed[:at], seen, *typed[at + 1 :]]) if seen else None


def _pattern(typed: list[str], at: int, others: list[str]) -> str:
    """What has the words side by side without marks, with one of ``others`` for that at ``at``."""
    one = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    return " ".join(rf"(?:{one})" if n == at else re.escape(fold(word)) for n, word in enumerate(typed))


def _slipped(word: str) -> list[str]:
    """The words meant if two letters were swapped, one typed too much, or the key beside one was hit."""
    swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)]
    dropped = [word[:n] + word[n + 1 :] for n in range(len(word))] if len(word) >= _SURE else []
    beside = [word[:n] + key + word[n + 1 :] for n, typed in enumerate(word) for key in _beside(typed)]
    return [other for other in dict.fromkeys([*swapped, *dropped, *beside]) if other != word]


def _beside(typed: str) -> str:
    return "".join(re.findall(f"(?<={typed})[a-z]|[a-z](?={typed})", _KEYS))


def _one_wrong(word: str) -> list[str]:
    changed = [word[:n] + other + word[n + 1 :] for n in range(len(word)) for other in _LETTERS]
    dropped = [word[:n] + word[n + 1 :] for n in range(len(word))]
    missing = [word[:n] + other + word[n:] for n in range(len(word) + 1) for other in _LETTERS]
    added = missing if len(word) >= _SHORTEST_CUT else []
    return [other for other in dict.fromkeys([*changed, *dropped, *added]) if other != word]
