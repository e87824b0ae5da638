"""How far a number goes: a national body's is the same wherever it is cited, a province's only in its own."""

import re

from nlp.decisions import docnumbers, symbols
from nlp.decisions.symbols import Issuer

_SEPARATORS = re.compile(r"[/.\-]")


def is_national(symbol: str, issuer: str | None, issuer_from: str | None) -> bool:
    """Whether a citation means a document of a national body, or of several together: by its ``symbol``,
    unless the text names another body ("05/KH-BTC của Ban Tổ chức Hội chợ").
    """
    bodies = _bodies(symbol)
    if not bodies or any(body is None or body.level not in ("national", "central") for body in bodies):
        return False
    body = bodies[0]
    return (
        issuer_from in (None, "symbol")
        or (body is not None and body.level == "central")
        or (issuer is not None and issuer in {body.name for body in bodies if body})
    )


def is_permanent(symbol: str) -> bool:
    """Whether the numbers of the body do not begin anew each year: those of the party's centre run on."""
    is_party = not symbol.startswith(docnumbers.TELEGRAM)
    return is_party and any(body is not None and body.level == "central" for body in _bodies(symbol))


def _bodies(symbol: str) -> list[Issuer | None]:
    """The bodies of a symbol: one, or those of a joint document; None for a code that the tables lack."""
    codes = [code for code in _SEPARATORS.split(symbol) if code and not code.isdigit()]
    first, *rest = codes or [""]
    if re.fullmatch(r"(?:UBTVQH|QH)\d*", first):
        return [symbols.issuers()["QH"]]
    if first not in symbols.types():
        return [symbols.issuers().get(first)]
    issuers = rest if symbols.types()[first][1] else rest[:1]
    return [_body(code) for code in issuers]


def _body(code: str) -> Issuer | None:
    stem = re.sub(r"\d+$", "", code)
    return symbols.issuers().get(code) or symbols.issuers().get(stem)
