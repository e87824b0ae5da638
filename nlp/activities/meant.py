"""Whom the words of a sentence mean that are no full name: "Sở", "Trung tâm", "đơn vị", "đoàn", "tỉnh"."""

import re
from collections.abc import Sequence

from nlp.activities import agents, body_names, status
from nlp.activities.actors import Actor
from nlp.activities.bodies import VERB_IN_NAME, Bodies, NamedBody, generic, goes_on_from
from nlp.provinces import gazetteer
from nlp.records import ProvinceMention

# "UBND phường", "Hội Phụ nữ huyện": of the one that the text names so.
_UNIT_OF_NO_NAME = re.compile(
    r"[^\W\d].* (?:(?<!tác )xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố)", re.IGNORECASE
)
_SMALL_UNITS = ("thị xã", "đặc khu", "xã", "phường", "thị trấn", "huyện", "quận", "thành phố")
_OF_EVENTS = frozenset({"ban tổ chức", "btc"})
_BACK_REFERENCES = _OF_EVENTS | {"đơn vị", "cơ quan"}
_BY_TASK = ("Hội đồng", "Ban ", "Đoàn ", "Tổ ")
# Boards have long names, which tell what they are for.
_LONGEST_OF_UNIT = 3
_LONGEST, _LONGEST_BY_TASK = 22, 48
_DELEGATION = re.compile(
    r"\b(?<!chi )(?<!tỉnh )(?<!thành )(?<!huyện )(?<!quận )(?<!thị )(?<!xã )(?<!công )(?<!liên )"
    r"đoàn(?: (?:công tác|kiểm tra|giám sát|khảo sát|thanh tra|cán bộ|đại biểu|tham quan|học tập"
    r"|liên ngành))*(?: (?:của|thuộc))? $",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:hai|ba|các|những|nhiều|mỗi) $", re.IGNORECASE)
_ALL_LEVELS = frozenset({"các cấp hội", "các cấp đoàn", "các cấp công đoàn"})
_LEVELS = re.compile(r"\b[Cc]ác cấp $")
# "Chủ tịch Hội Nông dân tỉnh | Lê Văn Tám dẫn đầu đoàn công tác".
_LEADS_IT = re.compile(
    r"(?: ?\([^()\n]*\))?(?:,? [^\s,;.:]+){0,8},? (?:dẫn đầu|(?:làm|là) [Tt]rưởng|[Tt]rưởng) đoàn\b"
)
_LISTED = re.compile(
    r"\b(?:tỉnh|huyện|xã|quận|phường|thị xã|thị trấn|thành phố|sở|ngành|cấp), $", re.IGNORECASE
)
# "Năm 2018, | tỉnh sẽ …".
_OPENS = re.compile(
    r"(?:^|[^\w ] ?|\b(?:\d{4}|này|nay|đó|qua|tới|và|cạnh|ra|biết|rằng|do) |\n)$", re.IGNORECASE
)


class Meant:
    """Names for the words of a text; ``last`` is whoever did what was told last, ``host`` whose event was
    told last, ``home`` the province that the text is about.
    """

    def __init__(
        self, text: str, bodies: Bodies, mentions: Sequence[ProvinceMention], home: str | None
    ) -> None:
        self._text, self._bodies = text, bodies
        self._home = [one.quote for one in mentions if one.province_id == home]
        self._home = [name for name in self._home if not name.isupper()] or self._home
        self._kind = gazetteer.provinces()[home].kind if home else None
        self.last: str | None = None
        self.topic: str | None = None
        self.host: str | None = None
        self._before: list[str] = []

    def note(self, organiser: str | None, *, hosts: bool = False) -> None:
        """Keep who did what was told last; ``hosts``: it is an event, which has a "ban tổ chức"."""
        self.last, self.topic = organiser, None
        self.host = organiser if hosts else self.host
        self._before += [organiser] if organiser else []

    def hear(self, actor: Actor) -> bool:
        """Keep who acts in a sentence of which no activity is told; False for whose name is not told."""
        name = self.told(actor.name, actor.sentence, actor.start)
        self.topic = name or self.topic
        self._before += [name] if name else []
        return name is not None

    @property
    def actor(self) -> str | None:
        """Whoever acted last."""
        return self.topic or self.last

    def by(self, agent: str, start: int, offset: int) -> str | None:
        """Whom the word ``agent`` stands for at ``offset`` of the sentence that begins at ``start``; None for
        "ngành" and the like.
        """
        word = agent.lower()
        if word in _BACK_REFERENCES:
            return self._spoken_of(word, start, offset)
        if word.startswith("đoàn"):
            return self._delegation(start, offset) or (
                self.fuller(agent, start, offset) if agent[0].isupper() else None
            )
        if word in (self._kind, f"cấp {self._kind}"):
            return self._province(offset)
        if word in _SMALL_UNITS:
            return self._small_unit(word, start, offset)
        short = self.fuller(agent, start, offset) if agent[0].isupper() else self._bodies.only(agent, offset)
        if short or _SEVERAL.search(self._text, max(0, offset - len("những ")), offset):
            return short
        return self._told_before(f"{word} ") or self._bodies.fuller(agent.capitalize(), offset)

    def _small_unit(self, word: str, start: int, offset: int) -> str | None:
        """Which "xã" or "huyện" acts, where it opens a clause."""
        if not self._opens(offset):
            return None
        is_last = (self.last or "").lower().startswith(f"{word} ")
        return self.last if is_last else body_names.unit_named(self._text, word, start, offset)

    def _spoken_of(self, word: str, start: int, offset: int) -> str | None:
        """Whom "đơn vị" means, or of an event "ban tổ chức"."""
        if word in _OF_EVENTS:
            return self.host or self.last or self._bodies.holder(offset)
        named = self._bodies.first_in(start, offset) or self._named_short(start, offset)
        return named or self.actor or self._bodies.speaker

    def _delegation(self, start: int, offset: int) -> str | None:
        """The delegation that did what was told last, else whoever sent one, or went there."""
        is_last = (self.last or "").startswith("Đoàn ") or status.goes_on(self._text, start)
        last = self.last if is_last else None
        return last or self._sender(offset) or self._told_before("đoàn ") or self.actor

    def _sender(self, offset: int) -> str | None:
        """Whose delegation was told last before ``offset``, by its name or by whoever leads it."""
        sent = [one for one in self._bodies.within(0, offset) if self._sends(one)]
        return sent[-1].name if sent else None

    def _sends(self, body: NamedBody) -> bool:
        named = _DELEGATION.search(self._text, max(0, body.start - 60), body.start)
        return bool(named or _LEADS_IT.match(self._text, body.end))

    def _opens(self, offset: int) -> bool:
        """Whether a unit at ``offset`` opens a clause, and is none of a list ("các tỉnh, | thành phố")."""
        before = max(0, offset - 16), offset
        return _OPENS.search(self._text, *before) is not None and _LISTED.search(self._text, *before) is None

    def _province(self, offset: int) -> str | None:
        """The province that the text is about, as it is called there; not in "khuyến công tỉnh"."""
        if not self._home or not self._opens(offset):
            return None
        whole = (f"{self._kind} {name}" for name in self._home)
        return next((name for name in whole if name in self._text), self._home[0])

    def _named_short(self, start: int, end: int) -> str | None:
        """The body that is named by its first words: "Giám đốc Trung tâm cho biết, đơn vị …"."""
        short = [one for one in agents.found(self._text, start, end) if one[0][0].isupper()]
        return self.fuller(short[-1][0], start, short[-1].start()) if short else None

    def named(self, start: int, end: int) -> list[NamedBody]:
        """The bodies that ``text[start:end]`` names in full."""
        return self._bodies.within(start, end)

    def fuller(self, name: str, start: int, offset: int) -> str | None:
        """Whom the first words of a name mean: the one that its sentence names so, whoever did what was told
        last, or the last one before."""
        opening, last = name.lower() + " ", self.last
        inside = [b.name for b in self._bodies.within(start, offset) if b.name.lower().startswith(opening)]
        if inside:
            return inside[-1]
        if last and last.lower().startswith(opening):
            return last
        return self._bodies.fuller(name, offset) or self._told_before(opening)

    def _told_before(self, opening: str) -> str | None:
        """Who is told to have done something before and has a name that begins so."""
        return next((one for one in reversed(self._before) if one.lower().startswith(opening)), None)

    def told(self, name: str, start: int, offset: int) -> str | None:
        """Whom a subject means: by a word of their kind ("đơn vị này"), else by a name (``whole``)."""
        word = name.removesuffix(" này")
        if word.lower() in agents.words():
            meant = self.by(word, start, offset)
            return meant or (self.whole(word, start, offset) if word[0].isupper() else None)
        return self.whole(word, start, offset)

    def whole(self, name: str, start: int, offset: int) -> str | None:
        """The name, completed where only its first words stand ("Sở", "Trung tâm"); None for a fragment."""
        if _is_none(name):
            return None
        if levels := _LEVELS.search(self._text, max(0, offset - len("các cấp ")), offset):
            return levels[0] + name
        verb = VERB_IN_NAME.search(name)
        if verb is not None and name.lower() not in generic():
            left = name[: verb.start()]
            whole = self.fuller(left, start, offset) if left.lower() in generic() else left
            return whole or name
        if _UNIT_OF_NO_NAME.fullmatch(name):
            last = self.last or ""
            is_last = goes_on_from(last, name)
            return last if is_last else self._bodies.commonest(name) or self._with_unit(name, start, offset)
        if name.lower() in generic() or (" " not in name and not name.isupper()):
            return self.fuller(name, start, offset)
        return self._of_its_level(name)

    def _with_unit(self, name: str, start: int, offset: int) -> str:
        """The ``name`` of a body of a unit ("UBND xã") with that of the unit, where only one is told."""
        unit = next(unit for unit in _SMALL_UNITS if name.lower().endswith(f" {unit}"))
        last = body_names.unit_named(self.last or "", unit, 0, len(self.last or ""))
        told = last or body_names.unit_named(self._text, unit, start, offset) or ""
        called = told.rpartition(f"{unit} ")[2]
        # More words are those of a person: "Chủ tịch UBND xã Bình Đức | Lê Văn Tám".
        is_name = 0 < len(called.split()) <= _LONGEST_OF_UNIT and " các " not in name
        return f"{name} {called}" if is_name else name

    def _of_its_level(self, name: str) -> str:
        """The ``name`` with the unit that whoever did what was told last has behind it: "Hội Nông dân"."""
        last = self.last or ""
        is_last = goes_on_from(last, name) and not name.startswith("Sở ")
        levels = self._told_before(f"{name.lower()} ") if name.lower() in _ALL_LEVELS else None
        return last if is_last else levels or name


def _is_none(name: str) -> bool:
    """Whether it is no name, or more or less than one."""
    longest = _LONGEST_BY_TASK if name.startswith(_BY_TASK) else _LONGEST
    is_cut = name.startswith("Đoàn ") and _is_fragment(name.rsplit(maxsplit=1)[-1])
    return not name or len(name.split()) > longest or is_cut


def _is_fragment(last: str) -> bool:
    """Whether a name that ends in the word ``last`` is not whole: "Đoàn công tác của Bộ"."""
    return last[0].isupper() and last.lower() in generic()
