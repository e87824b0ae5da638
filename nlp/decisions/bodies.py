"""The bodies that a text names around a citation: "UBND huyện Kim Bảng", "tỉnh Thái Bình", "Ban Tổ chức"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from nlp.decisions import committees, symbols
from nlp.decisions.places import Place, place_at
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.officials.agencies import agency_at
from nlp.officials.organisations import organisation_at
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

Level = Literal["national", "province", "lower", "other"]

_HEAD = (
    r"(?:Phó )?(?:Tổng )?(?:Giám đốc|Cục trưởng|Chi cục trưởng|Chánh|Viện trưởng|Hiệu trưởng|Bí thư"
    r"|Trưởng(?= (?:Ban|Phòng) ))"
)
_LEADS = rf"(?:(?:Phó )?Chủ tịch |Thường trực |Lãnh đạo |{_HEAD} |Bộ trưởng |Ban Thường vụ |BTV )*"
_HEADS_OF_OTHERS = re.compile(rf"{_HEAD} (?=[{UPPER}])", re.IGNORECASE)
_CHAIRMAN, _COMMITTEE = "Chủ tịch ", "Ủy ban nhân dân"
_NATION = re.compile(r"\s{1,3}(?:Việt Nam|VN)\b")
_DISTRICT = re.compile(r"\b(?:huyện|quận|thị xã|xã|phường|thị trấn) [A-ZĐÀ-Ỹ]|^(?:Huyện|Quận|Thị|Đảng) ủy\b")
_BARE_UNIT = re.compile(r"\b(?:tỉnh|Tỉnh [uủ][yỷ])$")
_CENTRAL = re.compile(
    r"(?:\w+ )?(Bộ Chính trị|Ban Bí thư|(?:Ban Chấp hành|BCH) (?:Trung ương|TW)(?: Đảng)?"
    r"|Trung ương(?: Đảng)?)\b"
)
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Named:
    """A body that a text names, up to ``end``: its ``title`` ("Ủy ban nhân dân") and the ``place`` after it.

    Of a body of the level "other", the ``title`` is its whole name, empty where that says nothing alone ("Ban
    Tổ chức"). ``is_own`` tells that it is named by its title, and not by its place alone; ``has_chairman``,
    that it is its chairman who is named; ``is_told``, that another tells it to do something ("UBND tỉnh giao
    UBND huyện …").
    """

    end: int
    level: Level
    title: str
    place: Place | None
    is_own: bool = True
    has_chairman: bool = False
    is_told: bool = False

    @property
    def province(self) -> Province | None:
        """The province that the text puts it in."""
        return self.place.province if self.place else None

    @property
    def is_bare_department(self) -> bool:
        """Whether it is a department of a province that the text leaves out: "Sở Công Thương"."""
        return self.level == "other" and self.title.startswith("Sở ") and self.place is None

    @property
    def bare(self) -> str | None:
        """The kind of the place below a province whose name the text leaves out: "UBND huyện"."""
        left_out = self.level == "lower" and self.place is not None and self.place.name is None
        return self.place.kind if left_out and self.place else None

    @property
    def is_bare_of_province(self) -> bool:
        """Whether its name ends with the kind of a province that the text leaves out: "Hội Nông dân tỉnh"."""
        return self.level == "other" and self.place is None and _BARE_UNIT.search(self.title) is not None

    @property
    def can_be_of(self) -> tuple[str, ...]:
        """The kinds of provinces that the text lets it be of, empty where it does not tell."""
        if self.is_bare_of_province:
            return ("tỉnh",)
        return (self.place.kind,) if self.place and self.place.kind and self.level == "province" else ()

    @property
    def is_of_district(self) -> bool:
        """Whether it is a body of a district or commune: "Phòng Kinh tế huyện Lý Nhân"."""
        return self.level == "other" and _DISTRICT.search(self.title) is not None

    def full_name(self, province: str | None, kind: str | None) -> str | None:
        """Its name, where it is a body of ``province``, of the ``kind`` that it was; None where the text
        leaves out its place.
        """
        if self.level == "national":
            return self.title
        if self.level == "other" and province and self.is_bare_of_province:
            return f"{self.title} {province}"
        if self.level == "other" and province and self.is_bare_department:
            return f"{self.title} {kind} {province}"
        if self.level == "other":
            return self.title or None
        if self.level == "province":
            return of_place(self.title, kind, province) if province else None
        named = self.place is not None and self.place.kind and self.place.name
        return of_place(self.title, self.place.kind, self.place.name) if named and self.place else None


def body_of(issuer: str) -> str:
    """The body whose numbers ``issuer`` bears: those of its chairman are the committee's own."""
    return re.sub(rf"^{_CHAIRMAN}(?={_COMMITTEE})", "", issuer, flags=re.IGNORECASE)


def of_chairman(named: Named) -> Named:
    """The chairman of a people's committee, who decides in his own right (law 72/2025/QH15 on local
    government), where it is he who is ``named``.
    """
    is_his = named.has_chairman and named.title == _COMMITTEE
    return replace(named, title=f"{_CHAIRMAN}{_COMMITTEE}") if is_his else named


def of_place(title: str, kind: str | None, name: str | None) -> str:
    """The body ``title`` of a place: "Ủy ban nhân dân huyện Kim Bảng", "Sở Công Thương tỉnh Long An"; a party
    committee is called by the kind of its place, "Thành ủy Cần Thơ".
    """
    if title == committees.OF_PROVINCE:
        return committees.name_of(kind, name)
    return f"{title} {kind} {name}"


def author_at(document: Document, body: Issuer | None, offset: int, limit: int) -> Named | None:
    """The body at ``offset``, right after "của" or "do"; None where none is ("của pháp luật"). ``body`` is
    that of the symbol, which the text may name by its title, by its place alone or not at all.
    """
    if body is not None and body.level == "central":
        told = _CENTRAL.match(document.text, offset, limit)
        return Named(told.end(), "national", told[1], None) if told else None
    for titled in ([body] if body is not None and body.level != "sentence" else []) + _committees():
        spelt = _spelling(titled).match(document.text, offset)
        if spelt is not None:
            return _with_place(document, titled, spelt)
    if body is None or body.level in ("national", "sentence"):
        named = _other_at(document, offset, limit)
        # A national body's name stands in the symbol; the text may shorten it: "của Bộ NN&PTNT".
        is_its_own = body is not None and named is not None and body.level == named.level == "national"
        return None if is_its_own else named
    place = place_at(document, offset)
    return _at_place(body, place) if place is not None else _other_at(document, offset, limit, body)


def _committees() -> list[Issuer]:
    """The bodies that a text may name whatever the symbol is: "Thông báo số 16/TB-VPUB của UBND tỉnh"."""
    return [symbols.issuers()[code] for code in ("UBND", "HĐND", "TTg")]


def issuers_before(document: Document, start: int, end: int) -> Iterator[Named]:
    """The bodies of any name that ``text[start:end]`` has, the last first: for symbols that name none."""
    longest: dict[int, Named] = {}
    for capital in _CAPITAL.finditer(document.text, start, end):
        named = author_at(document, None, capital.start(), end)
        if named is not None and (named.title or named.level != "other") and named.end < end:
            longest.setdefault(named.end, named)
    yield from (longest[one] for one in sorted(longest, reverse=True))


_CAPITAL = re.compile(rf"(?<![\w-])[{UPPER}]")


def authors_in(document: Document, body: Issuer, start: int, end: int) -> list[Named]:
    """The bodies in ``text[start:end]`` that may have issued a document of the symbol of ``body``, in order:
    that body by its title, and places that stand for theirs ("Tỉnh Thái Bình đã có Quyết định số …").
    """
    named = [
        replace(
            _with_place(document, body, spelt),
            is_told=_TELLS.search(document.text, start, spelt.start()) is not None,
        )
        for spelt in _spelling(body).finditer(document.text, start, end)
    ]
    for acting in _ACTING.finditer(document.text, start, end):
        place = place_at(document, acting.end())
        if place is not None and place.name is not None:
            named.append(_at_place(body, place))
    return sorted((one for one in named if one.end <= end), key=lambda one: one.end)


_TELLS = re.compile(
    r"\b(?:giao|yêu cầu|đề nghị|cho phép|chỉ đạo|hướng dẫn|đôn đốc|nhắc nhở|ủy quyền|uỷ quyền|gửi|cho|với)"
    r" (?:cho )?$"
)
# A place that acts stands at the start of its clause, or after its chairman.
_ACTING = re.compile(
    r"(?:^|(?<=[\n.;:,–-])) ?(?=(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)\b)"
    rf"|\bChủ tịch (?=(?i:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)\b|[{UPPER}])(?!UBND|Ủy|Uỷ|HĐND|Hội)",
    re.IGNORECASE,
)


@cache
def _spelling(body: Issuer) -> re.Pattern[str]:
    spellings = sorted(body.spellings, key=len, reverse=True)
    forms = "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in spellings)
    return re.compile(rf"\b{_LEADS}(?P<title>{forms})\b", re.IGNORECASE)


def _with_place(document: Document, body: Issuer, spelt: re.Match[str]) -> Named:
    if body.level == "national":
        return Named(spelt.end(), "national", body.name, None)
    if body.level == "branch" and (nation := _NATION.match(document.text, spelt.end())):
        return Named(nation.end(), "national", f"{body.name} Việt Nam", None)
    place = place_at(document, spelt.end())
    if body.level == "party":
        place = committees.place_of(document, spelt, place)
    if place is None:
        named = Named(spelt.end(), "province", body.name, None)
    else:
        named = _at_place(body, place, is_own=True)
    return replace(named, has_chairman=spelt[0].lower().startswith(_CHAIRMAN.lower()))


def _at_place(body: Issuer, place: Place, *, is_own: bool = False) -> Named:
    return Named(place.end, "province" if place.is_province else "lower", body.name, place, is_own)


def _other_at(document: Document, offset: int, limit: int, body: Issuer | None = None) -> Named | None:
    """A body that the symbol does not name, or its head: "Ban Tổ chức Hội chợ Công Thương tỉnh Hà Nam"."""
    headed = _HEADS_OF_OTHERS.match(document.text, offset)
    offset = headed.end() if headed else offset
    syllables = Syllables(
        split(document.text, offset, min(limit, offset + _LONGEST)),
        lambda: document.words(document.sentence_at(offset)),
    )
    found = organisation_at(syllables, 0) if syllables else None
    if found is None or found.last == 0 or found.has("complete"):
        return None
    start, end = syllables[0].start, syllables[found.last - 1].end
    is_of_province = province_in(document, start, end) is not None
    if body is not None and body.level == "branch" and found.has("national") and not is_of_province:
        return Named(end, "national", " ".join(document.text[start:end].split()), None)
    if body is not None and not is_of_province:
        return None
    if found.has("national") and not is_of_province:
        return Named(end, "national", " ".join(document.text[start:end].split()), None)
    opened = agency_at(syllables, 0)
    says_nothing = opened is not None and opened[1] >= found.last
    name = "" if says_nothing else committees.itself(" ".join(document.text[start:end].split()))
    place = province_in(document, start, end) or _parents_place(document, end)
    return Named(end, "other", name, place)


# "Chi cục Thủy sản (Sở Nông nghiệp và Môi trường Hà Nội)"
_PARENT = re.compile(r" \((?=(?:Sở|UBND|Ban|Chi cục|Cục|Công an) [^()]{4,80}\))")


def _parents_place(document: Document, end: int) -> Place | None:
    parent = _PARENT.match(document.text, end)
    return province_in(document, end + 1, document.text.index(")", end)) if parent else None


def province_in(document: Document, start: int, end: int) -> Place | None:
    """The province that ``text[start:end]`` names, as a place; None where it names none."""
    for blank in re.finditer(r"(?=[\s,(])", document.text[start:end]):
        place = place_at(document, start + blank.start())
        if place is not None and place.province is not None:
            return place
    return None
