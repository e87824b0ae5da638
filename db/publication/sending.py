"""How what is told goes out: a mail by SMTP, JSON by HTTP; no secret is in what is said of a failure."""

import json
import re
import smtplib
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

SECONDS = 30
_SERVER = re.compile(
    r"smtp(?P<secure>s)?://(?:(?P<account>.*)@)?(?P<host>[\w.-]+|\[[\da-fA-F:.]+\])(?::(?P<port>\d{1,5}))?/?"
)
_WEB = re.compile(r"https?://[!-~]+")
MAIL_ERRORS = (OSError, ValueError, smtplib.SMTPException)
"""What a mail server that does not take a mail raises; ``why`` says it."""


class UnsentError(Exception):
    """What was to be told could not be sent; the message says why, ``reason`` without naming where."""

    def __init__(self, told: str, reason: str | None = None) -> None:
        super().__init__(told)
        self.reason = reason or told


def host_of(server: str) -> str:
    """The host of ``server``. UnsentError where it is no address of a mail server."""
    return str(_parts(server)["host"])


@contextmanager
def mail_client(server: str) -> Iterator[smtplib.SMTP]:
    """A connection to ``server``: smtp://[user:password@]host[:port], or smtps:// for TLS from the first
    byte; a password is only sent over TLS, and may have any characters. Raises UnsentError for another
    address, and ``MAIL_ERRORS``.
    """
    parts = _parts(server)
    secure, account = parts["secure"], parts["account"]
    with _connection(secure, parts["host"], parts["port"]) as client:
        if account:
            user, _, password = account.partition(":")
            if not secure:
                client.starttls(context=ssl.create_default_context())
            client.login(unquote(user), unquote(password))
        yield client


def _parts(server: str) -> re.Match[str]:
    if (parts := _SERVER.fullmatch(server)) is None:
        raise UnsentError("smtp is no smtp://[user:password@]host[:port], nor smtps://")
    return parts


def _connection(secure: str | None, host: str, port: str | None) -> smtplib.SMTP:
    if secure:
        return smtplib.SMTP_SSL(host, int(port or 465), timeout=SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, int(port or 25), timeout=SECONDS)


def why(error: Exception) -> str:
    """What went wrong, without words of the address or of who answers, in which a secret may stand."""
    if isinstance(error, HTTPError):
        return f"status {error.code}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{type(error).__name__}, status {error.smtp_code}"
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLError):
        return f"no TLS connection: {str(reason.reason).replace('_', ' ').lower()}"
    if isinstance(reason, TimeoutError):
        return "timed out"
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror
    return "no STARTTLS" if isinstance(error, smtplib.SMTPNotSupportedError) else type(reason).__name__


def post(url: str, told: Mapping[str, Any]) -> None:
    """Post ``told`` as JSON to ``url``, http or https. UnsentError where it is not taken."""
    if not _WEB.fullmatch(url):
        raise UnsentError("webhook: is no http:// or https:// address")
    body = json.dumps(told).encode()
    request = Request(url, data=body, headers={"Content-Type": "application/json"}, method="POST")  # noqa: S310
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            answer.read(1)
    except (OSError, ValueError, HTTPException) as error:
        raise UnsentError(f"webhook {urlsplit(url).hostname}: {why(error)}", why(error)) from None
