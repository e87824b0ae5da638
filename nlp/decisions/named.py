"""A body that a text names around a citation, and its full name: "Ủy ban nhân dân huyện Kim Bảng"."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from nlp.decisions import committees
from nlp.decisions.places import Place
from nlp.provinces.gazetteer import Province

Level = Literal["national", "province", "lower", "other"]
CHAIRMAN, _COMMITTEE = "Chủ tịch ", "Ủy ban nhân dân"
_DISTRICT = re.compile(
    r"\b(?:huyện|quận|thị xã|xã|phường|thị trấn) [A-ZĐÀ-Ỹ\d]"
    r"|^(?:Huyện|Quận|Thị|Thành|Đảng) ủy\b|^(?:Huyện|Quận|Thị) đoàn\b"
)
# What is of a province by its name alone: "Thanh tra Sở Xây dựng", "Chi cục Kiểm lâm", but not of a region.
_ORGAN = re.compile(
    r"^Thanh tra Sở |^Chi cục (?!Thuế|Hải quan|Thi hành)|^Thành đoàn$| (?:Tỉnh|Thành) [uủ][yỷ]$"
    r"|\bĐảng [uủ][yỷ] [Kk]hối\b"
    r"|^(?:Ban [Qq]uản lý|BQL) (?:các )?(?:[Kk]hu (?:kinh tế|công nghiệp)|KKT|KCN)$"
)
_ABOVE = re.compile(r"\b(?:vùng|khu vực|Trung ương|quốc gia|TW)\b", re.IGNORECASE)
_BARE_UNIT = re.compile(r"(?<!\bcác )\b(?:(?P<kind>tỉnh|[Tt]hành phố)|Tỉnh (?:[uủ][yỷ]|[Đđ]oàn))$")


@dataclass(frozen=True, slots=True)
class Named:
    """A body that a text names, up to ``end``: its ``title`` ("Ủy ban nhân dân") and the ``place`` after it.

    Of a body of the level "other", the ``title`` is its whole name, empty where that says nothing alone ("Ban
    Tổ chức"). ``is_own`` tells that it is named by its title, and not by its place alone; ``has_chairman``,
    that it is its chairman who is named; ``is_told``, that another tells it to do something ("UBND tỉnh giao
    UBND huyện …"); ``is_receiver``, that it is sent something; ``is_owner``, that what stands before it is
    its ("Tổ công tác của Thủ tướng"); ``is_joint``, that another is named with it ("Sở Y tế và Sở Xây dựng");
    ``is_near``, that it stands beside the number, of which nothing is told ("UBND tỉnh A thực hiện …").
    """

    end: int
    level: Level
    title: str
    place: Place | None
    is_own: bool = True
    has_chairman: bool = False
    is_told: bool = False
    is_receiver: bool = False
    is_owner: bool = False
    is_joint: bool = False
    is_near: bool = False

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
        return self.level == "other" and _BARE_UNIT.search(self.title) is not None

    @property
    def is_of_unnamed_province(self) -> bool:
        """Whether it is a body of a province, or an organ of one, that the text may leave out."""
        is_bare = self.is_bare_department or self.is_bare_of_province
        return self.level == "province" or is_bare or self._is_bare_organ

    @property
    def _is_bare_organ(self) -> bool:
        is_bare = self.level == "other" and self.place is None
        return is_bare and _ORGAN.search(self.title) is not None and not _ABOVE.search(self.title)

    @property
    def can_be_of(self) -> tuple[str, ...]:
        """The kinds of provinces that the text lets it be of, empty where it does not tell."""
        if self.is_bare_of_province and (unit := _BARE_UNIT.search(self.title)):
            return ((unit["kind"] or "tỉnh").lower(),)
        return (self.place.kind,) if self.place and self.place.kind and self.level == "province" else ()

    def may_be_of(self, unit: Province) -> bool:
        """Whether ``unit`` is or was of the kind that the text tells: a city has no "UBND tỉnh"."""
        return {kind for _, kind in unit.kinds}.issuperset(self.can_be_of)

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
        if self.level == "other" and self.is_bare_of_province:
            return f"{self.title} {province}" if province else None
        if self.level == "other" and province and self.is_bare_department:
            return f"{self.title} {kind} {province}"
        if self.level == "other":
            return self.title or None
        if self.level == "province":
            return of_place(self.title, kind, province) if province else None
        named = self.place is not None and self.place.kind and self.place.name
        return of_place(self.title, self.place.kind, self.place.name) if named and self.place else None


def nobody(end: int) -> Named:
    """None that is known, where the text tells up to ``end`` that it is not the body of the symbol."""
    return Named(end, "other", "", None)


def body_of(issuer: str) -> str:
    """The body whose numbers ``issuer`` bears: those of its chairman are the committee's own."""
    return re.sub(rf"^{CHAIRMAN}(?={_COMMITTEE})", "", issuer, flags=re.IGNORECASE)


def of_chairman(named: Named) -> Named:
    """The chairman of a people's committee, who decides in his own right (law 72/2025/QH15 on local
    government), where it is he who is ``named``.
    """
    is_his = named.has_chairman and named.title == _COMMITTEE
    return replace(named, title=f"{CHAIRMAN}{_COMMITTEE}") if is_his else named


def of_place(title: str, kind: str | None, name: str | None) -> str:
    """The body ``title`` of a place: "Ủy ban nhân dân huyện Kim Bảng", "Sở Công Thương tỉnh Long An"; a party
    committee is called by the kind of its place, "Thành ủy Cần Thơ".
    """
    if title.endswith(committees.OF_PROVINCE):
        return title.removesuffix(committees.OF_PROVINCE) + committees.name_of(kind, name)
    if committees.kind_of(title) == kind:
        return f"{title} {name}"
    return f"{re.sub(rf' {kind}$', '', title, flags=re.IGNORECASE)} {kind} {name}"
