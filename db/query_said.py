"""The words of a query as names are compared with them."""

import re
from dataclasses import dataclass

from db.folding import fold, is_marked, spelling
from db.query_spellings import with_i
from db.query_vocabulary import WORD

_AS_IT_IS = re.compile(
    r'"[^"]{0,500}"|(?<!\S)-\S+|(?<![\w/])\d+[^\W\d_]?(?:[/⁄](?:\d{4}[/⁄])?|-(?=[^\W\d_]+/))[^\W\d_]\S*'
)
# "ĐN" is a province, "DN" none.
_SHORT = re.compile(r"[^\Waeiouy\d_]{1,2}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``typed[start:end]`` in lower case, with its marks and without them, i for y."""

    start: int
    end: int
    spelling: str
    folded: str

    def may_be(self, meant: str) -> bool:
        """Whether the word may be ``meant``, of which it has the letters: with marks it is exactly that."""
        is_exact = is_marked(self.spelling) or _SHORT.fullmatch(self.folded)
        return self.spelling == meant if is_exact else True

    def is_exactly(self, meant: str) -> bool:
        """Whether the word is ``meant``, with the same marks."""
        return self.spelling == meant

    def is_among(self, numbers: range) -> bool:
        """Whether the word is one of the ``numbers`` in digits."""
        return self.folded.isascii() and self.folded.isdigit() and int(self.folded[:9]) in numbers


def words(typed: str) -> list[Word]:
    """The words of ``typed`` but for what is taken as it is: in quotes, after a minus, a number's letters."""
    free = _AS_IT_IS.sub(lambda match: " " * len(match[0]), typed)
    return [
        Word(match.start(), match.end(), with_i(spelling(match[0])), with_i(fold(match[0])))
        for match in WORD.finditer(free)
    ]
