"""A table's row as a line of text, as a page's table has it."""

from collections.abc import Sequence

BAR = " | "
_FEWEST = 3


def line(cells: Sequence[str]) -> str:
    """The ``cells`` of a row between bars. An empty one keeps its place, so that each cell stays below the
    head of its column; but where few are filled the row is a heading over the table, without columns.
    """
    filled = [cell for cell in cells if cell]
    is_row = len(filled) >= _FEWEST or 2 * len(filled) > len(cells)
    return BAR.join(cells if is_row else filled)
