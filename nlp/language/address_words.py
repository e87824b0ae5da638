"""Words that stand before a person's name and are no part of it: of address ("ông"), and titles ("ThS.")."""

from functools import cache

from nlp.language import tones, vocabulary


def addresses(word: str) -> bool:
    """Whether ``word``, with or without a full stop after it, addresses a person or is a title: of
    ``data/honorifics.csv``, or what ``data/roles.csv`` calls a title (academic, professional, military).
    """
    return _key(word) in _words()


@cache
def _words() -> frozenset[str]:
    honorifics = {row["honorific"] for _, row in vocabulary.read("honorifics.csv", key="honorific")}
    titles = {row["role"] for _, row in vocabulary.read("roles.csv", key="role") if row["kind"] == "title"}
    return frozenset(map(_key, honorifics | titles))


def _key(word: str) -> str:
    return tones.canonical(word).removesuffix(".").casefold()
