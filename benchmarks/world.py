"""What the invented documents of a large corpus are about: words, decisions and persons, the first ones of
each far more often than the last, as in real articles.
"""

import random
import tomllib
from dataclasses import dataclass, field
from itertools import accumulate, product
from pathlib import Path
from typing import Any

from sqlite_utils import Database

SYLLABLES = Path(__file__).with_name("syllables.toml")
YEARS = 20
Row = dict[str, Any]


def syllables() -> list[str]:
    """The words of the documents, commonest first."""
    parts = {name: said.split() for name, said in tomllib.loads(SYLLABLES.read_text("utf-8")).items()}
    rest = ["".join(pair) for pair in product(parts["onsets"], parts["rimes"])]
    random.Random(0).shuffle(rest)
    return list(dict.fromkeys([*parts["commonest"], *rest]))[:6_000]


@dataclass
class World:
    """What the documents are about."""

    db: Database
    documents: int
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    words: list[str] = field(default_factory=syllables)
    provinces: list[str] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)
    persons: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._of_words = _zipf(len(self.words), 3)
        self._of_decisions = _zipf(self.documents // 4, 2)
        self._of_persons = _zipf(self.documents // 2 // YEARS, 5)

    def some_words(self, number: int) -> list[str]:
        """So many words, the commonest most often."""
        return self.chance.choices(self.words, cum_weights=self._of_words, k=number)

    def decision(self) -> Row:
        """A decision, the first ones far more often."""
        return self.chance.choices(self.decisions, cum_weights=self._of_decisions)[0]

    def person(self, year: int) -> Row:
        """A person of that year, the first ones more often: who holds an office is another one later."""
        of_year = self.persons[year % YEARS :: YEARS][: len(self._of_persons)]
        return self.chance.choices(of_year, cum_weights=self._of_persons)[0]

    def one(self, number: int, skew: int) -> int:
        """One of the first ``number`` numbers, the low ones far more often."""
        return int(number * self.chance.random() ** skew)


def _zipf(number: int, offset: int) -> list[float]:
    return list(accumulate(1 / (rank + offset) for rank in range(number)))
