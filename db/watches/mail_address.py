"""Addresses of mail as RFC 5321 and RFC 6531 (Unicode before the @) have them, but no comments or quotes."""

import re

# At most so many characters: RFC 5321, 4.5.3.1.
_LOCAL, _ALL = 64, 254
_ATOM = re.compile(r"[^\s@\"(),:;<>\[\]\\.]+(?:\.[^\s@\"(),:;<>\[\]\\.]+)*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


def normal(typed: str) -> str | None:
    """``typed`` as a mail server takes it: the domain in small ASCII letters (IDNA); None where it is no
    address.
    """
    local, _, domain = typed.strip().rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    good = _ATOM.fullmatch(local) and local.isprintable() and _DOMAIN.fullmatch(host)
    address = f"{local}@{host}"
    return address if good and len(local) <= _LOCAL and len(address.encode()) <= _ALL else None
