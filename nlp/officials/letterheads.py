"""The head of an official document: who issues it, above the number (Nghị định 30/2020/NĐ-CP, phụ lục I)."""

import re

from nlp.officials.agencies import Agency, agency_at
from nlp.officials.holdings import Span
from nlp.text.syllables import Syllables, split

_MOTTO = re.compile(
    r"CỘNG\s{1,3}H[ÒO][AÀ]\s{1,3}XÃ\s{1,3}HỘI|Độc\s{1,3}lập\s{0,3}[-–]|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN"
)
# A star stands before the number of a party document.
_NUMBER = re.compile(r"(?:\*\s{0,3})?Số\s{0,3}:?\s{0,3}[\d./…]")
_MARKS = re.compile(r"[\W_]+")


class Letterhead:
    """Reads lines as they come; ``body`` is the span of the body in the head that was read last."""

    def __init__(self) -> None:
        """No head has been read yet."""
        self.body: Span | None = None
        self.is_national = False
        self._open: list[tuple[Span, Agency]] = []

    def read(self, text: str, start: int, end: int) -> None:
        """Take in the line ``text[start:end]``."""
        if _NUMBER.match(text, start, end):
            self._close()
            return
        motto = _MOTTO.search(text, start, end)
        written = text[start : motto.start() if motto else end].rstrip()
        if not written or _MARKS.fullmatch(written):
            return
        opened = agency_at(Syllables(split(written)), 0) if written.isupper() else None
        if opened is None:
            self._open.clear()
        else:
            self._open.append(((start, start + len(written)), opened[0]))

    def _close(self) -> None:
        """The last body of the lines that lead to the number, with the line of its place, if cut off."""
        if not self._open:
            return
        (start, end), agency = self._open[-1]
        if "place" in agency.traits and len(self._open) > 1:
            (start, _), agency = self._open[-2]
        self.body, self.is_national = (start, end), "national" in agency.traits
        self._open.clear()
