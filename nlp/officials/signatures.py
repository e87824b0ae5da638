"""The signature under a letter or decision: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.officials import person_names, signature_lines, signature_marks, signed_words
from nlp.officials.agencies import agency_at
from nlp.officials.holdings import Holding, Span
from nlp.officials.organisations import Organisation, organisation_of
from nlp.officials.roles import Role, role_at
from nlp.text.syllables import Syllables, split

_BULLETS = frozenset({"-", "–", "+"})
# Who heads it heads no body: "CHỦ TỊCH", "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
_STATE = re.compile(
    r"(?:NƯỚC )?(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA )?VIỆT NAM(?: DÂN CHỦ CỘNG H(?:ÒA|OÀ))?", re.IGNORECASE
)
_BOARD = re.compile(r"\b(?:BAN CHỈ (?:ĐẠO|HUY)|HỘI ĐỒNG|[UỦ][YỶ] BAN QUỐC GIA|TỔ CÔNG TÁC)\b", re.IGNORECASE)
_UNITS = frozenset({"tỉnh", "huyện", "phường"})
_BETWEEN_OFFICES = frozenset({",", "-", "–"})
_RECIPIENTS = ("nơi", "nhận")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PART_BELOW = re.compile(r"\s{0,8}(?:Điều|Mục|Chương|CHƯƠNG|MỤC|Phần|PHẦN) [\dIVX]")
_FEWEST_OF_UNLISTED = 3


@dataclass(frozen=True, slots=True)
class _Block:
    """What the lines above a signature have said so far."""

    body: Span | None = None
    body_is_national: bool = False
    role: Span | None = None
    role_body: Span | None = None
    role_body_is_national: bool = False
    office_is_national: bool = False
    is_for_another: bool = False
    is_signed: bool = False


def find(text: str) -> Iterator[Holding]:
    """Who signed the documents in ``text``: a name under, or behind, a line that is but a role. The body is
    that of the role, else that of the line "TM."; None where it is that of the document's head.
    """
    block, above = _Block(), None
    for start, end in signature_lines.lines(text):
        written = text[start:end]
        if len(written) > signature_lines.LONGEST:
            block = _Block()
            continue
        if not written or signed_words.is_only_signed(written) or signed_words.OF_DIGITAL.fullmatch(written):
            is_alone = signed_words.ALONE.fullmatch(written) is not None
            if above is not None and is_alone:
                yield _holding(above, block)
            block, above = replace(block, is_signed=is_alone and above is None), None
            continue
        told = start + len(signed_words.BEHIND_NAME.sub("", written))
        syllables = Syllables(split(text, signed_words.begin(written, start), told))
        if not len(syllables) or (signed_words.BY_CERTIFICATE.match(written) and _name(syllables, 0) is None):
            continue  # "Người ký:", whose name is in the next line; or a body, by its certificate.
        block, name = _read(syllables, block)
        above = _name(syllables, 0) if name is None and _is_known(syllables) else None
        if above is not None and told < end:  # "Lê Văn An (Đã ký)", whatever the office
            name, above = above, None
        if name is not None and not _is_heading(text, name):
            yield _holding(name, block)
        if name is not None:
            block = replace(block, role=None, is_for_another=False, is_signed=False)


def _is_heading(text: str, name: Span) -> bool:
    """Whether capitals stand above an article, or a part: "… VIÊN CHỨC KIỂM ĐỊNH", "AN TOÀN LAO ĐỘNG"."""
    return text[slice(*name)].isupper() and _PART_BELOW.match(text, name[1]) is not None


def _holding(name: Span, block: _Block) -> Holding:
    if block.role_body is not None:
        told, national = block.role_body, block.role_body_is_national
        return Holding(name, block.role, told, "office", block.office_is_national, national)
    return Holding(name, block.role, block.body, "office", block.office_is_national, block.body_is_national)


def _read(syllables: Syllables, block: _Block) -> tuple[_Block, Span | None]:
    """What is known after one more line, and the name that it signs with; nothing after a line that belongs
    to no signature.
    """
    name = _name(syllables, 0) if block.role or _is_signed(syllables, block) else None
    if name is not None and not (block.role_body and _is_of_title(syllables)):
        return block, name
    first, mark = signature_marks.after(syllables)
    if mark is not None and mark:
        return _of_body(syllables, first), None
    role = role_at(syllables, first)
    if role is None or role.office.kind == "title":
        stays = (_is_begun(block) and _is_beside(syllables)) or (block.role and _is_body(syllables))
        return (block if stays else _Block()), None
    known, name = _of_role(syllables, role, block, is_acting=mark is not None)
    if mark is None and name is None and known.role_body and _is_second_post(block, syllables):
        return block, None
    return replace(known, is_for_another=mark is not None), name


def _is_second_post(block: _Block, syllables: Syllables) -> bool:
    """Whether who signs in an office of the document's body holds one of another, too, which the line below
    tells: "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"; not below the office that it is signed for, and below
    "BỘ TRƯỞNG" but a seat in a board ("CHỦ NHIỆM VĂN PHÒNG …" is of the same).
    """
    if block.role is None or block.role_body is not None or block.is_for_another:
        return False
    below = " ".join(one.text for one in syllables)
    return not block.office_is_national or _BOARD.search(below) is not None


def _is_begun(block: _Block) -> bool:
    return block.role is not None or block.body is not None


def _is_of_title(syllables: Syllables) -> bool:
    """Whether two words in capitals may go on with the line above ("CHỈ THỊ CỦA THỦ TƯỚNG … TÌNH", "HÌNH
    MỚI"), or head an annex ("DANH MỤC").
    """
    return len(syllables) == person_names.SHORTEST and all(one.text.isupper() for one in syllables)


def _is_signed(syllables: Syllables, block: _Block) -> bool:
    """Whether a name may be signed with although no office is told: "(Đã ký)", "T/M ĐOÀN CHỦ TỊCH"; the
    heading of an annex below them is none.
    """
    is_told = block.is_signed or block.body is not None
    return is_told and _is_known(syllables) and not _is_of_title(syllables)


def _is_known(syllables: Syllables) -> bool:
    return person_names.begins_with_family_name(syllables[0])


def _is_beside(syllables: Syllables) -> bool:
    """Whether the line is of the recipients in the column beside the signature ("Nơi nhận:", "- Lưu: VT;"),
    or what a seal left in a scan: no word at all.
    """
    heads_recipients = tuple(one.text.lower() for one in syllables[:2]) == _RECIPIENTS
    is_recipient = heads_recipients or syllables[0].text in _BULLETS
    return is_recipient or not any(_WORD.fullmatch(one.text) for one in syllables)


def _is_body(syllables: Syllables) -> bool:
    """Whether the line is but the body of the role above it: "K/T VIỆN TRƯỞNG", "VIỆN KIỂM SÁT …"."""
    return all(one.text.isupper() for one in syllables) and agency_at(syllables, 0) is not None


def _of_body(syllables: Syllables, first: int) -> _Block:
    if first >= len(syllables):
        return _Block()
    agency = agency_at(syllables, first)
    national = agency is not None and "national" in agency[0].traits
    return _Block(body=(syllables[first].start, syllables[-1].end), body_is_national=national)


def _of_role(
    syllables: Syllables, role: Role, block: _Block, *, is_acting: bool
) -> tuple[_Block, Span | None]:
    """The block with a role, and the name behind it, if any. ``is_acting``: the line says for whom it is
    signed ("KT. CHỦ TỊCH"), so that a second role behind is the signatory's.
    """
    body = organisation_of(syllables, role, person_follows=True)
    last = max(role.last, body.last if body else 0)
    known = _with_role(syllables, role, body, block)
    if last < len(syllables) and syllables[last].text == ":" and syllables[last - 1].text.isupper():
        last += 1  # "CHỦ TỊCH: Lê Văn An"
    if last == len(syllables):
        return known, None
    is_all_capitals = not any(one.is_small or one.text.istitle() for one in syllables)
    name = _name(syllables, last)
    if name is not None and not (body and is_all_capitals):  # "GIÁM ĐỐC TRUNG TÂM … THÀNH PHỐ | HÀ NỘI"
        return known, name
    is_double = syllables[last].text in _BETWEEN_OFFICES  # "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM"
    second = role_at(syllables, last + is_double) if is_acting or is_double else None
    if second is not None and is_double and not is_acting:  # "BỘ TRƯỞNG, CHỦ NHIỆM"
        both = replace(known, role=syllables.span(role.first, second.last))
        its = organisation_of(syllables, second, person_follows=True)
        both = both if its is None else replace(both, role_body=syllables.span(its.first, its.last))
        last = max(second.last, its.last if its else 0)
        name = _name(syllables, last) if last < len(syllables) else None
        return (both, name) if name or last == len(syllables) else (_Block(), None)
    if second is not None:
        return _of_role(syllables, second, block, is_acting=is_double)
    if is_all_capitals:  # "TRƯỞNG BAN BAN CHÍNH SÁCH, THUẾ QUỐC TẾ"
        told = (known.role_body[0], syllables[-1].end) if known.role_body else None
        return replace(known, role_body=told), None
    return (_Block(block.body, block.body_is_national) if is_acting else _Block()), None


def _name(syllables: Syllables, first: int) -> Span | None:
    """The span of the name that is all of the line from ``first`` on, titles before it aside."""
    has_title = False
    while (title := role_at(syllables, first)) is not None and title.office.kind == "title":
        first = title.last + (title.last < len(syllables) and syllables[title.last].text == ",")
        has_title = True
    last = person_names.name_end(syllables, first)
    if last != len(syllables):
        return None
    if any(one.text.lower() in _UNITS for one in syllables):
        return None  # "BÀN TỈNH ĐẮK NÔNG", of a title in capitals
    is_known = has_title or person_names.begins_with_family_name(syllables[first])
    return (syllables[first].start, syllables[-1].end) if is_known or _is_full(syllables, first) else None


def _is_full(syllables: Syllables, first: int) -> bool:
    """Whether a line below an office is a full name although its family name is not listed: "Đạo Văn Rớt"."""
    words = [one.text for one in syllables][first:]
    return (
        len(words) >= _FEWEST_OF_UNLISTED
        and all(one.isalpha() and one.istitle() for one in words)
        and agency_at(syllables, first) is None
    )


def _with_role(syllables: Syllables, role: Role, body: Organisation | None, block: _Block) -> _Block:
    known = replace(
        block,
        role=syllables.span(role.first, role.last),
        office_is_national=role.office.is_national,
    )
    if body is None or _STATE.fullmatch(" ".join(one.text for one in syllables[body.first : body.last])):
        return known  # of the state; or that of whom it is signed for: "KT. CỤC TRƯỞNG CỤC HẢI QUAN"
    told = syllables.span(body.first, body.last)
    return replace(known, role_body=told, role_body_is_national=body.has("national"))
