"""Who signed an official document, and for which body: that of its head, where the signature tells none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.decisions import symbols
from nlp.language import tones
from nlp.officials import field_signatures, signatures
from nlp.officials.agencies import agency_at
from nlp.officials.body_identity import words_of
from nlp.officials.roles import role_at
from nlp.records import DecisionMention, Official
from nlp.text.syllables import Syllables, split

_HEAD = 700
_SHORTEST_NAME = 2
# A committee or a council is none without its unit, wherever that stands in the head.
_OF_A_UNIT = ("UBND", "HĐND")


def signed(
    text: str, cited: Sequence[DecisionMention], named: Sequence[Official]
) -> tuple[list[Official], int | None]:
    """``named``, those who signed the document with the body in its head, and the index of its signatory: the
    first signature below its own number, else who is told by the fields of its page.
    """
    own = next((one for one in cited if one.is_own), None)
    if own is None:
        return list(named), None
    below = [one.name[0] for one in signatures.find(text) if one.name[0] > own.start]
    field = field_signatures.find(text)
    starts = below or ([field.name[0]] if field else [])
    whole = [_of_head(text, own, one) if one.start in starts else one for one in named]
    return whole, next((n for n, one in enumerate(named) if one.start in starts[:1]), None)


def _of_head(text: str, own: DecisionMention, official: Official) -> Official:
    """``official`` with the body that issued the document of ``own``, where the signature names none, or only
    its short form ("VPCP").
    """
    if own.issuer is None:
        return official
    body = official.organisation or _body(own.issuer)
    if official.organisation is None and body is not None:
        body = _as_in_head(body, text[max(0, own.start - _HEAD) : own.start])
    elif body is not None and words_of(body) == words_of(own.issuer):
        body = own.issuer
    return replace(official, organisation=body, province_id=own.issuer_province)


def _body(issuer: str) -> str | None:
    """The body that the ``issuer`` is, or heads: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"."""
    syllables = Syllables(split(issuer))
    head = role_at(syllables, 0)
    if head is None:
        return issuer
    return issuer[syllables[head.last].start :] if agency_at(syllables, head.last) else None


def _as_in_head(body: str, head: str) -> str:
    """As much of the name as stands in the ``head``: "Sở Công Thương", below "UBND TỈNH HÀ NAM"; with the
    word in which it is shortened ("VÀ PTNT").
    """
    written = _plain(head)
    words = body.split()
    names = {symbols.issuers()[code].name for code in _OF_A_UNIT}
    lengths = range(len(words), _SHORTEST_NAME - 1, -1)
    told = next(
        (name for n in lengths if _plain(name := " ".join(words[:n])).lower() in written.lower()), body
    )
    if told.endswith(_KINDS):
        return body  # the head has it shortened: "ỦY BAN MTTQ VIỆT NAM"
    if not told.endswith(_AND):
        return body if told in names or told.endswith(_UNITS) else told
    start = written.lower().rindex(_plain(told).lower())
    return told + "".join(f" {word}" for word in written[start + len(told) :].split()[:1])


def _plain(name: str) -> str:
    """``name`` on one line, hyphens and cities written alike: "LAO ĐỘNG-THƯƠNG BINH", "TP. HỒ CHÍ MINH"."""
    return " ".join(_CITY.sub("thành phố ", _HYPHEN.sub(" - ", tones.canonical(name))).split())


_CITY = re.compile(r"\bT\.?P\.? ?(?=[^\W\d_]{2})", re.IGNORECASE)
_HYPHEN = re.compile(r"\s*[-–—]\s*")
_AND = " và"
_KINDS = ("Ủy ban", "Hội đồng", "Văn phòng", "Ban Chỉ đạo", "Ban Quản lý")
_UNITS = ("tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "khu")
