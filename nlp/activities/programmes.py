"""The programme that a stretch of text is about: sản xuất sạch hơn, khuyến công, …, as
``data/programmes.csv`` names them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.provinces import gazetteer

# A programme that a text names once, after so many letters, is named in passing; later where it is called so.
_OPENING, _OPENING_OF_CALLED = 250, 800
_CALLED = re.compile(
    r"\b(?:chương trình|đề án|cuộc vận động)(?: mục tiêu quốc gia)?(?: về)?(?: xây dựng)? [“\"]?$",
    re.IGNORECASE,
)
# Who helped: "phối hợp với Phòng Nông nghiệp, Trung tâm | Khuyến nông tổ chức …".
# What work is for, or goes along with: "góp phần | xóa đói giảm nghèo".
_FOR = re.compile(
    r"\b(?:góp phần|đảm bảo|bảo đảm|nhằm|gắn với|đăng ký|hướng tới|mục tiêu|phục vụ|để|tham gia"
    r"|chung tay|chung sức)"
    r"(?: (?:vào|thực hiện|tham gia|công tác|việc|công cuộc|phong trào|chương trình|xây dựng|xóa đói,?))* $",
    re.IGNORECASE,
)
# "Trung tâm Khuyến công và Xúc tiến thương mại": which of both its work is for, the name does not tell.
_OF_SEVERAL = re.compile(
    r"(?:Trung tâm|TT) (?:Khuyến công ?(?:và|&|-|–) ?(?:Xúc tiến|XT)|Xúc tiến [Tt]hương mại ?(?:và|&|-|–)"
    r" ?Khuyến công)[^,;.:()\n]{0,14}"
)
_PROGRAMME_OPENS = re.compile(
    r"(?:Theo đó, |Cụ thể, )?(?:Chương trình|Đề án|Kế hoạch|Dự án)\b[^:\n]{3,240}:", re.IGNORECASE
)
# "Với chủ đề | “Tuổi trẻ chung tay xây dựng nông thôn mới” |, …".
_SLOGAN = re.compile(r"(?i)\b(?:chủ đề|thông điệp|khẩu hiệu|phương châm) (?:[“\"][^“”\"\n]{4,160}[”\"])")
_OF_BODY = re.compile(
    r"\b(?:Trung tâm|Trạm|Chi cục|Phòng|Ban|Chi nhánh)(?: [^\s,;.:()“”]+){0,3}? (?:[Kk]huyến (?:công|nông)"
    r"|[Xx]úc tiến [Tt]hương mại|[Aa]n toàn (?:vệ sinh )?thực phẩm|[Cc]huyển đổi số|[Bb]ảo vệ môi trường)\b"
)
_HAS_NONE = re.compile(
    r"(?:các cấp )?(?:Đoàn|Hội|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Thị đoàn|Quận đoàn|Xã đoàn|Công đoàn|Liên đoàn"
    r"|Công an|Bộ Chỉ huy|Bộ đội|Đồn|Công ty|Ngân hàng|Trường|Bệnh viện"
    r"|Chi đoàn|Chi hội|Ủy ban MTTQ|Mặt trận)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:, | và )(?:(?:xây dựng|bảo đảm|đảm bảo|công tác|phát triển) )?$")
_GOES_ON = re.compile(r"(?:,| và) ")
_ITEMS = re.compile(r"[;:]|,(?!\d)|\bvà\b")
_PARTNERS = re.compile(r"[Pp]hối hợp (?:với|cùng) [^.;:\n]{0,120}(?:Trung tâm|Trạm|Chi cục) $")


def own_words(passage: Passage, clause: int, phrase: Phrase) -> tuple[str, str, str]:
    """What of the clause of a ``phrase`` tells what that is for: its own words, and those that lead to
    whoever does it ("Thực hiện đề án khuyến công, Sở …"); a further item of a list is of
    another. Last, the programme of which a list tells the items ("Chương trình khuyến công gồm: …").
    """
    text = passage.text
    doers = [body.end for body in passage.bodies if clause <= body.start and body.end <= phrase.start]
    verbs = [verb.start for verb in passage.verbs if clause <= verb.start < phrase.start]
    begins = doers[-1] if doers else min([phrase.start, *verbs])
    items = [item.end() for item in _ITEMS.finditer(text, begins, phrase.start)]
    opens = _PROGRAMME_OPENS.match(text, passage.start)
    intro = text[passage.start : passage.text.index(":", passage.start)] if opens else ""
    return text[max([begins, *items]) : phrase.reach], text[clause:begins], intro


def programme(*stretches: str, lead: str = "", apart: str = "", by: str | None = None) -> str | None:
    """The programme that the first of ``stretches`` to name one names first, bodies with several in their
    names aside; where none does, the only one that the ``lead`` of the text names, and not in passing,
    nor in the sentence ``apart`` alone, nor in the name of another body than the one that it is done
    ``by``, else None.
    """
    for stretch in stretches:
        match = next(_named(_OF_SEVERAL.sub(" ", gazetteer.canonical(stretch))), None)
        if match:
            return _programmes()[lowered(match[0])]
    lead = _without_others(lead, by)
    found = _only_one(lead)
    rest = lead.replace(apart, " " * len(apart)) if apart else lead
    return found if found and _only_one(rest) == found else None


def _without_others(lead: str, by: str | None) -> str:
    """The ``lead`` without slogans and, where a union, a company or the like does it, without the names of
    the bodies that programmes have: "Trung tâm | Khuyến nông"."""
    lead = _SLOGAN.sub(" ", lead)
    return _OF_BODY.sub(" ", lead) if by and _HAS_NONE.match(by) else lead


def _named(text: str) -> Iterator[re.Match[str]]:
    """Where ``text`` names programmes, those in the names of partners aside."""
    return (match for match in _pattern().finditer(text) if not _PARTNERS.search(text, 0, match.start()))


@lru_cache(8)
def _only_one(lead: str) -> str | None:
    """The only programme that ``lead`` names; it is asked for with each activity of a text."""
    lead = _OF_SEVERAL.sub(" ", gazetteer.canonical(lead))
    found = [one for one in _named(lead) if not lead.endswith("tổ chức ", 0, one.start())]
    found = [one for one in found if not _FOR.search(lead, max(0, one.start() - 60), one.start())]
    found = [one for one in found if not _is_of_list(lead, one)]
    named = {_programmes()[match[0].lower()] for match in found}
    in_passing = len(found) == 1 and found[0].start() > _opening(lead, found[0].start())
    return named.pop() if len(named) == 1 and not in_passing else None


def _is_of_list(lead: str, found: re.Match[str]) -> bool:
    """Whether it is one of several matters: "phát triển kinh tế, | xây dựng nông thôn mới | và đô thị"."""
    return (
        _LISTED.search(lead, 0, found.start()) is not None and _GOES_ON.match(lead, found.end()) is not None
    )


def _opening(lead: str, at: int) -> int:
    return _OPENING_OF_CALLED if _CALLED.search(lead, max(0, at - 60), at) else _OPENING


@cache
def _programmes() -> Mapping[str, str]:
    rows = vocabulary.read("programmes.csv", key="phrase")
    return {lowered(gazetteer.canonical(row["phrase"])): row["programme"] for _, row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    return phrase_patterns.whole(_programmes(), re.IGNORECASE)
