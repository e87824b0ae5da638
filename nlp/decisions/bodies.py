"""The bodies that a text names around a citation: "UBND huyện Kim Bảng", "tỉnh Thái Bình", "Ban Tổ chức"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from nlp import provinces
from nlp.decisions import acting_places, committees, party_centre, symbols
from nlp.decisions.named import CHAIRMAN, Named, nobody
from nlp.decisions.other_body import HEAD, IN_SMALL_LETTERS, LONGEST, other_at
from nlp.decisions.places import Place, place_at, place_behind
from nlp.decisions.symbols import Issuer
from nlp.language.letters import LOWER, UPPER
from nlp.text.document import Document

_LEADS = (
    rf"(?:(?:Phó )?Chủ tịch |(?:Ban )?Thường trực |Lãnh đạo |{HEAD} |Bộ trưởng |Ban Thường vụ |BTV "
    r"|Hội nghị (?:lần thứ \w+(?: \w+)? )?(?:của )?)*"
)
_NATION = re.compile(r"\s{1,3}(?:Việt Nam|VN)\b")
_OF_DEPARTMENT = re.compile(r" (?:Sở|Bộ|HĐND|Hội đồng nhân dân|khu vực) ")  # "Thanh tra | Sở Xây dựng"
# "Ban Pháp chế | HĐND tỉnh Cà Mau"
_BOARD_OF = re.compile(r"\bBan (?!hành\b|Thường\b|Thường trực)[^.,;:()\n]{2,40} $")
_BOARD = re.compile(r"Ban [^.,;]{2,60}? (?:HĐND|Hội đồng nhân dân)\b")
# "Thanh tra | Sở Xây dựng"
_INSPECTS = re.compile(r"(?:Chánh )?Thanh tra (?=Sở )", re.IGNORECASE)
_INSPECTED = re.compile(r"\b[Tt]hanh\s{1,3}tra\s{1,3}$")


def author_at(document: Document, body: Issuer | None, offset: int, limit: int) -> Named | None:
    """The body at ``offset``, right after "của" or "do"; None where none is ("của pháp luật"). ``body`` is
    that of the symbol, which the text may name by its title, by its place alone or not at all.
    """
    if body is not None and body.level == "central":
        return party_centre.at(document, offset, limit)
    if _BOARD.match(document.text, offset, limit) or _INSPECTS.match(document.text, offset, limit):
        return other_at(document, offset, limit)
    is_known = body is not None and body.level != "sentence"
    for executive in (symbols.issuers()[code] for code in ("TTg", "CP") if body and body.level == "province"):
        if spelt := _spelling(executive).match(document.text, offset):
            return _with_place(document, executive, spelt)
    for titled in ([body] if body is not None and is_known else [symbols.issuers()["TTg"]]) + _committees():
        spelt = _spelling(titled).match(document.text, offset)
        if spelt is not None:
            return _longer(document, spelt, limit) or _with_place(document, titled, spelt)
    if body is None or body.level in ("national", "sentence"):
        named = _by_full_name(document, offset, other_at(document, offset, limit))
        # A national body's name stands in the symbol; the text may shorten it: "của Bộ NN&PTNT".
        is_its_own = body is not None and named is not None and body.level == named.level == "national"
        return _other_ministry(document, body, offset) if body is not None and is_its_own else named
    place = place_at(document, offset)
    return _at_place(body, place) if place is not None else other_at(document, offset, limit, body)


def _longer(document: Document, spelt: re.Match[str], limit: int) -> Named | None:
    """The body whose name goes on behind what is ``spelt``: "Trung tâm Khuyến công | và Xúc tiến …"."""
    goes_on = _GOES_ON.match(document.text, spelt.end())
    named = other_at(document, spelt.start("title"), limit) if goes_on else None
    return named if named and goes_on and named.title and named.end > goes_on.end() else None


_GOES_ON = re.compile(
    rf" và (?!(?:Ủy|Uỷ|UBND|HĐND|Hội|Sở|Ban|Công an|Phòng|Chi cục|Cục|Bộ)\b)(?=[{UPPER}][{LOWER}])"
)


def _by_full_name(document: Document, offset: int, named: Named | None) -> Named | None:
    """``named``, which stands at ``offset``, by its full name where it is an office that all provinces have:
    "Sở NN&PTNT tỉnh Nghệ An", "BQL các KCN".
    """
    if named is None or named.level != "other":
        return named
    for office in _offices():
        spelt = _spelling(office).match(document.text, offset)
        known = _with_place(document, office, spelt) if spelt and named.end >= spelt.end() else None
        if known and spelt and named.end in (known.end, _without_stop(document.text, known.end), spelt.end()):
            return known
    return named


def _without_stop(text: str, end: int) -> int:
    """Where "Văn phòng UBND TP" ends, without the stop of the sentence."""
    return end - text.endswith(".", 0, end)


@cache
def _offices() -> tuple[Issuer, ...]:
    """The departments, boards and offices of a province that the tables know, each once."""
    heads = ("Sở ", "Ban Quản lý ", "Văn phòng ")
    found = {one.name: one for one in symbols.issuers().values() if one.name.startswith(heads)}
    return tuple(one for one in found.values() if one.level == "province")


def _other_ministry(document: Document, body: Issuer, offset: int) -> Named | None:
    """Nobody, told by the text, where it names another ministry than the symbol does ("28/2018/TT-BCT của Bộ
    Tài chính"): one of the two is a slip. The ministry that took over its work is none.
    """
    if not body.name.startswith("Bộ "):
        return None
    heirs = symbols.heirs().get(body.name, frozenset())
    for one in symbols.issuers().values():
        if one.name.startswith("Bộ ") and one.name != body.name and one.name not in heirs:
            spelt = _spelling(one).match(document.text, offset)
            if spelt is not None:
                return nobody(spelt.end())
    return None


def _committees() -> list[Issuer]:
    """The bodies that a text may name whatever the symbol is: "Thông báo số 16/TB-VPUB của UBND tỉnh"."""
    return [symbols.issuers()[code] for code in ("UBND", "HĐND")]


def issuers_before(document: Document, start: int, end: int) -> Iterator[Named]:
    """The bodies of any name that ``text[start:end]`` has, the last first: for symbols that name none."""
    longest: dict[int, Named] = {}
    starts: dict[int, int] = {}
    for capital in _CAPITAL.finditer(document.text, start, end):
        is_aside = _BECAME.search(document.text, start, capital.start()) or any(
            one.start < capital.start() < one.end
            for one in provinces.find(document)  # "Hải | Phòng"
        )
        named = None if is_aside else author_at(document, None, capital.start(), end)
        if named is not None and (named.title or named.level != "other") and named.end < end:
            is_owner = document.text.endswith(" của ", start, capital.start())
            is_receiver = _REACHED.search(document.text, start, capital.start()) is not None
            longest.setdefault(named.end, replace(named, is_owner=is_owner, is_receiver=is_receiver))
            starts.setdefault(named.end, capital.start())
    for one in sorted(longest, reverse=True):
        joint = _JOINS.search(document.text, start, starts[one])
        beside = starts.get(joint.start()) if joint else None
        is_alone = _FURTHER_POST.match(document.text, starts[one]) or (
            beside is not None and _BY_ORDER.search(document.text, start, beside)
        )
        yield replace(longest[one], is_joint=beside is not None and not is_alone)


# "Thông tin tới | Tạp chí Mặt trận tại văn bản số", "đối với | Công ty Hoàng Mai tại Quyết định số"
_REACHED = re.compile(r"\b(?:gửi|tới|đến|với|cho) $")
# "Thừa lệnh | Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh ban hành"
_BY_ORDER = re.compile(r"\b(?:[Tt]hừa lệnh|[Tt]hừa ủy quyền|[Tt]hay mặt|[Tt]heo|[Tt]ại|của|từ|cho|với) $")
_JOINS = re.compile(r"(?: và| -| –|,) $")
# The head of a board is an officer of another body: "Chủ tịch UBND huyện, | Trưởng ban Chỉ đạo".
_FURTHER_POST = re.compile(r"(?:Phó )?(?:Trưởng [Bb]an|Chỉ huy trưởng|Tổ trưởng|Chủ tịch Hội đồng [^n])")
# "Sở Công Thương Hải Dương (nay là | Sở Công Thương Hải Phòng)": whoever came after has not issued it, nor
# has what was made by it: "kiện toàn | Ban Chỉ đạo tại Quyết định số".
_BECAME = re.compile(
    r"\b(?:nay (?:là|thuộc)|thành lập|kiện toàn|giải thể|sáp nhập|hợp nhất|tổ chức lại|đổi tên|đối với) $",
    re.IGNORECASE,
)


_CAPITAL = re.compile(
    rf"(?<![\w-])(?:[{UPPER}]|(?=(?:[uủ][yỷ] ban|hội đồng) nhân dân\b)|(?={IN_SMALL_LETTERS}))"
)


def authors_in(document: Document, body: Issuer, start: int, end: int) -> list[Named]:
    """The bodies in ``text[start:end]`` that may have issued a document of the symbol of ``body``, in order:
    that body by its title, and places that stand for theirs ("Tỉnh Thái Bình đã có Quyết định số …").
    """
    named = [
        replace(
            _longer(document, spelt, end) or _with_place(document, body, spelt),
            is_told=_TELLS.search(document.text, start, spelt.start()) is not None,
            is_receiver=_RECEIVES.search(document.text, start, spelt.start()) is not None,
            is_owner=document.text.endswith(" của ", start, spelt.start()),
        )
        for spelt in _spelling(body).finditer(document.text, start, end)
        if not _BECAME.search(document.text, start, spelt.start())
        and not _IN_SYMBOL.search(document.text, max(0, spelt.start() - _REACH), spelt.start())
    ]
    named += [_at_place(body, place) for place in acting_places.within(document, start, end)]
    return sorted((one for one in named if one.end <= end), key=lambda one: one.end)


_REACH = 60
_TELLS = re.compile(
    r"\b(?:giao|yêu cầu|đề nghị|kiến nghị|cho phép|chỉ đạo|hướng dẫn|đôn đốc|nhắc nhở|ủy quyền|uỷ quyền|buộc"
    r"|gửi|cho|với)"
    r" (?:cho )?$"
)
_RECEIVES = re.compile(r"\b(?:gửi|báo cáo|trình) (?:cho |với )?$")


@cache
def _spelling(body: Issuer) -> re.Pattern[str]:
    spellings = sorted(body.spellings, key=len, reverse=True)
    forms = "|".join(_AND.sub(_JOINT, re.escape(form)).replace(r"\ ", r"\s{1,3}") for form in spellings)
    return re.compile(rf"(?:\b|(?<=\bcủa)){_LEADS}(?P<title>{forms})(?:\b|{_GLUED})", re.IGNORECASE)


# The end of a symbol is no body: "15/KH-|HĐND ban hành ngày".
_IN_SYMBOL = re.compile(r"\d ?/ ?(?:\d{4} ?/ ?)?(?:[^\W\d_]{1,6} ?[–-] ?)?$")
# "Ủy ban nhân dânquận 3", where a page has lost the blank
_GLUED = r"(?<=nhân dân)(?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)"
# "Giáo dục và Đào tạo", "Giáo dục - Đào tạo", "Giáo dục & Đào tạo", "Giáo dục Đào tạo"
_AND = re.compile(r"\\ và\\ ")
_JOINT = r"(?:\\ và\\ |\\ ?[&–-]\\ ?|,?\\ )"


def _with_place(document: Document, body: Issuer, spelt: re.Match[str]) -> Named:
    if body.level == "national":
        return Named(spelt.end(), "national", body.name, None)
    before = (max(0, spelt.start() - _REACH), spelt.start())
    if board := _BOARD_OF.search(document.text, *before) or _INSPECTED.search(document.text, *before):
        named = other_at(document, board.start(), spelt.end() + LONGEST)
        is_of_it = body.code == "HĐND" or _INSPECTS.match(document.text, board.start()) is not None
        if named is not None and is_of_it and named.end >= spelt.end():
            return named
    if _OF_DEPARTMENT.match(document.text, spelt.end()):
        unknown = nobody(spelt.end())
        return other_at(document, spelt.start("title"), spelt.end() + LONGEST) or unknown
    if body.level == "branch" and (nation := _NATION.match(document.text, spelt.end())):
        return Named(nation.end(), "national", f"{body.name} Việt Nam", None)
    place = place_behind(document, spelt.end())
    if body.level == "party":
        place = committees.place_of(document, spelt, place)
    if place is None and _OF_PROVINCE.search(spelt["title"]):
        place = Place(committees.PROVINCE, None, None, True, spelt.end())
    if place is None:
        named = Named(spelt.end(), "province", body.name, None)
    else:
        named = _at_place(body, place, is_own=True)
    return replace(named, has_chairman=spelt[0].lower().startswith(CHAIRMAN.lower()))


# A centrally run city has no "Tỉnh ủy".
_OF_PROVINCE = re.compile(r"\bTỉnh [uủ][yỷ]$", re.IGNORECASE)


def _at_place(body: Issuer, place: Place, *, is_own: bool = False) -> Named:
    return Named(place.end, "province" if place.is_province else "lower", body.name, place, is_own)
