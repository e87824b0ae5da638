"""Who does what a clause tells: of the noun phrases that may be its subject, the last whose verbs lead up to
it, and the first of those who do it together.
"""

import re

from nlp.activities import agents, subject_verbs
from nlp.activities.passages import Body, Passage
from nlp.activities.place_names import after_wider
from nlp.activities.subject_phrases import Subject, found, nouns
from nlp.language.letters import UPPER

# "đoàn công tác của | Sở X", "Đoàn | Sở X": those whom a body sends.
_SENT = re.compile(
    rf"Đoàn(?: cán bộ| đại biểu| công tác| khảo sát)?(?: của)? (?=[{UPPER}])"
    rf"|đoàn(?: công tác| khảo sát| cán bộ| đại biểu)? (?=[{UPPER}])"
    rf"|đoàn [^,;()]{{2,50}}? (?:của|thuộc) |(?:tổ chức|[Ll]ực lượng)(?: của)? (?=[{UPPER}])"
)
_JOINS = re.compile(r"(?: ?\([^()]*\))?(?:,| và|, và| cùng| [-–]) (?:các )?")
# "Được sự đồng ý của Tỉnh ủy, UBND tỉnh, | Hội Nông dân tỉnh": who lets others do it.
_OF_OTHERS = re.compile(
    r"\b(?:[Đđ]ược|[Vv]ới|[Nn]hờ|[Tt]heo|[Tt]hực hiện|[Cc]ăn cứ) [^;.:]{0,120} của [^;.:]*$"
)
# What any body may be called.
_ANY = ("đơn vị ", "cơ quan ", "doanh nghiệp ")
_SEVERAL = re.compile(r"(?:các(?! cấp)|những|toàn thể) ", re.IGNORECASE)
_LONGEST = 32


def subject(passage: Passage, begins: int, until: int) -> Body | None:
    """The first of those whose verbs lead up to ``until`` in the clause that begins at ``begins``; None where
    no noun of a body opens one, or they do nothing there."""
    phrases = found(passage, begins, until)
    for index, one in reversed(list(enumerate(phrases))):
        if subject_verbs.is_partner(passage.text, begins, phrases[:index], one.start):
            continue
        if subject_verbs.leads_up(passage, one, until, first=index == 0):
            first = _first_together(passage.text, begins, phrases[: index + 1])
            return None if _ends_list(passage, first, one) else _body(passage, first)
    return None


def opening(passage: Passage) -> Body | None:
    """The one whose noun opens the sentence of ``passage``, before its first verb."""
    first = next(iter(found(passage, passage.start, passage.end)), None)
    if first is None or subject_verbs.ACTS.match(passage.text, after_wider(passage.text, first.end)) is None:
        return None
    return _body(passage, first)


def _first_together(text: str, begins: int, phrases: list[Subject]) -> Subject:
    """The first of those that stand together: "| Sở X, Sở Y và Hội Z tổ chức"."""
    first = phrases.pop()
    while (
        phrases
        and not _OF_OTHERS.search(text, begins, phrases[-1].start)
        and _JOINS.fullmatch(text, after_wider(text, phrases[-1].end), first.start)
    ):
        first = phrases.pop()
    return first


def _ends_list(passage: Passage, first: Subject, last: Subject) -> bool:
    """Whether they end a list that others begin: "Thông tư của Bộ A, | Bộ B và Bộ C | hướng dẫn …"."""
    before = any(
        one.end <= first.start and passage.text[one.end : first.start] == ", " for one in passage.bodies
    )
    return before and first != last


def _body(passage: Passage, one: Subject) -> Body | None:
    text, start = passage.text, one.start
    sent = _SENT.match(text, start, one.end)
    if sent and _is_body(text, sent.end()):
        start = sent.end()
    if len(text[start : one.end].split()) > _LONGEST or _names_nobody(text[start : one.end], one):
        return None
    return Body(start, one.end, one.end, national=False)


def _is_body(text: str, start: int) -> bool:
    noun = nouns().match(text, start)
    return noun is not None and text[start].isupper()


def _names_nobody(name: str, one: Subject) -> bool:
    """Whether only a kind of body is told, without a name: "đoàn chuyên gia"."""
    several = _SEVERAL.match(name)
    if several:
        noun = name[several.end() :]
        return noun.islower() or noun.lower() in agents.words() or len(name) == one.head - one.start
    is_bare = len(name) == one.head - one.start
    if name.islower() and not is_bare and name.removesuffix(" này").startswith(_ANY):
        return True
    return name.islower() and (name not in agents.words() if is_bare else one.kind == "task")
