"""The words of a clause or of a sentence before a number, and what they say without their numbers."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from nlp.figures import deed_chains
from nlp.figures.clauses import words as spaced
from nlp.figures.unit_families import COUNTED
from nlp.records import Figure
from nlp.text.document import Document
from nlp.text.tagger import Word

_BOUNDARY = re.compile(r"[;:!?\n()“”\"|•]|(?<!TP)(?<!TX)(?<!TT)(?<!P)(?<!Q)(?<!H)\. |(?:^|\s)[-–—](?=\s)")
# Between the verb and its number: how many, and how it was done.
_HOW_MANY = re.compile(
    r"(?:\s(?:được|hơn|gần|khoảng|trên|dưới|tổng số|tổng cộng|tổng|thêm|(?<!làm )mới|ít nhất|tối thiểu|tối đa"
    r"|trung bình|bình quân|ước|ước tính|chừng|cả|(?<!đến )từ|xấp xỉ|đủ|riêng|ngay|thành công|miễn phí"
    r"|toàn bộ|các|những|quy mô|trong tổng số|trong số|số))+\s*$"
)
_COLON = re.compile(r":\s*$")
_NUMBER = re.compile(r"^\d[\d.,]* ?")
_YEAR = re.compile(r" (?:trong |của )?năm \d{4}")
_HOW_MUCH = re.compile(
    r" (?:(?<!sạch )(?<!tốt )(?<!cao )(?<!đẹp )hơn|gần|khoảng|trên)(?:(?= [^\W\d_]+ )(?! địa bàn| cả)|(?= $))"
)
_ASIDE = re.compile(r"\([^()\n]*\)")
_DONE, _ENDS_CLAUSE, _MONEY = "được", ";", "money"


class ClauseWords:
    """Reads what stands before the numbers of one document."""

    def __init__(self, document: Document, figures: Sequence[Figure]):
        self._document, self._text = document, document.text
        self._starts = {figure.start for figure in figures}
        self._ends = {one.start: one.end for one in figures if one.unit_family not in COUNTED}
        self._money = {one.start for one in figures if one.unit_family == _MONEY}

    def words_before(self, start: int) -> list[Word]:
        """The words of its clause before a number, without those that say how many."""
        sentence = self._document.sentence_at(start)
        if colon := _COLON.search(self._text, sentence.start, start):
            start = colon.start()  # "đã trao: 149 huy chương"
        marks = (mark.end() for mark in _BOUNDARY.finditer(self._text, sentence.start, start))
        begin = max(marks, default=sentence.start)
        how_many = _HOW_MANY.search(self._text, begin, start)
        end = how_many.start() if how_many else start
        words = self._document.words(sentence)
        before = [word for word in words if begin <= word.start and word.end <= end]
        return deed_chains.with_whole_verb(_opened(before))

    def sentence_before(self, start: int) -> list[Word]:
        """The words of its sentence before ``start``, behind the last semicolon, without asides."""
        sentence = self._document.sentence_at(start)
        until = self._text.rfind(_ENDS_CLAUSE, sentence.start, start)
        asides = [one.span() for one in _ASIDE.finditer(self._text, sentence.start, start)]
        words = [
            word
            for word in self._document.words(sentence)
            if until < word.start and word.end <= start and not any(a <= word.start < b for a, b in asides)
        ]
        return _opened(words)

    def has_money(self, words: Sequence[Word]) -> bool:
        """Whether an amount of money stands among ``words``."""
        return any(word.start in self._money for word in words)

    def plain(self, words: Sequence[Word]) -> str:
        """Their text without numbers, and without the units of those that are measured."""
        kept, until = list[str](), -1
        for word in words:
            until = max(until, self._ends.get(word.start, -1))
            told = _NUMBER.sub("", word.text) if word.start in self._starts else word.text
            if word.start >= until and told and not (kept and told == _DONE):
                kept.append(told)
        said = " ".join(kept).replace(" ,", ",")
        said = _YEAR.sub("", _HOW_MUCH.sub(" ", f"{said} ")).strip()
        return spaced(said)


def _opened(words: Sequence[Word]) -> list[Word]:
    """``words`` without the marks before the first of them."""
    return list(dropwhile(lambda word: not word.text[0].isalnum(), words))
