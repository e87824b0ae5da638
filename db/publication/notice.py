"""Tells the operator of a night that did not go well, by mail or by a webhook."""

import json
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from urllib.error import URLError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from db.publication.report import Report

SECONDS = 30
_MOST_LINES = 40


class NoticeError(Exception):
    """The notice could not be sent; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Whom to tell, by mail or by webhook or not at all, and how."""

    mail_to: str | None
    mail_from: str
    smtp: str
    webhook: str | None


def send(report: Report, addresses: Addresses) -> list[str]:
    """Tell of the night; what could not be sent, and why."""
    ways: list[Callable[[], None]] = []
    if to := addresses.mail_to:
        ways.append(lambda: mail(report, addresses.smtp, addresses.mail_from, to))
    if url := addresses.webhook:
        ways.append(lambda: post(report, url))
    return [why for why in map(_failure, ways) if why]


def _failure(way: Callable[[], None]) -> str | None:
    try:
        way()
    except NoticeError as error:
        return str(error)
    return None


def told(report: Report) -> list[str]:
    """What there is to say of a night, a line each, the worst first."""
    failing = [portal for portal in report.portals if portal["failing"]]
    lines = [f"not published: {reason}" for reason in report.refused]
    lines += [f"{one['id']}: failing since {one['failing_since']}: {one['failing']}" for one in failing]
    lines += [
        f"{one['stage']}: {one['url'] or one['source_id'] or ''}: {one['error']}" for one in report.failures
    ]
    more = len(lines) - _MOST_LINES
    return lines[:_MOST_LINES] + ([f"… and {more} more lines in the report"] if more > 0 else [])


def subject(report: Report) -> str:
    """The night in a line."""
    outcome = "nothing published" if report.edition is None else f"published {report.edition}"
    failing = sum(bool(portal["failing"]) for portal in report.portals)
    return f"Sổ Tỉnh {report.started_at[:10]}: {outcome}, {failing} portals failing"


def mail(report: Report, server: str, sender: str, to: str) -> None:
    """Send the report to the address ``to`` through ``server``: smtp://[user:password@]host[:port], or
    smtps:// for TLS from the first byte; a password is only sent over TLS. NoticeError where it is not taken.
    """
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject(report), sender, to
    message.set_content("\n".join(told(report)) + "\n")
    address = urlsplit(server)
    try:
        with _connection(address.scheme, address.hostname or "", address.port) as client:
            if address.username:
                if address.scheme == "smtp":
                    client.starttls(context=ssl.create_default_context())
                client.login(unquote(address.username), unquote(address.password or ""))
            client.send_message(message)
    except (OSError, ValueError, smtplib.SMTPException) as error:
        raise NoticeError(f"mail to {to} by {address.hostname}: {error}") from error


def _connection(scheme: str, host: str, port: int | None) -> smtplib.SMTP:
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port or 465, timeout=SECONDS, context=ssl.create_default_context())
    if scheme == "smtp":
        return smtplib.SMTP(host, port or 25, timeout=SECONDS)
    raise ValueError(f"{scheme}:// is no mail server; smtp:// and smtps:// are")


def post(report: Report, url: str) -> None:
    """Post the report as JSON to ``url``, http or https, with its subject as ``text``. NoticeError where it
    is not taken.
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        raise NoticeError(f"webhook {url}: is no http or https address")
    body = json.dumps({"text": subject(report), "lines": told(report), **asdict(report)}).encode()
    request = Request(url, data=body, headers={"Content-Type": "application/json"}, method="POST")  # noqa: S310
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            answer.read(1)
    except (URLError, OSError, ValueError) as error:
        raise NoticeError(f"webhook {urlsplit(url).hostname}: {error}") from error
