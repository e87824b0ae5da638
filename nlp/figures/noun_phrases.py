"""The noun phrase that opens at a number's unit: "sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh"."""

import re
from functools import cache

from nlp.figures import told_verbs
from nlp.figures.units import UnitReader, phrase_ends
from nlp.language import vocabulary
from nlp.language.letters import lowered
from nlp.text.tagger import Word

_FILE = "measure_modifiers.csv"
_MOST_WORDS = 9
_NEAR = 2
_OF_ALL = re.compile(r" (?:các|những) ")
_AND = re.compile(r",? | và | hoặc ")
_OR_MORE = re.compile(r", | và | hoặc ")
_PLACE = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|ấp|làng|sông|vùng|cụm|khu"
    r"|đảo|hồ|công nghiệp|làng nghề)$",
    re.IGNORECASE,
)
# "hộ nông dân | xã | Tân Lập 1": no place without its name
_NAMELESS = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$")
_NUMBER = re.compile(r"[ \xa0]\d")
# "sản phẩm OCOP | 4 sao trở lên"
_STARS = r"(?:đạt (?:chuẩn )?|hạng )?(?:từ )?\d(?: ?[-–] ?\d)? sao(?: trở lên)?"
# "2 mô hình sản phẩm | mới", but not "mới đạt 3 mô hình".
_CRITERIA = r"đạt (?:từ )?\d{1,2}(?:/\d{1,2})?(?: ?[-–] ?\d{1,2})? tiêu chí(?: (?:nông thôn mới|NTM))?"
# "12 xã | khu vực II", "4 đô thị | loại V"
_GRADE = (
    r"(?:khu vực|loại|hạng|cấp|nhóm|vùng|bậc|mức độ) (?:I{1,3}|IV|VI{0,3}|[A-D])(?-i:(?= |[.,;:)]|$))"
    r"|(?:khối|lớp) \d{1,2}(?!\w|[.,]\d)"
)
_PRIZE = (
    r"(?<=giải )(?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|xuất sắc|phong trào|(?-i:I{1,3}|[ABC])(?!\w))"
    r"(?: (?:toàn đoàn|tập thể|cá nhân))?"
)
_NEW = r"mới(?=[.,;)\n]|$| \(| (?:cho|tại|của|trên|và|trong)\b)"
# "nghề" opens a name ("nghề mộc"), but not here.
_OF_NO_NAME = re.compile(
    r"(?:đào tạo|dạy|học|truyền|bồi dưỡng|tạo|chọn|làm|chuyển|chuyển đổi|hành|giữ|khôi phục|tìm|có|cấy) nghề$"
)
_ASIDE = re.compile(r" \((?:[^\W\d_&-]{1,12}|(?:chiếm )?[\d.,]{1,8} ?%)\)(?= [^\W\d_])")
# A list goes on after a comma only to the end of its clause: "trường tiểu học, trung học cơ sở".
_CLAUSE_END = re.compile(r" ?(?:[.;)\n]|$)")


@cache
def _modifiers() -> dict[str, str]:
    kinds = frozenset({"goes_on", "opens", "whole", "predicate", "act"})
    rows = vocabulary.read(_FILE, key="words")
    return {row["words"]: vocabulary.one_of(_FILE, line, row["kind"], kinds) for line, row in rows}


@cache
def _wholes() -> re.Pattern[str]:
    """The set phrases that go on after a noun although one of their words would end it: "vừa và nhỏ"."""
    wholes = [words for words, kind in _modifiers().items() if kind == "whole"]
    words = [re.escape(whole) for whole in sorted(wholes, key=len, reverse=True)]
    return re.compile(
        rf" (?:{'|'.join(words)}|{_STARS}|{_CRITERIA}|{_GRADE}|{_PRIZE}|{_NEW})(?!\w)", re.IGNORECASE
    )


def whole_at(text: str, start: int) -> int:
    """Where the set phrase ends that follows a noun at ``start``: "xã | đạt chuẩn nông thôn mới"; else
    ``start``.
    """
    whole = _wholes().match(text, start)
    return whole.end() if whole else start


def behind_aside(text: str, end: int) -> int:
    """``end``, or where an aside behind it ends that the phrase goes on behind: a short form, or a share."""
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else end


def happens(verb: str) -> bool:
    """Whether a verb tells what happens to things, and ends their name: "mô hình | thu hút"."""
    folded = lowered(verb)
    return "predicate" in {_modifiers().get(folded), _modifiers().get(folded.split()[0])}


def end_of(text: str, start: int, end: int, reader: UnitReader, *, of_thing: bool = False) -> int:
    """Where the noun phrase ends that opens with ``text[start:end]``; a word is never cut. ``of_thing``: a
    verb behind the noun says what it is for, since it does nothing itself: "máy bóc vỏ", "lớp dạy nghề may".
    """
    last = end
    ends, verbs = [end], [False]
    after_whole = False
    for length in range(_MOST_WORDS):
        whole = _wholes().match(text, last)
        word = None if whole else _next_word(text, last, reader)
        if word is None and after_whole and text[last : last + 1] == " ":
            word = reader.rest_at(last + 1)  # the tagger took "chiết | xuất tinh dầu" apart
        # "tỉnh Hà Nam" of a noun, but not of the counted "5 tỉnh | Hà Nam, Thái Bình, …"
        of_place = last > end and bool(_PLACE.search(text, start, last))
        near = length < _NEAR
        if not whole and (
            word is None or not _goes_on(word, near=near, of_place=of_place, of_thing=of_thing)
        ):
            break
        last = whole.end() if whole else word.end if word else last
        ends.append(last)
        verbs.append(word is not None and word.pos[0] == "V" and not whole)
        after_whole = whole is not None
    may_go_on = (verbs[-1] and of_thing) or _modifiers().get(_last_words(text[start:last])) == "goes_on"
    if may_go_on and (other := _joined_verb(text, last, reader)):
        return end_of(text, start, other.end, reader, of_thing=True)
    if verbs[-1] and (of_all := _OF_ALL.match(text, last)):
        return _object_end(text, of_all.end(), reader) or ends[_before_verbs(verbs)]
    if verbs[-1] and _is_said(text, ends, reader):
        return ends[_before_verbs(verbs)]
    return _listed(text, _without_openers(text, ends, reader), reader)


def _last_words(phrase: str) -> str:
    return lowered(" ".join(phrase.split()[-2:]))


def _joined_verb(text: str, end: int, reader: UnitReader) -> Word | None:
    """The verb that goes on with the one that ends at ``end``: "đề án xây dựng | và | phát triển"."""
    joined = _OR_MORE.match(text, end)
    word = reader.word_at(joined.end()) if joined else None
    if (
        word is None
        or word.pos[0] != "V"
        or ends(word.text)
        or lowered(word.text.split()[0]) in phrase_ends()
    ):
        return None
    return None if _modifiers().get(lowered(word.text)) in {"predicate", "act"} else word


def _is_said(text: str, ends: list[int], reader: UnitReader) -> bool:
    """Whether the last word, a verb of one syllable, says what they do: "cây | trồng | trên …"."""
    verb, following = text[ends[-2] : ends[-1]].strip(), _next_word(text, ends[-1], reader)
    return " " not in verb and following is not None and following.pos[0] in "EML"


def _object_end(text: str, start: int, reader: UnitReader) -> int | None:
    """Where the object ends whose noun is at ``start``: "đề án hỗ trợ kết nối các | doanh nghiệp"."""
    word = reader.word_at(start)
    return end_of(text, start, word.end, reader) if word is not None and word.pos == "N" else None


def _before_verbs(verbs: list[bool]) -> int:
    """The index of the last word that no verb comes after."""
    return max(index for index, is_verb in enumerate(verbs) if not is_verb)


def _listed(text: str, end: int, reader: UnitReader) -> int:
    """``end``, or where one more noun ends that a comma or "và" adds, if the clause ends with it."""
    joined = _AND.match(text, end)
    word = reader.word_at(joined.end()) if joined and joined[0] != " " else None
    if word is None or word.pos != "N" or not word.text[0].islower() or lowered(word.text) in phrase_ends():
        return end
    last = word.end
    while (following := _next_word(text, last, reader)) is not None and following.pos[0] == "N":
        last = following.end
    return last if _CLAUSE_END.match(text, last) else end


def _next_word(text: str, end: int, reader: UnitReader) -> Word | None:
    return reader.word_at(end + 1) if text[end : end + 1] == " " else None


def _goes_on(word: Word, *, near: bool, of_place: bool, of_thing: bool) -> bool:
    """Whether a noun phrase goes on with ``word``; of verbs, a compound near the noun ("cơ sở chế biến"), of
    names, that of a place ("tỉnh Hà Nam"): a person's name is told of, not counted.
    """
    folded = lowered(word.text)
    kind = _modifiers().get(folded)
    if kind == "goes_on" or (kind == "opens" and folded not in phrase_ends()):
        return True
    first = "" if word.pos == "A" else folded.split()[0]  # "hiện đại" is no "hiện"
    if ends(word.text) or folded in phrase_ends() or first in phrase_ends():
        return False
    if word.pos == "Np" and word.text.istitle() and " " in word.text:
        return of_place
    if word.pos[0] in "NA":
        return True
    if of_thing:
        return word.pos[0] in "VZ" and not happens(word.text)
    says_what = kind != "act" and told_verbs.kind(word.text) != told_verbs.ALONE
    return near and word.pos[0] == "V" and " " in word.text and says_what


def ends(word: str) -> bool:
    """Whether it is no word, or one of two sentences, where a full stop is lost: "máy chính | Để"."""
    opens = (part[0].isupper() and lowered(part) in phrase_ends() for part in word.split())
    return not word[0].isalpha() or any(opens)


def _without_openers(text: str, ends: list[int], reader: UnitReader) -> int:
    """The last of ``ends`` that leaves no word behind which opens what is cut off: "tàu | khu trục"."""
    is_cut = False
    while len(ends) > 1:
        last = text[ends[-2] : ends[-1]].strip()
        cut = _next_word(text, ends[-1], reader)
        opens = _modifiers().get(lowered(last)) == "opens" and not _OF_NO_NAME.search(text, 0, ends[-1])
        is_nameless = is_cut and _NAMELESS.search(text, ends[-2], ends[-1])
        is_numbered = _NUMBER.match(text, ends[-1]) or (cut and cut.pos == "M")
        if not opens and not is_numbered and not is_nameless:
            break
        is_cut = last[0].isupper()
        ends.pop()
    return ends[-1]


def ends_as_name(start: int, end: int, reader: UnitReader) -> bool:
    """Whether the last word up to ``end`` is none of what they do: "sản phẩm | phân thành" các nhóm."""
    words = (reader.word_at(at) for at in range(start, end))
    last = next((word for word in words if word is not None and word.end == end), None)
    return last is None or last.pos[0] != "V" or _modifiers().get(lowered(last.text)) == "goes_on"
