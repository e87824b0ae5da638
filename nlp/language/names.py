"""Names that whoever reads Vietnamese knows: of families, of provinces, of types of official documents."""

from collections.abc import Mapping
from functools import cache

from nlp.language import vocabulary


@cache
def family_names() -> frozenset[str]:
    """The family names of ``data/family_names.csv``."""
    return frozenset(row["name"] for _, row in vocabulary.read("family_names.csv", key="name"))


@cache
def common_family_names() -> frozenset[str]:
    """Those of them that many bear. Raises VocabularyError for a faulty row."""
    yes = frozenset({"yes", ""})
    return frozenset(
        row["name"]
        for number, row in vocabulary.read("family_names.csv", key="name")
        if vocabulary.one_of("family_names.csv", number, row["common"], yes)
    )


@cache
def words_too() -> Mapping[str, str]:
    """The family names that are words as well: ``anywhere``, or only at the ``start`` of a sentence, where
    every word has a capital; all of them, and those of a ``place``, begin names of districts. Raises
    VocabularyError for a faulty row.
    """
    rows = vocabulary.read("family_names.csv", key="name")
    allowed = frozenset({"anywhere", "start", "place", ""})
    return {
        row["name"]: where
        for number, row in rows
        if (where := vocabulary.one_of("family_names.csv", number, row["word"], allowed))
    }


@cache
def province_names() -> frozenset[str]:
    """The names that provinces have or had since 1976, as ``data/provinces.csv`` writes them."""
    return frozenset(row["name"] for _, row in vocabulary.read("provinces.csv", key="id"))


@cache
def document_types() -> frozenset[str]:
    """The types of official documents in ``data/document_types.csv``: "Quyết định"."""
    return frozenset(row["type"] for _, row in vocabulary.read("document_types.csv", key="abbreviation"))
