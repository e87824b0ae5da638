"""Funds that money is put into, which nobody sets up by that: "vận động xây dựng Quỹ Hỗ trợ nông dân"."""

import re

_MONEY_IN = re.compile(
    r"quỹ\b[^,;.()\d]{0,60} (?:được )?[\d.,]+ (?:(?:triệu|tỷ|tỉ|nghìn) )?đồng", re.IGNORECASE
)


def are_filled(text: str, start: int, verbs: frozenset[str]) -> bool:
    """Whether ``verbs``, the classes of those before the body at ``start``, collect for it, or its money
    is told: "xây dựng quỹ Hội trên 5 tỷ đồng"."""
    return "raise" in verbs or _MONEY_IN.match(text, start) is not None
