"""Document numbers as they are looked up: "1419/QĐ-TTg" as "1419qdttg", "08/KH-UBND" as "8khubnd"."""

import re

from db.folding import fold

_PIECE = re.compile(r"[0-9]+|[a-z]+")


def pieces(text: str) -> list[str]:
    """The runs of digits (without leading zeros) and of letters in ``text``, folded."""
    return [piece.lstrip("0") or "0" if piece.isdigit() else piece for piece in _PIECE.findall(fold(text))]


def search_key(key: str) -> str:
    """What the document number ``key``, however it is typed, folds to."""
    return "".join(pieces(key))


def name_key(name: str) -> str:
    """The words of a person's ``name`` as they are looked up: "H'Hen Niê" as "h hen nie"."""
    return " ".join(pieces(name))
