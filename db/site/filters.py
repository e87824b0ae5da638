"""What the templates need to write days, numbers, links and marked words."""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import resources
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from crawler.spoken import said_in
from db.folding import fold
from db.site import dates
from db.site.marking import quoted, snippet
from db.site.result_chart import bars
from db.site.texts import texts


def is_web(address: str | None) -> bool:
    """Whether ``address`` is one that a page may link to: http or https, with a host."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def slug(name: str) -> str:
    """``name`` without marks, for an address: "Khuyến công" as "khuyen-cong"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def archived(address: str, fetched_at: str) -> str:
    """The copy of ``address`` in the Internet Archive that is nearest to when it was fetched (ISO 8601)."""
    moment = re.sub(r"\D", "", fetched_at)[:14]
    return f"https://web.archive.org/web/{moment}/{quote(address, safe='/:?&=#%+,;~@!$()*')}"


def changed(query: str, **changes: str | None) -> str:
    """The query string with some parameters changed, or taken out (None); the page number goes."""
    given = [(name, value) for name, value in parse_qsl(query) if name not in {*changes, "page"}]
    return "?" + urlencode(given + [(name, value) for name, value in changes.items() if value is not None])


def without(query: str, name: str, value: str | None = None) -> str:
    """The query string without one ``value`` of the parameter ``name``, or without all; the page goes."""
    given = parse_qsl(query)
    return "?" + urlencode(
        [(n, v) for n, v in given if n != "page" and not (n == name and value in {v.strip(), None})]
    )


@pass_context
def day(context: Context, value: str | None) -> str:
    """An ISO 8601 day or moment as people write it."""
    if not value:
        return str(context["t"]["no_date"])
    return dates.written(value, context["t"].language)


@pass_context
def held(context: Context, activity: Mapping[str, Any]) -> str:
    """When an activity is, was or will be held, as exactly as its text says."""
    return dates.span(activity["date_from"], activity["date_to"], context["t"].language)


def shortened(sentence: str, most: int = 180) -> str:
    """``sentence`` up to a word near its character ``most``."""
    if len(sentence) <= most:
        return sentence
    return sentence[:most].rpartition(" ")[0].rstrip(" ,;:") + "…"


@pass_context
def said(context: Context, message: str | None) -> str:
    """What the program has to say, in the language of the page; it is kept in English."""
    return said_in(context["t"].language, message or "")


def oneline(text: str) -> str:
    """``text`` in one line, without signs that steer: as a plain mail may have it."""
    return "".join(filter(str.isprintable, " ".join(text.split())))


@pass_context
def moment(context: Context, value: str) -> str:
    """An ISO 8601 moment as a day and a time of day, in UTC."""
    when = datetime.fromisoformat(value).astimezone(UTC)
    return f"{day(context, when.isoformat())} {when:%H:%M} UTC"


@pass_context
def number(context: Context, value: float | None) -> str:
    """A number with its thousands apart: 4.180.000 in Vietnamese, 4,180,000 in English."""
    if value is None:
        return ""
    whole = int(value) if value == int(value) else value
    written = f"{whole:,}"
    if context["t"].language == "en":
        return written
    return written.translate({ord(","): ".", ord("."): ","})


def install(environment: Environment) -> None:
    """Give the templates of ``environment`` the filters, and texts where no page gives them."""
    filters: tuple[Callable[..., Any], ...] = (
        is_web,
        slug,
        archived,
        bars,
        changed,
        without,
        day,
        held,
        shortened,
        moment,
        number,
        oneline,
        said,
        quoted,
        snippet,
    )
    environment.filters.update({function.__name__: function for function in filters})
    environment.globals.update(t=texts("vi"), asset=asset())


def asset() -> str:
    """What changes in the addresses of style sheet and script when they do."""
    folder = resources.files("db.site").joinpath("static")
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]
