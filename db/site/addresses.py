"""Which addresses the site answers: those within their limits, and none that tells of the machine."""

from urllib.parse import parse_qsl, quote, urlencode

from db.query_reading import beginning
from db.site.limits import limits
from db.site.texts import texts

Refusal = tuple[int, str]
CUT = "cut"
# Datasette's pages about itself: versions, threads, plugins, the paths of its files.
_ABOUT_THE_MACHINE = "/-/"
# Parameters of Datasette that the pages here never have, and that it does not check.
_NOT_OFFERED = {"_through", "_trace"}


def refusal(path: str, query: str) -> Refusal | None:
    """The status and the line with which an address is refused; None for one that may be answered."""
    bounds = limits()["address"]
    if _ABOUT_THE_MACHINE in path:
        return 404, "There is no such page"
    if len(path) + len(query) > bounds["bytes"]:
        return 414, "\n".join(texts(one)["address_too_long"].format(bounds["bytes"]) for one in ("vi", "en"))
    if query.count("&") >= bounds["parameters"]:
        return 400, f"An address may have {bounds['parameters']} parameters"
    return _too_many(parse_qsl(query, keep_blank_values=True))


def shortened(path: str, query: str) -> str | None:
    """An address that is too long with as much of the query as is read; None where that does not help."""
    if len(path) + len(query) <= limits()["address"]["bytes"]:
        return None
    shorter = cut(query)
    return f"{quote(path)}?{shorter}" if refusal(path, shorter) is None else None


def cut(query: str) -> str:
    """The query string with as much of what is looked for as is read; it says that there was more."""
    given = [one for one in parse_qsl(query, keep_blank_values=True) if one[0] != CUT]
    shorter = [(name, beginning(value) if name == "q" else value) for name, value in given]
    return urlencode([*shorter, *([(CUT, "1")] if shorter != given else [])])


def _too_many(given: list[tuple[str, str]]) -> Refusal | None:
    bounds, names = limits()["address"], [name for name, _ in given]
    if not_offered := _NOT_OFFERED.intersection(names):
        return 400, f"The site has no {min(not_offered)}"
    if any(names.count(name) > bounds["values"] for name in set(names)):
        return 400, f"A parameter may have {bounds['values']} values"
    if sum(name in {"_facet", "_facet_array", "_facet_date"} for name in names) > bounds["facets"]:
        return 400, f"A page may have {bounds['facets']} facets"
    if any(name == "_facet_size" and not _is_within(value, bounds["facet_size"]) for name, value in given):
        return 400, f"A facet may have {bounds['facet_size']} values"
    if any(name == "_timelimit" and not _is_within(value, 10**8) for name, value in given):
        return 400, "A time limit is a number of milliseconds"
    return None


def _is_within(typed: str, most: int) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) < 9 and int(typed) <= most
