"""The organisations that a document names, with their full names: what "Trung tâm" and "đơn vị" stand for."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from nlp.activities import committees
from nlp.activities.body_names import end_with_country, without_adverbs
from nlp.activities.passages import organisations_of
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER
from nlp.officials import body_identity
from nlp.officials.organisations import Organisation
from nlp.text.document import Document, Sentence
from nlp.text.syllables import Syllables

# A newspaper tells what others do.
_PRESS = re.compile(r"(?:Báo|Đài|Tạp chí|Cổng|Hãng|Kênh|Công ty|Tập đoàn)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"[^.;:\n]{0,60}? (?:báo cáo|thông báo|xây dựng kế hoạch|ban hành kế hoạch)\b", re.IGNORECASE
)
# A verb of the sentence in small letters, in what was read as a name: "Trung tâm hỗ trợ Hợp tác xã …".
VERB_IN_NAME = re.compile(
    r"(?<!vụ)(?<!và)(?<!vốn)(?<!Quỹ) hỗ trợ\b|(?<!các) tổ chức\b"
    r"|(?<!trợ)(?<!Trợ) giúp\b"
    r"| (?:họp|lãnh đạo|chỉ đạo|hướng dẫn|triển khai|phối hợp|thông báo|báo cáo|đề nghị|yêu cầu"
    r"|và Thủ trưởng|và Giám đốc|và Chủ tịch|và [Ll]ãnh đạo|cho biết|ban hành|phê duyệt|chủ trì|tham mưu"
    r"|xây dựng kế hoạch|kêu gọi|quyên góp|trao tặng|bàn giao|thăm hỏi)\b"
    r"|(?<!Ban)(?<!ban)(?<!cuộc)(?<!Cuộc) vận động\b"
)
_OFFICES = frozenset({"Sở", "Trung tâm", "Chi cục", "Hội đồng", "Trạm", "Liên minh"})
_WITH = re.compile(r"\bphối hợp(?: chặt chẽ)? (?:với |cùng )?[^;.:\n]*$")
_SENDER = re.compile(rf"Đoàn(?: [^\W\d_]+){{1,4}}? của (?=[{UPPER}])")
_HOLDS = re.compile(
    r"(?:, (?:TP\.|[^.,;:\n()])+| ?\([^()\n]*\)){0,3} (?:đã |vừa |sẽ )?(?:chủ trì,? )?"
    r"(?:phối hợp [^.;:\n]{3,160}? )?(?:tổ chức|phát động|khai mạc|đăng cai|ra quân|khởi động) "
)
_LEAD, _OPENING, _NEAR = 2000, 40, 120


def goes_on_from(whole: str, name: str) -> bool:
    """Whether ``whole`` begins with all words of ``name``, whichever is abbreviated."""
    words, opening = body_identity.words_of(whole), body_identity.words_of(name)
    return len(words) > len(opening) and words[: len(opening)] == opening


class NamedBody(NamedTuple):
    """An organisation named at ``text[start:end]``."""

    start: int
    end: int
    name: str


class Bodies:
    """The organisations named in ``document``, read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _full(self) -> list[NamedBody]:
        return [body for body in _named(self._document) if body.name.lower() not in generic()]

    def fuller(self, name: str, offset: int) -> str | None:
        """The full name of whom ``name`` ("Sở", "Trung tâm") means at ``offset``: the last one before it that
        begins so, else of an office the only one that the text names; None where there is none."""
        opening = name.lower() + " "
        named = [body for body in self._full if body.name.lower().startswith(opening)]
        before = [body.name for body in self._leading([body for body in named if body.start < offset])]
        later = [body.name for body in named if name in _OFFICES and not body.name.isupper()]
        return before[-1] if before else _only_one(later)

    def _leading(self, named: list[NamedBody]) -> list[NamedBody]:
        """Those of ``named`` that are not only somebody's partners; all, where they are."""
        text = self._document.text
        leads = [one for one in named if not _WITH.search(text, max(0, one.start - _NEAR), one.start)]
        return leads or named

    def commonest(self, name: str) -> str | None:
        """The full name that begins with ``name`` ("Hội Phụ nữ huyện") and is told most often, else first."""
        opening = name.lower() + " "
        told = Counter(body.name for body in self._full if body.name.lower().startswith(opening))
        told = told or Counter(body.name for body in self._full if goes_on_from(body.name, name))
        return next((whole for whole, _ in told.most_common(1)), None)

    def holder(self, offset: int) -> str | None:
        """The last before ``offset`` that is told to hold something."""
        named = self._leading([body for body in self._full if body.start < offset])
        holds = (b.name for b in reversed(named) if _HOLDS.match(self._document.text, b.end))
        return next(holds, None)

    def only(self, word: str, offset: int) -> str | None:
        """The only one before ``offset`` that begins with ``word`` ("trung tâm"), which may mean it in small
        letters; None where several do, or only part of their names is told.
        """
        if word.lower() not in generic():
            return None
        opening = word.lower() + " "
        meant = {b.name for b in self._full if b.start < offset and b.name.lower().startswith(opening)}
        return meant.pop() if len(meant) == 1 else None

    def first_in(self, start: int, end: int) -> str | None:
        """The first that ``text[start:end]`` names in full."""
        return next((body.name for body in self.within(start, end)), None)

    def within(self, start: int, end: int) -> list[NamedBody]:
        """Those that ``text[start:end]`` names in full, in order."""
        return [body for body in self._full if start <= body.start and body.end <= end]

    def at(self, start: int, end: int) -> str | None:
        """The one that ``text[start:end]`` opens with."""
        found = self.first_from(start, end)
        return found.name if found else None

    def first_from(self, start: int, end: int) -> NamedBody | None:
        """That one, and where it stands."""
        return next((body for body in self.within(start, end) if body.start == start), None)

    @cached_property
    def speaker(self) -> str | None:
        """Whose page or report it is: the office that publishes it, else the body that reports; None for what
        a newspaper prints, and where nothing tells."""
        publisher = self._document.publisher
        if publisher:
            return None if _PRESS.match(publisher) else self._as_the_text_spells(publisher)
        text = self._document.text
        reports = (b for b in self._full if b.start < _LEAD and _REPORTS.match(text, b.end))
        return next((body.name for body in reports if not _PRESS.match(body.name)), None)

    def _as_the_text_spells(self, name: str) -> str | None:
        """``name``; of a banner in capitals, what the text has in their place."""
        if not name.isupper():
            return name
        banner, spelt = name.lower(), [body.name for body in self._full if len(body.name.split()) > 2]
        whole = [one for one in spelt if one.lower().startswith(banner[:_OPENING])]
        parts = [one for one in spelt if banner.startswith(one.lower())]
        return next(iter([*whole, *parts]), None)


def _only_one(names: list[str]) -> str | None:
    """The longest of ``names``, where all are of one body: "Trung tâm Khuyến công", that of the province."""
    if not names:
        return None
    shortest = min(names, key=len).lower()
    return max(names, key=len) if all(name.lower().startswith(shortest) for name in names) else None


def _named(document: Document) -> Iterator[NamedBody]:
    for sentence in document.sentences:
        if _opening().search(sentence.text):
            yield from sorted([*_named_in(document, sentence), *_boards_in(document.text, sentence)])


def _boards_in(text: str, sentence: Sentence) -> Iterator[NamedBody]:
    """The boards and teams that a ``sentence`` tells by what they are for."""
    for start, end in committees.named(text, sentence.start, sentence.end):
        yield NamedBody(start, end, without_adverbs(" ".join(text[start:end].split())))


def _named_in(document: Document, sentence: Sentence) -> Iterator[NamedBody]:
    syllables = document.syllables(sentence)
    for found in organisations_of(document, sentence):
        first, last = syllables.span(found.first, found.last)
        if not _is_named(syllables, found):
            sender = _SENDER.match(document.text, first, last)
            if sender is None:
                continue
            first = sender.end()
        verb = VERB_IN_NAME.search(document.text, first, last)
        last = verb.start() if verb else end_with_country(document.text, last)
        yield NamedBody(first, last, without_adverbs(" ".join(document.text[first:last].split())))


def _is_named(syllables: Syllables, found: Organisation) -> bool:
    """Whether the words after its first, "Trung tâm", are a name, and no verb: "Trung tâm tổ chức …"."""
    opened = len(found.agency.head.split()) if found.agency else 0
    name = syllables[found.first + opened : found.last]
    return bool(name) and (name[0].is_capitalised or not name[0].text.isalpha() or name[0].text == "và")


@cache
def generic() -> frozenset[str]:
    """The names that name no body by themselves, in small letters (``generic_bodies.csv``)."""
    return frozenset(row["body"] for _, row in vocabulary.read("generic_bodies.csv", key="body"))


@cache
def _opening() -> re.Pattern[str]:
    """A generic name in front of what names the body."""
    heads = phrase_patterns.any_of(generic())
    return re.compile(rf"\b(?:(?i:{heads})|Ủy ban|Uỷ ban|UBND) [{UPPER}\w]")
