"""Which portals a machine crawls, where several share the work."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from crawler.source import Source


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the machine ``number`` of ``machines``."""

    number: int
    machines: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """The share that "2/3" says. ValueError for what is none."""
        match = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text)
        if match is None or not 1 <= int(match[1]) <= int(match[2]):
            raise ValueError(f"{text}: a share is K/N, such as 2/3 for the second of three machines")
        return cls(int(match[1]), int(match[2]))

    def of(self, portals: Iterable[Source]) -> list[Source]:
        """Those of ``portals`` that are in this share. Where one more machine comes, it takes portals, and no
        other changes hands (D. Thaler, C. Ravishankar, rendezvous hashing, 1998)."""
        return [portal for portal in portals if self._machine_of(portal.id) == self.number]

    def _machine_of(self, portal: str) -> int:
        return max(range(1, self.machines + 1), key=lambda number: _weight(number, portal))


def _weight(number: int, portal: str) -> bytes:
    return hashlib.sha256(f"{number} {portal}".encode()).digest()
