"""A sentence with all that was found in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from nlp.activities import committees, running_names
from nlp.activities.cues import TELLING, Cue, Cues, Scope
from nlp.activities.periods import Period
from nlp.language.letters import LOWER, UPPER
from nlp.officials import organisations
from nlp.officials.organisations import Organisation
from nlp.text.document import Document, Sentence
from nlp.text.syllables import Syllables, split

# The classes of verbs that are no part of an organisation's name.
_DEEDS = frozenset({"organise", "issue", "draft", "send", "let", "join", "award"})
_ANOTHER = re.compile(
    r", (?=(?:Sở|UBND|HĐND|Ủy ban|Uỷ ban|Mặt trận|Trung tâm|Chi cục|Hội|Ban|Phòng|Văn phòng|Thanh tra|Bộ"
    r"|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Thị đoàn|Quận đoàn|Công đoàn|Liên đoàn|Liên minh|Liên hiệp"
    r"|Hiệp hội|Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|Thường trực|Công an|Bảo hiểm|Chi nhánh"
    r"|Hạt|Trạm|Đồn|Đài|Báo|Bảo tàng|Thư viện|Quỹ|Kho bạc|Điện lực|Công ty|Tập đoàn|Ngân hàng) )"
)
# The first word of a city whose second looks like that of an office.
_CITY = "Hải "
# "xã Phú | Hội", "các xã Xuân Giang, Đan | Trường".
_IN_NAME = re.compile(rf"[{LOWER},] [{UPPER}][{LOWER}]+ $")
# "UBND phường | Trần Hưng Đạo", whose name looks like that of a person.
_UNIT_WITHOUT_NAME = re.compile(r"\b(?:xã|phường|thị trấn|huyện|quận)$")
_NAME_OF_UNIT = re.compile(rf"(?: [{UPPER}][{LOWER}]+){{2,4}}(?= [{LOWER}])")
_OFFICE = re.compile(
    r"\b(?:[Cc]hủ tịch|[Bb]í thư|[Tt]rưởng|[Pp]hó|[Gg]iám đốc|[Tt]hường trực) (?:[^\s,;.]+ ){0,2}$"
)
_OF_NATION = "Trung ương"
_ABBREVIATED = re.compile(rf" ?\([{UPPER}][{UPPER}&-]{{1,8}}\) ")
_PLACE = re.compile(rf"(?:Trường|Hội|Đoàn) [{UPPER}][{LOWER}]+")
_WORDS_OF_NAMES = ("Trường và ", "Hội và ", "Đoàn và ")
# Those who are helped, counted by their kind: "hỗ trợ 10 hộ kinh doanh, | HTX ứng dụng máy móc".
_KIND = re.compile(
    r"(?:HTX|THT|DN|CSSX|[Hh]ợp tác xã|[Tt]ổ hợp tác|[Dd]oanh nghiệp|[Cc]ông ty|[Cc]ơ sở)"
    rf"(?: (?![{UPPER}\d“\"])[^\s]+)*"
)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation named at ``text[start:end]``, the last capital of whose name ends at ``core``: small
    letters after it may be the verb of the sentence. ``national`` ones belong to no province.
    """

    start: int
    core: int
    end: int
    national: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of ``document``, from ``start`` on (the label of its list entry left out) to ``end``.

    ``supported``: a day or month stands in it, or what stands above says that it is planned or proposed.
    ``is_entry``: it opens a list entry or a row of a table.
    ``bodies`` are the organisations named, in order, once it is ``exact``; ``told``: where the phrases begin
    that tell activities, once they are known; ``spans``: where the titles of phrases stand that were asked
    for (``titles.span``).
    """

    document: Document
    sentence: Sentence
    start: int
    end: int
    cues: Cues
    periods: Sequence[Period] = ()
    supported: bool = False
    is_entry: bool = False
    bodies: Sequence[Body] = ()
    told: Sequence[int] = ()
    spans: dict[object, tuple[int, int]] = field(default_factory=dict, init=False, compare=False)

    @property
    def text(self) -> str:
        """The text of the whole document, which all offsets are into."""
        return self.document.text

    @property
    def verbs(self) -> list[Cue]:
        """The verbs that may tell an activity, in order."""
        return self.cues.verbs

    @property
    def objects(self) -> list[Cue]:
        """The objects that may tell one, in order."""
        return self.cues.objects

    @property
    def scopes(self) -> list[Scope]:
        """The words that say how what comes after them is meant, in order."""
        return self.cues.scopes

    @property
    def acts(self) -> set[int]:
        """Where the words begin that tell that somebody does something: verbs, "đã", "sẽ" and the like."""
        return {cue.start for cue in self.verbs} | {one.start for one in self.scopes if one.effect in TELLING}

    def before(self, offset: int) -> str:
        """The passage up to ``offset``."""
        return self.text[self.start : offset]

    def exact(self) -> "Passage":
        """With the organisations, and without the cues that are inside their names or parts of other
        words. This tags the sentence, which takes time.
        """
        words = self.document.words(self.sentence)
        syllables, found = self._read()
        named = (self._body(syllables, organisation) for organisation in found)
        parts = (part for body in named if not self._is_kind(body) for part in self._parts(body))
        bodies = self._with_teams(self._joined([part for part in parts if not self._is_place(part)]))
        cues = self.cues.outside([(body.start, body.core) for body in bodies]).whole(words)
        return replace(self, cues=cues, bodies=bodies)

    def _with_teams(self, bodies: list[Body]) -> list[Body]:
        """The ``bodies``, and the teams that no name of theirs is a part of."""
        spans = list(committees.teams(self.text, self.start, self.end))
        apart = [b for b in bodies if not any(start <= b.start < end for start, end in spans)]
        teams = [Body(start, end, end, national=False) for start, end in spans]
        return sorted([*apart, *teams], key=lambda body: body.start)

    def _read(self) -> tuple[Syllables, Iterable[Organisation]]:
        """Its syllables and the organisations among them, which are read once for a whole sentence."""
        if (self.start, self.end) == (self.sentence.start, self.sentence.end):
            return self.document.syllables(self.sentence), organisations_of(self.document, self.sentence)
        part = Syllables(split(self.text, self.start, self.end), lambda: self.document.words(self.sentence))
        return part, _named_in(part)

    def _body(self, syllables: Syllables, found: Organisation) -> Body:
        """The organisation, up to the verb of the sentence where the name was read beyond it."""
        start, last = syllables.span(found.first, found.last)
        committee = committees.end_of(self.text, start)
        if committee is not None and committee <= self.end:
            return Body(start, committee, committee, national=False)
        verbs = [verb.start for verb in self.verbs if start < verb.start < last and self._is_deed(verb)]
        last = min([last, *(verb - 1 for verb in verbs if self.text[verb].islower())])
        name = [syllable for syllable in syllables[found.first : found.last] if syllable.end <= last]
        capitals = [syllable.end for syllable in name if syllable.is_capitalised]
        core = capitals[-1] if capitals else last
        whole = max(running_names.end(self.text, start, until) for until in (core, last))
        core, last = (whole, whole) if max(core, last) < whole <= self.end else (core, last)
        core, last = self._with_unit(start, core, last)
        return Body(start, core, last, found.has("national"))

    def _with_unit(self, start: int, core: int, last: int) -> tuple[int, int]:
        """Where the name ends whose unit bears that of a person; of whoever has an office there it is not."""
        is_bare = _UNIT_WITHOUT_NAME.search(self.text, start, last)
        name = _NAME_OF_UNIT.match(self.text, last) if is_bare else None
        has_office = name and _OFFICE.search(self.text, max(0, start - 40), start)
        return (name.end(), name.end()) if name and not has_office else (core, last)

    def _is_kind(self, body: Body) -> bool:
        """Whether only a kind of body is told, without a name."""
        return _KIND.fullmatch(self.text, body.start, body.end) is not None

    def _joined(self, bodies: list[Body]) -> list[Body]:
        """The ``bodies``, where one heads that of which it is: "Trung ương | Hội Nông dân Việt Nam", "Ủy ban
        Kiểm tra (UBKT) | Tỉnh ủy".
        """
        heads = {of.start: one for one, of in pairwise(bodies) if self._is_head(one, of)}
        gone = {one.start for one in heads.values()}
        joined = [(one, heads.get(one.start, one)) for one in bodies if one.start not in gone]
        return [
            replace(one, start=head.start, national=one.national or (head.national and head != one))
            for one, head in joined
        ]

    def _is_head(self, one: Body, of: Body) -> bool:
        is_centre = self.text[one.start : one.end] == _OF_NATION and of.start == one.end + 1
        return is_centre or _ABBREVIATED.fullmatch(self.text, one.end, of.start) is not None

    def _is_place(self, body: Body) -> bool:
        """Whether it is the name of a place whose first word looks like that of an office: "Trường Long"."""
        name = self.text[body.start : body.end]
        is_word = " " not in name or name.startswith(_WORDS_OF_NAMES)
        ends_name = is_word and _IN_NAME.search(self.text, max(0, body.start - 40), body.start)
        return bool(ends_name) or self.text.endswith(_CITY, 0, body.start) or bool(_PLACE.fullmatch(name))

    def _parts(self, body: Body) -> list[Body]:
        """The body or, where a further one is named after a comma, each: "Ban Dân vận, | Hội Nông dân"."""
        another = _ANOTHER.search(self.text, body.start, body.end)
        if another is None:
            return [body]
        end, rest = another.start(), replace(body, start=another.end(), national=False)
        return [replace(body, core=end, end=end), *self._parts(rest)]

    def _is_deed(self, verb: Cue) -> bool:
        """Whether the verb is no part of a name: "Trung tâm | hỗ trợ Công ty …"."""
        for_one = "support" in verb.classes and self.text[verb.end : verb.end + 2].strip().isupper()
        return bool(verb.classes & _DEEDS) or for_one


def organisations_of(document: Document, sentence: Sentence) -> list[Organisation]:
    """The organisations that a ``sentence`` of the document names, in order; they are read once."""
    known = document.once(_known)
    if sentence.start not in known:
        known[sentence.start] = list(_named_in(document.syllables(sentence)))
    return known[sentence.start]


def _known(_: Document) -> dict[int, list[Organisation]]:
    return {}


def _named_in(syllables: Syllables) -> Iterable[Organisation]:
    index = 0
    while index < len(syllables):
        found = organisations.organisation_at(syllables, index, person_follows=True)
        if found and not _is_verb(syllables, found):
            yield found
        index = found.last if found else index + 1


def _is_verb(syllables: Syllables, found: Organisation) -> bool:
    """Whether a word in small letters goes on from the capital, as that of a sentence: "Tổ chức", "Ban
    hành".
    """
    if found.agency is None or " " in found.agency.head or found.first + 1 >= len(syllables):
        return False
    return syllables[found.first + 1].is_small and syllables.is_inside_word(found.first + 1)
