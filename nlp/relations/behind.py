"""What the words behind a citation tell of it: "Quyết định số … hết hiệu lực kể từ ngày …"."""

from collections.abc import Sequence

from nlp.records import DecisionMention
from nlp.relations import cues, wordings
from nlp.relations.frames import Frame, has_its_verb

_LONGEST_GAP, _LONGEST_LIST = 160, 12


def told(
    text: str, cited: Sequence[DecisionMention], own: int | None, index: int, before: str
) -> Frame | None:
    """What the words behind the citation at ``index``, or behind the list that it stands in, tell of it;
    ``before`` is its clause. Where another document does it, that is told at that one.
    """
    last = index
    while last + 1 < min(len(cited), index + _LONGEST_LIST) and _goes_on(text, cited, last):
        last += 1
    end = cited[last].end
    limit = cited[last + 1].start if last + 1 < len(cited) else len(text)
    whole = text[end : min(limit, end + wordings.LONGEST_CLAUSE)]
    stretch = wordings.CLAUSE_END.split(whole, maxsplit=1)[0]
    relation, verb = cues.after(stretch), cues.strongest(before)
    is_told = verb is not None and (has_its_verb(verb, stretch) or (verb.is_passive and index < last))
    if relation is None or is_told:
        return None
    if len(stretch) == len(whole) and limit < len(text):
        return Frame(relation, last + 1) if index < last else Frame("cites", own if verb else None)
    return Frame(relation, own)


def _goes_on(text: str, cited: Sequence[DecisionMention], index: int) -> bool:
    gap = text[cited[index].end : cited[index + 1].start]
    return (
        len(gap) < _LONGEST_GAP
        and "\n" not in gap
        and not wordings.SENTENCE_END.search(gap)
        and bool(wordings.AGAIN.search(gap))
        and cues.told(gap) is None
    )
