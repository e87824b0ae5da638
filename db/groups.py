"""Sets that grow together (union-find)."""

from collections import defaultdict


class Groups:
    """The numbers below ``size``, each at first a set of its own."""

    def __init__(self, size: int) -> None:
        """``size`` numbers from 0 on."""
        self._parents = list(range(size))

    def of(self, one: int) -> int:
        """The number that stands for the set of ``one``: its least."""
        while self._parents[one] != one:
            self._parents[one] = one = self._parents[self._parents[one]]
        return one

    def join(self, one: int, other: int) -> None:
        """Make the sets of ``one`` and ``other`` one set."""
        low, high = sorted((self.of(one), self.of(other)))
        self._parents[high] = low

    def sets(self) -> list[list[int]]:
        """The sets, each in order, by their least number."""
        found: dict[int, list[int]] = defaultdict(list)
        for one in range(len(self._parents)):
            found[self.of(one)].append(one)
        return list(found.values())
