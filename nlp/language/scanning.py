"""Long patterns looked for in a text only where one of them may begin.

``re`` tries a pattern at every letter, unless the pattern begins with a plain character or a class of them;
one that begins with an assertion, or ignores case, takes most of its time at letters where nothing begins.
"""

import re
import sys
from collections.abc import Iterable, Iterator

from nlp.language.letters import ALSO_TAKEN_FOR


class Scanner:
    """``pattern``, tried where it may begin: at one of ``words``, in capitals or not, and where ``at_digits``
    is set at the first digit of a number.

    ``inside_words``: the words may follow another letter. It is for who writes a pattern to name all that
    it may begin with.
    """

    def __init__(
        self,
        pattern: re.Pattern[str],
        words: Iterable[str],
        *,
        at_digits: bool = False,
        inside_words: bool = False,
    ) -> None:
        self.pattern = pattern
        self._begins = _beginnings(words, at_digits=at_digits, inside_words=inside_words)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        at = start
        for begin in self._begins.finditer(text, start, end):
            match = self.pattern.match(text, begin.start(), end) if begin.start() >= at else None
            if match:
                yield match
                at = match.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return next(self.finditer(text, start, end), None)


def _beginnings(words: Iterable[str], *, at_digits: bool, inside_words: bool) -> re.Pattern[str]:
    """A pattern of one character, looked at further only where that begins one of ``words``."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(_cases(word[0]), []).append(re.escape(word[1:]))
    first = "".join(rests) + (r"\d" if at_digits else "")
    before = "" if inside_words else r"(?<!\w[\s\S])"
    ways = "|".join(rf"(?<=[{cases}])(?=(?i:{'|'.join(rest)}))" for cases, rest in rests.items())
    number = r"(?<=\d)(?<!\d\d)|" if at_digits else ""
    return re.compile(rf"[{first}](?:{number}{before}(?:{ways}))")


def _cases(letter: str) -> str:
    """All that ``re.IGNORECASE`` takes for ``letter``."""
    small = letter.lower()
    return "".join(sorted({small, small.upper(), *ALSO_TAKEN_FOR.get(small, "")}))
