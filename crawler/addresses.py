"""Addresses without what names no page: sessions, tokens and fragments."""

import re
from urllib.parse import urlsplit

from crawler import posting, tables

_SESSIONS = frozenset(row["parameter"] for row in tables.read("session_parameters.csv"))
_IN_PATH = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_COOKIELESS = re.compile(r"/\([sS]\([a-z0-9]{10,40}\)\)(?=/|$)")


def clean(url: str) -> str:
    """``url`` without session ids, tokens, campaign marks and fragment; the rest stays as it is, and so does
    the form of a postback."""
    address = posting.target(url)
    parts = urlsplit(address)
    path = _COOKIELESS.sub("", _IN_PATH.sub("", parts.path)) or "/"
    query = "&".join(filter(_names_a_page, parts.query.split("&")))
    return parts._replace(path=path, query=query, fragment="").geturl() + url[len(address) :]


def _names_a_page(parameter: str) -> bool:
    return parameter.partition("=")[0].lower() not in _SESSIONS
