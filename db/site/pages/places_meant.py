"""The province that words with one slip in them may mean: "thanh hao", "quang nnh"."""

from functools import cache

from db import query, query_names
from db.folding import fold, is_marked, spelling
from db.site.corpus_reading import Corpus
from nlp.provinces import gazetteer

_LONGEST = 4
_SHORTEST_NAME = 6


async def instead(corpus: Corpus, typed: str) -> str | None:
    """``typed`` with the name of the province that may be meant, if documents nowhere have the words so."""
    words = typed.split()
    if any(name.kind == "province" for name in query_names.names(typed)):
        return None
    for count in range(_LONGEST, 0, -1):
        for at in range(len(words) - count + 1):
            here = " ".join(words[at : at + count])
            if here.startswith("-"):
                continue
            alike = (name for folded, name in _names() if _is_one_slip(fold(here), folded))
            meant = next((name for name in alike if _has_its_marks(here, name)), None)
            if meant and not await is_written(corpus, here):
                return " ".join([*words[:at], meant, *words[at + count :]])
    return None


async def is_written(corpus: Corpus, words: str) -> bool:
    """Whether a document has the ``words`` side by side, as they are typed."""
    return bool(await corpus.rows("words_written", {"words": f'"{" ".join(query.words(words))}"'}))


def _has_its_marks(typed: str, name: str) -> bool:
    """Whether ``typed``, where it has marks, has those of the ``name`` but for one syllable: "sinh hái" is no
    slip of Minh Hải.
    """
    said, meant = spelling(typed).split(), spelling(name).split()
    if not is_marked(typed) or len(said) != len(meant):
        return True
    return sum(one != other for one, other in zip(said, meant, strict=True)) <= 1


@cache
def _names() -> tuple[tuple[str, str], ...]:
    names = {unit.name for unit in gazetteer.provinces().values()}
    return tuple((fold(name), name) for name in sorted(names) if len(name) >= _SHORTEST_NAME)


def _is_one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is wrong, missing or too much, or two are swapped; or the marks alone are others."""
    start = next((n for n, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if start is None:
        return abs(len(typed) - len(meant)) <= 1
    typed, meant = typed[start:], meant[start:]
    swapped = meant[1:2] + meant[:1] + meant[2:]
    return typed in (meant[1:], swapped) or typed[1:] in (meant, meant[1:])
