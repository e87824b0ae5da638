"""UTF-8 that was read in an eight-bit encoding on its way and written as UTF-8 again: "Há»— trá»£", "Hỗ trợ".

Each piece of text between two tags or line ends is looked at by itself: a portal may have a title so, and the
article sound. The eight-bit encoding was windows-1252, ISO 8859-1, or what browsers make of both.
"""

import re
from functools import partial

from nlp.language.spelling import is_vietnamese

_BYTES = {chr(code): code for code in range(0x80, 0x100)} | {
    bytes([code]).decode("cp1252"): code for code in range(0x80, 0xA0) if code not in b"\x81\x8d\x8f\x90\x9d"
}
_LATER = "".join(letter for letter, code in _BYTES.items() if code < 0xC0)
_SEQUENCE = re.compile(f"[\u00c2-\u00df][{_LATER}]|[\u00e0-\u00ef][{_LATER}]{{2}}")
# A cheap look first: no sequence is without this, nor what is left of one.
_BEGUN = re.compile(f"[{_LATER}](?<=[\u00c2-\u00ef][{_LATER}])")
# A letter that has lost its later bytes: which one it was, nobody knows.
_LEAD = re.compile("[\u00c3-\u00c6\u00e1\u00e2]")
# Of a capital with a mark, and a quotation mark, dash or space after it, nothing says they were one letter.
_WEAK = re.compile(
    "[\u00c0-\u00df][\u00a0\u00ab\u00bb\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2026\u203a]"
)
_PIECE = re.compile("[^<>\n]+")
# What portals print: letters, whole or in parts, the marks of typesetting, and what may be encoded once more.
_PRINTED = re.compile(
    "[\u00c0-\u017f\u01a0-\u01b0\u1ea0-\u1ef9\u0300-\u0323\u00a0-\u00bf\u2000-\u22ff\u2500-\u27bf\ufeff]"
    f"|[{_LATER}]"
)
_SOUND = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
# A no-break space, which is the last byte of these letters, is often made a plain one.
_SPACED = {"\u00c3 ": "à", "\u00e1\u00ba ": "Ạ", "\u00c6 ": "Ơ", "\u00e1\u00bb ": "Ỡ"}
_SPACED_LETTER = re.compile("|".join(_SPACED))
_MARK = "\ue000"
_MARKED = re.compile(rf"([^\W\d_]{{0,8}}){_MARK}([^\W\d_]{{0,8}})")
_BROKEN = re.compile(f"\u00e1[\u00ba\u00bb]|[\u00c4\u00c6][{_LATER}]|\u00c3[\u00a1-\u00aa\u00ac-\u00ba]")
_MOST_TIMES = 3
_SURE = 3
_FEW = 3
_MOST_BROKEN = 0.002


# What is left of "ọ" in "gọn", or of "ờ" in "đường", when its third byte was lost.
_INSIDE_A_WORD = re.compile(r"(?<=[^\W\d])á[»º](?=[^\W\d])")


def repaired(text: str) -> str:
    """``text`` with its pieces that were encoded twice, or more often, as they were meant. What does not
    decode stays."""
    for _ in range(_MOST_TIMES if _BEGUN.search(text) else 0):
        strong = sum(map(_is_strong, _SEQUENCE.findall(text)))
        if not strong:
            break
        is_sure = strong >= _SURE
        # Where nothing sound is left, a line of nothing but "NgÃ\xa0y 30/03/2017" is no exception.
        is_whole = is_sure and not _SOUND.search(_SEQUENCE.sub("", text))
        text = _PIECE.sub(partial(_piece, is_sure, is_whole), text)
    return text


def is_broken(text: str) -> bool:
    """Whether so much of ``text`` is encoded twice that it cannot be read, as ``repaired`` left it; a closing
    quotation mark between the letters of one word is enough.
    """
    if not _BEGUN.search(text):
        return False
    if _INSIDE_A_WORD.search(text):
        return True
    broken = len(_BROKEN.findall(text))
    return broken >= _FEW and broken > _MOST_BROKEN * len(text.split())


def _piece(is_sure: bool, is_whole: bool, match: re.Match[str]) -> str:
    piece = match[0]
    found = _SEQUENCE.findall(piece)
    sound = len(_SOUND.findall(_SEQUENCE.sub("", piece)))
    if not (is_whole or any(map(_is_strong, found))) or not (is_sure or len(found) * 4 > sound):
        return piece
    if not sound and _LEAD.search(_SEQUENCE.sub("", _SPACED_LETTER.sub("", piece))):
        return piece
    if sound:
        return _SEQUENCE.sub(lambda one: _decode(one[0]) if _is_strong(one[0]) else one[0], piece)
    marked = _SPACED_LETTER.sub(lambda spaced: _SPACED[spaced[0]] + _MARK, piece)
    return _MARKED.sub(_with_space, _SEQUENCE.sub(lambda one: _decode(one[0]), marked))


def _is_strong(sequence: str) -> bool:
    return _decode(sequence) != sequence and not _WEAK.fullmatch(sequence)


def _decode(sequence: str) -> str:
    try:
        letter = bytes(_BYTES[part] for part in sequence).decode()
    except UnicodeDecodeError:
        return sequence
    return letter if _PRINTED.fullmatch(letter) else sequence


def _with_space(match: re.Match[str]) -> str:
    """The two parts of a word, or two words; a mark with a space after it was one of two spaces."""
    before, after = match.groups()
    joined = before + after
    is_part = len(after) == 1 or not is_vietnamese(after)
    return joined if not after or (is_part and is_vietnamese(joined)) else f"{before} {after}"
