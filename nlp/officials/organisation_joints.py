"""Marks and small words in the name of an organisation: where they go on with it, and where they end it."""

from functools import cache

from nlp.language import vocabulary
from nlp.officials import person_names
from nlp.officials.agencies import agency_at, province_end, word_at
from nlp.officials.roles import address_end, role_at
from nlp.text.syllables import Phrases, Syllables

DASHES = frozenset("-–—")
AND = frozenset({"và", "&"})
_QUOTES = {'"': '"', "“": "”", "‘": "’", "«": "»"}
_LONGEST_LIST = 16
_LONGEST_SHORT = 4
_LONGEST_QUOTED = 10
_LONGEST_TRADE = 5
_LIKELY_NAME = 3


def joined(syllables: Syllables, index: int) -> int | None:
    """The index from which the name goes on after the "và", "&" or dash at ``index``; None where it ends."""
    after = index + 1
    if after >= len(syllables):
        return None
    if _is_glued_abbreviation(syllables, index):
        return after + 1
    if _begins_anew(syllables, after):
        return None
    word, is_small = word_at(syllables, after), syllables[after].is_small
    if word is not None:
        return None if is_small and word[0] == "actor" else after
    if syllables[index].key in AND:
        return after if not is_small or _is_plural_noun(syllables, after) else None
    return after if _joins_places(syllables, index) else None


def _is_glued_abbreviation(syllables: Syllables, index: int) -> bool:
    """Whether a mark joins capitals without a space, or abbreviations: "Sở NN-PTNT", "Sở TN - MT"."""
    before, mark, after = syllables[index - 1 : index + 2]
    is_glued = before.end == mark.start and mark.end == after.start
    is_short = all(1 < len(word.text) <= _LONGEST_SHORT and word.text.isupper() for word in (before, after))
    opens = role_at(syllables, index + 1) or agency_at(syllables, index + 1)
    return after.text.isupper() and (is_glued or (is_short and not opens))


def _begins_anew(syllables: Syllables, index: int) -> bool:
    """Whether a person, a role or another organisation begins here."""
    if address_end(syllables, index) is not None:
        return True
    if word_at(syllables, index) is not None:
        return False
    if role_at(syllables, index) is not None or agency_at(syllables, index) is not None:
        return True
    return person_names.border(syllables, index, least=_LIKELY_NAME) == index


def _is_plural_noun(syllables: Syllables, index: int) -> bool:
    """Whether "các" and what is no actor stand here: "và các khu công nghiệp", "và các KCN"."""
    if syllables[index].key != "các" or index + 1 >= len(syllables):
        return False
    word = word_at(syllables, index + 1)
    return word[0] != "actor" if word else syllables[index + 1].text.isupper()


def _joins_places(syllables: Syllables, index: int) -> bool:
    """Whether a dash stands between two names in capitals: "Phong Nha - Kẻ Bàng"."""
    after = index + 1
    return syllables[index - 1].is_capitalised and person_names.capitals_end(syllables, after) - after > 1


def is_list(syllables: Syllables, index: int) -> bool:
    """Whether the comma before ``index`` is part of the name, as "và" or a province closes its list:
    "Sở Văn hóa, | Thể thao và Du lịch", "Bộ Lao động, | Thương binh và Xã hội" (whose end is one word here).
    """
    first = index
    for _ in range(_LONGEST_LIST):
        if (word := word_at(syllables, index)) is not None:
            if any(syllables[at].key in AND for at in range(index, word[1])):
                return True
            index = word[1]
        elif index < len(syllables) and syllables[index].text == ",":
            index += 1
        else:
            break
    if index < len(syllables) and syllables[index].key in AND:
        return word_at(syllables, index + 1) is not None
    return index > first and province_end(syllables, index) is not None


def quoted_end(syllables: Syllables, index: int) -> int | None:
    """The index after the name in quotation marks that opens at ``index``; None if there is none."""
    closing = _QUOTES.get(syllables[index].text)
    if closing is None or index + 1 >= len(syllables) or not syllables[index + 1].is_capitalised:
        return None
    for at in range(index + 1, min(len(syllables), index + _LONGEST_QUOTED)):
        if syllables[at].text == closing:
            return at + 1
    return None


def runs_to_name(syllables: Syllables, index: int) -> bool:
    """Whether a few small words lead from ``index`` to a capital that opens nothing new."""
    for at in range(index, min(len(syllables), index + _LONGEST_TRADE)):
        if syllables[at].is_capitalised:
            return not _begins_anew(syllables, at)
        if not syllables[at].is_small or is_function_word(syllables, at):
            return False
    return False


def is_function_word(syllables: Syllables, index: int) -> bool:
    """Whether the word at ``index`` stands in no name (``data/function_words.csv``)."""
    return _function_words().at(syllables, index) is not None


@cache
def _function_words() -> Phrases[None]:
    return Phrases((row["word"], None) for _, row in vocabulary.read("function_words.csv", key="word"))
