"""A drawing of what a decision is to others: it in the middle, what it acts on at the left, what acts on it
at the right. The lists beside it say the same in words.
"""

from collections.abc import Sequence
from typing import Any

from db.site.corpus_reading import Row

MOST_AT_A_SIDE = 7
WIDTH, ROW, NODE_WIDTH, NODE_HEIGHT = 720, 46, 190, 34


def graph(relations: Sequence[Row]) -> Row | None:
    """The boxes of the drawing with their places, and the lines from the middle; None without a relation.
    Mere citations are left out, and of many the first.
    """
    told = [one for one in relations if one["relation"] != "cites"]
    sides = {
        side: [one for one in told if one["direction"] == side][:MOST_AT_A_SIDE] for side in ("out", "in")
    }
    if not any(sides.values()):
        return None
    height = ROW * max(len(ones) for ones in sides.values())
    middle = {"x": (WIDTH - NODE_WIDTH) / 2, "y": (height - NODE_HEIGHT) / 2}
    nodes = [
        _node(one, 0 if side == "out" else WIDTH - NODE_WIDTH, place, height - ROW * len(ones))
        for side, ones in sides.items()
        for place, one in enumerate(ones)
    ]
    return {
        "width": WIDTH,
        "height": height,
        "middle": middle,
        "nodes": nodes,
        "node": (NODE_WIDTH, NODE_HEIGHT),
    }


def _node(one: Row, x: float, place: int, spare: float) -> dict[str, Any]:
    y = spare / 2 + ROW * place + (ROW - NODE_HEIGHT) / 2
    at_left = x == 0
    return {
        "id": one["id"],
        "key": one["key"],
        "relation": one["relation"],
        "direction": one["direction"],
        "x": x,
        "y": y,
        "from_x": NODE_WIDTH if at_left else x,
        "to_x": (WIDTH - NODE_WIDTH) / 2 if at_left else (WIDTH + NODE_WIDTH) / 2,
        "line_y": y + NODE_HEIGHT / 2,
    }
