"""What the invented documents say of the decisions that they cite: as a mention that extraction has read, and
as the sentence that it reads so.
"""

from datetime import date
from functools import lru_cache

from benchmarks.world import Row, World
from db.records import StoredDocument
from nlp.provinces import gazetteer

TOLD_WITH_DAY = 0.63
"""The part of 92 citations of real articles that tells a year or a day."""
_NATIONAL = {"QĐ-TTg": "Thủ tướng Chính phủ", "QĐ-BCT": "Bộ Công Thương"}
_SYMBOLS = ("QĐ-TTg", "KH-UBND", "QĐ-UBND", "QĐ-BCT")


@lru_cache(maxsize=10_000)
def units_on(day: date) -> list[str]:
    """The provinces that were there on ``day``, by id."""
    return [unit.id for unit in gazetteer.provinces().values() if unit.is_valid_on(day)]


def home_on(day: date, world: World) -> str:
    """A province that was there on ``day``, the first ones more often."""
    units = units_on(day)
    return units[world.one(len(units), 2)]


def decision(n: int) -> Row:
    """What the ``n``-th decision is: its number, day and issuer."""
    symbol, day = _SYMBOLS[n % 4], date(2005 + n % 20, 3, 4)
    units, number = units_on(day), str(1419 if n == 0 else n % 3000 + 10)
    province = None if symbol in _NATIONAL else units[n % len(units)]
    return {
        "key": f"{number}/{symbol}",
        "number": number,
        "symbol": symbol,
        "type": "Kế hoạch" if symbol.startswith("KH") else "Quyết định",
        "year": day.year,
        "issued_on": day.isoformat(),
        "issuer": committee(province, day) if province else _NATIONAL[symbol],
        "issuer_province": province,
    }


def committee(province: str, day: date) -> str:
    """The people's committee of a province, by its name of ``day``."""
    return f"Ủy ban nhân dân {gazetteer.provinces()[province].full_name_on(day)}"


def mention(cited: Row, home: str, day: date, world: World) -> Row:
    """What a document of the province ``home``, written on ``day``, tells of the decision ``cited``: its day
    and issuer, or no more than its number.
    """
    is_local, named = cited["issuer_province"] is not None, ("key", "number", "symbol", "type")
    said = {name: cited[name] for name in (*named, "issuer", "issuer_province", "issued_on")} | {"year": None}
    if world.chance.random() < TOLD_WITH_DAY:
        return said | {"issuer_from": "citation" if is_local else "symbol"}
    assumed = {"issuer": committee(home, day), "issuer_province": home, "issuer_from": "home"}
    return said | (assumed if is_local else {"issuer_from": "symbol"}) | {"issued_on": None}


def mention_in(document: StoredDocument, world: World) -> Row:
    """What the ``document`` tells of one of the decisions."""
    home, day = document.home_province, document.published
    assert home is not None
    assert day is not None
    return mention(world.decision(), home, day, world)


def sentence(said: Row) -> str:
    """The sentence that extraction reads as the mention ``said``."""
    day = f" ngày {date.fromisoformat(said['issued_on']):%d/%m/%Y}" if said["issued_on"] else ""
    issuer = f" của {said['issuer']}" if said["issuer_from"] == "citation" else ""
    return f"Theo {said['type']} số {said['key']}{day}{issuer}, hội thảo đã họp."
